/** From the offer to private family time: what stands in the way (domain.md §6.4, FGC-R01 to R07, R09). */
import { referenceOf, sameContent, type PracticeDocument } from '@practice-kit/documents';
import { block, confirm, isCurrent, isKeptFrom, isPerson, isWrittenElsewhere, nudge, offeredIn, personName, placeFor, said, targetOf, type Circumstances, type Reason, type Reasons } from '@practice-kit/practice-tool/model';
import {
  COMING, KEEPS_OUT, conferenceOf, currentBottomLines, currentQuestions, found, informationGiving, isPrivateTime, lastStage, meetingOf, meetingStages, strangersIn, toldAt,
} from './conference.js';
import { PREPARED_FIELDS, TOLD_FIELDS, given, idsIn, isWords, personIn, unknownFields } from './event-reading.js';
import {
  areReasonsUnread, childrenUnheard, isOfferUnexplained, isOwedMeeting, isUnexplained, keptOutUnexplained, linesNotShared, type FamilyPlanSettings,
} from './findings-of.js';
import { MOST_QUESTIONS, TAKES_IN, isPart, mayBeSetIn } from './sections.js';

/** After this nothing new is a bottom line (FGC-R03). Meeting again begins afresh. */
const OPEN: ReadonlySet<string> = new Set(['offered', 'declined', 'referred', 'preparing', 'ready', 'information-giving']);

