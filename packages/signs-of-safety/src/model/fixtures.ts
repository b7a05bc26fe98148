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
  // A copy of its own: the example stays the caller's to change.
  const { lang, case: reference, people, flags = [], map, expect } = structuredClone(example);
  return frozen({
    type: documentType.type, version: documentType.version, id: (map as AssessmentMap).id, lang,
    ...(reference === undefined ? {} : { case: reference }),
    people, flags, fictional: true, stages: expect.finalStates ?? [], content: map,
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
/** Before birth: an unborn baby, and harm that was done to an earlier child. */
export const preBirth: MapDocument = withMap(
  {
    on: '2026-10-02', method: 'prepared-alone', termProfile: 'pre-birth',
    harm: [{
      id: 'h1', text: 'In March 2024 Kofi, who was then one, was left alone in the flat from about eight in the evening until two in the morning.', occurredOn: '2024-03', datePrecision: 'month',
      childImpact: [{ childId: 'p-kofi', text: 'Neighbours heard Kofi crying for most of the evening.' }], pattern: ['worst'], evidenceStatus: 'evidenced',
    }],
    dangerStatements: [{
      id: 'd1', text: 'Ines (social worker) and Grace herself are worried that when Grace is very tired and on her own, she will leave the new baby alone, and the baby will be cold, hungry or hurt with nobody there.',
      whoIsWorried: ['w-ines', 'p-grace'], whoMightBeHurt: ['p-baby'], basedOnHarmIds: ['h1'], whyBeforeHarm: 'The baby is not born yet.',
    }],
  },
  'shaping',
  {
    case: { id: 'case-owusu', council: 'Wexmoor Council (fictional)', stage: 'pre-birth', childrenIds: ['p-baby'] },
    people: [
      { id: 'p-baby', name: 'Baby Owusu', kind: 'unborn', dueDate: '2026-12-20' },
      { id: 'p-kofi', name: 'Kofi Owusu', kind: 'child', age: 3, relationship: 'brother' },
      { id: 'p-grace', name: 'Grace Owusu', kind: 'family', relationship: 'mum' },
      { id: 'w-ines', name: 'Ines Duarte', kind: 'professional', discipline: 'social-work', role: 'social worker' },
    ],
    flags: [],
  },
);
/** A care leaver: the goals are theirs. */
export const careLeaver: MapDocument = withMap(
  {
    on: '2026-10-02', method: 'with-family-in-room', termProfile: 'care-leaver', presentIds: ['p-sol', 'w-ben'],
    dangerStatements: [{
      id: 'd1', text: 'Ben and Sol are worried that when money runs out before the end of the month, Sol will stay with people who take things from him, and will lose the flat.',
      whoIsWorried: ['w-ben', 'p-sol'], whoMightBeHurt: ['p-sol'], whyBeforeHarm: 'Sol has only just moved in.',
    }],
    safetyGoals: [{ id: 'g1', mirrorsDangerId: 'd1', text: 'Sol will have food in the cupboard and the rent paid on the last day of each month, and will ring Ben or his gran before he asks anybody else.', toSeeFor: 'three months' }],
  },
  'shaping',
  {
    case: { id: 'case-sol', council: 'Wexmoor Council (fictional)', stage: 'care-leaver' },
    people: [
      { id: 'p-sol', name: 'Sol Marek', kind: 'child', age: 17, pronouns: 'he/him' },
      { id: 'w-ben', name: 'Ben Achebe', kind: 'professional', discipline: 'social-work', role: 'personal adviser' },
    ],
    flags: [],
  },
);

/** A map with this many entries of what has happened, for measuring. */
export function manyEntries(count: number): MapDocument {
  const pattern = harte.content.harm?.[1];
  const harm: Harm[] = Array.from({ length: count }, (_, index) => ({ ...pattern, id: `many-${index}`, text: `${pattern?.text ?? ''} (${index + 1})` }));
  return withMap({ on: harte.content.on, harm }, 'gathering');
}
