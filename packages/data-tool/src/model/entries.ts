/** Where things stand in a document whose tool is data. Nothing here is stored. */
import { objectOf, type Item, type PracticeDocument, type Scale } from '@practice-kit/documents';
import { isCurrent, isShown } from '@practice-kit/practice-tool/model';
import type { DataTool, ListSection, ScaleSection, ScreenSection } from '@practice-kit/plugin-api';

type Node = Readonly<Record<string, unknown>>;
export type Entry = Item & { readonly who?: readonly string[]; readonly byWhen?: string; readonly doneOn?: string };

export const sectionsOf = ({ screen }: DataTool): readonly ScreenSection[] => screen.columns.flatMap(({ sections }) => sections);
export const isList = (section: ScreenSection): section is ListSection => section.kind === 'entries' || section.kind === 'steps' || section.kind === 'statement';
export const listAt = (tool: DataTool, path: string): ListSection | undefined => sectionsOf(tool).find((section): section is ListSection => isList(section) && section.path === path);
export const scalesAt = (tool: DataTool, path: string): ScaleSection | undefined => sectionsOf(tool).find((section): section is ScaleSection => section.kind === 'scale' && section.path === path);
/** How a section is called: by its path, or by the first of its facts. */
export const nameOf = (section: ScreenSection): string => ('path' in section ? section.path : section.fields[0]!.name);

export const contentOf = ({ content }: PracticeDocument): Node => content as Node;
export const rootOf = (document: PracticeDocument): string => String(contentOf(document)['id']);
export const listOf = (document: PracticeDocument, path: string): readonly Entry[] => {
  const list = contentOf(document)[path];
  return Array.isArray(list) ? list as Entry[] : [];
};

/** The object with this id, where it stands in a list of this tool; and the path of that list. */
function standsIn(document: PracticeDocument, id: string): { readonly object: unknown; readonly list: string } | undefined {
  const found = objectOf(document, id);
  return found?.path.length === 3 && found.path[0] === 'content' ? { object: found.object, list: String(found.path[1]) } : undefined;
}
export function entryIn(tool: DataTool, document: PracticeDocument, id: string): { readonly entry: Entry; readonly list: string } | undefined {
  const found = standsIn(document, id);
  return found && listAt(tool, found.list) ? { entry: found.object as Entry, list: found.list } : undefined;
}
export function scaleIn(tool: DataTool, document: PracticeDocument, id: string): Scale | undefined {
  const found = standsIn(document, id);
  return found && scalesAt(tool, found.list) ? found.object as Scale : undefined;
}

/** Written, and neither corrected nor withdrawn; a text that says something. */
export function holdsSomething(document: PracticeDocument, path: string): boolean {
  const value = contentOf(document)[path];
  if (Array.isArray(value)) return value.some((one) => typeof one !== 'object' || one === null || isCurrent(one as Node));
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;
}
export const shownIn = (document: PracticeDocument, path: string): readonly Entry[] => listOf(document, path).filter(isShown);
export const openIn = (document: PracticeDocument, path: string): readonly Entry[] => listOf(document, path).filter((entry) => isCurrent(entry) && entry.status !== 'done');

/** The latest answer of each person, in the order they were first asked. */
export function answersOf({ answers }: Scale): Scale['answers'] {
  const latest = new Map<string, Scale['answers'][number]>();
  for (const answer of answers) if ((answer.on ?? '') >= (latest.get(answer.by)?.on ?? '')) latest.set(answer.by, answer);
  return [...latest.values()];
}
