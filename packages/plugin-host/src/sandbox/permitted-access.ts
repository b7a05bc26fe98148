/** What a plugin outside the page may see and change: field by field, verb by verb, and nothing that was not granted. */
import { applyOperations, type Operation, type PracticeDocument } from '@practice-kit/documents';
import type { AccessPurpose, DocumentAccess, SayField } from '../host/document-access.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { covers, fieldName, grantsIn, into, type FieldPath } from './field-paths.js';
import { lossesIn, speaksForSomebody } from './what-stays.js';

type Patch = { readonly path: readonly (string | number)[]; readonly value?: unknown };

export interface Granted { readonly read: readonly string[]; readonly write: readonly string[] }
/** One field read, written or refused. Holds no content. */
export interface FieldAccess {
  readonly plugin: string; readonly version: string;
  /** Who was at the screen. */
  readonly who?: string;
  readonly verb: 'read' | 'write';
  readonly document: string;
  /** As plugin.json names it; for what was refused, where it would have gone. */
  readonly field: string;
  readonly isAllowed: boolean;
  readonly at: string;
}
export interface PermittedAccessOptions {
  /** What somebody granted to this version of the plugin (`grantedBy`). Default: nothing. What plugin.json does not ask for is never granted. */
  readonly grants?: (plugin: RegisteredPlugin) => Granted;
  /** Each field by itself. The host tells of the same together: `onDidAccess`. */
  readonly audit?: (entry: FieldAccess) => void;
  /** The host's clock. */
  readonly now: () => string;
  readonly who?: () => string | undefined;
  /** Does the document still hold what its type asks of it? A writing after which it does not is refused. */
  readonly isSound?: (document: PracticeDocument) => boolean;
}

/** Names of the thing itself, which say nothing about anybody: always given. */
const ENVELOPE = ['type', 'version', 'id', 'fictional'] as const;
/** What was withdrawn shows only that it was (shapes.md K9). */
const OF_WITHDRAWN: ReadonlySet<string> = new Set(['id', 'status', 'withdrawn']);
const MOST_OPERATIONS_TEXT = 1_000_000;

export function permittedAccess(options: PermittedAccessOptions): DocumentAccess {
  return {
    view: (plugin, document, purpose, of, say) => (plugin.source.runtime?.isTrusted === false ? seen(heard(options, say), plugin, document, purpose, of) : document),
    judge: (plugin, document, operations, say) => (plugin.source.runtime?.isTrusted === false ? judged(heard(options, say), plugin, document, operations) : { ok: true }),
  };
}

/** With whoever else hears of each field. */
const heard = (options: PermittedAccessOptions, say: SayField = () => undefined): PermittedAccessOptions => ({
  ...options, audit: (one) => { options.audit?.(one); say({ field: one.field, isAllowed: one.isAllowed }); },
});

/** Only what was both asked for and granted. */
function granted({ grants }: PermittedAccessOptions, plugin: RegisteredPlugin, verb: 'read' | 'write'): { readonly allowed: readonly string[]; readonly refused: readonly string[] } {
  const asked = plugin.manifest.permissions?.[verb] ?? [];
  const given = grants?.(plugin)[verb] ?? [];
  return { allowed: asked.filter((field) => given.includes(field)), refused: asked.filter((field) => !given.includes(field)) };
}

function entry({ audit, now, who }: PermittedAccessOptions, { id, manifest }: RegisteredPlugin, verb: 'read' | 'write', document: { readonly id: string }, field: string, isAllowed: boolean): void {
  const person = who?.();
  audit?.({ plugin: id, version: manifest.version, ...(person === undefined ? {} : { who: person }), verb, document: document.id, field, isAllowed, at: now() });
}

function seen(options: PermittedAccessOptions, plugin: RegisteredPlugin, document: PracticeDocument, purpose: AccessPurpose, of = document.id): PracticeDocument | undefined {
  const { allowed, refused } = granted(options, plugin, 'read');
  const isHandedOver = purpose !== 'list' && purpose !== 'write';
  const say = (field: string, isAllowed: boolean): void => { if (isHandedOver) entry(options, plugin, 'read', { id: of }, field, isAllowed); };
  for (const { field } of grantsIn(refused, document, plugin.sections)) say(field, false);
  const grants = grantsIn(allowed, document, plugin.sections);
  const isWriter = grantsIn(granted(options, plugin, 'write').allowed, document, plugin.sections).length > 0;
  if (grants.length === 0 && !(isWriter && !isHandedOver)) {
    if (refused.length === 0) say('', false);
    if (purpose === 'write') entry(options, plugin, 'write', document, '', false);
    return undefined;
  }
  for (const { field } of grants) say(field, true);
  const part = pruned(document, grants.map(({ path }) => path)) as Record<string, unknown> | undefined;
  return { ...part, ...Object.fromEntries(ENVELOPE.filter((name) => name in document).map((name) => [name, document[name]])) } as unknown as PracticeDocument;
}

