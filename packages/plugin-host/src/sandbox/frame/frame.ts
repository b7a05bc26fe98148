/** The frame: an empty page of no origin that has a worker ready, hands it its port and the plugin's code, and does nothing else. */
import { SANDBOX_PROTOCOL, type FrameReady, type FrameStart } from './frame-messages.js';

/** The worker's code, put in by the build. */
declare const WORKER_CODE: string;

const say = (what: FrameReady['say']): void => parent.postMessage({ practiceSandbox: SANDBOX_PROTOCOL, say: what } satisfies FrameReady, '*');

/** Started before there is any code for it: a frame that is loaded ahead has this behind it as well. */
function workerAhead(): Worker | undefined {
  try {
    const worker = new Worker(URL.createObjectURL(new Blob([WORKER_CODE], { type: 'text/javascript' })));
    worker.addEventListener('error', failed, { once: true });
    return worker;
  } catch {
    return undefined;
  }
}

let hasFailed = false;
function failed(): void {
  hasFailed = true;
  say('failed');
}

const worker = workerAhead();
let isStarted = false;
addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<FrameStart>) => {
  if (isStarted || source !== parent || data?.practiceSandbox !== SANDBOX_PROTOCOL || !port) return;
  isStarted = true;
  const { code, globals } = data;
  // Said again: nobody may have listened when it happened.
  if (hasFailed) say('failed');
  worker?.postMessage({ practiceSandbox: SANDBOX_PROTOCOL, code, globals } satisfies FrameStart, [port]);
});
say(worker ? 'ready' : 'failed');
