/** The sections of the map as data: where they stand, what they ask, what an entry of each may hold (domain.md §3.2, §3.7). */
import type { FieldSpec } from '@practice-kit/practice-tool/model';
import { promptsOf } from './prompts.js';

export type SectionName =
  | 'harm' | 'dangerStatements' | 'complicatingFactors' | 'unknowns'
  | 'existingStrengths' | 'existingSafety' | 'safetyGoals' | 'nextSteps' | 'bottomLines';
export type EmptySection = 'harm' | 'complicatingFactors' | 'unknowns' | 'existingSafety' | 'bottomLines';

export interface Section {
  /** The field of the content that holds its entries. */
  readonly list: SectionName;
  readonly column: 1 | 2 | 3;
  readonly prompts: readonly string[];
  /** What somebody may say out loud when it is empty. */
  readonly statedEmpty?: string;
  /** A statement stands in a worry's row, in the words face. */
  readonly statement?: boolean;
  readonly isStep?: boolean;
  readonly fields: readonly FieldSpec[];
}

const SOURCES: FieldSpec = { name: 'sources', kind: 'sources', words: 'source', options: ['observation', 'record', 'self-report', 'child-report', 'third-party', 'professional-opinion'] };
const ABOUT: FieldSpec = { name: 'aboutIds', kind: 'people' };
/** Whose words, and whether they are exactly as they were said: a child's are then nobody's to change (DP-43). */
const SPOKEN: readonly FieldSpec[] = [{ name: 'saidBy', kind: 'person' }, { name: 'verbatim', kind: 'tick' }];

export const SECTIONS: Readonly<Record<SectionName, Section>> = {
  harm: {
    list: 'harm', column: 1, prompts: promptsOf('harm'), statedEmpty: 'no-past-harm-known',
    fields: [
      { name: 'occurredOn', kind: 'when' }, { name: 'causedBy', kind: 'people' }, { name: 'childImpact', kind: 'impact' },
      { name: 'pattern', kind: 'choices', options: ['first', 'worst', 'most-recent', 'ongoing'] }, { name: 'frequency', kind: 'text' },
      SOURCES, { name: 'evidenceStatus', kind: 'choice', words: 'evidence', options: ['evidenced', 'reported', 'disputed'] }, ...SPOKEN,
    ],
  },
  dangerStatements: {
    list: 'dangerStatements', column: 1, prompts: promptsOf('dangerStatements'), statement: true,
    fields: [
      { name: 'whoIsWorried', kind: 'people' }, { name: 'whoMightHurt', kind: 'people' }, { name: 'whoMightBeHurt', kind: 'people', of: 'children' },
      { name: 'basedOnHarmIds', kind: 'references', section: 'harm' }, { name: 'whyBeforeHarm', kind: 'text' },
    ],
  },
  complicatingFactors: { list: 'complicatingFactors', column: 1, prompts: promptsOf('complicatingFactors'), statedEmpty: 'none-we-know-of', fields: [{ name: 'aboutServices', kind: 'tick' }, ABOUT, SOURCES, ...SPOKEN] },
  unknowns: { list: 'unknowns', column: 1, prompts: promptsOf('unknowns'), statedEmpty: 'none-we-know-of', fields: [{ name: 'whoWillFindOut', kind: 'person' }, { name: 'byWhen', kind: 'date' }] },
  existingStrengths: { list: 'existingStrengths', column: 2, prompts: promptsOf('existingStrengths'), fields: [ABOUT, SOURCES, ...SPOKEN] },
  existingSafety: {
    list: 'existingSafety', column: 2, prompts: promptsOf('existingSafety'), statedEmpty: 'none-yet-shown', statement: true,
    fields: [
      { name: 'answersDangerId', kind: 'reference', section: 'dangerStatements' }, { name: 'from', kind: 'date' }, { name: 'to', kind: 'date' },
      { name: 'timesSeen', kind: 'number' }, { name: 'seenBy', kind: 'people' }, { name: 'whenDangerWasPresent', kind: 'tick' }, ...SPOKEN,
    ],
  },
  safetyGoals: { list: 'safetyGoals', column: 3, prompts: promptsOf('safetyGoals'), statement: true, fields: [{ name: 'mirrorsDangerId', kind: 'reference', section: 'dangerStatements' }, { name: 'toSeeFor', kind: 'text' }] },
  nextSteps: { list: 'nextSteps', column: 3, prompts: promptsOf('nextSteps'), isStep: true, fields: [{ name: 'who', kind: 'people' }, { name: 'byWhen', kind: 'date' }, { name: 'goalId', kind: 'reference', section: 'safetyGoals' }] },
  bottomLines: { list: 'bottomLines', column: 3, prompts: promptsOf('bottomLines'), statedEmpty: 'none-needed', fields: [{ name: 'reason', kind: 'text' }, { name: 'setBy', kind: 'person', of: 'professionals' }] },
};
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

export const isSection = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name);

/** Where the work has got to, as a person sees it: the places of the rail. */
export const STAGE_RAIL = ['gathering', 'shaping', 'ready', 'shared', 'reviewing'] as const;
