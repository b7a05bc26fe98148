/** Where plugins that nobody has vouched for run: each in a worker of its own, in a frame of no origin of its own. */
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { PluginManifest } from '../manifest/read-manifest.js';
import type { PluginRuntime, PluginSource } from '../registry/plugin-source.js';
import { admitted, allowedEntry, verifyBundle, type AllowList } from './bundle-integrity.js';
import { HEARTBEAT, watchHeartbeat, type HeartbeatOptions } from './heartbeat.js';
import type { DataLimits } from './plain-data.js';
import { Permissions } from './permissions.js';
import { PortChannel, type Breach } from './port-channel.js';
import { SandboxFrame } from './sandbox-frame.js';
import { SandboxRefusal } from './sandbox-refusal.js';

export interface SandboxOptions {
  /** Address of frame.html, served with its own policy header (dist/sandbox/headers.json). */
  readonly frame: string;
  /** The plugins that may run, with the hashes of their files. Asked for at every start, so that a switch works at once. */
  readonly allowed: AllowList | (() => AllowList);
  readonly heartbeat?: HeartbeatOptions;
  readonly limits?: DataLimits;
  /** Messages a plugin may send without a sign of life among them. Default 2,000. */
  readonly burst?: number;
  /** Milliseconds the frame has to answer. Default 8,000, less than the host gives an activation. */
  readonly deadline?: number;
  readonly container?: Element;
  /** Told how a plugin came to an end by its own doing. No content. */
  readonly onEnd?: (end: { readonly plugin: string; readonly reason: 'hung' | Breach }) => void;
  /** Keeps an empty frame ready once the first plugin has started, so that the next start, and a replacement, are quick. Default true. */
  readonly keepsSpare?: boolean;
  /** `kept`: leaves in the worker what is otherwise taken away as well, to see what the policy alone holds. For the check page. */
  readonly globals?: 'removed' | 'kept';
}

export interface SandboxRuntime extends PluginRuntime {
  /** Loads a frame ahead of the first plugin. */
  prepare(): void;
  /** Takes the spare frame away. Plugins that run are the host's to stop. */
  dispose(): void;
}

/** For `PluginSource.runtime`. A source that runs here gives `readFile`; `main` is one module that imports nothing. */
export function sandboxRuntime(options: SandboxOptions): SandboxRuntime {
  const { frame: address, deadline = 8000, container, keepsSpare = true } = options;
  let spare: SandboxFrame | undefined;
  let isOver = false;
  const open = (): SandboxFrame => new SandboxFrame({ address, deadline, container });
  const takeFrame = (): SandboxFrame => {
    const ready = spare?.isThere ? spare : open();
    spare = undefined;
    return ready;
  };
  const prepare = (): void => {
    if (!isOver && keepsSpare && !spare?.isThere) spare = open();
  };
  return {
    isTrusted: false, prepare,
    guard: (given) => new Permissions(given),
    admit: (plugin, source) => admitted(plugin, source, listOf(options)),
    async connect(plugin, source, closed) {
      const channel = await connect(options, takeFrame, plugin, source, closed);
      prepare();
      return channel;
    },
    dispose() {
      isOver = true;
      spare?.remove();
      spare = undefined;
    },
  };
}

const listOf = ({ allowed }: SandboxOptions): AllowList => (typeof allowed === 'function' ? allowed() : allowed);

/** @throws SandboxRefusal before any code has run. */
async function connect(options: SandboxOptions, takeFrame: () => SandboxFrame, plugin: PluginManifest, source: PluginSource, closed: (reason: 'crashed' | 'hung') => void): Promise<PluginChannel> {
  const allowed = listOf(options);
  allowedEntry(plugin.id, plugin.version, allowed);
  const code = plugin.main === undefined ? undefined : await source.readFile?.(plugin.main).catch(() => undefined);
  if (code === undefined) throw new SandboxRefusal('no-code');
  await verifyBundle(plugin, code, allowed);
  const { globals = 'removed', limits, burst = 2000, onEnd } = options;
  const frame = takeFrame();
  const port = await frame.start({ label: plugin.displayName, code, globals });
  const end = (reason: 'hung' | Breach): void => {
    channel.close();
    onEnd?.({ plugin: plugin.id, reason });
    closed(reason === 'hung' ? 'hung' : 'crashed');
  };
  const channel = new SandboxChannel(port, () => frame.remove(), { ...(limits ? { limits } : {}), burst, work: WORK, calls: 2000, onBreach: end });
  channel.watch(() => end('hung'), options.heartbeat ?? HEARTBEAT);
  return channel;
}

/** A second and a half of the page's time at once, and a quarter of it in the long run: many times what a plugin needs that does much. */
const WORK = { most: 1500, share: 0.25 };

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
