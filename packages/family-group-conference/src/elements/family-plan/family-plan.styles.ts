import { css } from '@practice-kit/elements';

/** One page, not a form: hairlines and space; the family's words largest, everything else around them (DESIGN-LANGUAGE §6, plan item). */
export const familyPlanStyles = css`
  :host { container: practice-plan / inline-size; }
  .top { padding-block-start: 26px; }
  .top, .page, .foot { padding-inline: 40px; }
  .topline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: var(--practice-space-3) var(--practice-space-6); }
  .topline > * { min-inline-size: 0; }
  .under { margin-block-start: var(--practice-space-2); }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
  /* Where the keyboard comes to the title, what shows it covers nothing of the line above. */
  .note + .title { margin-block-start: 6px; }
  .actions { display: flex; flex-wrap: wrap; gap: var(--practice-space-2); }
  .links { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-4); align-items: center; }
  .by { display: flex; gap: 8px; align-items: baseline; margin-block-start: 4px; font-size: .9375rem; line-height: 1.375rem; color: var(--practice-ink-quiet); }
  .by svg { flex: none; align-self: start; margin-block-start: 3px; }
  .page { background: var(--practice-paper); border-block: 1px solid var(--practice-rule); margin-block-start: var(--practice-space-3); padding-block-end: var(--practice-space-6); }
  .views { border-block-end: 1px solid var(--practice-rule); padding-block-end: 10px; }
  .views ol { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-6); }
  .views li { min-inline-size: 0; }
  .views button { all: unset; box-sizing: border-box; cursor: pointer; display: inline-flex; align-items: center; gap: 6px; min-block-size: 44px; color: var(--practice-ink-quiet); border-block-end: 3px solid transparent; }
  .views [aria-current="true"] { color: var(--practice-ink); font-weight: 600; border-color: var(--practice-ink); }
  .places { display: flex; flex-wrap: wrap; gap: 0 12px; margin-block-start: 4px; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); }
  .places b { color: var(--practice-ink); }
  .views button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: -3px; }
  .views .mark { display: inline-flex; }

  .grid { display: grid; grid-template-columns: 248px minmax(0, 1fr) 176px 292px; gap: 0 40px; }
  .grid > * { min-inline-size: 0; }
  .rules { display: grid; grid-template-columns: 248px repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 40px; border-block-end: 1px solid var(--practice-rule); padding: 12px 0 1px; align-items: start; }
  /* Beside all of them, however many rows they need. */
  .rules > h2 { grid-row: 1 / span 9; }
  .rules > div { margin-block-end: 12px; }
  .rules h2, .sectionhead h2 { font-weight: 600; font-size: .9375rem; line-height: 1.375rem; color: var(--practice-ink-soft); }
  .rules p, .qt { text-wrap: pretty; overflow-wrap: anywhere; }
  .rules .note { margin-block-start: 3px; }
  .colnames { padding: 12px 0 6px; color: var(--practice-ink-quiet); font-size: var(--practice-text-note); line-height: var(--practice-line-note); }
  .ours { padding-inline-start: 22px; display: flex; flex-wrap: wrap; gap: 0 18px; align-items: baseline; }
  .q { border-block-start: 1px solid var(--practice-rule); }
  .q .grid { padding-block: 12px; position: relative; }
  /* A hairline between two rows; the first of a section has its own. */
  .q > .grid:not(:first-child)::before, .q > .block + .block > .grid::before, .block > .grid + .grid::before { content: ""; position: absolute; inset-block-start: 0; inset-inline: 288px 0; border-block-start: 1px solid var(--practice-rule-soft); }
  .qt { font-size: 1rem; line-height: 1.4375rem; color: var(--practice-ink-soft); padding-inline-end: 8px; }
  .item { display: grid; grid-template-columns: 22px minmax(0, 1fr); }
  .item i { font-style: normal; font-size: var(--practice-text-note); line-height: 1.75rem; color: var(--practice-ink-quiet); font-variant-numeric: tabular-nums; }
  .item .words { font-size: 1.1875rem; line-height: 1.75rem; }
  .inset { padding-inline-start: 22px; display: flex; flex-wrap: wrap; gap: 0 18px; }
  .meta, .resp { font-size: .9375rem; line-height: 1.375rem; padding-block-start: 3px; text-wrap: pretty; overflow-wrap: anywhere; }
  .resp b { color: var(--practice-ink); }
  .added { font-family: var(--practice-font-words); font-size: 1.0625rem; line-height: 1.5rem; margin-block: 2px; }
  .section { display: grid; grid-template-columns: 248px minmax(0, 1fr); gap: 0 40px; border-block-start: 1px solid var(--practice-rule); padding-block: 14px 18px; }
  .views + .section { border-block-start: 0; }
  .sectionbody { min-inline-size: 0; max-inline-size: 44rem; }
  .sectionacts { display: flex; flex-wrap: wrap; gap: 0 18px; margin-block-start: 4px; }
  .rows > li { padding-block: 8px; }
  .rows > li + li { border-block-start: 1px solid var(--practice-rule-soft); }
  practice-findings { margin-block: 10px; max-inline-size: 40rem; }
  practice-prompt { display: block; margin-block: 10px; }
  [tabindex="-1"]:focus { outline: none; }
  [tabindex="-1"]:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 4px; }

  .alone { min-block-size: 70vh; display: grid; align-content: center; justify-items: center; text-align: center; gap: var(--practice-space-5); padding: var(--practice-space-6) 20px; background: var(--practice-paper); }
  .private-words { font: 400 var(--practice-text-question)/var(--practice-line-question) var(--practice-font-words); text-wrap: balance; max-inline-size: 20ch; }

  /* Where there is less room the family's words keep most of it. */
  @container practice-plan (max-width: 75rem) {
    .grid { grid-template-columns: 176px minmax(0, 1fr) 148px 176px; gap: 0 28px; }
    .rules, .section { column-gap: 28px; }
    .rules { grid-template-columns: 176px repeat(auto-fit, minmax(15rem, 1fr)); }
    .section { grid-template-columns: 176px minmax(0, 1fr); }
    .q .grid::before { inset-inline-start: 204px; }
  }

  /* Under 900 px of its own width: one thing under another, the question first. */
  @container practice-plan (max-width: 56.24rem) {
    .top, .page, .foot { padding-inline: 20px; }
    .title { font-size: 1.5rem; line-height: 2rem; }
    .grid, .rules, .section { grid-template-columns: minmax(0, 1fr); gap: 4px; }
    .rules > h2 { grid-row: auto; }
    .colnames, .places span { display: none; }
    .views ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 0 var(--practice-space-4); }
    .q .grid::before { inset-inline: 22px 0; }
    .meta, .resp, .inset { padding-inline-start: 22px; }
    .qt { font-weight: 600; }
    .actions .button { min-block-size: 44px; }
    .private-words { font-size: 2.125rem; line-height: 2.625rem; }
  }
  @media print { .tool > * { display: none; } }
`;