/** The same value without what is not granted: absent, not empty. Lists keep their places, so that a finding's path is right. */
function pruned(node: unknown, grants: readonly FieldPath[], isInList = false): unknown {
  if (grants.length === 0) return undefined;
  const isWhole = grants.some((grant) => grant.length === 0);
  if (Array.isArray(node)) return node.map((one) => pruned(one, grants, true));
  if (typeof node !== 'object' || node === null) return isWhole ? node : undefined;
  const isWithdrawn = 'status' in node && node.status === 'withdrawn' || 'withdrawn' in node && node.withdrawn !== undefined;
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '__proto__' || (isWithdrawn && !OF_WITHDRAWN.has(key))) continue;
    const part = pruned(value, isWhole ? [[]] : into(grants, key));
    if (part !== undefined) found[key] = part;
  }
  return isWhole || isInList || Object.keys(found).length > 0 ? found : undefined;
}

/**
 * Judged by what it would do, not by what it says: every place that would differ must lie within a field that may be
 * written. All or nothing.
 */
function judged(options: PermittedAccessOptions, plugin: RegisteredPlugin, document: PracticeDocument, operations: readonly Operation[]): { ok: true } | { ok: false; reason: string } {
  const grants = grantsIn(granted(options, plugin, 'write').allowed, document, plugin.sections);
  const say = (field: string, isAllowed: boolean): void => entry(options, plugin, 'write', document, field, isAllowed);
  const refused = (fields: Iterable<string>, reason: string): { ok: false; reason: string } => {
    for (const field of fields) say(field, false);
    return { ok: false, reason };
  };
  if (grants.length === 0) return refused([''], 'not-allowed');
  if (operations.length === 0) return refused([''], 'nothing-to-do');
  if (JSON.stringify(operations).length > MOST_OPERATIONS_TEXT) return refused([''], 'too-much');
  const applied = applyOperations(document, operations);
  if (!applied.ok) return refused([''], applied.reason);
  const written = new Set<string>();
  for (const path of placesOf(document, applied.patches, (place) => grants.some((grant) => covers(grant.path, place)))) {
    const grant = grants.find((one) => covers(one.path, path));
    if (!grant) return refused([fieldName(path)], 'not-allowed');
    written.add(grant.field);
  }
  for (const loss of lossesIn(document, applied.document)) {
    if (loss.reason !== 'not-allowed') return refused(written, loss.reason);
    if (!grants.some(({ path }) => path.at(-1) === loss.path.at(-1) && covers(path, loss.path))) return refused([fieldName(loss.path)], 'not-allowed');
  }
  if (speaksForSomebody(document, applied.document, options.who?.())) return refused(written, 'speaks-for-somebody');
  if (options.isSound && !options.isSound(applied.document)) return refused(written, 'not-of-its-type');
  for (const field of written) say(field, true);
  return { ok: true };
}

/**
 * Places in lists are left out: a grant is for a field, wherever it stands. A list's own length is the list. An object that was
 * made on the way to a field, where there was none, is the fields that came with it.
 */
function* placesOf(document: PracticeDocument, patches: readonly Patch[], isCovered: (place: string[]) => boolean): Generator<string[]> {
  for (const { path, value } of patches) {
    const keys = path.filter((key): key is string => typeof key === 'string');
    const place = keys.at(-1) === 'length' && typeof path.at(-2) !== 'number' ? keys.slice(0, -1) : keys;
    const isNew = typeof path.at(-1) === 'string' && path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document) === undefined;
    yield* isNew ? fieldsOf(place, value, isCovered) : [place];
  }
}
function* fieldsOf(place: string[], value: unknown, isCovered: (place: string[]) => boolean): Generator<string[]> {
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (fields.length === 0 || isCovered(place)) yield place;
  else for (const [key, one] of fields) yield* fieldsOf([...place, key], one, isCovered);
}
