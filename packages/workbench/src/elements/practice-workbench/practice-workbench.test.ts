/** The workbench around a made-up plugin with a made-up tool: it knows no other, and needs none (DESIGN.md §2). */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryRecords, openSession, type DocumentSession, type DocumentType, type PracticeDocument, type RecordProvider } from '@practice-kit/documents';
import { createHost, memoryStorage, Permissions, type HostOptions, type PluginHost, type PluginRuntime, type PluginSource, type StorageProvider } from '@practice-kit/plugin-host';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import '../../define.js';
import { workbenchPlugin } from '../../plugin.js';
import type { EntryMenus, PracticeApi } from '@practice-kit/plugin-api';
import type { PracticeFindings } from '@practice-kit/elements';
import type { PracticeInputBox } from '../input-box/input-box.js';
import type { PracticeQuickPick } from '../quick-pick/quick-pick.js';
import type { PracticeTree } from '../tree/tree.js';
import type { PracticeWorkbench } from './practice-workbench.js';
import type { ToolElement } from './tool-element.js';

const CASE = 'case-bryn';
const at = '2026-10-05T14:32:00+01:00';
const until = async <Result>(look: () => Result | null | undefined | false): Promise<Result> => {
  for (let tries = 0; tries < 250; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error('It never came.');
};
const everything = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
/** Every word on the screen and every word a screen reader would be given. */
const said = (root: ParentNode): string => everything(root).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + ['aria-label', 'placeholder'].map((name) => one.getAttribute(name) ?? '').join(' ')).join('\n').replace(/[ \t]+/g, ' ');
const button = (root: ParentNode, name: string | RegExp): HTMLElement | undefined =>
  everything(root).find((one): one is HTMLElement => (one.localName === 'button' || one.localName === 'summary') && (typeof name === 'string' ? [one.getAttribute('aria-label'), one.textContent?.replace(/\s+/g, ' ').trim()].includes(name) : name.test(one.textContent ?? '')));
const press = async (root: ParentNode, name: string | RegExp): Promise<void> => (await until(() => button(root, name))).click();
const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

const notes = (id: string, text: string): PracticeDocument => ({ type: 'llanfair/notes', version: 1, id, lang: 'en', case: { id: CASE } as never, people: [], flags: [], fictional: true, stages: [], content: { notes: [{ id: 'n1', text }] } });

