/** What stands in the way of showing a child's page to somebody (CH-R05, CH-R06, CH-R13; DP-18, DP-19, DP-21). */
import { copyWithReferences, type Answer, type CopyReader, type PracticeDocument } from '@practice-kit/documents';
import { block, confirm, nudge, personName, sharingReasons, type Circumstances, type Reason } from '@practice-kit/practice-tool/model';
import type { ChildrensSessions, ChildSession, HouseItem } from './document-type.js';
import { grownUpWords, withoutChoice } from './findings-of.js';
import { isGiven } from './readers.js';
import { sharing } from './recording.js';
import { overrulable } from './override.js';
import { noRoomFor, pictureReasons } from './pictures.js';
import { childName, isChecked, isStanding, sessionOf, sessionsOf, wordsOf } from './selectors.js';

const shared = sharingReasons(sharing);

/** The reader as the copies see them: who they are, and of what kind. */
export function readerOf(key: string): CopyReader {
  const [, kind, rest] = /^(parent|child|network|partner):(.+)$/s.exec(key) ?? [];
  if (kind === 'partner') return { key, kind, discipline: rest! };
  return kind === undefined ? { key, kind: key === 'family-shared' ? key : 'colleague', ...(key === 'family-shared' ? {} : { personId: key }) } : { key, kind: kind as CopyReader['kind'], personId: rest! };
}

/** What of a session is in somebody's copy: the child's words, and what they said to its scale. */
export interface Shown { readonly session: ChildSession; readonly items: HouseItem[]; readonly answers: Answer[] }
/** The sessions of which this reader's copy holds anything, and what it holds of each. Their own page is theirs whole. */
export function shownTo(document: PracticeDocument, key: string): Shown[] {
  const reader = readerOf(key);
  return sessionsOf(document).flatMap((session) => {
    const isOwn = reader.kind === 'child' && session.childId === reader.personId;
    const isTheirs = (given: HouseItem | Answer): boolean => isOwn || (reader.kind !== 'child' && isGiven(given, reader, document.people));
    const items = wordsOf(session).filter((item) => isStanding(item) && isTheirs(item));
    const answers = (session.scale?.answers ?? []).filter(isTheirs);
    return items.length > 0 || answers.length > 0 || isOwn ? [{ session, items, answers }] : [];
  });
}

/** People this reader lives with, or would tell, who a child said no to about something this reader is given (DP-21). */
function nearANo(document: PracticeDocument, key: string): { ids: string[]; person: string } {
  const { personId } = readerOf(key);
  const reader = document.people.find(({ id }) => id === personId);
  const near = [...(reader?.livesWith ?? []), ...(reader?.reportsTo ?? [])];
  const shown = shownTo(document, key).flatMap(({ items }) => items);
  const kept = shown.filter(({ share }) => share?.some((choice) => near.includes(choice.personId) && choice.choice === 'no'));
  const no = kept[0]?.share?.find((choice) => near.includes(choice.personId) && choice.choice === 'no');
  return { ids: kept.map(({ id }) => id), person: no ? personName(document, no.personId) : '' };
}

/** The pages in this reader’s copy on which anything stands that a child said. */
function pagesIn({ sessions = [] }: Partial<ChildrensSessions>): ChildSession[] {
  return sessions.filter((page) => wordsOf(page).length > 0 || (page.scale?.answers ?? []).length > 0);
}

const copiedFor = ({ document, sources }: Circumstances, reader: string): Partial<ChildrensSessions> =>
  (reader === '' ? {} : copyWithReferences(document, reader, sharing.documentType, sources).copy.content as Partial<ChildrensSessions>);
const calledIn = (document: PracticeDocument, reader: string): string => personName(document, readerOf(reader).personId ?? '') || `@reader.${reader}`;

/** A copy that is made ready is kept. */
export function mayPrepare(given: Circumstances): Reason[] {
  const { document, event: { reader = '' } } = given;
  return [...(shared['hasReader']?.(given) ?? []), ...noRoomFor(document, copiedFor(given, reader), calledIn(document, reader))];
}

export function mayShow(given: Circumstances): Reason[] {
  const { document, event, root } = given;
  const { reader = '', about = [] } = event;
  const session = sessionOf(document, root);
  const shown = reader ? shownTo(document, reader) : [];
  // What goes out of another session of this document has been looked at as well.
  const unchecked = [...new Set([...(session ? [session] : []), ...shown.map((one) => one.session)])].filter((one) => !isChecked(one));
  const blank = shown.flatMap((one) => withoutChoice(one.session));
  const who = readerOf(reader);
  const refused = who.kind === 'child' ? [] : about.filter((id) => { const found = overrulable(document, id); return found !== undefined && !isGiven({ ...found }, who, document.people); });
  const near = nearANo(document, reader);
  const adult = who.kind === 'child' ? shown.flatMap((one) => grownUpWords(one.session)).filter((item) => !item.variants?.some(({ forAudience }) => forAudience === reader)) : [];
  const name = childName(document, unchecked[0] ?? session);
  const others = [...new Set(shown.filter((one) => one.session.childId !== session?.childId).map((one) => childName(document, one.session)))];
  const person = calledIn(document, reader);
  const copied = copiedFor(given, reader);
  return [
    // A child's own copy goes out from their own page (CH-R13).
    ...block(who.kind === 'child' && session?.childId !== who.personId, 'CH-R13'),
    // A page with nothing on it says that somebody talked with the child (DP-16). A child’s own is theirs as it is.
    ...block(reader !== '' && who.kind !== 'child' && pagesIn(copied).length === 0, 'nothing-for-them', [], { name: childName(document, session), person }),
    ...confirm(others.length > 0 && who.kind !== 'child', 'two-children', [], { name: person, others: others.join(', ') }),
    ...block(unchecked.length > 0, 'CH-M04', [...about, ...unchecked.filter((one) => one !== session).map(({ id }) => id)], { name }),
    ...confirm(refused.length > 0, 'CH-M05', refused, { name: childName(document, session) }),
    // A reason overrules nothing by itself: OVERRIDE does, with who decided and what the child was told (CH-R05).
    ...block(refused.length > 0 && (event.reason ?? '').trim() !== '', 'CH-R05', refused, { name: childName(document, session) }),
    ...confirm(near.ids.length > 0, 'DP-21', near.ids, { name: personName(document, who.personId ?? ''), person: near.person }),
    ...nudge(blank.length > 0, 'CH-M06', blank.map(({ id }) => id), { name }),
    ...nudge(adult.length > 0, 'CH-M10', adult.map(({ id }) => id), { name }),
    ...pictureReasons(given, copied, person),
    ...(shared['mayShare']?.(given) ?? []),
  ];
}
