import { css } from '@practice-kit/elements';

/** What is around a page: it comes with the desk. */
export const deskStyles = css`
  .desk { display: grid; gap: 20px; margin-block-start: 20px; }
  .desk > section:not(.page) { display: grid; gap: 10px; justify-items: start; min-inline-size: 0; }
  .desk > .actions .button { min-block-size: 48px; }
  .desk h2 { font: 400 1.375rem/1.75rem var(--practice-font-words); overflow-wrap: anywhere; }
  .desk h3 { font: 400 1.125rem/1.5rem var(--practice-font-words); overflow-wrap: anywhere; margin-block-end: 8px; }
  .desk .page.room h3 { font-size: 1.375rem; line-height: 1.875rem; }
  .desk ul { inline-size: 100%; }
  .desk practice-text-entry { inline-size: min(100%, 44rem); }
  .quote { font: 400 1.375rem/2rem var(--practice-font-words); max-inline-size: 34em; }
  practice-dialog h3 { margin-block: 20px 4px; }
  practice-dialog .quote, practice-dialog .words { margin-block-end: var(--practice-space-2); }
  .choices { display: grid; gap: 8px; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); inline-size: 100%; }
  .choices label { display: grid; gap: 2px; overflow-wrap: anywhere; min-inline-size: 0; }
  .saidin { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-block-start: 8px; }
  .choices select, .saidin select { font: inherit; inline-size: 100%; color: var(--practice-ink); background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 44px; max-inline-size: 100%; padding-inline: 8px; }
  .saidin select { inline-size: auto; }
  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; display: grid; gap: 4px; }
  details > .thought { margin-block-start: 8px; }
  .thought { background: var(--practice-note); border: 1.5px dotted var(--practice-note-edge); border-radius: var(--practice-radius); padding: 10px 14px; inline-size: 100%; box-sizing: border-box; }
`;
