import { css } from '@practice-kit/elements';

/** Getting ready: words in a measure that can be read, the picture of the family where there is room for it. */
export const beforeStyles = css`
  .section h3 { font-weight: 600; font-size: .9375rem; margin-block: 14px 2px; }
  .people li > p:first-child { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
  .outcome { font-weight: 600; }
  .numbered { counter-reset: question; }
  .numbered > li { counter-increment: question; padding-inline-start: 28px; position: relative; }
  .numbered > li::before { content: counter(question); position: absolute; inset-inline-start: 0; color: var(--practice-ink-quiet); }
  .private-note { background: var(--practice-private); padding: 8px 12px; border-radius: var(--practice-radius); margin-block-start: 8px; }
  .tickfield { display: flex; gap: 10px; align-items: center; min-block-size: 32px; cursor: pointer; }
  .tickfield input { inline-size: 20px; block-size: 20px; accent-color: var(--practice-action); flex: none; }
  .inline select { font: inherit; color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); min-block-size: 40px; padding-inline: 8px; max-inline-size: 100%; }
  .network { margin-block: 0 8px; }
  .network svg { inline-size: 100%; block-size: auto; }
  .network .tie { stroke: var(--practice-rule); stroke-width: 1; }
  .network .middle { fill: var(--practice-paper-raised); stroke: var(--practice-edge); stroke-width: 1.5; }
  .network .dot { fill: var(--practice-ink); stroke: var(--practice-ink); stroke-width: 2; }
  .network .open { fill: var(--practice-paper); }
  .network text { text-anchor: middle; font: 600 15px var(--practice-font-plain); fill: var(--practice-ink); paint-order: stroke; stroke: var(--practice-paper); stroke-width: 4px; }
  .network .relation { font-weight: 400; font-size: 13px; fill: var(--practice-ink-quiet); }
  @media (forced-colors: active) { .network .dot { fill: CanvasText; stroke: CanvasText; } .network .open { fill: Canvas; } .network text { stroke: Canvas; fill: CanvasText; } }
  @container practice-plan (max-width: 40rem) { .network { display: none; } }
`;
