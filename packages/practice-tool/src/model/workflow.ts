/**
 * A tool's workflow: the machine says what may happen when, named reasons say why not, effects say what is written
 * down. It is rebuilt from the document at whatever stage the document says; a machine's snapshot is never kept.
 */
import { transition, type AnyStateMachine } from 'xstate';
import { applyOperations, type DocumentType, type Json, type Operation, type PracticeDocument } from '@practice-kit/documents';
import { refusal, type Reason, type Verdict } from './verdict.js';

/** An event of a tool: its verb, and what it carries. `by` and `at` are who and when, by the host's clock. */
export interface ToolEvent {
  readonly type: string;
  readonly by?: string;
  /** An instant, by the host's clock. */
  readonly at?: string;
  readonly about?: readonly string[];
  /** Why a `confirm` is passed over. */
  readonly reason?: string;
  readonly reader?: string;
  readonly [field: string]: unknown;
}

export interface StartOptions {
  /** Today, by the host's clock: `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly actor?: string;
  /** Another stage than the document's own: for trying things out and for tests. */
  readonly stage?: string;
  readonly online?: boolean;
}

/** What a reason or an effect is given. */
export interface Circumstances {
  readonly document: PracticeDocument;
  readonly event: ToolEvent;
  readonly stage: string;
  readonly asOf: string;
  readonly actor: string;
  readonly online: boolean;
}

export type Reasons = Readonly<Record<string, (circumstances: Circumstances) => Reason[]>>;
export type Effects = Readonly<Record<string, (circumstances: Circumstances) => Operation[]>>;

export interface WorkflowDefinition {
  readonly documentType: DocumentType;
  readonly machine: AnyStateMachine;
  /** By guard name. */
  readonly reasons: Reasons;
  /** By event type. */
  readonly effects: Effects;
}

export interface Runner {
  readonly stage: string;
  readonly document: PracticeDocument;
  /** What would happen; nothing does. */
  can(event: ToolEvent): Verdict;
  send(event: ToolEvent): Verdict;
}

export interface Workflow extends WorkflowDefinition {
  start(document: PracticeDocument, options: StartOptions): Runner;
}

/** A reason lets the event pass: a nudge always, a confirm when a reason is given, a block never. */
const passes = (reason: Reason, event: ToolEvent): boolean =>
  reason.severity === 'nudge' || (reason.severity === 'confirm' && typeof event.reason === 'string' && event.reason.trim() !== '');

/** What the machine is given: which guards pass now. Without it every one passes: a diagram, the paths the machine generates. */
export interface MachineContext { readonly passing?: ReadonlySet<string> }

/** XState guards by the names of the reasons: one source for "may it" and "why not". */
export function guardsFrom(reasons: Reasons): Record<string, (args: { context: MachineContext }) => boolean> {
  return Object.fromEntries(Object.keys(reasons).map((name) => [name, ({ context }: { context: MachineContext }) => context.passing?.has(name) ?? true]));
}

export function defineWorkflow(definition: WorkflowDefinition): Workflow {
  return { ...definition, start: (document, options) => new Run(definition, document, options) };
}

class Run implements Runner {
  document: PracticeDocument;
  stage: string;
  readonly #root: string;

  constructor(private readonly definition: WorkflowDefinition, document: PracticeDocument, private readonly options: StartOptions) {
    this.document = document;
    this.#root = definition.documentType.roots(document.content)[0]?.id ?? document.id;
    const { machine } = definition;
    const stored = options.stage ?? document.stages.find((stage) => stage.id === this.#root)?.state;
    // A stage this version does not know is kept in the document; work goes on from the start, where recording is open.
    this.stage = stored !== undefined && Object.hasOwn(machine.states, stored) ? stored : initialOf(machine);
  }

  can(event: ToolEvent): Verdict {
    const { machine, reasons, effects } = this.definition;
    const circumstances: Circumstances = {
      document: this.document, event, stage: this.stage, asOf: this.options.asOf,
      actor: event.by ?? this.options.actor ?? '', online: this.options.online ?? true,
    };
    const guards = guardsOf(machine, this.stage, event.type);
    if (guards.length === 0) return refusal({ messageId: 'not-in-this-stage', severity: 'block', about: [], values: { stage: `@stage.${this.stage}` } });
    // The first of several ways that is open is the one taken; when none is, all that stands in the way of any is said.
    const ways = guards.map((guard) => ({ guard, standing: (guard === undefined ? undefined : reasons[guard]?.(circumstances)) ?? [] }));
    const open = ways.find(({ standing }) => standing.every((reason) => passes(reason, event)));
    if (!open) {
      const [first, ...others] = ways.flatMap((way) => way.standing);
      return refusal(first ?? { messageId: 'not-in-this-stage', severity: 'block', about: [] }, ...others);
    }
    const { standing } = open;
    const snapshot = machine.resolveState({ value: this.stage, context: { passing: new Set([open.guard]) } });
    const stage = String(transition(machine, snapshot, event as never)[0].value);
    const operations = [
      ...(effects[event.type]?.(circumstances) ?? []),
      ...(stage === this.stage ? [] : this.#stageChange(stage)),
      // Passed over with a reason: kept with who and when (domain.md §2.11).
      ...standing.filter((reason) => reason.severity === 'confirm').map((reason) => this.#confirmation(reason, circumstances)),
    ];
    const applied = applyOperations(this.document, operations);
    if (!applied.ok) return refusal({ messageId: applied.reason, severity: 'block', about: [applied.id] });
    return { ok: true, document: applied.document, operations, stage, reasons: standing };
  }

  send(event: ToolEvent): Verdict {
    const verdict = this.can(event);
    if (verdict.ok) {
      this.document = verdict.document;
      this.stage = verdict.stage;
    }
    return verdict;
  }

  #stageChange(state: string): Operation[] {
    const stages = this.document.stages.filter((one) => one.id !== this.#root);
    return [{ op: 'set', id: '', path: ['stages'], value: [...stages, { id: this.#root, state }] as Json[] }];
  }

  /** Who passed over what, when and why. */
  #confirmation({ messageId, about }: Reason, { event, actor }: Circumstances): Operation {
    return {
      op: 'add', to: { in: '', list: 'checkAnswers' },
      value: { messageId, about, answer: 'confirmed', reason: event.reason ?? '', by: actor, ...(event.at ? { at: event.at } : {}) },
    };
  }
}

const initialOf = (machine: AnyStateMachine): string => {
  const { initial } = machine.config;
  return typeof initial === 'string' ? initial : String(Object.keys(machine.states)[0]);
};

/** The guard names of an event's transitions in a stage; empty when the stage has no such event. */
function guardsOf(machine: AnyStateMachine, stage: string, type: string): (string | undefined)[] {
  const own = machine.states[stage]?.transitions.get(type) ?? [];
  const everywhere = machine.root.transitions.get(type) ?? [];
  return [...own, ...(own.length > 0 ? [] : everywhere)].map(({ guard }) => (guard === undefined ? undefined : typeof guard === 'string' ? guard : String((guard as { type?: unknown }).type)));
}
