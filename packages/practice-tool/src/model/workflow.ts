/**
 * A tool's workflow: a table says what may happen when, named reasons say why not, effects say what is written
 * down. It goes on from the document at whatever stage the document says; nothing else of it is kept.
 */
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

/** A way an event may go: let pass by a guard, and perhaps on to another stage. */
export interface WorkflowWay { readonly target?: string; readonly guard?: string }
/** By event type. Of several ways the first that is open is taken. */
export type WorkflowWays = Readonly<Record<string, WorkflowWay | readonly WorkflowWay[]>>;

/** What may happen at which stage, as plain data and as XState writes it: one level of stages (`machineFrom` draws it). */
export interface WorkflowTable {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, { readonly on?: WorkflowWays }>>;
  /** What may happen at every stage that says nothing of it; a target is written `.stage` here. */
  readonly on?: WorkflowWays;
  /**
   * The events by which somebody was given something, or told, or had their words kept: undo takes none of them back, for it did
   * happen (§2.6, DP-40). Those by which a copy goes out, in every tool, are among them anyway.
   */
  readonly stays?: readonly (string | Staying)[];
}
/** An event by which something happened only where it carries one of `with`, by itself or in its `fields`, and nothing of `unless`. */
export interface Staying { readonly type: string; readonly with?: readonly string[]; readonly unless?: string }
const STAYS: ReadonlySet<string> = new Set(['SHARE', 'SHARE_AS_DRAFT', 'RECALL']);

export interface WorkflowDefinition {
  readonly documentType: DocumentType;
  readonly table: WorkflowTable;
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
    const { states, initial } = this.definition.table;
    const stored = this.#stages.get(root) ?? this.options.stage ?? this.document.stages.find((stage) => stage.id === root)?.state;
    return stored !== undefined && Object.hasOwn(states, stored) ? stored : initial;
  }

  /** Which root an event is about: the one that is named or holds what it names; else the one the work is on. */
  #rootOf(event: ToolEvent): string {
    const roots = this.definition.documentType.roots(this.document.content);
    if (roots.length < 2) return this.#root;
    const ids = [event['root'], event['id'], ...(event.about ?? [])].filter((id): id is string => typeof id === 'string' && id !== '');
    return roots.find((root) => ids.includes(root.id))?.id ?? roots.find((root) => ids.some((id) => holds(root, id)))?.id ?? this.#root;
  }

  can(event: ToolEvent): Verdict {
    const { table, reasons, effects } = this.definition;
    const root = this.#rootOf(event);
    const from = this.#stageOf(root);
    const circumstances: Circumstances = {
      document: this.document, event, stage: from, asOf: this.options.asOf, root, sources: this.options.sources ?? [],
      actor: event.by ?? this.options.actor ?? '', online: this.options.online ?? true,
    };
    const possible = waysOf(table, from, event.type);
    if (possible.length === 0) return refusal({ ...NOT_HERE, values: { stage: `@stage.${from}` } });
    // The first of several ways that is open is the one taken; when none is, all that stands in the way of any is said.
    const ways = possible.map((way) => ({ way, standing: way.guard === undefined ? [] : reasons[way.guard]?.(circumstances) ?? [NOT_HERE] }));
    const open = ways.find(({ standing }) => standing.every((reason) => passes(reason, event)));
    if (!open) {
      const [first, ...others] = ways.flatMap((way) => way.standing);
      return refusal(first ?? NOT_HERE, ...others);
    }
    const { standing } = open;
    const stage = stageAfter(open.way, from);
    const operations = Object.freeze([
      ...(effects[event.type]?.(circumstances) ?? []),
      ...(stage === from ? [] : this.#stageChange(root, stage)),
      // Passed over with a reason: kept with who and when (domain.md §2.11).
      ...standing.filter((reason) => reason.severity === 'confirm').map((reason) => this.#confirmation(reason, circumstances)),
    ]);
    const applied = applyOperations(this.document, operations);
    if (!applied.ok) return refusal({ messageId: applied.reason, severity: 'block', about: [applied.id] });
    return { ok: true, document: applied.document, operations, stage, reasons: standing, stays: STAYS.has(event.type) || (table.stays ?? []).some((one) => happenedBy(one, event)) };
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

/** Whether something happened by an event that undo does not take back. */
function happenedBy(staying: string | Staying, event: ToolEvent): boolean {
  if (typeof staying === 'string') return staying === event.type;
  // What an event carries in `fields` is as good as what it carries itself: it comes from outside, as anything at all.
  const fields = event['fields'] !== null && typeof event['fields'] === 'object' ? event['fields'] as ToolEvent : undefined;
  const carries = (name: string): boolean => [event[name], fields?.[name]].some((value) => (typeof value === 'string' ? value.trim() !== '' : Boolean(value)));
  return staying.type === event.type && (staying.with?.some(carries) ?? true) && !(staying.unless !== undefined && carries(staying.unless));
}

/** Whether an object with this id stands anywhere in a root. */
function holds(node: unknown, id: string): boolean {
  if (node === null || typeof node !== 'object') return false;
  return (node as { id?: unknown }).id === id || Object.values(node).some((one) => holds(one, id));
}

/** Also where a guard has no reasons: what cannot be judged is not done. */
const NOT_HERE: Reason = { messageId: 'not-in-this-stage', severity: 'block', about: [] };

/** The ways an event may go from a stage; none when the stage has no such event. */
export function waysOf({ states, on = {} }: WorkflowTable, stage: string, type: string): readonly WorkflowWay[] {
  const own = states[stage]?.on ?? {};
  return [Object.hasOwn(own, type) ? own[type]! : Object.hasOwn(on, type) ? on[type]! : []].flat();
}

/** Where a way leads: nowhere else, unless it says so. */
export const stageAfter = (way: WorkflowWay | undefined, from: string): string => way?.target?.replace(/^\./, '') ?? from;
