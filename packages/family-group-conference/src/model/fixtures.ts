/** Worked examples as documents, for stories, tests and trying an embedding. All invented. */
import { frozen } from '@practice-kit/documents';
import harteExample from './examples/04-fgc-plan.json' with { type: 'json' };
import { documentType, type FamilyGroupConference, type FamilyPlanDocument, type MeetingStage } from './document-type.js';

/** A worked example of this tool: its section, the envelope around it and what is expected of it (shapes.md §12). */
export interface Example {
  lang: string;
  case?: unknown;
  people: unknown[];
  flags?: unknown[];
  conference: unknown;
  expect: { finalStates?: { id: string; state: string }[] };
}

/** The document a worked example describes: its content untouched, its stage from what the example expects. */
export function fromExample(example: Example): FamilyPlanDocument {
  // A copy of its own: the example stays the caller's to change.
  const { lang, case: reference, people, flags = [], conference, expect } = structuredClone(example);
  return frozen({
    type: documentType.type, version: documentType.version, id: (conference as FamilyGroupConference).id, lang,
    ...(reference === undefined ? {} : { case: reference }),
    people, flags, fictional: true, stages: expect.finalStates ?? [], content: conference,
  } as unknown as FamilyPlanDocument);
}

export { harteExample };
/** The Harte family's conference, whole, with its plan agreed. */
export const harte: FamilyPlanDocument = fromExample(harteExample as unknown as Example);
const { content } = harte;
const { plan: _plan, distribution: _distribution, reviews: _reviews, ...untilMeeting } = content;
const { stages: _stages, presentIds: _present, ...meeting } = content.meeting!;

/** Through text and back, so that what is taken away is not there at all. */
const at = (stage: string, conference: Partial<FamilyGroupConference>): FamilyPlanDocument =>
  frozen(JSON.parse(JSON.stringify({ ...harte, stages: [{ id: content.id, state: stage }], content: { id: content.id, ...conference } })) as FamilyPlanDocument);
const stagesUntil = (count: number, open: Partial<MeetingStage> = {}): MeetingStage[] =>
  content.meeting!.stages!.slice(0, count).map((stage, index) => (index === count - 1 ? { ...stage, endedAt: undefined, ...open } : stage) as MeetingStage);

/** Nobody has been offered anything yet. */
export const empty: FamilyPlanDocument = at('offered', {});
/** Offered after the conference: mum has said yes, dad wants his say. */
export const offered: FamilyPlanDocument = at('offered', { offer: content.offer });
/** The referral is written and waits to be read with the family. */
export const referred: FamilyPlanDocument = at('referred', { offer: content.offer, referral: { ...content.referral, reasonsReadWithFamilyOn: null } });
/** Grace is getting everybody ready; Jayden's way of being heard is not decided. */
export const preparing: FamilyPlanDocument = at('preparing', {
  ...untilMeeting, preparation: content.preparation?.filter(({ personId }) => personId !== 'p-jayden'),
  meeting: { ...meeting, bottomLines: meeting.bottomLines!.map((line) => ({ ...line, sharedBeforePrivateTime: false })) },
});
/** In the room, with the bottom lines not said yet. */
export const informationGiving: FamilyPlanDocument = at('information-giving', {
  ...untilMeeting, meeting: { ...content.meeting!, bottomLines: meeting.bottomLines!.map((line) => ({ ...line, sharedBeforePrivateTime: false })), stages: stagesUntil(1, { familyQuestionsAnswered: false }) },
});
/** The family is on its own. */
export const privateTime: FamilyPlanDocument = at('private-family-time', { ...untilMeeting, meeting: { ...content.meeting!, stages: stagesUntil(2, { endedBy: undefined, childLeft: undefined }) } });
/** Back in the room with the plan, and Amira has not answered it yet. */
export const agreeing: FamilyPlanDocument = at('agreeing-plan', {
  ...untilMeeting, meeting: { ...content.meeting!, stages: stagesUntil(3) }, reviews: content.reviews,
  plan: {
    ...content.plan!, agreedBy: [], notAgreedBy: [], childToldAboutPlan: [], meetsBottomLines: [], referrerAgreed: undefined, managerAgreed: undefined,
    items: content.plan!.items!.map(({ referrerResponse: _answer, ...item }) => item), helpAskedFor: content.plan!.helpAskedFor!.map((help) => ({ ...help, response: 'waiting', reason: undefined })),
  },
});
/** In people's hands, and due to be looked at again. */
export const active: FamilyPlanDocument = at('active', content);
