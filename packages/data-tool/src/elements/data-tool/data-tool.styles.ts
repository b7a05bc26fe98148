import { css } from '@practice-kit/elements';

/** One page of columns on one ground (DESIGN-LANGUAGE §1.3): hairlines and space between them, one under another where it is narrow. */
export const dataToolStyles = css`
  :host { container: practice-data-tool / inline-size; }
  .top { display: grid; gap: var(--practice-space-3); margin-block-end: var(--practice-space-4); }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
  .acts { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-4); align-items: center; }
  .page { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); overflow: clip; }
  .column { min-inline-size: 0; padding-block-end: 28px; }
  .column + .column { border-inline-start: 1px solid var(--practice-rule-soft); }
  .question { padding: 14px 28px 11px; border-block-end: 1px solid var(--practice-rule); }
  .question h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); text-wrap: balance; }
  .section { padding: 20px 28px 0; }
  .sectionhead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 var(--practice-space-3); margin-block-end: 6px; }
  .sectionhead :is(h2, h3) { font-weight: 600; font-size: .9375rem; line-height: 1.5rem; color: var(--practice-ink-soft); }
  .sectionacts { display: flex; flex-wrap: wrap; gap: 0 18px; }
  .statement + .statement, .scale + .scale { margin-block-start: var(--practice-space-5); padding-block-start: var(--practice-space-4); border-block-start: 1px solid var(--practice-rule-soft); }
  .whole { font: 400 var(--practice-text-words)/var(--practice-line-words) var(--practice-font-words); white-space: pre-line; overflow-wrap: anywhere; }
  .facts { display: grid; gap: 2px; overflow-wrap: anywhere; }
  .facts + details { margin-block-start: 6px; }
  .section > .note { margin-block-end: 6px; }
  /* A scale with room for its line says its question itself. */
  .scale { container: practice-data-scale / inline-size; font-size: var(--practice-root, 1rem); }
  .asked { font: 400 var(--practice-text-words)/var(--practice-line-words) var(--practice-font-words); overflow-wrap: anywhere; margin-block-end: 6px; }
  @container practice-data-scale (min-width: 40.01em) { .asked { display: none; } }
  .scaleacts { display: flex; flex-wrap: wrap; gap: 0 18px; margin-block-start: 6px; }
  /* Where there is no room for columns, and where the page around it leaves it no margin. */
  @container practice-data-tool (max-width: 56.24em) {
    .page { grid-auto-flow: row; border-inline: 0; border-radius: 0; }
    .column + .column { border-inline-start: 0; border-block-start: 1px solid var(--practice-rule); }
    .top { padding-block-start: var(--practice-space-3); }
    .top, .foot, .question, .section { padding-inline: 20px; }
    .top .button { min-block-size: 44px; }
    .credit { margin-inline-start: 0; }
  }
`;
