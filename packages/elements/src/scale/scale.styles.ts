import { css } from '../base/css.js';

export const scaleStyles = css`
  :host { container: practice-scale / inline-size; min-inline-size: 0; font-size: var(--practice-root, 1rem); }
  .wide, .narrow, .fullhead, .rows, .asking { font-size: var(--practice-text-body); }
  .narrow { display: none; }
  .striphead { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
  h3 { font-weight: 600; font-size: max(.9375rem, var(--practice-text-note)); line-height: 1.6; color: var(--thread, var(--practice-ink)); }
  h2 { font: 400 1.875rem/2.5rem var(--practice-font-words); overflow-wrap: anywhere; }
  .axis { padding: 50px 24px 0 8px; }
  .axis[data-tallest="3"] { padding-block-start: 68px; }
  .axis[data-tallest="more"] { padding-block-start: 140px; }
  .rail { position: relative; block-size: 2px; background: var(--practice-edge); }
  .tick { position: absolute; inset-block-start: -4px; inline-size: 1px; block-size: 10px; background: var(--practice-edge); }
  .tick span { position: absolute; inset-block-start: 13px; inset-inline-start: 0; transform: translateX(-50%); font-size: var(--practice-text-note); line-height: 20px; color: var(--practice-ink-quiet); font-variant-numeric: tabular-nums; }
  .dot { position: absolute; inset-block-start: -7px; inline-size: 16px; block-size: 16px; margin-inline-start: -8px; border-radius: 50%; background: var(--thread, var(--practice-ink)); box-shadow: 0 0 0 3px var(--thread-tint, var(--practice-paper)); }
  .names { position: absolute; inset-block-end: 22px; inset-inline-start: 50%; transform: translateX(-50%); font-size: max(.9375rem, var(--practice-text-note)); line-height: 1.27; font-weight: 600; white-space: nowrap; max-inline-size: 9rem; overflow: hidden; text-overflow: ellipsis; }
  .dot.stack .names { line-height: 19px; inset-block: -2px auto; inset-inline-start: 20px; transform: none; background: var(--thread-tint, var(--practice-paper)); padding: 0 6px; z-index: 1; }
  :host(:dir(rtl)) :is(.tick span, .numbers span, .dot:not(.stack) .names) { transform: translateX(50%); }
  .anchors { display: flex; justify-content: space-between; gap: 24px; margin-block-start: 32px; }
  .anchors p { max-inline-size: 22rem; text-wrap: balance; overflow-wrap: anywhere; }
  .anchors p + p { text-align: end; }
  .anchors .end { display: none; }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .fullhead { display: flex; gap: 18px; margin-block-end: 20px; }
  .row { display: grid; grid-template-columns: minmax(8rem, 184px) minmax(0, 480px) minmax(10rem, 1fr); column-gap: 44px; align-items: center; min-block-size: 75px; border-block-start: 1px solid var(--practice-rule-soft); }
  .axisrow { align-items: end; border: 0; min-block-size: 0; padding-block-end: 10px; }
  .axisrow + ul > .row:first-child { border-block-start: 1px solid var(--practice-rule); }
  .axisrow .anchors { margin: 0 -12px 12px; }
  .numbers { position: relative; block-size: 20px; }
  .numbers span { position: absolute; transform: translateX(-50%); font-weight: 600; font-size: .9375rem; line-height: 20px; color: var(--practice-ink-soft); font-variant-numeric: tabular-nums; }
  .who b { font-size: 1.125rem; line-height: 1.5rem; }
  .who .note { display: block; }
  .line { position: relative; align-self: stretch; min-block-size: 44px; }
  .line::before { content: ""; position: absolute; inset-block-start: 50%; inset-inline: 0; border-block-start: 1px solid var(--practice-rule); }
  .silent .line::before { border-block-start-style: dotted; border-color: var(--practice-edge); }
  .grid { position: absolute; inset-block: 0; inline-size: 1px; background: var(--practice-rule-soft); }
  .mark { position: absolute; inset-block-start: 50%; inline-size: 40px; block-size: 40px; margin-block-start: -20px; margin-inline-start: -20px; border-radius: 50%; border: 2px solid transparent; background: var(--thread, var(--practice-ink)); color: var(--practice-on-thread); display: grid; place-items: center; font-weight: 600; font-size: 1.125rem; font-variant-numeric: tabular-nums; }
  .nonumber { position: absolute; inset-block-start: 50%; inset-inline-start: -12px; transform: translateY(-50%); background: var(--practice-paper); padding: 2px 16px 2px 12px; color: var(--practice-ink); }
  .because { padding-block: 9px 10px; overflow-wrap: anywhere; padding-inline-start: .3em; }
  .asking { margin-block-start: 18px; border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); background: var(--practice-paper-raised); padding: 14px 24px 18px; }
  fieldset { border: 0; padding: 0; margin: 8px 0 0; min-inline-size: 0; }
  .pick { display: flex; flex-wrap: wrap; gap: 6px; margin-block-start: 8px; }
  .pick button { inline-size: 46px; block-size: 46px; padding: 0; border-radius: 50%; border: 1.5px solid var(--practice-edge); background: none; font-weight: 600; font-size: 1.0625rem; cursor: pointer; }
  .pick [aria-pressed="true"] { background: var(--thread, var(--practice-ink)); color: var(--practice-on-thread); border-color: transparent; }
  .else { display: flex; flex-wrap: wrap; gap: 6px 24px; margin-block-start: 12px; }
  .else .quietlink { min-block-size: 40px; }
  @container practice-scale (max-width: 40em) {
    .wide { display: none; }
    .narrow { display: block; }
    .row { display: flex; flex-wrap: wrap; gap: 4px 16px; padding-block: 12px; align-items: center; }
    .numbers, .grid, .line::before { display: none; }
    .line { order: -1; align-self: center; min-block-size: 40px; inline-size: 40px; }
    .silent .line { inline-size: auto; order: 1; }
    .who { flex: 1 1 8rem; }
    .mark { position: static; margin: 0; }
    .nonumber { position: static; transform: none; padding: 0; background: none; }
    .because { flex-basis: 100%; }
    .axisrow { display: block; }
    .axisrow .why { display: none; }
    .axisrow .anchors { display: block; margin: 0 0 8px; }
    .anchors p, .anchors p + p { text-align: start; max-inline-size: none; }
    .anchors .end { display: inline; }
  }
  @media (forced-colors: active) { .dot, .mark, .rail { border: 2px solid CanvasText; forced-color-adjust: auto; } .dot { background: CanvasText; } }
  @media print { .asking { display: none; } }
`;
