/** vscode-semantics.md §7–8: which key was pressed, on which keyboard, and what is written on it. */
import { afterEach, describe, expect, it } from 'vitest';
import { createHost } from '../host/create-host.js';
import { leakChecked, settled, testPlugin } from '../testing/create-test-host.js';
import { KeyboardLayout, type KeyPress } from './keyboard-layout.js';
import { platformOf, type Platform } from './platform.js';

const createTestHost = leakChecked(afterEach);
const pressed = (code: string, key: string, ...held: ('ctrl' | 'shift' | 'alt' | 'meta')[]): KeyPress =>
  ({ code, key, ctrlKey: held.includes('ctrl'), shiftKey: held.includes('shift'), altKey: held.includes('alt'), metaKey: held.includes('meta') });
const layoutWith = async (places: Record<string, string>, platform: Platform = 'win'): Promise<KeyboardLayout> => {
  const layout = new KeyboardLayout(platform, { keyboard: { getLayoutMap: async () => Object.entries(places) } });
  await settled();
  return layout;
};
const runs = (key: string, press: KeyPress): boolean => {
  const { host } = createTestHost({ keybindings: { council: [{ command: 'x', key }] } });
  return host.keybindings.press(host.keybindings.layout.chordsOf(press), {}).kind === 'command';
};

describe('The platform', () => {
  it.each([
    [{ platform: 'MacIntel' }, 'mac'], [{ platform: 'iPad' }, 'mac'], [{ platform: 'Win32' }, 'win'], [{ platform: 'Linux x86_64' }, 'linux'], [{ platform: '', userAgentData: { platform: 'macOS' } }, 'mac'],
    [{ platform: 'Linux x86_64', userAgentData: { platform: 'Chrome OS' } }, 'linux'], [{ platform: 'Win32', userAgentData: { platform: '' } }, 'win'], [{}, 'linux'],
  ] as const)('of a device that says %j is %s', (device, platform) => expect(platformOf(device)).toBe(platform));

  it.each([['mac', 'cmd+k', 'isMac'], ['win', 'ctrl+j', 'isWindows'], ['linux', 'ctrl+l', 'isLinux']] as const)('%s has its own field of a keybinding in place of key, and its own constant in clauses', (platform, key, constant) => {
    const host = createHost({ platform, plugins: [testPlugin({ contributes: { commands: [{ command: 'visits.a', title: 'A' }], keybindings: [{ command: 'visits.a', key: 'ctrl+x', mac: 'cmd+k', win: 'ctrl+j', linux: 'ctrl+l', when: `${constant} && isWeb` }] } })] });
    expect(host.keybindings.press(key, host.context)).toMatchObject({ command: 'visits.a' });
    expect(host.keybindings.press('ctrl+x', host.context)).toEqual({ kind: 'none' });
    expect(['isMac', 'isWindows', 'isLinux'].filter((name) => host.isTrue(name))).toEqual([constant]);
  });

  it('is found out by itself where the page does not say', () => {
    const host = createHost({ plugins: [] });
    expect([host.isTrue('isMac'), host.isTrue('isWindows'), host.isTrue('isLinux')]).toEqual((['mac', 'win', 'linux'] as const).map((name) => name === platformOf()));
  });
});

