import { openSession, type PracticeDocument } from '@practice-kit/documents';
import type { Plugin, PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { describe, expect, it } from 'vitest';
import { createHost, type PluginHost } from '../host/create-host.js';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginRuntime, PluginSource } from '../registry/plugin-source.js';
import { permittedAccess } from './permitted-access.js';
import { PortChannel } from './port-channel.js';

/** Writes what is to happen next, one step a command, and remembers how far it got. Nothing in it knows where it runs. */
const plugin: Plugin = {
  activate(context: PluginContext, { commands, documents, checks }: PracticeApi) {
    context.subscriptions.push(
      commands.registerCommand('visits.plan', async (document: string, step: number) => {
        const open = await documents.read(document);
        const { nextSteps = [] } = (open!.content ?? {}) as { nextSteps?: { id: string }[] };
        const id = `step-${step}`;
        if (!nextSteps.some((one) => one.id === id)) await documents.applyEdit(document, [{ op: 'add', to: { in: document, list: 'nextSteps' }, value: { id, text: `Visit ${step}` } }]);
        if (step > 1) await documents.applyEdit(document, [{ op: 'set', id: `step-${step - 1}`, path: ['text'], value: `Visit ${step - 1}, then visit ${step}` }]);
        await context.globalState.update('planned', step);
        return step;
      }),
      commands.registerCommand('visits.planned', () => context.globalState.get('planned', 0)),
      checks.registerCheck('signs-of-safety/assessment-map', ({ content }) => ((content as { nextSteps?: unknown[] } | undefined)?.nextSteps?.length ? [] : [{ id: 'V-1', severity: 'nudge', path: ['content', 'nextSteps'], about: [], message: 'No visit is planned.' }])),
    );
  },
};
const manifest = {
  publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  permissions: { read: ['content.nextSteps'], write: ['content.nextSteps'] },
  contributes: {
    commands: ['plan', 'planned'].map((name) => ({ command: `visits.${name}`, title: name })),
    checks: [{ id: 'V-1', documentType: 'signs-of-safety/assessment-map', title: 'No visit', severity: 'nudge' }],
  },
};
const blank = (): PracticeDocument => ({ type: 'signs-of-safety/assessment-map', version: 1, id: 'map-prys', lang: 'en', people: [], flags: [], stages: [], content: { id: 'map-prys' } });

/** A plugin behind a port of its own, whose port is cut at the message of this number. */
function cutAt(last: number): PluginRuntime & { readonly messages: () => number; readonly cuts: () => number } {
  let messages = 0;
  let cuts = 0;
  return {
    isTrusted: false, messages: () => messages, cuts: () => cuts,
    connect(_plugin, _source, closed) {
      const { port1, port2 } = new MessageChannel();
      for (const port of [port1, port2]) {
        const post = port.postMessage.bind(port);
        port.postMessage = (message: unknown) => {
          post(message);
          if ((messages += 1) !== last) return;
          cuts += 1;
          channel.close();
          closed('crashed');
        };
      }
      const channel = new PortChannel(port1);
      servePlugin({ channel: new PortChannel(port2), load: async () => plugin });
      return channel;
    },
  };
}

const STEPS = [1, 2, 3, 4];

async function planned(source: Partial<PluginSource>): Promise<{ document: PracticeDocument; findings: unknown; planned: unknown; host: PluginHost }> {
  const session = openSession(blank(), {});
  const access = permittedAccess({ audit: () => undefined, now: () => '2026-11-25T10:00:00+00:00', grants: () => ({ read: ['content.nextSteps'], write: ['content.nextSteps'] }) });
  const host = createHost({ plugins: [{ manifest, ...source }], access });
  host.documents.adopt(session);
  await host.start();
  const findings = [await host.tools.check(session.document, { asOf: '2026-11-25' })];
  // What was cut off is asked for again, at once: the command waits until the plugin is back.
  const again = async (command: string, ...args: unknown[]): Promise<unknown> => await host.commands.executeCommand(command, ...args).catch(() => host.commands.executeCommand(command, ...args));
  for (const step of STEPS) await again('visits.plan', session.document.id, step);
  const kept = await again('visits.planned');
  findings.push(await host.tools.check(session.document, { asOf: '2026-11-25' }));
  const result = { document: session.document, findings, planned: kept, host };
  await host.dispose();
  return result;
}

describe('A plugin that is killed', () => {
  it('at any message of a scripted run leaves the document as if nothing had happened', async () => {
    const whole = cutAt(0);
    const expected = await planned({ runtime: whole });
    expect(expected.document.content).toMatchObject({ nextSteps: [{ text: 'Visit 1, then visit 2' }, { text: 'Visit 2, then visit 3' }, { text: 'Visit 3, then visit 4' }, { text: 'Visit 4' }] });
    expect(expected.planned).toBe(4);
    expect(whole.messages()).toBeGreaterThan(40);
    for (let last = 1; last < whole.messages(); last += 1) {
      const runtime = cutAt(last);
      const { document, planned: kept } = await planned({ runtime });
      expect([last, runtime.cuts(), kept, document]).toEqual([last, 1, 4, expected.document]);
    }
  }, 60_000);

  it('behaves, unkilled, behind a port as it does in the page', async () => {
    const inPage = await planned({ load: async () => plugin });
    const behindPort = await planned({ runtime: cutAt(0) });
    expect(behindPort.document).toEqual(inPage.document);
    expect(behindPort.findings).toEqual(inPage.findings);
    expect(behindPort.planned).toEqual(inPage.planned);
    expect(inPage.findings).toMatchObject([[{ id: 'V-1' }], []]);
  });
});
