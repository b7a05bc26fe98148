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

async function load(code: string): Promise<Partial<Plugin>> {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ address) as Partial<Plugin>;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function start({ code, globals }: FrameStart, port: MessagePort): Promise<void> {
  const holds = await policyHolds();
  port.postMessage(['ready', holds] satisfies WorkerReady);
  if (!holds) return;
  if (globals !== 'kept') {
    remove(globalThis, REMOVED);
    remove(navigator, REMOVED_OF_NAVIGATOR);
  }
  servePlugin({ channel: new PortChannel(port), load: () => load(code) });
}

const first = ({ data, ports: [port] }: MessageEvent<FrameStart>): void => {
  if (data?.practiceSandbox !== SANDBOX_PROTOCOL || !port) return;
  removeEventListener('message', first);
  void start(data, port);
};
addEventListener('message', first);