describe('A key as it is pressed', () => {
  it.each([
    ['a scan code is the place, whatever is written there', 'ctrl+[KeyX]', pressed('KeyX', 'b', 'ctrl'), true],
    ['a scan code is no other place', 'ctrl+[KeyX]', pressed('KeyB', 'x', 'ctrl'), false],
    ['a digit is its key with Shift too', 'ctrl+shift+1', pressed('Digit1', '!', 'ctrl', 'shift'), true],
    ['a digit is its key where the digit itself needs Shift (French)', 'ctrl+2', pressed('Digit2', 'é', 'ctrl'), true],
    ['a letter is what the key writes (Dvorak)', 'ctrl+x', pressed('KeyB', 'x', 'ctrl'), true],
    ['a letter is not the place where the key writes another', 'ctrl+b', pressed('KeyB', 'x', 'ctrl'), false],
    ['a letter is its place where the keyboard has none that are Latin', 'ctrl+s', pressed('KeyS', 'ы', 'ctrl'), true],
    ['a letter that Option has turned into a sign is still the letter', 'alt+p', pressed('KeyP', 'π', 'alt'), true],
    ['a capital is its letter', 'ctrl+shift+p', pressed('KeyP', 'P', 'ctrl', 'shift'), true],
    ['a sign with Shift is the key that has it', 'ctrl+shift+/', pressed('Slash', '?', 'ctrl', 'shift'), true],
    ['a sign with Shift is the key that has it on a British keyboard', 'ctrl+shift+\'', pressed('Quote', '@', 'ctrl', 'shift'), true],
    ['a sign that needs Shift is itself without saying so (German)', 'ctrl+/', pressed('Digit7', '/', 'ctrl', 'shift'), true],
    ['a sign that needs Shift is itself, and plus is one', 'ctrl++', pressed('Equal', '+', 'ctrl', 'shift'), true],
    ['a sign without Shift is not itself with it', 'ctrl+/', pressed('Slash', '?', 'ctrl', 'shift'), false],
    ['a key with a name goes by it', 'shift+pagedown', pressed('PageDown', 'PageDown', 'shift'), true],
    ['an arrow goes by its name', 'alt+up', pressed('ArrowUp', 'ArrowUp', 'alt'), true],
    ['a digit among the numbers has a name of its own', 'ctrl+numpad1', pressed('Numpad1', '1', 'ctrl'), true],
    ['a sign among the numbers has a name of its own', 'ctrl+numpad_add', pressed('NumpadAdd', '+', 'ctrl'), true],
    ['another modifier is another key', 'ctrl+k', pressed('KeyK', 'k', 'ctrl', 'alt'), false],
  ])('%s: %s', (_, key, press, isRun) => expect(runs(key, press)).toBe(isRun));

  it('is by its place what the keyboard there is has in it', async () => {
    const french = await layoutWith({ KeyQ: 'a' });
    expect(french.chordsOf(pressed('KeyQ', 'æ', 'alt'))).toContain('alt+a');
    expect(french.chordsOf(pressed('KeyQ', 'æ', 'alt'))).not.toContain('alt+q');
  });

  it('is told by its first name while more is waited for, and a chord may be written in either way', () => {
    const { host: { keybindings } } = createTestHost({ keybindings: { council: [{ command: 'x', key: 'ctrl+[KeyK] ctrl+shift+1' }] } });
    const press = (one: KeyPress) => keybindings.press(keybindings.layout.chordsOf(one), {});
    expect(press(pressed('KeyK', 'k', 'ctrl'))).toEqual({ kind: 'waiting', chords: ['ctrl+k'] });
    expect(press(pressed('Digit1', '!', 'ctrl', 'shift'))).toMatchObject({ kind: 'command', command: 'x' });
    press(pressed('KeyK', 'k', 'ctrl'));
    expect(press(pressed('Digit2', '"', 'ctrl', 'shift'))).toEqual({ kind: 'no-command', chords: ['ctrl+k', 'ctrl+shift+2'] });
  });
});

describe('A shortcut as it is shown', () => {
  it('has the words that are on the platform’s keys', async () => {
    const said = async (platform: Platform) => (await layoutWith({}, platform)).textOf(['ctrl+shift+alt+meta+k', 'pagedown']);
    expect(await Promise.all((['mac', 'win', 'linux'] as const).map(said))).toEqual(['Control+Shift+Option+Cmd+K, Page Down', 'Ctrl+Shift+Alt+Windows+K, Page Down', 'Ctrl+Shift+Alt+Super+K, Page Down']);
  });

  it('says of a place what is written on that key, as far as the browser tells, and never the place’s own name where it can be known', async () => {
    expect((await layoutWith({ KeyW: 'z' })).textOf(['ctrl+[KeyW]'])).toBe('Ctrl+Z');
    expect((await layoutWith({})).textOf(['ctrl+[KeyW]', '[Digit3]', '[Slash]'])).toBe('Ctrl+W, 3, /');
    const untold = new KeyboardLayout('win', { keyboard: { getLayoutMap: async () => { throw new Error('It may not be told.'); } } });
    await settled();
    expect(untold.textOf(['[KeyW]'])).toBe('W');
  });
});
