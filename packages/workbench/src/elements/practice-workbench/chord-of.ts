const NAMES: Readonly<Record<string, string>> = { ' ': 'space', '+': 'plus', ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** One press as the host's keybindings write it: `ctrl+shift+p`. `undefined`: a modifier alone, or somebody composing a letter. */
export function chordOf(event: KeyboardEvent): string | undefined {
  const { key } = event;
  // AltGr makes letters, ŵ and ŷ among them: it is never a shortcut.
  if (event.isComposing || key === 'Dead' || key === 'Process' || key === 'Unidentified' || event.getModifierState('AltGraph')) return undefined;
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn'].includes(key)) return undefined;
  const modifiers = [event.ctrlKey && 'ctrl', event.shiftKey && 'shift', event.altKey && 'alt', event.metaKey && 'meta'].filter((modifier) => modifier !== false);
  return [...modifiers, NAMES[key] ?? key.toLowerCase()].join('+');
}

/** `ctrl+k ctrl+s` → `Ctrl+K, Ctrl+S`, as it is written on keys. */
export function keysText(chords: readonly string[]): string {
  const named: Readonly<Record<string, string>> = { meta: 'Cmd', pageup: 'Page Up', pagedown: 'Page Down', plus: '+' };
  return chords.map((chord) => chord.split('+').map((part) => named[part] ?? part.charAt(0).toUpperCase() + part.slice(1)).join('+')).join(', ');
}

/** Would a bare letter be written here? */
export function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.localName === 'textarea' || target.localName === 'select' || (target.localName === 'input' && !/^(checkbox|radio|button|submit|range)$/.test((target as HTMLInputElement).type)));
}
