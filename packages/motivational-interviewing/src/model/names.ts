/** Names in what the owner writes: a private reflection needs none (MI-M02, MI-R10). */
import type { PracticeDocument } from '@practice-kit/documents';
import { wholeWord } from '@practice-kit/practice-tool/model';

/** A word to remember somebody by is no name: "Parent A", "the dad", "Mum". */
const NO_NAME = /^(?:(?:the|a|her|his|their)\s+)?(?:parent|mum|mam|mummy|mother|dad|daddy|father|nan|nana|gran|grandma|grandad|grandmother|grandfather|aunt|uncle|carer|partner|ex|child|baby|boy|girl|son|daughter|brother|sister|person|relative|adult|young\s+person)(?:\s+(?:\p{Lu}|\d+))?$/iu;

/** What a relative or a child of this document is called, in the ways somebody would write it (MI-M02). */
function namesOf(document: PracticeDocument): string[] {
  return document.people.filter(({ kind }) => kind !== 'professional').flatMap(({ name, knownAs }) => {
    const called = name.replace(/\([^)]*\)/g, ' ').trim();
    return [knownAs, ...(NO_NAME.test(called) ? [] : [called, called.split(/\s+/u)[0]])].filter((one): one is string => one !== undefined && one.length > 1 && !NO_NAME.test(one));
  });
}

/** However a keyboard composes it, and without its accents: "Siôn" is "Sion" too. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
/** The first name of a relative or a child in one of these texts. In small letters it may be a word: "I hope". All in capitals it is a name. */
export function nameIn(document: PracticeDocument, texts: readonly string[]): string | undefined {
  const read = texts.map(bare);
  return namesOf(document).find((name) => {
    const whole = [bare(name), bare(name).toUpperCase()].map((one) => wholeWord(one, 'u'));
    return read.some((text) => whole.some((one) => one.test(text)));
  });
}

/** Capital letters that name nobody, in either language: whom one is to somebody, days, months, feasts, tongues, and how a sentence begins. */
const NO_PERSON = new RegExp(`^(?:${[
  'Parents?|Mums?|Mams?|Mummy|Mam-gu|Mother|Dads?|Daddy|Father|Nan|Nana|Nain|Taid|Gran|Granny|Grandma|Grandad|Grandpa|Aunt|Auntie|Uncle|Carer|Partner|Baby|Step(?:mum|dad)|Tad-cu|Tad|Modryb|Ewythr',
  'Mon|Tues|Wednes|Thurs|Fri|Satur|Sun', '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Eid|Diwali|Ramadan|Hanukkah|Nadolig|Pasg',
  'Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul|Ionawr|Chwefror|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Cymraeg|Saesneg|Cymru|Saesne',
  'English|Welsh|Polish|Urdu|Punjabi|Arabic|Somali|Romanian|Irish|Scottish|British|MITI|Signs|Safety|Family|Social|Early|Child|School|Council|Court|Police|Team|Worker|Teacher|Doctor|Nurse|Judge',
  'I|He|She|They|We|You|It|Who|What|That|This|There|Here|Let|How|Where|Why|(?:Some|Any|Every|No)(?:thing|body|one)|One|Both|Neither|All|Then|But|And|So|When|If|As|Not|No|Yes|Only|Just|My|Her|His|Their|Our|The|A|An|Ei|Fe|Hi|Nhw|Ni|Chi|Mi|Fi|Beth|Pwy|Ond|Dim|Y|Yr',
].join('|')})$`, 'u');
/** A word with a capital in the middle of a sentence, not where somebody would name a place; one that says, asks or tells; one that was there "and me". */
const MAYBE_NAMED = [
  /(?<=\b(?:with|and|told|asked|about|for|said\sto|by|called|gyda|gan|wrth)\s)(\p{Lu}\p{Ll}+)(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}+)(?=(?:[’']s\s|\s(?:says?|said|told|asked|thinks?|wants?|laughed|cried|shouted)\b|\s(?:and|a|and\s+then)\s(?:me|I|fi|minnau)\b))/gu,
  /\b(?:Mr|Mrs|Ms|Miss)\.?\s(\p{Lu}\p{Ll}+)/gu,
];
/** Whether the owner may have written the name of somebody who is no colleague here: it is asked about, and never in the way (MI-M02). */
export function looksNamed(document: PracticeDocument, text: string): boolean {
  const colleagues = new Set(document.people.filter(({ kind }) => kind === 'professional').flatMap(({ name }) => name.split(/\s+/u)));
  return MAYBE_NAMED.some((pattern) => [...text.matchAll(pattern)].some(([, word]) => !NO_PERSON.test(word!) && !colleagues.has(word!)));
}

/** Where a word may be somebody's name: the part or the jot, and the word. */
export interface MaybeNamed { readonly place: string; readonly word: string }
/** The same place and the same word: the owner has looked at it. */
export const lookedAt = ({ place, word }: MaybeNamed): string => `${place} ${word}`;

/** A capital that does not begin a sentence, a line or what is quoted. Letters that stand for something ("GP", "NHS") are none. */
const CAPITAL = /(?<=[^\s.!?…:][)\]”’"']*[^\S\n]+|[-/(])(?<![.!?…:]\s+[“‘"'(]*)(?:\p{Lu}[’'])?\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:[’'-]\p{Lu}[\p{L}\p{M}]*)*/gu;
/** What is chosen from a list, and an id, is nobody's word. */
const NO_WORDS: ReadonlySet<string> = new Set(['id', 'lang', 'kind', 'myNextMove', 'processesVisited', 'focusIsTheirs', 'whoseVoiceArguedForChange', 'wasIClearAboutTheWorry']);

/**
 * What may be a name in what somebody would hold (MI-R10, §7.4): the names this document knows, however they are written; what
 * reads like one; and any capital inside a sentence. Only a person can say: it is asked, and one answer is enough.
 */
export function maybeNamed(document: PracticeDocument, held: object): MaybeNamed[] {
  const known = namesOf(document).map((name) => wholeWord(name, 'giu'));
  const found = new Map<string, MaybeNamed>();
  const look = (value: unknown, place: string, field: string): void => {
    if (typeof value === 'string') {
      if (NO_WORDS.has(field)) return;
      const words = [...known.flatMap((name) => value.match(name) ?? []), ...[CAPITAL, ...MAYBE_NAMED].flatMap((pattern) => [...value.matchAll(pattern)].map(([whole, word = whole]) => word)).filter((word) => !NO_PERSON.test(word))];
      for (const word of words) found.set(lookedAt({ place, word }), { place, word });
    } else if (value !== null && typeof value === 'object') {
      const { id } = value as { id?: unknown };
      // A jot is known by its id; everything else by the field it stands in.
      for (const [key, one] of Object.entries(value)) look(one, typeof id === 'string' ? id : place.split('.').length < 2 && !Array.isArray(value) ? [place, key].filter(Boolean).join('.') : place, Array.isArray(value) ? field : key);
    }
  };
  look(held, '', '');
  return [...found.values()];
}
