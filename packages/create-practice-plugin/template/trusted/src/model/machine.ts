/** The record's workflow, as plain data. Guards are named; `reasons.ts` says why not. */
import { RECORDING_EVENTS, SHARING_EVENTS, machineFrom, type WorkflowMachine, type WorkflowTable } from '@practice-kit/practice-tool/model';

/** Writing down is open at every stage that is not over, in any order; a draft always saves. */
const RECORDING = { ...RECORDING_EVENTS, ...SHARING_EVENTS, ADD: { guard: 'mayAdd' }, SET: { guard: 'maySet' }, SET_HEADER: { guard: 'isHeader' } };

export const table: WorkflowTable = {
  id: '__name__',
  initial: 'draft',
  states: {
    draft: { on: { ...RECORDING, READY: { target: 'ready', guard: 'saysSomething' } } },
    ready: { on: { ...RECORDING, EDIT: { target: 'draft' }, SHARE: { target: 'shared', guard: 'mayShare' } } },
    shared: { on: { ...RECORDING, EDIT: { target: 'draft' }, SHARE: { guard: 'mayShare' }, CLOSE: { target: 'closed', guard: 'stepsAreDone' } } },
    // Never edited in place. A copy that was given can still be called back.
    closed: { on: { RECALL: { guard: 'wasShared' }, REOPEN: { target: 'draft' } } },
  },
};
export const machine: WorkflowMachine = /* @__PURE__ */ machineFrom(table);

/** What can come next at each stage. A step that is refused can be pressed, and says why. */
export const NEXT: Readonly<Record<string, readonly string[]>> = { draft: ['READY'], ready: ['EDIT'], shared: ['EDIT', 'CLOSE'], closed: ['REOPEN'] };
