/** The one place of the host that touches the page: opens a frame of no origin and gives it a port. */
import { SANDBOX_PROTOCOL, type FrameReady, type FrameStart, type WorkerReady } from './frame/frame-messages.js';
import { SandboxRefusal } from './sandbox-refusal.js';

export interface FrameOptions {
  readonly address: string;
  /** Milliseconds the frame has to say that it is there. */
  readonly deadline: number;
  /** Where it is put. Default: the end of the page. It shows nothing. */
  readonly container?: Element | undefined;
}
export interface FrameContents { readonly label: string; readonly code: string; readonly globals: 'removed' | 'kept' }

/** A frame that is loaded and has nothing in it yet, for one plugin. */
export class SandboxFrame {
  readonly #frame = document.createElement('iframe');
  readonly #port: MessagePort;
  readonly #other: MessagePort;
  /** @throws SandboxRefusal; the frame is gone then. */
  readonly ready: Promise<void>;

  constructor(private readonly options: FrameOptions) {
    const frame = this.#frame;
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.referrerPolicy = 'no-referrer';
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    // By the object model, which a policy allows; and a host's `iframe { display: block }` does not show it.
    frame.style.setProperty('display', 'none', 'important');
    frame.src = options.address;
    ({ port1: this.#port, port2: this.#other } = new MessageChannel());
    this.ready = this.#loaded();
    // Whoever starts it hears of it.
    this.ready.catch(() => undefined);
  }

  /** The page has not thrown it out meanwhile. */
  get isThere(): boolean { return this.#frame.isConnected; }

  /** Runs the code, once the worker has looked whether the policy holds. @throws SandboxRefusal; nothing of the plugin has run then. */
  async start({ label, code, globals }: FrameContents): Promise<MessagePort> {
    await this.ready;
    this.#frame.title = label;
    const held = this.#heard<WorkerReady>(this.#port, 'policy-missing', (data) => (Array.isArray(data) && data[0] === 'ready' ? data[1] === true || 'policy-missing' : undefined));
    // An opaque origin has no name to send to; that it is this window was looked at in `#loaded`.
    this.#frame.contentWindow?.postMessage({ practiceSandbox: SANDBOX_PROTOCOL, code, globals } satisfies FrameStart, '*', [this.#other]);
    await held;
    return this.#port;
  }

  /** Everything in it ends at once, an endless loop as well. */
  remove(): void {
    this.#port.close();
    this.#frame.remove();
  }

  #loaded(): Promise<void> {
    const loaded = this.#heard<FrameReady>(undefined, 'frame-missing', (data, origin) => {
      if (data?.practiceSandbox !== SANDBOX_PROTOCOL) return undefined;
      return origin !== 'null' ? 'frame-not-isolated' : data.say === 'ready' || 'policy-missing';
    });
    (this.options.container ?? document.body).append(this.#frame);
    return loaded;
  }

  /** Waits for the one message that decides: on the port, and from the frame's window when something went wrong in it. */
  #heard<Data>(port: MessagePort | undefined, late: 'frame-missing' | 'policy-missing', decide: (data: Data | undefined, origin: string) => true | ConstructorParameters<typeof SandboxRefusal>[0] | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (verdict: ReturnType<typeof decide>): void => {
        if (verdict === undefined) return;
        clearTimeout(timer);
        removeEventListener('message', heard);
        if (port) port.onmessage = null;
        if (verdict === true) return resolve();
        this.remove();
        reject(new SandboxRefusal(verdict));
      };
      const timer = setTimeout(() => done(late), this.options.deadline);
      const heard = ({ source, origin, data }: MessageEvent<FrameReady>): void => {
        if (source === null || source !== this.#frame.contentWindow) return;
        if (!port) done(decide(data as Data, origin));
        else if (data?.practiceSandbox === SANDBOX_PROTOCOL && data.say === 'failed') done('policy-missing');
      };
      addEventListener('message', heard);
      if (port) port.onmessage = ({ data }: MessageEvent<Data>) => done(decide(data, ''));
    });
  }
}
