import { css } from '@practice-kit/elements';

export const conflictStyles = css`
  .conflicts { display: grid; gap: var(--practice-space-4); margin-block: var(--practice-space-4); }
  .conflicts li { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: var(--practice-space-3); }
  .side { display: flex; gap: var(--practice-space-3); padding: var(--practice-space-3); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius); background: var(--practice-paper-raised); }
  .side b { display: block; }
  .value { white-space: pre-wrap; overflow-wrap: anywhere; }
`;
