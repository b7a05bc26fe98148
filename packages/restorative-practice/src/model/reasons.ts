/**
 * Why not, by guard name: message ids of domain.md §5.8, or the id of the rule where it has no message, and what they are
 * about. A guard is a reason that does not pass: `block` never, `confirm` with a reason, `nudge` always.
 */
import {
  block, confirm, fieldsOf, hasAny, isChild, isGenerated, isPerson, isProfessional, mayAddFields, maySetEntry, nudge, recordingReasons, said, sharingReasons,
  targetOf, type Circumstances, type Reason, type Reasons,
} from '@practice-kit/practice-tool/model';
import { answeredIn, severityOf } from './checks.js';
import type { PairAnswer, Time } from './document-type.js';
import { each } from './each-person.js';
import {
  childrenAtConference, futureBeforePast, harmedAskedLast, lacksFollowUp, signedForChildren, withoutIfItSlips, withoutWhoOrWhen,
} from './findings-of.js';
import { askedBefore, isSuitable, notSureTogether, notTogether } from './joint-safety.js';
import { isTime } from './prompts.js';
import { itemOf, recording, sharing } from './recording.js';
import {
  childrenOf, conversationOf, currentItems, hasAgreed, hasFollowUpDate, involved, isHeard, isOut, latestFollowUp, notSeenAlone, pairAnswer, pausedIn, preparationOf, roundFor, roundOf,
  roundsOf, stillIn, takingPart, waits, whoAgrees,
} from './selectors.js';

const HEADER: ReadonlySet<string> = new Set(['form', 'recordedAs', 'facilitatorId', 'involvedIds', 'whatHappenedInOneLine', 'arrivingAndLeaving', 'fairProcessBefore', 'fairProcessAfter']);
const MEETING: ReadonlySet<string> = new Set(['on', 'place', 'presentIds', 'groundRules']);
export const SUITABILITY: ReadonlySet<string> = new Set(['voluntaryForAll', 'someoneAcceptsTheirPart', 'powerAndNeeds']);
const SAFETY: ReadonlySet<string> = new Set([
  'pattern', 'weapons', 'injuries', 'anyCourtOrBailConditions', 'conditions', 'otherProcesses', 'specialist', 'decision', 'decidedBy', 'agreedWith', 'agreedOn', 'reason',
  'withholdFrom', 'visibility', 'sensitivity', 'flagIds',
]);
const PREPARATION: ReadonlySet<string> = new Set([
  'on', 'metAlone', 'understandsVoluntary', 'wantsFromIt', 'worries', 'bringing', 'needs', 'agreedToTakePart', 'changedMindOn', 'howTakingPart', 'whoPlaysIt', 'roleInRoom',
]);
const ANSWERS: ReadonlySet<unknown> = new Set(['yes', 'no', 'not-known', 'not-asked'] satisfies PairAnswer['answer'][]);

/** Whom an event is about: `of`, its `id`, or the first of `about`. */
export const whom = (event: Circumstances['event']): string => said(event, 'of') || targetOf(event);
export const timeOf = ({ event, stage, document }: Circumstances): Time => {
  if (isTime(event['time'])) return event['time'];
  if (isTime(stage)) return stage;
  return stage === 'paused' ? pausedIn(conversationOf(document)) : 'past';
};
const only = (fields: Record<string, unknown>, known: ReadonlySet<string>): Reason[] => block(Object.keys(fields).some((field) => !known.has(field)), 'DP-39');
const nobody = ({ document, event }: Circumstances): Reason[] => block(!isPerson(document, whom(event)), 'no-such-entry', whom(event) ? [whom(event)] : []);

const shared: Reasons = { ...recordingReasons(recording), ...sharingReasons(sharing) };

