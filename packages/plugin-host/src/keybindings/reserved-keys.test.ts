import { describe, expect, it } from 'vitest';
import { readChords } from './read-chords.js';
import { isReserved } from './reserved-keys.js';

describe('A key', () => {
  it.each(['ctrl+v', 'ctrl+z', 'ctrl+c', 'ctrl+x', 'ctrl+a', 'ctrl+y', 'ctrl+shift+z', 'cmd+v', 'cmd+shift+v', 'a', 'shift+a', 'enter', 'tab', 'escape', 'space', 'backspace', 'delete', 'up', 'ctrl+left', 'ctrl+backspace', 'ctrl+alt+w', 'alt+d'])('%s is for writing and finding one’s way, and is nobody’s to take who is not vouched for', (key) => expect(isReserved(readChords(key)!)).toBe(true));
  it.each(['ctrl+t', 'ctrl+w', 'ctrl+n', 'ctrl+shift+n', 'ctrl+shift+t', 'ctrl+f', 'ctrl+r', 'ctrl+p', 'ctrl+l', 'ctrl+plus', 'ctrl+0', 'ctrl+tab', 'alt+left', 'alt+f4', 'ctrl+f4', 'f1', 'f3', 'f5', 'f6', 'f11', 'f12', 'ctrl+k', 'ctrl+shift+[KeyV]', 'ctrl+v ctrl+k'])('%s is the browser’s, or the kit’s', (key) => expect(isReserved(readChords(key)!)).toBe(true));
  it.each(['ctrl+k v', 'cmd+k cmd+v', 'f9', 'shift+f8', 'ctrl+shift+l'])('%s is free', (key) => expect(isReserved(readChords(key)!)).toBe(false));
});
