import { createTestHost } from '@practice-kit/plugin-host/testing';
import { describe, expect, it } from 'vitest';
import manifest from '../plugin.json' with { type: 'json' };
import { pritchard } from './model/fixtures.js';
import * as plugin from './plugin.js';

describe('The plugin in the host', () => {
  it('sleeps until a document of its type is opened, opens it, and leaves nothing behind', async () => {
    const { host, incidents, leaks } = createTestHost({ plugins: [{ manifest, load: async () => plugin }], documents: [pritchard] });
    await host.start();
    expect(host.plugins.problems).toEqual([]);
    expect(host.plugins.all().map(({ status }) => status)).toEqual(['idle']);
    const opened = await host.documents.open(pritchard.id);
    expect(opened).toMatchObject({ ok: true, session: { document: pritchard } });
    expect(host.plugins.all()[0]?.status).toBe('active');
    expect(await leaks()).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
