import { css } from '@practice-kit/elements';

/** Paper is equal (DESIGN-LANGUAGE §10): black on white, nothing lost when photocopied, no control on it. */
export const sheetStyles = css`
  .sheet { background: #fff; color: #000; max-width: 46rem; margin-inline: auto; padding: 2.5rem min(3.25rem, 6vw); border-radius: 3px; box-shadow: 0 1px 2px rgb(20 34 39 / .1), 0 8px 28px rgb(20 34 39 / .08); --practice-ink: #142227; --practice-ink-soft: #39484e; --practice-ink-quiet: #4f5d63; --practice-rule: #d6d4cd; color-scheme: light; }
  .sheet .for { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--practice-space-4); }
  .sheet h2 { font: 400 1.875rem/2.375rem var(--practice-font-words); margin: 2px 0; color: var(--practice-ink); }
  .sheet .facts { color: var(--practice-ink-soft); }
  .sheet header { padding-bottom: 14px; border-bottom: 1.5px solid currentColor; }
  .sheet h3 { font: 400 1.3125rem/1.75rem var(--practice-font-words); margin-top: 1.25rem; break-after: avoid; color: var(--practice-ink); }
  .sheet h4 { font-weight: 600; font-size: .875rem; line-height: 1.25rem; color: var(--practice-ink-soft); margin: .75rem 0 .25rem; break-after: avoid; }
  .sheet li { break-inside: avoid; padding-block: .25rem; position: relative; }
  .sheet li + li { border-top: 1px solid var(--practice-rule); }
  .sheet .e, .sheet .words, .sheet .said { color: var(--practice-ink); overflow-wrap: anywhere; white-space: pre-line; }
  .sheet .line { padding-inline-start: 1rem; }
  .paper-dispute { margin-top: .5rem; padding-inline-start: 1rem; border-inline-start: 1px solid currentColor; }
  .sheet footer { break-before: avoid; break-inside: avoid; margin-top: 1.5rem; padding-top: .5rem; border-top: 1px solid var(--practice-rule); }
  @media print {
    .sheet { box-shadow: none; padding: 0; max-width: none; font-size: 14pt; }
    /* On a screen the first quotation mark hangs in the margin; a printer cuts it off there. */
    .sheet .said { text-indent: 0; }
  }
`;
