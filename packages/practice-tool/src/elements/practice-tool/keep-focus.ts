/**
 * The keyboard is never nowhere (WCAG 2.4.3, 2.4.7). What was pressed may be gone once it is done: the step that was taken, the
 * dialog that closed, the line that was taken out. The keyboard is then where the dialog was opened from, or near where it was;
 * and at the head of the page where the work has moved on.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement { readonly renderRoot: HTMLElement | DocumentFragment; readonly stage: string }

const CAN_TAKE = 'h1, h2, h3, [tabindex], button:not([disabled]), a[href], input, select, textarea, summary';

export class KeepFocus implements ReactiveController {
  /** Where the keyboard was before what is being drawn now, and what that stood in, from the inside out. */
  #was: Element | null = null;
  #around: readonly Element[] = [];
  /** What a dialog was opened from. */
  #opener: Element | undefined;
  #stage = '';
  /** A dialog closed by itself and has given the keyboard back, or to nobody where what it came from is gone. */
  #hasClosed = false;

  constructor(private readonly host: Host) {
    host.addController(this);
    host.addEventListener('practice-dialog-close', () => { this.#hasClosed = true; });
  }

  hostUpdate(): void {
    this.#was = (this.host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
    const around: Element[] = [];
    for (let one = this.#was; one; one = one.parentElement) around.push(one);
    this.#around = around;
    // A dialog stands first in its element's root: a list of thousands is not looked through at every key.
    if (this.#was && !around.some(isDialog)) this.#opener = this.#was;
  }

  hostUpdated(): void {
    const { stage } = this.host;
    const hasMoved = stage !== this.#stage;
    this.#stage = stage;
    const root = this.host.renderRoot as ShadowRoot;
    const { activeElement } = this.host.ownerDocument;
    const isLost = !root.activeElement && (this.#was?.isConnected === false || (this.#hasClosed && (activeElement === null || activeElement === this.host.ownerDocument.body)));
    this.#hasClosed = false;
    // The button of one step is drawn again as the button of the next, somewhere below: nobody is to press that by mistake.
    const isOnNext = hasMoved && this.#was?.localName === 'button' && root.activeElement === this.#was;
    if (!isLost && !isOnNext) return;
    const near = this.#around.find((one) => root.contains(one) && firstIn(one, CAN_TAKE)) ?? root;
    // Behind a dialog that is still open nothing takes the keyboard.
    const isInDialog = this.#around.some((one) => root.contains(one) && isDialog(one));
    const place = hasMoved ? firstIn(root, 'h1') ?? firstIn(root, CAN_TAKE) : !isInDialog && this.#opener && root.contains(this.#opener) ? this.#opener as HTMLElement : firstIn(near, CAN_TAKE);
    if (!place) return;
    if (/^h\d$/.test(place.localName) && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus();
  }
}

const isDialog = ({ shadowRoot }: Element): boolean => shadowRoot?.firstElementChild?.localName === 'dialog';

/** A heading that only a screen reader has takes no keyboard: nobody would see where it is. */
function firstIn(scope: ParentNode, selector: string): HTMLElement | undefined {
  return [...scope.querySelectorAll<HTMLElement>(selector)].find((one) => one.offsetWidth > 1 && one.offsetHeight > 1);
}
