/** The document type of a tool that is data. Whoever is not named for a section holds nothing of it. */
import { defineDocumentType, type CopyReader, type DocumentType, type Part } from '@practice-kit/documents';
import type { ScreenData, ScreenField, ScreenReader, ScreenSection } from '@practice-kit/plugin-api';
import type { JsonSchema } from '../manifest/json-schema.js';
import { contentSchema } from './content-schema.js';

export const sectionsOf = ({ columns }: ScreenData): readonly ScreenSection[] => columns.flatMap(({ sections }) => sections);
export const fieldsOf = (section: ScreenSection): readonly ScreenField[] => ('fields' in section ? section.fields ?? [] : []);
/** The fields of the content that a section shows. */
export const pathsOf = (section: ScreenSection): readonly string[] => ('path' in section ? [section.path] : section.fields.map(({ name }) => name));

const NAMES_PEOPLE: ReadonlySet<ScreenField['kind']> = new Set(['people']);
/** An id stands in it: it is given anew in a copy, and goes with what it points at. */
const POINTS: ReadonlySet<ScreenField['kind']> = new Set(['person', 'reference', 'references']);

export function documentTypeOf(type: string, screen: ScreenData, schema: JsonSchema): DocumentType {
  const sections = sectionsOf(screen);
  const fields = sections.flatMap(fieldsOf);
  const names = (kinds: ReadonlySet<ScreenField['kind']>): string[] => fields.filter(({ kind }) => kinds.has(kind)).map(({ name }) => name);
  return defineDocumentType({
    type, version: 1, migrations: [], schema: contentSchema(schema, sections),
    readers: {
      holds: (_document, reader) => heldBy(sections, reader),
      peopleLists: names(NAMES_PEOPLE), references: names(POINTS), neverCopied: [], childHoldsOnlyVariants: screen.childHolds !== 'sections',
    },
    roots: (content) => [content as { id: string }],
  });
}

function heldBy(sections: readonly ScreenSection[], { kind }: CopyReader): 'everything' | 'nothing' | Part {
  if (kind === 'practitioner') return 'everything';
  const named = sections.filter(({ readers }) => readers?.includes(kind as ScreenReader));
  // The court's copy is the whole, where the whole is for the court.
  if (kind === 'court' && named.length === sections.length) return 'everything';
  // What two sections show is held by those who hold both.
  const kept = new Set(sections.filter((section) => !named.includes(section)).flatMap(pathsOf));
  const keep = named.flatMap(pathsOf).filter((path) => !kept.has(path));
  return keep.length > 0 ? { keep } : 'nothing';
}
