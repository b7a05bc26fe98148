import type { KeyboardLayout } from '@practice-kit/plugin-host';

/** One press by every name it has, the one to show first. `undefined`: a modifier alone, or somebody composing a letter. */
export function chordsOf(event: KeyboardEvent, layout: KeyboardLayout): string[] | undefined {
  const { key } = event;
  // AltGr makes letters, ŵ and ŷ among them: it is never a shortcut.
  if (event.isComposing || key === 'Dead' || key === 'Process' || key === 'Unidentified' || event.getModifierState('AltGraph')) return undefined;
  return ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn'].includes(key) ? undefined : layout.chordsOf(event);
}

/** A letter, or a key that moves about in what is written. */
const WRITES = /^(shift\+)?(.|space|plus|up|down|left|right|home|end|enter|tab|backspace|delete)$/u;

/** Would this be written, or move about in what is written? On a Mac Option makes signs and letters too: whoever writes keeps them, though VS Code takes them. */
export function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, chord: string): boolean {
  return WRITES.test(chord) || (altKey && !ctrlKey && !metaKey && Array.from(key).length === 1 && !chord.endsWith(`+${key.toLowerCase()}`));
}

/** Would a bare letter be written here? */
export function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.localName === 'textarea' || target.localName === 'select' || (target.localName === 'input' && !/^(checkbox|radio|button|submit|range)$/.test((target as HTMLInputElement).type)));
}
