/** Nothing is seen, changed or used outside the page until somebody has said so; and who says so knows what is asked (plugin-hosts.md §5). */
import { defineDocumentType, memoryRecords, openSession, type PracticeDocument } from '@practice-kit/documents';
import type { Plugin, PracticeApi } from '@practice-kit/plugin-api';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { memoryStorage } from '../storage/storage-provider.js';
import { leakChecked, settled, testPlugin, type AskedQuestion, type TestHostOptions } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);
const visit: PracticeDocument = { type: 'visits/visit', version: 1, id: 'v-1', lang: 'en', people: [{ id: 'p-1', name: 'Mia', kind: 'child' }], flags: [], stages: [], case: { id: 'case-1' }, content: { id: 'v-1-root', seen: [{ id: 'n-1', text: 'Beans.' }] } };
const visitType = defineDocumentType({ type: visit.type, version: 1, schema: z.looseObject({ id: z.string() }), migrations: [], readers: { peopleLists: [], neverCopied: [], references: [] }, roots: (content) => [content] });
const asks = (permissions: object, version = '1.0.0', more: object = {}) => ({ version, displayName: 'Visits', permissions, activationEvents: ['*'], ...more });
const READ = { read: ['content'], reasons: { content: 'To see what is missing.' } };

async function started(manifest: Record<string, unknown>, options: Partial<TestHostOptions> = {}, activate: (practice: PracticeApi) => { dispose(): unknown }[] = () => []) {
  let practice: PracticeApi | undefined;
  const plugin: Partial<Plugin> = { activate: ({ subscriptions }, given) => { practice = given; subscriptions.push(...activate(given)); } };
  const test = createTestHost({ sandboxed: [testPlugin(manifest, plugin)], isAsked: true, records: memoryRecords([visit]), caseId: 'case-1', ...options });
  await test.host.start();
  test.host.documents.adopt(openSession(visit, {}));
  // Another one once it was started anew.
  return { ...test, get practice() { return practice!; } };
}
/** What was asked, as it stands there. */
const said = (question: AskedQuestion | undefined): string => (question?.kind === 'message' ? [question.message, question.detail, ...(question.lists ?? []).flatMap(({ heading, lines }) => [heading, ...lines])].join('\n') : '');
const first = ({ items }: { items: readonly unknown[] }): string => String(items[0]);
const no: TestHostOptions['answers'] = (question) => first(question as never);
const yes: TestHostOptions['answers'] = (question) => String((question as unknown as { items: string[] }).items[1]);

describe('What a plugin of the sandbox asks for', () => {
  it('is asked in plain words when it first wants it, with its reasons as its own; a yes holds, and is not asked again', async () => {
    const { practice, questions } = await started(asks(READ), { answers: yes });
    expect(questions).toEqual([]);
    expect((await practice.documents.read('v-1'))?.content).toMatchObject({ seen: [{ text: 'Beans.' }] });
    await practice.documents.read('v-1');
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ plugin: '', modal: true });
    expect(said(questions[0])).toBe(['Visits, from llanfair, asks to see or change what is written here. May it?', 'It is not part of the system, and has nothing of this until somebody says yes. It can send nothing anywhere.', 'It may see:', 'everything that is written in a document. It says why: “To see what is missing.”'].join('\n'));
  });
  it('is asked in Welsh of who reads Welsh', async () => {
    const { practice, questions } = await started(asks(READ), { answers: no, lang: 'cy' });
    await practice.documents.read('v-1');
    expect(said(questions[0])).toContain('Caiff weld:');
  });
  it.each([['a no', no], ['a question that is put away', () => undefined]] as const)('is not had after %s, and it is not asked again in this sitting', async (_what, answers) => {
    const { practice, questions } = await started(asks({ read: ['content'], write: ['content.seen'] }), { answers });
    expect(await practice.documents.read('v-1')).toBeUndefined();
    expect(await practice.documents.applyEdit('v-1', [{ op: 'remove', id: 'n-1' }])).toMatchObject({ ok: false });
    expect(await practice.documents.all()).toEqual([]);
    expect(questions).toHaveLength(1);
  });
  it('is one question however much it wants at once, and its time does not run out while somebody thinks', async () => {
    let answer = (_item: string): void => undefined;
    const { practice, questions, host, clock } = await started(asks(READ, '1.0.0', { contributes: { commands: [{ command: 'visits.read', title: 'Read' }] } }), { answers: () => new Promise((resolve) => { answer = resolve; }) }, ({ commands, documents }) => [commands.registerCommand('visits.read', async () => (await documents.read('v-1'))?.id)]);
    const reading = host.commands.executeCommand('visits.read');
    const others = Promise.all(Array.from({ length: 10 }, () => practice.documents.read('v-1')));
    await clock.pass(300_000);
    expect(questions).toHaveLength(1);
    answer((questions[0] as unknown as { items: string[] }).items[1]!);
    expect([await reading, (await others).length]).toEqual(['v-1', 10]);
  });
});

