/** What a JPEG is made of, from its first byte to its last. */

export interface JpegPart { readonly marker: number; readonly at: number; readonly end: number }

/** As far as the bytes go: of a file that was read in part, what there is of it. */
export function jpegParts(bytes: Uint8Array): JpegPart[] {
  const parts: JpegPart[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return parts;
  for (let at = 2; bytes[at] === 0xff && at + 3 < bytes.length;) {
    const marker = bytes[at + 1]!;
    let end = at + 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
    // After the head of a scan come its points, up to the next marker that is none of theirs.
    if (marker === 0xda) while (end < bytes.length && (bytes[end] !== 0xff || bytes[end + 1] === 0 || (bytes[end + 1]! & 0xf8) === 0xd0)) end += 1;
    parts.push({ marker, at, end });
    at = end;
  }
  return parts;
}

/** What a picture is drawn from: no place, device, name or smaller picture of it is in these (DP-23). */
export const isDrawnFrom = ({ marker }: JpegPart): boolean => (marker >= 0xc0 && marker <= 0xcf) || marker === 0xda || marker === 0xdb || marker === 0xdd;
/** It says how large it is. Three of the sixteen numbers mean something else. */
export const isFrame = ({ marker }: JpegPart): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What is kept of a picture; throws on text that is no base64. */
export const bytesOf = (picture: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(picture.slice(picture.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
