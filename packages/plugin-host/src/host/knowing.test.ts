/** What a plugin of the sandbox is not told by what is asked of it, shown of it, or pressed. */
import type { Plugin } from '@practice-kit/plugin-api';
import { memoryRecords, openSession, type PracticeDocument } from '@practice-kit/documents';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, testPlugin } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const reflection: PracticeDocument = { type: 'mi/reflection', version: 1, id: 'r-1', lang: 'en', people: [], flags: [], stages: [], content: { id: 'r-1', lines: [] }, case: { id: 'case-1' } };
const view = (when: string) => ({ views: { workbook: [{ id: 'visits.list', name: 'List', when }] } });
const WHENS = ["documentType == 'mi/reflection'", 'stage', 'tabIsOpen', "documentType != 'mi/reflection'", "documentType == 'visits/visit' || lang == en"];

async function opened(manifest: Record<string, unknown>, options: { mayRead: boolean; isOfThePage?: boolean }) {
  const woken: string[] = [];
  const plugin: Partial<Plugin> = { activate: () => { woken.push('woken'); } };
  const source = testPlugin({ permissions: { read: ['content'] }, ...manifest }, plugin);
  const test = createTestHost({
    ...(options.isOfThePage ? { plugins: [source] } : { sandboxed: [source] }), granted: { read: options.mayRead ? ['content'] : [], write: [] },
    records: memoryRecords([reflection]), caseId: 'case-1',
  });
  await test.host.start();
  const adopted = test.host.documents.adopt(openSession(reflection, {}));
  test.host.context.change(() => { for (const [key, value] of Object.entries({ documentType: reflection.type, stage: 'draft', lang: 'en', tabIsOpen: true })) test.host.context.set(key, value); });
  return { ...test, woken, adopted };
}

describe('A view of a plugin of the sandbox', () => {
  it.each(WHENS)('with the clause %s is not asked what is in it, while what is open is none of its business', async (when) => {
    const { host } = await opened({ contributes: view(when) }, { mayRead: false });
    expect(host.views.in('workbook')).toEqual([]);
  });
  it('is shown by what is open where it may know of it, and by everything else as it says', async () => {
    expect((await opened({ contributes: view(WHENS[0]!) }, { mayRead: true })).host.views.in('workbook')).toHaveLength(1);
    expect((await opened({ contributes: view('lang == en') }, { mayRead: false })).host.views.in('workbook')).toHaveLength(1);
    expect((await opened({ contributes: view(WHENS[0]!) }, { mayRead: false, isOfThePage: true })).host.views.in('workbook')).toHaveLength(1);
  });
});

describe('A plugin of the sandbox', () => {
  const EVENTS = ['onTool:mi/reflection', 'onCheck:mi/reflection', 'onWorkbookContains:mi/reflection', 'onCommand:others.save', 'onView:others.list', 'onExporter:others.text'];
  async function everything({ host }: Awaited<ReturnType<typeof opened>>): Promise<void> {
    await host.tools.typeOf('mi/reflection');
    await host.tools.check(reflection, { asOf: '2026-10-01' });
    await host.commands.executeCommand('others.save').catch(() => undefined);
    await host.views.children('others.list');
  }
  it.each(EVENTS)('is not woken by %s, when the document or the command is none of its business', async (event) => {
    const test = await opened({ activationEvents: [event] }, { mayRead: false });
    await everything(test);
    expect(test.woken).toEqual([]);
    await test.host.plugins.disable('llanfair.visits');
    await test.host.plugins.enable('llanfair.visits');
    expect(test.woken).toEqual([]);
  });
  it('is woken by what it may know of', async () => {
    for (const event of EVENTS.slice(0, 3)) {
      const test = await opened({ activationEvents: [event] }, { mayRead: true });
      await everything(test);
      expect(test.woken).toEqual(['woken']);
    }
  });
});