describe('A new version', () => {
  it('that asks for more is asked about as a difference, and until then and after a no has what it had', async () => {
    const storage = memoryStorage();
    const before = await started(asks(READ), { answers: yes, storage });
    await before.practice.documents.read('v-1');
    await before.host.dispose();
    expect((await storage.read('permissions'))['llanfair.visits']!.value).toMatchObject({ version: '1.0.0', granted: { read: ['content'], write: [], services: [] } });
    const after = await started(asks({ read: ['content', 'people.name'] }, '1.1.0'), { answers: no, storage });
    const read = await after.practice.documents.read('v-1');
    expect(said(after.questions[0]).split('\n')).toEqual(['Visits, from llanfair, is now version 1.1.0 and asks for more. May it have that as well?', expect.stringContaining('It is not part'), 'This version newly asks for:', 'It may see:', 'people’s names']);
    expect([read?.content !== undefined, read?.people]).toEqual([true, undefined]);
    await after.host.dispose();
    const again = await started(asks({ read: ['content', 'people.name'] }, '1.2.0'), { answers: yes, storage });
    await again.practice.documents.read('v-1');
    expect(again.questions).toEqual([]);
  });
  it('does not get by a yes what was refused before', async () => {
    const storage = memoryStorage();
    const before = await started(asks(READ), { answers: no, storage });
    await before.practice.documents.read('v-1');
    await before.host.dispose();
    const after = await started(asks({ read: ['content', 'people.name'] }, '1.1.0'), { answers: yes, storage });
    const read = await after.practice.documents.read('v-1');
    expect([read?.content, read?.people]).toEqual([undefined, [{ name: 'Mia' }]]);
  });
  it('is asked about anew where somebody wants to decide again', async () => {
    const test = await started(asks(READ), { answers: no });
    await test.practice.documents.read('v-1');
    await test.host.permissions.forget('llanfair.visits');
    await settled();
    await test.practice.documents.read('v-1');
    expect(test.questions).toHaveLength(2);
  });
});

describe('What was given', () => {
  const DATA = { calendar: { days: () => ['Monday'] } };
  const asking = asks({ read: ['content', 'people.name'], write: ['content.seen'], services: ['calendar'] });
  const infoOf = ({ host }: Awaited<ReturnType<typeof started>>) => { const [{ granted, decidedBy } = { granted: undefined, decidedBy: undefined }] = host.plugins.all(); return { granted, decidedBy }; };

  it('is told beside what was asked for, and who has said so', async () => {
    const test = await started(asking, { answers: yes, dataServices: DATA });
    expect(infoOf(test)).toEqual({ granted: { read: [], write: [], services: [] }, decidedBy: 'nobody' });
    await test.practice.documents.read('v-1');
    expect(infoOf(test)).toEqual({ granted: { read: ['content', 'people.name'], write: ['content.seen'], services: ['calendar'] }, decidedBy: 'person' });
    expect(infoOf(await started(asking, { permissions: () => ({ read: ['people.name'] }) }))).toEqual({ granted: { read: ['people.name'], write: [], services: [] }, decidedBy: 'administrator' });
    expect(infoOf(await started(asking, { isAsked: false })).decidedBy).toBe('page');
  });
  it('is taken back, one thing of it or all: it is not asked about again, and is still gone in the next sitting', async () => {
    const storage = memoryStorage();
    const test = await started(asking, { answers: yes, storage });
    await test.practice.documents.read('v-1');
    await test.host.permissions.takeBack('llanfair.visits', { verb: 'read', field: 'content' });
    await settled();
    expect([(await test.practice.documents.read('v-1'))?.content, infoOf(test).granted?.read]).toEqual([undefined, ['people.name']]);
    await test.host.permissions.takeBack('llanfair.visits');
    await settled();
    expect(infoOf(test)).toEqual({ granted: { read: [], write: [], services: [] }, decidedBy: 'person' });
    await test.host.dispose();
    const again = await started(asking, { answers: yes, storage });
    expect([await again.practice.documents.read('v-1'), again.questions.length]).toEqual([undefined, 0]);
  });
  it.each([['is taken back', 'takeBack'], ['is to be decided again', 'forget']] as const)('and %s is not what a plugin that runs holds on to: it is started anew', async (_what, how) => {
    const held: string[] = [];
    const plugin: Partial<Plugin> = { activate: async (_context, practice) => { let name = ''; held.push(''); void practice.documents.read('v-1').then((document) => { name = JSON.stringify(document ?? ''); held.push(name); }); } };
    const { host } = createTestHost({ sandboxed: [testPlugin(asking, plugin)], isAsked: true, answers: yes, records: memoryRecords([visit]), caseId: 'case-1' });
    host.documents.adopt(openSession(visit, {}));
    await host.start();
    await settled();
    const starts = held.filter((one) => one === '').length;
    await host.permissions[how]('llanfair.visits');
    await settled();
    expect([starts, held.filter((one) => one === '').length]).toEqual([1, 2]);
  });
  it('that could not be kept as taken back is said to be what it was before next time', async () => {
    const storage = memoryStorage();
    const test = await started(asking, { answers: yes, storage });
    await test.practice.documents.read('v-1');
    storage.write = async () => { throw new Error('full'); };
    await test.host.permissions.takeBack('llanfair.visits');
    await settled();
    expect(infoOf(test).granted?.read).toEqual([]);
    expect(test.incidents).toMatchObject([{ kind: 'state-unfit', problem: expect.stringContaining('what it was before next time') as string }]);
  });
});

