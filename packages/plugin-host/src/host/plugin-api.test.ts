/** What a plugin asks of the host, and what the host shows of a plugin: views, questions, documents, checks, copies. */
import { memoryRecords, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import * as z from 'zod/mini';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked, settled, testPlugin, type TestHostOptions } from '../testing/create-test-host.js';

const createTestHost = leakChecked(afterEach);

const documentType: DocumentType = {
  type: 'llanfair/visit', version: 1, migrations: [], roots: (content) => [content as { id: string }],
  schema: z.looseObject({ id: z.string() }) as unknown as DocumentType['schema'], readers: { peopleLists: [], neverCopied: [], references: [] },
};
const visit = (id = 'visit-1', caseId = 'case-1'): PracticeDocument => ({
  type: 'llanfair/visit', version: 1, id, lang: 'en', case: { id: caseId }, people: [{ id: 'p-sam', name: 'Sam Harte', kind: 'child' }, { id: 'p-deb', name: 'Deb Harte', kind: 'family' }], flags: [], fictional: true, stages: [],
  content: { id: `${id}-root`, notes: [{ id: 'n1', text: 'Sam showed us the garden' }, { id: 'n2', text: 'Sam spoke alone with us', withholdFrom: ['parent:p-deb'] }] },
});

async function started(manifest: Record<string, unknown>, options: Partial<TestHostOptions> = {}, activate?: (context: PluginContext, practice: PracticeApi) => unknown) {
  let given: { context: PluginContext; practice: PracticeApi } | undefined;
  const test = createTestHost({
    plugins: [testPlugin({ activationEvents: ['*'], ...manifest }, { activate: (context, practice) => { given = { context, practice }; return activate?.(context, practice); } })],
    documents: [visit()], caseId: 'case-1', ...options,
  });
  await test.host.start();
  return { ...test, ...given!, practice: given!.practice, context: given!.context };
}
const toolManifest = { contributes: { tools: [{ tag: 'practice-visit', documentType: 'llanfair/visit', displayName: 'Visit' }] } };
const registerTool = ({ subscriptions }: PluginContext, { tools }: PracticeApi): void => void subscriptions.push(tools.register({ tag: 'practice-visit', documentType, load: async () => undefined }));

describe('What a plugin says on the screen', () => {
  it('has no sign that nobody sees and that turns a line round; it is told what it offered', async () => {
    const { practice, questions, status, host } = await started({ displayName: 'Kit\u202egnihtyna\u200b' }, { answers: (question) => (question.kind === 'message' ? question.items[0] : undefined) });
    expect(await practice.window.showInformationMessage('Safe\u202e?', 'Ye\u200bs')).toBe('Ye\u200bs');
    expect(questions[0]).toMatchObject({ message: 'Safe?', items: ['Yes'] });
    const shown = practice.window.setStatusBarMessage('Sa\u2066ved');
    await settled();
    expect([...status.values()]).toEqual(['Saved']);
    shown.dispose();
    expect(host.plugins.all()[0]!.displayName).toBe('Kitgnihtyna');
  });
  it('is not more at once than anybody can answer', async () => {
    const { practice, status, incidents } = await started({}, { answers: () => new Promise(() => undefined) });
    for (let count = 0; count < 5; count += 1) void practice.window.showInformationMessage('Again').catch(() => undefined);
    await settled();
    await expect(practice.window.showInformationMessage('Again')).rejects.toThrow('at most 5');
    const shown = ['a', 'b', 'c', 'd'].map((text) => practice.window.setStatusBarMessage(text));
    await settled();
    expect([[...status.values()], incidents.map(({ kind }) => kind)]).toEqual([['a', 'b', 'c'], ['refused']]);
    for (const one of shown) one.dispose();
  });
});

