import { css } from '@practice-kit/elements';

/** Paper: the plan first; and the page for the fridge, legible across a kitchen (DESIGN-LANGUAGE §10). */
export const planSheetStyles = css`
  .sheet .words { font-size: 1.1875rem; line-height: 1.75rem; }
  .paper-plan li:has(> .paper-number) { padding-inline-start: 1.5rem; }
  .paper-number { position: absolute; inset-inline-start: 0; font-weight: 400; font-size: .875rem; line-height: 1.75rem; font-variant-numeric: tabular-nums; }
  .sheet h4 { break-after: avoid; }
  .sheet section { break-inside: auto; }
  .wall { display: flex; flex-direction: column; }
  .sheet.wall .wallhead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: flex-end; gap: 0 2rem; padding-bottom: 14px; border-bottom: 2px solid #000; }
  .sheet.wall h2 { font: 400 2.75rem/3rem var(--practice-font-words); letter-spacing: -.015em; color: #000; }
  .wallhead p { text-align: end; font-size: .9375rem; line-height: 1.3125rem; }
  .wallrow { display: grid; grid-template-columns: 158px minmax(0, 1fr); gap: 28px; padding-block: 14px; border-bottom: 1px solid #777; }
  .sheet .wallrow, .sheet .words, .sheet.wall .wallfoot { break-inside: avoid; }
  .sheet.wall .wallrow h3 { font: 600 .9375rem/1.3125rem var(--practice-font-plain); margin: 3px 0 0; color: #000; /* Beside its words, not over them: kept with what follows, row after row would leave the first page empty. */ break-after: auto; }
  .wallrow:last-of-type { border-bottom: 0; }
  .wallrow .words + .words, .wallrow .words + .note { margin-top: 10px; }
  .hand { border-bottom: 1px dotted #555; block-size: 2.25rem; }
  .ring { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 10px 28px; }
  .sheet.wall .ring li { display: flex; gap: 10px; border: 0; padding: 0; line-height: 1.625rem; }
  .ring li::after { content: ""; flex: 1; border-bottom: 1px dotted #555; margin-bottom: 5px; }
  .sheet.wall .wallfoot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 20px; margin-top: 20px; border-top: 2px solid #000; padding-top: 10px; font-size: .875rem; line-height: 1.25rem; }
  /* The family's words are the largest on their paper (DESIGN-LANGUAGE §6, §10). */
  @media print {
    .sheet .words { font-size: 15pt; line-height: 21pt; }
    .sheet .e, .sheet .facts { font-size: 12pt; line-height: 17pt; }
    .sheet.wall .wallhead h2 { font-size: 30pt; line-height: 34pt; }
    .wall { display: block; }
    .wallrow { padding-block: 10px; }
  }
  @media (max-width: 30rem) { .wallrow { grid-template-columns: minmax(0, 1fr); gap: 4px; } }
`;
