/** `ctrl+k ctrl+s` → chords in one spelling: modifiers in the order ctrl, shift, alt, meta. */

/** How browsers name keys that have a name here. */
export const NAMED_KEYS: Readonly<Record<string, string>> = { ' ': 'space', '+': 'plus', ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Pause: 'pausebreak' };
const MODIFIERS: Readonly<Record<string, string>> = { ctrl: 'ctrl', shift: 'shift', alt: 'alt', option: 'alt', meta: 'meta', cmd: 'meta', win: 'meta', super: 'meta' };
const ORDER = ['ctrl', 'shift', 'alt', 'meta'] as const;
const NAMED = new Set(['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown', 'enter', 'escape', 'tab', 'space', 'backspace', 'delete', 'insert', 'plus', 'contextmenu', 'pausebreak']);
const isKey = (key: string): boolean => Array.from(key).length === 1 || NAMED.has(key) || /^(f([1-9]|1\d|2[0-4])|numpad(\d|_(add|subtract|multiply|divide|decimal|separator)))$/.test(key) || /^\[(Key[A-Z]|Digit\d|F\d{1,2}|Arrow(Up|Down|Left|Right)|[A-Z][A-Za-z0-9]+)\]$/.test(key);

/** One chord as it is pressed or written; `undefined` when it names no key. */
export function readChord(text: string): string | undefined {
  const parts = text.split('+');
  // The plus key itself: ctrl++
  if (text === '+' || text.endsWith('++')) parts.splice(-2, 2, 'plus');
  const last = parts.pop()!.trim();
  const key = last.startsWith('[') ? last : last.toLowerCase() === 'esc' ? 'escape' : last.toLowerCase();
  const modifiers = parts.map((part) => MODIFIERS[part.trim().toLowerCase()]);
  if (key === '' || !isKey(key) || modifiers.includes(undefined)) return undefined;
  return [...ORDER.filter((modifier) => modifiers.includes(modifier)), key].join('+');
}

/** Any number of chords; `undefined` when one of them is none. */
export function readChords(text: string): string[] | undefined {
  const chords = text.trim().split(/\s+/).map(readChord);
  return chords.every((chord): chord is string => chord !== undefined) ? chords : undefined;
}

/** `ctrl+shift+`: of what is held, in the one order. */
export const modifiersOf = (held: { readonly ctrlKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly metaKey: boolean }): string =>
  ORDER.filter((modifier) => held[`${modifier}Key`]).map((modifier) => `${modifier}+`).join('');
