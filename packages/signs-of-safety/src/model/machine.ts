/** The map's workflow (domain.md §3.4), as plain data. Guards are named; `reasons.ts` says why not. */
import { RECORDING_EVENTS, SHARING_EVENTS, machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

/** Recording is open in every stage that is not over: any section, any order, and a draft always saves (domain.md §2.1). */
const RECORDING = {
  ...RECORDING_EVENTS, ...SHARING_EVENTS,
  ADD: { guard: 'mayAdd' }, MOVE: { guard: 'mayMove' }, SET: { guard: 'maySet' }, SAY_EMPTY: { guard: 'isEmpty' },
  ASK: { guard: 'hasNoScale' }, ANSWER: { guard: 'isOneAnswer' }, CHILDS_VIEW: { guard: 'isChildHere' }, SET_HEADER: { guard: 'isHeader' }, CHECK: { guard: 'lists' },
};
/** Never edited in place. Copies already given can still be called back, and what is urgent opens the map again (SG-02). */
const OVER = {
  RECALL: { guard: 'wasShared' }, FLAG: { guard: 'saysFromWhom' },
  ADD: { target: 'gathering', guard: 'isUrgent' }, EDIT_OWN: { guard: 'isOver' }, CORRECT: { guard: 'isOver' },
  REOPEN: { target: 'gathering' },
};

export const table: WorkflowTable = {
  id: 'assessment-map',
  initial: 'not-started',
  states: {
    'not-started': { on: { ...RECORDING, START: { target: 'gathering', guard: 'namesAChild' } } },
    gathering: { on: { ...RECORDING, SHAPE: { target: 'shaping' } } },
    shaping: { on: { ...RECORDING, READY: { target: 'ready', guard: 'isReady' }, SHARE_AS_DRAFT: { guard: 'mayShareDraft' }, PRINT_COPY: { guard: 'mayShareDraft' } } },
    ready: { on: { ...RECORDING, PREVIEW: { target: 'previewing', guard: 'hasReader' }, EDIT: { target: 'shaping' } } },
    previewing: { on: { ...RECORDING, PREVIEW: { guard: 'hasReader' }, SHARE: { target: 'shared', guard: 'mayShare' }, CANCEL: { target: 'ready' } } },
    shared: { on: { ...RECORDING, FAMILY_ADDS: { target: 'shaping' }, REVIEW_DUE: { target: 'reviewing' }, PREVIEW: { target: 'previewing', guard: 'hasReader' } } },
    reviewing: { on: { ...RECORDING, UPDATE: { target: 'shaping' }, NEW_MAP: { target: 'superseded' }, CLOSE: { target: 'closed', guard: 'saysWhyForEachDanger' } } },
    // Where the map that follows was not kept, it is asked for again: this one stays where it is.
    superseded: { on: { ...OVER, NEW_MAP: {} } },
    closed: { on: OVER },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);
