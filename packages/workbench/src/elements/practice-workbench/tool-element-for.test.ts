/** A plugin that brings a screen instead of an element: its documents open with the kit's own, whatever becomes of the plugin. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import { createHost, memoryStorage, type PluginHost, type PluginRuntime } from '@practice-kit/plugin-host';
import { keys } from '../../../../../test/browser/keys.js';
import '../../define.js';
import { workbenchPlugin } from '../../plugin.js';
import type { PracticeWorkbench } from './practice-workbench.js';

const CASE = 'case-bryn';
const TYPE = 'garden/visit';
const manifest = {
  publisher: 'llanfair', name: 'garden', version: '1.0.0', displayName: 'Garden', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  permissions: { read: ['content'], reasons: { content: 'To look.' } },
  contributes: {
    tools: [{ documentType: TYPE, displayName: '%title%', schema: './schema.json', screen: './screen.json' }],
    checks: [{ id: 'GV-M01', documentType: TYPE, title: 'Who goes?', severity: 'nudge' }],
    localizations: [{ languageId: 'en', translations: { title: 'Garden visit' } }],
  },
};
const schema = { type: 'object', properties: { id: { type: 'string' }, seen: { type: 'array', items: { type: 'object' } } } };
const screen = { title: '%title%', columns: [{ sections: [{ kind: 'entries', path: 'seen', label: 'What we saw' }] }], workflow: { initial: 'open', states: { open: { label: 'Open' } } } };
const visit: PracticeDocument = { type: TYPE, version: 1, id: 'visit', lang: 'en', case: { id: CASE } as never, people: [], flags: [], stages: [], fictional: true, content: { id: 'visit' } };
/** Never answers anything it is asked. */
const hung: PluginRuntime = { isTrusted: false, connect: () => new Promise(() => {}) };

const until = async <Result>(look: () => Result | null | undefined | false): Promise<Result> => {
  for (let tries = 0; tries < 250; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error('It never came.');
};

describe('A tool that is data, in the workbench', () => {
  let host: PluginHost | undefined;
  afterEach(async () => { await host?.dispose(); host = undefined; });
  async function open(files: Readonly<Record<string, unknown>>): Promise<PracticeWorkbench> {
    host = createHost({
      caseId: CASE, records: memoryRecords([visit]), storage: memoryStorage(), deadlines: { activate: 400, command: 400, deactivate: 50 },
      plugins: [workbenchPlugin, { manifest, runtime: hung, readFile: async (path) => JSON.stringify(files[path]) }],
    });
    const bench = await fixture<PracticeWorkbench>(html`<practice-workbench lang="en" case-id=${CASE} actor="w-sam" .host=${host}></practice-workbench>`);
    void bench.openDocument('visit');
    return bench;
  }

  it('opens and keeps every letter while its plugin hangs', async () => {
    const bench = await open({ './schema.json': schema, './screen.json': screen });
    const tool = await until(() => bench.shadowRoot!.querySelector('practice-data-tool'));
    await until(() => tool.shadowRoot!.querySelector('h1')?.textContent === 'Garden visit');
    (await until(() => tool.shadowRoot!.querySelector<HTMLButtonElement>('button[aria-label="Add to: What we saw"]'))).click();
    await until(() => tool.shadowRoot!.querySelector('.editor practice-text-entry')?.matches(':focus-within'));
    await keys('b', 'e', 'a', 'n', 's');
    expect(tool.document!.content).to.have.nested.property('seen[0].text', 'beans');
    expect(host!.documents.get('visit')!.document).to.equal(tool.document);
  });

  it('says plainly that a tool whose screen is refused cannot be opened, and the host says why', async () => {
    const bench = await open({ './schema.json': schema, './screen.json': { ...screen, workflow: {} } });
    expect((await until(() => bench.shadowRoot!.querySelector('[role="alert"]'))).textContent).to.not.equal('');
    expect(host!.plugins.problems.map(({ forAuthor }) => forAuthor).join(' ')).to.include('screen.json, workflow');
    expect(bench.shadowRoot!.querySelector('practice-data-tool')).to.equal(null);
  });
});
