/** The pictures beside the three houses: they come with the desk, and with the paper. */
import { DOOR, HOUSE, type Drawings } from './drawings.js';

const FACE = 'M48 12A26 26 0 1 1 47.9 12Z';
const EYES = 'M39 32V36M57 32V36';
const RINGS = 'M48 14A26 26 0 1 1 47.9 14Z';

export const drawings: Drawings = {
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
