import type { Configuration } from '../configuration/configuration.js';

/** Who has set which context key. A name alone does not tell: two plugins of the page may have the same one. */
export type KeyOwners = Map<string, string>;
interface Asking { readonly id: string; readonly manifest: { readonly name: string } }

/** May this plugin set it, and ask about it? It begins with the plugin's name, and no other plugin has set it. */
export function isOwnKey({ id, manifest: { name } }: Asking, key: string, owners: KeyOwners): boolean {
  return key.startsWith(`${name}.`) && (owners.get(key) ?? id) === id;
}

/** The same of a setting in a clause (`config.visits.days`): whose it is decides, and its name where nobody has it. */
export function isOwnSettingKey({ id, manifest: { name } }: Asking, key: string, configuration: Configuration): boolean {
  const setting = /^config\.(.+)$/.exec(key)?.[1];
  if (setting === undefined) return false;
  const owner = configuration.inspect(setting)?.plugin;
  return owner === undefined ? setting.startsWith(`${name}.`) : owner === id;
}