/** The smallest tool there is: a heading, a field, and a finding when nothing is written. */
class TestNotes extends HTMLElement implements Partial<ToolElement> {
  actor = '';
  records: RecordProvider | undefined;
  etag: string | undefined;
  went: string[] = [];
  entryMenus: EntryMenus | undefined;
  #session: DocumentSession | undefined;
  get session() { return this.#session; }
  get document(): PracticeDocument | undefined { return this.#session?.document; }
  set document(value: PracticeDocument | string | undefined) {
    this.#session?.dispose();
    this.#session = undefined;
    if (typeof value !== 'object') return;
    this.#session = openSession(value, { records: this.records!, ...(this.etag === undefined ? {} : { etag: this.etag }), autosaveAfter: false });
    this.#session.onDidChange(() => this.dispatchEvent(new Event('practice-change', { bubbles: true, composed: true })));
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const heading = document.createElement('h2');
    heading.textContent = 'What Bryn said';
    const label = document.createElement('label');
    label.textContent = 'Note ';
    const field = document.createElement('textarea');
    field.value = this.text;
    field.addEventListener('input', () => this.#session!.apply({ op: 'set', id: 'n1', path: ['text'], value: field.value }, { intent: 'n1' }));
    label.append(field);
    root.replaceChildren(heading, label);
  }
  get text(): string { return (this.document!.content as { notes: { text: string }[] }).notes[0]!.text; }
  get findings() { return this.document && this.text === '' ? [{ id: 'N-01', severity: 'nudge' as const, path: [], about: ['n1'], message: 'Nothing is written yet.', fixes: [{ label: 'Write it later', event: { type: 'LATER' } }] }] : []; }
  undo(): boolean { return this.#session?.undo() ?? false; }
  goTo(id: string): void { this.went.push(id); this.shadowRoot!.querySelector('textarea')!.focus(); }
  send(event: { type: string }): void { this.went.push(event.type); }
}
if (!customElements.get('test-notes')) customElements.define('test-notes', TestNotes);

const plugin = (activate?: (context: { subscriptions: { dispose(): void }[] }, practice: never) => void): PluginSource => ({
  manifest: {
    publisher: 'llanfair', name: 'notes', version: '1.0.0', displayName: 'Notes', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
    contributes: {
      tools: [{ tag: 'test-notes', documentType: 'llanfair/notes', displayName: 'Notes', settings: ['notes.days'] }],
      commands: [{ command: 'notes.tell', title: 'Tell everybody' }, { command: 'notes.ask', title: 'Ask who was there' }, { command: 'notes.fail', title: 'Try what fails' }, { command: 'notes.item', title: 'Look at the visit' }],
      menus: { 'tool/title': [{ command: 'notes.tell', group: 'navigation' }, { command: 'notes.ask', group: '1_more' }], 'view/item': [{ command: 'notes.item', when: "viewItem == 'visit'" }], 'workbook/document': [{ command: 'notes.item' }], 'findings/item': [{ command: 'notes.item' }], 'outline/item': [{ command: 'notes.item' }] },
      keybindings: [{ command: 'notes.tell', key: 'ctrl+alt+t', when: "documentType == 'llanfair/notes'" }, { command: 'notes.tell', key: 'ctrl+alt+v', when: "view == 'visits.list'" }, { command: 'notes.tell', key: 'ctrl+alt+k t' }],
      configuration: { title: 'Notes', properties: { 'notes.days': { type: 'integer', default: 10, minimum: 1, maximum: 30, title: 'Days ahead' }, 'notes.alone': { type: 'boolean', default: true, title: 'Seen alone' }, 'notes.where': { type: 'string', enum: ['home', 'school'], enumDescriptions: ['At home', 'At school'], default: 'home', title: 'Where' } } },
      viewsContainers: { panel: [{ id: 'visits', title: 'Visits', icon: '$(calendar)' }] },
      views: { visits: [{ id: 'visits.list', name: 'Planned visits' }, { id: 'visits.next', name: 'Next visit', type: 'form' }] },
      walkthroughs: [{ id: 'notes.start', title: 'Your first note', description: 'How notes are written.', steps: [{ id: 'one', title: 'Write one', description: 'A sentence is enough.', commands: ['notes.tell'], completionEvents: ['onCommand:notes.tell'] }] }],
    },
  },
  load: async () => ({
    activate(context, practice) {
      context.subscriptions.push(practice.tools.register({ tag: 'test-notes', documentType: { type: 'llanfair/notes', schema: { safeParse: (data: unknown) => ({ success: true, data }) } } as unknown as DocumentType, load: async () => undefined }));
      context.subscriptions.push(practice.commands.registerCommand('notes.fail', () => { throw new Error('It fails.'); }));
      activate?.(context, practice as never);
    },
  }),
});

interface Made { bench: PracticeWorkbench; host: PluginHost; storage: StorageProvider; records: RecordProvider; root: ShadowRoot }
const hosts: PluginHost[] = [];
async function open({ storage = memoryStorage(), records = memoryRecords([notes('d-1', 'Bryn likes football.'), notes('d-2', '')]), activate, set = {}, ...options }: Partial<HostOptions> & { records?: RecordProvider; storage?: StorageProvider; activate?: Parameters<typeof plugin>[0]; set?: Partial<PracticeWorkbench> } = {}): Promise<Made> {
  const host = createHost({ plugins: [workbenchPlugin, plugin(activate)], records, storage, caseId: CASE, ...options });
  expect(host.plugins.problems).to.deep.equal([]);
  hosts.push(host);
  await host.start();
  const box = await fixture<HTMLElement>(html`<main><practice-workbench case-id=${CASE} actor="w-amira" heading="Bryn" .host=${host} .clock=${() => at} lang=${options.lang ?? 'en'} .describe=${({ id }: { id: string }) => ({ label: id === 'd-1' ? 'First visit' : 'Second visit', group: 'Visits' })}></practice-workbench></main>`);
  const bench = box.querySelector('practice-workbench') as PracticeWorkbench;
  Object.assign(bench, set);
  await until(() => bench.listState === 'here');
  await bench.updateComplete;
  return { bench, host, storage, records, root: bench.shadowRoot! };
}
async function opened(options: Parameters<typeof open>[0] = {}): Promise<Made & { tool: TestNotes }> {
  const made = await open(options);
  await made.bench.openDocument('d-1');
  return { ...made, tool: await until(() => made.bench.tool as TestNotes | undefined) };
}
const pick = (root: ShadowRoot): PracticeQuickPick => root.querySelector('practice-quick-pick')!;
const isAsked = (root: ShadowRoot): boolean => pick(root).renderRoot.querySelector('dialog')!.open;

describe('The workbench', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('lists and opens the document that follows from the one that is open, once it is kept; and takes nobody away from something else', async () => {
    const { bench, tool, records } = await opened();
    const follows = (id: string, kept: Promise<boolean>): void => { tool.dispatchEvent(Object.assign(new Event('practice-new-document', { bubbles: true, composed: true }), { document: notes(id, ''), kept })); };
    follows('d-not', Promise.resolve(false));
    await records.write(notes('d-next', 'What follows.'), {});
    follows('d-next', Promise.resolve(true));
    await until(() => bench.tabs.active?.id === 'd-next' && bench.tool);
    expect(bench.summaries.map(({ id }) => id)).to.deep.equal(['d-1', 'd-2', 'd-next']);
    await records.write(notes('d-later', ''), {});
    let keep = (_is: boolean): void => { /* Replaced at once. */ };
    follows('d-later', new Promise((resolve) => { keep = resolve; }));
    await bench.openDocument('d-1');
    keep(true);
    await until(() => bench.summaries.some(({ id }) => id === 'd-later'));
    expect(bench.tabs.all.map(({ id }) => id)).to.deep.equal(['d-1', 'd-next']);
  });

  describe('what plugins offer to do with an entry', () => {
    const beside = (name: string, items: object[], more: Partial<PluginSource> = {}): PluginSource => ({
      manifest: { publisher: 'llanfair', name, version: '1.0.0', displayName: name, description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js', contributes: { commands: [{ command: `${name}.plan`, title: `Plan with ${name}` }, { command: `${name}.never`, title: 'Never', enablement: 'false' }], menus: { 'tool/entry': items } } },
      load: async () => ({ activate: ({ subscriptions }, { commands }) => void subscriptions.push(commands.registerCommand(`${name}.plan`, (...args: never[]) => { ran.push([name, ...args]); })) }), ...more,
    });
    let ran: unknown[][] = [];
    beforeEach(() => { ran = []; });

    it('is handed to the tool that is seen: by kind, as things stand, and another object as soon as that changes', async () => {
      const { bench, host, tool } = await opened({ plugins: [workbenchPlugin, plugin(), beside('visits', [{ command: 'visits.plan', when: "entryKind == 'notes' && !readonly && !visits.busy" }, { command: 'visits.never' }])] });
      const first = await until(() => tool.entryMenus);
      expect([first.label, first.offers('notes'), first.offers('steps')]).to.deep.equal(['More', true, false]);
      bench.requestUpdate();
      await bench.updateComplete;
      expect(tool.entryMenus).to.equal(first);
      host.context.set('visits.busy', true);
      await until(() => tool.entryMenus !== first && tool.entryMenus?.offers('notes') === false);
      host.context.set('visits.busy', undefined);
      await until(() => tool.entryMenus?.offers('notes') === true);
      bench.dataset['density'] = 'large';
      bench.requestUpdate();
      await until(() => tool.entryMenus?.offers('notes') === false);
      delete bench.dataset['density'];
      bench.requestUpdate();
      await until(() => tool.entryMenus?.offers('notes') === true);
      await host.plugins.disable('llanfair.visits');
      await until(() => tool.entryMenus?.offers('notes') === false);
    });

    it('is asked as every menu is, without what cannot be used, and told the record and the entry and nothing that is written; the keyboard goes back', async () => {
      const { root, tool } = await opened({ plugins: [workbenchPlugin, plugin(), beside('visits', [{ command: 'visits.plan' }, { command: 'visits.never' }])] });
      const menus = await until(() => tool.entryMenus);
      tool.shadowRoot!.querySelector('textarea')!.focus();
      menus.ask({ id: 'n1', kind: 'notes' }, 'Bryn likes football.');
      await until(() => isAsked(root));
      expect(said(pick(root).renderRoot)).to.contain('Bryn likes football.').and.to.contain('Plan with visits').and.not.to.contain('Never');
      await keys('Enter');
      await until(() => ran.length > 0);
      expect(ran).to.deep.equal([['visits', 'd-1', 'n1']]);
      await until(() => focused()?.localName === 'textarea');
    });

    it('is nothing of a plugin outside the page that may not know of the document; in its title neither', async () => {
      const outside = { isTrusted: false, connect: () => { throw new Error('It is not woken for this.'); } };
      const sly = (): PluginSource => {
        const source = beside('sly', [{ command: 'sly.plan' }], { runtime: outside });
        Object.assign((source.manifest as { contributes: { menus: object } }).contributes.menus, { 'tool/title': [{ command: 'sly.plan' }] });
        return source;
      };
      const strange = await opened({ plugins: [workbenchPlugin, plugin(), sly()] });
      expect((await until(() => strange.tool.entryMenus)).offers('notes')).to.equal(false);
      const offered = async (made: Made): Promise<string> => {
        (await until(() => made.root.querySelector<HTMLElement>('.panel .toolbar [aria-label="More about First visit"]'))).click();
        await until(() => isAsked(made.root));
        return said(pick(made.root).renderRoot);
      };
      expect(await offered(strange)).to.contain('Ask who was there').and.not.to.contain('Plan with sly');
      const allowed = await opened({ plugins: [workbenchPlugin, plugin(), sly()], access: { view: (_plugin, document) => document, judge: () => ({ ok: false, reason: 'not-allowed' }) } });
      await until(() => allowed.tool.entryMenus?.offers('notes'));
      expect(await offered(allowed)).to.contain('Plan with sly');
    });
  });

  it('tells clauses whether there is a connection, as soon as it goes and comes back', async () => {
    const { host, bench } = await opened();
    const become = async (isOnline: boolean): Promise<void> => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
      window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
      await bench.updateComplete;
    };
    try {
      await become(false);
      expect(host.isTrue('!online && isWeb')).to.equal(true);
      await become(true);
      expect(host.isTrue('online')).to.equal(true);
    } finally {
      // The browser's own again.
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('asks a shortcut’s clause of the place that has the keyboard; chords that were begun are over when the keyboard goes somewhere else', async () => {
    let told = 0;
    const { bench, root } = await open({ activate: ({ subscriptions }, practice) => { subscriptions.push((practice as never as PracticeApi).commands.registerCommand('notes.tell', () => { told += 1; })); subscriptions.push((practice as never as PracticeApi).window.registerTreeDataProvider('visits.list', { getChildren: () => [{ id: '1', label: 'Monday' }] })); } });
    const press = (on: Element, key: string, ctrl = true): boolean => on.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: ctrl, altKey: ctrl, bubbles: true, composed: true, cancelable: true }));
    const view = await until(() => everything(root).find(({ localName }) => localName === 'practice-tree' && said(root).includes('Monday')));
    expect(press(root.querySelector('.part.documents')!, 'v')).to.equal(true);
    expect(press(view, 'v')).to.equal(false);
    await until(() => told === 1);
    const begin = async (): Promise<void> => {
      press(root.querySelector('.part.documents')!, 'k');
      await until(() => bench.chords !== '');
    };
    await begin();
    expect(press(root.querySelector('.part.documents')!, 't', false)).to.equal(false);
    await until(() => told === 2);
    for (const leave of [() => window.dispatchEvent(new FocusEvent('blur')), () => bench.dispatchEvent(new FocusEvent('focusout', { relatedTarget: document.body }))]) {
      await begin();
      leave();
      expect(bench.chords).to.equal('');
      expect(press(root.querySelector('.part.documents')!, 't', false)).to.equal(true);
    }
    expect(told).to.equal(2);
  });

  it('hands on to every tool where help is today, and where somebody asks for their own (DP-54)', async () => {
    const { tool } = await opened({ set: { proceduresHref: '/procedures', rightsHref: 'https://www.example.org/your-information' } });
    expect(tool).to.include({ proceduresHref: '/procedures', rightsHref: 'https://www.example.org/your-information' });
  });

  it('gives a tool what is set of the settings its plugin names for it, and what is set while it is open', async () => {
    const { tool, host } = await opened();
    expect(tool).to.have.property('days', 10);
    expect(tool).not.to.have.property('alone');
    host.configuration.update('notes.days', 14, 'person');
    expect(tool).to.have.property('days', 14);
  });

  it('lists the family’s documents by the names the case system gives them, and opens one as a tab', async () => {
    const { root, bench } = await open();
    expect(said(root)).to.include('Nothing is open');
    await press(root, 'First visit');
    const tool = await until(() => bench.tool as TestNotes | undefined);
    expect(tool.text).to.equal('Bryn likes football.');
    expect(root.querySelector('[role="tab"][aria-selected="true"]')!.textContent).to.include('First visit');
    expect(root.querySelector('.record[aria-current="page"]')!.textContent).to.include('First visit');
    await until(() => focused()?.classList.contains('panel'));
  });

  it('is worked on in the tab: every letter is in the document, saved on Ctrl+S, and can be taken back', async () => {
    const { root, tool, records } = await opened();
    tool.shadowRoot!.querySelector('textarea')!.focus();
    await keys('End', ' And k.');
    expect(tool.text).to.equal('Bryn likes football. And k.');
    await until(() => root.querySelector('[role="tab"]')!.textContent?.includes('Not saved yet'));
    await keys('Control+s');
    await until(() => !tool.session!.isDirty);
    await until(() => said(root.querySelector('.status')!).includes('Saved'));
    expect(((await records.read('d-1')).document as PracticeDocument).content).to.deep.equal({ notes: [{ id: 'n1', text: 'Bryn likes football. And k.' }] });
  });

  it('lets the host know of what is open, so that plugins can be told', async () => {
    const { host, bench, tool } = await opened();
    await until(() => host.documents.get('d-1') === tool.session);
    await bench.run('workbench.action.closeActiveEditor');
    expect(host.documents.get('d-1')).to.equal(undefined);
  });

  it('keeps a tab as it was left while another is looked at, and moves between them by arrows, Home, End and Delete', async () => {
    const { root, bench, tool } = await opened();
    await bench.openDocument('d-2');
    await until(() => bench.tool !== undefined && bench.tool !== (tool as unknown as ToolElement));
    expect(tool.isConnected).to.equal(true);
    root.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')!.focus();
    await keys('ArrowLeft');
    await until(() => focused()?.textContent?.includes('First visit'));
    expect(root.querySelectorAll('[role="tabpanel"]:not([hidden])')).to.have.length(1);
    await keys('End');
    await until(() => focused()?.textContent?.includes('Second visit'));
    await keys('Delete');
    await until(() => root.querySelectorAll('[role="tab"]').length === 1);
    await until(() => focused()?.getAttribute('role') === 'tab');
  });

  it('opens again after a reload what was open, for this family and no other', async () => {
    const { storage, bench } = await opened();
    await bench.openDocument('d-2');
    await bench.run('workbench.action.previousEditor');
    const again = await open({ storage });
    // Even where the page opens one itself before what was left has been read.
    void again.bench.openDocument('d-1');
    await until(() => again.root.querySelectorAll('[role="tab"]').length === 2);
    await until(() => (again.bench.tool as TestNotes | undefined)?.text === 'Bryn likes football.');
    expect(JSON.stringify(await storage.read('workbench'))).not.to.include('football');
    void again.bench.run('workbench.action.quickOpen');
    await until(() => said(pick(again.root).renderRoot as ShadowRoot).includes('First visit'));
    again.bench.caseId = 'case-other';
    await again.bench.updateComplete;
    await until(() => !isAsked(again.root));
    expect(again.root.querySelectorAll('[role="tab"]')).to.have.length(0);
    expect(again.root.querySelector('test-notes')).to.equal(null);
  });

  it('asks before something unsaved is closed that the case system does not take', async () => {
    const taken = memoryRecords([notes('d-1', 'Bryn likes football.')]);
    const { root, bench, tool } = await opened({ records: { ...taken, write: async () => ({ kind: 'refused', reason: 'not-allowed' }) } });
    tool.session!.apply({ op: 'set', id: 'n1', path: ['text'], value: 'Changed.' });
    void bench.run('workbench.action.closeActiveEditor');
    await press(root, 'Keep it open');
    await until(() => !bench.window.asked);
    expect(bench.tool).to.equal(tool);
    expect(tool.text).to.equal('Changed.');
    void bench.run('workbench.action.closeActiveEditor');
    await press(root, 'Close without saving');
    await until(() => root.querySelectorAll('[role="tab"]').length === 0);
  });

  it('says plainly when a document cannot be fetched, or nothing here opens it', async () => {
    const kept = memoryRecords([notes('d-1', ''), { ...notes('d-2', ''), type: 'llanfair/letters' }]);
    const { root, bench } = await open({ records: { ...kept, read: async (id) => { if (id === 'd-1') throw new Error('Down.'); return await kept.read(id); } } });
    await bench.openDocument('d-1');
    expect(root.querySelector('.panel:not([hidden]) [role="alert"]')!.textContent).to.include('could not be fetched');
    await bench.openDocument('d-2');
    expect(root.querySelector('.panel:not([hidden]) [role="alert"]')!.textContent).to.include('Nothing here can open');
  });

  it('says when the list of documents could not be fetched, and fetches it when asked again', async () => {
    const kept = memoryRecords([notes('d-1', '')]);
    let isDown = false;
    const { root, bench } = await open({ records: { ...kept, list: async (id) => { if (isDown) throw new Error('Down.'); return await kept.list(id); } } });
    isDown = true;
    await bench.refresh();
    await until(() => said(root).includes('could not be fetched'));
    isDown = false;
    await press(root, 'Try again');
    await until(() => bench.listState === 'here');
  });
});

describe('Finding and doing', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('F1 opens one list of documents and things to do; typing finds; Enter does it', async () => {
    const { root, bench, tool } = await opened();
    tool.shadowRoot!.querySelector('textarea')!.focus();
    await keys('F1');
    await until(() => isAsked(root));
    expect(focused()?.getAttribute('role')).to.equal('combobox');
    const words = said(pick(root).renderRoot as ShadowRoot);
    for (const expected of ['Second visit', 'Settings', 'Tell everybody', 'What Bryn said', 'Ctrl+S']) expect(words).to.include(expected);
    await keys('second', 'Enter');
    await until(() => (bench.tool as TestNotes | undefined)?.text === '');
    expect(isAsked(root)).to.equal(false);
  });

  it('Escape puts the list away and gives the keyboard back to where it was', async () => {
    const { root, tool } = await opened();
    const field = tool.shadowRoot!.querySelector('textarea')!;
    field.focus();
    await keys('Control+Shift+p');
    await until(() => isAsked(root));
    await keys('Escape');
    await until(() => !isAsked(root) && focused() === field);
    expect(tool.text).to.equal('Bryn likes football.');
  });

  it('the arrows move in the list, round and round, and say where they are', async () => {
    const { root, bench } = await opened();
    void bench.run('workbench.action.showCommands');
    await until(() => isAsked(root));
    const field = pick(root).renderRoot.querySelector('input')!;
    const chosen = () => pick(root).renderRoot.querySelector(`#${field.getAttribute('aria-activedescendant')}`)!.textContent;
    const first = chosen();
    await keys('ArrowDown');
    await pick(root).updateComplete;
    expect(chosen()).not.to.equal(first);
    await keys('ArrowUp', 'ArrowUp', 'ArrowDown');
    await pick(root).updateComplete;
    expect(chosen()).to.equal(first);
    await keys('zzz');
    await until(() => said(pick(root).renderRoot as ShadowRoot).includes('Nothing fits'));
    await keys('Escape');
  });

  it('a shortcut of a plugin works where its clause holds, and a letter is never one while somebody writes', async () => {
    let told = 0;
    const { tool, bench } = await opened({ keybindings: { council: [{ command: 'notes.tell', key: 'x' }] }, activate: ({ subscriptions }, practice: { commands: { registerCommand(id: string, run: () => void): { dispose(): void } } }) => { subscriptions.push(practice.commands.registerCommand('notes.tell', () => { told += 1; })); } });
    tool.shadowRoot!.querySelector('textarea')!.focus();
    await keys('x');
    expect(tool.text).to.include('x');
    expect(told).to.equal(0);
    bench.focusPart('documents');
    await until(() => focused()?.classList.contains('documents'));
    await keys('x');
    await until(() => told === 1);
  });

  it('a shortcut is its key with Shift and in any alphabet, and a letter made with Option is written where somebody writes', async () => {
    const told: string[] = [];
    const { tool, bench } = await opened({
      keybindings: { council: [{ command: 'notes.tell', key: 'alt+w', args: 'letter' }, { command: 'notes.tell', key: 'ctrl+alt+shift+1', args: 'digit' }, { command: 'notes.tell', key: 'ctrl+alt+s', args: 'place' }] },
      activate: ({ subscriptions }, practice: { commands: { registerCommand(id: string, run: (how: string) => void): { dispose(): void } } }) => { subscriptions.push(practice.commands.registerCommand('notes.tell', (how) => { told.push(how); })); },
    });
    const pressed = (on: Element, key: string, code: string, held: KeyboardEventInit): boolean => on.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, cancelable: true, ...held }));
    const field = tool.shadowRoot!.querySelector('textarea')!;
    expect(pressed(field, 'ŵ', 'KeyW', { altKey: true })).to.equal(true);
    expect(pressed(bench, 'ŵ', 'KeyW', { altKey: true })).to.equal(false);
    expect(pressed(field, '!', 'Digit1', { ctrlKey: true, altKey: true, shiftKey: true })).to.equal(false);
    expect(pressed(field, 'ы', 'KeyS', { ctrlKey: true, altKey: true })).to.equal(false);
    await until(() => told.length === 3);
    expect(told).to.deep.equal(['letter', 'digit', 'place']);
  });

