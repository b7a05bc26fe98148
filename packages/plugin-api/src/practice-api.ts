/**
 * What a plugin may ask the host for. Everything that crosses is plain data (structured clone) and every answer is a
 * promise, so that the same plugin runs in the page or in the sandbox.
 */
import type { Disposable, Operation, PracticeDocument, RecordSummary } from '@practice-kit/documents';
import type { Event } from './event.js';
import type { ToolContribution } from './plugin.js';
import type { ServiceToken } from './service-token.js';
import type { Form, FormValues, InputBoxOptions, MessageOptions, ProgressOptions, ProgressReport, QuickPickItem, QuickPickOptions, TreeItem } from './view-data.js';

export interface CommandsApi {
  /** @throws Error when the id is blank or already registered by this plugin. */
  registerCommand(command: string, handler: (...args: never[]) => unknown, thisArg?: unknown): Disposable;
  /** Wakes whoever contributes it. Rejects when there is no such command, the arguments do not fit, or it failed. */
  executeCommand<Result = unknown>(command: string, ...args: unknown[]): Promise<Result>;
  getCommands(filterInternal?: boolean): Promise<string[]>;
}

export interface WindowApi {
  showInformationMessage(message: string, ...items: (string | MessageOptions)[]): Promise<string | undefined>;
  showWarningMessage(message: string, ...items: (string | MessageOptions)[]): Promise<string | undefined>;
  showErrorMessage(message: string, ...items: (string | MessageOptions)[]): Promise<string | undefined>;
  showQuickPick<Item extends string | QuickPickItem>(items: readonly Item[] | Promise<readonly Item[]>, options: QuickPickOptions & { canPickMany: true }): Promise<Item[] | undefined>;
  showQuickPick<Item extends string | QuickPickItem>(items: readonly Item[] | Promise<readonly Item[]>, options?: QuickPickOptions): Promise<Item | undefined>;
  showInputBox(options?: InputBoxOptions): Promise<string | undefined>;
  withProgress<Result>(options: ProgressOptions, task: (progress: { report(value: ProgressReport): void }) => Promise<Result>): Promise<Result>;
  setStatusBarMessage(text: string): Disposable;
  registerTreeDataProvider(viewId: string, provider: { getChildren(parentId?: string): TreeItem[] | Promise<TreeItem[]>; readonly onDidChangeTreeData?: Event<unknown> }): Disposable;
  registerFormProvider(viewId: string, provider: { getForm(): Form | Promise<Form>; submit(values: FormValues): void | Promise<void> }): Disposable;
  /** Is this so, here and now? Asks about the plugin's own keys and the kit's public ones only. */
  evaluate(when: string): Promise<boolean>;
}

/** The same shape as a tool's findings (DESIGN.md §4.1). */
export interface CheckFinding {
  readonly id: string; readonly severity: 'nudge' | 'confirm' | 'block';
  readonly path: readonly (string | number)[]; readonly about: readonly string[]; readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fixes?: readonly { readonly label: string; readonly event: { readonly type: string } & Record<string, unknown> }[];
}
export interface ChecksApi {
  /** One of the plugin's contributed checks of this type, or all of them: what it finds must be among them. */
  registerCheck(documentType: string, check: (document: PracticeDocument, options: { asOf: string }) => CheckFinding[] | Promise<CheckFinding[]>): Disposable;
}

export interface OpenDocument { readonly id: string; readonly type: string; readonly isDirty: boolean }
export interface ExportedCopy { readonly text: string; readonly fileName?: string }
export interface DocumentsApi {
  /** The documents that are open, as far as this plugin may know of them. */
  all(): Promise<OpenDocument[]>;
  /** As far as this plugin may read it: what it may not is absent. */
  read(id: string): Promise<PracticeDocument | undefined>;
  /** One step of undo. Refused as a whole when one of the operations is not allowed. */
  applyEdit(id: string, operations: readonly Operation[]): Promise<{ ok: true } | { ok: false; reason: string }>;
  readonly onDidOpenDocument: Event<OpenDocument>;
  readonly onDidChangeDocument: Event<OpenDocument>;
  readonly onDidCloseDocument: Event<OpenDocument>;
  /** Given a copy that was made for its reader, never the master. */
  registerExporter(exporterId: string, exporter: (copy: PracticeDocument, options: { reader: string; lang: string }) => ExportedCopy | Promise<ExportedCopy>): Disposable;
}

export interface ConfigurationInspection {
  readonly key: string; readonly effective: unknown; readonly from: string; readonly lockedBy?: string;
  readonly values: Readonly<Record<string, unknown>>;
}
/** A snapshot: it does not change, and changing what it gives changes nothing. */
export interface ConfigurationSection {
  /** Of a name that is the beginning of several settings: all of these as one object, as in VS Code. */
  get<Value>(key: string): Value | undefined;
  get<Value>(key: string, defaultValue: Value): Value;
  has(key: string): boolean;
  /** Each layer's value. Of one setting alone, never of a section. */
  inspect(key: string): Promise<ConfigurationInspection | undefined>;
  /** `undefined` takes the value away. Rejects when it does not fit, is locked, or may not be set there. */
  update(key: string, value: unknown, target?: 'council' | 'team' | 'person'): Promise<void>;
}
export interface ConfigurationApi {
  /** The plugin's own settings. */
  getConfiguration(section?: string): ConfigurationSection;
  readonly onDidChangeConfiguration: Event<{ affectsConfiguration(section: string): boolean }>;
}

export interface RecordsApi {
  /** What the case system keeps for the family whose workbook is open. */
  list(): Promise<RecordSummary[]>;
  read(id: string): Promise<PracticeDocument | undefined>;
}

export interface L10nApi {
  readonly language: string;
  /** The message in the person's language, filled in: `t('{0} visits', 3)`, `t('Hello {name}', { name })`. */
  t(message: string, ...args: (string | number | boolean)[]): string;
  t(message: string, args: Readonly<Record<string, string | number | boolean>>): string;
}

export interface ServicesApi {
  /** Offers what plugin.json says under `services.provides`. Its methods are given copies, and give copies. */
  provide<Service extends object>(token: ServiceToken<Service>, service: Service): Disposable;
  /** Wakes whoever provides it; rejects when nobody does. */
  get<Service extends object>(token: ServiceToken<Service>): Promise<Service>;
}

export interface PracticeApi {
  readonly commands: CommandsApi;
  readonly window: WindowApi;
  readonly documents: DocumentsApi;
  readonly checks: ChecksApi;
  readonly configuration: ConfigurationApi;
  readonly records: RecordsApi;
  readonly l10n: L10nApi;
  readonly services: ServicesApi;
  /** For plugins that run in the page only: an element is no data. In the sandbox, plugin.json names a screen instead. */
  readonly tools: { register(tool: ToolContribution): Disposable };
}