export const reasons: Reasons = {
  ...shared,
  /** RC-R08. */
  never: () => block(true, 'RC-M09'),
  isOver: () => block(true, 'conversation-is-over'),
  /** CHECK lists what is missing, and stops nothing. */
  lists: (given) => [...(reasons['isEveryoneReady']?.(given) ?? [])].map((one) => ({ ...one, severity: 'nudge' })),

  namesFormAndPeople: ({ document }) => {
    const conversation = conversationOf(document);
    return block(!conversation.form || involved(conversation).length < 2, 'form-and-people');
  },
  /** RC-R02, RC-M02. */
  maySitDown: ({ document }) => {
    const decision = conversationOf(document).suitability?.safety?.decision;
    return [
      ...notTogether(document), ...notSureTogether(document),
      ...block(decision === 'not-suitable' || decision === 'waiting-for-specialist', 'decision-needed'),
    ];
  },
  /** Safety first again; then everybody met alone, everybody said yes, and it is written how people come and go. */
  isEveryoneReady: (given) => {
    const { document } = given;
    const conversation = conversationOf(document);
    const { suitability, arrivingAndLeaving } = conversation;
    return [
      ...askedBefore(document),
      ...block(takingPart(conversation).length < 2, 'nobody-left'),
      ...block(suitability?.voluntaryForAll === false, 'not-voluntary'), ...block(!isSuitable(suitability?.safety), 'decision-needed'),
      ...block(!arrivingAndLeaving?.trim(), 'arriving-and-leaving'),
    ];
  },
  mayStart: (given) => {
    const { document } = given;
    const conversation = conversationOf(document);
    const { on, place, presentIds = [] } = conversation.meeting ?? {};
    const coming = takingPart(conversation).filter((personId) => (preparationOf(conversation, personId)?.howTakingPart ?? 'in-room') === 'in-room');
    const kept = new Set((place?.withholdFrom ?? []).map((reader) => reader.slice(reader.indexOf(':') + 1)));
    return [
      ...askedBefore(document), ...each(given, block, 'RC-R01', presentIds.filter((personId) => isOut(preparationOf(conversation, personId)))),
      ...block(!on || !place?.text.trim(), 'date-and-place'), ...each(given, block, 'place-not-safe', [...new Set([...coming, ...presentIds])].filter((personId) => kept.has(personId))),
      ...each(given, confirm, 'RC-M05', childrenAtConference(document, presentIds.length > 0 ? presentIds : coming)),
      ...each(given, nudge, 'RC-M04', harmedAskedLast(conversation)), ...nudge(!conversation.fairProcessBefore, 'fair-process'),
    ];
  },

  /** The time changes once everybody has had their turn, or when nobody is named. It warns, and never stops anybody (domain.md §5.4). */
  movesOn: (given) => {
    const named = whom(given.event);
    const conversation = conversationOf(given.document);
    const others = roundsOf(conversation).filter((round) => round.personId !== named && !isOut(preparationOf(conversation, round.personId)) && waits(round, timeOf(given)));
    return [...block(named !== '' && others.length > 0, 'others-first', others.map(({ personId }) => personId)), ...skipping(given)];
  },
  passesTheTurn: (given) => skipping(given),
  isTheirTurn: (given) => [...nobody(given), ...each(given, nudge, 'RC-M06', timeOf(given) === 'future' ? unheard(given, [whom(given.event)]) : [])],
  goesOnInPast: (given) => goesOn(given, 'past'),
  goesOnInPresent: (given) => goesOn(given, 'present'),
  goesOnInFuture: (given) => goesOn(given, 'future'),

  /**
   * As heard. A child's words, once they are marked as theirs, are only ever added to (DP-43), a machine's are nobody's
   * (DP-33), and whoever has changed their mind is out (RC-R01). Words that are still being typed can be emptied again.
   */
  isTheirAnswer: (given) => {
    const { document, event } = given;
    const personId = whom(event);
    const conversation = conversationOf(document);
    const before = roundOf(conversation, personId)?.answers[answerAt(given)];
    return [
      ...nobody(given), ...block(!said(event, 'text').trim() && !before?.text, 'words-needed'), ...block(isGenerated(event), 'DP-33'),
      ...each(given, block, 'RC-R01', isOut(preparationOf(conversation, personId)) ? [personId] : []),
      ...block(isChild(document, personId) && isCutShort(before, event), 'DP-43', [personId]),
      ...each(given, nudge, 'RC-M06', timeOf(given) === 'future' ? unheard(given, [personId]) : []),
    ];
  },
  isRound: (given) => nobody(given),
  isOfferedFreely: (given) => [...nobody(given), ...block(given.event['askedFor'] === true, 'RC-M09'), ...block(!said(given.event, 'text').trim(), 'words-needed')],
  isPreparation: (given) => {
    const { document, event } = given;
    const fields = fieldsOf(event);
    const before = preparationOf(conversationOf(document), whom(event));
    const cut = isChild(document, whom(event)) && (['wantsFromIt', 'worries'] as const).some((field) => field in fields && isCutShort(before?.[field], fields[field]));
    return [...nobody(given), ...only(fields, PREPARATION), ...block(cut, 'DP-43', [whom(event)])];
  },
  isPersonNamed: nobody,
  isHeader: ({ event }) => only(fieldsOf(event), HEADER),
  isMeetingField: ({ event }) => only(fieldsOf(event), MEETING),
  /** What forbids contact is not taken away without saying what has changed. */
  isSuitabilityField: ({ document, event }) => {
    const fields = fieldsOf(event);
    const forbidding = (conversationOf(document).suitability?.safety?.conditions ?? []).filter(({ forbidsContact }) => forbidsContact).length;
    const left = Array.isArray(fields['conditions']) ? fields['conditions'].filter((one: unknown) => (one as { forbidsContact?: unknown } | null)?.forbidsContact === true).length : 0;
    return [...only(fields, new Set([...SUITABILITY, ...SAFETY])), ...confirm('conditions' in fields && left < forbidding, 'condition-gone')];
  },
  /** One of two people, asked alone. Somebody's yes is not turned into a no by what the other says (RC-R02). */
  isPairAnswer: ({ document, event }) => {
    const pair = pairIn(event);
    const of = whom(event);
    const before = pairAnswer(conversationOf(document), pair);
    return [
      ...block(pair.length !== 2 || pair[0] === pair[1] || !pair.every((personId) => isPerson(document, personId)) || !pair.includes(of), 'pair-needed', pair),
      ...block(!ANSWERS.has(event['answer']), 'answer-needed'),
      ...confirm(before?.answer === 'yes' && event['answer'] !== 'yes', 'said-yes', pair),
    ];
  },
  saysWhatAndWhom: (given) => [...nobody(given), ...block(!said(given.event, 'text').trim(), 'words-needed')],
  /** DP-14: a mirror for whoever facilitated, and nobody else's to write or open. */
  isOwnWindow: ({ document, event, actor }) => {
    const { window: mirror } = conversationOf(document);
    const fields = fieldsOf(event);
    return [
      ...block(!actor || (mirror !== undefined && mirror.by !== actor) || hasAny(fields, new Set(['by', 'visibility'])), 'DP-14'),
      // Nobody worked "with" because they had not yet said how they worked.
      ...block(mirror === undefined && !fields['quadrant'] && !(fields['control'] && fields['support']), 'window-needed'),
    ];
  },

  mayAddItem: (given) => [
    ...block(!said(given.event, 'text').trim(), 'words-needed'), ...block(given.event['condition'] === 'apology', 'RC-M09'), ...mayAddFields(given), ...agreedAlready(given),
  ],
  isOwnWords: (given) => [...(shared['isOwnWords']?.(given) ?? []), ...agreedAlready(given)],
  mayCorrect: (given) => [...(shared['mayCorrect']?.(given) ?? []), ...agreedAlready(given)],
  maySetItem: (given) => {
    const item = itemOf(given.document, targetOf(given.event));
    return item ? maySetEntry(item, given) : block(true, 'no-such-entry', [targetOf(given.event)]);
  },
  /** §15, EDIT: a child's words in nobody's hands (DP-43); other words by whoever wrote them. */
  isOwnOrAdults: (given) => {
    const personId = whom(given.event);
    if (isPerson(given.document, personId)) return isChild(given.document, personId) ? block(true, 'DP-43', [personId]) : block(true, 'not-own-words', [personId]);
    return reasons['isOwnWords']?.(given) ?? [];
  },
  isNotInTheWay: (given) => [...block(severityOf(said(given.event, 'messageId')) === 'block', said(given.event, 'messageId'), given.event.about), ...(shared['mayPutAway']?.(given) ?? [])],

  /** RC-M10, DP-47: a child is asked, not spoken for; and nobody is signed for without saying so. */
  agreesThemselves: (given) => {
    const { document, event } = given;
    const personId = whom(event);
    const isAnother = event.by !== undefined && event.by !== personId && !isProfessional(document, event.by);
    const isForThem = event['mode'] === 'on-behalf' || said(event, 'onBehalfBy') !== '';
    const isAsked = event.by === personId || (event['mode'] === 'in-person' && !isAnother);
    return [
      ...nobody(given), ...block(currentItems(conversationOf(document)).length === 0, 'nothing-agreed'),
      ...each(given, confirm, 'RC-M10', isChild(document, personId) && (isForThem || !isAsked) ? [personId] : []),
      ...each(given, block, 'DP-47', !isChild(document, personId) && isAnother && !isForThem ? [personId] : []),
    ];
  },
  isAgreedByEach: (given) => {
    const { document } = given;
    const conversation = conversationOf(document);
    const isAnswered = answeredIn(document);
    const silent = whoAgrees(conversation).filter((personId) => !hasAgreed(conversation, personId));
    const children = [...new Set([...childrenOf(document, silent), ...signedForChildren(document)])].filter((personId) => !isAnswered('RC-M10', personId));
    return [
      ...block(currentItems(conversation).length === 0, 'nothing-agreed'),
      ...each(given, confirm, 'RC-M10', children),
      ...each(given, block, 'not-agreed', silent.filter((personId) => !isChild(document, personId))),
      ...nudge(withoutWhoOrWhen(conversation).length > 0, 'RC-M07', withoutWhoOrWhen(conversation).map(({ id }) => id)),
      ...nudge(withoutIfItSlips(conversation).length > 0, 'RC-M08', withoutIfItSlips(conversation).map(({ id }) => id)),
      ...nudge(!hasFollowUpDate(conversation), 'RC-M12'),
    ];
  },
  /** A follow-up date is needed for what was agreed. */
  hasDateIfAgreed: ({ document, event, stage }) => {
    const conversation = conversationOf(document);
    const isUndated = stage === 'agreed' && !hasFollowUpDate(conversation) && !said(event, 'plannedFor') && !said(event, 'on');
    return [...block(isUndated, 'follow-up-date'), ...nudge(isUndated || lacksFollowUp(conversation), 'RC-M12')];
  },
  saysWhen: ({ event }) => block(!said(event, 'plannedFor'), 'follow-up-date'),
  /** RC-R11. */
  isSeenAlone: (given) => {
    const seen = latestFollowUp(conversationOf(given.document))?.seenAlone ?? [];
    return [...nobody(given), ...each(given, block, 'RC-R11', given.event['alone'] === false && !seen.includes(whom(given.event)) ? [whom(given.event)] : [])];
  },
  /** There is an agreement to look at again, it is still safe to sit down together (RC-R02), and each who would was seen alone first. */
  isEachSeenAlone: (given) => {
    const conversation = conversationOf(given.document);
    const stands = conversation.outcome === undefined || conversation.outcome === 'agreed';
    return [...notTogether(given.document), ...block(!stands || currentItems(conversation).length === 0, 'nothing-agreed'), ...each(given, block, 'RC-R11', notSeenAlone(conversation).filter((personId) => !isOut(preparationOf(conversation, personId))))];
  },
  isEachSeenOrWhy: (given) => each(given, confirm, 'RC-R11', notSeenAlone(conversationOf(given.document))),
  /** After a concern: with a manager, and with what has changed. */
  looksAgain: ({ document, event, actor }) => {
    const { agreedWith } = event;
    return [...block(typeof agreedWith !== 'string' || agreedWith === actor || !isProfessional(document, agreedWith), 'look-again-with'), ...block(!event.reason?.trim(), 'look-again-why')];
  },

  mayCopy: (given) => [...(shared['hasReader']?.(given) ?? []), ...privateToOthers(given)],
  mayWriteVersion: (given) => [...privateToOthers(given), ...(shared['isWholeVersion']?.(given) ?? [])],
  /** Nothing goes out while it is stopped for safety: what people were given must not say so, nor that an agreement stands. */
  mayGive: (given) => [...privateToOthers(given), ...block(given.stage === 'stopped-for-safety', 'stopped-for-safety'), ...(shared['mayShare']?.(given) ?? [])],
};

