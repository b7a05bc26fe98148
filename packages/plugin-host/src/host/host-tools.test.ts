import type { Plugin } from '@practice-kit/plugin-api';
import { describe, expect, it } from 'vitest';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginSource } from '../registry/plugin-source.js';
import { permittedAccess } from '../sandbox/permitted-access.js';
import { PortChannel } from '../sandbox/port-channel.js';
import { createHost } from './create-host.js';

const TYPE = 'signs-of-safety/assessment-map';
const manifest = {
  publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  permissions: { read: ['content.nextSteps'] },
  contributes: { checks: [{ id: 'V-1', documentType: TYPE, title: 'No visit', severity: 'nudge' }] },
};
/** Offers to close the map for whoever presses the button. */
const plugin: Plugin = {
  activate({ subscriptions }, { checks }) {
    subscriptions.push(checks.registerCheck(TYPE, () => [{ id: 'V-1', severity: 'nudge', path: [], about: [], message: 'No visit is planned.', fixes: [{ label: 'Plan a visit', event: { type: 'CLOSE' } }] }]));
  },
};

async function findings(source: Partial<PluginSource>): Promise<unknown> {
  const host = createHost({ plugins: [{ manifest, ...source }], access: permittedAccess({ audit: () => undefined, now: () => '2026-11-25T10:00:00+00:00', grants: () => ({ read: ['content.nextSteps'], write: [] }) }) });
  await host.start();
  const found = await host.tools.check({ type: TYPE, version: 1, id: 'map-prys', lang: 'en', people: [], flags: [], stages: [], content: { id: 'map-prys' } }, { asOf: '2026-11-25' });
  await host.dispose();
  return found;
}

describe('What a plugin’s check found', () => {
  const found = { plugin: 'llanfair.visits', id: 'V-1', severity: 'nudge', path: [], about: [], message: 'No visit is planned.' };

  it('may be mended with a press, where the plugin is one of the page', async () => {
    expect(await findings({ load: async () => plugin })).toEqual([{ ...found, fixes: [{ label: 'Plan a visit', event: { type: 'CLOSE' } }] }]);
  });

  it('is only said, where the plugin is somebody else’s: a press would change more than it was granted', async () => {
    expect(await findings({
      runtime: {
        isTrusted: false,
        connect() {
          const { port1, port2 } = new MessageChannel();
          servePlugin({ channel: new PortChannel(port2), load: async () => plugin });
          return new PortChannel(port1);
        },
      },
    })).toEqual([found]);
  });
});
