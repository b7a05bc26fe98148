import type { Memento } from '@practice-kit/plugin-api';
import { copied } from '../base/copied.js';
import { Unsettled } from '../base/unsettled.js';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { KeptEntry, MementoStart } from '../channel/plugin-start.js';

/** What is kept was loaded before the plugin started; what is changed is seen at once, and the host says whether it is kept. */
export function pluginMemento(scope: 'globalState' | 'caseState', { entries, versions }: MementoStart, channel: PluginChannel): Memento {
  const kept = new Map(Object.entries(entries).map(([key, entry]) => [key, new Unsettled<KeptEntry | undefined>(entry)]));
  const versionOf = (key: string): number => (Object.hasOwn(versions, key) ? versions[key]! : 1);
  const found = (key: string): KeptEntry | undefined => kept.get(key)?.current;
  const isCurrent = (key: string): boolean => found(key)?.version === versionOf(key);
  return {
    keys: () => [...kept.keys()].filter(isCurrent),
    get<Value>(key: string, defaultValue?: Value): Value | undefined {
      return isCurrent(key) ? copied(found(key)!.value as Value) : defaultValue;
    },
    stored: (key) => copied(found(key)),
    async update(key, value) {
      const own = value === undefined ? undefined : { version: versionOf(key), value: copied(value) };
      const entry = kept.get(key) ?? new Unsettled<KeptEntry | undefined>(undefined);
      kept.set(key, entry);
      await entry.change(own, async () => channel.ask('state.update', [scope, key, value]));
    },
  };
}
