import type { LitElement } from 'lit';

/**
 * Text is never smaller than a reader's own browser would have it: a page whose root is 62.5 % means its own arithmetic,
 * not small text. A page whose root is larger is followed, and one that says `--practice-root` is taken at its word.
 */
export function keepTextSize(tool: LitElement): void {
  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
  const root = tool.renderRoot as ShadowRoot;
  // Its slot has the font size `medium`: the reader's own setting, which nothing a page does to its root reaches.
  const medium = sizeOf(root.querySelector('slot')!);
  if (getComputedStyle(tool).getPropertyValue('--practice-root') || sizeOf(tool.ownerDocument.documentElement) >= medium) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { --practice-root: ${medium}px; }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
