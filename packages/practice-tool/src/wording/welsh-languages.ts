/**
 * Languages often spoken in families here, by their tag (BCP 47), with their names in Welsh. Browsers
 * leave Welsh out of what they know of languages, as of dates (welsh-dates.ts). Names as CLDR has them, but for the sign language.
 */
export const WELSH_LANGUAGES: Readonly<Record<string, string>> = {
  en: 'Saesneg', cy: 'Cymraeg', bfi: 'Iaith Arwyddion Prydain', sq: 'Albaneg', am: 'Amhareg', ar: 'Arabeg', bn: 'Bengaleg', bg: 'Bwlgareg', yue: 'Cantoneeg', zh: 'Tsieinëeg', hr: 'Croateg', cs: 'Tsieceg', fr: 'Ffrangeg',
  gu: 'Gwjarati', ha: 'Hawsa', hi: 'Hindi', hu: 'Hwngareg', ig: 'Igbo', it: 'Eidaleg', kmr: 'Cwrdeg Kurmanji', ckb: 'Cwrdeg Sorani', lv: 'Latfieg', lt: 'Lithwaneg', ml: 'Malayalam', ne: 'Nepaleg', ps: 'Pashto', fa: 'Perseg', pl: 'Pwyleg', pt: 'Portiwgaleg',
  pa: 'Pwnjabeg', rom: 'Romani', ro: 'Rwmaneg', ru: 'Rwseg', sk: 'Slofaceg', sn: 'Shona', so: 'Somaleg', es: 'Sbaeneg', sw: 'Swahili', tl: 'Tagalog', ta: 'Tamil', te: 'Telugu', ti: 'Tigrinya', tr: 'Tyrceg', uk: 'Wcreineg', ur: 'Wrdw', vi: 'Fietnameg', yo: 'Iorwba',
};
