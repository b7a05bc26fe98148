/** Words by key: three registers, two languages, a term profile, and whatever a council replaces. */

export type Register = 'practitioner' | 'family' | 'child';
export type Phrase = string | { readonly practitioner: string; readonly family?: string; readonly child?: string };
export type Catalogue = Readonly<Record<string, Phrase>>;
export type Values = Readonly<Record<string, string | number>>;
export type Wording = (key: string, values?: Values) => string;

export interface WordingOptions {
  readonly catalogue: Catalogue;
  /** Where a word is looked for when the catalogue has none. */
  readonly fallback: Catalogue;
  readonly register: Register;
  /** A term profile's own words are under `<profile>/<key>`. */
  readonly profile?: string | undefined;
  readonly overrides?: Readonly<Partial<Record<string, string>>>;
  readonly lang: string;
  /** Takes what was asked for and is not there (yet). */
  readonly missing?: Set<string> | undefined;
}

/**
 * An unknown key comes back as itself, so that a missing word is seen and never an empty control.
 * A value such as `@stage.ready` is itself looked up: the model says which word, the page says it in its own language.
 */
export function createWording({ catalogue, fallback, register, profile, overrides = {}, lang, missing }: WordingOptions): Wording {
  const find = (key: string): Phrase | undefined => {
    const own = profile === undefined ? undefined : (catalogue[`${profile}/${key}`] ?? fallback[`${profile}/${key}`]);
    const found = overrides[key] ?? own ?? catalogue[key] ?? fallback[key];
    if (found === undefined) missing?.add(key);
    return found;
  };
  const inRegister = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : (phrase[register] ?? phrase.family ?? phrase.practitioner));
  // Made once: at every key it would be felt.
  let numbers: Intl.NumberFormat | undefined;
  const said = (value: string | number): string => {
    if (typeof value === 'number') return (numbers ??= new Intl.NumberFormat(lang)).format(value);
    const named = value.startsWith('@') ? find(value.slice(1)) : undefined;
    return named === undefined ? value : inRegister(named);
  };
  return (key, values) => {
    const words = inRegister(find(key) ?? key);
    return values ? fill(words, (name) => { const value = Object.hasOwn(values, name) ? values[name] : undefined; return value === undefined ? undefined : said(value); }) : words;
  };
}

/** `createWording` that answers with the same wording while nothing it is made from is another object: what is said with it can be kept. */
export function keepWording(): (options: WordingOptions) => Wording {
  let before: WordingOptions | undefined;
  let made: Wording | undefined;
  return (options) => {
    if (!made || !(['catalogue', 'fallback', 'register', 'profile', 'overrides', 'lang'] as const).every((name) => options[name] === before?.[name])) made = createWording(options);
    before = options;
    return made;
  };
}

/**
 * Words that come later, put to those there are. The same catalogue, unless somebody has asked for one of them before or had another
 * one: what was said with it is then said again.
 */
export function withWords(there: Record<string, Phrase>, words: Catalogue, missing: ReadonlySet<string>): Record<string, Phrase> {
  const isHeard = Object.entries(words).some(([key, phrase]) => missing.has(key) || (Object.hasOwn(there, key) && there[key] !== phrase));
  return isHeard ? { ...there, ...words } : Object.assign(there, words);
}

/** Fills `{name}` in; a name without a value stays as it is, so that it is seen. */
export function fill(words: string, value: (name: string) => string | undefined): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => value(name) ?? whole);
}
