/** Keys that are nobody's to take who is not vouched for: those people write, correct and find their way with, and the browser's own. */
const FREE_FUNCTION_KEYS = /^f(?:2|4|7|8|9)$/;
/** With Control (or Command) and Shift; the others are the browser's, or write without formatting, or do again what was undone. */
const FREE_WITH_SHIFT = /^[dflqsuxy]$/;

/**
 * `chords`: as `readChords` gives them. What begins with Ctrl+K or Cmd+K and goes on is free, as VS Code has it: no browser waits for a second key.
 * Ctrl+Alt is AltGr: ŵ, ŷ, é and @ are written with it. Alt alone opens the browser's menus, and writes on a Mac.
 */
export function isReserved(chords: readonly string[]): boolean {
  const [first = ''] = chords;
  if (chords.length > 1 && (first === 'ctrl+k' || first === 'meta+k')) return false;
  const parts = first.split('+');
  const key = parts.at(-1)!;
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const isControl = has('ctrl') || has('meta');
  if (FREE_FUNCTION_KEYS.test(key)) return has('alt') || (isControl && key === 'f4');
  return has('alt') || !isControl || !has('shift') || !FREE_WITH_SHIFT.test(key);
}
