/** The case system's own few words. The tool has its own. Welsh awaits a Welsh speaker's review. */
export type Language = 'en' | 'cy';
export const languageOf = (value: string | undefined): Language => (value === 'cy' ? 'cy' : 'en');

const en = {
  system: 'Wexmoor Council', fictional: 'A reference case system. Everyone and everything here is invented.', other: 'Cymraeg',
  signIn: 'Sign in', signInAs: 'Sign in as one of the invented workers', signOut: 'Sign out', families: 'Your families', people: 'People', documents: 'Documents', none: 'You have no families at the moment.',
  savedBy: 'Saved by {name}, {when}', versions: 'Every version', versionsOf: 'Every version that was saved, newest first', back: 'Back to the family', map: 'Assessment map', plan: 'Family plan', conversation: 'Restorative conversation', childsSession: 'What the children say', fromReflection: 'Words put on the record', reflections: 'My reflections', workbench: 'All of it in one screen', together: 'Together', withChildren: 'With the children', procedures: 'If something needs doing today',
  proceduresText: 'Ring the duty team on the number your council gives you, at any hour. If somebody is in danger now, ring 999. (An invented council has no real number.)',
  newest: 'The document as it is now', earlier: 'This is version {number}, as it was saved. It can be read and not changed.', yourCopy: 'This is your agency’s copy. It can be read and not changed.', yourCopyGiven: 'This is your agency’s copy, as {name} gave it on {when}. It can be read and not changed. Nothing written since is in it.', print: 'Print it', givenBy: 'Given by {name}, {when}', home: 'Your families',
  startNew: 'Start something new', startNewAbout: 'It begins empty, with this family’s people in it and what is kept from whom.', replaced: 'A newer one has taken its place',
  forbidden: 'This did not come from this page, so nothing was done.', notFound: 'There is nothing here.', notAllocated: 'This is not available to you. If you should be working with this family, ask your manager.', wrong: 'Something went wrong here. Nothing that was saved is lost.', settingsUnread: 'What the council has set for this screen could not be read, so it is not shown. Every document can be opened from the family’s page. Please tell whoever runs this system.', noScript: 'This tool needs JavaScript. The document is safe.',
};
const cy: Record<keyof typeof en, string> = {
  system: 'Cyngor Wexmoor', fictional: 'System achosion enghreifftiol. Mae pawb a phopeth yma wedi’u dyfeisio.', other: 'English',
  signIn: 'Mewngofnodi', signInAs: 'Mewngofnodi fel un o’r gweithwyr dyfeisiedig', signOut: 'Allgofnodi', families: 'Eich teuluoedd', people: 'Pobl', documents: 'Dogfennau', none: 'Does gennych chi ddim teuluoedd ar hyn o bryd.',
  savedBy: 'Cadwyd gan {name}, {when}', versions: 'Pob fersiwn', versionsOf: 'Pob fersiwn a gadwyd, y diweddaraf yn gyntaf', back: 'Yn ôl at y teulu', map: 'Map asesu', plan: 'Cynllun y teulu', conversation: 'Sgwrs adferol', childsSession: 'Beth mae’r plant yn ei ddweud', fromReflection: 'Geiriau a roddwyd ar y cofnod', reflections: 'Fy myfyrdodau', workbench: 'Y cyfan ar un sgrin', together: 'Gyda’n gilydd', withChildren: 'Gyda’r plant', procedures: 'Os oes angen gwneud rhywbeth heddiw',
  proceduresText: 'Ffoniwch y tîm dyletswydd ar y rhif y mae eich cyngor yn ei roi, unrhyw bryd. Os oes rhywun mewn perygl nawr, ffoniwch 999. (Does gan gyngor dyfeisiedig ddim rhif go iawn.)',
  newest: 'Y ddogfen fel y mae nawr', earlier: 'Dyma fersiwn {number}, fel y’i cadwyd. Gellir ei darllen ond nid ei newid.', yourCopy: 'Dyma gopi eich asiantaeth. Gellir ei ddarllen ond nid ei newid.', yourCopyGiven: 'Dyma gopi eich asiantaeth, fel y rhoddodd {name} ef ar {when}. Gellir ei ddarllen ond nid ei newid. Does dim a ysgrifennwyd ers hynny ynddo.', print: 'Ei argraffu', givenBy: 'Rhoddwyd gan {name}, {when}', home: 'Eich teuluoedd',
  startNew: 'Dechrau rhywbeth newydd', startNewAbout: 'Mae’n dechrau’n wag, gyda phobl y teulu hwn ynddo a’r hyn a gedwir rhag pwy.', replaced: 'Mae un mwy newydd yn ei le',
  forbidden: 'Ni ddaeth hwn o’r dudalen hon, felly ni wnaed dim.', notFound: 'Does dim byd yma.', notAllocated: 'Nid yw hwn ar gael i chi. Os dylech fod yn gweithio gyda’r teulu hwn, gofynnwch i’ch rheolwr.', wrong: 'Aeth rhywbeth o’i le yma. Does dim a gadwyd wedi’i golli.', settingsUnread: 'Doedd dim modd darllen yr hyn y mae’r cyngor wedi’i osod ar gyfer y sgrin hon, felly nid yw’n cael ei dangos. Gellir agor pob dogfen o dudalen y teulu. Rhowch wybod i bwy bynnag sy’n rhedeg y system hon.', noScript: 'Mae angen JavaScript ar yr offeryn hwn. Mae’r ddogfen yn ddiogel.',
};
export type Word = keyof typeof en;

export function words(language: Language): (word: Word, values?: Record<string, string>) => string {
  const table = language === 'cy' ? cy : en;
  return (word, values = {}) => table[word].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export function dateInWords(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(new Date(instant));
}
/** A day, without an hour. */
export function dayInWords(language: Language, day: string): string {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(noon.getTime()) ? '' : new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}