describe('Questions', () => {
  it('are asked of whoever draws the screen, with the plugin’s name and plain words', async () => {
    const { practice, questions } = await started({}, { answers: (question) => (question.kind === 'message' ? 'Yes' : question.kind === 'input' ? 'three' : [1]) });
    expect(await practice.window.showWarningMessage('Share it?', { modal: true, detail: 'With Deb' }, 'Yes', 'No')).toBe('Yes');
    expect(await practice.window.showQuickPick(['a', 'b'], { title: 'Which?' })).toBe('b');
    expect(await practice.window.showQuickPick(Promise.resolve([{ label: 'a', id: '1' }, { label: 'b', id: '2' }]), { canPickMany: true })).toEqual([{ label: 'b', id: '2' }]);
    expect(await practice.window.showInputBox({ prompt: 'How many?', value: '2' })).toBe('three');
    expect(questions[0]).toEqual({ kind: 'message', plugin: 'llanfair.visits', severity: 'warning', message: 'Share it?', modal: true, detail: 'With Deb', items: ['Yes', 'No'] });
  });

  it('that nobody answers come back as nothing', async () => {
    const { practice } = await started({});
    expect([await practice.window.showInformationMessage('x'), await practice.window.showQuickPick(['a']), await practice.window.showInputBox()]).toEqual([undefined, undefined, undefined]);
  });

  it('ask the plugin while somebody types what is wrong so far', async () => {
    const said: unknown[] = [];
    const { practice } = await started({}, { answers: async (question) => {
      if (question.kind === 'input') for (const value of ['x', '3']) said.push(await question.validate!(value));
      return '3';
    } });
    await practice.window.showInputBox({ validateInput: (value) => (/^\d+$/.test(value) ? undefined : 'A number, please.') });
    expect(said).toEqual(['A number, please.', undefined]);
  });

  it('of the wrong form are refused to the plugin that asks them', async () => {
    const { practice } = await started({});
    await expect(practice.window.showInformationMessage('x'.repeat(3000))).rejects.toThrow('not of the form');
    await expect(practice.window.showQuickPick([{ label: 'a', image: 'https://elsewhere.example' } as never])).rejects.toThrow('not of the form');
  });

  it('progress and status are on the screen as long as they last, whatever becomes of the work', async () => {
    const { practice, status, leaks } = await started({});
    const work = practice.window.withProgress({ title: 'Reading' }, async (progress) => {
      progress.report({ message: 'half' });
      await settled();
      throw new Error('no');
    });
    const shown = practice.window.setStatusBarMessage('Ready');
    expect([...status.values()]).toEqual(['half', 'Ready']);
    await expect(work).rejects.toThrow('no');
    shown.dispose();
    expect(await leaks()).toEqual([]);
  });
});

