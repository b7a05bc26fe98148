import type { InputRequest, MessageRequest, ProgressRequest, QuickPickRequest, WindowDelegate } from '@practice-kit/plugin-host';
import type { ProgressReport } from '@practice-kit/plugin-api';
import type { PickRequest } from '../quick-pick/quick-pick.js';
import type { Question } from '../input-box/input-box.js';

export interface Message { readonly severity: MessageRequest['severity']; readonly from: string; readonly message: string; readonly detail?: string | undefined; readonly items: readonly string[]; readonly lists?: MessageRequest['lists']; answer(item: string | undefined): void }
type Asked =
  | { readonly kind: 'pick'; readonly request: PickRequest; answer(picked: readonly number[] | undefined): void }
  | { readonly kind: 'input'; readonly request: Question; answer(text: string | undefined): void }
  | { readonly kind: 'modal'; readonly request: Omit<Message, 'answer'>; answer(item: string | undefined): void };

/** What is asked and said over and beside the work. Questions come one at a time, in their order. */
export class WorkbenchWindow implements WindowDelegate {
  readonly messages: Message[] = [];
  /** Short words in the status line, by who says them. */
  readonly status = new Map<string, string>();
  readonly #asked: Asked[] = [];
  #isThere = false;

  constructor(private readonly changed: () => void, private readonly from: (plugin: string) => string, private readonly asks: (plugin: string) => string) {}

  /** The one that is on the screen. */
  get asked(): Asked | undefined { return this.#asked[0]; }

  showMessage({ plugin, severity, message, detail, items, lists, modal }: MessageRequest): Promise<string | undefined> {
    const request = { severity, message, detail, items, lists, from: plugin === '' ? '' : this.from(plugin) };
    return new Promise((resolve) => {
      if (!this.#isThere) resolve(undefined);
      else if (modal) this.#ask({ kind: 'modal', request, answer: resolve });
      else {
        const own: Message = { ...request, answer: (item) => { this.#drop(own); resolve(item); } };
        this.messages.push(own);
      }
      this.changed();
    });
  }

  /** Something the workbench itself has to say. Said twice, it stands there once. */
  say(message: string, severity: Message['severity'] = 'information'): void {
    if (!this.messages.some((one) => one.message === message)) void this.showMessage({ plugin: '', severity, message, items: [] });
  }

  showQuickPick({ plugin, items, title, placeHolder, canPickMany }: QuickPickRequest): Promise<readonly number[] | undefined> {
    return this.pick({
      title: title ?? this.asks(plugin), from: title === undefined ? '' : this.from(plugin), placeHolder, canPickMany, items: items.map(({ label, description, detail, picked }) => ({ label, description, detail, isPicked: picked })),
    });
  }

  pick(request: PickRequest): Promise<readonly number[] | undefined> {
    return new Promise((resolve) => { this.#ask({ kind: 'pick', request, answer: resolve }); });
  }

  showInputBox({ plugin, title, ...request }: InputRequest): Promise<string | undefined> {
    return new Promise((resolve) => { this.#ask({ kind: 'input', request: { ...request, title: title ?? this.asks(plugin), from: title === undefined ? '' : this.from(plugin), ...(request.validate ? { validate: (value) => request.validate!(value) } : {}) }, answer: resolve }); });
  }

  showProgress({ plugin, id, title }: ProgressRequest): { report(value: ProgressReport): void; end(): void } {
    this.setStatus(plugin, id, title);
    return {
      report: ({ message }) => { if (message !== undefined) this.setStatus(plugin, id, `${title}: ${message}`); },
      end: () => this.setStatus(plugin, id, undefined),
    };
  }

  setStatus(plugin: string, id: string, text: string | undefined): void {
    if (text === undefined) this.status.delete(`${plugin} ${id}`);
    else this.status.set(`${plugin} ${id}`, `${this.from(plugin)}: ${text}`);
    this.changed();
  }

  /** The question on the screen was answered, or put away. */
  answered(kind: Asked['kind'], answer: unknown): void {
    const { asked } = this;
    if (asked?.kind !== kind) return;
    this.#asked.shift();
    (asked.answer as (answer: unknown) => void)(answer);
    this.changed();
  }

  clearMessages(): void {
    while (this.messages[0]) this.messages[0].answer(undefined);
  }

  /** It is on the page, or not: then every question is put away at once, and nobody waits for ever. */
  setIsThere(isThere: boolean): void {
    this.#isThere = isThere;
    if (!isThere) this.clear();
  }

  /** Whoever waits is told that nobody answers. */
  clear(): void {
    for (const { answer } of this.#asked.splice(0)) (answer as (answer: undefined) => void)(undefined);
    this.clearMessages();
    this.status.clear();
  }

  #ask(asked: Asked): void {
    if (!this.#isThere) return (asked.answer as (answer: undefined) => void)(undefined);
    this.#asked.push(asked);
    this.changed();
  }

  #drop(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
    this.changed();
  }
}
