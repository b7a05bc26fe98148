/** What a plugin may be called, and every form of the name that the templates use. */

export const KINDS = ['trusted', 'sandboxed'] as const;
export type PluginKind = (typeof KINDS)[number];
export interface PluginNames { readonly name: string; readonly publisher: string; readonly title: string; readonly kind: PluginKind }

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 64;
/** Publishers of the kit's own plugins and tags. */
const TAKEN: ReadonlySet<string> = new Set(['practice', 'practice-kit']);
/** Words that stand in source, JSON and markup: letters, digits and the signs that mean nothing in any of them. */
const TITLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ’.,()–-]{0,79}$/u;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `three-houses` → `ThreeHouses` */
export const pascal = (name: string): string => name.split('-').map(capital).join('');
/** `three-houses` → `Three houses` */
export const titleOf = (name: string): string => capital(name.replaceAll('-', ' '));
/** What the ids of its messages begin with. `three-houses` → `TH`; `visits` → `VIS` */
export function prefixOf(name: string): string {
  const words = name.split('-');
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : name.slice(0, 3);
  return letters.toUpperCase().slice(0, 4).replace(/^(.)$/, '$1$1');
}

/** Everything that is wrong, each a line that says what and what to write instead. Empty: all is well. */
export function nameProblems({ name, publisher, title, kind }: { [Key in keyof PluginNames]: string }): string[] {
  const rule = 'small letters, digits and single hyphens, beginning with a letter';
  const wrong = (value: string): boolean => !NAME.test(value) || value.length > LONGEST;
  return [
    ...(wrong(name) ? [`The name "${name}" cannot be used. Write it with ${rule}, at most ${LONGEST} characters, such as three-houses.`] : []),
    ...(wrong(publisher) ? [`The publisher "${publisher}" cannot be used. Write it with ${rule}, at most ${LONGEST} characters, such as llanfair.`] : []),
    ...(TAKEN.has(publisher) ? [`The publisher "${publisher}" is the kit's own. Use your council's or company's name, such as llanfair.`] : []),
    ...(TITLE.test(title) ? [] : [`The title "${title}" cannot be used. Use letters, digits, spaces and . , ( ) ’ – only, at most 80 characters, beginning with a letter or a digit.`]),
    ...((KINDS as readonly string[]).includes(kind) ? [] : [`There is no kind "${kind}". A plugin is trusted (it brings elements) or sandboxed (its screen is data).`]),
  ];
}
