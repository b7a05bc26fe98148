/** Places on a grid whose rows are only known when there is a document. Set through the CSSOM: no style attribute (CSP). */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class Placed extends Directive {
  #last: number | undefined;
  render(_property: 'gridRow' | 'gridTemplateRows', _row: number): symbol { return noChange; }
  override update(part: ElementPart, [property, row]: [property: 'gridRow' | 'gridTemplateRows', row: number]): symbol {
    if (row !== this.#last) {
      this.#last = row;
      (part.element as HTMLElement).style[property] = property === 'gridRow' ? String(row) : `repeat(${row - 1}, auto) 1fr`;
    }
    return noChange;
  }
}

const placed = directive(Placed);
/** The element stands in this row. */
export const atRow = (row: number) => placed('gridRow', row);
/** The element has this many rows, the last one taking what is left. */
export const rows = (count: number) => placed('gridTemplateRows', count);
