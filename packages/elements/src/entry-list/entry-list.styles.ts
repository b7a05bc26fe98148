import { css } from '../base/css.js';

export const entryListStyles = css`
  :host { display: block; }
  /* What is contained clips what reaches over its edge: the mark that opens somebody’s words hangs out of their entry, and has room here; at the other side the line around what has the keyboard. */
  .many .block { content-visibility: auto; contain-intrinsic-block-size: auto 5000px; margin-inline: -8px -4px; padding-inline: 8px 4px; }
  .entry { position: relative; padding: 10px 36px 12px 0; padding-inline: 0 36px; border-block-start: 1px solid var(--practice-entry-rule); }
  .entry.plain { padding-inline-end: 0; }
  .block:first-child > .entry:first-child { border-block-start: 0; padding-block-start: 0; }
  .when, .lines { font-size: var(--practice-text-label); line-height: var(--practice-line-label); }
  .when { font-weight: 600; }
  .when span:not(.kept) { font-weight: 400; color: var(--practice-ink-quiet); margin-inline-start: 8px; }
  .text { font-size: var(--practice-text-entry); line-height: var(--practice-line-entry); text-wrap: pretty; white-space: pre-line; overflow-wrap: anywhere; }
  .open { cursor: text; }
  .lines { margin-block-start: 4px; color: var(--practice-ink-soft); overflow-wrap: anywhere; }
  .lines div { display: grid; grid-template-columns: minmax(60px, max-content) 1fr; }
  .lines dt { font-weight: 600; padding-inline-end: 8px; }
  .entry > .note, .body > .note { margin-block-start: 3px; overflow-wrap: anywhere; }
  .note b { color: var(--practice-ink-soft); }
  .letters { position: absolute; inset-inline-end: 0; inset-block-start: 12px; display: grid; gap: 4px; }
  .block:first-child > .entry:first-child .letters { inset-block-start: 2px; }
  .tickable { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 12px; }
  .box { position: relative; inline-size: 24px; block-size: 24px; margin: 0 -2px; padding: 0; border: 0; background: none; display: grid; place-items: center; cursor: pointer; }
  .box::before { content: ""; position: absolute; inset: 2px; border: 1.5px solid var(--practice-step-box); border-radius: 4px; }
  .state { font-weight: 600; }
  .acts { position: absolute; inset-block-end: 0; inset-inline-end: 0; z-index: 1; display: flex; gap: 18px; padding: 0 6px; opacity: 0; transition: opacity 120ms; background: var(--practice-paper); border-radius: var(--practice-radius); }
  .entry:hover > .acts, .entry:focus-within > .acts, .tickable:hover .acts, .tickable:focus-within .acts { opacity: 1; }
  .mover { touch-action: none; cursor: grab; }
  .alone .mover { display: none; }
  @media (pointer: coarse) { .acts { position: static; opacity: 1; padding: 0; } .box { inline-size: 44px; block-size: 44px; margin: -12px; } }
  @media (prefers-contrast: more), (forced-colors: active) { .acts { position: static; opacity: 1; padding: 0; } }
  .menu { inline-size: max-content; max-inline-size: min(20rem, calc(100vw - 16px)); max-block-size: 60vh; overflow: auto; background: var(--practice-paper-raised); color: inherit; border: 1px solid var(--practice-edge); border-radius: var(--practice-radius); padding: 6px; box-shadow: 0 1px 2px rgb(20 34 39 / .06), 0 12px 40px rgb(20 34 39 / .14); }
  @supports (position-area: block-end) { .menu { inset: auto; margin: 4px 0; position-area: block-end span-inline-end; position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; } }
  .menu button { display: block; inline-size: 100%; text-align: start; background: none; border: 0; padding: 6px 10px; min-block-size: 44px; border-radius: 4px; cursor: pointer; }
  .menu button:hover, .menu button:focus-visible { background: var(--practice-note); }
  .menu button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .lifted { opacity: .5; }
  .drop::after, .dropend::after { content: ""; position: absolute; inset: 0 0 auto; border-block-start: 3px solid var(--practice-ink); }
  .list { position: relative; min-block-size: 8px; }
  .dropend::after { inset-block: auto 0; }
  .findings { margin-block-start: 8px; }
  @media print { .acts, .findings { display: none; } .many .block { content-visibility: visible; } .entry { break-inside: avoid; } }
`;
