import type { PluginRegistry } from '../registry/plugin-registry.js';

/** A file of a plugin, by the address it has for it; nothing outside the plugin. */
export async function readResource(registry: PluginRegistry, uri: string): Promise<string | undefined> {
  const [, id, path] = /^practice-plugin:([\w.-]+)\/([\w./-]+)$/.exec(uri) ?? [];
  if (id === undefined || path === undefined || path.split('/').includes('..')) return undefined;
  return await registry.readFile(id, path);
}
