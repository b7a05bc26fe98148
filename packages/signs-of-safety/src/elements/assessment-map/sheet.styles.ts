import { css } from '@practice-kit/elements';

/** What only the map has on paper: a worry's letter, and a line to write another number by hand. */
export const mapSheetStyles = css`
  .paper-letter { float: inline-start; margin-inline-end: .5rem; border: 1.5px solid currentColor; border-radius: 50%; width: 1.4rem; height: 1.4rem; display: inline-grid; place-items: center; font-size: .8rem; color: var(--practice-ink); }
  .by-hand { border-bottom: 1px dotted currentColor; height: 2.25rem; }
`;
