/** The assessment map as it is stored (shapes.md §3), version 1. One type, one file: schema, types, migrations, readers' rules. */
import * as z from 'zod/mini';
import {
  type Answer, ChildsWords, Item, Place, PresentWithholding, Scale, Unknown, defineDocumentType, itemFields, oneOf, whenFields, withheldFields,
  type DocumentType, type PracticeDocument,
} from '@practice-kit/documents';
import { genogramText } from './genogram-text.js';

const text = z.optional(z.string());
const id = z.optional(z.string());
const ids = z.optional(z.array(z.string()));
const date = z.optional(z.string());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

export const Harm = z.looseObject({
  ...itemFields, ...whenFields,
  causedBy: ids,
  childImpact: list(z.looseObject({ ...withheldFields, childId: z.string(), text: z.string() })),
  pattern: list(oneOf('first', 'worst', 'most-recent', 'ongoing')),
  frequency: text,
  evidenceStatus: z.optional(oneOf('evidenced', 'reported', 'disputed')),
});
export type Harm = z.infer<typeof Harm>;

export const Danger = z.looseObject({
  ...itemFields, whoIsWorried: ids, whoMightHurt: ids, whoMightBeHurt: ids, basedOnHarmIds: ids,
  /** SOS-R03: why we worry about something that has not happened yet. */
  whyBeforeHarm: text,
});
export type Danger = z.infer<typeof Danger>;

export const ComplicatingFactor = z.looseObject({ ...itemFields, aboutServices: z.optional(z.boolean()) });
export const ExistingSafety = z.looseObject({
  ...itemFields, answersDangerId: id, from: date, to: date, timesSeen: z.optional(z.number()), seenBy: ids, whenDangerWasPresent: z.optional(z.boolean()),
});
export type ExistingSafety = z.infer<typeof ExistingSafety>;
export const SafetyGoal = z.looseObject({ ...itemFields, mirrorsDangerId: z.optional(z.nullable(z.string())), toSeeFor: text });
export type SafetyGoal = z.infer<typeof SafetyGoal>;
export const NextStep = z.looseObject({
  ...itemFields, status: z.optional(oneOf('open', 'done', 'not-done', 'current', 'corrected', 'withdrawn')),
  goalId: id, who: ids, byWhen: date, doneOn: date,
});
export type NextStep = z.infer<typeof NextStep>;
export const BottomLine = z.looseObject({ ...itemFields, setBy: id, reason: text });
export const StatedEmpty = z.looseObject({
  section: oneOf('harm', 'complicatingFactors', 'unknowns', 'existingSafety', 'bottomLines'),
  statement: oneOf('no-past-harm-known', 'none-we-know-of', 'none-yet-shown', 'none-needed'),
  reason: text, by: z.string(), on: z.string(),
});
export type StatedEmpty = z.infer<typeof StatedEmpty>;
export const Genogram = z.looseObject({
  people: z.array(z.looseObject({ ...withheldFields, personId: z.string(), shape: oneOf('circle', 'square', 'diamond', 'triangle'), index: z.optional(z.boolean()) })),
  links: z.array(z.looseObject({
    ...withheldFields, a: z.string(), b: z.string(),
    kind: oneOf('parent', 'partners', 'married', 'separated', 'divorced', 'past-relationship', 'kinship-carer', 'brother-or-sister'),
    since: date, until: date,
  })),
  textAlternative: text,
});
export type Genogram = z.infer<typeof Genogram>;

export const AssessmentMap = z.looseObject({
  id: z.string(), on: date, previousMapId: z.optional(z.nullable(z.string())),
  method: z.optional(oneOf('with-family-in-room', 'prepared-alone', 'supervision')),
  termProfile: z.optional(oneOf('standard', 'early-help', 'care-leaver', 'pre-birth')),
  purpose: text, place: z.optional(Place),
  presentIds: ids, presentWithholdFrom: list(PresentWithholding), contributedBeforehandIds: ids,
  harm: list(Harm), dangerStatements: list(Danger), complicatingFactors: list(ComplicatingFactor), unknowns: list(Unknown),
  existingStrengths: list(Item), existingSafety: list(ExistingSafety),
  safetyGoals: list(SafetyGoal), nextSteps: list(NextStep), scales: list(Scale), bottomLines: list(BottomLine),
  childrensWords: list(ChildsWords), statedEmpty: list(StatedEmpty), genogram: z.optional(Genogram), reviewOn: date,
});
export type AssessmentMap = z.infer<typeof AssessmentMap>;
export type MapScale = z.infer<typeof Scale>;
export type MapAnswer = Answer;
export type MapDocument = PracticeDocument<AssessmentMap>;

export const documentType: DocumentType<AssessmentMap> = defineDocumentType<AssessmentMap>({
  type: 'signs-of-safety/assessment-map',
  version: 1,
  schema: AssessmentMap,
  migrations: [],
  readers: {
    peopleLists: ['whoIsWorried', 'presentIds', 'contributedBeforehandIds', 'seenBy'],
    neverCopied: ['textAlternative'],
    references: [],
    childHoldsOnlyVariants: true,
    // Whoever is kept off somebody's family tree is in none of its sentences either.
    ties: { 'genogram.links': ({ a, b }, { people }) => [a, b].every((end) => Array.isArray(people) && people.some((one) => (one as { personId?: unknown }).personId === end)) },
    finish: rebuildGenogramText,
  },
  roots: (map) => [map],
});

/** A copy's text is rebuilt from the links it may show: the practitioner's own text may name what the copy must not. */
function rebuildGenogramText(copy: PracticeDocument): PracticeDocument {
  const map = copy.content as AssessmentMap;
  if (!map.genogram || map.genogram.textAlternative) return copy;
  const shown = map.genogram as Partial<Genogram>;
  const genogram = { ...shown, people: shown.people ?? [], links: shown.links ?? [] };
  return { ...copy, content: { ...map, genogram: { ...genogram, textAlternative: genogramText(genogram, copy.people) } } };
}
