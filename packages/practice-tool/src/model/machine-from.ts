/**
 * A workflow's table as an XState machine: to be drawn, and to make every path through it. A page does not need it, and is
 * not sent it: one level of stages is looked up in the table (docs/decisions/0021).
 */
import { setup, type AnyStateMachine } from 'xstate';
import type { ToolEvent, WorkflowTable } from './workflow.js';

export type WorkflowMachine = AnyStateMachine;

/** Which guards pass now. Without it every one passes: a diagram, the paths the machine generates. */
export interface MachineContext { readonly passing?: ReadonlySet<string> }

/** Guards are the names the table gives. @throws where a stage leads to one that the table does not have. */
export function machineFrom(table: WorkflowTable): WorkflowMachine {
  const { id, initial, states, on } = table;
  const names = [table, ...Object.values(table.states)].flatMap(({ on = {} }) => Object.values(on).flat()).flatMap(({ guard }) => guard ?? []);
  const guards = Object.fromEntries(names.map((name) => [name, ({ context }: { context: MachineContext }) => context.passing?.has(name) ?? true]));
  return setup({ types: { context: {} as MachineContext, events: {} as ToolEvent }, guards }).createMachine({ id, initial, states, ...(on ? { on } : {}), context: {} } as never) as unknown as WorkflowMachine;
}
