import type { Plugin } from '@practice-kit/plugin-api';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { GuardOptions, PluginGuard } from '../host/plugin-guard.js';
import type { PluginManifest } from '../manifest/read-manifest.js';

/** A plugin as the host is given it: what it says about itself, and how to get its code when it is needed. */
export interface PluginSource {
  /** plugin.json, as text or as data. Read without running any code. */
  readonly manifest: unknown;
  /** Imports the module. Not called before an activation event. */
  readonly load?: () => Promise<Partial<Plugin>>;
  /** Reads a file of the plugin, by its path inside it. */
  readonly readFile?: (path: string) => Promise<string>;
  /** The kit's own come first, then the council's, then those under development; within each, by name. Default: `council`. */
  readonly origin?: 'kit' | 'council' | 'development';
  /** Where it runs. Default: in the page, and trusted. */
  readonly runtime?: PluginRuntime;
}

/** In the page, and vouched for. Whoever is not has by default nothing done for it that it could not do itself. */
export const isOfThePage = ({ runtime }: PluginSource): boolean => runtime?.isTrusted !== false;

/** Where a plugin's code runs: in the page, or in the sandbox. */
export interface PluginRuntime {
  /** Trusted: may bring elements, and its permissions are not asked for. */
  readonly isTrusted: boolean;
  /**
   * Looks before anything of the plugin is shown whether it may be here at all, and returns what reads its files from then on. Rejects with the
   * reason: then nothing of it is shown and none of it runs. Default: it may, and its files are read as they are.
   */
  admit?(plugin: PluginManifest, source: PluginSource): Promise<(path: string) => Promise<string>>;
  /** Who decides what plugins that run here may see, and asks. Of several in one host the first decides. Default: they see nothing, and nobody is asked. */
  guard?(options: GuardOptions): PluginGuard;
  /** Gets ready for a plugin that may be wanted soon. Asked for once the host has started, when one that is switched on runs here. */
  prepare?(): void;
  /** The host's end of a channel at whose other end the plugin waits to be activated. `closed`: what to call when the plugin has gone by itself. */
  connect(plugin: PluginManifest, source: PluginSource, closed: (reason: 'crashed' | 'hung') => void): PluginChannel | Promise<PluginChannel>;
}
