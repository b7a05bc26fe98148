import type { RecordProvider } from '@practice-kit/documents';
import type { ExtensionMode } from '@practice-kit/plugin-api';
import type { HostClock } from '../base/clock.js';
import type { ConfigurationLayer, LayerValues } from '../configuration/configuration.js';
import type { Arrangements } from '../contributions/arranged.js';
import type { KeybindingLayer, KeybindingRule } from '../keybindings/keybindings.js';
import type { Platform } from '../keybindings/platform.js';
import type { PluginSource } from '../registry/plugin-source.js';
import type { StorageProvider } from '../storage/storage-provider.js';
import type { DataServices } from './data-services.js';
import type { DocumentAccess, MayUse } from './document-access.js';
import type { Administrator } from './plugin-guard.js';
import type { WindowDelegate } from './window-delegate.js';

export interface HostOptions {
  readonly plugins: readonly PluginSource[];
  /** The case system. Without it documents are opened by `host.documents.adopt` only. */
  readonly records?: RecordProvider;
  /** Where plugins' values and people's settings are kept. Default: as long as the page. */
  readonly storage?: StorageProvider;
  /** Of the person at the screen. Default: `en`. */
  readonly lang?: string;
  /** The family whose workbook is open; `host.openWorkbook` opens another. */
  readonly caseId?: string;
  /** Who draws questions, messages and progress. Default: nobody; every question is put away. */
  readonly window?: WindowDelegate;
  /** Settings as the kit's page and the case system have them. What a person sets is kept in `storage`. */
  readonly configuration?: Partial<Record<ConfigurationLayer, LayerValues>> & { readonly kit?: Readonly<Record<string, unknown>> };
  readonly keybindings?: Partial<Record<Exclude<KeybindingLayer, 'plugin'>, readonly KeybindingRule[]>>;
  /** Whose keys count, and what `isMac`, `isWindows` and `isLinux` say. Default: as the browser says. */
  readonly platform?: Platform;
  /** What an administrator leaves out of menus and containers, or puts first. */
  readonly arrangements?: Arrangements;
  /** Plugins that are off from the beginning. */
  readonly disabled?: readonly string[];
  /**
   * What plugins outside the page may see and change. Default: what `permissions` says, and otherwise whoever is at the screen, who is asked
   * when a plugin first wants something and again when it asks for more.
   */
  readonly access?: DocumentAccess;
  /** An administrator's answer for everybody. Where it gives one, nobody at the screen is asked. */
  readonly permissions?: Administrator;
  /** Who is at the screen (a person id): for the audit, and so that a plugin may write that they recorded something. */
  readonly who?: () => string | undefined;
  /** Data services of the case system, by the name that `permissions.services` of a plugin.json has for them. */
  readonly dataServices?: DataServices;
  /** Commands of others and services, for plugins that are not of the page. Default: none. */
  readonly mayUse?: MayUse;
  readonly clock?: HostClock;
  readonly mode?: ExtensionMode;
  /** In milliseconds. Default: 10 s to activate, 30 s for a command and the like, 5 s to deactivate. */
  readonly deadlines?: { readonly activate?: number; readonly command?: number; readonly deactivate?: number };
}

/** What `engines` is compared with. */
export const KIT_VERSION = '1.0.0';
