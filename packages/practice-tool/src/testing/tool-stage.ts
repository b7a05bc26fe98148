/** Where the tools of a test stand, in a real page. */
import type { PracticeDocument } from '@practice-kit/documents';
import type { PracticeTool } from '../elements/practice-tool/practice-tool.js';

export type Tool = PracticeTool & { print?(): unknown; describe(id: string): string };
interface StageFixtures { readonly tag: string; readonly document: PracticeDocument; readonly actor: string; readonly at: string }

/** Where the tools of a test stand; cleared after each. */
export class ToolStage {
  #roots: HTMLElement[] = [];
  #stops: (() => void)[] = [];

  constructor(private readonly fixtures: StageFixtures) {}

  async open(set: Partial<Tool> = {}, child?: Node, { keep = false } = {}): Promise<Tool> {
    if (!keep) this.clear();
    const tool = this.#make();
    if (child) tool.append(child);
    else if (!('document' in set)) tool.document = this.fixtures.document;
    Object.assign(tool, set);
    return this.#show(tool, window.document.createElement('div'));
  }

  /** The first document as a page rendered on a server brings it. */
  script(): HTMLScriptElement {
    const script = window.document.createElement('script');
    script.type = 'application/json';
    script.append(JSON.stringify(this.fixtures.document));
    return script;
  }

  async openInForm({ asScript = false } = {}): Promise<{ form: HTMLFormElement; tool: Tool }> {
    this.clear();
    const tool = this.#make();
    tool.name = 'document';
    if (asScript) tool.append(this.script());
    else tool.document = this.fixtures.document;
    const form = window.document.createElement('form');
    await this.#show(tool, form);
    return { form, tool };
  }

  hears(type: string, also?: (event: Event) => void): Event[] {
    const heard: Event[] = [];
    const listener = (event: Event): void => { heard.push(event); also?.(event); };
    window.document.addEventListener(type, listener);
    this.#stops.push(() => window.document.removeEventListener(type, listener));
    return heard;
  }

  async until(isSo: () => boolean, otherwise: string): Promise<void> {
    await until(isSo, otherwise);
  }

  /** The text of what goes to the printer. */
  async printedBy(print: () => unknown): Promise<string> { return (await printedPage(print)).text; }

  clear(): void {
    for (const stop of this.#stops.splice(0)) stop();
    for (const root of this.#roots.splice(0)) root.remove();
  }

  #make(): Tool {
    const tool = window.document.createElement(this.fixtures.tag) as Tool;
    tool.actor = this.fixtures.actor;
    tool.lang = 'en';
    tool.clock = () => this.fixtures.at;
    return tool;
  }

  async #show(tool: Tool, root: HTMLElement): Promise<Tool> {
    this.#roots.push(root);
    root.append(tool);
    window.document.body.append(root);
    await tool.updateComplete;
    return tool;
  }
}

/** What `look` finds, as soon as there is something; within four seconds. */
export async function until<Result>(look: () => Result | null | undefined | false, otherwise = 'It never came.'): Promise<Result> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
  throw new Error(otherwise);
}

/** Every element under a root, those in shadow roots among them. */
export const everything = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
/** Every word on the screen, and every attribute: what a person, a screen reader or a script of the page could read. */
export const everyWord = (tool: Element): string => everything(tool.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) => [
  ...[...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ''),
  ...[...one.attributes].map(({ value }) => value), 'value' in one ? String(one.value) : '',
].join(' ')).join('\n');

/** What goes to the printer, and its text as it was then. No dialog opens: it would hold the test. */
export async function printedPage(print: () => unknown): Promise<{ readonly page: Document; readonly text: string }> {
  let printed: { page: Document; text: string } | undefined;
  const take = (page: Document) => () => { printed = { page, text: page.body.textContent ?? '' }; };
  const frame = HTMLIFrameElement.prototype;
  const views = Object.getOwnPropertyDescriptor(frame, 'contentWindow')!;
  const pagePrint = window.print;
  window.print = take(window.document);
  Object.defineProperty(frame, 'contentWindow', { ...views, get(this: HTMLIFrameElement) {
    const view = views.get!.call(this) as Window | null;
    if (view) view.print = take(view.document);
    return view;
  } });
  try {
    await print();
    return await until(() => printed, 'Nothing was printed.');
  } finally {
    Object.defineProperty(frame, 'contentWindow', views);
    window.print = pagePrint;
  }
}
