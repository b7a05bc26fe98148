/**
 * One child's session (domain.md §4.4), as plain data; each session of a document stands at a stage of its own. Guards are
 * named; `reasons.ts` says why not.
 */
import { RECORDING_EVENTS, SHARING_EVENTS, machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

/** Open in every stage that is not over: what a worker notes, and what is around the child's words. A draft always saves. */
const RECORDING = {
  ...RECORDING_EVENTS, ...SHARING_EVENTS, WRITE_VERSION: { guard: 'mayWriteVersion' },
  SET_HEADER: { guard: 'isHeader' }, TOLD_PARENT: { guard: 'isParentTold' }, SET: { guard: 'maySet' }, TRANSLATE: { guard: 'isBeside' }, SET_LANG: { guard: 'isLanguage' },
  ADD_THOUGHT: { guard: 'hasThought' }, WRITE: { guard: 'isBeingWritten' }, KEEP: { guard: 'isBeingWritten' }, SAY_WHAT_NEXT: { guard: 'mayTell' },
};
/** What a child chooses can be chosen, and chosen again, from the first words on. */
const CHOOSING = { SET_SHARE: { guard: 'isChoice' } };
/** Nothing is shown before it has been looked at (CH-R06). */
const UNCHECKED = { SHARE: { guard: 'isNotCheckedYet' }, PRINT_COPY: { guard: 'isNotCheckedYet' } };
const STOP = { STOP: { target: 'stopped' } };
/** It was put right after it had been read back, or chosen about, or shown. */
const LATER = { ADD_CORRECTION: { guard: 'isCorrection' } };
/** After a child began to tell, nothing of this asks anything more (CH-R03, CH-M08). */
const NOTHING_MORE = Object.fromEntries(
  ['ADD', 'ADD_CORRECTION', 'ANSWER', 'BEGIN', 'START', 'CONTINUE', 'PAUSE', 'RESUME', 'READ_BACK', 'CHOOSE', 'FINISH', 'SET_SHARE', 'CHECK_SAFETY', 'OVERRIDE', 'SHARE', 'PRINT_COPY', 'TELL_CHILD', 'CLOSE'].map((type) => [type, { guard: 'asksNothingMore' }]),
);
/** Copies already given can still be called back, and what is urgent can be written down (SG-02). */
const OVER = { RECALL: { guard: 'wasShared' }, FLAG: { guard: 'saysFromWhom' }, ADD_THOUGHT: { guard: 'hasThought' }, EDIT_OWN: { guard: 'isOver' }, CORRECT: { guard: 'isOver' } };
const SHOWING = { SHARE: { target: 'shared', guard: 'mayShow' }, PRINT_COPY: { guard: 'mayShow' }, OVERRIDE: { guard: 'isDecided' }, CHECK_SAFETY: { guard: 'saysWhatWasFound' }, CHOOSE: { target: 'choices' } };

export const table: WorkflowTable = {
  id: 'session',
  initial: 'preparing',
  // What a child said, chose to say or told, and what was decided, shown and said to them, has happened (DP-40, DP-43). A telling begun by
  // mistake, with nothing written, can be taken back; so can a stop, and what is still being written.
  stays: [
    'KEEP', 'ANSWER', 'ADD_CORRECTION', 'WRITE_EXACT', 'RETURN', 'CHECK_SAFETY', 'OVERRIDE', 'RESPONDED', 'SAY_WHAT_NEXT', 'TELL_CHILD',
    { type: 'TELLING', with: ['text'] }, { type: 'ADD', unless: 'draft' }, { type: 'SET', with: ['childSays', 'childReason'] }, { type: 'SET_SHARE', with: ['childReason'] },
  ],
  on: {
    // From any stage: a child can begin to tell at any moment (CH-R03, SG-02), and another child has a session of their own.
    TELLING: { target: '.following-procedure', guard: 'hasSession' }, ADD_SESSION: { guard: 'isOneChilds' },
    // At any stage, by anyone, and never (CH-R01, DP-43).
    EDIT_CHILD_WORDS: { guard: 'never' }, EDIT: { guard: 'isNotAChilds' },
  },
  states: {
    preparing: { on: { ...RECORDING, ...UNCHECKED, BEGIN: { target: 'explaining', guard: 'isParentToldOrWhyNot' }, ...STOP } },
    explaining: { on: { ...RECORDING, ...UNCHECKED, START: { target: 'with-child', guard: 'isExplainedAndWilling' }, ...STOP } },
    'with-child': {
      on: {
        ...RECORDING, ...UNCHECKED, ...CHOOSING, ...LATER, ADD: { guard: 'isTheChilds' }, ANSWER: { guard: 'isTheirAnswer' },
        PAUSE: { target: 'paused' }, READ_BACK: { target: 'read-back', guard: 'mayReadBack' }, ...STOP,
      },
    },
    paused: { on: { ...RECORDING, ...UNCHECKED, ...CHOOSING, RESUME: { target: 'with-child', guard: 'childWants' }, ...STOP } },
    stopped: { on: { ...RECORDING, ...UNCHECKED, ...CHOOSING, READ_BACK: { target: 'read-back', guard: 'mayReadBack' }, FINISH: { target: 'choices' } } },
    'read-back': { on: { ...RECORDING, ...UNCHECKED, ...CHOOSING, ...LATER, ANSWER: { guard: 'isTheirAnswer' }, CHOOSE: { target: 'choices', guard: 'isReadBack' }, ...STOP } },
    choices: { on: { ...RECORDING, ...UNCHECKED, ...CHOOSING, ...LATER, CHECK_SAFETY: { target: 'safety-check', guard: 'hasChoices' }, ...STOP } },
    // A page of which nothing may be shown ends too: nobody is shown anything, it says why, and the child is told (CH-R08, DP-04).
    'safety-check': { on: { ...RECORDING, ...CHOOSING, ...LATER, ...SHOWING, TELL_CHILD: { target: 'child-told', guard: 'mayEnd' } } },
    shared: { on: { ...RECORDING, ...CHOOSING, ...LATER, ...SHOWING, RESPONDED: { guard: 'isResponse' }, TELL_CHILD: { target: 'child-told', guard: 'mayTell' } } },
    'child-told': { on: { ...RECORDING, ...CHOOSING, ...LATER, ...SHOWING, RESPONDED: { guard: 'isResponse' }, TELL_CHILD: { guard: 'mayTell' }, CLOSE: { target: 'closed' } } },
    closed: { on: { ...OVER, REOPEN: { target: 'child-told' } } },
    'following-procedure': { on: { ...RECORDING, ...NOTHING_MORE, WRITE_EXACT: { guard: 'isExact' }, RETURN: { target: 'stopped', guard: 'isCaptured' }, STOP: { target: 'stopped', guard: 'isCaptured' } } },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);
