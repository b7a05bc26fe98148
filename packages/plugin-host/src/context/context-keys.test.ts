import { describe, expect, it } from 'vitest';
import { ContextKeys } from './context-keys.js';

const told = (scope: ContextKeys): string[][] => {
  const changes: string[][] = [];
  scope.onDidChange(({ keys }) => changes.push([...keys]));
  return changes;
};

describe('Context keys (vscode-semantics.md §8)', () => {
  it('setting what is already there tells nobody, and neither does taking away what is not', () => {
    const keys = new ContextKeys();
    keys.set('present', ['Sam', 'Deb']);
    const changes = told(keys);
    keys.set('present', ['Sam', 'Deb']);
    keys.set('absent', undefined);
    expect(changes).toEqual([]);
    keys.set('present', ['Sam']);
    keys.set('present', undefined);
    expect(changes).toEqual([['present'], ['present']]);
  });

  it('a scope reads from above, and what it sets hides the value above and its changes', () => {
    const root = new ContextKeys();
    const tool = root.createChild('tool');
    const changes = told(tool);
    root.set('stage', 'draft');
    expect(tool.getValue('stage')).toBe('draft');
    tool.set('stage', 'ready');
    root.set('stage', 'shared');
    expect([root.getValue('stage'), tool.getValue('stage')]).toEqual(['shared', 'ready']);
    expect(changes).toEqual([['stage'], ['stage']]);
    tool.set('stage', undefined);
    expect(tool.getValue('stage')).toBe('shared');
  });

  it('a scope that is moved is told of those keys only whose value is another', () => {
    const root = new ContextKeys();
    const [left, right] = [root.createChild('left'), root.createChild('right')];
    const inner = left.createChild('inner');
    left.set('reader', 'practitioner');
    right.set('reader', 'practitioner');
    left.set('view', 'map');
    right.set('view', 'plan');
    inner.set('own', 1);
    const changes = told(inner);
    inner.moveTo(right);
    expect(changes).toEqual([['view']]);
    left.set('view', 'other');
    expect(changes).toHaveLength(1);
  });

  it('several changes are told once', () => {
    const keys = new ContextKeys();
    const changes = told(keys.createChild('tool'));
    keys.change(() => {
      keys.set('a', 1);
      keys.set('b', 2);
    });
    expect(changes).toEqual([['a', 'b']]);
  });

  it('a value is kept as a copy, and what is no plain data is refused', () => {
    const keys = new ContextKeys();
    const list = ['Sam'];
    keys.set('present', list);
    list.push('Deb');
    expect(keys.getValue('present')).toEqual(['Sam']);
    expect(() => keys.set('handler', () => undefined)).toThrow('plain data');
  });

  it('a change says whether a clause has to be asked again', () => {
    const keys = new ContextKeys();
    const asked: boolean[] = [];
    keys.onDidChange((change) => asked.push(change.affects(['a']), change.affects(['b', 'c'])));
    keys.set('a', true);
    expect(asked).toEqual([true, false]);
  });

  it('a listener that fails harms no other, and a scope that is let go of tells nobody', () => {
    const root = new ContextKeys();
    const tool = root.createChild('tool');
    tool.onDidChange(() => { throw new Error('would not listen'); });
    const changes = told(tool);
    root.set('a', 1);
    expect(changes).toHaveLength(1);
    tool.dispose();
    root.set('a', 2);
    expect(changes).toHaveLength(1);
    expect(tool.listeners).toBe(0);
  });
});
