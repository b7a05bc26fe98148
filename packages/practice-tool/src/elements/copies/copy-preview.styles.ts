import { css } from '@practice-kit/elements';

export const copyPreviewStyles = css`
  :host { display: grid; grid-template-columns: 264px minmax(0, 1fr) minmax(280px, 400px); min-block-size: 100%; background: var(--practice-ground); color: var(--practice-ink); }
  .readers { padding: 28px 20px 28px 32px; }
  h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); margin-block-end: var(--practice-space-3); }
  .readers button { all: unset; box-sizing: border-box; cursor: pointer; display: block; inline-size: 100%; padding: 10px 14px 11px; margin-inline-start: -14px; border-radius: var(--practice-radius); border: 1px solid transparent; }
  .readers button:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; }
  .readers b, .readers .note { display: block; }
  .readers [aria-current="true"] { background: var(--practice-paper-raised); border-color: var(--practice-rule); }
  .sub { margin: 18px 0 4px; }
  .desk { padding: 28px 36px; background: var(--practice-rule-soft); min-inline-size: 0; }
  .desk > .note { margin-block-end: var(--practice-space-3); color: var(--practice-ink-soft); }
  .desk:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: -3px; }
  .mine { background: var(--practice-private); padding: 28px 32px 24px 28px; border-inline-start: 1px solid var(--practice-rule); display: flex; flex-direction: column; }
  .eye { display: flex; gap: var(--practice-space-2); align-items: center; font-weight: 600; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); }
  .why { border-block-start: 1px solid var(--practice-edge); padding-block: 11px 12px; font-size: .9375rem; line-height: 1.375rem; }
  .why h3 { font-weight: 600; }
  .why li { padding-block: 2px; color: var(--practice-ink-soft); overflow-wrap: anywhere; }
  .checks { margin-block-start: auto; border-block-start: 1px solid var(--practice-edge); padding-block-start: 14px; display: grid; gap: var(--practice-space-3); font-size: .9375rem; line-height: 1.375rem; }
  .checks .button { inline-size: 100%; justify-content: center; min-block-size: 44px; white-space: normal; }
  .refused { border: 2px solid var(--practice-ink-soft); background: var(--practice-paper-raised); border-radius: var(--practice-radius); padding: var(--practice-space-3) var(--practice-space-4); }
  .checks .note { color: var(--practice-ink-soft); }
  @media (max-width: 60rem) { :host { display: block; } .readers, .desk, .mine { padding: var(--practice-space-4) 20px; } }
`;