export const beforeReasons = (shared: Reasons, settings: FamilyPlanSettings): Reasons => {
  const owed = ({ document }: Circumstances): Reason[] => nudge(isOwedMeeting(document, settings), 'FGC-M17');
  return {
    mayAccept: ({ document, event }) => [
      ...somebody(document, event),
      ...nudge(isOfferUnexplained(document), 'FGC-M01'),
      ...nudge(settings.fgdmDutyInForce === true && conferenceOf(document).offer?.trigger === 'pre-proceedings' && !conferenceOf(document).offer?.letterOn, 'letter-date'),
    ],
    mayDecline: (circumstances) => [...somebody(circumstances.document, circumstances.event), ...nudge(isOfferUnexplained(circumstances.document), 'FGC-M01'), ...owed(circumstances)],
    /** Who, when and why. Whoever says it, today, has decided it, where nobody else is named. */
    saysWhoDecided: ({ document, event, actor }) => {
      const stored = conferenceOf(document).offer?.notInChildsInterests;
      const why = event.reason ?? stored?.reason;
      const who = given(event, ['decidedBy'])['decidedBy'] ?? stored?.decidedBy ?? actor;
      return [...confirm(!isWords(why), 'FGC-M02'), ...block(isWords(why) && !isWords(who), 'FGC-M02')];
    },
    mayPrepare: ({ document }) => {
      const { coordinator, referral } = conferenceOf(document);
      const independent = isWords(coordinator?.personId) && coordinator?.independentOfCaseDecisions === true && coordinator.personId !== referral?.by;
      return [
        ...block(areReasonsUnread(document), 'FGC-M06'), ...block(!independent, 'coordinator-independent', coordinator?.personId ? [coordinator.personId] : []),
        ...block(referral?.familyAgreed === false, 'family-agreed'),
      ];
    },
    /** Without an entry it is about, WITHDRAW is the family's own: they stop, and nobody holds it against them. */
    isFamilysChoice: (circumstances) => {
      const id = targetOf(circumstances.event);
      return id ? [...(shared['mayWithdraw']?.(circumstances) ?? []), ...block(true, 'no-such-entry', [id])].slice(0, 1) : owed(circumstances);
    },
    familyWasAsked: (circumstances) => [...confirm(circumstances.event['familyAsked'] !== true, 'postpone-asked'), ...owed(circumstances)],

    mayBeInvited: ({ document, event }) => {
      const id = personIn(event);
      return [...block(!isPerson(document, id), 'no-such-entry', id ? [id] : []), ...notInTheRoom(document, [id])];
    },
    mayBePrepared: ({ document, event }) => {
      const id = personIn(event);
      const row = (conferenceOf(document).preparation ?? []).find(({ personId }) => personId === id);
      const next = { ...row, ...given(event, PREPARED_FIELDS) };
      const changesChild = row?.views?.verbatim === true && document.people.some((person) => person.id === id && person.kind === 'child') && !sameContent({ ...next.views, readOutBy: undefined }, { ...row.views, readOutBy: undefined });
      return [
        ...block(!isPerson(document, id), 'no-such-entry', id ? [id] : []), ...block(unknownFields(event, PREPARED_FIELDS).length > 0, 'DP-39', [id]),
        ...block(changesChild, 'DP-43', [id]), ...(COMING.has(next.outcome) ? notInTheRoom(document, [id]) : []),
        ...confirm(isUnexplained(next), 'FGC-M04', [id], { name: personName(document, id) }),
      ];
    },
    isPresentList: ({ document, event }) => {
      const ids = idsIn(event['presentIds']);
      return [...block(!Array.isArray(event['presentIds']) || ids.some((id) => !isPerson(document, id)), 'no-such-entry', ids.filter((id) => !isPerson(document, id))), ...notInTheRoom(document, ids)];
    },
    isSomebody: ({ document, event }) => block(!isPerson(document, personIn(event)), 'no-such-entry', [personIn(event)].filter(Boolean)),

    isPart: ({ document, event }) => {
      const part = said(event, 'part');
      if (!isPart(part)) return block(true, 'no-such-part');
      const fields = Object.keys(event['fields'] ?? {});
      const { interpreterId, presentIds } = given(event, ['interpreterId', 'presentIds']);
      const isNear = document.people.some(({ id, kind }) => id === interpreterId && kind !== 'professional');
      return [
        ...block(fields.some((field) => !mayBeSetIn(part, field)), 'DP-39'), ...block(part === 'information' && !informationGiving(document), 'no-such-part'),
        ...confirm(part === 'meeting' && isNear, 'SG-06', [String(interpreterId)]), ...notInTheRoom(document, idsIn(presentIds)),
      ];
    },
    isFew: ({ document, event }) => [...block(!isWords(event['text']), 'words-needed'), ...block(currentQuestions(document).length >= MOST_QUESTIONS, 'questions-few')],
    /** FGC-M09, FGC-R03. */
    isInTime: ({ event, stage }) => [...block(!OPEN.has(stage), 'FGC-M09'), ...block(OPEN.has(stage) && !isWords(event['text']), 'words-needed')],
    isStillOpen: ({ document, event }) => {
      const id = targetOf(event);
      const one = found(document, id);
      if (one?.list !== 'questions' && one?.list !== 'bottomLines') return block(true, one ? 'FGC-M11' : 'no-such-entry', id ? [id] : []);
      if (!('text' in event)) return [];
      return [...isWrittenElsewhere(one.entry), ...block(!referenceOf(one.entry) && !isWords(event['text']), 'words-needed', [id])];
    },
    /** WB-R01, by the rules of what it becomes here: as few questions, and no bottom line that comes too late. */
    mayUse: (circumstances) => {
      const { document, event, stage } = circumstances;
      const place = placeFor(TAKES_IN, offeredIn(circumstances)?.as ?? '', event);
      if (!OPEN.has(stage)) return [place === 'bottomLines' ? { messageId: 'FGC-M09', severity: 'block', about: [] } : { messageId: 'not-in-this-stage', severity: 'block', about: [], values: { stage: `@stage.${stage}` } }];
      return [...(shared['mayUse']?.(circumstances) ?? []), ...block(place === 'questions' && currentQuestions(document).length >= MOST_QUESTIONS, 'questions-few')];
    },

    isReady: ({ document }) => {
      const lines = currentBottomLines(document);
      const unheard = childrenUnheard(document);
      const { preparation = [], referral } = conferenceOf(document);
      const inRoom = [...preparation.filter(({ outcome }) => COMING.has(outcome)).map(({ personId }) => personId), ...(meetingOf(document).presentIds ?? [])];
      return [
        ...block(areReasonsUnread(document), 'FGC-M06'),
        // The message is a nudge; getting ready waits for it all the same (domain.md §6.4).
        ...unheard.flatMap(({ id }) => [...nudge(true, 'FGC-M05', [id], { name: personName(document, id) }), ...confirm(true, 'FGC-R07', [id], { name: personName(document, id) })]),
        ...keptOutUnexplained(document).flatMap(({ personId }) => confirm(true, 'FGC-M04', [personId], { name: personName(document, personId) })),
        // Any flag, of a kind not known yet too (domain.md §6.4, DP-20).
        ...block(document.flags.length > 0 && !isWords(referral?.safetyInformation?.text), 'safety-arrangements'), ...notInTheRoom(document, [...new Set(inRoom)]),
        ...block(currentQuestions(document).length === 0, 'questions-needed'),
        ...confirm(lines.length === 0, 'bottom-lines-needed'), ...confirm(lines.some((line) => !isWords(line.reason)), 'bottom-line-reason', lines.filter((line) => !isWords(line.reason)).map(({ id }) => id)),
      ];
    },
    /** K9: of what the family was told; its own words are its own to change (FGC-M11). */
    isTold: ({ document, event }) => {
      const id = targetOf(event);
      const told = informationGiving(document)?.gave?.[toldAt(document, { id, row: event['row'] })];
      if (!told) return block(true, found(document, id) ? 'FGC-M11' : 'no-such-entry', id ? [id] : []);
      const unknown = Object.keys(event['fields'] ?? {}).some((name) => !(TOLD_FIELDS as readonly string[]).includes(name));
      return [...block(!isCurrent(told), 'already-corrected', id ? [id] : []), ...block(unknown, 'DP-39'), ...block(!isWords(given(event, ['what'])['what']), 'words-needed')];
    },
    isSaid: ({ document, event }) => [...block(!informationGiving(document), 'no-such-part'), ...block(!isWords(given(event, ['what'])['what']), 'words-needed')],

    mayStartPrivateTime: ({ document, event }) => {
      const unsaid = linesNotShared(document).map(({ id }) => id);
      return [
        ...block(informationGiving(document)?.familyQuestionsAnswered !== true, 'questions-unanswered'),
        ...block(unsaid.length > 0, 'FGC-M07', unsaid), ...goingIn(document, event),
      ];
    },
    /** FGC-M08, while it is going on: whoever comes in is family, or steps out. */
    isFamilyOnly: ({ document, event }) => [...block(!Array.isArray(event['presentIds']), 'no-such-entry'), ...goingIn(document, event)],
    isFamilyOnlyAgain: ({ document, event }) => goingIn(document, event),
  };
};

