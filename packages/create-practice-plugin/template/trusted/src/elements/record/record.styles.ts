import { css } from '@practice-kit/elements';

export const recordStyles = css`
  .top { display: grid; gap: var(--practice-space-3); margin-block-end: var(--practice-space-4); }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); text-wrap: balance; }
  .acts { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-4); align-items: center; }
  .page { display: grid; gap: var(--practice-space-6); background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); padding: var(--practice-space-6) min(28px, 4vw); }
  .page > * { min-inline-size: 0; }
  .sectionhead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 var(--practice-space-3); }
  .sectionhead h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); }
`;
