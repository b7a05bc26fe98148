/** Services of the case system: what there is besides documents, such as a calendar. There is no network (plugin-hosts.md §5). */
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import type { HostServices } from './host-services.js';

/** Plain data in, plain data out, or a promise of it. */
export type DataService = Readonly<Record<string, (...args: readonly never[]) => unknown>>;
export type DataServices = Readonly<Record<string, DataService>>;

/** Its own methods and no others: what every object inherits is no service. */
export function dataService(services: DataServices, name: string): ReadonlyMap<string, (...args: readonly never[]) => unknown> | undefined {
  return Object.hasOwn(services, name) ? new Map(Object.entries(services[name]!).filter(([, method]) => typeof method === 'function')) : undefined;
}

/** Named in its plugin.json and, outside the page, granted. */
export function mayReach(plugin: RegisteredPlugin, { permissions, mayUse }: Pick<HostServices, 'permissions' | 'mayUse'>, name: string): boolean {
  const isNamed = plugin.manifest.permissions?.services?.includes(name) ?? false;
  return isNamed && (isOfThePage(plugin.source) || permissions.granted(plugin).services.includes(name) || mayUse(plugin, 'service', name));
}
