/** How large a picture is, before it is drawn: one of two hundred megapixels takes the page with it. */
import { isFrame, jpegParts } from './jpeg.js';

/** A large photo of a tablet or a phone has fewer. */
export const MOST_POINTS = 64_000_000;

export interface Size { readonly width: number; readonly height: number }

const isText = (bytes: Uint8Array, at: number, text: string): boolean => Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** From the beginning of a file; `undefined` of one that does not say, or is of another kind. */
export function sizeIn(bytes: Uint8Array): Size | undefined {
  const at = (index: number): number => bytes[index] ?? 0;
  const two = (index: number): number => at(index) * 256 + at(index + 1);
  if (isText(bytes, 1, 'PNG')) return { width: two(16) * 65_536 + two(18), height: two(20) * 65_536 + two(22) };
  if (isText(bytes, 8, 'WEBPVP8X')) return { width: 1 + at(24) + at(25) * 256 + at(26) * 65_536, height: 1 + at(27) + at(28) * 256 + at(29) * 65_536 };
  const frame = jpegParts(bytes).find(isFrame);
  return frame && { width: two(frame.at + 7), height: two(frame.at + 5) };
}
