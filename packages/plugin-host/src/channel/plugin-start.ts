/** What a plugin is handed when it starts: all that it may read at once without asking. Plain data. */
import type { ExtensionMode } from '@practice-kit/plugin-api';

export interface KeptEntry { readonly version: number; readonly value: unknown }
export interface MementoStart {
  readonly entries: Readonly<Record<string, KeptEntry>>;
  /** The version plugin.json declares, by key. */
  readonly versions: Readonly<Record<string, number>>;
}
export interface PluginStart {
  readonly plugin: { readonly id: string; readonly version: string };
  readonly mode: ExtensionMode;
  readonly lang: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly globalState: MementoStart;
  readonly caseState: MementoStart;
  readonly configuration: Readonly<Record<string, unknown>>;
}
/** What the host keeps for a plugin until it lets go: commands, views, listeners and the like. */
export type HeldKind = 'command' | 'tree' | 'form' | 'check' | 'exporter' | 'service' | 'listener' | 'status' | 'progress' | 'tool';
