/** The conversation's workflow (domain.md §5.4), as plain data. Guards are named; `reasons.ts` says why not. */
import { RECORDING_EVENTS, SHARING_EVENTS, machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

/** Writing down is open in every stage that is not over, in any order: what this is about, safety, each person's preparation (domain.md §2.1). */
const RECORDING = {
  ...RECORDING_EVENTS, ...SHARING_EVENTS, PREPARE_COPY: { guard: 'mayCopy' }, PREVIEW: { guard: 'mayCopy' }, COPY_TEXT: { guard: 'mayCopy' }, WRITE_VERSION: { guard: 'mayWriteVersion' },
  SHARE: { guard: 'mayGive' }, PRINT_COPY: { guard: 'mayGive' }, EDIT: { guard: 'isOwnOrAdults' }, DISMISS: { guard: 'isNotInTheWay' },
  SET_HEADER: { guard: 'isHeader' }, SET_SUITABILITY: { guard: 'isSuitabilityField' }, ASKED_ALONE: { guard: 'isPairAnswer' }, CHANGED_MIND: { guard: 'isPersonNamed' },
  SET_MEETING: { guard: 'isMeetingField' }, TELL: { guard: 'saysWhatAndWhom' }, SET_WINDOW: { guard: 'isOwnWindow' }, CHECK: { guard: 'lists' },
};
/** Before, while and just after people talk: what they say, in their own words. */
const SPEAKING = {
  PREPARED: { guard: 'isPreparation' }, SET_ROUND: { guard: 'isRound' }, ANSWER: { guard: 'isTheirAnswer' }, NOTE_APOLOGY: { guard: 'isOfferedFreely' },
};
const AGREEING = { ADD_ITEM: { guard: 'mayAddItem' }, SET: { guard: 'maySetItem' } };
const TALKING = { ...RECORDING, ...SPEAKING, PASS: { guard: 'isTheirTurn' }, PAUSE: { target: 'paused' }, STOP: { target: 'ended-early' } };
const PLANNING = { PLAN_FOLLOW_UP: { guard: 'saysWhen' } };
const AFTERWARDS = { ...PLANNING, NOTE_APOLOGY: { guard: 'isOfferedFreely' }, FOLLOW_UP: { target: 'following-up', guard: 'hasDateIfAgreed' }, CLOSE: { target: 'closed', guard: 'hasDateIfAgreed' } };
/** Never edited in place. People can still be given what is theirs, and copies already given can be called back. */
const OVER = {
  ...SHARING_EVENTS, PREPARE_COPY: { guard: 'mayCopy' }, PREVIEW: { guard: 'mayCopy' }, SHARE: { guard: 'mayGive' }, PRINT_COPY: { guard: 'mayGive' }, FLAG: { guard: 'saysFromWhom' }, EDIT: { guard: 'isOver' }, EDIT_OWN: { guard: 'isOver' }, CORRECT: { guard: 'isOver' },
};

export const table: WorkflowTable = {
  id: 'conversation',
  initial: 'considering',
  // From any stage, and never refused (RC-R10, SG-02). An apology as a condition: from any stage, and always (RC-R08).
  on: { SAFETY_CONCERN: { target: '.stopped-for-safety' }, REQUIRE_APOLOGY: { guard: 'never' } },
  states: {
    considering: { on: { ...RECORDING, ASSESS: { target: 'suitability', guard: 'namesFormAndPeople' }, NOT_SUITABLE: { target: 'not-suitable' } } },
    suitability: {
      on: { ...RECORDING, PREPARE: { target: 'preparing', guard: 'maySitDown' }, NOT_SUITABLE: { target: 'not-suitable' }, ASK_SPECIALIST: { target: 'waiting' } },
    },
    waiting: { on: { ...RECORDING, ASSESS: { target: 'suitability', guard: 'namesFormAndPeople' }, NOT_SUITABLE: { target: 'not-suitable' } } },
    preparing: { on: { ...RECORDING, ...SPEAKING, READY: { target: 'ready', guard: 'isEveryoneReady' }, STOP: { target: 'ended-early' } } },
    ready: { on: { ...RECORDING, ...SPEAKING, START_CONVERSATION: { target: 'past', guard: 'mayStart' }, STOP: { target: 'ended-early' } } },
    past: { on: { ...TALKING, NEXT: [{ target: 'present', guard: 'movesOn' }, { guard: 'passesTheTurn' }] } },
    present: { on: { ...TALKING, NEXT: [{ target: 'future', guard: 'movesOn' }, { guard: 'passesTheTurn' }] } },
    future: {
      on: { ...TALKING, ...AGREEING, NEXT: { guard: 'passesTheTurn' }, AGREE: { target: 'agreeing' }, NO_AGREEMENT: { target: 'no-agreement' } },
    },
    paused: {
      on: {
        ...RECORDING, ...SPEAKING, STOP: { target: 'ended-early' },
        RESUME: [{ target: 'past', guard: 'goesOnInPast' }, { target: 'present', guard: 'goesOnInPresent' }, { target: 'future', guard: 'goesOnInFuture' }],
      },
    },
    agreeing: {
      on: {
        ...RECORDING, ...SPEAKING, ...AGREEING, ...PLANNING, SIGN: { guard: 'agreesThemselves' }, FINISH: { target: 'agreed', guard: 'isAgreedByEach' },
        NO_AGREEMENT: { target: 'no-agreement' }, STOP: { target: 'ended-early' },
      },
    },
    agreed: { on: { ...RECORDING, ...AFTERWARDS } },
    'no-agreement': { on: { ...RECORDING, ...AFTERWARDS } },
    'ended-early': { on: { ...RECORDING, ...AFTERWARDS } },
    'following-up': {
      on: {
        ...RECORDING, ...AGREEING, ...PLANNING, NOTE_APOLOGY: { guard: 'isOfferedFreely' }, CHECKED: { guard: 'isSeenAlone' }, REVIEW: { target: 'agreed', guard: 'isEachSeenAlone' }, CLOSE: { target: 'closed', guard: 'isEachSeenOrWhy' },
      },
    },
    'not-suitable': { on: { ...RECORDING, REOPEN: { target: 'considering' } } },
    'stopped-for-safety': { on: { ...RECORDING, ASSESS: { target: 'suitability', guard: 'looksAgain' }, CLOSE: { target: 'closed' } } },
    closed: { on: { ...OVER, REOPEN: { target: 'following-up' } } },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);
