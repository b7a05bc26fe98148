/** The one place of the host that touches the page: opens a frame of no origin and gives it a port. */
import { SANDBOX_PROTOCOL, type FrameReady, type FrameStart, type WorkerReady } from './frame/frame-messages.js';
import { SandboxRefusal } from './sandbox-refusal.js';

export interface OpenFrame {
  readonly port: MessagePort;
  /** Everything in it ends at once, an endless loop as well. */
  remove(): void;
}
export interface FrameOptions {
  readonly address: string;
  readonly label: string;
  readonly code: string;
  readonly globals?: 'removed' | 'kept';
  /** Milliseconds the frame has to say that it is there. */
  readonly deadline: number;
  /** Where it is put. Default: the end of the page. It shows nothing. */
  readonly container?: Element | undefined;
}

/** @throws SandboxRefusal; the frame is gone then, and nothing of the plugin has run. */
export async function openFrame(options: FrameOptions): Promise<OpenFrame> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.title = options.label;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // By the object model, which a policy allows; and a host's `iframe { display: block }` does not show it.
  frame.style.setProperty('display', 'none', 'important');
  frame.src = options.address;
  const { port1: port, port2 } = new MessageChannel();
  const remove = (): void => {
    port.close();
    frame.remove();
  };
  try {
    await handshake(frame, port, port2, options);
    return { port, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function handshake(frame: HTMLIFrameElement, port: MessagePort, other: MessagePort, { code, globals = 'removed', deadline, container = document.body }: FrameOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (refusal?: SandboxRefusal): void => {
      clearTimeout(timer);
      removeEventListener('message', heard);
      port.onmessage = null;
      if (refusal) reject(refusal);
      else resolve();
    };
    const timer = setTimeout(() => done(new SandboxRefusal('frame-missing')), deadline);
    let isStarted = false;
    const heard = ({ source, origin, data }: MessageEvent<FrameReady>): void => {
      if (source !== frame.contentWindow || source === null || data?.practiceSandbox !== SANDBOX_PROTOCOL) return;
      if (origin !== 'null') return done(new SandboxRefusal('frame-not-isolated'));
      if (data.say !== 'ready') return done(new SandboxRefusal('policy-missing'));
      if (isStarted) return undefined;
      isStarted = true;
      // An opaque origin has no name to send to; the window itself was looked at above.
      return (source as Window).postMessage({ practiceSandbox: SANDBOX_PROTOCOL, code, globals } satisfies FrameStart, '*', [other]);
    };
    addEventListener('message', heard);
    port.onmessage = ({ data }: MessageEvent<WorkerReady>) => {
      const holds = Array.isArray(data) && data[0] === 'ready' && data[1];
      done(holds === true ? undefined : new SandboxRefusal('policy-missing'));
    };
    container.append(frame);
  });
}
