/** Every reading, writing and refusal leaves an entry, and none of them a word (plugin-hosts.md §5). */
import { copyFor, memoryRecords, openSession, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import type { PracticeApi } from '@practice-kit/plugin-api';
import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, settled, testPlugin, type TestHostOptions } from '../testing/create-test-host.js';
import type { AccessEntry } from './document-access.js';

const createTestHost = leakChecked(afterEach);
const visit: PracticeDocument = { type: 'kit/visit', version: 1, id: 'v-1', lang: 'en', people: [], flags: [], stages: [], case: { id: 'case-1' }, content: { id: 'v-1-root', seen: [{ id: 'n-1', text: 'Beans.' }] } };
const documentType: DocumentType = { type: 'kit/visit', version: 1, migrations: [], roots: (content) => [content as { id: string }], schema: z.looseObject({ id: z.string() }) as unknown as DocumentType['schema'], readers: { peopleLists: [], neverCopied: [], references: [] } };
const kit = testPlugin({ name: 'kit', services: { provides: ['llanfair.kit/names'] }, contributes: { commands: [{ command: 'kit.save', title: 'Save' }], tools: [{ tag: 'practice-visit', documentType: 'kit/visit', displayName: 'Visit' }] } }, {
  activate: ({ subscriptions }, { commands, tools }) => void subscriptions.push(commands.registerCommand('kit.save', () => 'saved'), tools.register({ tag: 'practice-visit', documentType, load: async () => undefined })),
});

async function opened(granted: TestHostOptions['granted'], manifest: Record<string, unknown> = {}, activate: (practice: PracticeApi) => { dispose(): unknown }[] = () => [], more: Partial<TestHostOptions> = {}) {
  let practice: PracticeApi | undefined;
  const test = createTestHost({
    plugins: [kit], granted, records: memoryRecords([visit]), caseId: 'case-1', ...more,
    sandboxed: [testPlugin({ activationEvents: ['*'], permissions: { read: ['content'], write: ['content.seen'] }, ...manifest }, { activate: ({ subscriptions }, given) => { practice = given; subscriptions.push(...activate(given)); } })],
  });
  const entries: AccessEntry[] = [];
  const listening = test.host.onDidAccess((entry) => { if (entry.plugin === 'llanfair.visits') entries.push(entry); });
  await test.host.start();
  const adopted = test.host.documents.adopt(openSession(visit, {}));
  test.host.context.set('documentType', visit.type);
  const said = (): string[] => entries.splice(0).map(({ verb, document, of, isAllowed }) => `${verb} ${document}${of ?? ''} ${isAllowed ? 'yes' : 'no'}`);
  return { ...test, practice: practice!, said, entries, end: () => { listening.dispose(); adopted.dispose(); } };
}
const all = { read: ['content'], write: ['content.seen'] };
const none = { read: [], write: [] };

