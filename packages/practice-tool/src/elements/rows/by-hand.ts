/** Rows of thousands, made by hand: templates take three times as long about it (measured), and leave a mark for everything that is not there. */
import { nothing, render } from 'lit';
import { make } from '@practice-kit/elements';

/** Templates as nodes, for what few rows have; `undefined` when there is none. */
export function nodesOf(...parts: readonly unknown[]): DocumentFragment | undefined {
  const present = parts.filter((part) => part !== nothing);
  if (present.length === 0) return undefined;
  const place = document.createDocumentFragment();
  render(present, place);
  return place;
}

/** A button of a row. `name` is its own among those of its row: made again, it has the keyboard still. */
export function rowButton(name: string, label: string, press: () => void): HTMLButtonElement {
  const button = make('button', 'quietlink', label);
  button.dataset['act'] = name;
  button.addEventListener('click', press);
  return button;
}

/** The row that stands, with what is in the one that was made in its place. A row of another kind, by its class, takes the place itself. */
export function renewed(row: HTMLElement | undefined, made: HTMLElement): HTMLElement {
  if (!row || row === made || row.className !== made.className) return made;
  for (const name of row.getAttributeNames()) if (!made.hasAttribute(name)) row.removeAttribute(name);
  for (const { name, value } of made.attributes) if (row.getAttribute(name) !== value) row.setAttribute(name, value);
  row.replaceChildren(...made.childNodes);
  return row;
}

/** Puts these into the place, in their order, and nothing else. What stands right is not touched. */
export function put(place: HTMLElement, elements: readonly HTMLElement[]): void {
  const here = new Set<Element>(elements);
  for (const one of Array.from(place.children)) if (!here.has(one)) one.remove();
  let next = place.firstElementChild;
  for (const element of elements) {
    if (element === next) next = next.nextElementSibling;
    else place.insertBefore(element, next);
  }
}

/** The keyboard is somewhere around this place: what it answers gives it back where something was carried elsewhere or made again. */
export function focusIn(place: HTMLElement | undefined): () => void {
  const root = place?.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement as HTMLElement | null : null;
  const row = active?.closest<HTMLElement>('.block > *');
  const act = active?.dataset['act'];
  return () => {
    if (!active || !row?.isConnected || (root as ShadowRoot).activeElement === active) return;
    (active.isConnected ? active : [...row.querySelectorAll<HTMLElement>('[data-act]')].find(({ dataset }) => dataset['act'] === act))?.focus({ preventScroll: true });
  };
}
