import { unsafeCSS } from 'lit';
import { attributeThemes } from '@practice-kit/themes';
import { css } from './css.js';

/**
 * The shared anatomy (DESIGN-LANGUAGE §2, §5, §6, §8, §9). Two voices: what people said, and what the kit says. `--press` is how
 * high what is pressed is at least, where a place wants more.
 */
export const baseStyles = css`
  :host { color: var(--practice-ink); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; font: inherit; }
  ul, ol { list-style: none; }
  svg { display: block; flex: none; }
  a { color: var(--practice-link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
  b, strong { font-weight: 600; }
  .words, .said { font-family: var(--practice-font-words); font-size: var(--practice-text-words); line-height: var(--practice-line-words); text-wrap: pretty; overflow-wrap: anywhere; white-space: pre-line; }
  .said { text-indent: -.3em; }
  .said::before { content: "\\2018"; }
  .said::after { content: "\\2019"; }
  .note { font-size: var(--practice-text-note); line-height: var(--practice-line-note); color: var(--practice-ink-quiet); }
  .quiet { color: var(--practice-ink-quiet); }
  .kept { display: inline-block; color: var(--practice-ink-quiet); vertical-align: -2.5px; margin-inline-start: 6px; }
  .dispute { margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--practice-rule); }
  .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  button { font: inherit; color: inherit; }
  .button { display: inline-flex; align-items: center; gap: 8px; min-block-size: var(--press, 40px); padding: 6px 16px; border-radius: var(--practice-radius); border: 1px solid var(--practice-edge); background: var(--practice-paper-raised); color: var(--practice-ink); font-weight: 600; font-size: .9375rem; line-height: 1.25rem; cursor: pointer; text-decoration: none; }
  .button.main { background: var(--practice-action); border-color: var(--practice-action-edge); color: var(--practice-on-action); }
  .button.main:hover { background: var(--practice-action-hover); }
  .button.tall { min-block-size: 56px; padding: 6px 24px; font-size: 1.125rem; line-height: 1.5rem; }
  .quietlink { appearance: none; background: none; border: 0; padding: 2px 0; min-block-size: var(--press, 24px); color: var(--practice-link); font-size: var(--practice-text-note); line-height: var(--practice-line-note); font-weight: 600; display: inline-flex; gap: 6px; align-items: center; cursor: pointer; text-align: start; text-decoration: none; }
  .quietlink:hover, .button:not(.main):hover { text-decoration: underline; text-underline-offset: .2em; }
  :focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--practice-focus-halo); border-radius: 2px; scroll-margin-block: 120px; }
  .button:focus-visible { border-radius: var(--practice-radius); }
  :focus:not(:focus-visible) { outline: none; }
  @media (pointer: coarse) { .button, .quietlink { min-block-size: var(--press, 44px); } }
  @media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
  @media print { .button, .quietlink, .kept { display: none; } }
`;

/** A worry is told by place, letter, line and colour: four ways, so that colour is never alone. */
export const threadStyles = css`
  [data-thread], :host([data-thread]) { --thread: var(--practice-thread-a); --thread-tint: var(--practice-thread-a-tint); --thread-line: 2px solid; }
  [data-thread="b"], :host([data-thread="b"]) { --thread: var(--practice-thread-b); --thread-tint: var(--practice-thread-b-tint); --thread-line: 4px double; }
  [data-thread="c"], :host([data-thread="c"]) { --thread: var(--practice-thread-c); --thread-tint: var(--practice-thread-c-tint); --thread-line: 2px dashed; }
  [data-thread="d"], :host([data-thread="d"]) { --thread: var(--practice-thread-d); --thread-tint: var(--practice-thread-d-tint); --thread-line: 3px dotted; }
  .letter { flex: none; display: inline-grid; place-items: center; inline-size: var(--practice-disc); block-size: var(--practice-disc); border-radius: 50%; border: 2px solid transparent; background: var(--thread, var(--practice-ink)); color: var(--practice-on-thread); font: 600 calc(var(--practice-disc) * .54)/1 var(--practice-font-plain); }
  .letter.small { inline-size: 20px; block-size: 20px; font-size: 12px; background: none; color: var(--thread, var(--practice-ink)); border: 1.5px solid var(--thread, var(--practice-ink)); }
  .letter.big { inline-size: 34px; block-size: 34px; font-size: 18px; }
  .letter.ring { background: none; color: var(--thread); border-color: var(--thread); }
  @media (forced-colors: active) { [data-thread][data-thread], :host([data-thread][data-thread]) { --thread: CanvasText; --thread-tint: Canvas; } .letter { border-color: CanvasText; } }
  @media print { [data-thread][data-thread], :host([data-thread][data-thread]) { --thread: #000; --thread-tint: none; } .letter { background: none; color: #000; border: 1.5px solid; } }
`;

/** Themes, density and reading face as attributes on a tool. */
export const attributeStyles = unsafeCSS(attributeThemes);

/** Past d the letters go on and the colours repeat. */
export function threadOf(letter: string): 'a' | 'b' | 'c' | 'd' {
  return 'abcd'[(letter.toLowerCase().charCodeAt(letter.length - 1) - 97) % 4] as 'a';
}
