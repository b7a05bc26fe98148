import { css } from '@practice-kit/elements';

/**
 * A page a child can use: a great deal of space, a plain face, large words, large things to press, nothing that moves
 * (CH-R14, DESIGN-LANGUAGE §11). In the room every word is 20 px or more, and nothing to press is less than 44.
 */
export const childsSessionStyles = css`
  :host { container: practice-child / inline-size; }
  .top { display: grid; gap: var(--practice-space-2); margin-block-end: var(--practice-space-4); }
  .topline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: var(--practice-space-3) var(--practice-space-6); }
  .topline > * { min-inline-size: 0; }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
  .actions, .facts, .pages, .adds, .wordacts { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-4); align-items: center; }
  .urgent { margin-inline-start: auto; }
  .tab { all: unset; box-sizing: border-box; cursor: pointer; min-block-size: 44px; padding: 8px 14px; border: 1.5px solid var(--practice-rule); border-radius: var(--practice-radius); overflow-wrap: anywhere; }
  .tab[aria-current] { border-color: var(--practice-ink); font-weight: 600; }
  .tab:focus-visible, .facebutton:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; }

  .page { background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); padding: 24px; display: grid; gap: 24px; --practice-font-words: var(--practice-font-plain); --practice-text-words: 1.375rem; --practice-line-words: 2rem; }
  .page.room { --practice-text-note: 1.25rem; --practice-line-note: 1.875rem; --practice-text-body: 1.25rem; --practice-line-body: 1.875rem; font-size: 1.25rem; line-height: 1.875rem; }
  .page { --press: 48px; }
  /* What the worker does with the words is as easy to press, and not what a child reads first. */
  .page .quietlink, .page practice-prompt { --press: 44px; min-inline-size: 44px; }
  .page.room .quietlink { font-size: 1rem; line-height: 1.375rem; }
  .page summary { min-block-size: 44px; display: list-item; align-content: center; }
  .page .button { font-size: 1.125rem; line-height: 1.5rem; padding-block: 8px; }
  .page.room { --press: 56px; }
  .page.room .button { font-size: 1.25rem; line-height: 1.625rem; }
  .bigacts { display: flex; flex-wrap: wrap; gap: 12px; }
  .bigacts.center { justify-content: center; }
  .page .button.big { font-weight: 600; border-width: 2px; padding-inline: 24px; }
  .houses { display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); align-items: start; }
  .house { display: grid; gap: 10px; min-inline-size: 0; align-content: start; }
  .house h2 { font: 600 1.5rem/1.875rem var(--practice-font-words); overflow-wrap: anywhere; }
  .drawing { inline-size: 100%; max-inline-size: 12rem; block-size: auto; fill: none; stroke: var(--practice-ink); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .tint { fill: var(--practice-note); stroke: none; }
  ul.sayings, ul.list { list-style: none; margin: 0; padding: 0; }
  ul.sayings, ul.list, .sayings > .block { display: grid; gap: 12px; }
  ul.sayings > li, .sayings > .block > li { background: var(--practice-paper-raised); border: 1px solid var(--practice-rule-soft); border-radius: var(--practice-radius); padding: 12px 16px; overflow-wrap: anywhere; display: grid; gap: 6px; }
  .beside { margin-block-start: 4px; padding-inline-start: 12px; border-inline-start: 2px solid var(--practice-rule); }
  .faces { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px; align-items: stretch; }
  .facebutton { all: unset; box-sizing: border-box; cursor: pointer; min-block-size: 56px; min-inline-size: 44px; padding: 6px 4px; border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); display: grid; justify-items: center; align-content: center; gap: 2px; text-align: center; font-size: 1.25rem; line-height: 1.5rem; overflow-wrap: anywhere; }
  .facebutton[aria-pressed="true"] { border-color: var(--practice-ink); border-width: 3px; font-weight: 600; }
  .face { inline-size: 2.5rem; block-size: 2.5rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
  .ends { display: flex; justify-content: space-between; gap: 12px; flex-wrap: wrap; }
  .page.rest { text-align: center; padding-block: 72px; font-size: 1.25rem; line-height: 1.875rem; }
  .calm { font: 600 2rem/2.5rem var(--practice-font-words); text-wrap: balance; }
  .lead { font-size: 1.25rem; line-height: 1.875rem; max-inline-size: 42em; }
  .rest .lead { margin-inline: auto; }
  ol.lead { list-style: decimal; padding-inline-start: 1.5em; display: grid; gap: 6px; }
  .telling { max-inline-size: 52rem; }
  .tick { display: flex; gap: 10px; align-items: center; min-block-size: 44px; }
  .tick input { inline-size: 24px; block-size: 24px; flex: none; }

  /* Six with a face and five between them: beside each other where there is room for their words. */
  @container practice-child (min-width: 76em) { .faces { grid-template-columns: repeat(5, 1.5fr 1fr) 1.5fr; } }
  @container practice-child (max-width: 36em) {
    .faces { grid-template-columns: 3fr 2fr; }
    .page { padding: 16px; }
    .page.rest { padding-block: 40px; }
    .title { font-size: 1.5rem; line-height: 2rem; }
    .urgent { margin-inline-start: 0; }
  }
  @media (forced-colors: active) { .drawing, .face { stroke: CanvasText; } .tint { fill: Canvas; } .facebutton[aria-pressed="true"], .tab[aria-current] { border-color: Highlight; } }
  @media print { .tool > *:not(.paper) { display: none; } }
`;
