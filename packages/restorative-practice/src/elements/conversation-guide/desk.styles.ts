import { css } from '@practice-kit/elements';

export const deskStyles = css`
  .desk { display: grid; grid-template-columns: minmax(11rem, 14rem) minmax(0, 1fr); background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); overflow: clip; }
  .parts { border-inline-end: 1px solid var(--practice-rule-soft); padding-block: 14px; }
  .parts button { all: unset; box-sizing: border-box; cursor: pointer; display: block; inline-size: 100%; min-block-size: 44px; padding: 10px 20px; padding-inline-start: 23px; color: var(--practice-ink-quiet); overflow-wrap: anywhere; }
  .parts button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: -3px; }
  .parts [aria-current] { color: var(--practice-ink); font-weight: 600; padding-inline-start: 20px; border-inline-start: 3px solid var(--practice-ink); }
  .part { padding: 18px 28px 32px; min-inline-size: 0; max-inline-size: 54rem; }
  .part h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); text-wrap: balance; }
  .sectionhead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 var(--practice-space-3); margin-block-end: 6px; }
  .part h3 { font-weight: 600; font-size: .9375rem; line-height: 1.5rem; color: var(--practice-ink-soft); margin-block-start: var(--practice-space-5); }
  .part h4 { font-weight: 600; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); margin-block: 8px 2px; }
  .private { background: var(--practice-private); border-radius: var(--practice-radius); padding: 8px 14px 10px; margin-block: 6px; }
  .private .said { padding-inline-start: .3em; }
  .who { margin-inline-end: 20px; }
  .rows > li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px var(--practice-space-5); padding-block: 10px 12px; border-block-end: 1px solid var(--practice-rule-soft); }
  .rows > li { align-items: flex-start; }
  .rows .rowacts { margin-block-start: 0; }
  .rows > li > div { flex: 1 1 18rem; min-inline-size: 0; }
  .people-list > li { padding-block: 12px 16px; border-block-end: 1px solid var(--practice-rule-soft); }
  .part .people-list h3 { margin-block-start: 0; font-size: 1rem; font-weight: 400; color: var(--practice-ink); }
  .answered { margin-inline-start: 10px; }
  .rowacts { display: flex; flex-wrap: wrap; gap: 0 18px; align-items: center; margin-block-start: 4px; }
  .facts-list > div { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: 0 var(--practice-space-4); padding-block: 4px; }
  .facts-list dt { color: var(--practice-ink-quiet); font-size: var(--practice-text-note); line-height: 1.5rem; }
  .facts-list dd, .e { overflow-wrap: anywhere; white-space: pre-line; }
  .asked { margin-block-start: 8px; }
  .followup { padding-block: 8px; border-block-end: 1px solid var(--practice-rule-soft); }
  practice-findings { display: block; margin-block: 12px; }
  @container practice-guide (max-width: 56.24rem) {
    .desk { display: block; border-inline: 0; border-radius: 0; }
    .parts { border-inline-end: 0; border-block-end: 1px solid var(--practice-rule-soft); padding: 4px 8px; }
    .parts ul { display: flex; flex-wrap: wrap; }
    .parts button, .parts [aria-current] { padding: 10px 12px 12px; border-inline-start: 0; }
    .parts [aria-current] { padding-block-end: 10px; border-block-end: 2px solid var(--practice-ink); }
    .part { padding: 14px 20px 28px; }
    .facts-list > div { grid-template-columns: minmax(0, 1fr); }
  }
`;