/** Somebody has said yes to these words: they hear of it when the words change. */
const agreedAlready = ({ document, stage }: Circumstances): Reason[] =>
  confirm(stage !== 'future' && (conversationOf(document).agreement?.agreedBy ?? []).length > 0, 'agreed-already');

/** RC-M11: what one person said in private, in a copy for another. */
function privateToOthers(given: Circumstances): Reason[] {
  const { document, event } = given;
  const { reader = '' } = event;
  if (reader === 'practitioner' || reader === 'court') return [];
  const conversation = conversationOf(document);
  const of = reader.slice(reader.indexOf(':') + 1);
  return each(given, block, 'RC-M11', (event.about ?? []).filter((personId) => personId !== of && preparationOf(conversation, personId) !== undefined));
}

/** RC-M06: whom moving on would leave unheard. */
function skipping(given: Circumstances): Reason[] {
  const { event, document } = given;
  const conversation = conversationOf(document);
  const named = whom(event);
  const rounds = stillIn(conversation).map((personId) => roundFor(conversation, personId));
  const early = futureBeforePast(conversation);
  const skipped = rounds.filter((round) => early.includes(round.personId)
    // Asked about the future while the conversation still stands in the past; or the past of somebody left behind.
    || (given.stage === 'past' && isHeard(round, 'future')) || waits(round, 'past'));
  return each(given, nudge, 'RC-M06', skipped.map(({ personId }) => personId).filter((personId) => !named || personId === named));
}

