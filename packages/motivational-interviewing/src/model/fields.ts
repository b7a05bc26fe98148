/** The fields of a reflection as data: what each part and each jot may hold, and how it is asked for (domain.md §7.2, shapes.md §7). */
import type { FieldSpec } from '@practice-kit/practice-tool/model';
import type { JotList } from './entries.js';
import type { PartName } from './parts.js';

const NEXT_MOVE: FieldSpec = {
  name: 'myNextMove', kind: 'choice',
  options: [
    'open-question', 'closed-question', 'simple-reflection', 'complex-reflection', 'double-sided-reflection', 'affirmation', 'summary',
    'reflect-and-share-power', 'emphasise-choice', 'ask-offer-ask', 'persuade-without-asking', 'silence', 'moved-on',
  ],
};
const I_SAID: FieldSpec = { name: 'iSaid', kind: 'text' };

/** What kind of talk it is, asked for with one tap: DARN-CAT, preparing and then moving; and why it stays as it is. */
export const KINDS: Readonly<Partial<Record<JotList, { readonly field: 'type' | 'kind'; readonly words: string; readonly options: readonly string[] }>>> = {
  changeTalk: { field: 'type', words: 'change', options: ['desire', 'ability', 'reason', 'need', 'commitment', 'activation', 'taking-steps'] },
  sustainTalk: { field: 'kind', words: 'sustain', options: ['reason-to-stay', 'no-need', 'not-able', 'not-now', 'does-not-want-to'] },
};

export const JOT_SPECS: Readonly<Record<JotList, readonly FieldSpec[]>> = {
  changeTalk: [
    I_SAID, NEXT_MOVE, { name: 'target', kind: 'text' },
    { name: 'strength', kind: 'choice', options: ['weak', 'medium', 'strong'] },
  ],
  sustainTalk: [I_SAID, NEXT_MOVE],
  discord: [I_SAID, NEXT_MOVE],
  rulers: [],
};
export const PART_SPECS: Readonly<Record<PartName, readonly FieldSpec[]>> = {
  before: [
    { name: 'focus', kind: 'text' }, { name: 'focusIsTheirs', kind: 'choice', words: 'answer', options: ['yes', 'partly', 'no'] }, { name: 'myRoleToday', kind: 'text' },
    { name: 'worryIMustBeClearAbout', kind: 'text' }, { name: 'bottomLine', kind: 'text' }, { name: 'whatIAmBringing', kind: 'text' },
    { name: 'guessImportance', kind: 'number', to: 10 }, { name: 'guessConfidence', kind: 'number', to: 10 }, { name: 'askPermissionPlan', kind: 'text' },
  ],
  during: [{ name: 'processesVisited', kind: 'choices', words: 'process', options: ['engaging', 'focusing', 'evoking', 'planning'] }, { name: 'summaryGiven', kind: 'tick' }],
  after: [
    { name: 'oneThingToPractise', kind: 'text' }, { name: 'whatIAmPleasedWith', kind: 'text' }, { name: 'whatIWouldDoAgain', kind: 'text' },
    { name: 'whoseVoiceArguedForChange', kind: 'choice', words: 'voice', options: ['mostly-theirs', 'both', 'mostly-mine'] },
    { name: 'wasIClearAboutTheWorry', kind: 'choice', words: 'answer', options: ['yes', 'partly', 'no'] },
    { name: 'didIKeepTheChildInMind', kind: 'text' }, { name: 'whatMightTheParentSayIGotRight', kind: 'text' },
  ],
};
export const INFORMATION_SPECS: readonly FieldSpec[] = [{ name: 'askedPermissionFirst', kind: 'tick' }, { name: 'offered', kind: 'text' }, { name: 'askedWhatTheyMadeOfIt', kind: 'tick' }];
export const MOMENT_SPECS: readonly FieldSpec[] = [{ name: 'quote', kind: 'text' }, { name: 'whatItDid', kind: 'text' }, { name: 'anotherWay', kind: 'text' }];
export const HEADER_SPECS: readonly FieldSpec[] = [
  { name: 'on', kind: 'date' }, { name: 'minutes', kind: 'number' },
  { name: 'setting', kind: 'choice', options: ['home-visit', 'office', 'phone', 'video', 'car', 'other'] }, { name: 'whoWasThere', kind: 'text' },
  { name: 'countsAre', kind: 'choice', words: 'counted', options: ['from-memory', 'from-memory-and-notes', 'tallied-at-the-time'] },
];

const names = (specs: readonly FieldSpec[], ...more: readonly string[]): ReadonlySet<string> => new Set([...specs.map(({ name }) => name), ...more]);
export const JOT_FIELDS: Readonly<Record<JotList, ReadonlySet<string>>> = {
  changeTalk: names(JOT_SPECS.changeTalk, 'type', 'lang'), sustainTalk: names(JOT_SPECS.sustainTalk, 'kind', 'lang'), discord: names(JOT_SPECS.discord, 'lang'),
  rulers: new Set(['kind', 'value', 'whyNotLower', 'whatWouldRaiseIt']),
};
export const HEADER = names(HEADER_SPECS, 'recordingUsed');
export const BEFORE = names(PART_SPECS.before, 'at');
export const DURING = names(PART_SPECS.during, 'informationGiven');
export const AFTER = names(PART_SPECS.after, 'at', 'counts', 'momentIWouldTakeBack');
