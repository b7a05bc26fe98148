/** One document type per file: schema, named and numbered migrations, what its readers may hold. */
import type * as z from 'zod/mini';
import type { PracticeDocument } from './practice-document.js';
import type { ReaderRules } from './copies/reader-rules.js';

/** One step from `version - 1` to `version`. Pure; must keep fields it does not know. */
export interface Migration {
  /** Kebab-case, says what changed: `add-term-profile`. */
  readonly name: string;
  /** The version this step arrives at, from 2. */
  readonly version: number;
  migrate(document: Record<string, unknown>): Record<string, unknown>;
}

export interface DocumentType<Content = unknown> {
  /** `signs-of-safety/assessment-map` */
  readonly type: string;
  /** The content version this kit writes, from 1. */
  readonly version: number;
  readonly schema: z.ZodMiniType<Content>;
  readonly migrations: readonly Migration[];
  /** How a copy for a reader is made from this content (domain/shapes.md §13). */
  readonly readers: ReaderRules;
  /** Root objects of the content that carry a workflow, in order: the map; each child's session. */
  roots(content: Content): { id: string }[];
}

/**
 * Checks a definition when it is made, not when a family's document is opened:
 * migrations are numbered 2, 3 … up to `version`, each name used once.
 * @throws TypeError naming the type and the step, for the author of the type.
 */
export function defineDocumentType<Content>(definition: Omit<DocumentType<Content>, 'schema'> & { readonly schema: z.ZodMiniType<Content> | z.ZodMiniType }): DocumentType<Content> {
  const names = new Set<string>();
  definition.migrations.forEach((migration, index) => {
    if (migration.version !== index + 2) {
      throw new TypeError(`${definition.type}: migration "${migration.name}" is numbered ${migration.version}, expected ${index + 2}. Number them 2, 3, 4 … in order.`);
    }
    if (names.has(migration.name)) throw new TypeError(`${definition.type}: two migrations are called "${migration.name}".`);
    names.add(migration.name);
  });
  if (definition.version !== definition.migrations.length + 1) {
    throw new TypeError(`${definition.type}: version is ${definition.version} but its migrations end at ${definition.migrations.length + 1}.`);
  }
  // A schema's own type is narrower than its content's: an enumeration is open (shapes.md, head note), and Zod cannot infer that.
  return Object.freeze(definition as DocumentType<Content>);
}

export type ReadIssue = { path: (string | number)[]; message: string };
export type ReadFailure =
  | 'not-json' | 'too-large' | 'too-deep' | 'not-a-document' | 'unknown-type'
  | 'newer-than-this-kit' | 'invalid' | 'migration-failed';
/** Never a throw: the host decides what to show. `issues` hold paths and rules, never the document's words. */
export type ReadResult =
  | { ok: true; document: PracticeDocument; migratedFrom?: number }
  | { ok: false; reason: ReadFailure; issues: ReadIssue[] };
