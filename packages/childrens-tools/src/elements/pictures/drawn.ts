/**
 * A picture that is kept, drawn on a canvas: under `default-src 'self'` an image of the page's own making is refused. The same on the
 * screen, in a copy and on paper.
 */
import { html, noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { bytesOf } from './jpeg.js';
import { MOST_POINTS, sizeIn } from './size-in.js';

/** The longest side a picture has among words. */
const AMONG_WORDS = 900;

const drawing = new WeakMap<HTMLCanvasElement, Promise<void>>();
/** Resolves when every picture there has been drawn, or could not be; `undefined` where there is none. */
export function allDrawn(root: ParentNode): Promise<unknown> | undefined {
  const all = [...root.querySelectorAll('canvas')].flatMap((canvas) => drawing.get(canvas) ?? []);
  return all.length > 0 ? Promise.all(all) : undefined;
}

async function draw(canvas: HTMLCanvasElement, picture: string, longest: number): Promise<void> {
  try {
    const bytes = bytesOf(picture);
    const { width = 0, height = 0 } = sizeIn(bytes) ?? {};
    if (width * height > MOST_POINTS) throw new RangeError('Too many points.');
    const bitmap = await createImageBitmap(new Blob([bytes], { type: picture.slice('data:'.length, picture.indexOf(';')) }));
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
  } catch {
    // What cannot be drawn is said in words, in its place.
    canvas.hidden = true;
    if (canvas.nextElementSibling instanceof Element) canvas.nextElementSibling.removeAttribute('hidden');
  }
}

class Drawn extends Directive {
  #picture: string | undefined;
  override render(_picture: string, _longest: number): unknown { return noChange; }
  override update({ element }: ElementPart, [picture, longest]: Parameters<this['render']>): unknown {
    if (picture === this.#picture) return noChange;
    this.#picture = picture;
    // The directive stands on a canvas and nowhere else.
    const canvas = element as HTMLCanvasElement;
    drawing.set(canvas, draw(canvas, picture, longest));
    return noChange;
  }
}
const drawn = directive(Drawn);

export interface PictureWords {
  /** Whose it is: what somebody who does not see it is told. What the child says of it stands beside it, as the child’s. */
  readonly label: string;
  readonly cannotBeShown: string;
}
/** `isWhole`: as large as it is kept, for paper and for looking at closely. */
export const renderDrawn = (picture: string, { label, cannotBeShown }: PictureWords, { isWhole = false } = {}) =>
  html`<canvas class="picture" role="img" aria-label=${label} ${drawn(picture, isWhole ? Infinity : AMONG_WORDS)}></canvas><p class="note" hidden>${cannotBeShown}</p>`;

/** Somebody else’s system has it, under this name: words, and never more of them than a name has. */
export const calledElsewhere = (assetRef: unknown): string => (typeof assetRef !== 'string' || assetRef.startsWith('data:') ? '' : assetRef.slice(0, 80));
