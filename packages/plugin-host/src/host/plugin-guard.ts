/**
 * Who decides what plugins outside the page may see, change and use, and asks for it: brought by the runtime they run in, so that a page
 * without such plugins has none of it.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import type { Disposable, Event } from '@practice-kit/plugin-api';
import type { Report } from '../activation/activator.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import type { StorageProvider, StoredValue } from '../storage/storage-provider.js';
import { trustedAccess, type DocumentAccess } from './document-access.js';
import type { WindowDelegate } from './window-delegate.js';

/** What was granted to a plugin. What its plugin.json does not ask for is never among it. */
export interface Permitted { readonly read: readonly string[]; readonly write: readonly string[]; readonly services: readonly string[] }
/** Who has answered about a plugin: the page itself (`HostOptions.access`, or it is a plugin of the page), an administrator for all, whoever was at the screen, or nobody yet. */
export type DecidedBy = 'page' | 'administrator' | 'person' | 'nobody';
/** An administrator's answer for everybody: then nobody at the screen is asked. `undefined`: whoever is at the screen answers. */
export type Administrator = (plugin: RegisteredPlugin) => Partial<Permitted> | undefined;

export interface GuardOptions {
  readonly storage: StorageProvider;
  readonly window: () => WindowDelegate;
  readonly lang: string;
  readonly administrator: Administrator | undefined;
  /** The page decides for itself what plugins see (`HostOptions.access`): nobody is asked. */
  readonly isThePages: boolean;
  readonly report: Report;
  readonly now: () => string;
  /** Who is at the screen. */
  readonly who: () => string | undefined;
  /** Does the document still hold what its type asks of it? */
  readonly isSound: (document: PracticeDocument) => boolean;
}

export interface PluginGuard extends Disposable {
  readonly access: DocumentAccess;
  /** Somebody answered about this plugin: its id. */
  readonly onDidChange: Event<string>;
  /** Of what it asks for now, what was granted. */
  granted(plugin: RegisteredPlugin): Permitted;
  decidedBy(plugin: RegisteredPlugin): DecidedBy;
  /** Somebody would have to be asked before it has all that it asks for. */
  isOpen(plugin: RegisteredPlugin): boolean;
  /** Asks whoever is at the screen, once however many wait for it. Closed without an answer it is a no, for this sitting. Never rejects. */
  ask(plugin: RegisteredPlugin): Promise<void>;
  /** A word beside the work, once in a sitting, that there is something to answer. Never rejects. */
  invite(plugin: RegisteredPlugin): Promise<void>;
  /** It is asked about anew when it next wants something. */
  forget(plugin: string): Promise<void>;
  /** What the person at the screen gave it is its no longer, or one thing of that; it is not asked about again. Not what an administrator gave. */
  takeBack(plugin: string, only?: { readonly verb: keyof Permitted; readonly field: string }): Promise<void>;
  /** It has less than before: its id. What runs is started anew, so that it holds nothing of it. */
  readonly onDidTakeBack: Event<string>;
  load(kept: Readonly<Record<string, StoredValue>>): void;
}

/** Where it is kept what somebody answered. */
export const AREA = 'permissions';
export const NOTHING: Permitted = { read: [], write: [], services: [] };

/** Nothing outside the page is granted anything, and nobody is asked. */
export const noGuard: PluginGuard = {
  access: trustedAccess, onDidChange: () => ({ dispose: () => undefined }), onDidTakeBack: () => ({ dispose: () => undefined }), granted: () => NOTHING, decidedBy: ({ source }) => (isOfThePage(source) ? 'page' : 'nobody'), isOpen: () => false,
  ask: async () => undefined, invite: async () => undefined, forget: async () => undefined, takeBack: async () => undefined, load: () => undefined, dispose: () => undefined,
};