  it('a command that fails is told of in plain words, and nothing of the fault is shown', async () => {
    const { root, bench } = await opened();
    await bench.run('notes.fail');
    await until(() => said(root).includes('That could not be done.'));
    expect(said(root)).not.to.include('It fails.');
  });

  it('F6 goes round the parts of the screen, each with a name', async () => {
    const { bench } = await opened();
    bench.focusPart('documents');
    await until(() => focused()?.classList.contains('documents'));
    await keys('F6');
    await until(() => focused()?.classList.contains('panel'));
    await keys('F6');
    await until(() => focused()?.classList.contains('beside'));
    expect(focused()?.getAttribute('aria-label')).to.equal('Beside the work');
    await keys('F6');
    await until(() => focused()?.classList.contains('documents'));
  });
});

type Practice = {
  commands: { registerCommand(id: string, run: (...args: never[]) => unknown): { dispose(): void } };
  window: {
    showInformationMessage(message: string, ...items: unknown[]): Promise<string | undefined>; showQuickPick(items: unknown[], options?: object): Promise<unknown>; showInputBox(options: object): Promise<string | undefined>;
    registerTreeDataProvider(id: string, provider: object): { dispose(): void }; registerFormProvider(id: string, provider: object): { dispose(): void }; setStatusBarMessage(text: string): { dispose(): void };
    withProgress(options: object, task: (progress: { report(value: object): void }) => Promise<unknown>): Promise<unknown>;
  };
};
const acting = (act: (practice: Practice) => { dispose(): void }[]): Parameters<typeof plugin>[0] => (context, practice) => { context.subscriptions.push(...act(practice as Practice)); };

