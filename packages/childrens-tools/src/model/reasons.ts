/**
 * Why not, by guard name: message ids of domain.md §4.8, or the id of the rule where it has no message, and what they are
 * about. A guard is a reason that does not pass: `block` never, `confirm` with a reason, `nudge` always.
 */
import {
  NEVER_SET, aboutEntry, block, confirm, endsIt, fieldsOf, hasAny, isChild, isCurrent, isGenerated, isPerson, isProfessional, maySetEntry, nudge, personName,
  recordingReasons, said, sharingReasons, speakerOf, targetOf, type Circumstances, type Reason, type Reasons,
} from '@practice-kit/practice-tool/model';
import { CHOICES, EXPLAINED, STEPS, type ChildSession } from './document-type.js';
import { isAnothers, notReadBack, soundsGrownUp, withoutChoice } from './findings-of.js';
import { overrideFrom, overrulable } from './override.js';
import { isFamily } from './readers.js';
import { isPictured, mayBeKept, mayPutPicture } from './pictures.js';
import { mayPrepare, mayShow } from './reasons-sharing.js';
import { recording, sharing } from './recording.js';
import { childName, findItem, isChilds, isSection, isShownToNobody, isStanding, scaleOf, sessionOf } from './selectors.js';

const HEADER: ReadonlySet<string> = new Set([
  'picture', 'on', 'startedAt', 'endedAt', 'place', 'presentIds', 'presentWithholdFrom', 'chosenByChild', 'communication', 'explainedBefore', 'childSaidYes', 'copyForChild', 'needsWelshReview',
]);
/** What is around a child's words. `describedByWorker` is the worker's own. */
const SETTABLE: ReadonlySet<string> = new Set([
  'prompt', 'asked', 'readBackToChild', 'childAgreedItIsRight', 'childReason', 'childSays', 'describedByWorker', 'flagIds', 'sensitivity', 'withholdFrom', 'visibility',
]);
/** Said once, as it was said. */
const SAID_ONCE = ['childReason', 'childSays'] as const;

export const sessionAt = ({ document, root }: Circumstances): ChildSession | undefined => sessionOf(document, root);
const nameAt = (given: Circumstances): { name: string } => ({ name: childName(given.document, sessionAt(given)) });
const shared = recordingReasons(recording);

/** CH-M01: with the name of the child whose words they are. */
function childsWords({ document }: Circumstances, id: string): Reason[] {
  const found = findItem(document, id);
  return block(found !== undefined && isChilds(found.item) && found.item.status !== 'draft', 'CH-M01', [id], { name: childName(document, found?.session) });
}
const orShared = (guard: string) => (given: Circumstances): Reason[] => {
  const words = childsWords(given, targetOf(given.event));
  return words.length > 0 ? words : (shared[guard]?.(given) ?? []);
};
const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const noSession = (given: Circumstances): Reason[] => block(!sessionAt(given), 'no-session');
/** What happened has a day that has come. */
const tooEarly = ({ event, asOf }: Circumstances, day: unknown = event['on']): Reason[] => block(isFilled(day) && day.slice(0, 10) > asOf, 'in-the-future');
/** A child has told something in this session: it asks nothing more (CH-M08). */
const told = (given: Circumstances): Reason[] => block(sessionAt(given)?.telling !== undefined, 'CH-M08', given.event.about, nameAt(given));

/** A relative, or somebody around the family: not the child, and nobody's scribe unless the child has them there to interpret. */
const isRelative = ({ people }: Circumstances['document'], actor: string): boolean => people.some((person) => person.id === actor && isFamily(person));
/** CH-R09: a child's words, choices and number come from the child, or as dictated; never by the hand of somebody in the family. */
const relativesWords = (given: Circumstances): Reason[] => block(isRelative(given.document, given.actor) && !isPresentForWords(sessionAt(given), given.actor), 'CH-R09');
const isPresentForWords = (session: ChildSession | undefined, actor: string): boolean => session?.communication?.interpreter?.personId === actor;

