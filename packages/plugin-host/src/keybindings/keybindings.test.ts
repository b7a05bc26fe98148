/** vscode-semantics.md §7: followed, but for the order between plugins, which is stated and not taken from the place in a list. */
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { Keybindings, type KeybindingLayer, type KeybindingRule } from './keybindings.js';
import { readChords } from './read-chords.js';

function withRules(...rules: { layer?: KeybindingLayer; plugin?: string; rules: KeybindingRule[] }[]) {
  const clock = new FakeClock();
  const keybindings = new Keybindings('win', clock, (command) => (command === 'only.supervisor' ? { plugin: 'kit.only', enablement: 'supervisor' } : undefined));
  keybindings.set(rules.map(({ layer = 'plugin', ...rest }) => ({ layer, ...rest })));
  return { clock, keybindings };
}
const runs = (keybindings: Keybindings, keys: string, context: Record<string, unknown> = {}): unknown => keybindings.resolve(readChords(keys)!, context);

describe('A key', () => {
  it.each([['ctrl+k ctrl+s', ['ctrl+k', 'ctrl+s']], ['Shift+Ctrl+F2', ['ctrl+shift+f2']], ['cmd+s', ['meta+s']], ['win+s', ['meta+s']], ['ctrl++', ['ctrl+plus']], ['alt+[KeyX]', ['alt+[KeyX]']], ['esc', ['escape']], ['ŵ', ['ŵ']]])('%s is read as %j', (text, chords) => expect(readChords(text)).toEqual(chords));
  it.each(['', 'ctrl', 'hyper+k', 'ctrl+kk', 'f25', 'ctrl+'])('%j is no key', (text) => expect(readChords(text)).toBeUndefined());
});

