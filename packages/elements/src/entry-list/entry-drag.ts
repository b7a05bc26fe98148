/**
 * Dragging an entry by its Move button, with a mouse, a pen or a finger, within its list and to others of its group.
 * Every drag has a keyboard and a menu way beside it (WCAG 2.5.7).
 */
import type { PracticeEntryList } from './entry-list.js';

/** A press that moves less than this is a press. */
const THRESHOLD = 6;

export class EntryDrag {
  lifted: string | undefined;
  #start: { id: string; x: number; y: number; pointerId: number } | undefined;
  #over: PracticeEntryList | undefined;

  constructor(private readonly list: PracticeEntryList) {}

  readonly onPointerDown = (event: PointerEvent): void => {
    const handle = (event.target as Element).closest<HTMLElement>('.mover');
    const at = Number(handle?.closest<HTMLElement>('.entry')?.dataset['at']);
    const entry = this.list.items[at];
    if (!handle || !entry || this.list.readonly || event.button !== 0) return;
    this.#start = { id: entry.id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', this.#onMove);
    handle.addEventListener('pointerup', this.#onUp, { once: true });
    handle.addEventListener('pointercancel', this.#onUp, { once: true });
    handle.ownerDocument.addEventListener('keydown', this.#onKey, true);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const start = this.#start;
    if (!start) return;
    if (!this.lifted) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) < THRESHOLD) return;
      this.lifted = start.id;
      this.list.announce('lifted');
      this.list.requestUpdate();
    }
    const over = this.#listAt(event.clientX, event.clientY);
    if (this.#over && this.#over !== over) this.#over.dropAt = undefined;
    this.#over = over;
    if (over) over.dropAt = beforeAt(over, event.clientX, event.clientY);
  };

  readonly #onUp = (event: PointerEvent): void => {
    const handle = event.target as HTMLElement;
    handle.removeEventListener('pointermove', this.#onMove);
    handle.ownerDocument.removeEventListener('keydown', this.#onKey, true);
    const { lifted } = this;
    const over = this.#over;
    const before = over?.dropAt;
    this.#end();
    if (!lifted) return;
    // The press that ends a drag is not a press on the button.
    handle.addEventListener('click', (click) => { click.stopImmediatePropagation(); click.preventDefault(); }, { once: true, capture: true });
    if (event.type === 'pointerup' && over && before !== undefined && before !== lifted) this.list.moveTo(lifted, over.listId, before === 'end' ? undefined : before);
    else this.list.announce('dropped');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.lifted) return;
    event.stopPropagation();
    this.list.announce('dropped');
    this.#end();
  };

  #end(): void {
    if (this.#over) this.#over.dropAt = undefined;
    this.#start = this.lifted = this.#over = undefined;
    this.list.requestUpdate();
  }

  #listAt(x: number, y: number): PracticeEntryList | undefined {
    const root = this.list.getRootNode() as Document | ShadowRoot;
    const List = this.list.constructor as typeof PracticeEntryList;
    const found = root.elementsFromPoint(x, y).find((one): one is PracticeEntryList => one instanceof List && one.group === this.list.group && !one.readonly);
    return found ?? nearest(root, List, this.list, x, y);
  }
}

/** Between lists: the nearest one whose column the pointer is in, so that an empty list is a place too. */
function nearest(root: Document | ShadowRoot, List: typeof PracticeEntryList, of: PracticeEntryList, x: number, y: number): PracticeEntryList | undefined {
  let best: PracticeEntryList | undefined;
  let distance = 60;
  for (const one of root.querySelectorAll(of.localName)) {
    if (!(one instanceof List) || one.group !== of.group || one.readonly) continue;
    const box = one.getBoundingClientRect();
    if (x < box.left || x > box.right) continue;
    const away = Math.max(box.top - y, y - box.bottom, 0);
    if (away < distance) [best, distance] = [one, away];
  }
  return best;
}

function beforeAt(list: PracticeEntryList, x: number, y: number): string {
  const root = list.renderRoot as ShadowRoot;
  const entry = root.elementsFromPoint(x, y).map((one) => one.closest<HTMLElement>('.entry')).find((one) => one !== null);
  if (!entry) {
    const first = root.querySelector('.entry')?.getBoundingClientRect();
    return first && y < first.top ? (list.items[0]?.id ?? 'end') : 'end';
  }
  const box = entry.getBoundingClientRect();
  const at = Number(entry.dataset['at']);
  return (y < box.top + box.height / 2 ? list.items[at]?.id : list.items[at + 1]?.id) ?? 'end';
}
