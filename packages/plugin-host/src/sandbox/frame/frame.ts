/** The frame: an empty page of no origin that starts the worker, hands it its port, and does nothing else. */
import { SANDBOX_PROTOCOL, type FrameReady, type FrameStart } from './frame-messages.js';

/** The worker's code, put in by the build. */
declare const WORKER_CODE: string;

const say = (what: FrameReady['say']): void => parent.postMessage({ practiceSandbox: SANDBOX_PROTOCOL, say: what } satisfies FrameReady, '*');

function start({ code, globals }: FrameStart, port: MessagePort): void {
  const address = URL.createObjectURL(new Blob([WORKER_CODE], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('error', () => say('failed'), { once: true });
  worker.postMessage({ practiceSandbox: SANDBOX_PROTOCOL, code, globals } satisfies FrameStart, [port]);
}

let isStarted = false;
addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<FrameStart>) => {
  if (isStarted || source !== parent || data?.practiceSandbox !== SANDBOX_PROTOCOL || !port) return;
  isStarted = true;
  try {
    start(data, port);
  } catch {
    say('failed');
  }
});
say('ready');
