import { css } from '@practice-kit/elements';

/** One column for one hand; where there is room, what was heard stands beside what one thinks of it. */
export const reflectionStyles = css`
  :host { container: practice-reflection / inline-size; background: var(--practice-paper); }
  .tool { max-inline-size: 68rem; margin-inline: auto; padding: 0 24px 24px; }
  .bar { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 16px; min-block-size: 56px; background: var(--practice-paper); border-block-end: 1px solid var(--practice-rule-soft); margin-inline: -24px; padding-inline: 24px; }
  .private { display: flex; gap: 8px; align-items: center; font-size: var(--practice-text-note); line-height: var(--practice-line-note); font-weight: 600; color: var(--practice-ink-soft); }
  .covered { min-block-size: 60dvh; display: grid; align-content: center; justify-items: center; gap: 24px; text-align: center; }
  .bright { display: flex; flex-wrap: wrap; gap: 0 20px; margin-block-start: 8px; }
  .top { margin-block: 16px 12px; }
  .top .note { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; }
  .title { font: 400 1.875rem/2.375rem var(--practice-font-words); letter-spacing: -.005em; text-wrap: balance; }
  .thing { font-size: 1.25rem; line-height: 1.75rem; margin-block-start: 4px; }
  h2 { font-weight: 600; font-size: .9375rem; line-height: 1.375rem; color: var(--practice-ink-soft); }
  .minor, h3 { font-weight: 600; font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-soft); margin-block-start: 14px; }
  .page > section { border-block-start: 1px solid var(--practice-rule); padding-block: 14px 16px; min-inline-size: 0; }
  .page section section { margin-block-start: 16px; }
  .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.25rem), 1fr)); gap: 2px 28px; margin-block-start: 6px; }
  .counts div { display: flex; justify-content: space-between; gap: 12px; line-height: 1.625rem; }
  .counts dd { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .counts .none { font-weight: 400; color: var(--practice-ink-quiet); white-space: normal; }
  .counts.ratios { grid-template-columns: 1fr; max-inline-size: 24rem; margin-block: 8px; }
  .reading { color: var(--practice-ink-soft); margin-block-start: 8px; }
  .tally { margin-block: 8px; }
  .tallyrow { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; min-block-size: 52px; }
  .tallyrow label { flex: 1; min-inline-size: 6rem; }
  .tallyrow .note { flex-basis: 100%; }
  .tallyrow input, .typed input { font: inherit; font-weight: 600; font-variant-numeric: tabular-nums; text-align: center; color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 44px; inline-size: 4rem; padding: 0 4px; appearance: textfield; }
  .typed { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block-end: 12px; font-size: var(--practice-text-note); }
  .place { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block-start: 20px; font-size: var(--practice-text-note); color: var(--practice-ink-soft); }
  .place select { font: inherit; color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 44px; max-inline-size: 100%; padding-inline: 8px; }
  .place + practice-prompt { margin-block-start: 8px; }
  .visited { display: flex; flex-wrap: wrap; gap: 0 20px; margin-block: 4px; counter-reset: visit; }
  .visited li { display: flex; gap: 8px; align-items: center; counter-increment: visit; }
  .visited li::before { content: counter(visit) "."; font-variant-numeric: tabular-nums; color: var(--practice-ink-quiet); }
  .visits { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); gap: 8px; margin-block: 4px 12px; }
  .visits .button { min-block-size: 44px; font-weight: 400; padding-inline: 10px; }
  .tallyrow .button { min-inline-size: 44px; min-block-size: 44px; padding: 0; justify-content: center; font-size: 1.25rem; }
  .jot { padding-block: 10px 8px; border-block-end: 1px solid var(--practice-rule-soft); }
  .mine { font-size: var(--practice-text-entry); line-height: var(--practice-line-entry); overflow-wrap: anywhere; }
  .ruler { margin-block-start: 10px; }
  .axis { display: flex; align-items: center; gap: 8px; color: var(--practice-ink-quiet); font-size: var(--practice-text-note); margin-block: 2px 4px; }
  .axis ol { flex: 1; display: grid; grid-template-columns: repeat(11, minmax(0, 1fr)); background: linear-gradient(var(--practice-edge), var(--practice-edge)) center / calc(100% - 100% / 11) 1.5px no-repeat; }
  .axis li { block-size: 26px; display: grid; place-items: center; background: linear-gradient(var(--practice-edge), var(--practice-edge)) center / 1px 9px no-repeat; }
  .axis b { inline-size: 26px; block-size: 26px; border-radius: 50%; background: var(--practice-ink-soft); color: var(--practice-paper); line-height: 26px; text-align: center; box-shadow: 0 0 0 3px var(--practice-paper); border: 0 solid transparent; }
  .up { margin-block-start: 3px; }
  .up .said { text-indent: 0; font-size: 1rem; }
  .one .words { max-inline-size: 60ch; }
  .never { max-inline-size: 60ch; margin-block-start: 16px; }
  .nested div { margin-block-start: 6px; }
  details .part { margin-block-start: 4px; }
  .nextsteps { display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: center; margin-block: 20px 12px; }
  .sectionacts { display: flex; flex-wrap: wrap; gap: 0 18px; }
  .given li { padding-block: 8px; }
  .given li .button { margin-block-start: 8px; }
  .lawful { border-block-start: 1px solid var(--practice-rule); padding-block-start: 14px; max-inline-size: 60ch; }
  .kinds, .numbers, .lines { border: 0; padding: 0; margin: 12px 0 0; min-inline-size: 0; }
  .kinds legend { font-size: var(--practice-text-note); font-weight: 600; color: var(--practice-ink-soft); padding: 0; margin-block-end: 6px; }
  .kinds .button { min-block-size: 48px; margin: 0 6px 6px 0; padding: 6px 14px; text-align: start; font-weight: 400; white-space: normal; }
  .kinds .note { display: block; }
  [aria-pressed="true"].button { border: 2.5px solid var(--practice-ink); font-weight: 600; }
  .numbers legend { padding: 0; margin-block-end: 8px; }
  .numbers { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 6px; margin-block-end: 12px; }
  .numbers legend { grid-column: 1 / -1; }
  .numbers .button { min-block-size: 56px; padding: 0; justify-content: center; font-size: 1.125rem; font-variant-numeric: tabular-nums; }
  .editor practice-text-entry + practice-text-entry { margin-block-start: 12px; }
  .lines label { display: flex; gap: 12px; align-items: baseline; padding-block: 10px; min-block-size: 44px; border-block-end: 1px solid var(--practice-rule-soft); }
  .lines input { inline-size: 20px; block-size: 20px; margin: 0; flex: none; accent-color: var(--practice-action); }
  .maybe { margin-block: 20px; }
  .maybe p { margin: 0 0 6px; }
  .maybe li { padding-block: 3px; overflow-wrap: anywhere; }
  .maybe .button { margin-block-start: 10px; }
  .preview { margin-block-start: 20px; background: var(--practice-private); padding: 16px; border-radius: var(--practice-radius); }
  .preview h3 { margin: 0 0 12px; }
  /* The jot pad: the foot of the screen is the thumb's. */
  .pad { display: flex; flex-direction: column; min-block-size: min(90dvh, 60rem); }
  .pad { --press: 56px; }
  .pad :is(.kinds .button, .field select, .place select, .typed input, .visits .button, .editoracts .button, summary) { min-block-size: 56px; }
  .pad summary { display: list-item; padding-block: 16px; box-sizing: border-box; }
  .pad .jotted { flex: 1; padding-block: 8px; }
  .thumb { position: sticky; inset-block-end: 0; z-index: 1; margin-inline: -24px; padding: 10px 24px; max-block-size: 90dvh; box-sizing: border-box; overflow: auto; background: var(--practice-paper); border-block-start: 1px solid var(--practice-rule); }
  .thumb nav { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
  .thumb practice-prompt { margin-block-end: 10px; }
  .thumb .button { min-block-size: 64px; justify-content: center; text-align: center; padding: 8px 10px; line-height: 1.375rem; overflow-wrap: anywhere; }
  .thumb .main { grid-column: 1 / -1; }
  .pad .editoracts .main { flex: 1 1 12rem; justify-content: center; }
  .panel { margin-block: 24px; }
  @container practice-reflection (min-width: 56.25rem) {
    .page { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 48px; align-items: start; }
    .page > section:only-of-type { grid-column: 1 / -1; max-inline-size: 44rem; }
    .pad { max-inline-size: 40rem; margin-inline: auto; }
    .numbers { grid-template-columns: repeat(11, minmax(0, 1fr)); }
  }
  @media (forced-colors: active) { .axis b { border: 2px solid CanvasText; } .axis ol, .axis li { border-block-end: 1px solid CanvasText; } [aria-pressed="true"].button { border-color: Highlight; } }
  @media print { .tool { display: none; } }
`;

/** In the conversation the screen is dim, whatever the page around it: the tokens of the dark theme (a test holds them to it). */
export const dimStyles = css`
  @media screen and (forced-colors: none) {
    :host(:state(dim)) {
      --practice-ground: #11181b; --practice-paper: #192124; --practice-paper-raised: #222c30; --practice-paper-quiet: #222c30;
      --practice-ink: #e9e8e2; --practice-ink-soft: #cfcdc5; --practice-ink-quiet: #b6b4ac; --practice-rule: #3a464b; --practice-rule-soft: #2c373b; --practice-edge: #7b8a90;
      --practice-action: #84cbdc; --practice-on-action: #11181b; --practice-action-edge: #84cbdc; --practice-action-hover: #a3d9e6; --practice-link: #84cbdc;
      --practice-focus: #e9e8e2; --practice-focus-halo: #11181b; --practice-note: #1b2c32; --practice-note-edge: #84cbdc; --practice-private: #2a3236;
      color-scheme: dark;
    }
  }
`;
