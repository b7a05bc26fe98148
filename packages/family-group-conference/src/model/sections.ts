/** The parts of a family group conference as data: in the order of the work, what each asks and what may be written there (domain.md §6.2). */
import type { FieldSpec } from '@practice-kit/practice-tool/model';
import type { ListName } from './conference.js';
import { promptsOf } from './prompts.js';

/** Parts there is one of, each with its fields. */
export type PartName = 'offer' | 'referral' | 'coordinator' | 'meeting' | 'information' | 'plan';
export type SectionName =
  | 'offer' | 'referral' | 'coordinator' | 'preparation' | 'present' | 'meeting' | 'questions' | 'bottomLines' | 'information' | 'private'
  | 'items' | 'helpAskedFor' | 'contingency' | 'agreement' | 'childTold' | 'distribution' | 'reviews';

/** Which fields a part has; those in `READ_ONLY` are written by events of their own. */
export const PARTS: Readonly<Record<PartName, readonly FieldSpec[]>> = {
  offer: [
    { name: 'trigger', kind: 'choice', options: ['icpc', 'family-help', 'pre-proceedings', 'placement', 'reunification', 'other'] },
    { name: 'icpcOn', kind: 'date' }, { name: 'letterOn', kind: 'date' }, { name: 'offeredBy', kind: 'person', of: 'professionals' }, { name: 'offeredOn', kind: 'date' },
    { name: 'voluntaryExplained', kind: 'tick' }, { name: 'howExplained', kind: 'text' }, { name: 'legalContext', kind: 'text' },
  ],
  referral: [
    { name: 'by', kind: 'person', of: 'professionals' }, { name: 'on', kind: 'date' }, { name: 'familyAgreed', kind: 'tick' }, { name: 'childrenIds', kind: 'people', of: 'children' },
    { name: 'reasons', kind: 'text' }, { name: 'reasonsReadWithFamilyOn', kind: 'date' },
  ],
  coordinator: [{ name: 'personId', kind: 'person', of: 'professionals' }, { name: 'independentOfCaseDecisions', kind: 'tick' }],
  meeting: [{ name: 'on', kind: 'date' }, { name: 'language', kind: 'language' }, { name: 'interpreterId', kind: 'person' }, { name: 'food', kind: 'text' }],
  information: [{ name: 'familyQuestionsAnswered', kind: 'tick' }, { name: 'strengthsShared', kind: 'tick' }],
  plan: [{ name: 'writtenBy', kind: 'person' }, { name: 'typedBy', kind: 'person' }],
};
/** Fields of a part that hold more than a value; asked for in their own way. */
const COMPOUND: Readonly<Record<PartName, readonly string[]>> = {
  offer: [], referral: ['safetyInformation'], coordinator: ['familyAskedAboutMatch'], meeting: ['startsAt', 'place', 'presentIds'], information: ['presentIds', 'endedAt'], plan: [],
};
export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);
export const mayBeSetIn = (part: PartName, field: string): boolean => PARTS[part].some(({ name }) => name === field) || COMPOUND[part].includes(field);

const WITHHELD = ['withholdFrom', 'flagIds', 'sensitivity', 'visibility'];
/** What may be set on an object of each list; its words are changed by events of their own. */
export const SETTABLE: Readonly<Record<ListName, readonly string[]>> = {
  questions: [], bottomLines: ['sharedBeforePrivateTime'],
  items: ['answers', 'forChildIds', 'who', 'from', 'byWhen', 'howWeWillKnow', 'whoChecks', 'lang', ...WITHHELD],
  helpAskedFor: ['askedOf', 'byWhen', 'costMinor', 'budget', 'lang', ...WITHHELD], contingency: ['who', 'lang', ...WITHHELD],
  reviews: ['reviewOn', 'withinWeeks', 'monitorId', 'status', 'whatHappened'],
};

/** Once everybody has said yes to it, who does what and when is changed as it was made: by the family, meeting again (FGC-R11, FGC-M11). */
const MADE: ReadonlySet<string> = new Set(['plan-agreed', 'plan-agreed-in-part', 'active', 'reviewed']);
export const AGREED_TO: ReadonlySet<string> = new Set(['who', 'from', 'byWhen', 'howWeWillKnow']);
/** Nobody need have been asked; once somebody is named it is theirs. */
const FILLED_IN_LATER: ReadonlySet<string> = new Set(['whoChecks', 'forChildIds']);
export function isStillOpenTo(stage: string, list: ListName, field: string, value: unknown): boolean {
  if (!MADE.has(stage) || (list !== 'items' && list !== 'contingency')) return true;
  return !AGREED_TO.has(field) && (!FILLED_IN_LATER.has(field) || value === undefined || value === '' || (Array.isArray(value) && value.length === 0));
}

