/** The worker: looks whether the policy holds, takes away what no plugin needs, and serves the plugin on its port. */
import type { Plugin } from '@practice-kit/plugin-api';
import { servePlugin } from '../../plugin-side/plugin-side.js';
import { PortChannel } from '../port-channel.js';
import { SANDBOX_PROTOCOL, type FrameStart, type WorkerReady } from './frame-messages.js';

/**
 * The policy is what holds; this is for the day a browser has a hole in it. Nothing here is of use to a plugin, which
 * reaches the outside through its port alone.
 */
const REMOVED = [
  'fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebSocketError', 'EventSource', 'WebTransport', 'importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel', 'FontFace', 'fonts',
  'indexedDB', 'caches', 'cookieStore', 'Notification', 'RTCPeerConnection', 'RTCDataChannel', 'PushManager', 'ServiceWorkerRegistration', 'webkitRequestFileSystem', 'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL', 'StorageManager', 'FileSystemHandle', 'FileSystemFileHandle', 'FileSystemDirectoryHandle', 'SharedArrayBuffer',
  'postMessage', 'reportError', 'close', 'requestAnimationFrame', 'queryLocalFonts',
];
const REMOVED_OF_NAVIGATOR = ['sendBeacon', 'serviceWorker', 'storage', 'locks', 'connection', 'gpu', 'usb', 'serial', 'hid', 'bluetooth', 'permissions', 'mediaCapabilities', 'storageBuckets', 'ml'];

function remove(holder: object, names: readonly string[]): void {
  for (const name of names) {
    for (let one: object | null = holder; one && one !== Object.prototype; one = Object.getPrototypeOf(one) as object | null) {
      try {
        if (Object.hasOwn(one, name) && !Reflect.deleteProperty(one, name)) Object.defineProperty(one, name, { value: undefined });
      } catch { /* A name that cannot be taken away is held by the policy. */ }
    }
  }
}

/** Under the policy no address can be fetched, not even one without a network, and no text can become code. */
async function policyHolds(): Promise<boolean> {
  if (self.origin !== 'null') return false;
  const isFetched = await fetch('data:,').then(() => true, () => false);
  try {
    Reflect.construct(Function, ['return 1']);
    return false;
  } catch {
    return !isFetched;
  }
}

/** Made before anything is taken away; used once. */
function loaderOf(code: string): () => Promise<Partial<Plugin>> {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const revoke = URL.revokeObjectURL.bind(URL);
  return async () => {
    try {
      return await import(/* @vite-ignore */ address) as Partial<Plugin>;
    } finally {
      revoke(address);
    }
  };
}

/** Without a sign of the host in between. The host counts as well, and ends who goes beyond. */
const MOST_AT_ONCE = 1500;

/**
 * A plugin that sends without end would fill the page's queue (in Firefox the page stands still meanwhile), so sending ends
 * here, where it cannot be got around: there is no other realm in a worker to fetch an untouched port from.
 */
function guardPorts(port: MessagePort): void {
  const { apply } = Reflect;
  const post = MessagePort.prototype.postMessage;
  let sent = 0;
  port.addEventListener('message', () => { sent = 0; });
  const guarded = function (this: MessagePort, ...args: unknown[]): void {
    if ((sent += 1) > MOST_AT_ONCE) throw new RangeError('That is more than can be sent at once: wait for an answer in between.');
    apply(post, this, args);
  };
  Object.defineProperty(MessagePort.prototype, 'postMessage', { value: guarded, writable: false, configurable: false });
}

/** What it might print could be a family's words. */
function silence(): void {
  for (const name of Object.keys(console) as (keyof Console)[]) Reflect.set(console, name, () => undefined);
}

/** Looked at before there is any code that could do something about it. */
const looked = policyHolds();

async function start({ code, globals }: FrameStart, port: MessagePort): Promise<void> {
  const holds = await looked;
  port.postMessage(['ready', holds] satisfies WorkerReady);
  if (!holds) return;
  const load = loaderOf(code);
  if (globals !== 'kept') {
    guardPorts(port);
    silence();
    remove(globalThis, REMOVED);
    remove(URL, ['createObjectURL', 'revokeObjectURL']);
    remove(navigator, REMOVED_OF_NAVIGATOR);
  }
  servePlugin({ channel: new PortChannel(port), load });
}

const first = ({ data, ports: [port] }: MessageEvent<FrameStart>): void => {
  if (data?.practiceSandbox !== SANDBOX_PROTOCOL || !port) return;
  removeEventListener('message', first);
  void start(data, port);
};
addEventListener('message', first);