describe('Keybindings', () => {
  it('the last rule whose when holds decides', () => {
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'ctrl+k' }, { command: 'two', key: 'ctrl+k', when: 'stage == ready' }] });
    expect(runs(keybindings, 'ctrl+k')).toMatchObject({ command: 'one' });
    expect(runs(keybindings, 'ctrl+k', { stage: 'ready' })).toMatchObject({ command: 'two' });
  });

  it('a rule without a command takes the key from whatever had it, and one that is no rule is told and left out, alone', () => {
    const bad = [{ command: null, key: 'ctrl+k' }, { command: 'x', key: 5 }, 'ctrl+k', null, { command: 7, key: 'f4' }, { command: 'kept', key: 'f2' }] as never;
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'ctrl+k' }] }, { layer: 'person', rules: bad });
    expect(runs(keybindings, 'ctrl+k')).not.toMatchObject({ command: 'one' });
    expect(runs(keybindings, 'f2')).toMatchObject({ command: 'kept' });
    expect(keybindings.problems.map(({ layer, index }) => [layer, index])).toEqual([['person', 1], ['person', 2], ['person', 3], ['person', 4]]);
  });

  it('layers go kit, plugins, council, team, person; between plugins the registry’s order decides, whatever the place in a list', () => {
    const rule = (command: string) => [{ command, key: 'ctrl+k' }];
    const { keybindings } = withRules({ layer: 'person', rules: rule('person') }, { layer: 'council', rules: rule('council') }, { layer: 'kit', rules: rule('kit') }, { plugin: 'a', rules: [...rule('a1'), { command: 'x', key: 'f4' }, ...rule('a3')] }, { plugin: 'b', rules: rule('b1') });
    expect(keybindings.rules.filter(({ chords }) => chords[0] === 'ctrl+k').map(({ command }) => command)).toEqual(['kit', 'a1', 'a3', 'b1', 'council', 'person']);
    expect(runs(keybindings, 'ctrl+k')).toMatchObject({ command: 'person' });
  });

  it('the platform’s own key replaces the general one, and one for another platform alone is no mistake', () => {
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'ctrl+k', win: 'ctrl+j' }, { command: 'mac', mac: 'cmd+k' }, { command: 'none' }] });
    expect([runs(keybindings, 'ctrl+k'), runs(keybindings, 'ctrl+j')]).toMatchObject([{ kind: 'none' }, { command: 'one' }]);
    expect(keybindings.problems.map(({ index }) => index)).toEqual([2]);
  });

  it('a command’s enablement is part of every one of its keys', () => {
    const { keybindings } = withRules({ rules: [{ command: 'only.supervisor', key: 'f2' }] });
    expect(runs(keybindings, 'f2')).toEqual({ kind: 'none' });
    expect(runs(keybindings, 'f2', { supervisor: true })).toMatchObject({ kind: 'command' });
  });

  it('chords of any length wait for the next; a later single key stands in front of them, and they in front of an earlier one', () => {
    const { keybindings } = withRules({ rules: [{ command: 'early', key: 'ctrl+k' }, { command: 'three', key: 'ctrl+k ctrl+l ctrl+m', args: { a: 1 } }, { command: 'x', key: 'ctrl+j ctrl+j' }, { command: 'late', key: 'ctrl+j' }] });
    expect(runs(keybindings, 'ctrl+k')).toEqual({ kind: 'waiting', chords: ['ctrl+k'] });
    expect(runs(keybindings, 'ctrl+k ctrl+l')).toMatchObject({ kind: 'waiting' });
    expect(runs(keybindings, 'ctrl+k ctrl+l ctrl+m')).toEqual({ kind: 'command', command: 'three', args: { a: 1 }, letsThrough: false });
    expect(runs(keybindings, 'ctrl+j')).toMatchObject({ command: 'late' });
  });

  it('a key that does not follow is swallowed and said; chords are left after five seconds, or when the focus goes', async () => {
    const { clock, keybindings } = withRules({ rules: [{ command: 'two', key: 'ctrl+k ctrl+s' }] });
    const told: (readonly string[])[] = [];
    keybindings.onDidChangeChords((chords) => told.push(chords));
    keybindings.press('ctrl+k', {});
    // A modifier by itself is no key.
    expect(keybindings.press('ctrl', {})).toEqual({ kind: 'none' });
    expect(keybindings.press('ctrl+x', {})).toEqual({ kind: 'no-command', chords: ['ctrl+k', 'ctrl+x'] });
    keybindings.press('ctrl+k', {});
    await clock.pass(5001);
    expect(keybindings.press('ctrl+s', {})).toEqual({ kind: 'none' });
    keybindings.press('ctrl+k', {});
    expect(keybindings.press('ctrl+s', {})).toMatchObject({ command: 'two' });
    keybindings.press('ctrl+k', {});
    keybindings.leaveChords();
    expect(told).toEqual([['ctrl+k'], [], ['ctrl+k'], [], ['ctrl+k'], [], ['ctrl+k'], []]);
    expect(clock.timers).toBe(0);
  });

  it('an empty command lets a single key through, and swallows chords', () => {
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'ctrl+k' }, { command: 'two', key: 'ctrl+l ctrl+l' }] }, { layer: 'person', rules: [{ command: '', key: 'ctrl+k' }, { command: '', key: 'ctrl+l ctrl+l' }] });
    expect(runs(keybindings, 'ctrl+k')).toEqual({ kind: 'none' });
    expect(runs(keybindings, 'ctrl+l ctrl+l')).toMatchObject({ kind: 'no-command' });
  });

  it('^command runs and lets the browser have the key too', () => {
    const { keybindings } = withRules({ rules: [{ command: '^print', key: 'ctrl+p' }] });
    expect(runs(keybindings, 'ctrl+p')).toEqual({ kind: 'command', command: 'print', letsThrough: true });
  });

  it('-command takes away what plugins bound: with no key all of them, with a when those that imply it; never what a person bound', () => {
    const bound = [{ command: 'one', key: 'ctrl+k', when: 'a && b' }, { command: 'one', key: 'f2' }, { command: 'one', key: 'ctrl+k ctrl+l' }];
    const left = (...removals: KeybindingRule[]): string[] => withRules({ layer: 'person', rules: [...removals, { command: 'one', key: 'f9' }] }, { rules: bound }).keybindings.rules.map(({ chords }) => chords.join(' '));
    expect(left({ command: '-one' })).toEqual(['f9']);
    expect(left({ command: '-one', key: 'ctrl+k' })).toEqual(['f2', 'f9']);
    expect(left({ command: '-one', when: 'a' })).toEqual(['f2', 'ctrl+k ctrl+l', 'f9']);
    expect(left({ command: '-one', when: 'a && b && c' })).toEqual(['ctrl+k', 'f2', 'ctrl+k ctrl+l', 'f9']);
    expect(left({ command: '-two' })).toHaveLength(4);
  });

  it('a rule whose clause or key cannot be read does not count, and is reported', () => {
    const { keybindings } = withRules({ layer: 'council', rules: [{ command: 'one', key: 'ctrl+k', when: 'a &&' }, { command: 'two', key: 'hyper+k' }] });
    expect(keybindings.rules).toEqual([]);
    expect(keybindings.problems).toMatchObject([{ layer: 'council', index: 0 }, { layer: 'council', index: 1 }]);
  });

  it('are looked up with the most preferred first, without those that others stand in front of', () => {
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'f1' }, { command: 'one', key: 'f2', when: 'a && b' }, { command: 'one', key: 'f3' }, { command: 'other', key: 'f2', when: 'a' }, { command: 'another', key: 'f1', when: 'x' }] });
    expect(keybindings.lookup('one').map(({ chords }) => chords[0])).toEqual(['f3', 'f1']);
    expect(keybindings.lookup('other', {})).toEqual([]);
  });

  it('are looked up with enablement as part of their when: a later key that may be disabled stands in front of none but what is disabled with it', () => {
    const { keybindings } = withRules({ rules: [{ command: 'one', key: 'f1' }, { command: 'two', key: 'f2', when: 'supervisor && a' }, { command: 'only.supervisor', key: 'f1' }, { command: 'only.supervisor', key: 'f2' }] });
    expect(keybindings.lookup('one').map(({ chords }) => chords[0])).toEqual(['f1']);
    expect(keybindings.lookup('two')).toEqual([]);
    expect(keybindings.lookup('only.supervisor').map(({ chords }) => chords[0])).toEqual(['f2', 'f1']);
    expect(keybindings.lookup('only.supervisor', {})).toEqual([]);
  });
});
