/**
 * A tool's workflow: the machine says what may happen when, named reasons say why not, effects say what is written
 * down. It is rebuilt from the document at whatever stage the document says; a machine's snapshot is never kept.
 */
import { transition, type AnyStateMachine } from 'xstate';
import { applyOperations, type ReferenceSource, type DocumentType, type Json, type Operation, type PracticeDocument } from '@practice-kit/documents';
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
  /** Which of several root objects the work is on (a child's session), by its id; the first unless it is said. */
  readonly root?: string;
  /** The family's other documents, and what they offer to be used here. */
  readonly sources?: readonly ReferenceSource[];
}

/** What a reason or an effect is given. */
export interface Circumstances {
  readonly document: PracticeDocument;
  readonly event: ToolEvent;
  readonly stage: string;
  readonly asOf: string;
  readonly actor: string;
  readonly online: boolean;
  /** The root object the event is about, by its id. */
  readonly root: string;
  readonly sources: readonly ReferenceSource[];
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
  readonly #root: string;
  /** Where what was sent has led, by root: a stage that is tried out stands in no document. */
  readonly #stages = new Map<string, string>();

  constructor(private readonly definition: WorkflowDefinition, document: PracticeDocument, private readonly options: StartOptions) {
    this.document = document;
    this.#root = options.root ?? definition.documentType.roots(document.content)[0]?.id ?? document.id;
  }

  get stage(): string { return this.#stageOf(this.#root); }

  /** A stage this version does not know is kept in the document; work goes on from the start, where recording is open. */
  #stageOf(root: string): string {
    const { machine } = this.definition;
    const stored = this.#stages.get(root) ?? this.options.stage ?? this.document.stages.find((stage) => stage.id === root)?.state;
    return stored !== undefined && Object.hasOwn(machine.states, stored) ? stored : initialOf(machine);
  }

  /** Which root an event is about: the one that is named or holds what it names; else the one the work is on. */
  #rootOf(event: ToolEvent): string {
    const roots = this.definition.documentType.roots(this.document.content);
    if (roots.length < 2) return this.#root;
    const ids = [event['root'], event['id'], ...(event.about ?? [])].filter((id): id is string => typeof id === 'string' && id !== '');
    return roots.find((root) => ids.includes(root.id))?.id ?? roots.find((root) => ids.some((id) => holds(root, id)))?.id ?? this.#root;
  }

  can(event: ToolEvent): Verdict {
    const { machine, reasons, effects } = this.definition;
    const root = this.#rootOf(event);
    const from = this.#stageOf(root);
    const circumstances: Circumstances = {
      document: this.document, event, stage: from, asOf: this.options.asOf, root, sources: this.options.sources ?? [],
      actor: event.by ?? this.options.actor ?? '', online: this.options.online ?? true,
    };
    const transitions = transitionsOf(machine, from, event.type);
    if (transitions.length === 0) return refusal({ messageId: 'not-in-this-stage', severity: 'block', about: [], values: { stage: `@stage.${from}` } });
    // The first of several ways that is open is the one taken; when none is, all that stands in the way of any is said.
    const ways = transitions.map(({ guard, isMove }) => ({ guard, isMove, standing: (guard === undefined ? undefined : reasons[guard]?.(circumstances)) ?? [] }));
    const open = ways.find(({ standing }) => standing.every((reason) => passes(reason, event)));
    if (!open) {
      const [first, ...others] = ways.flatMap((way) => way.standing);
      return refusal(first ?? { messageId: 'not-in-this-stage', severity: 'block', about: [] }, ...others);
    }
    const { standing } = open;
    const stage = open.isMove ? stageAfter(machine, from, event, open.guard) : from;
    const operations = Object.freeze([
      ...(effects[event.type]?.(circumstances) ?? []),
      ...(stage === from ? [] : this.#stageChange(root, stage)),
      // Passed over with a reason: kept with who and when (domain.md §2.11).
      ...standing.filter((reason) => reason.severity === 'confirm').map((reason) => this.#confirmation(reason, circumstances)),
    ]);
    const applied = applyOperations(this.document, operations);
    if (!applied.ok) return refusal({ messageId: applied.reason, severity: 'block', about: [applied.id] });
    return { ok: true, document: applied.document, operations, stage, reasons: standing };
  }

  send(event: ToolEvent): Verdict {
    const root = this.#rootOf(event);
    const verdict = this.can(event);
    if (verdict.ok) {
      this.document = verdict.document;
      this.#stages.set(root, verdict.stage);
    }
    return verdict;
  }

  #stageChange(root: string, state: string): Operation[] {
    const stages = this.document.stages.filter((one) => one.id !== root);
    return [{ op: 'set', id: '', path: ['stages'], value: [...stages, { id: root, state }] as Json[] }];
  }

  /** Who passed over what, when and why. */
  #confirmation({ messageId, about }: Reason, { event, actor }: Circumstances): Operation {
    return {
      op: 'add', to: { in: '', list: 'checkAnswers' },
      value: { messageId, about, answer: 'confirmed', reason: event.reason ?? '', by: actor, ...(event.at ? { at: event.at } : {}) },
    };
  }
}

/** Whether an object with this id stands anywhere in a root. */
function holds(node: unknown, id: string): boolean {
  if (node === null || typeof node !== 'object') return false;
  return (node as { id?: unknown }).id === id || Object.values(node).some((one) => holds(one, id));
}

const initialOf = (machine: AnyStateMachine): string => {
  const { initial } = machine.config;
  return typeof initial === 'string' ? initial : String(Object.keys(machine.states)[0]);
};

/** An event's transitions in a stage: by which guard, and whether they lead anywhere. Empty when the stage has no such event. */
function transitionsOf(machine: AnyStateMachine, stage: string, type: string): { guard: string | undefined; isMove: boolean }[] {
  const own = machine.states[stage]?.transitions.get(type) ?? [];
  const everywhere = machine.root.transitions.get(type) ?? [];
  return [...own, ...(own.length > 0 ? [] : everywhere)].map(({ guard, target }) => ({
    guard: guard === undefined ? undefined : typeof guard === 'string' ? guard : String((guard as { type?: unknown }).type), isMove: target !== undefined,
  }));
}

/** Where the machine goes when this guard lets the event pass. What leads nowhere is not asked of it: that would be felt in a keystroke. */
function stageAfter(machine: AnyStateMachine, from: string, event: ToolEvent, guard: string | undefined): string {
  const snapshot = machine.resolveState({ value: from, context: { passing: new Set([guard]) } });
  return String(transition(machine, snapshot, event as never)[0].value);
}
