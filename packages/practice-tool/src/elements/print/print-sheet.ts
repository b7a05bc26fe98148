/**
 * Prints a sheet and nothing else of the page it stands in: the case system's own chrome, and above all the document
 * behind a copy, are in no byte that reaches the printer (DP-15). The sheet goes into an empty frame of its own,
 * with constructed stylesheets, so that it works under `default-src 'self'`.
 */
import { render, type CSSResult } from 'lit';
import { baseStyles } from '@practice-kit/elements';
import type { PracticeDocument } from '@practice-kit/documents';
import { isInTheirHands } from '../../model/sharing.js';
import { paperLine, type SheetModule } from '../sheet/sheet.js';
import type { AnyScreen } from '../tool-screen/tool-screen.js';

export { paperLine };

/** Puts the whole, or a reader's copy of it, on paper. What stands in the way of giving it to them stands in the way of that, and is said. */
export function printTool(tool: AnyScreen, sheet: SheetModule, reader: string | undefined, reason = ''): void {
  const { shown, sharesDrafts: draft } = tool;
  if (!shown || tool.isGuarded) return;
  const paper = reader === undefined ? shown : tool.copyFor(reader).copy;
  if (reader !== undefined && !mayGoOnPaper(tool, reader, paper, reason)) return;
  const options = tool.sheetOptions(reader);
  printSheet(tool, sheet.renderSheet(paper, reader === undefined ? options : { ...options, draft }), sheet.styles ?? [], tool.t('title'), paperLine(options), (root) => sheet.drawnOn?.(root));
}

/** The team's own paper, and what its reader has in front of them or was given already, go out to nobody by it. */
function mayGoOnPaper(tool: AnyScreen, reader: string, copy: PracticeDocument, reason: string): boolean {
  if (tool.isCopy || reader === tool.reader || reader === 'practitioner' || isInTheirHands(tool.document!, reader, copy)) return true;
  const verdict = tool.can({ type: 'PRINT_COPY', reader, ...(reason ? { reason } : {}) });
  if (!verdict.ok) tool.sayWhyNot(verdict);
  return verdict.ok;
}

/** How long a frame is kept after printing where the browser does not say that printing is over. */
const LET_GO_AFTER = 60_000;

/** `line` stands at the foot of every page, where the browser can put it there; at the end of the sheet it stands in any case. `drawnOn`: see `SheetModule`. */
export function printSheet(near: Element, sheet: unknown, styles: readonly CSSResult[], title: string, line = '', drawnOn?: SheetModule['drawnOn']): void {
  const page = near.ownerDocument;
  const frame = page.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inset: 'auto 0 0 auto', width: '0', height: '0', border: '0' });
  (page.body ?? page.documentElement).append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return frame.remove();
  const paper = view.document;
  paper.title = title; // generic: what a person would see in a list of print jobs (DP-27)
  paper.adoptedStyleSheets = [...[baseStyles, ...styles].map((style) => sheetIn(view, style.cssText)), sheetIn(view, PAGE + (line && footOfPage(line)))];
  const root = paper.createElement('div');
  root.className = 'paper';
  paper.body.append(root);
  render(sheet, root);
  const done = () => frame.remove();
  view.addEventListener('afterprint', () => setTimeout(done), { once: true });
  setTimeout(done, LET_GO_AFTER);
  const print = (): void => view.print();
  const drawn = drawnOn?.(root);
  if (drawn) void drawn.then(print);
  else print();
}

function sheetIn(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(':host', ':root'));
  return sheet;
}

/** Its characters as CSS escapes: a name may hold anything. */
const footOfPage = (line: string): string =>
  `@page { @bottom-left { content: "${Array.from(line, (letter) => (/[\w .,]/.test(letter) ? letter : `\\${letter.codePointAt(0)!.toString(16)} `)).join('')}"; font: 9pt sans-serif; color: #333; } }`;

/** A4, margins at least 18 mm, black on white (DESIGN-LANGUAGE §10). */
const PAGE = `
  @page { size: A4; margin: 18mm 18mm 20mm; }
  body { margin: 0; background: #fff; color: #000; }
  .paper footer { position: static; }
`;
