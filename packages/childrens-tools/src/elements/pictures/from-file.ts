/**
 * A photo or a file turned into what is kept: decoded, drawn anew no larger than it need be, and nothing of the file but what is seen
 * (DP-23). The name of the file, where and when it was taken and with what go no further than this.
 */
import { BARE_HEAD, isBarePicture } from '@practice-kit/documents';
import { isDrawnFrom, jpegParts } from './jpeg.js';
import { MOST_POINTS, sizeIn } from './size-in.js';

/** `unreadable`: this browser cannot open it. `too-large`: in bytes or in points. */
export type FromFile = { readonly ok: true; readonly picture: string } | { readonly ok: false; readonly reason: 'unreadable' | 'too-large' };

const MOST_BYTES = 60_000_000;
/** The longest side and how well it is kept, until a page is small enough. */
const TRIES: readonly (readonly [longest: number, quality: number])[] = [[1600, .8], [1600, .65], [1400, .6], [1200, .55], [1000, .5], [800, .4]];
const SMALL_ENOUGH = 200_000;

export async function fromFile(file: Blob): Promise<FromFile> {
  if (file.size > MOST_BYTES) return { ok: false, reason: 'too-large' };
  let bitmap: ImageBitmap | undefined;
  try {
    // Read once, whole: a browser that reads a file for itself may find it put together otherwise, or gone.
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { width, height } = sizeIn(bytes) ?? { width: 0, height: 0 };
    if (width * height > MOST_POINTS) return { ok: false, reason: 'too-large' };
    bitmap = await createImageBitmap(new Blob([bytes], { type: file.type }), { imageOrientation: 'from-image' });
    if (bitmap.width * bitmap.height > MOST_POINTS) return { ok: false, reason: 'too-large' };
    for (const [longest, quality] of TRIES) {
      const made = await bare(await drawnAnew(bitmap, longest, quality));
      if (made.length > SMALL_ENOUGH && longest !== TRIES.at(-1)![0]) continue;
      const picture = `data:image/jpeg;base64,${inBase64(made)}`;
      return isBarePicture(picture) ? { ok: true, picture } : { ok: false, reason: 'unreadable' };
    }
  } catch { /* Said in words, with what to do. */ } finally {
    bitmap?.close();
  }
  return { ok: false, reason: 'unreadable' };
}

async function drawnAnew(bitmap: ImageBitmap, longest: number, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const on = canvas.getContext('2d')!;
  // Paper, where the picture has none.
  on.fillStyle = '#fff';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.imageSmoothingQuality = 'high';
  on.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
  // What was drawn is not kept until somebody comes to clear it away.
  canvas.width = canvas.height = 0;
  return new Uint8Array(await blob!.arrayBuffer());
}

/** What a browser adds of its own when it writes a picture (a date, the name of a program) goes too. */
async function bare(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parts = jpegParts(bytes).filter(isDrawnFrom).map(({ at, end }) => bytes.subarray(at, end));
  return new Uint8Array(await new Blob([Uint8Array.from(BARE_HEAD, (letter) => letter.charCodeAt(0)), ...parts, Uint8Array.of(0xff, 0xd9)]).arrayBuffer());
}

const AT_ONCE = 30_000;
function inBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
