/**
 * The tests every tool's element must pass in a browser (DESIGN.md §4.2), run by the package that defines it and by a
 * council for a tool of its own: the public interface, plain forms, copies, read-only, undo, language, print, no host.
 */
import { copyFor, memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import type { TestRunner } from '@practice-kit/documents/testing';
import type { ToolEvent } from '../model/workflow.js';
import { ToolStage, everyWord, everything, type Tool } from './tool-stage.js';

export interface ToolFixtures {
  readonly tag: string;
  /** A whole document, as the case system holds it. */
  readonly document: PracticeDocument;
  /** Whoever is at the screen. */
  readonly actor: string;
  /** The host's clock. */
  readonly at: string;
  /** An event that is allowed, and the words it brings into the document. */
  readonly change: ToolEvent;
  readonly words: string;
  /** An event that is refused, and one of the messages that say why. */
  readonly refused: ToolEvent;
  readonly messageId: string;
  /** A reader, what is in their copy, and what must be nowhere in the page while it is shown. */
  readonly reader: string;
  readonly given: readonly string[];
  readonly secrets: readonly string[];
  /** Words a person said, shown as they were said in every language. */
  readonly said: string;
  /** Words of the tool in each language. */
  readonly labels: { readonly en: string; readonly cy: string };
  /** A word of the wording that a council replaces. */
  readonly overridden: string;
  /** An entry beside which plugins may offer something, and of what kind it is; in another document where the first one does not show it. */
  readonly entry?: { readonly id: string; readonly kind: string; readonly document?: PracticeDocument };
  /** Fails when axe finds something. */
  accessible(element: Element): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
}

export function toolSuite(fixtures: ToolFixtures, { describe, it }: TestRunner): void {
  const { tag, document: first, change, words } = fixtures;
  const stage = new ToolStage(fixtures);
  /** What comes into sight when the keyboard is on it has come whole: half seen, its contrast is that of neither. */
  const accessible = async (tool: Tool): Promise<void> => {
    const roots = [tool.shadowRoot!, ...everything(tool.shadowRoot!).flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    await Promise.allSettled(roots.flatMap((root) => root.getAnimations()).map(({ finished }) => finished));
    await fixtures.accessible(tool);
  };
  const test = (title: string, body: () => Promise<void>): unknown => it(title, async () => {
    try { await body(); } finally { stage.clear(); }
  });

  describe(`<${tag}> as any page may use it`, () => {
    test('opens the first document from a script child, with no host and no script of the page', async () => {
      const tool = await stage.open({}, stage.script());
      expectSame(JSON.stringify(tool.document), JSON.stringify(first), 'the document');
      expectThat(tool.stage !== '', 'It has no stage.');
      expectThat(Array.isArray(tool.findings), 'It has no findings.');
      expectThat(!tool.isDirty, 'It says there is something to save.');
    });

    test('does what it is asked, tells the page, and what can be asked changes nothing', async () => {
      const tool = await stage.open();
      const before = tool.document;
      expectThat(tool.can(change).ok, `${change.type} is refused.`);
      expectThat(tool.document === before, 'Asking whether it may changed the document.');
      const heard = stage.hears('practice-change');
      expectThat(tool.send(change).ok, `${change.type} is refused.`);
      expectThat(JSON.stringify(tool.document).includes(words), 'What was sent is not in the document.');
      expectThat(heard.length > 0 && heard.every((event) => event.bubbles && event.composed), 'The page did not hear of it.');
      expectThat(tool.isDirty, 'It says there is nothing to save.');
      expectThat(Object.isFrozen(tool.document), 'The page could change the document behind its back.');
    });

    test('refuses with the message that says why, and nothing has changed', async () => {
      const tool = await stage.open();
      const before = tool.document;
      const answer = tool.send(fixtures.refused);
      expectThat(!answer.ok && Array.isArray(answer.about), `${fixtures.refused.type} was not refused.`);
      const ids = answer.ok ? [] : [answer.messageId, ...answer.reasons.map(({ messageId }) => messageId)];
      expectThat(ids.includes(fixtures.messageId), `${fixtures.messageId} is not among ${ids.join(', ')}.`);
      expectThat(tool.document === before && !tool.isDirty, 'Something has changed.');
    });

    test('takes back what was done and brings it again; what happened stays, and it says so', async () => {
      const tool = await stage.open();
      tool.send(change);
      const after = JSON.stringify(tool.document);
      expectThat(tool.undo(), 'Nothing was taken back.');
      expectSame(JSON.stringify(tool.document), JSON.stringify(first), 'the document');
      expectThat(tool.redo(), 'Nothing was brought again.');
      expectSame(JSON.stringify(tool.document), after, 'the document');
      tool.session!.apply({ op: 'set', id: '', path: ['lang'], value: first.lang.toUpperCase() }, { stays: true });
      expectThat(!tool.undo() && JSON.stringify(tool.document).includes(words), 'What happened was taken back.');
      await stage.until(() => everyWord(tool).includes('This has happened'), 'It does not say why.');
    });

    test('asks the page to keep the document, and keeps it itself where the page says where', async () => {
      const tool = await stage.open();
      const asked = stage.hears('practice-save', (event) => event.preventDefault());
      tool.send(change);
      await tool.save();
      expectThat(asked.length > 0 && !tool.isDirty, 'The page was not asked.');
      stage.clear();
      const records = memoryRecords([first]);
      const kept = await stage.open({ records, etag: '1' });
      kept.send(change);
      await kept.save();
      expectThat(JSON.stringify(await records.read(first.id)).includes(words), 'It was not kept.');
      expectThat(!kept.isDirty, 'It says there is something to save.');
    });

    test('stands in a plain form: posts its JSON under its name, is reset, and posts nothing when disabled', async () => {
      const { form, tool } = await stage.openInForm();
      const posted = (): string | null => new FormData(form).get('document') as string | null;
      expectSame(posted() ?? '', JSON.stringify(first), 'what is posted');
      tool.send(change);
      expectThat(posted()?.includes(words) === true, 'The latest words are not posted.');
      form.reset();
      await tool.updateComplete;
      expectSame(posted() ?? '', JSON.stringify(first), 'what is posted after a reset');
      expectThat(tool.checkValidity() && tool.reportValidity(), 'A draft may always be sent (domain.md §2.1).');
      tool.disabled = true;
      await tool.updateComplete;
      expectThat(posted() === null, 'It posts although it is disabled.');
      expectThat(!tool.send(change).ok, 'It can be changed although it is disabled.');
    });

    test('shows a reader their copy and holds nothing else of the document, in no attribute, form or script (DP-15)', async () => {
      const { form, tool } = await stage.openInForm({ asScript: true });
      expectThat(tool.document?.id === first.id, 'It did not open its script child.');
      tool.reader = fixtures.reader;
      await stage.until(() => fixtures.given.every((one) => everyWord(tool).includes(one)), `Not all is there of: ${fixtures.given.join(' | ')}`);
      const page = everyWord(tool) + JSON.stringify([...new FormData(form).values()]) + tool.outerHTML;
      const betrayed = fixtures.secrets.filter((secret) => page.includes(secret));
      expectThat(betrayed.length === 0, `${betrayed.length} of the secrets are in the page.`);
      expectThat(!tool.send(change).ok && !tool.undo(), 'A copy can be changed.');
    });

    test('shows what was given as it was given, for reading: no check looks at it, for that would say what is left out (DP-23, DP-44)', async () => {
      const { documentType } = await stage.open();
      stage.clear();
      const held = copyFor(first, fixtures.reader, documentType).copy;
      for (const whose of [{ reader: fixtures.reader }, { readonly: true }]) {
        const tool = await stage.open({ document: held, ...whose });
        await stage.until(() => fixtures.given.every((one) => everyWord(tool).includes(one)), `Not all is there of: ${fixtures.given.join(' | ')}`);
        expectSame(JSON.stringify(tool.document), JSON.stringify(held), 'the document');
        expectThat(tool.findings.length === 0 && everything(tool.shadowRoot!).every(({ localName }) => !/^practice-(?:findings|steps)/.test(localName)), 'It says what is missing, or how far the work has got.');
        expectThat(!tool.send(change).ok && !tool.undo(), 'What was given can be changed.');
        stage.clear();
      }
    });

    test('is for reading only when the page says so', async () => {
      const tool = await stage.open({ readonly: true });
      const answer = tool.send(change);
      expectThat(!answer.ok && answer.messageId === 'read-only', 'It can be changed.');
      expectThat(everything(tool.shadowRoot!).every((one) => one.localName !== 'textarea'), 'There is a field to write in.');
      expectSame(JSON.stringify(tool.document), JSON.stringify(first), 'the document');
    });

    test('changes its language while it is open, and leaves what people said as they said it', async () => {
      const tool = await stage.open();
      await stage.until(() => everyWord(tool).includes(fixtures.labels.en), `"${fixtures.labels.en}" is not there.`);
      tool.lang = 'cy';
      await stage.until(() => everyWord(tool).includes(fixtures.labels.cy), `"${fixtures.labels.cy}" is not there.`);
      expectThat(!everyWord(tool).includes(fixtures.labels.en), `"${fixtures.labels.en}" is still there.`);
      expectThat(everyWord(tool).includes(fixtures.said), 'What somebody said is gone.');
      tool.lang = 'en';
      await stage.until(() => everyWord(tool).includes(fixtures.labels.en), `"${fixtures.labels.en}" did not come back.`);
    });

    const { entry } = fixtures;
    if (entry) test('puts what plugins offer beside the entry it is for, in reach of the keyboard, and tells them which entry and nothing that is written; alone, and in a copy, it has none of it', async () => {
      await fixtures.viewport(1280, 900);
      const asked: object[] = [];
      const menus = (isOffered: boolean): NonNullable<Tool['entryMenus']> => ({ label: 'What else can be done', offers: (kind) => isOffered && kind === entry.kind, ask: (about) => void asked.push(about) });
      const tool = await stage.open(entry.document ? { document: entry.document } : {});
      const buttons = (): HTMLElement[] => everything(tool.shadowRoot!).filter((one): one is HTMLElement => one.localName === 'button' && one.textContent.trim() === 'What else can be done' && one.checkVisibility());
      await stage.until(() => everyWord(tool).includes(tool.describe(entry.id).slice(0, 30)), 'The entry is not on the screen.');
      expectThat(buttons().length === 0, 'It offers something although nobody does.');
      for (const isReadOnly of [false, true]) {
        tool.readonly = isReadOnly;
        tool.entryMenus = menus(true);
        await stage.until(() => buttons().length > 0, 'What is offered is not there.');
        asked.length = 0;
        for (const button of buttons()) {
          button.focus();
          expectThat((button.getRootNode() as ShadowRoot).activeElement === button, 'The keyboard does not reach it.');
          button.click();
        }
        expectThat(asked.some((about) => JSON.stringify(about) === JSON.stringify({ id: entry.id, kind: entry.kind })), 'The entry is not among those it was asked about.');
        expectThat(asked.every((about) => Object.keys(about).join() === 'id,kind'), 'More was told than which entry.');
        await accessible(tool);
        tool.entryMenus = menus(false);
        await stage.until(() => buttons().length === 0, 'What is no longer offered is still there.');
      }
      tool.readonly = false;
      tool.entryMenus = menus(true);
      tool.reader = fixtures.reader;
      await stage.until(() => buttons().length === 0, 'A copy offers something.');
    });

    test('says a council’s own words where it has them', async () => {
      const tool = await stage.open({ wording: { [fixtures.overridden]: 'As we say it in Exmouthshire' } });
      await stage.until(() => everyWord(tool).includes('As we say it in Exmouthshire'), 'The council’s word is not there.');
    });

    test('says what is wrong with a document it cannot open, tells the page, and throws nothing', async () => {
      const thrown: unknown[] = [];
      const onError = (event: ErrorEvent | PromiseRejectionEvent): void => { thrown.push(event); };
      window.addEventListener('error', onError);
      window.addEventListener('unhandledrejection', onError);
      const tool = await stage.open({ document: undefined } as Partial<Tool>);
      for (const bad of ['{', '[]', '{"type":"somebody-elses/document"}', JSON.stringify({ ...first, version: 999 }), JSON.stringify({ ...first, content: 'Ryan' })]) {
        const heard = stage.hears('practice-error');
        tool.document = bad;
        await tool.updateComplete;
        expectThat(heard.length === 1, 'The page was not told.');
        expectThat(tool.shadowRoot!.querySelector('[role="alert"]')?.textContent?.trim() !== '', 'Nobody is told on the screen.');
        expectThat(!tool.checkValidity(), 'It says all is well.');
      }
      tool.document = first;
      await tool.updateComplete;
      expectThat(tool.checkValidity() && JSON.stringify(tool.document) === JSON.stringify(first), 'It does not recover.');
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onError);
      expectThat(thrown.length === 0, 'Something was thrown into the page.');
    });

    test('leaves the page around it as it was: no styles, no globals, no ids made of content, a generic title', async () => {
      const before = { styles: window.document.querySelectorAll('style, link').length, adopted: window.document.adoptedStyleSheets.length, title: window.document.title, address: window.location.href };
      const globals = Object.keys(window).length;
      const tool = await stage.open();
      tool.send(change);
      await tool.updateComplete;
      expectSame(JSON.stringify({ styles: window.document.querySelectorAll('style, link').length, adopted: window.document.adoptedStyleSheets.length, title: window.document.title, address: window.location.href }), JSON.stringify(before), 'the page');
      expectThat(Object.keys(window).length === globals, 'There are new globals.');
      const ids = everything(tool.shadowRoot!).map((one) => one.id).filter(Boolean);
      const names = first.people.flatMap((person) => person.name.split(' ')).filter((name) => name.length > 3);
      expectThat(!ids.some((id) => names.some((name) => id.includes(name))), 'An element id has somebody’s name in it (DP-37).');
    });

    test('stands twice on a page without either knowing of the other', async () => {
      const one = await stage.open();
      const other = await stage.open({}, undefined, { keep: true });
      one.send(change);
      await one.updateComplete;
      expectSame(JSON.stringify(other.document), JSON.stringify(first), 'the other one’s document');
    });

    test('goes away and comes back with everything that was done', async () => {
      const tool = await stage.open();
      tool.send(change);
      const parent = tool.parentElement!;
      tool.remove();
      parent.append(tool);
      await tool.updateComplete;
      expectThat(JSON.stringify(tool.document).includes(words), 'What was done is gone.');
      expectThat(tool.undo(), 'It cannot be taken back any more.');
    });

    test('prints a sheet of its own and nothing else of the page', async () => {
      const tool = await stage.open();
      expectThat(typeof tool.print === 'function', 'It cannot be printed.');
      const outside = window.document.createElement('p');
      outside.textContent = 'The case system’s own page';
      tool.parentElement!.append(outside);
      const printed = await stage.printedBy(() => tool.print!());
      expectThat(!printed.includes('The case system’s own page'), 'The page around it was printed.');
      expectThat(printed.includes(fixtures.said), 'What somebody said is not on the paper.');
    });

    test('has nothing for axe to find, wide and on the narrowest phone, and never scrolls sideways there', async () => {
      await fixtures.viewport(1280, 900);
      const tool = await stage.open();
      await accessible(tool);
      // The same page made narrow, as when a phone is turned.
      await fixtures.viewport(320, 700);
      await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 50); }); });
      const { innerWidth } = window;
      const { scrollWidth } = window.document.documentElement;
      await accessible(tool);
      await fixtures.viewport(1280, 900);
      expectThat(scrollWidth <= innerWidth, `The page is ${scrollWidth} wide.`);
    });
  });
}

function expectThat(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}
function expectSame(found: string, expected: string, what: string): void {
  expectThat(found === expected, `${what} is not what it was (${found.length} and ${expected.length} characters).`);
}
