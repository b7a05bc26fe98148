/** Worked examples as documents, for stories, tests and trying an embedding. All invented. */
import { frozen, type CaseReference } from '@practice-kit/documents';
import miaAndMaliExample from './examples/02-childrens-tools.json' with { type: 'json' };
import { documentType, type ChildSession, type SessionsDocument } from './document-type.js';

/** A worked example of this tool: its sessions, the envelope around them and what is expected of them (shapes.md §12). */
export interface Example {
  lang: string;
  case?: unknown;
  people: unknown[];
  flags?: unknown[];
  sessions: unknown;
  expect: { finalStates?: { id: string; state: string }[] };
}

/** The document a worked example describes: its sessions untouched, each at the stage the example expects. */
export function fromExample(example: Example): SessionsDocument {
  // A copy of its own: the example stays the caller's to change.
  const { lang, case: reference, people, flags = [], sessions, expect } = structuredClone(example);
  const of = (reference as CaseReference | undefined)?.id ?? (sessions as ChildSession[])[0]?.id ?? 'new';
  // JSON that the test of the example reads back through the schema; what an example holds no type says.
  return frozen({
    type: documentType.type, version: documentType.version, id: `childrens-tools-${of}`, lang,
    ...(reference === undefined ? {} : { case: reference }),
    people, flags, fictional: true, stages: expect.finalStates ?? [], content: { sessions },
  } as unknown as SessionsDocument);
}

export { miaAndMaliExample };
/** Mia's three houses, whole, and Mali's session in Welsh. */
// The import's own type is of this one file, and narrower than any example's.
export const miaAndMali: SessionsDocument = fromExample(miaAndMaliExample as unknown as Example);

const [mia, mali] = miaAndMali.content.sessions as [ChildSession, ChildSession];
export const withSessions = (sessions: readonly ChildSession[], stages: readonly string[]): SessionsDocument =>
  frozen({ ...miaAndMali, stages: sessions.map(({ id }, index) => ({ id, state: stages[index] ?? 'preparing' })), content: { sessions } } as SessionsDocument);

const { afterwards: _afterwards, copyForChild: _copy, practitionerThoughts: _thoughts, ...said } = mia;
const withoutChoices: ChildSession = {
  ...said,
  houses: Object.fromEntries(Object.entries(said.houses ?? {}).map(([house, items]) => [house, (items as NonNullable<ChildSession['whoHelps']>).map(({ share: _share, shareOverride: _override, childReason: _reason, ...item }) => item)])),
} as ChildSession;

/** Nobody has met a child yet. */
export const empty: SessionsDocument = withSessions([], []);
/** Before the first visit: only whose page it is. */
export const preparing: SessionsDocument = withSessions([{ id: 'th-mia-1', childId: 'p-mia', parentTold: mia.parentTold }], ['preparing']);
/** In the room with Mia: some houses have something in them. */
export const withMia: SessionsDocument = withSessions([{ ...withoutChoices, whoHelps: undefined, scale: undefined, houses: { good: withoutChoices.houses?.good?.slice(0, 2), worries: withoutChoices.houses?.worries?.slice(0, 1), dreams: [] } }], ['with-child']);
/** Reading it back, before any choice. */
export const readingBack: SessionsDocument = withSessions([withoutChoices], ['read-back']);
/** Mia has said who may see what; whether that is safe has not been looked at. */
export const choosing: SessionsDocument = withSessions([said as ChildSession], ['choices']);
/** Mia began to tell: the tool has stopped. */
export const telling: SessionsDocument = withSessions([{
  ...withoutChoices,
  telling: { at: '2026-09-30T10:41:00+01:00', recordedBy: 'w-amira', words: { text: 'he put his hand over my mouf and said be quiet', verbatim: true, saidBy: 'p-mia' }, prompt: 'CH-P13' },
}], ['following-procedure']);
/** Mali's session in Welsh, with the translation beside it. */
export const maliInWelsh: SessionsDocument = frozen({ ...withSessions([mali], ['with-child']), lang: 'cy' });
/** A baby is watched, not quoted (CH-R11). */
export const observation: SessionsDocument = frozen({
  ...withSessions([{
    id: 'ob-jayden-1', childId: 'p-jayden', on: '2026-10-05', picture: 'observation', parentTold: [{ personId: 'p-danielle', on: '2026-10-02', agreed: true }],
    houses: { good: [{ id: 'ob-1', kind: 'observation', text: 'Jayden crawled to his mum, held on to her sleeve and laughed when she blew on his hand.', verbatim: false, writtenBy: 'w-amira' }], worries: [], dreams: [] },
  }], ['with-child']),
  people: [...miaAndMali.people, { id: 'p-jayden', name: 'Jayden Cole', kind: 'child', age: 1 }],
} as SessionsDocument);
