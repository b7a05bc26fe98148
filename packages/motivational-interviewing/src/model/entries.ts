/** Finding things in a reflection. */
import { objectOf, type PracticeDocument } from '@practice-kit/documents';
import type { ChangeTalk, Discord, Reflection, Ruler, SustainTalk } from './document-type.js';

export const reflectionOf = (document: PracticeDocument): Reflection => document.content as Reflection;

/** The lists of the jot pad, in the order of domain.md §7.2. */
export const JOT_LISTS = ['changeTalk', 'sustainTalk', 'discord', 'rulers'] as const;
export type JotList = (typeof JOT_LISTS)[number];
export type Heard = ChangeTalk | SustainTalk | Discord;
export type Jot = Heard | Ruler;

/** The lists a line for the record may come from: what somebody said for changing (§7.6). Staying as it is, and what was between the two of them, stay here. */
const ON_RECORD: ReadonlySet<JotList> = new Set(['changeTalk', 'rulers']);
export const goesOnRecord = (list: JotList): boolean => ON_RECORD.has(list);

export const isJotList = (name: string): name is JotList => (JOT_LISTS as readonly string[]).includes(name);
export const jotsOf = (reflection: Pick<Reflection, 'during'>, list: JotList): readonly Jot[] => reflection.during?.[list] ?? [];

export function jotOf(reflection: Pick<Reflection, 'during'>, id: string): { list: JotList; jot: Jot } | undefined {
  for (const list of JOT_LISTS) {
    const jot = jotsOf(reflection, list).find((one) => one.id === id);
    if (jot) return { list, jot };
  }
  return undefined;
}

/** The same in a whole document, where it is looked up; what shares its id with something elsewhere is looked for. */
export function jotIn(document: PracticeDocument, id: string): { list: JotList; jot: Jot } | undefined {
  const { path = [], object } = objectOf(document, id) ?? {};
  const [root, part, list] = path;
  return path.length === 4 && root === 'content' && part === 'during' && typeof list === 'string' && isJotList(list) ? { list, jot: object as unknown as Jot } : jotOf(reflectionOf(document), id);
}

/** The parent's own words in a jot: of a ruler, what makes it that and not lower. */
export function wordsOf(jot: Jot): string {
  return 'whyNotLower' in jot || !('text' in jot) ? ((jot as Ruler).whyNotLower?.text ?? '') : String(jot.text);
}

/** DP-14: only the author opens it; one that names no author, and one that is still sealed, opens for nobody. */
export const isOwner = (document: PracticeDocument, actor: string | undefined): boolean =>
  Boolean(actor) && reflectionOf(document).by === actor && !('seal' in reflectionOf(document));

/** Its owner let go of it (DP-52). */
export const isDeleted = (document: PracticeDocument): boolean => document.stages.some(({ id, state }) => id === reflectionOf(document).id && state === 'deleted');
