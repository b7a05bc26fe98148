import type { TextStore } from '@practice-kit/plugin-host';
import { describe, expect, it } from 'vitest';
import { personsStorage } from './persons-storage.js';

function store(): TextStore {
  const map = new Map<string, string>();
  return { get length() { return map.size; }, key: (index) => [...map.keys()][index] ?? null, getItem: (key) => map.get(key) ?? null, setItem: (key, value) => void map.set(key, value), removeItem: (key) => void map.delete(key) };
}

describe('What a person keeps on a device', () => {
  it('is theirs: whoever else uses the same browser has none of it, whatever they are called', async () => {
    const shared = store();
    await personsStorage('w-amira', shared).write('configuration/person', 'workbench.density', { version: 1, value: 'large' });
    expect(await personsStorage('w-amira', shared).read('configuration/person')).toEqual({ 'workbench.density': { version: 1, value: 'large' } });
    for (const other of ['w-tom', 'w-amira:20:configuration/person', '']) expect(await personsStorage(other, shared).read('configuration/person')).toEqual({});
  });

  it('never passes for what the council or the team has set, however it came to be there', async () => {
    const shared = store();
    const own = personsStorage('w-amira', shared);
    for (const area of ['configuration/council', 'configuration/team']) await expect(own.write(area, 'workbench.pluginsOff', { version: 1, value: [] })).rejects.toThrow('not set here');
    shared.setItem('practice-kit:w-amira:21:configuration/council:workbench.pluginsOff', '{"version":1,"value":[]}');
    expect(await own.read('configuration/council')).toEqual({});
  });
});
