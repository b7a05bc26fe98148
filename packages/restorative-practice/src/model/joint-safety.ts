/**
 * Whether these people may sit down together at all: RC-R02, RC-M02, SG-05. A guard and not a nudge, because joint work with
 * a controlling person has hurt people. Read by the guards and by the checks.
 */
import type { Flag, PracticeDocument } from '@practice-kit/documents';
import { block, confirm, isKeptFrom, isPerson, isProfessional, nudge, personName, type Reason } from '@practice-kit/practice-tool/model';
import type { Conversation, Safety } from './document-type.js';
import { each } from './each-person.js';
import { notAskedAlone, notNamed, notSaidYes } from './findings-of.js';
import { conversationOf, involved, pairAnswer, pairsOf } from './selectors.js';

/** What the desk view writes when it runs alongside: each of them closes the way, as control does. */
export const CLOSING_PROCESSES = ['police-investigation', 'child-protection-enquiry', 'sexual-harm'] as const;
const CLOSES: ReadonlySet<string> = new Set(CLOSING_PROCESSES);
/** In somebody's own words: then a person says why it does not stand in the way. */
const SOUNDS_LIKE_ONE = /\b(?:police|investigat\w*|enquir(?:y|ies)|inquir(?:y|ies)|section\s*47|s47|prosecut\w*|sexual\w*)\b/iu;
const SUITABLE: ReadonlySet<unknown> = new Set(['suitable', 'suitable-with-care']);

/** What is kept from somebody so that another person is not found or hurt (domain.md §2.4). */
const KEEPS_APART = ['safe-address', 'location-clue', 'contact-details', 'meeting-place', 'victim-safety'] as const satisfies Flag['type'][];

export const isSuitable = (safety: Safety | undefined): boolean => SUITABLE.has(safety?.decision);

/**
 * A specialist has assessed it and supports a meeting, a manager agrees (nobody agrees with themselves), and the decision
 * says so. Nobody of the family is either, whoever is written there.
 */
export function isExcepted(document: PracticeDocument): boolean {
  const { safety } = conversationOf(document).suitability ?? {};
  const isRelative = (personId: string): boolean => isPerson(document, personId) && !isProfessional(document, personId);
  return safety?.specialist?.supportsMeeting === true && !isRelative(safety.specialist.by) && !!safety.agreedWith && safety.agreedWith !== safety.decidedBy && !isRelative(safety.agreedWith) && isSuitable(safety);
}

/** The pairs who have not both said, asked alone, that there is no control. A "no" that nobody was asked for alone is no answer. */
export function unsafePairs(conversation: Conversation): string[][] {
  return pairsOf(conversation).flatMap((pair) => {
    const answer = pairAnswer(conversation, pair);
    return answer?.answer !== 'no' || answer.askedAlone.length === 0 ? [[...(answer?.pair ?? pair)]] : [];
  });
}

/** RC-M02: whom it is not safe to bring together; nobody when it is. Where it is not because of something else that is running, everybody. */
export function unsafeTogether(document: PracticeDocument): string[] {
  const conversation = conversationOf(document);
  const { safety } = conversation.suitability ?? {};
  const isOpen = isExcepted(document);
  return [...new Set([
    ...(isOpen ? [] : unsafePairs(conversation)),
    // No exception: neither a specialist nor a manager can lift an order.
    ...(safety?.conditions ?? []).filter(({ forbidsContact }) => forbidsContact).map(({ between }) => (between.length > 0 ? between : involved(conversation))),
    ...(!isOpen && (safety?.otherProcesses ?? []).some((process) => CLOSES.has(process)) ? [involved(conversation)] : []),
  ].flat())];
}

/** What PREPARE and everything after it is refused for. */
export function notTogether(document: PracticeDocument): Reason[] {
  const people = unsafeTogether(document);
  return block(people.length > 0, 'RC-M02', people);
}

/** What stands between people and a room, whenever they are about to go in: safety first; then everybody was met alone and said yes, and nobody else comes along. */
export function askedBefore(document: PracticeDocument): Reason[] {
  const conversation = conversationOf(document);
  return [...notTogether(document), ...each({ document }, block, 'RC-M03', notAskedAlone(conversation)), ...each({ document }, block, 'not-said-yes', notSaidYes(conversation)), ...each({ document }, confirm, 'not-named', notNamed(document))];
}

/** From whom of those who would sit down something is kept for the safety of another of them. */
export function keptApart(document: PracticeDocument): string[] {
  const people = involved(conversationOf(document));
  return people.filter((personId) => isKeptFrom(document, personId, KEEPS_APART, (about) => about === undefined || (about !== personId && people.includes(about))));
}

/** What is not known well enough: asked in a way that is no asking, or something else is running (RC-R10). */
export function notSureTogether(document: PracticeDocument): Reason[] {
  const conversation = conversationOf(document);
  const safety = conversation.suitability?.safety;
  if (isExcepted(document)) return [];
  const alone = pairsOf(conversation).flatMap((pair) => {
    const answer = pairAnswer(conversation, pair);
    if (answer?.answer !== 'no' || answer.askedAlone.length === 0) return [];
    return pair.filter((personId) => !answer.askedAlone.includes(personId) && !isProfessional(document, personId))
      .flatMap((personId) => nudge(true, 'RC-R02', [personId], { name: personName(document, personId), other: personName(document, pair.find((one) => one !== personId) ?? '') }));
  });
  const running = (safety?.otherProcesses ?? []).filter((process) => !CLOSES.has(process) && SOUNDS_LIKE_ONE.test(process));
  const apart = each({ document }, confirm, 'kept-apart', keptApart(document));
  return [
    ...alone, ...apart, ...confirm(running.length > 0, 'RC-R10', [], { what: running.join(', ') }),
    // There are conditions, and nobody has written down whether they forbid contact.
    ...confirm(safety?.anyCourtOrBailConditions === true && !safety.conditions?.length, 'conditions-unread'),
  ];
}
