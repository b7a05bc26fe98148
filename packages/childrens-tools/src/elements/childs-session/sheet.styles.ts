import { css } from '@practice-kit/elements';

/** One page for each child; a house is not parted from its first words, nor a number from its line. Black on white. */
export const childSheetStyles = css`
  .child-page { break-after: page; }
  .child-page:last-of-type { break-after: auto; }
  .child-page .record { break-before: page; border-block-start: 1px solid; margin-block-start: 24px; padding-block-start: 12px; }
  .child-page .place { display: flex; align-items: flex-end; gap: 14px; margin-block: 1.25rem .25rem; break-inside: avoid; break-after: avoid; }
  .child-page .place :is(h3, h4) { margin: 0; }
  .child-page .drawing { inline-size: 4.5rem; block-size: auto; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .child-page .tint { fill: none; }
  .child-page ul { list-style: none; padding: 0; display: grid; gap: 8px; }
  .child-page li { break-inside: avoid; font-size: 1.125rem; line-height: 1.625rem; overflow-wrap: anywhere; }
  .numbers { display: flex; justify-content: space-between; max-inline-size: 30rem; margin-block: 4px; font-variant-numeric: tabular-nums; }
  .numbers span { flex: 0 1 2rem; min-inline-size: 0; text-align: center; line-height: 2rem; border: 1.5px solid transparent; border-radius: 999px; }
  .numbers .here { border-color: currentColor; border-width: 2px; font-weight: 600; }
  /* A child’s own: a plain face, large, and room for the drawing that is theirs. */
  .sheet:has(.own) { --practice-font-words: var(--practice-font-plain); }
  .own li, .own .note { font-size: 1.25rem; line-height: 1.875rem; }
  .own { --practice-text-words: 1.5rem; --practice-line-words: 2.125rem; }
  .own .drawing { inline-size: 7rem; }
  .drawing-space { min-block-size: 9cm; border: 1px dashed currentColor; border-radius: 6px; padding: 8px 12px; margin-block: 8px; break-inside: avoid; }
  .on-paper { break-inside: avoid; margin-block: 8px; }
  .on-paper canvas { display: block; max-inline-size: min(100%, 17cm); max-block-size: 20cm; border: 1px solid; border-radius: 4px; background: #fff; }
  .child-page .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; max-inline-size: 30rem; }
`;
