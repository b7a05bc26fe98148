import { css } from '@practice-kit/elements';

/** One page, not a form (DESIGN-LANGUAGE §1.3): three columns of one grid, a thread across them, hairlines and space. */
export const assessmentMapStyles = css`
  :host { container: practice-map / inline-size; }
  .top { margin-block-end: var(--practice-space-4); }
  .topline > * { min-inline-size: 0; }
  .topline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: var(--practice-space-3) var(--practice-space-6); }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); letter-spacing: -.01em; text-wrap: balance; }
  .topright { flex: 1 1 auto; justify-content: flex-end; display: flex; flex-wrap: wrap; align-items: center; gap: var(--practice-space-3) var(--practice-space-6); }
  /* As wide as its words where there is room; by its own width it knows how many to show. */
  .stages { flex: 0 1 29rem; min-inline-size: 0; }
  .nextsteps { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-4); }
  .actions { display: flex; flex-wrap: wrap; gap: var(--practice-space-2); }
  .facts, .people { font-size: .9375rem; line-height: 1.375rem; }
  .facts { margin-block-start: var(--practice-space-1); display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-3); align-items: baseline; }
  .people { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-6); color: var(--practice-ink-quiet); }
  .people b { color: var(--practice-ink); margin-inline-start: .625rem; }
  .urgent { margin-inline-start: auto; }
  .over { margin-block-start: var(--practice-space-3); padding-block-start: var(--practice-space-3); border-block-start: 1px solid var(--practice-rule); }
  .top practice-findings { display: block; max-inline-size: 40rem; margin-block-start: var(--practice-space-3); }

  .map { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); overflow: clip; }
  .column { display: grid; grid-template-rows: subgrid; grid-row: 1 / -1; align-content: start; min-width: 0; }
  .column:nth-of-type(1) { grid-column: 1; }
  .column:nth-of-type(2) { grid-column: 2; }
  .column:nth-of-type(3) { grid-column: 3; }
  .column + .column > * { border-inline-start: 1px solid var(--practice-rule-soft); }
  .question { grid-row: 1; display: flex; align-items: center; gap: var(--practice-space-3); padding: 14px var(--practice-column-gutter, 28px) 11px; border-block-end: 1px solid var(--practice-rule); }
  .question h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); text-wrap: balance; }
  .cell { padding: 16px var(--practice-column-gutter, 28px) 24px; min-width: 0; }
  .cell.thread { background: var(--thread-tint); padding-block: 18px 16px; }
  .strip + .column .cell.thread, .cell.thread { border-block-start: 1px solid var(--practice-rule); }
  .question + .cell.thread { border-block-start: 0; }
  .strip { grid-column: 1 / -1; background: var(--thread-tint); border-block-start: 1px solid var(--practice-rule-soft); display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); padding: 14px 0 18px; }
  .strip > * { padding-inline: var(--practice-column-gutter, 28px); min-width: 0; }
  .stripside { display: flex; flex-direction: column; align-items: flex-start; gap: .375rem; }
  .rest { border-block-start: 1px solid var(--practice-rule); padding-block: 20px 32px; }
  .section + .section { margin-block-start: var(--practice-space-6); }
  .sectionhead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 var(--practice-space-3); margin-block-end: 6px; }
  .sectionhead h3 { font-weight: 600; font-size: .9375rem; line-height: 1.5rem; color: var(--practice-ink-soft); }
  .sectionacts { display: flex; gap: 18px; }
  .statement + .statement { margin-block-start: var(--practice-space-5); padding-block-start: var(--practice-space-4); border-block-start: 1px solid var(--practice-rule-soft); }
  .ties { display: none; }
  .child [tabindex] + [tabindex] { margin-block-start: var(--practice-space-2); }
  .child .said { font-size: var(--practice-text-lead); line-height: var(--practice-line-lead); }
  .saidempty { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-4); }
  .switch { display: none; }
  .worries { display: none; }
  .panel { padding: var(--practice-space-5); }

  /* Under 900 px of its own width: one column at a time, with a three-part switch at the foot. */
  @container practice-map (max-width: 56.24em) {
    .map { display: block; position: relative; margin-inline: 0; --practice-column-gutter: 20px; }
    /* Not display: none. WebKit does not come back from taking a column out while the window is made narrow. */
    .column { display: block; position: absolute; inline-size: 100%; block-size: 0; overflow: clip; visibility: hidden; content-visibility: hidden; }
    .map[data-column="1"] .column:nth-of-type(1), .map[data-column="2"] .column:nth-of-type(2), .map[data-column="3"] .column:nth-of-type(3) { position: static; block-size: auto; overflow: visible; visibility: visible; content-visibility: visible; }
    .strip { display: none; }
    .cell.thread { padding-block-end: 0; }
    .ties { display: block; margin-inline: calc(-1 * var(--practice-column-gutter)); margin-block-start: var(--practice-space-3); border-block-start: 1px solid var(--practice-rule); }
    .rest > .ties { margin-block: -20px 20px; border-block: 0; border-block-end: 1px solid var(--practice-rule-soft); }
    .ties button { all: unset; box-sizing: border-box; cursor: pointer; display: flex; align-items: center; gap: .625rem; inline-size: 100%; min-block-size: 48px; padding-inline: 20px 16px; color: var(--thread); font-weight: 600; font-size: .9375rem; }
    .ties button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: -3px; }
    .ties button + button { border-block-start: 1px solid var(--practice-rule-soft); }
    .ties button svg:last-child { margin-inline-start: auto; }
    .ties .quiet { font-weight: 400; }
    .switch { position: sticky; inset-block-end: 0; z-index: 1; display: grid; grid-template-columns: repeat(3, 1fr); background: var(--practice-paper-raised); border-block-start: 1px solid var(--practice-rule); min-block-size: 72px; }
    .switch button { all: unset; box-sizing: border-box; cursor: pointer; display: grid; justify-items: center; align-content: center; gap: 6px; padding: 9px 4px 12px; color: var(--practice-ink-quiet); font-size: .875rem; line-height: 1.125rem; text-align: center; border-block-start: 3px solid transparent; margin-block-start: -1px; }
    .switch button[aria-current="true"] { color: var(--practice-ink); font-weight: 600; border-color: var(--practice-ink); }
    .switch button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: -3px; }
    .title { font-size: 1.5rem; line-height: 2rem; }
    .top, .foot { padding-inline: 20px; }
    .facts p, .people p:not(.urgent) { display: none; }
    .top .button { min-block-size: 44px; padding-inline: 12px; }
    .tool { padding-inline: 0; }
    .topright { justify-content: flex-start; gap: 4px var(--practice-space-4); }
    .map { border-inline: 0; border-radius: 0; }
    .question { padding-inline: 20px; }
    .credit, .urgent { margin-inline-start: 0; }
  }

  /* In the room: one worry at a time, words only. Three columns stay down to 1200 px, then one. */
  :host([data-density="large"]) .worries { display: flex; flex-wrap: wrap; align-items: center; gap: var(--practice-space-2); color: var(--practice-ink-quiet); }
  :host([data-density="large"]) .question h2 { font-size: 1.75rem; line-height: 2.375rem; letter-spacing: -.01em; }
  :host([data-density="large"]) .stripside { color: var(--practice-ink-quiet); }
  .worries button { all: unset; cursor: pointer; border-radius: 999px; min-inline-size: 44px; min-block-size: 44px; display: grid; place-items: center; }
  .worries button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; }
  .worries .others { padding-inline: .75rem; }
  .worries [aria-pressed="true"].others { color: var(--practice-ink); font-weight: 600; text-decoration: underline; text-underline-offset: .3em; }

  @media print {
    .tool > *:not(.paper) { display: none; }
  }
`;