describe('What is worth a thought', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('is shown beside the open document, leads to its place, and offers what mends it', async () => {
    const { root, bench } = await open();
    await bench.openDocument('d-2');
    await until(() => said(root).includes('Nothing is written yet.'));
    const tool = bench.tool as unknown as TestNotes;
    await press(root, 'Show me');
    await press(root, 'Write it later');
    await until(() => tool.went.length === 2);
    expect(tool.went).to.deep.equal(['n1', 'LATER']);
    expect(said(root.querySelector('.status')!)).to.include('1 thing worth a thought');
    tool.session!.apply({ op: 'set', id: 'n1', path: ['text'], value: 'Written.' });
    await until(() => !said(root).includes('Nothing is written yet.'));
  });

  it('what plugins add to a finding or a heading is told its id, and no words', async () => {
    const seen: unknown[][] = [];
    const { root, bench } = await open({ activate: acting(({ commands }) => [commands.registerCommand('notes.item', (...args: never[]) => { seen.push(args); })]) });
    await bench.openDocument('d-2');
    const findings = await until(() => root.querySelector<PracticeFindings>('practice-findings'));
    await press(findings.renderRoot as ShadowRoot, 'Look at the visit');
    await until(() => seen.length === 1);
    const tree = await until(() => root.querySelector<PracticeTree>('[data-section="outline"] practice-tree'));
    tree.focus();
    await keys('Shift+F10');
    await until(() => isAsked(root));
    await keys('Enter');
    await until(() => seen.length === 2);
    expect(seen).to.deep.equal([['N-01', ['n1']], ['d-2']]);
  });

  it('is off in the room, where several people look at the screen', async () => {
    const { root, bench, host } = await open();
    await bench.openDocument('d-2');
    await until(() => said(root).includes('Nothing is written yet.'));
    await host.updateConfiguration('workbench.density', 'large', 'person');
    await until(() => !root.querySelector('[data-section="findings"]'));
    expect(said(root)).not.to.include('worth a thought');
    await host.updateConfiguration('workbench.density', 'page', 'person');
    await until(() => said(root).includes('Nothing is written yet.'));
  });

  it('the headings of any tool make an outline, and choosing one takes the keyboard there', async () => {
    const { root } = await opened();
    const tree = await until(() => root.querySelector<PracticeTree>('[data-section="outline"] practice-tree'));
    expect(said(tree.renderRoot as ShadowRoot)).to.include('What Bryn said');
    tree.focus();
    await keys('Enter');
    await until(() => focused()?.textContent === 'What Bryn said');
  });
});

describe('Messages and questions of plugins', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('a message stands until it is answered or put away, says who says it, and hides nothing', async () => {
    const answers: unknown[] = [];
    const { root, bench } = await opened({ activate: acting(({ commands, window }) => [commands.registerCommand('notes.tell', async () => { answers.push(await window.showInformationMessage('Everybody was told.', 'Show who')); })]) });
    await press(root, 'Tell everybody');
    await until(() => said(root.querySelector('.messages')!).includes('Everybody was told.'));
    expect(said(root.querySelector('.messages')!)).to.include('Notes');
    await press(root, 'Show who');
    await until(() => answers.length === 1);
    expect(answers).to.deep.equal(['Show who']);
    expect(bench.window.messages).to.have.length(0);
    await press(root, 'Tell everybody');
    await press(root, 'Put away: Everybody was told.');
    await until(() => answers.length === 2);
    expect(answers[1]).to.equal(undefined);
  });

  it('several may be picked where a plugin lets them be, and one line be asked for, with what is wrong said beneath it', async () => {
    const answers: unknown[] = [];
    const { root, bench } = await opened({ activate: acting(({ commands, window }) => [commands.registerCommand('notes.ask', async () => {
      answers.push(await window.showQuickPick(['Danielle', 'Pauline', 'Beth'], { title: 'Who was there?', canPickMany: true }));
      answers.push(await window.showInputBox({ title: 'When?', validateInput: (value: string) => (value === '' ? 'A day is needed.' : undefined) }));
    })]) });
    void bench.run('notes.ask');
    await until(() => isAsked(root));
    // Whatever the plugin calls its question, it says whose it is.
    expect(said(pick(root).renderRoot as ShadowRoot)).to.match(/Who was there\?\s*Notes/);
    const boxes = [...pick(root).renderRoot.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    boxes[0]!.click();
    boxes[2]!.click();
    await press(pick(root).renderRoot as ShadowRoot, 'Done');
    await until(() => root.querySelector<PracticeInputBox>('practice-input-box')!.renderRoot.querySelector('dialog')!.open);
    expect(said(root.querySelector<PracticeInputBox>('practice-input-box')!.renderRoot as ShadowRoot)).to.match(/When\?\s*Notes/);
    await keys('Enter');
    await until(() => said(root.querySelector<PracticeInputBox>('practice-input-box')!.renderRoot as ShadowRoot).includes('A day is needed.'));
    await keys('Monday', 'Enter');
    await until(() => answers.length === 2);
    expect(answers).to.deep.equal([['Danielle', 'Beth'], 'Monday']);
  });

  it('progress and short words stand in the status line, and go when they are over', async () => {
    let end: () => void = () => undefined;
    const { root, bench } = await opened({ activate: acting(({ commands, window }) => [commands.registerCommand('notes.tell', () => window.withProgress({ title: 'Telling' }, (progress) => { progress.report({ message: 'Beth' }); return new Promise<void>((resolve) => { end = resolve; }); }))]) });
    void bench.run('notes.tell');
    await until(() => said(root.querySelector('.status')!).includes('Notes: Telling: Beth'));
    end();
    await until(() => !said(root.querySelector('.status')!).includes('Telling'));
  });

  it('a view offers nothing that cannot be used: no command of what it says while it is empty, and no menu that would be empty', async () => {
    const parts = plugin(acting(({ window }) => [window.registerTreeDataProvider('visits.list', { getChildren: () => [] })]));
    const { contributes, ...rest } = parts.manifest as { contributes: { commands: object[]; menus: object } };
    const manifest = { ...rest, contributes: {
      ...contributes, commands: [...contributes.commands, { command: 'notes.later', title: 'Look later', enablement: 'lateEnough' }, { command: 'notes.now', title: 'Look now' }],
      menus: { ...contributes.menus, 'view/title': [{ command: 'notes.later' }] },
      viewsWelcome: [{ view: 'visits.list', contents: 'No visit is planned.', commands: ['notes.later', 'notes.now'] }, { view: 'visits.list', contents: 'Ask the team.', commands: ['notes.now'], enablement: 'lateEnough' }],
    } };
    const { root, host, bench } = await opened({ plugins: [workbenchPlugin, { ...parts, manifest }] });
    const view = await until(() => everything(root).find(({ localName, shadowRoot }) => localName === 'practice-contributed-view' && shadowRoot?.textContent?.includes('No visit is planned.')));
    const buttons = () => [...view.shadowRoot!.querySelectorAll('button')].map((button) => button.textContent!.trim());
    expect(buttons()).to.deep.equal(['Look now']);
    expect(said(view.shadowRoot!)).to.include('Ask the team.');
    host.context.set('lateEnough', true);
    bench.requestUpdate();
    await until(() => buttons().length > 1);
    expect(buttons()).to.deep.equal(['Look later', 'Look now', 'Look now', 'More about Planned visits']);
  });

  it('a plugin’s tree is walked by the arrows, its items have their menu, and its form says what is missing', async () => {
    const seen: unknown[] = [];
    const { root } = await opened({ activate: acting(({ commands, window }) => [
      commands.registerCommand('notes.item', (...args: never[]) => { seen.push(...args); }),
      window.registerTreeDataProvider('visits.list', { getChildren: (parent?: string) => (parent ? [{ id: 'v1-1', label: 'Danielle' }] : [{ id: 'v1', label: '6 October', collapsibleState: 'collapsed', contextValue: 'visit' }, { id: 'v2', label: '9 October' }]) }),
      window.registerFormProvider('visits.next', { getForm: () => ({ submitLabel: 'Keep the visit', fields: [{ key: 'who', label: 'Who goes', kind: 'text', isRequired: true }, { key: 'alone', label: 'Alone', kind: 'toggle' }] }), submit: (values: object) => { seen.push(values); } }),
    ]) });
    const view = await until(() => everything(root).find(({ localName, shadowRoot }) => localName === 'practice-tree' && shadowRoot?.textContent?.includes('6 October')));
    const tree = view as PracticeTree;
    tree.focus();
    await keys('ArrowRight');
    await until(() => tree.renderRoot.querySelectorAll('[role="treeitem"]').length === 3);
    await keys('ArrowDown');
    await until(() => focused()?.textContent?.includes('Danielle'));
    expect(focused()?.getAttribute('aria-level')).to.equal('2');
    await keys('ArrowLeft', 'Shift+F10');
    await until(() => isAsked(root));
    await keys('Enter');
    await until(() => seen.length === 1);
    expect(seen).to.deep.equal(['v1']);
    await press(root, 'Keep the visit');
    await until(() => said(root).includes('Please fill in: Who goes'));
    await keys('Amira', 'Enter');
    await until(() => seen.length === 2);
    expect(seen[1]).to.deep.equal({ who: 'Amira', alone: false });
  });
});

