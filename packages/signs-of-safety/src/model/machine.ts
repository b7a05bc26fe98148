/** The map's workflow (domain.md §3.4), as plain data. Guards are named; `reasons.ts` says why not. */
import { setup } from 'xstate';
import { guardsFrom, type Circumstances, type ToolEvent } from '@practice-kit/practice-tool/model';
import { reasons } from './reasons.js';

/** Recording is open in every stage that is not over: any section, any order (domain.md §2.1). */
const RECORDING = {
  ADD: { guard: 'mayAdd' }, EDIT_OWN: { guard: 'isOwnWords' }, CORRECT: { guard: 'mayCorrect' }, WITHDRAW: { guard: 'mayWithdraw' },
  MOVE: {}, SET: { guard: 'maySet' }, DISPUTE: {}, WRITE_VERSION: { guard: 'isWholeVersion' }, CHECK_VERSION: { guard: 'isSecondPerson' },
  FLAG: {}, SAY_EMPTY: { guard: 'isEmpty' }, ASK: {}, ANSWER: { guard: 'isOneAnswer' }, SET_HEADER: {}, ADD_PERSON: {}, SET_PERSON: {}, DISMISS: {},
  CHECK: {}, PREPARE_COPY: {}, CHECK_COPY: { guard: 'isNotPreparer' }, RECALL: {},
} as const;
/** A map that is over is not edited in place; copies already given can still be called back, and what is urgent opens it again (SG-02). */
const AFTERWARDS = {
  RECALL: {}, DISMISS: {}, ADD: { target: 'gathering', guard: 'isUrgent' }, EDIT_OWN: { guard: 'isOver' }, CORRECT: { guard: 'isOver' },
  REOPEN: { target: 'gathering' },
} as const;

export const machine = setup({
  types: { context: {} as Circumstances, events: {} as ToolEvent },
  guards: guardsFrom(reasons) as never,
}).createMachine({
  id: 'assessment-map',
  context: {} as Circumstances,
  initial: 'not-started',
  states: {
    'not-started': { on: { ...RECORDING, START: { target: 'gathering', guard: 'namesAChild' } } },
    gathering: { on: { ...RECORDING, SHAPE: { target: 'shaping' } } },
    shaping: { on: { ...RECORDING, READY: { target: 'ready', guard: 'isReady' }, SHARE_AS_DRAFT: { guard: 'mayShareDraft' } } },
    ready: { on: { ...RECORDING, PREVIEW: { target: 'previewing', guard: 'hasReader' }, EDIT: { target: 'shaping' } } },
    previewing: { on: { ...RECORDING, PREVIEW: { guard: 'hasReader' }, SHARE: { target: 'shared', guard: 'mayShare' }, CANCEL: { target: 'ready' } } },
    shared: { on: { ...RECORDING, FAMILY_ADDS: { target: 'shaping' }, REVIEW_DUE: { target: 'reviewing' }, PREVIEW: { target: 'previewing', guard: 'hasReader' } } },
    reviewing: { on: { ...RECORDING, UPDATE: { target: 'shaping' }, NEW_MAP: { target: 'superseded' }, CLOSE: { target: 'closed', guard: 'saysWhyForEachDanger' } } },
    superseded: { on: AFTERWARDS },
    closed: { on: AFTERWARDS },
  },
} as never);