describe('Views', () => {
  const views = { contributes: {
    viewsContainers: { sidebar: [{ id: 'visits', title: 'Visits', icon: '$(house)' }] },
    views: { visits: [{ id: 'visits.late', name: 'Late', order: 2 }, { id: 'visits.list', name: 'All', when: 'stage != shared', order: 1 }, { id: 'visits.form', name: 'New', type: 'form' }], nowhere: [{ id: 'x', name: 'X' }], workbook: [{ id: 'visits.list', name: 'Twice' }] },
    viewsWelcome: [{ view: 'visits.list', contents: 'No visit yet.', commands: ['visits.add'], when: 'visits.empty' }, { view: 'visits.lst', contents: 'x' }],
  } };

  it('are found by container, in their order, where their when holds; unknown places and second comers are errors', async () => {
    const { host } = await started(views);
    expect(host.views.containers('sidebar').map(({ id }) => id)).toEqual(['visits']);
    expect(host.views.in('visits').map(({ id }) => id)).toEqual(['visits.form', 'visits.list', 'visits.late']);
    expect(host.views.in('visits', { stage: 'shared' }).map(({ id }) => id)).toEqual(['visits.form', 'visits.late']);
    expect(host.views.welcome('visits.list', { 'visits.empty': true })).toMatchObject([{ contents: 'No visit yet.', isEnabled: true }]);
    expect(host.plugins.problems.map(({ problem }) => problem)).toEqual([expect.stringMatching(/^There is no views container nowhere\. There are workbook/), 'The view visits.list is contributed by llanfair.visits already.', 'No plugin contributes a command visits.add.', 'No plugin contributes a view visits.lst. Did you mean visits.list?']);
  });

  it('are data: trees level by level, forms with what is to be filled in; a change is told', async () => {
    const submitted: unknown[] = [];
    const { host, practice, context } = await started(views);
    context.subscriptions.push(
      practice.window.registerTreeDataProvider('visits.list', { getChildren: (parent) => (parent === 'a' ? [{ id: 'b', label: 'Tuesday' }] : [{ id: 'a', label: 'Monday', collapsibleState: 'collapsed' }]) }),
      practice.window.registerFormProvider('visits.form', { getForm: () => ({ submitLabel: 'Add', fields: [{ key: 'when', label: 'When', kind: 'date' }] }), submit: (values) => void submitted.push(values) }),
    );
    expect(await host.views.children('visits.list')).toEqual([{ id: 'a', label: 'Monday', collapsibleState: 'collapsed' }]);
    expect(await host.views.children('visits.list', 'a')).toEqual([{ id: 'b', label: 'Tuesday' }]);
    expect((await host.views.form('visits.form'))!.fields).toHaveLength(1);
    expect(await host.views.submit('visits.form', { when: '2026-10-05' })).toBe(true);
    expect(submitted).toEqual([{ when: '2026-10-05' }]);
    expect(await host.views.children('visits.late')).toBeUndefined();
  });

  it('with anything but text and data in them are left out, and reported', async () => {
    const { host, practice, context, incidents } = await started(views);
    context.subscriptions.push(practice.window.registerTreeDataProvider('visits.list', { getChildren: () => [{ id: 'a', label: 'x', icon: 'https://elsewhere.example/i.png' }] }));
    expect(await host.views.children('visits.list')).toBeUndefined();
    context.subscriptions.push(practice.window.registerTreeDataProvider('visits.theirs', { getChildren: () => [] }));
    expect(incidents.map(({ kind }) => kind)).toEqual(['bad-data', 'refused']);
  });

  it('of two plugins of one name each has its own context keys and settings: neither sets, takes away or asks about the other’s', async () => {
    const apis = new Map<string, PracticeApi>();
    const visits = (publisher: string, setting: string) => testPlugin({ publisher, activationEvents: ['*'], contributes: { configuration: { properties: { [setting]: { type: 'string', default: publisher } } } } }, { activate: (_context, practice) => void apis.set(publisher, practice) });
    const { host } = createTestHost({ plugins: [visits('llanfair', 'visits.where'), visits('wexmoor', 'visits.when')] });
    await host.start();
    const [one, other] = [apis.get('llanfair')!, apis.get('wexmoor')!];
    await one.commands.executeCommand('setContext', 'visits.late', true);
    await expect(other.commands.executeCommand('setContext', 'visits.late', false)).rejects.toThrow('no other plugin has set');
    await expect(other.commands.executeCommand('setContext', 'visits.late')).rejects.toThrow('no other plugin has set');
    await expect(other.window.evaluate('visits.late')).rejects.toThrow('not about visits.late');
    await expect(other.window.evaluate('config.visits.where == llanfair')).rejects.toThrow('not about config.visits.where');
    expect([await one.window.evaluate('visits.late && config.visits.where == llanfair'), await other.window.evaluate('config.visits.when == wexmoor && !visits.more && !config.visits.nobody')]).toEqual([true, true]);
    await one.commands.executeCommand('setContext', 'visits.late');
    await other.commands.executeCommand('setContext', 'visits.late', true);
    expect(await other.window.evaluate('visits.late')).toBe(true);
    await host.plugins.disable('wexmoor.visits');
    await one.commands.executeCommand('setContext', 'visits.late', true);
    expect(host.context.getValue('visits.late')).toBe(true);
  });

  it('a plugin sets context keys within its own name, and asks about those and the kit’s public ones only', async () => {
    const { host, practice } = await started({});
    await practice.commands.executeCommand('setContext', 'visits.late', true);
    host.context.set('stage', 'ready');
    host.context.set('supervisor', true);
    expect(await practice.window.evaluate('visits.late && stage == ready')).toBe(true);
    await expect(practice.window.evaluate('supervisor')).rejects.toThrow('not about supervisor');
    await expect(practice.commands.executeCommand('setContext', 'stage', 'shared')).rejects.toThrow('visits.…');
    await expect(practice.commands.executeCommand('setContext', 'visits.long', 'x'.repeat(300))).rejects.toThrow('256');
    await host.plugins.disable('llanfair.visits');
    expect(host.context.keys()).toEqual(['isMac', 'isWindows', 'isLinux', 'isWeb', 'stage', 'supervisor']);
  });
});

