/** The conference's workflow (domain.md §6.4), as plain data. Guards are named; `reasons.ts` says why not. */
import { RECORDING_EVENTS, SHARING_EVENTS, machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

const { USE, DISPUTE, CHECK_VERSION, FLAG, ADD_PERSON, SET_PERSON, DISMISS, WITHDRAW } = RECORDING_EVENTS;
const { PREPARE_COPY, CHECK_COPY, PRINT_COPY, RECALL } = SHARING_EVENTS;

/** Answered at every stage there is: what keeps somebody safe (SG-02, SG-09), and what is always refused to staff (FGC-M09, M11). */
const ALWAYS = { FLAG, RECALL, EDIT_PLAN_WORDS: { guard: 'isFamilysHand' }, EDIT: { guard: 'isFamilysHand' }, ADD_BOTTOM_LINE: { guard: 'isInTime' }, USE };
/** Recording is open at every stage but two: private family time, and when it is over. */
const RECORDING = { ...ALWAYS, ADD_PERSON, SET_PERSON, DISMISS, WITHDRAW, SET_PART: { guard: 'isPart' }, SET: { guard: 'maySet' }, CORRECT: { guard: 'isTold' } };
/** FGC-R03: until the family goes in private, in any order. */
const BEFORE = {
  ...RECORDING, RESPOND: { guard: 'isSomebody' }, POSTPONE: { guard: 'familyWasAsked' }, ADD_QUESTION: { guard: 'isFew' }, EDIT_WORDS: { guard: 'isStillOpen' },
};
const COMING = { ...BEFORE, INVITE: { guard: 'mayBeInvited' }, PREPARED: { guard: 'mayBePrepared' }, SET_PRESENT: { guard: 'isPresentList' } };
/** With the family's plan on the table. */
const PLANNING = {
  ...RECORDING, DISPUTE, WRITE_VERSION: { guard: 'isVersionOfWords' }, CHECK_VERSION, UNDERSTAND: { guard: 'isFamilysWords' }, WALL_LINE: { guard: 'isFamilysLine' }, ANSWER_HELP: { guard: 'saysWhyNot' },
  SAY_AGREED: { guard: 'mayAgree' }, SAY_NOT_AGREED: { guard: 'isSomebody' }, MEETS: { guard: 'isBottomLine' }, BOOK_REVIEW: { guard: 'hasDate' }, DISTRIBUTE: { guard: 'isFittingCopy' },
};
/** Agreed, and on its way to people. */
const AGREED = {
  ...PLANNING, PREPARE_COPY, CHECK_COPY, PRINT_COPY, SHARE: { target: 'active', guard: 'mayShare' }, TELL_CHILD: { target: 'active', guard: 'mayTellChild' },
  RECONVENE: { target: 'preparing' },
};
/** Never closed for good: a family that said no, or stopped, is offered it again (FGC-R09). */
const DOOR = { ...ALWAYS, ADD_PERSON, SET_PERSON, DISMISS, OFFER_AGAIN: { target: 'offered' } };

export const table: WorkflowTable = {
  id: 'family-plan',
  initial: 'offered',
  // Only the family ends its time alone (FGC-R08), also by a key that takes back; a child was told.
  stays: ['START_PRIVATE_TIME', 'NEED_MORE_TIME', 'FAMILY_RETURNS', 'TELL_CHILD'],
  states: {
    offered: { on: { ...BEFORE, ACCEPT: { target: 'referred', guard: 'mayAccept' }, DECLINE: { target: 'declined', guard: 'mayDecline' }, NOT_IN_CHILDS_INTERESTS: { target: 'not-offered', guard: 'saysWhoDecided' } } },
    declined: { on: { ...BEFORE, OFFER_AGAIN: { target: 'offered' } } },
    'not-offered': { on: DOOR },
    referred: { on: { ...BEFORE, PREPARE: { target: 'preparing', guard: 'mayPrepare' }, WITHDRAW: [{ target: 'withdrawn', guard: 'isFamilysChoice' }, WITHDRAW] } },
    withdrawn: { on: DOOR },
    preparing: { on: { ...COMING, READY: { target: 'ready', guard: 'isReady' } } },
    ready: { on: { ...COMING, START: { target: 'information-giving' } } },
    'information-giving': { on: { ...COMING, GAVE: { guard: 'isSaid' }, START_PRIVATE_TIME: { target: 'private-family-time', guard: 'mayStartPrivateTime' } } },
    'private-family-time': { on: { ...ALWAYS, SET_PRESENT: { guard: 'isFamilyOnly' }, FAMILY_RETURNS: { target: 'agreeing-plan', guard: 'isFamilysWord' } } },
    'agreeing-plan': {
      on: {
        ...PLANNING, ADD_PLAN_ITEM: { guard: 'isTypedExactly' }, ADD_HELP: { guard: 'isTypedExactly' }, ADD_CONTINGENCY: { guard: 'isTypedExactly' },
        ANSWER_ITEM: { guard: 'isReferrersAnswer' }, CHILD_LEFT: { guard: 'isSomebody' }, SET_PRESENT: { guard: 'isPresentList' },
        AGREE: { target: 'plan-agreed', guard: 'mayAgreePlan' }, PARTLY: { target: 'plan-agreed-in-part', guard: 'hasReviewDate' }, NOT_AGREED: { target: 'plan-not-agreed' },
        NEED_MORE_TIME: { target: 'private-family-time', guard: 'isFamilyOnlyAgain' },
      },
    },
    'plan-agreed': { on: AGREED },
    'plan-agreed-in-part': { on: AGREED },
    // A no is offered a way back (FGC-R04).
    'plan-not-agreed': { on: { ...PLANNING, NEED_MORE_TIME: { target: 'private-family-time', guard: 'isFamilyOnlyAgain' }, RECONVENE: { target: 'preparing' }, END: { target: 'closed' } } },
    active: { on: { ...AGREED, SHARE: { guard: 'mayShare' }, TELL_CHILD: { guard: 'mayTellChild' }, REVIEW: { target: 'reviewed', guard: 'isReview' }, END: { target: 'closed' } } },
    reviewed: { on: { ...AGREED, SHARE: { guard: 'mayShare' }, TELL_CHILD: { guard: 'mayTellChild' }, CARRY_ON: { target: 'active', guard: 'mayCarryOn' }, END: { target: 'closed' } } },
    // What is theirs can still be given to somebody who comes for it.
    closed: { on: { ...ALWAYS, PREPARE_COPY, CHECK_COPY, PRINT_COPY, SHARE: { guard: 'mayShare' }, RECONVENE: { target: 'preparing' } } },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);
