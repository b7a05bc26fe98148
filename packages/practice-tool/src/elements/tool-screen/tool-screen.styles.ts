import { css } from '@practice-kit/elements';

/** What every tool's page has: its foot, the editor, the switches between parts that are on their way. */
export const screenStyles = css`
  .foot { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-6); margin-block-start: var(--practice-space-3); }
  .credit { margin-inline-start: auto; }
  .footacts { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-4); align-items: center; }
  .footacts select { font: inherit; color: inherit; background: none; border: 1px solid var(--practice-edge); border-radius: 4px; min-block-size: 24px; }
  .editor { background: var(--practice-paper-raised); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); padding: 12px 16px 14px; margin-block: 8px; }
  .editor details { margin-block-start: 8px; }
  summary { cursor: pointer; color: var(--practice-link); font-weight: 600; font-size: var(--practice-text-note); min-block-size: 24px; }
  .editoracts { display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: center; margin-block-start: 12px; }
  .notice.part { position: sticky; inset-block-end: 8px; z-index: 2; margin-block-start: var(--practice-space-3); }
`;
