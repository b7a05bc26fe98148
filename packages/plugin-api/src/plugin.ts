/** What a plugin is given and what it may give back. Names and order are VS Code's (DESIGN.md §1, §4.3). */
import type { Disposable, DocumentType } from '@practice-kit/documents';
import type { Event } from './event.js';
import type { PracticeApi } from './practice-api.js';

/**
 * What a plugin keeps, by key. Loaded before `activate`, so reading is immediate; what is read is a copy. Each key is
 * written by itself, with the version that plugin.json declares for it (1 where it declares none).
 */
export interface Memento {
  keys(): readonly string[];
  /** `undefined`, or the default, when nothing is kept or it was kept under another version (see `stored`). */
  get<Value>(key: string): Value | undefined;
  get<Value>(key: string, defaultValue: Value): Value;
  /** What is kept whatever its version, for a plugin that brings older values up to date. */
  stored(key: string): { readonly version: number; readonly value: unknown } | undefined;
  /**
   * Kept when it resolves; a `get` sees it at once. `undefined` takes the key away. JSON data only.
   * Rejects, and the old value is back, when it does not fit the declared schema or the room (64 kB a key, 1 MB in all),
   * or when it could not be written.
   */
  update(key: string, value: unknown): Promise<void>;
}

/** Kept apart for each plugin: no other plugin can ask for them. */
export interface SecretStorage {
  keys(): Promise<string[]>;
  get(key: string): Promise<string | undefined>;
  store(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  readonly onDidChange: Event<{ readonly key: string }>;
}

/**
 * Tells how the plugin is doing, never about whom: a code (`map-opened`) and counts below ten million, each of a name that plugin.json has under
 * `logs`. There is no way to log a text, nor a word that was met while the plugin ran.
 */
export interface Logger {
  info(code: string, numbers?: Readonly<Record<string, number | boolean>>): void;
  warn(code: string, numbers?: Readonly<Record<string, number | boolean>>): void;
  error(code: string, numbers?: Readonly<Record<string, number | boolean>>): void;
}

export type ExtensionMode = 'production' | 'development' | 'test';

export interface PluginContext {
  /** Disposed in reverse order when the plugin is deactivated, after `deactivate` is done. */
  readonly subscriptions: Disposable[];
  /** `publisher.name`, and its version. */
  readonly plugin: { readonly id: string; readonly version: string };
  readonly extensionMode: ExtensionMode;
  /** Names a file of the plugin, for the host to read; it is no address the browser can fetch. */
  readonly extensionUri: string;
  asResourceUri(path: string): string;
  /** For every family. */
  readonly globalState: Memento;
  /** For the family whose workbook is open. A plugin never holds two: opening another stops it and starts it anew. */
  readonly caseState: Memento;
  readonly secrets: SecretStorage;
  readonly logger: Logger;
}

/** A tool as the host sees it: which documents it opens, and how to bring its element in when it is needed. */
export interface ToolContribution {
  readonly tag: string;
  readonly documentType: DocumentType;
  /** Imports the module that defines the element. Called once, when the first document of the type is opened. */
  load(): Promise<unknown>;
}

export interface Plugin {
  /** What it resolves to is kept by nobody: plugins offer each other services (`practice.services`), not live objects. */
  activate(context: PluginContext, practice: PracticeApi): unknown;
  deactivate?(): void | Promise<void>;
}
