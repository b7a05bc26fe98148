import { css } from '@practice-kit/elements';

export const dialogStyles = css`
  .refusedbox { border: 2px solid var(--practice-ink-soft); background: var(--practice-paper-raised); border-radius: var(--practice-radius); padding: 12px 16px; margin-block-start: 16px; }
  .refusedbox p + p { margin-block-start: 8px; border-block-start: 1px solid var(--practice-rule-soft); padding-block-start: 8px; }
  .plainlist li { padding-block: 6px; border-block-end: 1px solid var(--practice-rule-soft); overflow-wrap: anywhere; }
  .useacts { display: flex; flex-wrap: wrap; gap: 0 20px; }
  .sub { font-weight: 600; margin-block-start: 20px; }
`;
