import type { Memento } from '@practice-kit/plugin-api';
import { copied } from '../base/copied.js';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { KeptEntry, MementoStart } from '../channel/plugin-start.js';

/** What is kept was loaded before the plugin started; what is changed is seen at once, and the host says whether it is kept. */
export function pluginMemento(scope: 'globalState' | 'caseState', { entries, versions }: MementoStart, channel: PluginChannel): Memento {
  const kept = new Map<string, KeptEntry>(Object.entries(entries));
  const versionOf = (key: string): number => (Object.hasOwn(versions, key) ? versions[key]! : 1);
  const isCurrent = (key: string): boolean => kept.get(key)?.version === versionOf(key);
  return {
    keys: () => [...kept.keys()].filter(isCurrent),
    get<Value>(key: string, defaultValue?: Value): Value | undefined {
      return isCurrent(key) ? copied(kept.get(key)!.value as Value) : defaultValue;
    },
    stored: (key) => copied(kept.get(key)),
    async update(key, value) {
      const before = kept.get(key);
      const own = value === undefined ? undefined : { version: versionOf(key), value: copied(value) };
      const put = (entry: KeptEntry | undefined): void => void (entry ? kept.set(key, entry) : kept.delete(key));
      put(own);
      try {
        await channel.ask('state.update', [scope, key, value]);
      } catch (error) {
        // Unless it was changed again meanwhile.
        if (kept.get(key) === own) put(before);
        throw error;
      }
    },
  };
}
