/** The plugin of a tool that is data runs behind a port, for its checks alone: cut at any message of a scripted sitting, the document is the same. */
import { openSession, type PracticeDocument } from '@practice-kit/documents';
import { createHost, permittedAccess, PortChannel, servePlugin, type PluginRuntime } from '@practice-kit/plugin-host';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { describe, expect, it } from 'vitest';
import { check, empty, manifest, schema, screen } from '../fixtures/first-visit.js';
import { workflowOf } from './workflow-of.js';

const when = { asOf: '2026-10-20', actor: 'w-sam' };
const SITTING: readonly ToolEvent[] = [
  { type: 'ADD', section: 'heard', id: 'n-1', text: 'Toast was made together.' }, { type: 'ADD', section: 'nextSteps', id: 's-1', text: 'Swim.' }, { type: 'READY' },
  { type: 'SET', id: 's-1', fields: { who: ['p-gethin'], byWhen: '2026-10-12' } }, { type: 'PREPARE_COPY', reader: 'parent:p-ffion', newId: 'c-1' },
  { type: 'CHECK_COPY', reader: 'parent:p-ffion', by: 'w-meera' }, { type: 'SHARE', reader: 'parent:p-ffion' }, { type: 'CLOSE', reason: 'Agreed.' },
].map((event, index) => ({ at: `2026-10-20T10:0${index}:00+01:00`, by: 'w-sam', ...event }));

/** Cut at the message of this number; or, at `hangs`, it answers nothing any more. */
function runtime(last: number, isHung = false): PluginRuntime & { readonly messages: () => number } {
  let messages = 0;
  return {
    isTrusted: false, messages: () => messages,
    connect(_plugin, _source, closed) {
      const { port1, port2 } = new MessageChannel();
      for (const port of [port1, port2]) {
        const post = port.postMessage.bind(port);
        port.postMessage = (message: unknown) => {
          messages += 1;
          if (isHung && messages >= last) return;
          post(message);
          if (messages !== last) return;
          channel.close();
          closed('crashed');
        };
      }
      const channel = new PortChannel(port1);
      servePlugin({ channel: new PortChannel(port2), load: async () => ({ activate: ({ subscriptions }, { checks }) => { subscriptions.push(checks.registerCheck('first-visit/visit', check)); } }) });
      return channel;
    },
  };
}

/** `deadline`: short only where the plugin is known to hang. */
async function sitting(where: PluginRuntime, deadline = 20_000): Promise<{ readonly document: PracticeDocument; readonly found: number; readonly refused: readonly string[] }> {
  const files: Record<string, string> = { './schema.json': JSON.stringify(schema), './screen.json': JSON.stringify(screen) };
  const access = permittedAccess({ audit: () => undefined, now: () => '2026-10-20T10:00:00+01:00', grants: () => ({ read: manifest.permissions.read, write: [] }) });
  const host = createHost({ plugins: [{ manifest, runtime: where, readFile: async (path) => files[path]! }], access, deadlines: { activate: deadline, command: deadline, deactivate: deadline } });
  await host.start();
  const tool = (await host.tools.data('first-visit/visit'))!;
  const session = openSession(empty, {});
  host.documents.adopt(session);
  const asked: Promise<readonly unknown[]>[] = [];
  const refused: string[] = [];
  for (const event of SITTING) {
    const verdict = workflowOf(tool).start(session.document, when).can(event);
    if (verdict.ok) session.apply(verdict.operations);
    else refused.push(`${event.type} ${verdict.messageId}`);
    // Asked, and not waited for: as on the screen.
    asked.push(host.tools.check(session.document, when));
    await new Promise((resolve) => { setTimeout(resolve, 2); });
  }
  const found = (await Promise.all(asked)).flat().length;
  const { document } = session;
  await host.dispose();
  return { document, found, refused };
}

describe('The plugin of a tool that is data', () => {
  it('can be killed at any message of a sitting: what was written and decided is the same', async () => {
    const whole = runtime(0);
    const expected = await sitting(whole);
    expect(expected.refused).toEqual([]);
    expect(expected.found).toBeGreaterThan(3);
    expect(expected.document.stages).toEqual([{ id: 'visit-1', state: 'closed' }]);
    expect(whole.messages()).toBeGreaterThan(10);
    for (let last = 1; last <= whole.messages(); last += 1) {
      const { document, refused } = await sitting(runtime(last));
      expect([last, refused, document]).toEqual([last, [], expected.document]);
    }
  }, 60_000);

  it('can hang from its first message, or from any after: nobody waits for it', async () => {
    const expected = await sitting(runtime(0));
    for (const last of [1, 3, 6]) expect(await sitting(runtime(last, true), 200)).toMatchObject({ document: expected.document, refused: [] });
  }, 60_000);
});