describe('Settings, shortcuts and first steps', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });
  const part = (root: ShadowRoot, tag: string): Promise<HTMLElement> => until(() => root.querySelector<HTMLElement>(tag));
  const inSetting = (editor: HTMLElement, key: string) => editor.shadowRoot!.querySelector<HTMLElement>(`[data-key="${key}"]`)!;

  it('every setting says where its value came from, and one that is locked says by whom and cannot be changed', async () => {
    const { root, bench, host } = await open({ configuration: { council: { values: { 'notes.alone': true }, locked: ['notes.alone'] }, team: { values: { 'notes.days': 14 } } } });
    await bench.run('workbench.action.openSettings');
    const editor = await part(root, 'practice-settings-editor');
    expect(inSetting(editor, 'notes.alone').textContent).to.include('Locked by the council');
    expect(inSetting(editor, 'notes.alone').querySelector('input')).to.equal(null);
    expect(inSetting(editor, 'notes.days').textContent).to.include('Set by the team');
    const days = inSetting(editor, 'notes.days').querySelector('input')!;
    days.value = '21';
    days.dispatchEvent(new Event('change'));
    await until(() => inSetting(editor, 'notes.days').textContent!.includes('Set by you'));
    expect(host.configuration.getValue('notes.days')).to.equal(21);
    days.value = '99';
    days.dispatchEvent(new Event('change'));
    await until(() => inSetting(editor, 'notes.days').querySelector('[role="alert"]'));
    expect(host.configuration.getValue('notes.days')).to.equal(21);
    await press(editor.shadowRoot!, 'Back to what it was: Days ahead');
    await until(() => host.configuration.getValue('notes.days') === 14);
  });

  it('what is being typed into a setting stays, whatever else changes on the screen', async () => {
    const { root, bench } = await open();
    await bench.run('workbench.action.openSettings');
    const editor = await part(root, 'practice-settings-editor');
    const days = inSetting(editor, 'notes.days').querySelector('input')!;
    days.focus();
    days.select();
    await keys('2');
    bench.window.say('Something else.');
    await until(() => said(root).includes('Something else.'));
    await keys('8', 'Tab');
    await until(() => inSetting(editor, 'notes.days').textContent!.includes('Set by you'));
    expect(days.value).to.equal('28');
  });

  it('an administrator sets them for the team or the council where the case system lets them', async () => {
    const { root, bench, host } = await open({ set: { settingsLayers: ['person', 'council'] } });
    await bench.run('workbench.action.openSettings');
    const editor = await part(root, 'practice-settings-editor');
    const layer = [...editor.shadowRoot!.querySelectorAll('select')].find((select) => select.textContent?.includes('the council'))!;
    layer.value = 'council';
    layer.dispatchEvent(new Event('change'));
    const removed = await until(() => inSetting(editor, 'workbench.removed').querySelector('textarea'));
    removed.value = 'outline\nvisits';
    removed.dispatchEvent(new Event('change'));
    await until(() => !root.querySelector('[data-section="outline"]') && !said(root.querySelector('.beside')!).includes('Visits'));
    expect(host.configuration.inspect('workbench.removed')!.from).to.equal('council');
  });

  it('parts stand in the order an administrator gives them, and menu items that are removed are gone', async () => {
    const { root } = await opened({ configuration: { council: { values: { 'workbench.order': ['visits', 'outline'] } } }, arrangements: { 'tool/title': { remove: ['notes.tell'] } } });
    expect([...root.querySelectorAll('.beside h2')].map(({ textContent }) => textContent.trim())).to.deep.equal(['Visits', 'On this page', 'Worth a thought']);
    expect(button(root, 'Tell everybody')).to.equal(undefined);
  });

  it('the screen becomes dark, large or plain as a person sets it, and goes back to what the page had', async () => {
    const { bench, host } = await opened();
    await host.updateConfiguration('workbench.theme', 'dark', 'person');
    await until(() => bench.dataset['theme'] === 'dark');
    await host.updateConfiguration('workbench.theme', undefined, 'person');
    await until(() => bench.dataset['theme'] === undefined);
  });

  it('a person gives a command their own keys, they work at once, are kept, and can be taken back', async () => {
    const { root, bench, storage } = await open();
    await bench.run('workbench.action.openGlobalKeybindings');
    const editor = await part(root, 'practice-shortcuts-editor');
    await press(editor.shadowRoot!, 'Change: Settings');
    await until(() => focused()?.classList.contains('pressed'));
    await keys('Control+Shift+e');
    await press(editor.shadowRoot!, 'Use these keys');
    await until(() => editor.shadowRoot!.textContent!.includes('Ctrl+Shift+E'));
    expect(editor.shadowRoot!.textContent).not.to.include('Ctrl+,');
    bench.focusPart('documents');
    await until(() => focused()?.classList.contains('documents'));
    await keys('Control+Shift+e');
    await until(() => root.querySelector('[role="tab"][aria-selected="true"]')!.textContent!.includes('Settings'));
    expect((await storage.read('keybindings'))['person']!.value).to.deep.equal([{ command: '-workbench.action.openSettings', key: 'ctrl+,' }, { command: 'workbench.action.openSettings', key: 'ctrl+shift+e' }]);
    await press(editor.shadowRoot!, 'Back to what it was: Settings');
    await until(() => editor.shadowRoot!.textContent!.includes('Ctrl+,'));
  });

  it('says which shortcuts could not be read, whose they are and why, and all others work', async () => {
    const { root, bench } = await open({ lang: 'cy', keybindings: { council: [{ command: 'notes.tell', key: 'hyper+k' }, { command: 'notes.tell', key: 'ctrl+alt+x' }], team: [{ command: 'notes.tell', key: 'f4', when: 'stage &&' }] } });
    await bench.run('workbench.action.openGlobalKeybindings');
    const problems = await until(() => everything(root).find(({ localName, className }) => localName === 'section' && className === 'problems'));
    expect([...problems.querySelectorAll('li')].map((item) => item.textContent!.replace(/\s+/g, ' ').split(': ')[0])).to.deep.equal(['Gan y cyngor, rhif 1', 'Gan y tîm, rhif 1']);
    expect([...problems.querySelectorAll('[lang="en"]')].map((item) => item.textContent!.includes('hyper+k') || item.textContent!.includes('offset'))).to.deep.equal([true, true]);
    const { host } = bench;
    expect(host!.keybindings.lookup('notes.tell').map(({ chords }) => chords[0])).to.include('ctrl+alt+x');
  });

  it('shows a person’s own shortcuts that cannot be read, written by hand or by whatever, beside all others, and takes each away where it is shown', async () => {
    const storage = memoryStorage();
    const good = { command: 'notes.tell', key: 'ctrl+alt+x' };
    await storage.write('keybindings', 'person', { version: 1, value: [{ key: 'ctl+y', command: 'notes.ask' }, 'ctrl+s = save', null, { key: 'f4' , command: 7 }, good] });
    const { root, bench } = await open({ storage, keybindings: { person: [{ command: 'notes.tell', key: 'hyper+k' }] } });
    await bench.run('workbench.action.openGlobalKeybindings');
    const editor = await part(root, 'practice-shortcuts-editor');
    const problems = (): string[] => [...editor.shadowRoot!.querySelectorAll('.problems li')].map((item) => item.textContent.replace(/\s+/g, ' ').split(': ')[0]!);
    await until(() => problems().length === 5);
    expect(problems()).to.deep.equal([1, 2, 3, 4, 5].map((number) => `From you, number ${number}`));
    expect(editor.shadowRoot!.textContent).to.include('Ctrl+Alt+X');
    expect(button(editor.shadowRoot!, 'Take away: From you, number 1'), 'the page gives it to everybody').to.equal(undefined);
    button(editor.shadowRoot!, 'Take away: From you, number 2')!.focus();
    await keys('Enter');
    await until(() => problems().length === 4);
    await until(() => focused()?.getAttribute('aria-label') === 'Take away: From you, number 2');
    for (const left of [3, 2, 1]) {
      await keys('Enter');
      await until(() => problems().length === left);
    }
    expect((await storage.read('keybindings'))['person']!.value).to.deep.equal([good]);
    expect(focused()?.localName).to.equal('input');
  });

  it('says what keys already do before they are given to something else', async () => {
    const { root, bench } = await open();
    await bench.run('workbench.action.openGlobalKeybindings');
    const editor = await part(root, 'practice-shortcuts-editor');
    await press(editor.shadowRoot!, 'Change: Settings');
    await until(() => focused()?.classList.contains('pressed'));
    await keys('Control+s');
    await until(() => editor.shadowRoot!.textContent!.includes('already do this: Save now'));
  });

  it('first steps are offered while nothing is open, are done by doing them, and stay done', async () => {
    const { root, bench, host } = await open({ activate: acting(({ commands }) => [commands.registerCommand('notes.tell', () => undefined)]) });
    await press(root, 'First steps');
    const steps = await part(root, 'practice-walkthroughs');
    await until(() => steps.shadowRoot!.textContent!.includes('Your first note'));
    expect(steps.shadowRoot!.textContent).to.include('0 of 1 done');
    await press(steps.shadowRoot!, 'Tell everybody');
    await until(() => host.walkthroughs.all().find(({ id }) => id === 'notes.start')!.steps[0]!.isDone);
    await bench.updateComplete;
    await until(() => steps.shadowRoot!.textContent!.includes('1 of 1 done'));
  });
});

