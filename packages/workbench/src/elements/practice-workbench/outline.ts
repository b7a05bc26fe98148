import type { TreeNode } from '../tree/tree.js';

export interface Heading { readonly node: TreeNode; readonly element: HTMLElement }

const isSeen = (element: Element): boolean => !element.closest('[hidden], dialog:not([open])') && element.getClientRects().length > 0;

/** The headings a tool shows, in their order, whatever roots they stand in: every tool has an outline without saying anything. */
function headingsOf(root: ParentNode): Heading[] {
  const found: HTMLElement[] = [];
  const look = (parent: ParentNode): void => {
    for (const element of parent.querySelectorAll('*')) {
      if (/^h[1-4]$/.test(element.localName) && isSeen(element)) found.push(element as HTMLElement);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(root);
  const texts = found.map((element) => textOf(element));
  const top = Math.min(...found.map(({ localName }) => Number(localName[1])));
  return found.flatMap((element, index) => (texts[index] ? [{ element, node: { id: String(index), label: texts[index], indent: Number(element.localName[1]) - top } }] : []));
}

function textOf(element: HTMLElement): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The headings that are there now, and somebody to tell when others may be. */
export class Outline {
  headings: readonly Heading[] = [];
  readonly #watcher: MutationObserver;
  #watched: ShadowRoot | undefined;

  constructor(changed: () => void) { this.#watcher = new MutationObserver(changed); }

  /** True: they are others. The same ones leave the outline as it is, and whoever is in it where they are. */
  look(root: ShadowRoot | undefined): boolean {
    // Where one part is shown at a time, its headings are there although nobody sees them now.
    if (root && root === this.#watched && root.host.getClientRects().length === 0) return false;
    const headings = root ? headingsOf(root) : [];
    if (root !== this.#watched) {
      this.#watcher.disconnect();
      this.#watched = root;
      if (root) this.#watcher.observe(root, { childList: true, subtree: true });
    }
    const said = (all: readonly Heading[]): string => JSON.stringify(all.map(({ node }) => node));
    const isSame = said(headings) === said(this.headings) && headings.every(({ element }, index) => element === this.headings[index]!.element);
    if (!isSame) this.headings = headings;
    return !isSame;
  }
}

/** Takes the keyboard there. A heading takes it for this once only. */
export function goToHeading({ element }: Heading): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
}
