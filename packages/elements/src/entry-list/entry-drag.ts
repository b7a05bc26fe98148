/**
 * Dragging an entry by its Move button, with a mouse, a pen or a finger, within its list and to others of its group.
 * Every drag has a keyboard and a menu way beside it (WCAG 2.5.7).
 */
import type { PracticeEntryList } from './entry-list.js';

/** A press that moves less than this is a press. */
const THRESHOLD = 6;
/** Nearer to the edge of the window than this, the page comes along. */
const EDGE = 56;

export class EntryDrag {
  #id = '';
  #handle: HTMLElement | undefined;
  #start = { x: 0, y: 0 };
  #pointer = { x: 0, y: 0 };
  #pointerId = 0;
  #lifted = false;
  #over: PracticeEntryList | undefined;
  #before: string | undefined;
  #scrolling = 0;

  constructor(private readonly list: PracticeEntryList) {}

  begin(event: PointerEvent): void {
    const handle = (event.target as Element).closest<HTMLElement>('.mover');
    const entry = this.list.entryAt(handle);
    if (!handle || !entry || event.button !== 0) return;
    this.#id = entry.id;
    this.#handle = handle;
    this.#start = { x: event.clientX, y: event.clientY };
    this.#pointerId = event.pointerId;
    // A pointer that is gone again, or that a program made, cannot be captured: it is a press, and may become a drag no further than the button.
    try { handle.setPointerCapture(event.pointerId); } catch { /* Nothing to hold on to. */ }
    handle.addEventListener('pointermove', this.#onMove);
    handle.addEventListener('pointerup', this.#onUp);
    handle.addEventListener('lostpointercapture', this.#onLost);
    document.addEventListener('keydown', this.#onKey, true);
  }

  readonly #onMove = (event: PointerEvent): void => {
    this.#pointer = { x: event.clientX, y: event.clientY };
    if (!this.#lifted) {
      if (Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) < THRESHOLD) return;
      this.#lifted = true;
      this.list.nodeOf(this.#id)?.classList.add('lifted');
      this.list.announce('lifted');
      this.#scroll();
    }
    this.#aim();
  };

  #aim(): void {
    const { x, y } = this.#pointer;
    const over = listAt(this.list, x, y);
    if (this.#over !== over) this.#over?.showDrop(undefined);
    this.#over = over;
    this.#before = over && beforeAt(over, y);
    over?.showDrop(this.#before);
  }

  /** A list out of sight can be reached: near the edge of the window the page moves. */
  #scroll = (): void => {
    if (!this.#handle?.isConnected) return this.#onLost();
    const { y } = this.#pointer;
    const by = y < EDGE ? y - EDGE : Math.max(0, y - innerHeight + EDGE);
    if (by) {
      scrollBy(0, by / 4);
      this.#aim();
    }
    this.#scrolling = requestAnimationFrame(this.#scroll);
  };

  readonly #onUp = (): void => {
    if (!this.#lifted) return;
    const [id, over, before] = [this.#id, this.#over, this.#before];
    // The press that ends a drag is not a press on the button.
    const [handle, stop] = [this.#handle, (click: Event) => { click.stopImmediatePropagation(); }];
    handle?.addEventListener('click', stop, { capture: true });
    setTimeout(() => handle?.removeEventListener('click', stop, { capture: true }));
    this.#end();
    if (over && before && before !== id && !(over === this.list && before === nextOf(over, id))) this.list.moveTo(id, over.listId, before === 'end' ? undefined : before);
    else this.list.announce('dropped');
  };

  /** The finger was taken away by the system, or the element by its page. */
  readonly #onLost = (): void => {
    if (this.#lifted) this.list.announce('dropped');
    this.#end();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#lifted) return;
    event.stopPropagation();
    // Without it, letting go would be a press on the button.
    this.#handle?.releasePointerCapture(this.#pointerId);
    this.#onLost();
  };

  #end(): void {
    cancelAnimationFrame(this.#scrolling);
    this.#over?.showDrop(undefined);
    this.list.nodeOf(this.#id)?.classList.remove('lifted');
    this.#handle?.removeEventListener('pointermove', this.#onMove);
    this.#handle?.removeEventListener('pointerup', this.#onUp);
    this.#handle?.removeEventListener('lostpointercapture', this.#onLost);
    document.removeEventListener('keydown', this.#onKey, true);
    this.#lifted = false;
    this.#over = this.#before = this.#handle = undefined;
  }
}

/** What stands after an entry: put before that, it stays where it is. */
const nextOf = (list: PracticeEntryList, id: string): string => list.items[list.items.findIndex((entry) => entry.id === id) + 1]?.id ?? 'end';

/** The list under the pointer; between lists the nearest one whose column the pointer is in, so that an empty one is a place too. */
function listAt(of: PracticeEntryList, x: number, y: number): PracticeEntryList | undefined {
  let [best, distance] = [undefined as PracticeEntryList | undefined, 60];
  for (const list of of.neighbours()) {
    const box = list.getBoundingClientRect();
    const away = Math.max(box.top - y, y - box.bottom, 0);
    if (x >= box.left && x <= box.right && away < distance) [best, distance] = [list, away];
  }
  return best;
}

/** The entry whose middle is the first below the pointer: halving, as there may be thousands. */
function beforeAt(list: PracticeEntryList, y: number): string {
  let [low, high] = [0, list.items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = list.nodeOf(list.items[middle]!.id)?.getBoundingClientRect();
    if (box && box.top + box.height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return list.items[low]?.id ?? 'end';
}
