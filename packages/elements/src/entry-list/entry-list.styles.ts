import { css } from '../base/css.js';

export const entryListStyles = css`
  :host { display: block; }
  .block { content-visibility: visible; }
  .many .block { content-visibility: auto; contain-intrinsic-block-size: auto 4000px; }
  .entry { position: relative; padding: 10px 36px 12px 0; border-block-start: 1px solid var(--practice-rule-soft); }
  .entry.plain { padding-inline-end: 0; }
  .block:first-child > .entry:first-child { border-block-start: 0; padding-block-start: 0; }
  .when { font-weight: 600; font-size: .9375rem; line-height: 1.375rem; }
  .when span:not(.kept) { font-weight: 400; color: var(--practice-ink-quiet); margin-inline-start: 8px; }
  .text { font-size: calc(var(--practice-text-body) * .96875); line-height: 1.48; text-wrap: pretty; white-space: pre-line; overflow-wrap: anywhere; }
  .open { cursor: text; }
  .lines { margin-block-start: 4px; font-size: .9375rem; line-height: 1.375rem; color: var(--practice-ink-soft); }
  .lines div { display: grid; grid-template-columns: minmax(60px, max-content) 1fr; gap: 0 8px; }
  .lines dt { font-weight: 600; }
  .lines dd { overflow-wrap: anywhere; }
  .entry > .note, .body > .note { margin-block-start: 3px; overflow-wrap: anywhere; }
  .note b { color: var(--practice-ink-soft); }
  .letters { position: absolute; inset-inline-end: 0; inset-block-start: 12px; display: flex; flex-direction: column; gap: 4px; }
  .block:first-child > .entry:first-child .letters { inset-block-start: 2px; }
  .tickable { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 12px; }
  .box { appearance: none; inline-size: 24px; block-size: 24px; margin: 0 0 0 -2px; padding: 0; border: 1.5px solid var(--practice-edge); border-radius: 4px; background: none; display: grid; place-items: center; cursor: pointer; color: inherit; }
  .dispute { margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--practice-rule); }
  .state { font-weight: 600; }
  .acts { position: absolute; inset-block-end: -1px; inset-inline-end: 0; z-index: 1; display: flex; gap: 2px 18px; padding: 0 6px; border-radius: var(--practice-radius); }
  .entry:hover .acts, .entry:focus-within .acts { background: var(--practice-paper); }
  .acts .quietlink { opacity: 0; }
  .entry:hover .acts .quietlink, .entry:focus-within .acts .quietlink { opacity: 1; }
  .mover { touch-action: none; cursor: grab; }
  @media (pointer: coarse) { .acts { position: static; } .acts .quietlink { opacity: 1; } .box { inline-size: 32px; block-size: 32px; } .tickable { grid-template-columns: 32px minmax(0, 1fr); } }
  @media (prefers-contrast: more) { .acts .quietlink { opacity: 1; } }
  @media (forced-colors: active) { .acts .quietlink { opacity: 1; } }
  .menu { position: absolute; z-index: 2; inset-inline-start: 0; inline-size: min(20rem, 100%); background: var(--practice-paper-raised); border: 1px solid var(--practice-edge); border-radius: var(--practice-radius); padding: 6px; box-shadow: 0 1px 2px rgb(20 34 39 / .06), 0 12px 40px rgb(20 34 39 / .14); }
  .menu button { display: block; inline-size: 100%; text-align: start; background: none; border: 0; padding: 8px 10px; min-block-size: 36px; border-radius: 4px; cursor: pointer; }
  .menu button:hover, .menu button:focus-visible { background: var(--practice-note); }
  .lifted { opacity: .5; }
  .drop::before { content: ""; position: absolute; inset: -2px 0 auto 0; border-block-start: 3px solid var(--practice-ink); }
  .dropend { border-block-start: 3px solid var(--practice-ink); block-size: 0; }
  .empty-drop { min-block-size: 8px; }
  .findings { margin-block-start: 8px; }
  @media print { .acts, .menu, .kept, .findings { display: none; } .many .block { content-visibility: visible; } .entry { break-inside: avoid; } }
`;