describe('Documents', () => {
  it('belong to the host: a plugin reads copies and changes them by operations, each edit one step of undo', async () => {
    const { host, practice } = await started(toolManifest, {}, registerTool);
    const heard: string[] = [];
    const listening = practice.documents.onDidChangeDocument(({ id, isDirty }) => heard.push(`${id} ${isDirty}`));
    const opened = await host.documents.open('visit-1');
    if (!opened.ok) throw new Error(opened.reason);
    const copy = await practice.documents.read('visit-1');
    (copy!.content as { notes: unknown[] }).notes.length = 0;
    expect(opened.session.document).toEqual(visit());
    expect(await practice.documents.applyEdit('visit-1', [{ op: 'set', id: 'n1', path: ['text'], value: 'a' }, { op: 'set', id: 'n1', path: ['seen'], value: true }])).toEqual({ ok: true });
    expect(await practice.documents.all()).toEqual([{ id: 'visit-1', type: 'llanfair/visit', isDirty: true }]);
    expect(heard).toEqual(['visit-1 true']);
    opened.session.undo();
    expect(opened.session.document).toEqual(visit());
    const under = (keys: string[]): Promise<unknown> => practice.documents.applyEdit('visit-1', [{ op: 'add', to: { in: 'visit-1-root', under: keys, list: 'questions' }, value: { id: 'q1', text: 'b' } }]);
    expect(await under(['meeting'])).toEqual({ ok: true });
    expect(opened.session.document.content).toMatchObject({ meeting: { questions: [{ id: 'q1', text: 'b' }] } });
    opened.session.undo();
    expect(await under(['notes', 'words'])).toEqual({ ok: false, reason: 'no-such-list' });
    for (const keys of [[''], Array.from({ length: 11 }, () => 'a'), ['a'.repeat(201)]]) await expect(under(keys)).rejects.toThrow('not of the form');
    expect(await practice.documents.applyEdit('visit-1', [{ op: 'set', id: 'nobody', path: ['text'], value: 'a' }])).toEqual({ ok: false, reason: 'no-such-id' });
    expect(await practice.documents.applyEdit('visit-2', [])).toEqual({ ok: false, reason: 'no-such-document' });
    await expect(practice.documents.applyEdit('visit-1', [{ op: 'run', code: 'x' } as never])).rejects.toThrow('not of the form');
    listening.dispose();
  });

  it('what nobody has a tool for, what is not there and what cannot be read is an answer and never a throw', async () => {
    const records = memoryRecords([visit(), { ...visit('visit-9'), type: 'llanfair/other' }]);
    const { host } = await started(toolManifest, { records }, registerTool);
    expect(await host.documents.open('visit-9')).toMatchObject({ ok: false, reason: 'unknown-type' });
    expect(await host.documents.open('nobody')).toEqual({ ok: false, reason: 'not-found' });
  });

  it('a plugin outside the page sees nothing until it is granted; every reading and writing is told, without content', async () => {
    const seen: unknown[] = [];
    const entries: unknown[] = [];
    const test = createTestHost({
      documents: [visit()], caseId: 'case-1',
      access: {
        view: (plugin, document) => (plugin.id === 'llanfair.visits' ? { ...document, people: [], content: { id: document.id } } : undefined),
        judge: () => ({ ok: false, reason: 'not-allowed' }),
      },
      plugins: [testPlugin({ activationEvents: ['*'], ...toolManifest }, { activate: async (context, practice) => {
        registerTool(context, practice);
        context.subscriptions.push(practice.commands.registerCommand('visits.look', async () => { seen.push(await practice.documents.read('visit-1'), await practice.documents.applyEdit('visit-1', [])); }));
      } })],
    });
    const listening = test.host.onDidAccess((entry) => entries.push(entry));
    await test.host.start();
    await test.host.documents.open('visit-1');
    await test.host.commands.executeCommand('visits.look');
    expect(JSON.stringify(seen)).not.toContain('Sam');
    expect(seen[1]).toEqual({ ok: false, reason: 'not-allowed' });
    expect(entries).toMatchObject([{ plugin: 'llanfair.visits', verb: 'read', document: 'visit-1', isAllowed: true }, { verb: 'write', isAllowed: false }]);
    listening.dispose();
  });

  it('a listener of a plugin that fails is noted by code, and the others are told', async () => {
    const { host, practice, context } = await started(toolManifest, {}, registerTool);
    const heard: string[] = [];
    practice.documents.onDidOpenDocument(() => { throw new Error('Sam'); }, undefined, context.subscriptions);
    practice.documents.onDidOpenDocument(({ id }) => heard.push(id), undefined, context.subscriptions);
    practice.documents.onDidCloseDocument(({ id }) => heard.push(`${id} closed`), undefined, context.subscriptions);
    await host.documents.open('visit-1');
    host.documents.close('visit-1');
    expect(heard).toEqual(['visit-1', 'visit-1 closed']);
    expect(host.log).toMatchObject([{ code: 'listener-failed', level: 'error', numbers: {} }]);
  });

  it('records of the family are listed and read, those of another are not there', async () => {
    const records = memoryRecords([visit(), visit('visit-2', 'case-2')]);
    const { practice } = await started(toolManifest, { records }, registerTool);
    expect((await practice.records.list()).map(({ id }) => id)).toEqual(['visit-1']);
    expect((await practice.records.read('visit-1'))!.id).toBe('visit-1');
    expect(await practice.records.read('visit-2')).toBeUndefined();
  });
});