describe('For everybody', () => {
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('speaks Welsh throughout, where the host does', async () => {
    await viewport(1280, 900);
    const { root } = await opened({ lang: 'cy' });
    const words = said(root);
    for (const expected of ['Canfod neu wneud', 'Gwerth meddwl amdano', 'Ar y dudalen hon', 'Statws']) expect(words).to.include(expected);
    for (const never of ['Worth a thought', 'Find or do', 'Saved']) expect(words).not.to.include(never);
  });

  for (const [name, theme, width] of [['at a desk', '', 1280], ['in the dark', 'dark', 1280], ['on a phone', '', 320]] as const) {
    it(`passes axe ${name} on every page of its own`, async () => {
      await viewport(width, 900);
      const { bench } = await open();
      bench.dataset['theme'] = theme;
      for (const page of ['action.openSettings', 'action.openGlobalKeybindings', 'action.openWalkthrough', 'view.extensions']) {
        await bench.run(`workbench.${page}`);
        await bench.updateComplete;
        await expect(bench).to.be.accessible();
      }
    });

    it(`passes axe ${name}, with a document open, a message, and the list to choose from`, async () => {
      await viewport(width, 900);
      const { bench, root } = await opened({ activate: acting(({ commands, window }) => [
        commands.registerCommand('notes.tell', () => window.showInformationMessage('Everybody was told.')),
        window.registerTreeDataProvider('visits.list', { getChildren: () => [{ id: 'v1', label: '6 October', contextValue: 'visit' }] }),
        window.registerFormProvider('visits.next', { getForm: () => ({ submitLabel: 'Keep', fields: [{ key: 'who', label: 'Who goes', kind: 'choice', choices: [{ value: 'a', label: 'Amira' }], hint: 'One person.' }] }), submit: () => undefined }),
      ]) });
      bench.dataset['theme'] = theme;
      void bench.run('notes.tell');
      await until(() => said(root).includes('Everybody was told.'));
      await expect(bench).to.be.accessible();
      for (const place of ['documents', 'beside'] as const) {
        bench.place = place;
        await bench.updateComplete;
        await expect(bench).to.be.accessible();
      }
      void bench.run('workbench.action.showCommands');
      await until(() => isAsked(root));
      await expect(bench).to.be.accessible();
      await keys('Escape');
    });
  }

  it('at 320 px one part is seen at a time, and nothing goes over the edge', async () => {
    await viewport(320, 700);
    const { bench, root } = await opened();
    const seen = () => [...root.querySelectorAll('.part')].filter((part) => part.getClientRects().length > 0).map(({ classList }) => classList[1]);
    if (innerWidth < 600) expect(seen()).to.deep.equal(['work']);
    await press(root, 'Beside');
    await bench.updateComplete;
    if (innerWidth < 600) expect(seen()).to.deep.equal(['beside']);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('leaves nothing behind when it is taken away: whoever waits is told that nobody answers', async () => {
    await viewport(1280, 900);
    const answers: unknown[] = [];
    const { bench, host } = await opened({ activate: acting(({ commands, window }) => [commands.registerCommand('notes.ask', async () => { answers.push(await window.showQuickPick(['Danielle'])); })]) });
    void bench.run('notes.ask');
    await until(() => bench.window.asked);
    bench.remove();
    await until(() => answers.length === 1);
    expect(answers).to.deep.equal([undefined]);
    // Asked when it has gone already, the same.
    await host.commands.executeCommand('notes.ask');
    expect(answers).to.deep.equal([undefined, undefined]);
    expect(host.commands.registered.has('workbench.action.showCommands')).to.equal(false);
    expect(Object.values(host.listeners()).reduce((sum, count) => sum + count, 0)).to.equal(0);
  });
});

/** A second plugin, all of it data but for an exporter: colours, questions, and a way out for a copy. */
const council = (): PluginSource => ({
  manifest: {
    publisher: 'llanfair', name: 'council', version: '2.1.0', displayName: '%name%', description: 'What the council adds.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
    permissions: { read: ['people.name'] },
    contributes: {
      themes: [{ id: 'llanfair.green', label: 'Llanfair green', brand: '#1b7f3b' }],
      checks: [{ id: 'L-01', documentType: 'llanfair/notes', title: 'Who is {name}?', severity: 'nudge' }],
      prompts: [
        { id: 'L-P1', text: 'What am I hoping for?', documentType: 'llanfair/notes', audience: 'practitioner' },
        { id: 'L-P2', text: 'What makes you laugh?', documentType: 'llanfair/notes', audience: 'child' },
        { id: 'L-P3', text: 'What may I tell {person}?', documentType: 'llanfair/notes', audience: 'child' },
      ],
      exporters: [{ id: 'llanfair.text', label: 'Plain text', documentType: 'llanfair/notes', mediaType: 'text/plain', extension: '.txt' }],
      localizations: [{ languageId: 'en', translations: { name: 'Council things' } }, { languageId: 'cy', translations: { name: 'Pethau’r cyngor' } }],
    },
  },
  load: async () => ({
    activate({ subscriptions }, { documents }) {
      subscriptions.push(documents.registerExporter('llanfair.text', (copy) => ({ text: JSON.stringify(copy.content) })));
    },
  }),
});
const list = (root: ShadowRoot): ShadowRoot => root.querySelector('practice-plugin-list')!.shadowRoot!;
const sectionOf = (root: ShadowRoot, id: string): HTMLElement => list(root).querySelector<HTMLElement>(`[data-plugin="${id}"]`)!;
/** What the page puts among the downloads. */
async function downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }[]> {
  const files: { name: string; blob: Blob }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob | undefined;
  URL.createObjectURL = (blob) => { last = blob as Blob; return createObjectURL(blob); };
  HTMLAnchorElement.prototype.click = function clicked(this: HTMLAnchorElement): void { files.push({ name: this.download, blob: last! }); };
  try {
    await act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(files.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
}

describe('The workbench’s page of plugins', () => {
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('says of each who brings it, what it sees in plain words, what it notices and brings, and how it is doing', async () => {
    const { bench, host, root } = await opened({ plugins: [workbenchPlugin, plugin(), council()] });
    await host.commands.executeCommand('notes.fail').catch(() => undefined);
    await bench.run('workbench.view.extensions');
    await until(() => focused()?.classList.contains('panel'));
    const text = said(await until(() => sectionOf(root, 'llanfair.council')));
    expect(text).to.include('Council things').and.to.include('Version 2.1.0, from llanfair').and.to.include('On. It starts when it is needed.');
    expect(text).to.include('people’s names').and.to.include('Who is …?').and.to.include('Plain text').and.to.include('It has 3 questions that may help.');
    expect(said(sectionOf(root, 'llanfair.notes'))).to.include('On, and running').and.to.include('Something it was asked to do did not work.');
    // The screen itself is in the list, and nobody can switch it off from within.
    expect(said(sectionOf(root, 'practice-kit.workbench'))).to.include('This is the screen itself.');
    expect(button(sectionOf(root, 'practice-kit.workbench'), /Switch/)).to.equal(undefined);
    const welsh = await open({ lang: 'cy', plugins: [workbenchPlugin, plugin(), council()] });
    await welsh.bench.run('workbench.view.extensions');
    expect(said(await until(() => sectionOf(welsh.root, 'llanfair.council')))).to.include('Pethau’r cyngor').and.to.include('enwau pobl').and.to.include('Fersiwn 2.1.0');
  });

  it('switches a plugin off in place, by keyboard: what is open with it is saved and put away, and opens again when it is on', async () => {
    const { bench, root, tool, records, host } = await opened();
    tool.shadowRoot!.querySelector('textarea')!.focus();
    await keys('End', ' Twice.');
    await bench.run('workbench.view.extensions');
    (await until(() => button(list(root), 'Switch off: Notes'))).focus();
    await keys('Enter');
    await until(() => said(root).includes('First visit was closed, because its plugin is off.'));
    expect(host.plugins.all().find(({ id }) => id === 'llanfair.notes')).to.include({ isEnabled: false, isOffForAll: false });
    expect(JSON.stringify((await records.read('d-1')).document)).to.include('Bryn likes football. Twice.');
    expect(said(sectionOf(root, 'llanfair.notes'))).to.include('Off');
    await bench.openDocument('d-1');
    await until(() => said(root).includes('Nothing here can open this kind of document.'));
    await bench.run('workbench.view.extensions');
    await press(list(root), 'Switch on: Notes');
    await bench.openDocument('d-1');
    expect((await until(() => bench.tool as TestNotes | undefined)).text).to.equal('Bryn likes football. Twice.');
  });

  it('puts nothing away that could not be saved', async () => {
    const kept = memoryRecords([notes('d-1', 'Bryn likes football.')]);
    const { bench, root, tool, host } = await opened({ records: { ...kept, write: async () => ({ kind: 'refused', reason: 'not-allowed' }) } });
    tool.session!.apply({ op: 'set', id: 'n1', path: ['text'], value: 'Not saved.' });
    await host.plugins.disable('llanfair.notes');
    await until(() => said(root).includes('First visit stays open although its plugin is off'));
    expect(bench.tool).to.equal(tool as unknown as ToolElement);
    expect(tool.text).to.equal('Not saved.');
  });

  it('says what a plugin of others asks for and what it was given, and takes back one thing of it or all, by keyboard', async () => {
    const apart: PluginRuntime = { isTrusted: false, connect: () => { throw new Error('not here'); }, guard: (options) => new Permissions(options) };
    const asking: PluginSource = { runtime: apart, manifest: { publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, permissions: { read: ['people.name', 'content'], write: ['content.seen'], services: ['calendar'], reasons: { 'people.name': 'To write the name on the card.' } } } };
    const answer = { version: '1.0.0', asked: { read: ['people.name', 'content'], write: ['content.seen'], services: [] }, granted: { read: ['people.name', 'content'], write: ['content.seen'], services: [] } };
    const storage = memoryStorage();
    await storage.write('permissions', 'llanfair.visits', { version: 1, value: answer });
    const { bench, root } = await open({ storage, plugins: [workbenchPlugin, plugin(), asking] });
    await bench.run('workbench.view.extensions');
    const section = await until(() => sectionOf(root, 'llanfair.visits'));
    section.querySelector('details')!.open = true;
    const shape = (): string => [...section.querySelectorAll('details:first-of-type h4, details:first-of-type .verb, details:first-of-type li')].map((one) => one.textContent.replace(/\s+/g, ' ').trim()).join(' | ');
    expect(shape()).to.equal('What it was given | It may see: | people’s names To write the name on the card. Take back | everything that is written in a document Take back | It may change: | the document, one part: seen Take back | What it asks for and was not given | To use these data services of the case system: | data service: calendar');
    button(section, 'Take back: everything that is written in a document')!.focus();
    await keys('Enter');
    await until(() => said(section).includes('Taken back.'));
    expect(shape()).to.equal('What it was given | It may see: | people’s names To write the name on the card. Take back | It may change: | the document, one part: seen Take back | What it asks for and was not given | To see: | everything that is written in a document | To use these data services of the case system: | data service: calendar');
    await until(() => focused()?.localName === 'summary');
    await press(list(root), 'Take all of it back: Visits');
    await until(() => said(section).includes('Nothing of what it asks for.'));
    expect(((await storage.read('permissions'))['llanfair.visits']!.value as typeof answer).granted).to.deep.equal({ read: [], write: [], services: [] });
    const decidedFor = await open({ lang: 'cy', plugins: [workbenchPlugin, plugin(), asking], permissions: () => ({ read: ['people.name'] }) });
    await decidedFor.bench.run('workbench.view.extensions');
    const decided = await until(() => sectionOf(decidedFor.root, 'llanfair.visits'));
    expect(said(decided)).to.include('Mae’r cyngor wedi penderfynu hyn ar ran pawb.').and.to.include('enwau pobl').and.to.include('Beth y mae’n gofyn amdano ac na roddwyd iddo');
    expect(button(decided, /Cymryd/)).to.equal(undefined);
  });

  it('says what is wrong with a plugin to whoever runs the system; while developing, to its author, with what they alone can know', async () => {
    const slips: PluginSource = { manifest: { publisher: 'llanfair', name: 'slips', version: '1.0.0', displayName: 'Slips', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, contributes: { commands: [{ command: 'slips.go', title: 'Go', enablement: 'supervisr' }, { command: 'slips.no' }] } } };
    await (await open()).bench.run('workbench.view.extensions');
    await customElements.whenDefined('practice-plugin-list');
    for (const [mode, heading, count] of [['production', 'plugins.problems', 1], ['development', 'plugins.problems-author', 2]] as const) {
      const host = createHost({ plugins: [workbenchPlugin, slips], mode });
      hosts.push(host);
      await host.start();
      const page = await fixture<HTMLElement>(html`<practice-plugin-list .host=${host} .t=${(key: string) => key}></practice-plugin-list>`);
      const section = page.shadowRoot!.querySelector('[data-plugin="llanfair.slips"]')!;
      expect([...section.querySelectorAll('h4')].map((one) => one.textContent)).to.include(heading);
      const items = [...section.querySelectorAll('ul[lang="en"] li')].map((item) => item.textContent);
      expect(items).to.have.lengthOf(count);
      expect(items[0]).to.match(mode === 'production' ? /Tell whoever supplies it/ : /^plugin\.json, contributes\.commands\[1\]\.title/);
    }
  });

  it('lets nobody switch on what the council has switched off, in whatever way it is asked', async () => {
    const { bench, root, host } = await open({ configuration: { council: { values: { 'workbench.pluginsOff': ['llanfair.notes'] } } } });
    await bench.run('workbench.view.extensions');
    const section = await until(() => sectionOf(root, 'llanfair.notes'));
    expect(said(section)).to.include('Switched off by the council. It cannot be switched on here.');
    expect(button(section, /Switch/)).to.equal(undefined);
    let refused: unknown;
    await host.plugins.enable('llanfair.notes').catch((error: unknown) => { refused = error; });
    expect(refused).to.be.instanceOf(Error);
    expect(host.tools.for('llanfair/notes')).to.deep.equal([]);
    await bench.openDocument('d-1');
    await until(() => said(root).includes('Nothing here can open this kind of document.'));
  });

  it('lets an administrator switch one off for everybody, and let everybody have it again', async () => {
    const { bench, root, host, storage } = await open({ set: { settingsLayers: ['person', 'council'] } });
    await bench.run('workbench.view.extensions');
    await press(await until(() => list(root)), 'Switch off for everybody: Notes');
    await until(() => said(sectionOf(root, 'llanfair.notes')).includes('Switched off by the council.'));
    expect((await storage.read('configuration/council'))['workbench.pluginsOff']).to.deep.equal({ version: 1, value: ['llanfair.notes'] });
    expect(host.tools.for('llanfair/notes')).to.deep.equal([]);
    await press(list(root), 'Let everybody have it: Notes');
    await until(() => host.tools.for('llanfair/notes').length === 1);
    await until(() => button(list(root), 'Switch off: Notes'));
  });

  it('saves for support what started what, with nothing of any family in it', async () => {
    const { bench, root } = await opened();
    await bench.run('workbench.view.extensions');
    const [file] = await downloaded(async () => press(await until(() => list(root)), 'Save the list of what started what'));
    expect(JSON.parse(file!.text).plugins).to.deep.equal([{ plugin: 'llanfair.notes', outcome: 'active', after: [] }]);
    expect(file!.text).to.not.match(/Bryn|case-bryn|d-1/);
  });
});

describe('What plugins bring to the workbench', () => {
  const plugins = [workbenchPlugin, plugin(), council()];
  beforeEach(async () => { await viewport(1280, 900); });
  afterEach(async () => { for (const host of hosts.splice(0)) await host.dispose(); });

  it('takes out as a file exactly the copy somebody was given, and neither the document nor a copy that was taken back', async () => {
    const copy = (id: string, reader: string, state: string, text: string) => ({ id, reader, state, preparedBy: 'w-amira', preparedAt: at, sharedBy: 'w-amira', sharedAt: at, held: { ...notes('copy', text) } });
    const document = { ...notes('d-1', 'Secret.'), people: [{ id: 'p-bryn', name: 'Bryn', kind: 'child' }], copies: [copy('c-1', 'child:p-bryn', 'shared', 'What Bryn has.'), copy('c-2', 'parent:p-mam', 'recalled', 'What Mam had.')] } as unknown as PracticeDocument;
    const { bench, root } = await opened({ plugins, records: memoryRecords([document]) });
    const files = await downloaded(async () => {
      void bench.run('workbench.action.exportCopy');
      await until(() => isAsked(root));
      expect(said(pick(root).shadowRoot!)).to.include('Whose copy?').and.to.include('Bryn').and.to.not.include('mam');
      await keys('Enter');
      await until(() => said(pick(root).shadowRoot!).includes('As what?'));
      await keys('Enter');
      await until(() => said(root).includes('The file is with this browser’s downloads.'));
    });
    expect(files).to.deep.equal([{ name: 'Notes.txt', text: '{"notes":[{"id":"n1","text":"What Bryn has."}]}' }]);
  });

  it('takes nothing out of a document nobody has been given a copy of', async () => {
    const { bench, root } = await opened({ plugins });
    const files = await downloaded(async () => {
      await bench.run('workbench.action.exportCopy');
      await until(() => said(root).includes('No copy of this document has been given to anybody yet.'));
    });
    expect(files).to.deep.equal([]);
  });

  it('wears the colours that are chosen, kept readable, and the page’s own again', async () => {
    const { bench, host, root } = await open({ plugins });
    const seen = window.document.createElement('span');
    seen.style.color = 'var(--practice-link, rgb(1, 2, 3))';
    root.append(seen);
    const link = (): string => getComputedStyle(seen).color;
    const before = link();
    void bench.run('workbench.action.selectTheme');
    await until(() => isAsked(root));
    await keys('ArrowDown', 'Enter');
    await until(() => link() === 'rgb(9, 118, 50)');
    bench.style.colorScheme = 'dark';
    expect(link(), 'on a page that is dark, whoever made it so').to.equal('rgb(78, 170, 100)');
    bench.style.colorScheme = '';
    await host.updateConfiguration('workbench.colorTheme', undefined, 'person');
    await until(() => link() === before);
  });

  it('draws a plugin’s icons beside its words, says what its commands are for, and has what may be done instead as an item of its own', async () => {
    const own: PluginSource = {
      manifest: {
        publisher: 'llanfair', name: 'calls', version: '1.0.0', displayName: 'Calls', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
        contributes: {
          commands: [{ command: 'calls.ring', title: 'Ring the family', icon: '$(phone)', description: 'Writes down that you did.' }, { command: 'calls.note', title: 'Write that nobody answered' }, { command: 'calls.list', title: 'Who was rung' }, { command: 'calls.never', title: 'Never', enablement: 'false' }],
          menus: { 'tool/title': [{ command: 'calls.ring', alt: 'calls.note', group: '1_calls@1' }, { command: 'calls.list', alt: 'calls.never', group: '1_calls@2' }] },
          views: { workbook: [{ id: 'calls.list', name: 'Calls', icon: '$(phone)' }] },
          localizations: [{ languageId: 'cy', localizedLanguageName: 'Cymraeg', needsReview: true, translations: { ring: 'Ffonio' } }],
        },
      },
      load: async () => ({ activate: () => undefined }),
    };
    const notesPlugin = plugin();
    Object.assign((notesPlugin.manifest as { contributes: { tools: object[] } }).contributes.tools[0]!, { icon: '$(phone)' });
    const { bench, root } = await opened({ plugins: [workbenchPlugin, notesPlugin, own] });
    const drawn = (place: ParentNode): string | null | undefined => place.querySelector('svg path')?.getAttribute('d');
    expect(drawn(root.querySelector('.record')!)).to.equal(drawn(root.querySelector('practice-contributed-view')!.shadowRoot!.querySelector('summary')!));
    expect(drawn(root.querySelector('.record')!)).to.include('M5 2.5');
    root.querySelector<HTMLElement>('.panel .toolbar [aria-haspopup]')!.click();
    await until(() => isAsked(root));
    const options = [...pick(root).renderRoot.querySelectorAll<HTMLElement>('[role="option"]')].map((option) => [option.querySelector('span')!.textContent.trim(), option.querySelector('svg') !== null, option.querySelector('.detail')?.textContent ?? '']);
    expect(options.slice(0, 3)).to.deep.equal([['Ring the family', true, 'Writes down that you did.'], ['Write that nobody answered', false, ''], ['Who was rung', false, '']]);
    expect(options.map(([label]) => label)).to.not.include('Never');
    await keys('Escape');
    await bench.run('workbench.view.extensions');
    const page = await until(() => root.querySelector('practice-plugin-list')?.shadowRoot?.querySelector('[data-plugin="llanfair.calls"]'));
    expect(page.textContent).to.include('Cymraeg').and.to.include('Nobody who speaks it has read it yet.').and.to.include('Writes down that you did.');
  });

  it('has the questions plugins bring, those to oneself not on a screen that others look at', async () => {
    const { bench, root, tool } = await opened({ plugins });
    const section = await until(() => root.querySelector('[data-section="prompts"]'));
    expect(said(section)).to.include('To ask yourself').and.to.include('What am I hoping for?').and.to.include('What makes you laugh?').and.to.include('What may I tell …?');
    bench.dataset['density'] = 'large';
    bench.requestUpdate();
    await until(() => !said(section).includes('What am I hoping for?'));
    expect(said(section)).to.include('What makes you laugh?');
    // Somebody has told something: nobody is asked anything.
    Object.assign(tool, { asksNothing: true });
    bench.requestUpdate();
    await until(() => !root.querySelector('[data-section="prompts"]'));
  });

  it('says how much there is to look at in the other open documents, and goes there', async () => {
    const { bench, root } = await opened();
    await bench.openDocument('d-2');
    await bench.openDocument('d-1');
    await press(root, 'Second visit: 1 to look at');
    await until(() => root.querySelector('[role="tab"][aria-selected="true"]')!.textContent!.includes('Second visit'));
    await until(() => said(root.querySelector('[data-section="findings"]')!).includes('Nothing is written yet.'));
  });

  it('says in Welsh when a document was saved, whatever months the browser knows', async () => {
    const kept = memoryRecords([notes('d-1', 'Bryn likes football.')]);
    const { root } = await open({ lang: 'cy', records: { ...kept, list: async (caseId) => (await kept.list(caseId)).map((one) => ({ ...one, savedAt: '2026-11-25T12:00:00+00:00' })) } });
    expect(said(root)).to.include('cadwyd 25 Tachwedd');
  });

  it('says at a glance that a copy cannot be written in', async () => {
    const kept = memoryRecords([notes('d-1', 'Bryn likes football.')]);
    const { tool } = await opened({ records: { ...kept, list: async (caseId) => (await kept.list(caseId)).map((one) => ({ ...one, isCopy: true })) } });
    expect((tool as unknown as ToolElement).readonly).to.equal(true);
  });
});
