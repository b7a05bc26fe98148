/** Opening what was stored: a result, never a throw at the host, and nothing of it lost. */
import type { DocumentType, ReadFailure, ReadIssue, ReadResult } from './document-type.js';
import { frozen } from './operations.js';
import { Envelope, type PracticeDocument } from './practice-document.js';

/** Input over these is refused before anything is made of it. */
export const LIMITS = { bytes: 10 * 1024 * 1024, depth: 64 } as const;

const fail = (reason: ReadFailure, message: string, path: (string | number)[] = []): ReadResult => ({ ok: false, reason, issues: [{ path, message }] });

/**
 * Reads a document: JSON text, or a value that came from JSON.
 *
 * #### Notes
 * The schema only judges; what is returned is the input itself (cloned, frozen), so that fields and values this version
 * does not know come back out as they went in. Issues hold paths and rules, never the document's words (DP-37).
 */
export function readDocument(input: unknown, types: readonly DocumentType[]): ReadResult {
  let value = input;
  if (typeof input === 'string') {
    if (input.length > LIMITS.bytes || utf8Length(input) > LIMITS.bytes) return fail('too-large', `Over ${LIMITS.bytes} bytes.`);
    try {
      value = JSON.parse(input);
    } catch {
      return fail('not-json', 'Not JSON.');
    }
  }
  const measured = measure(value);
  if (measured === 'not-json') return fail('not-json', 'Holds something JSON cannot hold, or points back at itself.');
  if (measured === 'too-deep') return fail('too-deep', `Nested more than ${LIMITS.depth} deep.`);
  if (measured > LIMITS.bytes) return fail('too-large', `Over ${LIMITS.bytes} bytes.`);
  if (!isObject(value) || typeof value['type'] !== 'string' || !Number.isInteger(value['version'])) {
    return fail('not-a-document', 'Expected an object with a type and a whole version number.');
  }
  const type = types.find((one) => one.type === (value as Record<string, unknown>)['type']);
  if (!type) return fail('unknown-type', 'No document type of this name is known here.', ['type']);
  const version = value['version'] as number;
  if (version > type.version) return fail('newer-than-this-kit', `Version ${version}; this kit writes ${type.version}.`, ['version']);
  if (version < 1) return fail('invalid', 'Versions start at 1.', ['version']);

  let document: Record<string, unknown> = typeof input === 'string' ? value : structuredClone(value);
  for (const migration of type.migrations.slice(version - 1)) {
    try {
      document = { ...migration.migrate(document), version: migration.version };
    } catch {
      return fail('migration-failed', `Step "${migration.name}" (to version ${migration.version}) failed.`);
    }
  }
  const issues = judge(document, type);
  if (issues.length > 0) return { ok: false, reason: 'invalid', issues };
  return {
    ok: true,
    document: frozen(document) as unknown as PracticeDocument,
    ...(version < type.version ? { migratedFrom: version } : {}),
  };
}

function judge(document: Record<string, unknown>, type: DocumentType): ReadIssue[] {
  const envelope = Envelope.safeParse(document);
  const content = type.schema.safeParse(document['content']);
  const issuesOf = (result: typeof envelope | typeof content, at: (string | number)[]): ReadIssue[] =>
    (result.error?.issues ?? []).map((issue) => ({
      path: [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))],
      message: issue.code === 'invalid_type' ? `Expected ${issue.expected}.` : `Not allowed here (${issue.code}).`,
    }));
  return [...issuesOf(envelope, []), ...issuesOf(content, ['content'])];
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A lower bound of the size as JSON, and whether it is JSON at all; stops at the limits. */
function measure(value: unknown): number | 'too-deep' | 'not-json' {
  let size = 0;
  const seen = new Set<unknown>();
  const visit = (node: unknown, depth: number): 'too-deep' | 'not-json' | undefined => {
    if (typeof node === 'string') { size += node.length + 2; return undefined; }
    if (node === null || node === undefined || typeof node === 'number' || typeof node === 'boolean') { size += 4; return undefined; }
    if (typeof node !== 'object') return 'not-json';
    if (depth >= LIMITS.depth) return 'too-deep';
    if (seen.has(node)) return 'not-json';
    seen.add(node);
    for (const key of Object.keys(node)) {
      size += Array.isArray(node) ? 1 : key.length + 4;
      const stop = size > LIMITS.bytes ? undefined : visit((node as Record<string, unknown>)[key], depth + 1);
      if (stop) return stop;
    }
    seen.delete(node);
    return undefined;
  };
  return visit(value, 0) ?? size;
}
