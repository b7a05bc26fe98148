import type { ExtensionMode } from '@practice-kit/plugin-api';
import { Emitter } from '../base/emitter.js';

/** Something that happened while a plugin ran. Says which plugin and which rule; never a word of what it was working on. */
export type IncidentKind =
  | 'activation-failed' | 'dependency-failed' | 'deadline-missed' | 'deactivation-failed' | 'leak' | 'crashed' | 'hung' | 'switched-off'
  | 'off-not-kept' | 'command-failed' | 'bad-data' | 'refused' | 'state-unfit';

export interface PluginIncident {
  readonly plugin: string;
  readonly kind: IncidentKind;
  /** One sentence. */
  readonly problem: string;
  readonly forAdministrator: string;
  /** The error itself, for whoever wrote the plugin; only while developing or testing, because it may hold content. */
  readonly error?: unknown;
}

const AFTERWARDS: Readonly<Record<IncidentKind, string>> = {
  'activation-failed': 'It does nothing until it is started again. Everything else works.',
  'dependency-failed': 'It does nothing until the plugin it needs works. Everything else works.',
  'deadline-missed': 'What it brings now is dropped. Everything else works.',
  'deactivation-failed': 'It was stopped all the same.',
  leak: 'What it left behind was taken away.',
  crashed: 'It is started again, unless it has crashed three times in five minutes.',
  hung: 'It was stopped and is started again, unless it has hung three times in five minutes.',
  'switched-off': 'It stays off until somebody switches it on.',
  'off-not-kept': 'Make room in the storage, and look at its switch again.',
  'command-failed': 'Nothing else was affected.',
  'bad-data': 'It was left out.',
  refused: 'It was not done.',
  'state-unfit': 'It is kept as it is, and the plugin starts without it.',
};

export function incidentOf(plugin: string, kind: IncidentKind, problem: string, error?: unknown): PluginIncident {
  return { plugin, kind, problem, forAdministrator: `The plugin ${plugin}: ${problem} ${AFTERWARDS[kind]}`, ...(error === undefined ? {} : { error }) };
}

/** Names of errors that are no plugin's to choose; any other is a plugin's, and could be a sentence. */
const ERRORS: ReadonlySet<string> = new Set([
  'Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError', 'EvalError', 'AggregateError', 'AbortError', 'DataCloneError',
  'BadData', 'NotKept', 'CommandError', 'ConfigurationError', 'PluginStopped', 'DeadlineMissed', 'SandboxRefusal', 'AskCancelled', 'AskLate', 'WhenSyntaxError',
]);
export const errorName = (error: unknown): string => (error instanceof Error ? (ERRORS.has(error.name) ? error.name : 'Error') : 'no error');

/**
 * A name that a plugin used, where it stands in a plugin.json. One that it made up could be a family's words: only while developing or testing
 * is it said.
 */
export const namedIn = (mode: ExtensionMode, names: Iterable<string>, name: unknown): string => (mode !== 'production' || [...names].includes(name as string) ? ` ${String(name)}` : '');

const MOST_KEPT = 200;

/** Tells of incidents, and keeps the newest for whoever looks later. */
export class Incidents extends Emitter<PluginIncident> {
  readonly kept: PluginIncident[] = [];

  override fire(incident: PluginIncident): void {
    if (this.kept.push(incident) > MOST_KEPT) this.kept.shift();
    super.fire(incident);
  }
}
