/** What a plugin is given and what it may give back. Names and order are VS Code's (DESIGN.md §1, §4.3). */
import type { Disposable, DocumentType } from '@practice-kit/documents';

export interface PluginContext {
  /** Disposed in reverse order when the plugin is deactivated. */
  readonly subscriptions: Disposable[];
}

/** A tool as the host sees it: which documents it opens, and how to bring its element in when it is needed. */
export interface ToolContribution {
  readonly tag: string;
  readonly documentType: DocumentType;
  /** Imports the module that defines the element. Called once, when the first document of the type is opened. */
  load(): Promise<unknown>;
}

export interface PracticeApi {
  readonly tools: { register(tool: ToolContribution): Disposable };
}

export interface Plugin {
  activate(context: PluginContext, practice: PracticeApi): void | Promise<void>;
  deactivate?(): void | Promise<void>;
}
