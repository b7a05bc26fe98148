import { css } from '@practice-kit/elements';

export const quickPickStyles = css`
  dialog { position: fixed; inset-block-start: min(116px, 8vh); margin-block: 0; margin-inline: auto; inline-size: min(39rem, calc(100vw - 24px)); max-block-size: min(36rem, 84dvh); padding: 0; border: 1px solid var(--practice-rule); border-radius: 12px; background: var(--practice-paper-raised); color: var(--practice-ink); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); box-shadow: 0 12px 40px rgb(20 34 39 / .22); overflow: hidden; }
  dialog[open] { display: flex; flex-direction: column; }
  dialog::backdrop { background: rgb(20 34 39 / .2); }
  .head { display: flex; align-items: center; gap: 12px; padding: 8px 12px 8px 20px; border-block-end: 1px solid var(--practice-rule-soft); }
  .head h2 { font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); flex: 1; overflow-wrap: anywhere; }
  .field { padding: 8px 12px; border-block-end: 1px solid var(--practice-rule-soft); }
  .field input { inline-size: 100%; min-block-size: 44px; padding: 6px 8px; font: 400 1.1875rem/1.5 var(--practice-font-plain); color: inherit; background: none; border: 0; border-radius: 4px; }
  .field input::placeholder { color: var(--practice-ink-quiet); opacity: 1; }
  .field input:focus-visible { outline-offset: 0; }
  .list { overflow-y: auto; padding-block: 4px 8px; flex: 1; min-block-size: 0; }
  .group { padding: 12px 20px 2px; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); }
  .option { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; min-block-size: 46px; padding: 8px 20px; cursor: pointer; border-inline-start: 3px solid transparent; }
  .option > span:first-of-type { overflow-wrap: anywhere; }
  .option .note { margin-inline-start: auto; text-align: end; overflow-wrap: anywhere; }
  .option .detail { flex-basis: 100%; text-align: start; }
  .option[aria-selected="true"], label.option:focus-within { background: var(--practice-note); border-inline-start-color: var(--practice-action); }
  .option mark { background: none; color: inherit; font-weight: 600; }
  .option input { inline-size: 20px; block-size: 20px; margin: 0; accent-color: var(--practice-action); }
  .empty { padding: 16px 20px; }
  footer { display: flex; flex-wrap: wrap; gap: 12px; padding: 12px 20px; border-block-start: 1px solid var(--practice-rule-soft); }
  @media (forced-colors: active) { .option[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; } }
  @media print { dialog { display: none; } }
`;