describe('Tools, checks, prompts and copies', () => {
  it('a tool’s element is brought in when the first document of its type is opened; what plugin.json does not name is refused', async () => {
    let loads = 0;
    const { host, incidents } = createTestHost({ plugins: [testPlugin(toolManifest, { activate: ({ subscriptions }, { tools }) => void subscriptions.push(
      tools.register({ tag: 'practice-visit', documentType, load: async () => { loads += 1; } }), tools.register({ tag: 'practice-other', documentType, load: async () => undefined }),
    ) })] });
    await host.start();
    expect(host.tools.for('llanfair/visit')).toMatchObject([{ tag: 'practice-visit', displayName: 'Visit', plugin: 'llanfair.visits' }]);
    expect(loads).toBe(0);
    expect(await host.tools.load('llanfair/visit')).toEqual({ tag: 'practice-visit', plugin: 'llanfair.visits' });
    expect(await host.tools.load('llanfair/nothing')).toBeUndefined();
    expect(loads).toBe(1);
    expect(incidents.map(({ kind }) => kind)).toEqual(['refused']);
  });

  const checking = { contributes: { checks: [{ id: 'V-M01', documentType: 'llanfair/visit', title: 'Nobody was seen', severity: 'nudge' }, { id: 'V-M02', documentType: 'llanfair/visit', title: 'Only for supervisors', severity: 'nudge', when: 'supervisor' }] } };
  const finding = (id: string) => ({ id, severity: 'nudge' as const, path: ['content', 'notes', 0], about: ['n1'], message: 'Who was seen?' });

  it('checks of all plugins are heard, in order; one that fails, is late or finds what it may not is reported and no more', async () => {
    const { host, clock, incidents } = createTestHost({
      plugins: [
        testPlugin({ name: 'b', ...checking }, { activate: ({ subscriptions }, { checks }) => void subscriptions.push(checks.registerCheck('llanfair/visit', async (document, { asOf }) => [{ ...finding('V-M01'), message: `${document.id} ${asOf}` }, finding('V-M02'), finding('X-M99')])) }),
        testPlugin({ name: 'a', contributes: { checks: [{ id: 'A-M01', documentType: 'llanfair/visit', title: 'A', severity: 'nudge' }] } }, { activate: ({ subscriptions }, { checks }) => void subscriptions.push(
          checks.registerCheck('llanfair/visit', () => [finding('A-M01')]), checks.registerCheck('llanfair/visit', () => { throw new Error('no'); }),
          checks.registerCheck('llanfair/visit', () => new Promise(() => undefined)), checks.registerCheck('llanfair/visit', () => [{ ...finding('A-M01'), html: '<b>' } as never]),
        ) }),
      ],
    });
    await host.start();
    const checked = host.tools.check(visit(), { asOf: '2026-10-05' });
    await clock.pass(40_000);
    expect((await checked).map(({ plugin, id, message }) => `${plugin} ${id} ${message}`)).toEqual(['llanfair.a A-M01 Who was seen?', 'llanfair.b V-M01 visit-1 2026-10-05']);
    expect(incidents.map(({ kind }) => kind).toSorted()).toEqual(['bad-data', 'bad-data', 'command-failed', 'deadline-missed']);
  });

  it('prompts come in their order and in the person’s language where there is one', async () => {
    const prompt = (id: string, text: string, more: object = {}) => ({ id, text, documentType: 'llanfair/visit', audience: 'child', ...more });
    const { host } = await started({ contributes: { prompts: [prompt('V-P02', 'What else?', { order: 2 }), prompt('V-P01', 'What went well?', { section: 'notes' }), prompt('V-P01', 'Beth aeth yn dda?', { lang: 'cy', section: 'notes' }), prompt('V-P03', 'Hidden', { when: 'stage == shared' })] } }, { lang: 'cy-GB' });
    expect(host.tools.prompts({ documentType: 'llanfair/visit' }).map(({ text }) => text)).toEqual(['Beth aeth yn dda?', 'What else?']);
    expect(host.tools.prompts({ documentType: 'llanfair/visit', section: 'notes', audience: 'family' })).toEqual([]);
  });

  it('an exporter is given the copy for its reader and never the master', async () => {
    const withExporter = { contributes: { ...toolManifest.contributes, exporters: [{ id: 'visits.text', label: 'As text', documentType: 'llanfair/visit', mediaType: 'text/plain', extension: '.txt' }] } };
    const given: PracticeDocument[] = [];
    const { host } = await started(withExporter, {}, (context, practice) => {
      registerTool(context, practice);
      context.subscriptions.push(practice.documents.registerExporter('visits.text', (copy, { reader }) => { given.push(copy); return { text: `for ${reader}` }; }));
    });
    expect(host.tools.exporters('llanfair/visit')).toMatchObject([{ label: 'As text' }]);
    expect(await host.tools.export('visits.text', visit(), { reader: 'practitioner' })).toEqual({ text: 'for practitioner', mediaType: 'text/plain', extension: '.txt' });
    expect(await host.tools.export('visits.text', visit(), { reader: 'parent:p-deb' })).toMatchObject({ text: 'for parent:p-deb' });
    expect(given.map((copy) => JSON.stringify(copy).includes('spoke alone'))).toEqual([true, false]);
    expect(await host.tools.export('nobody', visit(), { reader: 'practitioner' })).toBeUndefined();
  });

  it('and whatever an exporter calls its file, it ends as its plugin.json says', async () => {
    const withExporter = { contributes: { ...toolManifest.contributes, exporters: [{ id: 'visits.text', label: 'As text', documentType: 'llanfair/visit', mediaType: 'text/plain', extension: '.txt' }] } };
    let fileName = 'plan.hta';
    const { host } = await started(withExporter, {}, (context, practice) => {
      registerTool(context, practice);
      context.subscriptions.push(practice.documents.registerExporter('visits.text', () => ({ text: 'x', fileName })));
    });
    expect(await host.tools.export('visits.text', visit(), { reader: 'practitioner' })).toMatchObject({ fileName: 'plan.hta.txt' });
    fileName = 'plan.txt';
    expect(await host.tools.export('visits.text', visit(), { reader: 'practitioner' })).toMatchObject({ fileName: 'plan.txt' });
  });

  it('words are filled in, in the person’s language', async () => {
    const { practice } = await started({ contributes: { localizations: [{ languageId: 'cy', translations: { '{0} visits': '{0} ymweliad' } }] } }, { lang: 'cy' });
    expect([practice.l10n.t('{0} visits', 3), practice.l10n.t('Hello {name}, {other}', { name: 'Deb' }), practice.l10n.language]).toEqual(['3 ymweliad', 'Hello Deb, {other}', 'cy']);
  });

  it('themes are one colour each, from which the kit works out the rest', async () => {
    const { host } = await started({ contributes: { themes: [{ id: 'llanfair', label: 'Llanfair', brand: '#1f6f54' }] } });
    expect(host.themes()).toMatchObject([{ id: 'llanfair', brand: '#1f6f54', plugin: 'llanfair.visits' }]);
  });

  it('a walkthrough’s steps are done when what they wait for happens, and stay done', async () => {
    const { host, practice, context } = await started({ contributes: {
      commands: [{ command: 'visits.add', title: 'Add' }],
      walkthroughs: [{ id: 'visits.first', title: 'Your first visit', description: 'Three steps.', steps: [{ id: 'add', title: 'Add one', description: 'Here.', completionEvents: ['onCommand:visits.add'] }, { id: 'share', title: 'Share', description: 'There.', when: 'reader' }, { id: 'rest', title: 'Rest', description: 'Well.' }] }],
    } });
    context.subscriptions.push(practice.commands.registerCommand('visits.add', () => 1));
    const done = () => host.walkthroughs.all()[0]!.steps.map(({ id, isDone }) => `${id} ${isDone}`);
    expect(done()).toEqual(['add false', 'rest false']);
    await host.commands.executeCommand('visits.add');
    await host.walkthroughs.finish('visits.first', 'rest');
    expect(done()).toEqual(['add true', 'rest true']);
  });

  it('a step that waits for a clause (onContext:) is done once it holds, whether that was before the start or comes later; a clause that cannot be read is told', async () => {
    const step = (id: string, completionEvents: string[]) => ({ id, title: id, description: 'Here.', completionEvents });
    const contributes = { walkthroughs: [{ id: 'visits.first', title: 'A', description: 'B.', steps: [step('now', ['onContext:isWindows']), step('later', ['onContext:stage == ready && !readonly']), step('set', ['onContext:config.visits.days > 10'])] }, { id: 'visits.bad', title: 'A', description: 'B.', steps: [step('bad', ['onContext:stage &&'])] }], configuration: { properties: { 'visits.days': { type: 'integer', default: 10 } } } };
    const { host } = await started({ contributes }, { platform: 'win' });
    const done = () => host.walkthroughs.all().flatMap(({ steps }) => steps.map(({ id, isDone }) => `${id} ${isDone}`));
    expect(done()).toEqual(['now true', 'later false', 'set false']);
    host.context.change(() => { host.context.set('stage', 'ready'); host.context.set('readonly', true); });
    expect(done()).toEqual(['now true', 'later false', 'set false']);
    host.context.set('readonly', undefined);
    host.configuration.update('visits.days', 11, 'team');
    host.context.set('stage', 'draft');
    expect(done()).toEqual(['now true', 'later true', 'set true']);
    expect(Object.keys(await host.storage.read('walkthroughs'))).toEqual(['visits.first/now', 'visits.first/later', 'visits.first/set']);
    expect(host.plugins.problems).toMatchObject([{ severity: 'error', path: ['contributes', 'walkthroughs', 1, 'steps', 0, 'completionEvents', 0] }]);
  });

  it('a walkthrough that is looked at wakes whoever contributes it, once', async () => {
    const woken: string[] = [];
    const { host } = createTestHost({ plugins: [testPlugin({ contributes: { walkthroughs: [{ id: 'visits.first', title: 'A', description: 'B.', steps: [{ id: 'one', title: 'C', description: 'D.' }] }] } }, { activate: () => void woken.push('visits') })] });
    await host.start();
    expect(woken).toEqual([]);
    host.walkthroughs.shown('visits.first');
    host.walkthroughs.shown('visits.first');
    await settled();
    expect(woken).toEqual(['visits']);
    expect(host.activationLog().events.filter(({ event }) => event === 'onWalkthrough:visits.first')).toHaveLength(1);
  });

  it('a plugin’s files are read by its own address and no other', async () => {
    const { host } = createTestHost({ plugins: [testPlugin({}, undefined, { readFile: async (path) => `content of ${path}` })] });
    expect(await host.readResource('practice-plugin:llanfair.visits/words/cy.json')).toBe('content of words/cy.json');
    for (const uri of ['practice-plugin:llanfair.visits/../other', 'practice-plugin:nobody/x', 'https://elsewhere.example/x', 'file:///etc/passwd']) expect(await host.readResource(uri)).toBeUndefined();
  });
});
