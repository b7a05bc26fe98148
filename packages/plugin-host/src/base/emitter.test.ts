/** vscode-semantics.md §12. */
import { describe, expect, it } from 'vitest';
import { Emitter } from './emitter.js';

describe('An event', () => {
  it('is subscribed to by calling it, puts itself into a list that is given, and stops once', () => {
    const emitter = new Emitter<number>('counted');
    const subscriptions: { dispose(): void }[] = [];
    const heard: number[] = [];
    const listener = (value: number): void => void heard.push(value);
    const first = emitter.event(listener, undefined, subscriptions);
    emitter.event(listener);
    emitter.fire(1);
    subscriptions[0]!.dispose();
    first.dispose();
    emitter.fire(2);
    expect(heard).toEqual([1, 1, 2]);
    expect(emitter.listeners).toBe(1);
  });

  it('has the order of VS Code: the listener, what this is in it, and the list', () => {
    const emitter = new Emitter<number>('counted');
    const subscriptions: { dispose(): void }[] = [];
    const counter = { sum: 0 };
    emitter.event(function add(this: typeof counter, value) { this.sum += value; }, counter, subscriptions);
    emitter.fire(2);
    subscriptions[0]!.dispose();
    emitter.fire(3);
    expect([counter.sum, emitter.listeners]).toEqual([2, 0]);
  });

  it('reaches the others when one listener fails, and the failure names the event and not what it was about', () => {
    const failures: string[] = [];
    const emitter = new Emitter<string>('document changed', (name) => failures.push(name));
    const heard: string[] = [];
    emitter.event(() => { throw new Error('no'); });
    emitter.event((value) => void heard.push(value));
    emitter.fire('x');
    expect([heard, failures]).toEqual([['x'], ['document changed']]);
  });

  it('tells whoever subscribes while others are told from the next time on, and no more whoever was stopped by one told before', () => {
    const emitter = new Emitter<number>('counted');
    const heard: string[] = [];
    emitter.event((value) => { heard.push(`first ${value}`); second.dispose(); if (value < 3) emitter.event(() => void heard.push('late')); });
    const second = emitter.event(() => void heard.push('second'));
    emitter.fire(1);
    expect(heard).toEqual(['first 1']);
    emitter.fire(3);
    expect(heard).toEqual(['first 1', 'first 3', 'late']);
  });

  it('tells nobody after its end, and a listener that stops while it is told is told no more', () => {
    const emitter = new Emitter<number>('counted');
    const heard: string[] = [];
    const own = emitter.event(() => { heard.push('first'); own.dispose(); });
    emitter.event(() => void heard.push('second'));
    emitter.fire(1);
    emitter.fire(2);
    emitter.dispose();
    emitter.event(() => void heard.push('late'));
    emitter.fire(3);
    expect(heard).toEqual(['first', 'second', 'second']);
  });
});
