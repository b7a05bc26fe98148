/** Where plugins that nobody has vouched for run: each in a worker of its own, in a frame of no origin of its own. */
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { PluginManifest } from '../manifest/read-manifest.js';
import type { PluginRuntime, PluginSource } from '../registry/plugin-source.js';
import { allowedEntry, verifyBundle, type AllowList } from './bundle-integrity.js';
import { HEARTBEAT, watchHeartbeat, type HeartbeatOptions } from './heartbeat.js';
import type { DataLimits } from './plain-data.js';
import { PortChannel, type Breach } from './port-channel.js';
import { openFrame } from './sandbox-frame.js';
import { SandboxRefusal } from './sandbox-refusal.js';

export interface SandboxOptions {
  /** Address of frame.html, served with its own policy header (dist/sandbox/headers.json). */
  readonly frame: string;
  /** The plugins that may run, with the hashes of their code. Asked for at every start, so that a switch works at once. */
  readonly allowed: AllowList | (() => AllowList);
  readonly heartbeat?: HeartbeatOptions;
  readonly limits?: DataLimits;
  /** Messages a plugin may send without a sign of life among them. Default 2,000. */
  readonly burst?: number;
  /** Milliseconds the frame has to answer. Default 10,000. */
  readonly deadline?: number;
  readonly container?: Element;
  /** Told how a plugin came to an end by its own doing. No content. */
  readonly onEnd?: (end: { readonly plugin: string; readonly reason: 'hung' | Breach }) => void;
  /** `kept`: leaves in the worker what is otherwise taken away as well, to see what the policy alone holds. For the check page. */
  readonly globals?: 'removed' | 'kept';
}

/** For `PluginSource.runtime`. A source that runs here gives `readFile`; `main` is one module that imports nothing. */
export function sandboxRuntime(options: SandboxOptions): PluginRuntime {
  return { isTrusted: false, connect: (plugin, source, closed) => connect(options, plugin, source, closed) };
}

/** @throws SandboxRefusal before any code has run. */
async function connect(options: SandboxOptions, plugin: PluginManifest, source: PluginSource, closed: (reason: 'crashed' | 'hung') => void): Promise<PluginChannel> {
  const allowed = typeof options.allowed === 'function' ? options.allowed() : options.allowed;
  allowedEntry(plugin.id, plugin.version, allowed);
  const code = plugin.main === undefined ? undefined : await source.readFile?.(plugin.main).catch(() => undefined);
  if (code === undefined) throw new SandboxRefusal('no-code');
  await verifyBundle(plugin, code, allowed);
  const { frame, globals = 'removed', deadline = 10_000, container, limits, burst = 2000, onEnd } = options;
  const { port, remove } = await openFrame({ address: frame, label: plugin.displayName, code, globals, deadline, container });
  const end = (reason: 'hung' | Breach): void => {
    channel.close();
    onEnd?.({ plugin: plugin.id, reason });
    closed(reason === 'hung' ? 'hung' : 'crashed');
  };
  const channel = new SandboxChannel(port, remove, { ...(limits ? { limits } : {}), burst, calls: 2000, onBreach: end });
  channel.watch(() => end('hung'), options.heartbeat ?? HEARTBEAT);
  return channel;
}

/** Closing it is the kill. */
class SandboxChannel extends PortChannel {
  #unwatch: () => void = () => undefined;

  constructor(port: MessagePort, private readonly removeFrame: () => void, options: ConstructorParameters<typeof PortChannel>[1]) {
    super(port, options);
  }

  watch(hung: () => void, heartbeat: HeartbeatOptions): void {
    this.#unwatch = watchHeartbeat(this, hung, heartbeat);
  }

  override close(): void {
    this.#unwatch();
    super.close();
    this.removeFrame();
  }
}
