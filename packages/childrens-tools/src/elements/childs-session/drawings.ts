/**
 * The pictures, drawn by us (domain.md §2.9): plain lines, no faces that judge, nothing that rewards. They are beside words
 * that say the same, so a screen reader passes over them (AC-03).
 */
import { svg, html, nothing } from 'lit';
import type { House } from '../../model/index.js';

/** What is tinted, and what is drawn over it. In a square of 96 by 72. */
export interface Drawing { readonly fill: string; readonly line: string }

export const HOUSE = 'M20 68V38L48 16L76 38V68Z';
export const DOOR = 'M20 68V38L48 16L76 38V68ZM14 42L48 14L82 42M42 68V52H54V68M28 46H37V55H28ZM59 46H68V55H59Z';

export type Drawings = Readonly<Record<string, Readonly<Record<House, Drawing>>>>;
/** What is drawn most; the others come with the desk. Until then a page has the three houses beside its own words. */
const threeHouses: Readonly<Record<House, Drawing>> = {
  good: { fill: HOUSE, line: `${DOOR}M84 6A7 7 0 1 1 83.9 6ZM84 1V3M84 23V25M72 13H74M94 13H96` },
  worries: { fill: HOUSE, line: `${DOOR}M6 20H24A6 6 0 0 0 22 9A8 8 0 0 0 8 10A5 5 0 0 0 6 20ZM9 24L7 29M16 24L14 29M23 24L21 29` },
  dreams: { fill: HOUSE, line: `${DOOR}M86 4A10 10 0 1 0 92 18A9 9 0 0 1 86 4ZM12 10L14 15L19 15L15 18L17 23L12 20L7 23L9 18L5 15L10 15Z` },
};

export function drawing(drawings: Drawings | undefined, picture: string, house: House) {
  const { fill, line } = (drawings?.[picture] ?? threeHouses)[house];
  return html`<svg class="drawing" viewBox="0 0 96 72" aria-hidden="true" focusable="false">${svg`<path class="tint" d=${fill}></path><path d=${line}></path>`}</svg>`;
}

/** From not safe at all to really safe: the mouth turns. Each face has its word beside it. */
const MOUTHS = ['M14 30C17 24 25 24 28 30', 'M14 28C18 25 24 25 28 28', 'M15 27H27', 'M15 26C18 28 24 28 27 26', 'M14 25C18 30 24 30 28 25', 'M12 24C16 33 26 33 30 24'];
/** A face stands at every other number of the scale. */
export const face = (value: number) => (value % 2 === 0
  ? html`<svg class="face" viewBox="0 0 42 42" aria-hidden="true" focusable="false">${svg`<path class="tint" d="M21 3A18 18 0 1 1 20.9 3Z"></path><path d=${`M21 3A18 18 0 1 1 20.9 3ZM15 16V19M27 16V19${MOUTHS[value / 2] ?? ''}`}></path>`}</svg>` : nothing);
