/** Opening what was stored: a result, never a throw at the host, and nothing of it lost. */
import type { DocumentType, ReadFailure, ReadIssue, ReadResult } from './document-type.js';
import { frozen } from './operations.js';
import { Envelope, type PracticeDocument } from './practice-document.js';

/** Input over these is refused before anything is made of it. */
export const LIMITS = { bytes: 10 * 1024 * 1024, depth: 64 } as const;
/** A damaged document says so this many times, not once for each of a million entries. */
const MOST_ISSUES = 100;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

class Refused extends Error {
  constructor(readonly reason: ReadFailure, message: string) { super(message); }
}
const tooLarge = (): Refused => new Refused('too-large', `Over ${LIMITS.bytes} bytes.`);
const tooDeep = (): Refused => new Refused('too-deep', `Nested more than ${LIMITS.depth} deep.`);
const notJson = (): Refused => new Refused('not-json', 'Not JSON, or holds something JSON cannot hold.');
const fail = (reason: ReadFailure, message: string, path: (string | number)[] = []): ReadResult => ({ ok: false, reason, issues: [{ path, message }] });

/**
 * Reads a document: JSON text, or a value that came from JSON.
 *
 * #### Notes
 * The schema only judges; what is returned is the input itself (cloned, frozen), so that fields and values this version
 * does not know come back out as they went in. Issues hold paths and rules, never the document's words (DP-37).
 */
export function readDocument(input: unknown, types: readonly DocumentType[]): ReadResult {
  let value: unknown;
  try {
    value = typeof input === 'string' ? parsed(input) : copied(input);
  } catch (error) {
    // A getter or a proxy of the host's that throws is not JSON either.
    const { reason, message } = error instanceof Refused ? error : notJson();
    return fail(reason, message);
  }
  if (!isNode(value) || typeof value['type'] !== 'string' || !Number.isInteger(value['version'])) {
    return fail('not-a-document', 'Expected an object with a type and a whole version number.');
  }
  const { type: name } = value;
  const type = types.find((one) => one.type === name);
  if (!type) return fail('unknown-type', 'No document type of this name is known here.', ['type']);
  const version = value['version'] as number;
  if (version > type.version) return fail('newer-than-this-kit', `Version ${version}; this kit writes ${type.version}.`, ['version']);
  if (version < 1) return fail('invalid', 'Versions start at 1.', ['version']);

  let document = value;
  for (const migration of type.migrations.slice(version - 1)) {
    try {
      document = { ...migration.migrate(document), version: migration.version };
    } catch {
      return fail('migration-failed', `Step "${migration.name}" (to version ${migration.version}) failed.`);
    }
  }
  const issues = judge(document, type);
  if (issues.length > 0) return { ok: false, reason: 'invalid', issues };
  return { ok: true, document: frozen(document) as unknown as PracticeDocument, ...(version < type.version ? { migratedFrom: version } : {}) };
}

function judge(document: Node, type: DocumentType): ReadIssue[] {
  const judged = (schema: Pick<DocumentType['schema'], 'safeParse'>, value: unknown, at: (string | number)[]): ReadIssue[] => {
    try {
      return (schema.safeParse(value).error?.issues ?? []).slice(0, MOST_ISSUES).map((issue) => ({
        path: [...at, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))],
        message: issue.code === 'invalid_type' ? `Expected ${issue.expected}.` : `Not allowed here (${issue.code}).`,
      }));
    } catch {
      return [{ path: at, message: 'The schema of this type failed.' }];
    }
  };
  return [...judged(Envelope, document, []), ...judged(type.schema, document['content'], ['content'])];
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

/** In a page, JSON writes `<` as its escape, so that no tag can be read in it: each counts as the one character it stands for. */
const ESCAPED = 6;
function isTooLarge(text: string): boolean {
  if (text.length <= LIMITS.bytes && utf8Length(text) <= LIMITS.bytes) return false;
  if (text.length > LIMITS.bytes * ESCAPED) return true;
  const escapes = escapesIn(text, '\\u003c') + escapesIn(text, '\\u003C');
  return utf8Length(text) - escapes * (ESCAPED - 1) > LIMITS.bytes;
}

/** How often an escape stands in JSON; after an odd number of backslashes it is two characters and some letters. */
function escapesIn(text: string, escape: string): number {
  let count = 0;
  for (let at = text.indexOf(escape); at >= 0; at = text.indexOf(escape, at + escape.length)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) count += 1;
  }
  return count;
}

function parsed(text: string): unknown {
  if (isTooLarge(text)) throw tooLarge();
  // Engines answer to deep nesting differently, some by running out of stack: it is measured first.
  if (depthOf(text) > LIMITS.depth) throw tooDeep();
  return JSON.parse(text);
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** A deep copy of a JSON value, measured while it is made: own fields called `__proto__` and all, and nothing inherited. */
function copied(input: unknown): unknown {
  const around = new Set<unknown>();
  let size = 0;
  const grow = (by: number): void => { if ((size += by) > LIMITS.bytes) throw tooLarge(); };
  const copy = (value: unknown): unknown => {
    grow(typeof value === 'string' ? value.length + 2 : 1);
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return value;
    const isList = Array.isArray(value);
    if (around.has(value) || (!isList && Object.getPrototypeOf(value) !== Object.prototype && Object.prototype.toString.call(value) !== '[object Object]')) throw notJson();
    if (around.size >= LIMITS.depth) throw tooDeep();
    around.add(value);
    let made: unknown;
    if (isList) {
      grow(value.length);
      made = Array.from(value, (one: unknown) => copy(one ?? null));
    } else {
      const node: Node = {};
      for (const [key, one] of Object.entries(value as Node)) {
        if (one === undefined) continue;
        grow(key.length + 4);
        // By assignment, a field of this name would be the prototype.
        if (key === '__proto__') Object.defineProperty(node, key, { value: copy(one), enumerable: true, configurable: true, writable: true });
        else node[key] = copy(one);
      }
      made = node;
    }
    around.delete(value);
    return made;
  };
  const made = copy(input);
  // Written down, a character takes up to six bytes.
  if (size * 6 > LIMITS.bytes && utf8Length(JSON.stringify(made)) > LIMITS.bytes) throw tooLarge();
  return made;
}
