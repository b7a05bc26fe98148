import { css } from '@practice-kit/elements';

/**
 * Only a long list is put out of sight in blocks: what is contained clips what reaches over its edge. The mark that opens
 * somebody's words hangs out of their row, and the keyboard's line stands around it: at the sides a block has room for both.
 * On paper all of it is laid out.
 */
export const rowsStyles = css`
  .block.many { content-visibility: auto; contain-intrinsic-block-size: auto 5000px; margin-inline: -8px; padding-inline: 8px; }
  @media print { .block.many { content-visibility: visible; } }
`;
