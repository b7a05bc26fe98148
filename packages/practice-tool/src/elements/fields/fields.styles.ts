import { css } from '@practice-kit/elements';

export const fieldsStyles = css`
  .fields { display: grid; gap: var(--practice-space-4); margin-block-start: var(--practice-space-3); }
  .field, .fields fieldset { display: block; border: 0; padding: 0; margin: 0; min-inline-size: 0; }
  .field > span, .fields legend { display: block; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); font-weight: 600; padding: 0; margin-block-end: 4px; }
  .field input, .field select { font: inherit; color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 40px; padding: 4px 10px; inline-size: 100%; max-inline-size: 22rem; box-sizing: border-box; }
  .boxes label { margin-inline-end: 18px; }
  .boxes legend { float: inline-start; inline-size: 100%; }
  .boxes label, .tickfield { display: inline-flex; gap: 8px; align-items: center; min-block-size: 32px; }
  .boxes input, .tickfield input { flex: none; inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--practice-action); }
  .when, .source { display: grid; gap: var(--practice-space-2); }
  .impact legend ~ * + *, .source + .source { margin-block-start: var(--practice-space-3); }
  @media (pointer: coarse) { .field input, .field select, .boxes label, .tickfield { min-block-size: 44px; } }
`;
