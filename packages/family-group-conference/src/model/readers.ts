/** Who holds what of a family's plan: what the distribution says, and nothing else (shapes.md §13, FGC-R06). */
import { ownOf, type CopyReader, type Part, type PracticeDocument } from '@practice-kit/documents';

/** Somebody else decided that they are not in the room. */
export const KEPT_OUT: ReadonlySet<unknown> = new Set(['not-attending-views-brought', 'separate-conversation']);

/** From the least to the most; of several rows for one person the least counts. */
const COPIES = ['none', 'own-part-only', 'full-without-address', 'full'];
/** Lists of which somebody may be given single things. */
const SHARED_LISTS = ['plan.items', 'plan.helpAskedFor', 'plan.contingency'];

/** FGC-R01: of private family time who was there and when, though another system wrote more into it. */
const OF_PRIVATE_TIME = ['stage', 'startedAt', 'endedAt', 'presentIds', 'professionalsInRoom', 'advocateInRoom', 'coordinatorNearby', 'endedBy', 'childLeft'];
const whoAndWhen = ({ stage }: Readonly<Record<string, unknown>>): true | string[] => (stage === 'private-family-time' ? OF_PRIVATE_TIME : true);

/** FGC-R06: of what was written down with somebody who is kept out, all but why: the worker's words about those who have to be safe. They are told it by a person. */
const OF_OWN_PREPARATION = ['personId', 'on', 'by', 'outcome', 'needs', 'how', 'advocateId', 'decidedBy', 'views'];

interface Row { readonly to?: unknown; readonly copy?: unknown; readonly sharesItemIds?: unknown }

export function rowsFor(document: PracticeDocument, personId: string | undefined): Row[] {
  const { distribution } = document.content as { distribution?: unknown };
  return personId !== undefined && Array.isArray(distribution) ? distribution.filter((row: Row | null) => row?.to === personId) as Row[] : [];
}

/** Nobody in the distribution, and a word there that nobody knows, is nothing (DP-20). */
export function holds(document: PracticeDocument, reader: CopyReader): 'everything' | 'nothing' | Part {
  if (reader.kind === 'practitioner' || reader.kind === 'court') return 'everything';
  const rows = rowsFor(document, reader.personId);
  const least = Math.min(...rows.map(({ copy }) => COPIES.indexOf(String(copy))));
  const given = COPIES[least];
  if (rows.length === 0 || given === undefined || given === 'none') return 'nothing';
  const isOwn = ownOf(reader);
  const own = { preparation: (row: Readonly<Record<string, unknown>>) => isOwn(row) && (KEPT_OUT.has(row['outcome']) ? OF_OWN_PREPARATION : true) };
  if (given === 'own-part-only') {
    const isShared = ({ id }: Readonly<Record<string, unknown>>): boolean => rows.every(({ sharesItemIds }) => Array.isArray(sharesItemIds) && sharesItemIds.includes(id));
    return { keep: ['preparation', ...SHARED_LISTS], only: { ...own, ...Object.fromEntries(SHARED_LISTS.map((path) => [path, isShared])) } };
  }
  return { leave: ['distribution'], only: { ...own, 'meeting.stages': whoAndWhen }, ...(given === 'full-without-address' ? { withoutFlagged: ['safe-address', 'contact-details'] } : {}) };
}
