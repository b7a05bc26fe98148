/** The seam between the host and a plugin, over a MessagePort: calls, events, cancelling, deadlines, and a pulse. */
import { asError, PluginStopped, type Answers, type PluginChannel } from '../channel/plugin-channel.js';
import { isThenable } from '../base/clock.js';
import { DATA_LIMITS, faultIn, type DataLimits } from './plain-data.js';

/** Why the other side is not believed any more. */
export type Breach = 'not-plain' | 'bad-key' | 'too-deep' | 'too-much' | 'not-a-message' | 'answer-to-nothing' | 'flood' | 'too-many-calls' | 'too-much-work';

export interface PortChannelOptions {
  readonly limits?: DataLimits;
  /**
   * Messages that may come before a sign of life does, which is asked for half way: who sends in a loop gives none. More is
   * a flood. Counted, not timed: a flood starves the page's timers. Default: no limit.
   */
  readonly burst?: number;
  /**
   * Milliseconds of this side's time that its messages may cost at once, and as a share of all the time that passes (0.25): a few that
   * each cost much hold a page as well as many do. Default: no limit.
   */
  readonly work?: { readonly most: number; readonly share: number };
  /** For tests. */
  readonly now?: () => number;
  /** Calls of the other side that may be under way at once. */
  readonly calls?: number;
  /** Called once. Nothing crosses afterwards. */
  readonly onBreach?: (breach: Breach) => void;
}
export interface AskOptions { readonly signal?: AbortSignal; readonly deadline?: number }

interface Waiting { resolve(value: unknown): void; reject(error: Error): void; readonly stop: () => void }
type Message = readonly [kind: string, ...parts: unknown[]];

/** What failed on the other side: its name, and what it said, cut short. */
export class FailedThere extends Error {
  constructor(name: string, message: string) {
    super(message.slice(0, 500));
    this.name = /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error';
  }
}
export class AskCancelled extends Error {
  override readonly name: string = 'AskCancelled';
  constructor(why = 'It is not wanted any more.') { super(why); }
}
export class AskLate extends AskCancelled {
  override readonly name = 'AskLate';
  constructor(method: string, milliseconds: number) { super(`${method} was not answered within ${milliseconds / 1000} seconds.`); }
}

/**
 * Messages are lists: `ask id method args`, `tell method args`, `done id value`, `failed id name message`, `cancel id`,
 * `ping n`, `pong n`. Anything else ends the channel, because it was not this code that sent it.
 */
export class PortChannel implements PluginChannel {
  #answers: Answers = {};
  #waiting = new Map<number, Waiting>();
  /** Calls of the other side whose answer is still wanted. */
  #wanted = new Set<number>();
  #next = 1;
  #pinged = 0;
  #ponged = 0;
  #isOpen = true;
  #heard = 0;
  #worked = 0;
  #workedAt = 0;
  /** Answers that could not be sent when there were too many messages at once: they go as soon as the other side has been heard. */
  #unsent: Message[] = [];

  constructor(private readonly port: MessagePort, private readonly options: PortChannelOptions = {}) {
    port.onmessage = (message: MessageEvent<unknown>) => this.#timed(() => this.#read(message.data));
    port.onmessageerror = () => this.#breach('not-plain');
  }

