/** The reflection's workflow (domain.md §7.4), as plain data. Guards are named; `reasons.ts` says why not. */
import { machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

/** Writing is open until it is over: any part, any order, in fragments, offline too (domain.md §2.1). */
const WRITING = {
  JOT: { guard: 'mayJot' }, EDIT_OWN: { guard: 'isOwnJot' }, SET: { guard: 'maySet' }, REMOVE: { guard: 'mayRemove' },
  SET_PART: { guard: 'isPart' }, SET_HEADER: { guard: 'isHeader' }, ADD_PERSON: { guard: 'mayNameColleague' }, DISMISS: { guard: 'mayPutAway' },
  // On another device it may have been shown meanwhile: whatever stage two of them come together at, it can be taken back.
  TAKE_BACK: { guard: 'takesOneBack' },
};
const own = (target: string) => ({ target, guard: 'isOwners' });
/** It does not go while somebody holds it. */
const DELETE = { target: 'deleted', guard: 'isInNobodysHands' };

export const table: WorkflowTable = {
  id: 'reflection',
  initial: 'preparing',
  // What a coach was shown, what was taken back and what is on the record is forgotten by no key pressed once too often (MI-R01, MI-R11).
  stays: ['SHARE_WITH_COACH', 'TAKE_BACK', 'TO_RECORD'],
  states: {
    // SKIP passes over a question; nothing is written and nothing is owed.
    preparing: { on: { ...WRITING, GO: own('in-conversation'), SKIP: { guard: 'isOwners' } } },
    'in-conversation': { on: { ...WRITING, STOP: own('noted') } },
    noted: { on: { ...WRITING, REFLECT: own('reflecting'), LEAVE: own('kept') } },
    reflecting: { on: { ...WRITING, SAVE: own('kept') } },
    kept: {
      on: {
        ...WRITING, REFLECT: own('reflecting'), SHARE_WITH_COACH: { target: 'shared', guard: 'mayShowParts' }, TO_RECORD: { guard: 'mayGoOnRecord' },
        DELETE, ARCHIVE: own('archived'),
      },
    },
    shared: {
      on: {
        ...WRITING, SHARE_WITH_COACH: { guard: 'mayShowParts' }, TO_RECORD: { guard: 'mayGoOnRecord' },
        TAKE_BACK: [{ target: 'kept', guard: 'takesAllBack' }, { guard: 'takesOneBack' }],
      },
    },
    archived: { on: { REOPEN: own('kept'), TAKE_BACK: WRITING.TAKE_BACK, DELETE } },
    deleted: {},
  },
  on: {
    // Refused in every state and to everybody, the owner too: there is no way to do them (MI-R01, MI-R03, DP-05).
    EXPORT_TO_MANAGER: { guard: 'never' }, RANK: { guard: 'never' }, TREAT_AS_EXISTING_SAFETY: { guard: 'isNotSafety' },
    // Paper is a way of giving: for whom holds it already, and for nobody else.
    PRINT_COPY: { guard: 'isTheirs' },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);