describe('The audit', () => {
  it('has an edit that is of no allowed form, and one of a document the plugin may not know of', async () => {
    const { practice, said, accesses, end } = await opened(none);
    await practice.documents.applyEdit('v-1', 'nonsense' as never).catch(() => undefined);
    expect(said()).toEqual(['write v-1 no']);
    expect(await practice.documents.applyEdit('v-1', [{ op: 'remove', id: 'n-1' }])).toMatchObject({ ok: false });
    expect([said(), accesses.map(({ verb, isAllowed }) => `${verb} ${isAllowed}`)]).toEqual([['write v-1 no'], ['write false']]);
    end();
  });
  it('has it when a plugin asks which records there are, or is told that a document is open', async () => {
    const { practice, said, host, end } = await opened(all, {}, ({ documents }) => [documents.onDidOpenDocument(() => undefined), documents.onDidChangeDocument(() => undefined)]);
    said();
    expect(await practice.records.list()).toEqual([]);
    expect(said()).toEqual(['list  no']);
    const another = host.documents.adopt(openSession({ ...visit, id: 'v-2' }, {}));
    const session = host.documents.get('v-2')!;
    for (const text of ['a', 'b']) session.apply([{ op: 'set', id: 'n-1', path: ['text'], value: text }]);
    await settled();
    expect(said()).toEqual(['list v-2 yes']);
    another.dispose();
    end();
  });
  it('has what a clause was told of the document that is open, and that it was not told', async () => {
    const told = await opened(all);
    told.said();
    await told.practice.window.evaluate("documentType == 'kit/visit'");
    await told.practice.window.evaluate('lang');
    expect(told.said()).toEqual(['list v-1 yes']);
    told.end();
    const kept = await opened(none);
    kept.said();
    await kept.practice.window.evaluate("documentType == 'kit/visit'");
    expect(kept.said()).toEqual(['list v-1 no']);
    kept.end();
  });
  it('has another’s command or service that was wanted, and names none that nobody has', async () => {
    const { practice, said, end } = await opened(all, { services: { optional: ['llanfair.kit/names'] } });
    await practice.commands.executeCommand('kit.save').catch(() => undefined);
    await practice.commands.executeCommand('Mia.was.hit').catch(() => undefined);
    await practice.services.get({ id: 'llanfair.kit/names' } as never).catch(() => undefined);
    expect(said()).toEqual(['use kit.save no', 'use  no', 'use llanfair.kit/names no']);
    end();
  });
  it('names the document that a copy was made of, when the copy is taken out', async () => {
    const exporters = [{ id: 'visits.text', label: 'Text', documentType: 'kit/visit', mediaType: 'text/plain', extension: '.txt' }];
    const { host, said, accesses, end } = await opened(all, { contributes: { exporters } }, ({ documents }) => [documents.registerExporter('visits.text', () => ({ text: 'x' }))]);
    expect(copyFor(visit, 'family-shared', documentType).copy.id).not.toBe('v-1');
    expect(await host.tools.export('visits.text', visit, { reader: 'family-shared' })).toMatchObject({ text: 'x' });
    expect([said().at(-1), accesses.at(-1)]).toMatchObject(['read v-1 yes', { document: 'v-1', field: 'content' }]);
    end();
  });
  it('says of each reading and writing of a plugin of the sandbox every field, had or refused, and who was at the screen: whoever decides what it may', async () => {
    const asked = { permissions: { read: ['content', 'people.name'], write: ['content.seen'] } };
    const decided: Partial<TestHostOptions>[] = [{ isAsked: true, permissions: () => all }, {}, { access: { view: (_plugin, document) => document, judge: () => ({ ok: false, reason: 'not-allowed' }) } }];
    const said: unknown[][] = [];
    for (const more of decided) {
      const { practice, entries, host, end } = await opened(all, asked, () => [], { who: () => 'w-sian', ...more });
      entries.splice(0);
      await practice.documents.read('v-1');
      await practice.records.read('v-1');
      await practice.documents.applyEdit('v-1', [{ op: 'set', id: 'n-1', path: ['text'], value: 'Peas.' }]);
      await practice.documents.applyEdit('v-1', [{ op: 'set', id: 'v-1-root', path: ['other'], value: 'Mia was hit' }]);
      await practice.documents.applyEdit('v-1', 'nonsense' as never).catch(() => undefined);
      await practice.documents.read('v-9');
      await host.tools.check({ ...visit }, { asOf: '2026-10-01' });
      expect(entries.filter(({ verb }) => verb === 'read' || verb === 'write').every(({ who, fields = [] }) => who === 'w-sian' && fields.length > 0)).toBe(true);
      expect(JSON.stringify(entries)).not.toMatch(/Mia|Peas|Beans/);
      said.push(entries.map(({ verb, fields = [] }) => `${verb} ${fields.map(({ field, isAllowed }) => `${field}:${isAllowed ? 'yes' : 'no'}`).join(' ')}`));
      end();
    }
    const READ = 'read people.name:no content:yes';
    const fieldByField = [READ, READ, 'write content.seen:yes', 'write content.other:no', 'write :no', 'read :no'];
    expect(said).toEqual([fieldByField, fieldByField, ['read :yes', 'read :yes', 'write :no', 'write :no', 'write :no', 'read :no']]);
  });
  it('says no fields of a plugin of the page, which sees everything', async () => {
    const entries: AccessEntry[] = [];
    let practice: PracticeApi | undefined;
    const { host } = createTestHost({ plugins: [testPlugin({ activationEvents: ['*'] }, { activate: (_context, given) => { practice = given; } })] });
    const listening = host.onDidAccess((entry) => entries.push(entry));
    await host.start();
    const adopted = host.documents.adopt(openSession(visit, {}));
    await practice!.documents.read('v-1');
    expect(entries).toMatchObject([{ verb: 'read', document: 'v-1', isAllowed: true }]);
    expect(entries[0]).not.toHaveProperty('fields');
    listening.dispose();
    adopted.dispose();
  });
});
