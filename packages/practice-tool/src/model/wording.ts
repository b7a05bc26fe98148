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
}

/** An unknown key comes back as itself, so that a missing word is seen and never an empty control. */
export function createWording({ catalogue, fallback, register, profile, overrides = {}, lang }: WordingOptions): Wording {
  const find = (key: string): Phrase | undefined => {
    const own = profile === undefined ? undefined : (catalogue[`${profile}/${key}`] ?? fallback[`${profile}/${key}`]);
    return overrides[key] ?? own ?? catalogue[key] ?? fallback[key];
  };
  return (key, values) => {
    const phrase = find(key) ?? key;
    const words = typeof phrase === 'string' ? phrase : (phrase[register] ?? phrase.family ?? phrase.practitioner);
    return values ? words.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? said(values[name]!, lang) : whole)) : words;
  };
}

const said = (value: string | number, lang: string): string => (typeof value === 'number' ? new Intl.NumberFormat(lang).format(value) : value);
