/**
 * A picture that is kept in a document, as text: `assetRef: 'data:image/jpeg;base64,…'` (docs/decisions/0028). Any other
 * `assetRef` is a name that somebody else's system has for it, and is text.
 */

/** Of the text a picture is kept as. A longer one is neither taken nor shown. */
export const PICTURE_LIMIT = 1_000_000;

const FORM = /^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
/** Something to be shown; whether it can be is known when it is decoded. */
export const isPicture = (value: unknown): value is string => typeof value === 'string' && value.length <= PICTURE_LIMIT && FORM.test(value);

/** How a JPEG begins that has nothing in it but what it is drawn from, and how it goes on and ends. */
export const BARE_HEAD = '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0';
const BARE = /^data:image\/jpeg;/;
/** What else one can have: where and with what it was taken, remarks, smaller pictures, or more after its end. */
const ANYTHING_ELSE = /\xff[\xd8-\xd9\xe0-\xef\xfe]/;

/** Nothing but what it is drawn from (DP-23): the only picture that is in a copy for anybody outside the team. */
export function isBarePicture(value: unknown): value is string {
  try {
    const bytes = isPicture(value) && BARE.test(value) ? atob(value.slice(value.indexOf(',') + 1)) : '';
    return bytes.startsWith(`${BARE_HEAD}\xff`) && bytes.endsWith('\xff\xd9') && !ANYTHING_ELSE.test(bytes.slice(BARE_HEAD.length, -2));
  } catch {
    return false;
  }
}

const known = new WeakMap<object, boolean>();
/** The same of the picture an object of a document has. It is looked through once: what is frozen stays as it is. */
export function hasBarePicture(node: { readonly assetRef?: unknown }): boolean {
  const is = known.get(node) ?? isBarePicture(node.assetRef);
  if (Object.isFrozen(node)) known.set(node, is);
  return is;
}
