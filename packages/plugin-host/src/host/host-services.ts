import type { ExtensionMode } from '@practice-kit/plugin-api';
import type { HostClock } from '../base/clock.js';
import type { Commands } from '../commands/commands.js';
import type { Configuration } from '../configuration/configuration.js';
import type { ContextKeys } from '../context/context-keys.js';
import type { KeyOwners } from '../context/own-keys.js';
import type { ContributionIndex } from '../contributions/contribution-index.js';
import type { Report } from '../activation/activator.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import type { PluginRuntime } from '../registry/plugin-source.js';
import type { StorageProvider } from '../storage/storage-provider.js';
import type { AccessEntry, DocumentAccess, MayUse } from './document-access.js';
import type { DataServices } from './data-services.js';
import type { Excuse } from './excuse.js';
import type { HostDocuments } from './host-documents.js';
import type { PluginGuard } from './plugin-guard.js';
import type { PluginSession } from './plugin-session.js';
import type { Offers, Progresses, Providers } from './providers.js';
import type { WindowDelegate } from './window-delegate.js';
import type { RecordProvider } from '@practice-kit/documents';

export interface LogEntry { readonly plugin: string; readonly level: 'info' | 'warn' | 'error'; readonly code: string; readonly numbers: Readonly<Record<string, number | boolean>>; readonly at: string }

/** What the host lends each plugin's session. */
export interface HostServices {
  readonly clock: HostClock;
  /** Why the time of this plugin does not run just now. */
  readonly excuseOf: (plugin: string) => Excuse;
  /** Does a plugin.json say that this service is provided? */
  readonly isService: (service: string) => boolean;
  readonly pluginOf: (id: string) => RegisteredPlugin | undefined;
  /** While it is not yet known which plugins are here. */
  readonly reading: () => Promise<void> | undefined;
  readonly mode: ExtensionMode;
  readonly lang: string;
  readonly deadlines: { readonly activate: number; readonly command: number; readonly deactivate: number };
  readonly storage: StorageProvider;
  readonly records: RecordProvider | undefined;
  readonly caseId: () => string | undefined;
  readonly commands: Commands;
  readonly configuration: Configuration;
  readonly context: ContextKeys;
  readonly keyOwners: KeyOwners;
  readonly documents: HostDocuments;
  readonly access: DocumentAccess;
  readonly permissions: PluginGuard;
  readonly dataServices: DataServices;
  readonly mayUse: MayUse;
  readonly index: () => ContributionIndex;
  readonly providers: Providers;
  readonly offers: Offers;
  readonly progress: Progresses;
  readonly window: () => WindowDelegate;
  readonly pageRuntime: PluginRuntime;
  readonly fire: (event: string, by: string) => Promise<void>;
  readonly report: Report;
  readonly log: (entry: LogEntry) => void;
  readonly audit: (entry: AccessEntry) => void;
  readonly saveConfiguration: (key: string, value: unknown, layer: 'council' | 'team' | 'person') => Promise<void>;
  readonly viewChanged: (view: string) => void;
  /** It went by itself. */
  readonly closed: (session: PluginSession, reason: 'crashed' | 'hung') => void;
  /** It is over, however it came to be. */
  readonly ended: (session: PluginSession) => void;
}
