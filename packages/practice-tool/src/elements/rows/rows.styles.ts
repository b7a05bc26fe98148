import { css } from '@practice-kit/elements';

/** Only a long list is put out of sight in blocks: what is contained clips what reaches over its edge. On paper all of it is laid out. */
export const rowsStyles = css`
  .block.many { content-visibility: auto; contain-intrinsic-block-size: auto 5000px; }
  @media print { .block.many { content-visibility: visible; } }
`;
