/**
 * The workflow of a tool that is data: the plugin's stages and steps, and in each stage that is open all that a person may
 * do with what is written down in any tool. It runs in the page: a plugin that hangs holds nobody up.
 */
import type { DataTool, ScreenStage, ScreenStep } from '@practice-kit/plugin-api';
import {
  RECORDING_EVENTS, SHARING_EVENTS, aboutEntry, before, block, defineWorkflow, fieldsOf, isPerson, mayAddFields, maySetEntry, newId, provenance, recordingEffects, recordingReasons,
  said, setField, setFields, sharingEffects, sharingReasons, speakerOf, stored, targetOf, hasAny, NEVER_SET, isCurrent,
  type Circumstances, type Effects, type Reason, type Reasons, type RecordingOptions, type Workflow, type WorkflowTable,
} from '@practice-kit/practice-tool/model';
import { entryIn, listAt, nameOf, rootOf, scaleIn, scalesAt, sectionsOf } from './entries.js';
import { standing } from './needs.js';

/** Messages of every tool that is data. */
const UNDECIDED = 'copy-undecided';
const SECOND_PERSON = 'copy-second-person';

const RECORDING = {
  ...RECORDING_EVENTS, ...SHARING_EVENTS,
  ADD: { guard: 'mayAdd' }, SET: { guard: 'maySet' }, SET_HEADER: { guard: 'isOfTheWhole' }, MOVE: { guard: 'mayMove' }, ASK: { guard: 'mayAsk' }, ANSWER: { guard: 'isOneAnswer' },
};
/** A copy that was given can be called back at every stage. */
const CLOSED = { RECALL: { guard: 'wasShared' } };
/** What people were asked, once somebody has answered it. */
const ASKED: ReadonlySet<string> = new Set(['question', 'anchor0', 'anchor10', 'step']);

export function workflowOf(tool: DataTool): Workflow {
  const { documentType, screen: { workflow: { initial, states } } } = tool;
  const recording: RecordingOptions = {
    entryOf: (document, id) => entryIn(tool, document, id)?.entry,
    listOf: (document, id) => {
      const found = entryIn(tool, document, id);
      return found && { in: rootOf(document), list: found.list };
    },
    severityOf: (messageId) => tool.severities[messageId] ?? 'nudge',
    secondPerson: SECOND_PERSON,
  };
  const sharing = { documentType, undecided: UNDECIDED, secondPerson: SECOND_PERSON };
  const shared = sharingReasons(sharing);
  const reasons: Reasons = { ...recordingReasons(recording), ...shared, ...ownReasons(tool, recording), ...stepReasons(states, shared) };
  const table: WorkflowTable = {
    id: documentType.type.replace('/', '-'), initial,
    states: Object.fromEntries(Object.entries(states).map(([name, { writing, on = {} }]) => [name, {
      on: { ...(writing === 'closed' ? CLOSED : RECORDING), ...Object.fromEntries(Object.entries(on).map(([type, { target }]) => [type, { ...(target === name ? {} : { target }), guard: guardName(name, type) }])) },
    }])),
  };
  return defineWorkflow({ documentType, table, reasons, effects: { ...recordingEffects(recording), ...sharingEffects(sharing), ...ownEffects(tool) } });
}

const guardName = (stage: string, type: string): string => `${stage}/${type}`;

function stepReasons(states: Readonly<Record<string, ScreenStage>>, { mayShare }: Reasons): Reasons {
  const of = (type: string, { needs = [] }: ScreenStep) => (given: Circumstances): Reason[] => [...(type === 'SHARE' ? mayShare!(given) : []), ...needs.flatMap((need) => standing(need, given.document))];
  return Object.fromEntries(Object.entries(states).flatMap(([stage, { on = {} }]) => Object.entries(on).map(([type, step]) => [guardName(stage, type), of(type, step)])));
}

function ownReasons(tool: DataTool, recording: RecordingOptions): Reasons {
  const ofTheWhole = new Set(sectionsOf(tool).flatMap((section) => (section.kind === 'facts' ? section.fields.map(({ name }) => name) : section.kind === 'text' ? [nameOf(section)] : [])));
  return {
    mayAdd: (given) => [...block(!listAt(tool, said(given.event, 'section')), 'no-such-list'), ...mayAddFields(given)],
    maySet: (given) => {
      const scale = scaleIn(tool, given.document, targetOf(given.event));
      const fields = fieldsOf(given.event);
      if (scale) return block(hasAny(fields, NEVER_SET) || (hasAny(fields, ASKED) && scale.answers.length > 0), 'scale-answered', [scale.id]);
      return aboutEntry(recording, given, (entry) => maySetEntry(entry, given));
    },
    isOfTheWhole: ({ event }) => block(Object.keys(fieldsOf(event)).some((field) => !ofTheWhole.has(field)), 'no-such-list'),
    mayMove: (given) => aboutEntry(recording, given, (entry) => [
      ...block(entryIn(tool, given.document, entry.id)?.list !== said(given.event, 'section'), 'no-such-list', [entry.id]), ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
    ]),
    mayAsk: ({ event }) => [...block(!scalesAt(tool, said(event, 'section')), 'no-such-list'), ...block(!said(event, 'question').trim(), 'scale-needs-question')],
    /** Exactly one of a number and a way of not answering, and somebody whose it is (domain.md §2.7). */
    isOneAnswer: ({ document, event }) => {
      const id = said(event, 'scaleId') || targetOf(event);
      const scale = scaleIn(tool, document, id);
      if (!scale) return block(true, 'no-such-entry', [id]);
      const { value, status } = event as { value?: unknown; status?: unknown };
      const isNumber = typeof value === 'number' && value >= 0 && value <= 10 && Number.isInteger(value / (scale.step ?? 1));
      return block(!isPerson(document, speakerOf(event)) || (status === undefined ? !isNumber : value !== undefined || typeof status !== 'string'), 'one-answer', [id]);
    },
  };
}

function ownEffects(tool: DataTool): Effects {
  return {
    ADD: (given) => {
      const list = said(given.event, 'section');
      const status = listAt(tool, list)?.kind === 'steps' ? 'open' : undefined;
      return [{ op: 'add', to: { in: rootOf(given.document), list }, value: stored({ status, ...fieldsOf(given.event), id: newId(given, 'entry'), text: said(given.event, 'text'), ...provenance(given) }), ...before(given) }];
    },
    SET: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
    SET_HEADER: ({ document, event }) => Object.entries(fieldsOf(event)).map(([field, value]) => setField(rootOf(document), field, value)),
    MOVE: (given) => [{ op: 'move', id: targetOf(given.event), to: { in: rootOf(given.document), list: said(given.event, 'section') }, ...before(given) }],
    ASK: (given) => [{
      op: 'add', to: { in: rootOf(given.document), list: said(given.event, 'section') },
      value: stored({ id: newId(given, 'scale'), question: said(given.event, 'question'), anchor0: said(given.event, 'anchor0'), anchor10: said(given.event, 'anchor10'), answers: [] }),
    }],
    /** A new answer of the same person stands beside the earlier one, each with its own day. */
    ANSWER: ({ event, asOf, actor }) => {
      const by = speakerOf(event);
      return [{
        op: 'add', to: { in: said(event, 'scaleId') || targetOf(event), list: 'answers' },
        value: stored({
          by, value: event['value'], status: event['status'], reason: event['words'] ?? event.reason, verbatim: event['verbatim'], lang: event['lang'], on: event['on'] ?? asOf,
          askedBy: event['askedBy'] ?? (actor && actor !== by ? actor : undefined), withholdFrom: event['withholdFrom'],
        }),
      }];
    },
  };
}
