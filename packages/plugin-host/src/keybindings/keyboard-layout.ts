import { modifiersOf, NAMED_KEYS } from './read-chords.js';
import { thisDevice, type Platform } from './platform.js';

/** One press: a `KeyboardEvent` is one. `code`: the place of the key, whatever is written on it. */
export interface KeyPress { readonly key: string; readonly code: string; readonly ctrlKey: boolean; readonly shiftKey: boolean; readonly altKey: boolean; readonly metaKey: boolean }

/** What stands in a place on a British or an American keyboard: alone, then with Shift. Of letters and digits the place has the name. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  Minus: ['-_'], Equal: ['=+'], BracketLeft: ['[{'], BracketRight: [']}'], Semicolon: [';:'], Quote: ['\'"@'], Comma: [',<'], Period: ['.>'], Slash: ['/?'], Backquote: ['`~¬'], Backslash: ['\\|', '#~'], IntlBackslash: ['\\|'],
};
const KEYS: Readonly<Record<Platform, Readonly<Record<string, string>>>> = { mac: { ctrl: 'Control', alt: 'Option', meta: 'Cmd' }, win: { meta: 'Windows' }, linux: { meta: 'Super' } };
const WORDS: Readonly<Record<string, string>> = { pageup: 'Page Up', pagedown: 'Page Down', plus: '+' };
const isLatin = (text: string | undefined): text is string => text !== undefined && /^[!-~]$/.test(text);

/** What is written on the keys of the person at the screen, as far as it is known. */
export class KeyboardLayout {
  readonly #alone = new Map<string, string>();

  constructor(private readonly platform: Platform, { keyboard } = thisDevice()) {
    // A page within another may not be told.
    void keyboard?.getLayoutMap().then((places) => { for (const [code, key] of places) this.#alone.set(code, key); }, () => undefined);
  }

  /**
   * Every way in which a rule may name what was pressed; the first is the one to show and to keep. As in VS Code a digit is
   * its key, with Shift as without; a letter is what the key writes, and the place where that is not Latin; `[KeyX]` is the
   * place alone (vscode-semantics.md §7).
   */
  chordsOf(press: KeyPress): string[] {
    const { key, code, shiftKey } = press;
    const written = NAMED_KEYS[key] ?? key.toLowerCase();
    const alone = this.#aloneOf(press);
    const modifiers = modifiersOf(press);
    const chords = [alone, written, code.startsWith('Numpad') ? numpad(code) : written, `[${code}]`].map((name) => modifiers + (NAMED_KEYS[name] ?? name));
    // Where a sign needs Shift, Shift is part of the sign: a German ctrl+/ is pressed with it.
    if (shiftKey && /^[^\p{L}\d\s]$/u.test(key)) chords.push(modifiersOf({ ...press, shiftKey: false }) + written);
    return [...new Set(chords)];
  }

  /** `ctrl+k ctrl+s` → `Ctrl+K, Ctrl+S`: as it is written on the keys there are. */
  textOf(chords: readonly string[]): string {
    return chords.map((chord) => chord.split('+').map((part) => KEYS[this.platform][part] ?? WORDS[part] ?? this.#keyText(part)).join('+')).join(', ');
  }

  #keyText(part: string): string {
    const code = /^\[(.+)\]$/.exec(part)?.[1];
    const text = code === undefined ? part : this.#alone.get(code) ?? placeName(code) ?? PLACES[code]?.[0]?.[0] ?? code;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** What the key writes without Shift and Alt, or would on a Latin keyboard. */
  #aloneOf({ key, code, shiftKey, altKey }: KeyPress): string {
    const name = placeName(code);
    if (name !== undefined && /\d/.test(name)) return name;
    if (!altKey && isLatin(key) && (!shiftKey || /[a-z]/i.test(key))) return key.toLowerCase();
    const known = [this.#alone.get(code), name, PLACES[code]?.find((keys) => keys.includes(key))?.[0]].find(isLatin);
    return key.length > 1 ? NAMED_KEYS[key] ?? key.toLowerCase() : known ?? key.toLowerCase();
  }
}

/** `KeyX` → x, `Digit1` → 1. */
const placeName = (code: string): string | undefined => /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
/** `Numpad1` → numpad1, `NumpadAdd` → numpad_add. */
const numpad = (code: string): string => code.toLowerCase().replace(/^numpad(?=[a-z])/, 'numpad_');
