import { css } from '@practice-kit/elements';
import { pluginIconStyles } from '../plugin-icon/plugin-icon.js';

export const workbenchStyles = [pluginIconStyles, css`
  :host { display: block; block-size: 100%; min-block-size: 24rem; container-type: inline-size; background: var(--practice-ground); }
  .bench { display: grid; grid-template: "documents work beside" minmax(0, 1fr) "messages messages messages" auto "status status status" auto / minmax(11rem, 12.5rem) minmax(0, 1fr) minmax(13rem, 16.5rem); block-size: 100%; min-block-size: inherit; }
  .part { overflow: auto; min-inline-size: 0; overscroll-behavior: contain; }
  .part:focus-visible { outline-offset: -3px; box-shadow: none; }
  /* What is in the panel is drawn over its own outline. */
  .panel:focus-visible { outline-color: transparent; box-shadow: none; }
  .work:has(> .panel:focus-visible)::after { content: ""; position: absolute; inset: 0; z-index: 10; pointer-events: none; border: 3px solid var(--practice-focus, currentColor); }
  .documents { grid-area: documents; padding: 20px 12px; border-inline-end: 1px solid var(--practice-rule); }
  .beside { grid-area: beside; padding: 20px; border-inline-start: 1px solid var(--practice-rule); }
  .work { grid-area: work; position: relative; container: work / inline-size; background: var(--practice-paper); display: flex; flex-direction: column; overflow: hidden; }
  h2 { font: 400 1.25rem/1.75rem var(--practice-font-words); overflow-wrap: anywhere; }
  .documents h2, .documents h3 { padding-inline: 10px; }
  .documents h3 { padding-block: 14px 2px; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); overflow-wrap: anywhere; }
  .documents practice-contributed-view, .documents .section { display: block; padding-inline: 10px; margin-block-start: 12px; }
  .documents .section h2 { padding: 0; }
  .find { inline-size: 100%; gap: 8px; margin-block: 8px 4px; padding: 6px 10px; text-align: start; }
  .find .note { margin-inline-start: auto; }
  .records .toolbar { padding-inline-start: 34px; }
  .record { inline-size: 100%; display: flex; gap: 10px; align-items: flex-start; padding: 8px 10px; min-block-size: 44px; border: 1px solid transparent; border-radius: var(--practice-radius); background: none; text-align: start; cursor: pointer; font-size: var(--practice-text-label); line-height: var(--practice-line-label); overflow-wrap: anywhere; }
  .record svg { margin-block-start: 3px; color: var(--practice-ink-quiet); }
  .record .note { display: block; font-weight: 400; }
  .record:hover { text-decoration: underline; text-underline-offset: .2em; }
  .record[aria-current="page"] { background: var(--practice-paper-raised); border-color: var(--practice-rule); font-weight: 600; }
  .toolbar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 6px 10px; }
  .panel > .toolbar { justify-content: flex-end; padding: 8px 24px; border-block-end: 1px solid var(--practice-rule-soft); }
  .section + .section, .section ~ .section { margin-block-start: 28px; }
  .section > h2 { margin-block-end: 8px; }
  .section h3 { margin-block: 12px 4px; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); }
  .section summary { display: list-item; list-style-position: outside; margin-inline-start: 18px; min-block-size: 32px; cursor: pointer; }
  .section summary h2 { display: inline; }
  .section details ul { padding-inline-start: 18px; list-style: disc; }
  .section details li { padding-block: 4px; font-size: var(--practice-text-label); line-height: var(--practice-line-label); }
  .tabs { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px; padding-inline: 16px; border-block-end: 1px solid var(--practice-rule); background: var(--practice-ground); }
  [role="tablist"] { display: flex; flex-wrap: wrap; min-inline-size: 0; }
  [role="tab"] { min-block-size: 44px; padding: 8px 14px; border: 0; border-block-end: 3px solid transparent; background: none; cursor: pointer; font-size: var(--practice-text-label); line-height: var(--practice-line-label); color: var(--practice-ink-soft); overflow-wrap: anywhere; text-align: start; }
  [role="tab"] .note { display: block; }
  [role="tab"][aria-selected="true"] { color: var(--practice-ink); font-weight: 600; border-block-end-color: var(--practice-ink); background: var(--practice-paper); }
  [role="tab"]:focus-visible, .switch button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .close { margin-inline-start: auto; }
  .tool { min-block-size: 100%; background: var(--practice-ground); }
  .panel { flex: 1; min-block-size: 0; overflow: auto; }
  /* A tool that is wide enough for its own columns leaves its edges to the page. */
  @container work (min-width: 59em) { .tool { padding: 20px 24px; } }
  .nothing { padding: 32px 24px; max-inline-size: 36rem; }
  .nothing > * + * { margin-block-start: 12px; }
  practice-dialog h3 { margin-block: 16px 4px; font-weight: 600; }
  practice-dialog ul { display: grid; gap: 4px; padding-inline-start: 20px; list-style: disc; overflow-wrap: anywhere; }
  .messages { grid-area: messages; max-block-size: 40vh; overflow: auto; padding: 4px 20px; background: var(--practice-paper-raised); border-block-start: 1px solid var(--practice-rule); }
  .message { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between; padding-block: 8px; overflow-wrap: anywhere; }
  .message + .message { border-block-start: 1px solid var(--practice-rule-soft); }
  .message > div { flex: 1 1 16rem; }
  .acts { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; }
  .status { grid-area: status; display: flex; flex-wrap: wrap; gap: 2px 24px; align-items: center; min-block-size: 36px; padding: 4px 20px; border-block-start: 1px solid var(--practice-rule); font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); overflow-wrap: anywhere; }
  .status > :empty { margin-inline-end: -24px; }
  .switch { display: none; }
  /* Too narrow for three beside each other: one at a time, and a switch under the thumb. */
  @container (max-width: 64em) {
    .bench { grid-template: "work" minmax(0, 1fr) "messages" auto "status" auto "switch" auto / minmax(0, 1fr); }
    .part { grid-area: work; border: 0; }
    .bench[data-place="documents"] .part:not(.documents), .bench[data-place="work"] .part:not(.work), .bench[data-place="beside"] .part:not(.beside) { display: none; }
    .switch { grid-area: switch; display: flex; border-block-start: 1px solid var(--practice-rule); background: var(--practice-paper); }
    .switch button { flex: 1; min-inline-size: 0; min-block-size: 52px; padding: 4px; border: 0; border-block-start: 3px solid transparent; background: none; cursor: pointer; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); overflow-wrap: anywhere; }
    .switch button[aria-pressed="true"] { color: var(--practice-ink); font-weight: 600; border-block-start-color: var(--practice-ink); }
    .status { padding-inline: 12px; }
  }
  @media print { .documents, .beside, .messages, .status, .switch, .tabs, .toolbar { display: none !important; } .bench, .work, .panel { display: block; overflow: visible; block-size: auto; } }
`];