describe('An administrator', () => {
  it.each([[{ read: ['content', 'people'] }, true], [{}, false]] as const)('answers for everybody, and nobody is asked: %o', async (answer, isRead) => {
    const { practice, questions } = await started(asks(READ), { answers: yes, permissions: () => answer });
    const read = await practice.documents.read('v-1');
    expect([read?.content !== undefined, read?.people, questions.length]).toEqual([isRead, undefined, 0]);
  });
});

describe('A check', () => {
  it('that may see nothing yet interrupts nobody: a word stands beside the work, once, and leads to the question', async () => {
    const contributes = { checks: [{ id: 'LF-M01', documentType: 'visits/visit', title: 'T', severity: 'nudge' }] };
    const { host, questions } = await started(asks(READ, '1.0.0', { contributes, activationEvents: [] }), { answers: (question) => (question.kind === 'message' ? question.items.at(-1) : undefined) }, ({ checks }) => [checks.registerCheck('visits/visit', () => [{ id: 'LF-M01', severity: 'nudge', path: [], about: [], message: 'x' }])]);
    expect(await host.tools.check(visit, { asOf: '2026-10-01' })).toEqual([]);
    await settled();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(questions.map((question) => (question.kind === 'message' ? question.modal ?? false : ''))).toEqual([false, true]);
    expect(await host.tools.check(visit, { asOf: '2026-10-01' })).toHaveLength(1);
  });
});

describe('A file of a copy', () => {
  it.each([['a yes', yes, 'Beans.'], ['a no', no, undefined]] as const)('is asked about before its plugin is woken: after %s', async (_what, answers, text) => {
    const exporters = [{ id: 'export.text', label: 'Text', documentType: 'visits/visit', mediaType: 'text/plain', extension: '.txt' }];
    const page = testPlugin({ publisher: 'kit', name: 'visits', contributes: { tools: [{ tag: 'practice-visit', documentType: 'visits/visit', displayName: 'Visit' }] } }, { activate: ({ subscriptions }, { tools }) => { subscriptions.push(tools.register({ tag: 'practice-visit', documentType: visitType, load: async () => undefined })); } });
    const { host, questions } = await started(asks(READ, '1.0.0', { name: 'export', contributes: { exporters }, activationEvents: [] }), { answers, plugins: [page] }, ({ documents }) => [documents.registerExporter('export.text', (copy) => ({ text: JSON.stringify(copy.content) }))]);
    const made = await host.tools.export('export.text', visit, { reader: 'practitioner' });
    expect(questions).toHaveLength(1);
    if (text === undefined) expect(made).toBeUndefined();
    else expect(made?.text).toContain(text);
  });
});

describe('A data service of the case system', () => {
  const dataServices = { calendar: { days: (from: string) => [`${from} is free`], broken: () => { throw new Error('Mia'); } }, addresses: { of: () => 'secret' } };
  const get = async (practice: PracticeApi, id: string): Promise<Record<string, (...args: unknown[]) => Promise<unknown>>> => await practice.services.get({ id } as never);

  it('is reached by who names it and was granted it, and no other is', async () => {
    const { practice, host } = await started(asks({ services: ['calendar'] }), { answers: yes, dataServices });
    const used: string[] = [];
    const listening = host.onDidAccess(({ verb, of, isAllowed }) => { if (verb === 'use') used.push(`${of} ${isAllowed}`); });
    const calendar = await get(practice, 'calendar');
    expect(await calendar['days']!('Monday')).toEqual(['Monday is free']);
    await expect(calendar['broken']!()).rejects.toThrow('The data service calendar failed.');
    await expect(get(practice, 'addresses')).rejects.toThrow('permissions.services');
    await expect(get(practice, 'constructor')).rejects.toThrow();
    listening.dispose();
    expect(used).toEqual(['calendar true', 'calendar true', 'calendar true', 'addresses false', ' false']);
  });
  it('is not reached after a no, nor from the page by who does not name it', async () => {
    const refused = await started(asks({ services: ['calendar'] }), { answers: no, dataServices });
    await expect(get(refused.practice, 'calendar')).rejects.toThrow('not allowed');
    let practice: PracticeApi | undefined;
    const { host } = createTestHost({ dataServices, plugins: [testPlugin({ activationEvents: ['*'], permissions: { services: ['calendar'] } }, { activate: (_context, given) => { practice = given; } })] });
    await host.start();
    expect(Object.keys(await get(practice!, 'calendar'))).toEqual(['days', 'broken']);
    await expect(get(practice!, 'addresses')).rejects.toThrow('permissions.services');
  });
});