  answer(answers: Answers): void { this.#answers = answers; }

  ask(method: string, args: readonly unknown[], { signal, deadline }: AskOptions = {}): Promise<unknown> {
    if (!this.#isOpen) return Promise.reject(new PluginStopped());
    if (signal?.aborted) return Promise.reject(new AskCancelled());
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      const drop = (error: Error): void => {
        if (!this.#waiting.has(id)) return;
        this.#settle(id);
        this.#post(['cancel', id]);
        reject(error);
      };
      const timer = deadline === undefined ? undefined : setTimeout(() => drop(new AskLate(method, deadline)), deadline);
      const abort = (): void => drop(new AskCancelled());
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.set(id, { resolve, reject, stop: () => { clearTimeout(timer); signal?.removeEventListener('abort', abort); } });
      try {
        this.#send(['ask', id, method, args]);
      } catch (error) {
        this.#settle(id);
        reject(asError(error));
      }
    });
  }

  tell(method: string, args: readonly unknown[]): void {
    if (this.#isOpen) this.#send(['tell', method, args]);
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.port.onmessage = null;
    this.port.close();
    for (const id of this.#waiting.keys()) this.#settle(id)?.reject(new PluginStopped());
    this.#wanted.clear();
  }

  /** Asks for a sign of life. */
  ping(): void {
    if (this.#isOpen) this.#post(['ping', this.#pinged += 1]);
  }

  /** Every ping so far was answered. */
  get isAlive(): boolean { return this.#ponged === this.#pinged; }
  get isTalking(): boolean { return this.#heard > 100; }
  get isOpen(): boolean { return this.#isOpen; }

  /** What it holds is made when it is first looked at, which costs as well. */
  #timed(take: () => void): void {
    const { work, now = () => performance.now() } = this.options;
    if (!work) return take();
    const started = now();
    take();
    const ended = now();
    this.#worked = Math.max(0, this.#worked - (started - this.#workedAt) * work.share) + ended - started;
    this.#workedAt = ended;
    if (this.#worked > work.most) this.#breach('too-much-work');
  }

  #read(data: unknown): void {
    if (!this.#isOpen) return;
    const breach = this.#isFlooded() ? 'flood' : faultIn(data, this.options.limits ?? DATA_LIMITS);
    if (breach) return this.#breach(breach);
    if (!Array.isArray(data)) return this.#breach('not-a-message');
    for (const message of this.#unsent.splice(0)) this.#postAnswer(message);
    return this.#take(data as unknown as Message);
  }

  #take([kind, first, second, third]: Message): void {
    switch (kind) {
      case 'ask':
        if (isId(first) && typeof second === 'string' && Array.isArray(third)) return this.#asked(first, second, third);
        break;
      case 'tell':
        if (typeof first === 'string' && Array.isArray(second)) return this.#told(first, second);
        break;
      case 'done':
        if (isId(first)) return this.#answered(first, (waiting) => waiting.resolve(second));
        break;
      case 'failed':
        if (isId(first) && typeof second === 'string' && typeof third === 'string') return this.#answered(first, (waiting) => waiting.reject(new FailedThere(second, third)));
        break;
      case 'cancel':
        if (isId(first)) return void this.#wanted.delete(first);
        break;
      case 'ping':
        if (isId(first)) return this.#post(['pong', first]);
        break;
      case 'pong':
        if (isId(first) && first > this.#ponged && first <= this.#pinged) return this.#alive(first);
        break;
      default:
    }
    return this.#breach('not-a-message');
  }

  #asked(id: number, method: string, args: readonly unknown[]): void {
    if (this.#wanted.size >= (this.options.calls ?? Infinity)) return this.#breach('too-many-calls');
    this.#wanted.add(id);
    const answered = (value: unknown): void => {
      if (!this.#wanted.delete(id) || !this.#isOpen) return;
      const message = ['done', id, value] as const;
      const fault = this.#faultIn(message);
      this.#postAnswer(fault ? ['failed', id, 'TypeError', fault.message] : message);
    };
    const failed = (error: unknown): void => {
      if (!this.#wanted.delete(id) || !this.#isOpen) return;
      const { name, message } = asError(error);
      this.#postAnswer(['failed', id, String(name), String(message).slice(0, 500)]);
    };
    try {
      const result = this.#call(method, args);
      if (isThenable(result)) result.then(answered, failed);
      else answered(result);
    } catch (error) {
      failed(error);
    }
  }

  /** Nobody waits for it, so nobody is told that it failed. */
  #told(method: string, args: readonly unknown[]): void {
    try {
      const result = this.#call(method, args);
      if (isThenable(result)) result.then(undefined, () => undefined);
    } catch { /* As above. */ }
  }

  #call(method: string, args: readonly unknown[]): unknown {
    const answer = Object.hasOwn(this.#answers, method) ? this.#answers[method] as (...args: readonly unknown[]) => unknown : undefined;
    if (!answer) throw new TypeError('Nothing answers to that.');
    return answer(...args);
  }

  /** Late answers are dropped; one to a call that was never made is a forgery. */
  #answered(id: number, settle: (waiting: Waiting) => void): void {
    if (id >= this.#next) return this.#breach('answer-to-nothing');
    const waiting = this.#settle(id);
    if (waiting) settle(waiting);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.stop();
    return waiting;
  }

  /** @throws TypeError when it is not plain; names no content. */
  #send(message: Message): void {
    const fault = this.#faultIn(message);
    if (fault) throw fault;
    this.#post(message);
  }

  #faultIn(data: unknown): Error | undefined {
    const fault = faultIn(data, this.options.limits ?? DATA_LIMITS);
    if (fault === 'not-plain' || fault === 'bad-key') return new TypeError('Only plain data can be handed over: text, numbers, true and false, lists and objects of these.');
    return fault ? new RangeError('That is more than can be handed over at once.') : undefined;
  }

  /** Whoever asked waits for it: no more of these than the other side has asked for. */
  #postAnswer(message: Message): void {
    try {
      this.#post(message);
    } catch {
      this.#unsent.push(message);
    }
  }

  #post(message: Message): void {
    this.port.postMessage(message);
  }

  #alive(ping: number): void {
    this.#ponged = ping;
    if (this.isAlive) this.#heard = 0;
  }

  #isFlooded(): boolean {
    const { burst = Infinity } = this.options;
    this.#heard += 1;
    if (this.#heard === Math.floor(burst / 2)) this.ping();
    return this.#heard > burst;
  }

  #breach(breach: Breach): void {
    if (!this.#isOpen) return;
    this.close();
    this.options.onBreach?.(breach);
  }
}

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