/** Of these people, who has not been heard about what happened. */
const unheard = ({ document }: Circumstances, people: readonly string[]): string[] =>
  people.filter((personId) => { const round = roundOf(conversationOf(document), personId); return isPerson(document, personId) && (round === undefined || waits(round, 'past')); });

function goesOn({ document }: Circumstances, time: Time): Reason[] {
  return pausedIn(conversationOf(document)) === time ? notTogether(document) : block(true, 'paused-elsewhere');
}

export const pairIn = (event: Circumstances['event']): string[] => (Array.isArray(event['pair']) ? (event['pair'] as unknown[]).filter((one): one is string => typeof one === 'string') : [...(event.about ?? [])]);

/** Which answer of their round an event is about: the one with its index, or the one to the same question; -1 for a new one. */
export function answerAt(given: Circumstances): number {
  const { event, document } = given;
  const answers = roundOf(conversationOf(document), whom(event))?.answers ?? [];
  const { index, prompt } = event;
  if (typeof index === 'number' && Object.hasOwn(answers, index)) return index;
  return typeof prompt === 'string' ? answers.findIndex((answer) => answer.time === timeOf(given) && answer.prompt === prompt) : -1;
}

/** What stands is not all there any more. Adding to what was said changes none of it. */
function isCutShort(before: { text?: string; verbatim?: boolean } | undefined, after: unknown): boolean {
  const { text, verbatim } = (after ?? {}) as { text?: unknown; verbatim?: unknown };
  return before?.verbatim === true && !!before.text && (typeof text !== 'string' || !text.startsWith(before.text) || verbatim === false);
}
