/**
 * The pictures, drawn by us (domain.md §2.9): plain lines, no faces that judge, nothing that rewards. They are beside words
 * that say the same, so a screen reader passes over them (AC-03).
 */
import { svg, html, nothing } from 'lit';
import type { House } from '../../model/index.js';

/** What is tinted, and what is drawn over it. In a square of 96 by 72. */
interface Drawing { readonly fill: string; readonly line: string }

const HOUSE = 'M20 68V38L48 16L76 38V68Z';
const DOOR = 'M20 68V38L48 16L76 38V68ZM14 42L48 14L82 42M42 68V52H54V68M28 46H37V55H28ZM59 46H68V55H59Z';
const FACE = 'M48 12A26 26 0 1 1 47.9 12Z';
const EYES = 'M39 32V36M57 32V36';
const RINGS = 'M48 14A26 26 0 1 1 47.9 14Z';

const PICTURES: Readonly<Record<string, Readonly<Record<House, Drawing>>>> = {
  'three-houses': {
    good: { fill: HOUSE, line: `${DOOR}M84 6A7 7 0 1 1 83.9 6ZM84 1V3M84 23V25M72 13H74M94 13H96` },
    worries: { fill: HOUSE, line: `${DOOR}M6 20H24A6 6 0 0 0 22 9A8 8 0 0 0 8 10A5 5 0 0 0 6 20ZM9 24L7 29M16 24L14 29M23 24L21 29` },
    dreams: { fill: HOUSE, line: `${DOOR}M86 4A10 10 0 1 0 92 18A9 9 0 0 1 86 4ZM12 10L14 15L19 15L15 18L17 23L12 20L7 23L9 18L5 15L10 15Z` },
  },
  'safety-house': {
    good: { fill: HOUSE, line: `${DOOR}M10 68H86` },
    worries: { fill: HOUSE, line: `${DOOR}M4 68V56M12 68V56M4 60H16M80 60H94M84 68V56M92 68V56` },
    dreams: { fill: HOUSE, line: `${DOOR}M44 68C40 71 30 71 26 72M52 68C56 71 66 71 70 72M86 68V58M86 58C80 58 80 50 86 48C92 50 92 58 86 58Z` },
  },
  'wishes-and-wands': {
    good: { fill: 'M46 22C30 4 10 16 22 34C10 42 20 62 46 44ZM50 22C66 4 86 16 74 34C86 42 76 62 50 44Z', line: 'M46 22C30 4 10 16 22 34C10 42 20 62 46 44ZM50 22C66 4 86 16 74 34C86 42 76 62 50 44ZM48 16V54' },
    worries: { fill: 'M40 16H56L72 66H24Z', line: 'M40 16H56L72 66H24ZM40 16C44 22 52 22 56 16M48 22V66' },
    dreams: { fill: 'M66 8L70 20L82 20L72 28L76 40L66 33L56 40L60 28L50 20L62 20Z', line: 'M66 8L70 20L82 20L72 28L76 40L66 33L56 40L60 28L50 20L62 20ZM58 38L26 68' },
  },
  'my-world': {
    good: { fill: RINGS, line: `${RINGS}M48 32A8 8 0 1 1 47.9 32ZM36 24A4 4 0 1 1 35.9 24ZM60 24A4 4 0 1 1 59.9 24Z` },
    worries: { fill: RINGS, line: `${RINGS}M48 32A8 8 0 1 1 47.9 32ZM84 8A5 5 0 1 1 83.9 8Z` },
    dreams: { fill: RINGS, line: `${RINGS}M48 32A8 8 0 1 1 47.9 32ZM62 34H80M76 30L80 34L76 38` },
  },
  feelings: {
    good: { fill: FACE, line: `${FACE}${EYES}M36 45C42 53 54 53 60 45` },
    worries: { fill: FACE, line: `${FACE}${EYES}M38 50C43 44 53 44 58 50` },
    dreams: { fill: FACE, line: `${FACE}M37 33C39 36 41 36 43 33M53 33C55 36 57 36 59 33M40 47H56` },
  },
  observation: {
    good: { fill: 'M22 14H74V66H22Z', line: 'M22 14H74V66H22ZM32 28H64M32 38H64M32 48H52' },
    worries: { fill: 'M22 14H74V66H22Z', line: 'M22 14H74V66H22ZM32 28H64M32 38H64M32 48H52' },
    dreams: { fill: 'M22 14H74V66H22Z', line: 'M22 14H74V66H22ZM32 28H64M32 38H64M32 48H52' },
  },
};

export function drawing(picture: string, house: House) {
  const { fill, line } = (PICTURES[picture] ?? PICTURES['three-houses']!)[house];
  return html`<svg class="drawing" viewBox="0 0 96 72" aria-hidden="true" focusable="false">${svg`<path class="tint" d=${fill}></path><path d=${line}></path>`}</svg>`;
}

/** From not safe at all to really safe: the mouth turns. Each face has its word beside it. */
const MOUTHS = ['M14 30C17 24 25 24 28 30', 'M14 28C18 25 24 25 28 28', 'M15 27H27', 'M15 26C18 28 24 28 27 26', 'M14 25C18 30 24 30 28 25', 'M12 24C16 33 26 33 30 24'];
/** A face stands at every other number of the scale. */
export const face = (value: number) => (value % 2 === 0
  ? html`<svg class="face" viewBox="0 0 42 42" aria-hidden="true" focusable="false">${svg`<path class="tint" d="M21 3A18 18 0 1 1 20.9 3Z"></path><path d=${`M21 3A18 18 0 1 1 20.9 3ZM15 16V19M27 16V19${MOUTHS[value / 2] ?? ''}`}></path>`}</svg>` : nothing);
