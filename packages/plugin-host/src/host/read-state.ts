import type { Report } from '../activation/activator.js';
import { incidentOf } from '../activation/plugin-incident.js';
import type { Configuration } from '../configuration/configuration.js';
import type { KeybindingRule } from '../keybindings/keybindings.js';
import type { StorageProvider, StoredValue } from '../storage/storage-provider.js';
import { AREA as PLUGINS, type HostPlugins } from './host-plugins.js';
import { AREA as PERMISSIONS, type PluginGuard } from './plugin-guard.js';
import { AREA as WALKTHROUGHS, type Walkthroughs } from './walkthroughs.js';

type Kept = Readonly<Record<string, StoredValue>>;

/** What an earlier sitting left: settings, what is off, how far somebody has come. Returns the person's own shortcuts. What cannot be read is reported, and the host starts without it. */
export async function readState(storage: StorageProvider, { plugins, configuration, walkthroughs, permissions }: { plugins: HostPlugins; permissions: PluginGuard; configuration: Configuration; walkthroughs: Walkthroughs }, report: Report): Promise<readonly KeybindingRule[]> {
  const kept = (area: string): Promise<Kept | undefined> => storage.read(area).catch(() => {
    report(incidentOf('practice-kit', 'state-unfit', `What is kept as "${area}" could not be read.`));
    return undefined;
  });
  const off = await kept(PLUGINS);
  let isKnown = off !== undefined;
  for (const layer of ['council', 'team', 'person'] as const) {
    const own = await kept(`configuration/${layer}`);
    // What the council has switched off stands there.
    isKnown &&= layer !== 'council' || own !== undefined;
    const stored = Object.entries(own ?? {});
    const { values, locked = [] } = configuration.layer(layer);
    if (stored.length > 0) configuration.setLayer(layer, { values: { ...values, ...Object.fromEntries(stored.map(([key, { value }]) => [key, value])) }, locked });
  }
  permissions.load(await kept(PERMISSIONS) ?? {});
  await plugins.load(off ?? {}, isKnown);
  walkthroughs.load(await kept(WALKTHROUGHS) ?? {});
  const rules = (await kept('keybindings'))?.['person']?.value;
  return Array.isArray(rules) ? rules as KeybindingRule[] : [];
}