/**
 * What other tools offer, and where it stands here (WB-R01). A worry is something to ask the family about; what everyone needs to
 * see is that, or something that must be in any plan. Nothing of anybody else's is ever the family's own plan (FGC-R02).
 */
export const TAKES_IN = { danger: ['questions'], goal: ['questions', 'bottomLines'], 'bottom-line': ['bottomLines'] } as const satisfies Record<string, readonly ListName[]>;

/** In which language the family writes it: their own, and their words stay in it (FGC-R02). */
const WRITTEN_IN: FieldSpec = { name: 'lang', kind: 'language' };
/** How an object of a list is asked for. */
export const LIST_FIELDS: Readonly<Record<ListName, readonly FieldSpec[]>> = {
  questions: [], bottomLines: [],
  items: [
    WRITTEN_IN, { name: 'answers', kind: 'references', section: 'questions' }, { name: 'who', kind: 'people' }, { name: 'from', kind: 'date' }, { name: 'byWhen', kind: 'date' },
    { name: 'howWeWillKnow', kind: 'text' }, { name: 'whoChecks', kind: 'person' }, { name: 'forChildIds', kind: 'people', of: 'children' },
  ],
  helpAskedFor: [WRITTEN_IN, { name: 'askedOf', kind: 'person', of: 'professionals' }, { name: 'byWhen', kind: 'date' }], contingency: [WRITTEN_IN, { name: 'who', kind: 'people' }],
  reviews: [{ name: 'reviewOn', kind: 'date' }, { name: 'monitorId', kind: 'person' }],
};

/** What is asked in each section. */
export const SECTION_PROMPTS: Readonly<Record<SectionName, readonly string[]>> = {
  offer: promptsOf('offer'), referral: [], coordinator: promptsOf('culture'), preparation: promptsOf('preparation', 'absentParent'), present: [], meeting: [],
  questions: promptsOf('questions'), bottomLines: promptsOf('bottomLines'), information: promptsOf('information'), private: promptsOf('private'),
  items: promptsOf('plan'), helpAskedFor: [], contingency: promptsOf('contingency'), agreement: [], childTold: promptsOf('childTold'), distribution: [], reviews: promptsOf('reviews'),
};

export const OUTCOMES = ['coming', 'coming-for-part', 'views-brought', 'not-attending-views-brought', 'separate-conversation', 'not-coming'] as const;
export const OFFER_RESPONSES = ['accepted', 'declined', 'wants-their-say', 'no-answer-yet'] as const;
export const REFERRER_RESPONSES = ['agreed', 'agreed-with-change', 'not-agreed'] as const;
export const HELP_RESPONSES = ['yes', 'no', 'not-now', 'waiting'] as const;
export const COPY_KINDS = ['full', 'full-without-address', 'own-part-only', 'none'] as const;
export const REVIEW_FINDINGS = ['working', 'needs-change', 'not-working'] as const;
/** Five is the most (domain.md §6.2). */
export const MOST_QUESTIONS = 5;

/** What can come next: an event of the workflow, or what has to be said first. A blocked one can be pressed, and says what is missing (domain.md §2.11). */
export const NEXT_STEPS: Readonly<Record<string, readonly string[]>> = {
  offered: ['ACCEPT', 'DECLINE', 'not-offered', 'postpone'], declined: ['OFFER_AGAIN', 'postpone'], 'not-offered': ['OFFER_AGAIN'], referred: ['PREPARE', 'WITHDRAW', 'postpone'], withdrawn: ['OFFER_AGAIN'],
  preparing: ['READY', 'postpone'], ready: ['START', 'postpone'], 'information-giving': ['go-private', 'postpone'], 'agreeing-plan': ['AGREE', 'PARTLY', 'NOT_AGREED', 'NEED_MORE_TIME'],
  'plan-agreed': ['copies', 'RECONVENE'], 'plan-agreed-in-part': ['copies', 'RECONVENE'], 'plan-not-agreed': ['NEED_MORE_TIME', 'RECONVENE', 'END'],
  active: ['copies', 'hold-review', 'RECONVENE', 'END'], reviewed: ['CARRY_ON', 'copies', 'RECONVENE', 'END'], closed: ['RECONVENE', 'copies'],
};
