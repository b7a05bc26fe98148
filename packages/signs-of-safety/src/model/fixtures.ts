/** Worked examples as documents, for stories, tests and trying an embedding. All invented. */
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import harteExample from './examples/01-assessment-map.json' with { type: 'json' };
import { documentType, type AssessmentMap, type Harm, type MapDocument } from './document-type.js';

/** A worked example of this tool: its section, the envelope around it and what is expected of it (shapes.md §12). */
export interface Example {
  lang: string;
  case?: unknown;
  people: unknown[];
  flags?: unknown[];
  map: unknown;
  expect: { finalStates?: { id: string; state: string }[] };
}

/** The document a worked example describes: its content untouched, its stage from what the example expects. */
export function fromExample(example: Example): MapDocument {
  const { lang, people, flags = [], map, expect } = example;
  return frozen({
    type: documentType.type, version: documentType.version, id: (map as AssessmentMap).id, lang,
    ...(example.case === undefined ? {} : { case: example.case }),
    people, flags, fictional: true, stages: structuredClone(expect.finalStates ?? []), content: map,
  } as unknown as MapDocument);
}

export { harteExample };
/** The Harte family's map, whole. */
export const harte: MapDocument = fromExample(harteExample as unknown as Example);

const withMap = (map: Partial<AssessmentMap>, stage: string, rest: Partial<PracticeDocument> = {}): MapDocument =>
  frozen({ ...harte, ...rest, stages: [{ id: harte.content.id, state: stage }], content: { id: harte.content.id, ...map } } as MapDocument);

/** A map nobody has written on yet. */
export const empty: MapDocument = withMap({}, 'not-started');
/** First visit: what has happened and what nobody knows, nothing shaped yet. */
export const gathering: MapDocument = withMap(
  { on: harte.content.on, method: 'with-family-in-room', harm: harte.content.harm?.slice(0, 2), unknowns: harte.content.unknowns, existingStrengths: harte.content.existingStrengths?.slice(0, 1) },
  'gathering',
);
/** Being shaped: one worry, with nothing beside it yet. */
export const oneWorry: MapDocument = withMap(
  { on: harte.content.on, method: 'prepared-alone', harm: harte.content.harm?.slice(0, 2), dangerStatements: harte.content.dangerStatements?.slice(0, 1) },
  'shaping',
);
/** The same family in early help: softer nouns, the same shape. */
export const earlyHelp: MapDocument = withMap({ ...harte.content, termProfile: 'early-help' }, 'shaping');

/** A map with this many entries of what has happened, for measuring. */
export function manyEntries(count: number): MapDocument {
  const pattern = harte.content.harm![1]!;
  const harm: Harm[] = Array.from({ length: count }, (_, index) => ({ ...pattern, id: `many-${index}`, text: `${pattern.text} (${index + 1})` }));
  return withMap({ on: harte.content.on, harm }, 'gathering');
}
