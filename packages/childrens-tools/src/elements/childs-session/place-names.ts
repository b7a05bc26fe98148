/** What the places of a page are called, in the words of its picture: a page of feelings has no houses (domain.md §4.1). */
import { PICTURES, pictureOf, type ChildSession, type Section } from '../../model/index.js';

/** The key of its words. A picture this version does not know has the words of the three houses. */
export function placeKey(session: ChildSession | undefined, place: Section): string {
  const picture = pictureOf(session);
  const isHouses = picture === 'three-houses' || !(PICTURES as readonly string[]).includes(picture);
  // Whom a child trusts is asked in the same words on every picture; a baby is seen with somebody.
  if (place === 'whoHelps') return picture === 'observation' ? 'place.observation.whoHelps' : 'people-who-help';
  return isHouses ? `house.${place}` : `place.${picture}.${place}`;
}
