import { describe, expect, it } from 'vitest';
import { DisposableStore } from './disposable.js';

describe('What has to be let go of together', () => {
  it('is let go of in reverse order, once', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => order.push('opened first') });
    store.add({ dispose: () => order.push('opened second') });
    store.dispose();
    store.dispose();
    expect(order).toEqual(['opened second', 'opened first']);
  });

  it('lets go of everything even when one of them fails, and says so afterwards', () => {
    const order: string[] = [];
    const store = new DisposableStore();
    store.add({ dispose: () => order.push('still let go of') });
    store.add({ dispose: () => { throw new Error('would not close'); } });
    expect(() => store.dispose()).toThrow('would not close');
    expect(order).toEqual(['still let go of']);
  });

  it('lets go at once of what comes too late', () => {
    const store = new DisposableStore();
    store.dispose();
    let gone = false;
    store.add({ dispose: () => { gone = true; } });
    expect(gone).toBe(true);
  });
});
