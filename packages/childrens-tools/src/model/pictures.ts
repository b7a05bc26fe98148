/**
 * Drawings and photos that are kept (domain.md §4, DP-23; docs/decisions/0028): what may be put in, how much room there is, and that
 * somebody has looked at a picture before anybody else is given it.
 */
import { isBarePicture, isPicture, type PracticeDocument } from '@practice-kit/documents';
import { block, type Circumstances, type Reason } from '@practice-kit/practice-tool/model';
import type { HouseItem } from './document-type.js';
import { findItem, sessionsOf, wordsOf } from './selectors.js';

/** What is seen, not said: of it a child says something, and a worker what they see in it. */
export const isPictured = ({ kind }: Pick<HouseItem, 'kind'>): boolean => kind === 'drawing' || kind === 'photo';

/** Of the ten megabytes a document may have: what its pictures may take, and they and the copies that were given of them together. The rest is for words. */
export const ROOM = { pictures: 5_000_000, withCopies: 8_500_000 } as const;
/** About as much as one takes. */
const ONE = 270_000;

/** Of the pictures in this content: looked at with every letter, so each is only measured. */
const sizeOf = (content: unknown): number => sessionsOf({ content } as PracticeDocument).flatMap(wordsOf).reduce((sum, { assetRef = '' }) => sum + assetRef.length, 0);
const sizeWithCopies = ({ content, copies = [] }: PracticeDocument): number => copies.reduce((sum, { held }) => sum + sizeHeld(held), sizeOf(content));
const measured = new WeakMap<object, number>();
/** What was given stays as it was given: it is measured once, whatever is in it. */
function sizeHeld(held: unknown): number {
  if (typeof held !== 'object' || held === null) return 0;
  const size = measured.get(held) ?? JSON.stringify(held).length;
  measured.set(held, size);
  return size;
}
/** How many pictures there is still room for, about. */
export const roomLeft = (document: PracticeDocument): number =>
  Math.max(0, Math.floor(Math.min(ROOM.pictures - sizeOf(document.content), ROOM.withCopies - sizeWithCopies(document)) / ONE));

/** What somebody else's system calls a picture is theirs. One that is put in has nothing in it but what it is drawn from (DP-23). */
export function mayBeKept({ document }: Circumstances, picture: unknown): Reason[] {
  if (picture === undefined || picture === '' || (typeof picture === 'string' && !picture.startsWith('data:'))) return [];
  const isBare = isBarePicture(picture);
  return [
    ...block(!isBare, 'DP-23'),
    ...block(isBare && (sizeOf(document.content) + picture.length > ROOM.pictures || sizeWithCopies(document) + picture.length > ROOM.withCopies), 'no-room-for-picture'),
  ];
}

/** The words with a picture that is in this content, which a copy was made with. */
export function picturesIn(document: PracticeDocument, copied: unknown): HouseItem[] {
  const there = new Set(sessionsOf({ content: copied } as PracticeDocument).flatMap(wordsOf).map(({ assetRef }) => assetRef).filter(isPicture));
  return sessionsOf(document).flatMap(wordsOf).filter(({ assetRef }) => there.has(assetRef!));
}

/**
 * A name, an address or a face in a picture cannot be looked for as words are (DP-18): whoever gives it to anybody but the child has
 * looked at it, and says so with `looked`, as with a name in a reflection. A copy that would not be read again is not kept.
 */
export function pictureReasons({ document, event }: Circumstances, copied: unknown, name: string): Reason[] {
  const looked = Array.isArray(event['looked']) ? event['looked'] : [];
  const unseen = event.reader?.startsWith('child:') ? [] : picturesIn(document, copied).filter(({ id }) => !looked.includes(id));
  return [...block(unseen.length > 0, 'pictures-unseen', unseen.map(({ id }) => id), { name }), ...(event.type === 'PRINT_COPY' ? [] : noRoomFor(document, copied, name))];
}
/** A copy that is kept as it was given has its pictures in it once more; paper is not kept. */
export const noRoomFor = (document: PracticeDocument, copied: unknown, name: string): Reason[] =>
  block(sizeOf(copied) > 0 && sizeWithCopies(document) + sizeOf(copied) > ROOM.withCopies, 'no-room-for-copy', [], { name });

/** Taken or chosen while it is written; or later, once, where it was only told of. One that is in stays (DP-43, K9). */
export function mayPutPicture(given: Circumstances, id: string): Reason[] {
  const item = findItem(given.document, id)?.item;
  const isOpen = item?.status === 'draft' || (item !== undefined && isPictured(item) && !item.assetRef && item.status !== 'corrected' && item.status !== 'withdrawn');
  return [...block(!isOpen, 'picture-stays', [id]), ...mayBeKept(given, given.event['assetRef'])];
}
