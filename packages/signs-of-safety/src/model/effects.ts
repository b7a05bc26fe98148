/** What each event writes down: operations addressed by id. Pure; who and when come with the event, by the host's clock. */
import type { ListAddress, Operation } from '@practice-kit/documents';
import {
  before, fieldsOf, inDocument, newId, provenance, recordingEffects, said, setField, setFields, sharingEffects, speakerOf, stored, targetOf,
  type Circumstances, type Effects,
} from '@practice-kit/practice-tool/model';
import { addressOf, mapOf } from './entries.js';
import { recording, sharing } from './recording.js';
import { SECTIONS, isSection } from './sections.js';

const inMap = ({ document }: Circumstances, list: string): ListAddress => addressOf(document, list);

export const effects: Effects = {
  ...recordingEffects(recording),
  ...sharingEffects(sharing),
  ADD: (given) => {
    const section = said(given.event, 'section');
    return [
      { op: 'add', to: inMap(given, section), value: stored({ ...fieldsOf(given.event), id: newId(given, 'item'), text: said(given.event, 'text'), ...provenance(given) }), ...before(given) },
      ...takeBackEmpty(given, section),
    ];
  },
  MOVE: (given) => {
    const section = said(given.event, 'section');
    return [{ op: 'move', id: targetOf(given.event), to: inMap(given, section), ...before(given) }, ...takeBackEmpty(given, section)];
  },
  SET: ({ event }) => setFields(targetOf(event), fieldsOf(event)),
  SAY_EMPTY: (given) => {
    const section = said(given.event, 'section');
    const statement = said(given.event, 'statement') || (isSection(section) ? SECTIONS[section].statedEmpty : undefined);
    return [...takeBackEmpty(given, section), { op: 'add', to: inMap(given, 'statedEmpty'), value: stored({ section, statement, reason: given.event.reason, by: given.actor, on: given.asOf }) }];
  },
  ASK: (given) => {
    const { event } = given;
    return [{ op: 'add', to: inMap(given, 'scales'), value: stored({ id: newId(given, 'scale'), forDangerId: said(event, 'dangerId') || null, question: said(event, 'question'), anchor0: said(event, 'anchor0'), anchor10: said(event, 'anchor10'), step: event['step'], answers: [] }) }];
  },
  /** A new answer of the same person stands beside the earlier one, each with its own day (SOS-R09). */
  ANSWER: ({ event, asOf, actor }) => {
    const by = speakerOf(event);
    return [{
      op: 'add', to: { in: said(event, 'scaleId') || targetOf(event), list: 'answers' },
      value: stored({
        by, value: event['value'], status: event['status'], reason: event['words'] ?? event.reason, verbatim: event['verbatim'], lang: event['lang'],
        on: event['on'] ?? asOf, askedBy: event['askedBy'] ?? (actor && actor !== by ? actor : undefined), withholdFrom: event['withholdFrom'],
      }),
    }];
  },
  /** Refers to what a child said, or says why they were not asked; never retypes it. */
  CHILDS_VIEW: ({ document, event }) => {
    const map = mapOf(document);
    const view = stored({ childId: said(event, 'childId'), refs: event['refs'] ?? [], whyNot: event['whyNot'] });
    return [setField(map.id, 'childrensWords', [...(map.childrensWords ?? []).filter((one) => one.childId !== event['childId']), view])];
  },
  SET_HEADER: ({ document, event }) => setFields(mapOf(document).id, fieldsOf(event)),
  FAMILY_ADDS: ({ document }) => [setField(mapOf(document).id, 'method', 'with-family-in-room')],
  CLOSE: ({ event, actor }) => (event['reasons'] as { dangerId: string; because: string; seen: string }[]).map(({ dangerId, because, seen }) => ({
    op: 'add', to: inDocument('checkAnswers'), value: stored({ messageId: 'close-why', about: [dangerId], answer: 'confirmed', because, reason: seen, by: actor || undefined, at: event.at }),
  })),
};

/** Something written in a section takes back that it was said to be empty. */
function takeBackEmpty({ document }: Circumstances, section: string): Operation[] {
  const { id, statedEmpty = [] } = mapOf(document);
  const left = statedEmpty.filter((one) => one.section !== section);
  return left.length < statedEmpty.length ? [setField(id, 'statedEmpty', left)] : [];
}
