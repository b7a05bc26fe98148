import { css } from '@practice-kit/elements';

/** The room: one question, a great deal of space, nothing that asks to be looked at (DESIGN-LANGUAGE §6, "Live question"). */
export const conversationGuideStyles = css`
  :host { container: practice-guide / inline-size; }
  .room { --practice-text-body: 1rem; --practice-line-body: 1.5rem; --practice-text-note: .875rem; --practice-line-note: 1.25rem; font-size: 1rem; line-height: 1.5rem; background: var(--practice-paper); min-block-size: min(48rem, 100vh); display: grid; grid-template-rows: auto 1fr auto; }
  .times { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--practice-space-5); padding: 26px 56px 0; }
  .times button { all: unset; box-sizing: border-box; cursor: pointer; inline-size: 100%; min-block-size: 44px; border-block-start: 2px solid var(--practice-rule); padding-block-start: 10px; font-size: 1.125rem; line-height: 1.625rem; color: var(--practice-ink-quiet); overflow-wrap: anywhere; }
  .times button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; }
  .times [aria-current] { border-color: var(--practice-ink); color: var(--practice-ink); font-weight: 600; }
  .live { padding: var(--practice-space-5) 56px; display: grid; align-content: center; min-inline-size: 0; }
  .turn { display: flex; align-items: center; gap: 14px; font-size: 1.375rem; line-height: 1.875rem; margin-block-end: 14px; }
  .ring { flex: none; inline-size: 14px; block-size: 14px; border-radius: 50%; background: var(--practice-action); border: 2px solid transparent; }
  .question { font: 400 3.625rem/4.375rem var(--practice-font-words); letter-spacing: -.012em; text-wrap: balance; max-inline-size: 16em; overflow-wrap: break-word; }
  /* The keyboard is taken to the question so that it is read out; it is not a control, and the room needs no ring around it. */
  .question:focus-visible { outline-offset: 8px; }
  .lead { margin-block-start: var(--practice-space-4); font-size: 1.25rem; line-height: 1.75rem; color: var(--practice-ink-soft); max-inline-size: 40em; }
  .answer { margin-block-start: 34px; border-block-start: 1px solid var(--practice-rule); padding-block-start: 16px; max-inline-size: 780px; }
  .answer { --practice-text-words: 1.5rem; --practice-line-words: 2.125rem; }
  .answer practice-text-entry { --practice-paper-raised: transparent; }
  .warning { margin-block-start: var(--practice-space-4); background: var(--practice-note); border: 1.5px dotted var(--practice-note-edge); border-radius: var(--practice-radius); padding: 12px 16px 14px; max-inline-size: 780px; }
  .acts { display: flex; flex-wrap: wrap; gap: 0 20px; margin-block-start: 8px; }
  .turns { padding: 0 56px 20px; min-inline-size: 0; }
  .buttons { display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
  .forth { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: 12px; }
  .button.plain { background: none; border-color: transparent; color: var(--practice-link); padding-inline: 12px; }
  .round { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 32px; margin-block-start: 22px; padding-block-start: 16px; border-block-start: 1px solid var(--practice-rule-soft); color: var(--practice-ink-quiet); }
  .order b { color: var(--practice-ink); }
  .rules { display: flex; flex-wrap: wrap; gap: 0 22px; }
  .stack { display: grid; gap: 10px; justify-items: start; margin-block: 12px; }
  .roomacts { display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-5); margin-block-start: var(--practice-space-3); align-items: center; }

  .top { margin-block-end: var(--practice-space-4); }
  .topline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: var(--practice-space-3) var(--practice-space-6); }
  .topline > * { min-inline-size: 0; }
  .title { font: 400 var(--practice-text-title)/var(--practice-line-title) var(--practice-font-words); letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
  .oneline { margin-block-start: var(--practice-space-1); max-inline-size: 44em; }
  .actions, .nextsteps { display: flex; flex-wrap: wrap; gap: var(--practice-space-2) var(--practice-space-4); align-items: center; }
  .facts { font-size: .9375rem; line-height: 1.375rem; margin-block: var(--practice-space-1); display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-4); align-items: baseline; color: var(--practice-ink-soft); }
  .urgent { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: 0 var(--practice-space-4); }
  .stageline { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 var(--practice-space-5); border-block-start: 1px solid var(--practice-rule-soft); }
  .stageline practice-steps { flex: 1 1 20rem; min-inline-size: 0; }

  @container practice-guide (max-width: 56.24rem) {
    .times { padding: 16px 20px 0; gap: 12px; }
    .times button { font-size: .9375rem; line-height: 1.25rem; }
    .live { padding: var(--practice-space-4) 20px; }
    .turns { padding: 0 20px 16px; }
    .question { font-size: clamp(1.75rem, 8cqi, 3.25rem); line-height: 1.2; }
    .forth { margin-inline-start: 0; }
    .top, .foot { padding-inline: 20px; }
    .title { font-size: 1.5rem; line-height: 2rem; }
    .urgent { margin-inline-start: 0; }
    .button.main { order: -1; }
  }
  @container practice-guide (max-width: 30rem) {
    .buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    .forth { display: contents; }
    .buttons .button { padding-inline: 10px; inline-size: 100%; }
    .buttons .main, .forth > .plain:nth-last-child(3) { grid-column: 1 / -1; order: 0; }
  }
  @media (forced-colors: active) { .ring { border-color: CanvasText; } .times button { border-block-start-width: 1px; padding-block-start: 13px; } .times [aria-current] { border-block-start-width: 4px; padding-block-start: 10px; } }
  @media print { .tool > *:not(.paper) { display: none; } }
`;