/** An answer is somebody's own: where it is asked whose, it is somebody's who is known here (FGC-R09; domain.md §1). */
const somebody = (document: PracticeDocument, event: Circumstances['event']): Reason[] =>
  block(personIn(event) ? !isPerson(document, personIn(event)) : 'personId' in event, 'who-answered', [personIn(event)].filter(Boolean));

/** FGC-M08: who the event says goes in; else who is written down as going in; else nobody but family is taken along. */
function goingIn(document: PracticeDocument, event: Circumstances['event']): Reason[] {
  const stored = meetingStages(document)[lastStage(document, 'private-family-time')];
  const room = given(event, ['presentIds', 'professionalsInRoom', 'advocateInRoom']);
  const names = Array.isArray(room['presentIds']) || Array.isArray(room['professionalsInRoom'])
    ? strangersIn(document, { presentIds: idsIn(room['presentIds']), professionalsInRoom: idsIn(room['professionalsInRoom']), ...(room['advocateInRoom'] ? { advocateInRoom: room['advocateInRoom'] as never } : {}) })
    : stored && isPrivateTime(stored) ? strangersIn(document, stored) : [];
  return [...block(names.length > 0, 'FGC-M08', names), ...notInTheRoom(document, idsIn(room['presentIds']))];
}

/** FGC-R06: whoever must not know where it is, whom somebody has to be safe from, and who would tell them. */
function notInTheRoom(document: PracticeDocument, ids: readonly string[]): Reason[] {
  return ids.filter((id) => isKeptFrom(document, id, KEEPS_OUT)).flatMap((id) => block(true, 'FGC-R06', [id], { name: personName(document, id) }));
}