export const reasons: Reasons = {
  ...shared,
  ...sharingReasons(sharing),

  never: (given) => block(true, 'CH-M01', targetOf(given.event) ? [...new Set([targetOf(given.event), ...(given.event.about ?? [])])] : [], (() => {
    const found = findItem(given.document, targetOf(given.event));
    return { name: childName(given.document, found?.session ?? sessionAt(given)) };
  })()),
  isNotAChilds: (given) => [...childsWords(given, targetOf(given.event)), ...block(true, 'edit-which', given.event.about)],
  isOwnWords: orShared('isOwnWords'),
  mayCorrect: orShared('mayCorrect'),
  /** A child's words are left out of a copy whole, or stay as they are: nobody says them for the child. */
  mayWriteVersion: (given) => [...(given.event['withhold'] === true ? [] : childsWords(given, targetOf(given.event))), ...(shared['isWholeVersion']?.(given) ?? [])],
  isOver: () => block(true, 'session-is-over'),
  // A child who begins to tell is never kept waiting for a date (SG-02).
  hasSession: (given) => [...noSession(given), ...(given.event.type === 'TELLING' ? [] : tooEarly(given))],

  /** CH-R13: one child, one session. */
  isOneChilds: (given) => {
    const { document, event } = given;
    const childId = said(event, 'childId');
    return [...tooEarly(given), ...block(!document.people.some(({ id, kind }) => id === childId && (kind === 'child' || kind === 'unborn')), 'no-such-child', childId ? [childId] : [])];
  },
  isHeader: (given) => {
    const fields = fieldsOf(given.event);
    const { interpreter } = fieldsOf({ type: '', ...fields }, 'communication') as { interpreter?: { personId?: string; reason?: string } | null };
    const personId = interpreter?.personId ?? '';
    return [
      ...noSession(given), ...tooEarly(given, fields['on']),
      ...block(Object.keys(fields).some((field) => !HEADER.has(field)), 'DP-39'),
      // SG-06: a child or a relative is never the interpreter without a reason.
      ...block(isPerson(given.document, personId) && !isProfessional(given.document, personId) && !isFilled(interpreter?.reason), 'SG-06', [personId], { name: personName(given.document, personId) }),
    ];
  },
  isParentTold: (given) => {
    const { document, event, actor } = given;
    const personId = said(event, 'personId');
    const isParent = document.people.some(({ id, kind }) => id === personId && (kind === 'family' || kind === 'carer'));
    return [
      ...noSession(given), ...block(!isPerson(document, personId), 'no-such-entry', personId ? [personId] : []),
      // A parent or a carer, and said by whoever works with the child: nobody answers for it themselves.
      ...block(isPerson(document, personId) && (!isParent || isRelative(document, actor) || isChild(document, actor)), 'DP-03', [personId], nameAt(given)), ...tooEarly(given),
    ];
  },
  maySet: (given) => aboutEntry(recording, given, (entry) => {
    const fields = fieldsOf(given.event);
    const item = findItem(given.document, entry.id)?.item;
    const again = SAID_ONCE.some((field) => field in fields && item?.[field] !== undefined && item[field] !== fields[field]);
    return [
      ...(again || hasAny(fields, new Set(['text', 'verbatim', 'saidBy', 'lang', 'kind'])) ? childsWords(given, entry.id) : []),
      ...block(Object.keys(fields).some((field) => !SETTABLE.has(field)), 'DP-39', [entry.id]),
      ...maySetEntry(entry, given),
    ];
  }),
  /** CH-R12: beside it, named by whoever translated, and never by a machine (DP-33). */
  isBeside: (given) => aboutEntry(recording, given, (entry) => [
    ...block(!isFilled(given.event['text']) || !isFilled(given.event['lang']), 'translation-needs', [entry.id]),
    ...block(isGenerated(given.event), 'DP-33', [entry.id]),
    ...block(!isPerson(given.document, speakerOf(given.event) || given.actor), 'translation-by', [entry.id]),
  ]),
  /** In which language something was said is heard by whoever wrote it down, and no letter of it changes (K7). */
  isLanguage: (given) => aboutEntry(recording, given, (entry) => [
    ...relativesWords(given), ...block(!isFilled(given.event['lang']), 'translation-needs', [entry.id]), ...block(!isCurrent(entry), 'already-corrected', [entry.id]),
  ]),
  hasThought: (given) => [...noSession(given), ...block(!isFilled(given.event['text']), 'thought-needs-words')],
  /** While it is being written, and only then. */
  isBeingWritten: (given) => aboutEntry(recording, given, (entry) => {
    const { status, childReason, isReasonOpen } = findItem(given.document, entry.id)?.item ?? {};
    const isReason = typeof given.event['childReason'] === 'string';
    if (typeof given.event['assetRef'] === 'string') return [...relativesWords(given), ...mayPutPicture(given, entry.id)];
    if (isReason || (given.event.type === 'KEEP' && isReasonOpen)) return [...relativesWords(given), ...(childReason === undefined || isReasonOpen ? [] : childsWords(given, entry.id))];
    const { kind, writtenBy } = given.event;
    const isOther = (kind !== undefined && (typeof kind !== 'string' || !isPictured({ kind }))) || (writtenBy !== undefined && writtenBy !== sessionAt(given)?.childId);
    if (isOther) return block(true, 'DP-39', [entry.id]);
    return status === 'draft' ? [] : [...childsWords(given, entry.id), ...block(true, 'already-written', [entry.id])];
  }),

  /** DP-03: a parent has been told, or it says why that is not safe. */
  isParentToldOrWhyNot: (given) => [
    ...noSession(given),
    ...block(!(sessionAt(given)?.parentTold ?? []).some(({ on, agreed, whyNotSafe }) => isFilled(on) || typeof agreed === 'boolean' || isFilled(whyNotSafe)), 'DP-03', [], nameAt(given)),
  ],
  /** CH-R04: before, not after. And a yes, said or shown; "I don't want to" is a whole piece of work (CH-R10). */
  isExplainedAndWilling: (given) => {
    const session = sessionAt(given);
    const unsaid = EXPLAINED.filter((one) => session?.explainedBefore?.[one] !== true);
    const isWilling = session?.childSaidYes === 'said' || session?.childSaidYes === 'showed';
    return [...noSession(given), ...told(given), ...block(unsaid.length > 0, 'CH-R04', [], nameAt(given)), ...block(!isWilling, 'CH-R10', [], nameAt(given))];
  },
  /** By the child or as dictated; what a worker saw or thinks is not the child's (CH-R09, CH-R11). */
  isTheChilds: (given) => {
    const { event, document, actor } = given;
    const fields = fieldsOf(event);
    const session = sessionAt(given);
    const verbatim = fields['verbatim'] ?? event['verbatim'];
    const kind = fields['kind'] ?? event['kind'];
    const isSeen = kind === 'observation' || (session?.picture === 'observation' && verbatim === false);
    const text = said(event, 'text') || said(fields as never, 'childSays');
    const writer = (said(fields as never, 'writtenBy') || said(event, 'writtenBy'));
    return [
      ...noSession(given), ...told(given),
      ...block(!isSection(said(event, 'house') || said(event, 'section')), 'no-such-house'),
      ...block(verbatim === false && !isSeen, 'CH-R09'),
      ...relativesWords(given),
      // On a page of what was seen nobody is quoted; a child who does not talk may draw.
      ...block((verbatim === true && kind === 'observation') || (session?.picture === 'observation' && !isSeen && (kind === undefined || kind === 'words')), 'CH-R11'),
      ...block(isGenerated(fields) || isGenerated(event), 'DP-33'),
      ...block(hasAny(fields, NEVER_SET) || hasAny(fields, new Set(['share', 'shareOverride', 'earlierOverrides'])) || endsIt(fields), 'DP-39'),
      ...mayBeKept(given, fields['assetRef'] ?? event['assetRef']),
      ...block(writer !== '' && !isPerson(document, writer), 'no-such-entry', [writer]),
      ...nudge(!isSeen && soundsGrownUp(text, childName(document, session)), 'CH-M02', [], nameAt(given)),
      ...nudge(!isSeen && text !== '' && !fields['prompt'] && !event['prompt'] && !fields['asked'], 'CH-M03'),
      ...nudge(!isSeen && isAnothers(document, session, { text, writtenBy: writer || (isChild(document, actor) ? actor : undefined) }), 'CH-M11'),
    ];
  },
  /** Exactly one of a number and one of the four silences, and the child's own (domain.md §2.7). */
  isTheirAnswer: (given) => {
    const { value, status } = given.event as { value?: unknown; status?: unknown };
    const session = sessionAt(given);
    const isNumber = typeof value === 'number' && value >= 0 && value <= 10 && Number.isInteger(value / (session?.scale?.step ?? 1));
    return [
      ...noSession(given), ...told(given), ...relativesWords(given),
      ...block(status === undefined ? !isNumber : value !== undefined || typeof status !== 'string', 'one-answer'),
      ...block(said(given.event, 'of') !== '' && said(given.event, 'of') !== session?.childId, 'CH-R13'), ...tooEarly(given),
    ];
  },
  mayReadBack: told,
  childWants: (given) => [...told(given), ...block(given.event['childWants'] === false, 'child-chooses', [], nameAt(given))],
  isReadBack: (given) => {
    const unread = notReadBack(sessionAt(given));
    return nudge(unread.length > 0, 'CH-M07', unread.map(({ id }) => id), nameAt(given));
  },
  /** A correction stands beside what it corrects; nothing of what was said first goes (CH-R01). */
  isCorrection: (given) => {
    const id = said(given.event, 'corrects') || targetOf(given.event);
    const found = findItem(given.document, id);
    return [
      ...block(!found, 'no-such-entry', id ? [id] : []), ...relativesWords(given),
      ...block(found !== undefined && !isCurrent(found.item), 'already-corrected', [id]),
      ...block(!isFilled(given.event['text']), 'correction-needs-words', [id]), ...block(isGenerated(given.event), 'DP-33', [id]),
    ];
  },
  isChoice: (given) => {
    const ids = given.event.about?.length ? given.event.about : [targetOf(given.event)];
    const personId = said(given.event, 'personId');
    const reason = said(given.event, 'childReason');
    const again = ids.filter((id) => { const before = findItem(given.document, id)?.item.childReason; return reason !== '' && before !== undefined && before !== reason; });
    const missing = ids.filter((id) => !findItem(given.document, id) && !scaleOf(given.document, id));
    return [
      ...block(missing.length > 0, 'no-such-entry', missing.filter(Boolean)), ...relativesWords(given),
      ...(again.length > 0 ? childsWords(given, again[0]!) : []),
      ...block(!isPerson(given.document, personId), 'no-such-entry', personId ? [personId] : []),
      ...block(!(CHOICES as readonly unknown[]).includes(given.event['choice']), 'one-choice'), ...tooEarly(given),
    ];
  },
  /** Nobody asked is no: said, and in nobody's way. */
  hasChoices: (given) => {
    const blank = withoutChoice(sessionAt(given));
    return [...noSession(given), ...tooEarly(given), ...nudge(blank.length > 0, 'CH-M06', blank.map(({ id }) => id), nameAt(given))];
  },
  saysWhatWasFound: (given) => [...noSession(given), ...block(!isFilled(given.event['result']), 'safety-check-words'), ...tooEarly(given)],
  mayTell: (given) => [...noSession(given), ...tooEarly(given)],
  /** DP-04: nobody is shown anything, and it says why. */
  mayEnd: (given) => [...noSession(given), ...tooEarly(given), ...confirm(isShownToNobody(sessionAt(given)), 'shown-to-nobody', [], nameAt(given))],
  isNotCheckedYet: (given) => block(true, 'CH-M04', [], nameAt(given)),
  hasReader: mayPrepare,
  mayShow,

  /**
   * CH-R05: who decides, why, and what the child was told first. What is missing is asked for (CH-M05); a reason answers for
   * what was not said first, and nothing answers for nobody having decided.
   */
  isDecided: (given) => {
    const { document, event } = given;
    const ids = event.about?.length ? event.about : [targetOf(event)].filter(Boolean);
    const found = ids.map((id) => overrulable(document, id));
    const missing = ids.filter((_id, index) => !found[index]);
    const values = { name: childName(document, found[0]?.session ?? sessionAt(given)) };
    const incomplete = found.flatMap((one) => (one && !overrideFrom(given, one).isWhole ? [one.id] : []));
    const undecided = found.flatMap((one) => (one && !overrideFrom(given, one, { isConfirmed: true }).isWhole ? [one.id] : []));
    const whom = Array.isArray(event['sharedWith']) ? event['sharedWith'] : [];
    const named = ['decidedBy', 'agreedWith'].map((field) => said(event, field)).filter(Boolean);
    return [
      ...block(ids.length === 0 || missing.length > 0, 'no-such-entry', missing),
      ...confirm(incomplete.length > 0, 'CH-M05', incomplete, values),
      ...block((isFilled(event.reason) && undecided.length > 0) || named.some((id) => !isProfessional(document, id)), 'CH-R05', undecided, values),
      // Another child is told nothing of this one’s page, whoever decides (CH-R13).
      ...block(whom.some((key) => typeof key === 'string' && isChild(document, key.slice(key.indexOf(':') + 1))), 'CH-R13'),
      ...block(found.some((one) => one && !isStanding(one)), 'already-corrected', ids),
    ];
  },
  isResponse: (given) => [
    ...noSession(given), ...tooEarly(given), ...block(!isPerson(given.document, speakerOf(given.event)) || !isFilled(given.event['text']), 'response-needs'),
    ...block(!(sessionAt(given)?.afterwards ?? []).some(({ step, who }) => step === STEPS[2] && who?.includes(speakerOf(given.event))), 'not-shown-yet'),
  ],

  asksNothingMore: (given) => block(true, 'CH-M08', given.event.about, nameAt(given)),
  isExact: (given) => [
    ...block(!sessionAt(given)?.telling, 'no-session'), ...block(isGenerated(given.event), 'DP-33'),
    // When the procedure was begun is said once.
    ...block('localProcedureAt' in given.event && ![undefined, given.event['localProcedureAt']].includes(sessionAt(given)?.telling?.localProcedureAt), 'DP-39'),
  ],
  /** The exact words and the time, before anything else (CH-R03). */
  isCaptured: (given) => {
    const telling = sessionAt(given)?.telling;
    return block(!isFilled(telling?.words?.text || given.event['text']) || !isFilled(telling?.at ?? given.event.at), 'CH-M08', [], nameAt(given));
  },
};
