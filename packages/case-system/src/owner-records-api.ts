/**
 * The record provider over HTTP for what is a worker's own (DP-14): a reflection, sealed in their browser. It is looked up by
 * whose it is, so that another person's record, and none at all, are one answer. Nothing here reads one.
 *
 * #### Notes
 * What an owner does with their own is not in the audit: a count of it would be a number about the owner (MI-R01, DP-05). What
 * others try is, without an id.
 */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS, readDocument, type PracticeDocument, type ReadIssue } from '@practice-kit/documents';
import { documentType, isDeleted, unsealedIn } from '@practice-kit/motivational-interviewing/model';
import { answerJson, problem, utf8, type Refused } from './answers.js';
import { TEAM } from './database.js';
import { linesOnRecord, putLinesOnRecord } from './reflection-lines.js';
import { isSameOrigin } from './request-guards.js';
import type { Environment, Services } from './services.js';
import { shownTo } from './shown-reflections.js';
import { sameToken } from './sessions.js';

const FORM_LIMIT = 4096;
/** Every reflection of one worker at once. */
const EVERY_LIMIT = 8 * LIMITS.bytes;

export function ownerRecordsApi({ database, now }: Services): Hono<Environment> {
  const api = new Hono<Environment>();
  const ownerOf = (context: Context<Environment>): string => context.get('signedIn')!.worker.id;
  const refuse = (context: Context<Environment>, action: string, outcome: Refused = 'refused') => {
    database.audit({ at: now(), workerId: ownerOf(context), action, about: '', outcome });
    return context.json(problem('not-allowed'), 403);
  };
  const isForged = (context: Context<Environment>): boolean =>
    !sameToken(context.req.header('x-csrf-token'), context.get('signedIn')!.csrf) || !isSameOrigin(context.req.raw.headers);

  /** Why this may not be stored as this owner's; none: it may. */
  const faultsIn = (document: PracticeDocument, id: unknown, owner: string): { readonly reason: string; readonly issues: ReadIssue[] } | undefined => {
    if (document.id !== id) return { reason: 'invalid', issues: [{ path: ['id'], message: 'The document’s id is that of its record.' }] };
    const unsealed = isDeleted(document) ? [] : unsealedIn(document, owner);
    return unsealed.length > 0 ? { reason: 'not-sealed', issues: unsealed } : undefined;
  };

  api.get('/records', (context) => {
    const owner = ownerOf(context);
    return context.json(database.ownRecords(owner).map(({ id, type, etag }) => ({ id, type, etag, onRecord: linesOnRecord(database, owner, id) })));
  });

  api.get('/records/:id', (context) => {
    const found = database.ownRecord(ownerOf(context), context.req.param('id'));
    return found ? answerJson(context, found.document, 200, found.etag) : refuse(context, 'opened');
  });

  api.put('/records/:id', bodyLimit({ maxSize: LIMITS.bytes, onError: (context) => context.json(problem('too-large'), 413) }), async (context) => {
    if (isForged(context)) return refuse(context, 'saved', 'forged');
    const [owner, id] = [ownerOf(context), context.req.param('id')];
    const etag = context.req.header('if-match');
    if (etag === undefined && context.req.header('if-none-match') !== '*') return context.json(problem('precondition-required'), 428);
    const body = utf8(await context.req.arrayBuffer());
    if (body === undefined) return context.json(problem('not-json', [{ path: [], message: 'Not UTF-8.' }]), 422);
    const read = readDocument(body, [documentType]);
    if (!read.ok) return context.json(problem(read.reason, read.issues), 422);
    const fault = faultsIn(read.document, id, owner);
    if (fault) return context.json(problem(fault.reason, fault.issues), 422);
    // Deleted by its owner: nothing of what was sent is kept.
    const written = database.writeOwn({ owner, id, type: documentType.type, document: isDeleted(read.document) ? undefined : body }, etag);
    if (!written) return refuse(context, 'saved');
    if (written.kind === 'conflict') return answerJson(context, written.theirs.document, 412, written.theirs.etag);
    return context.json({ etag: written.etag }, 200, { ETag: written.etag, 'Last-Saved-At': now() });
  });

  /** Sealed anew, under another passphrase: all of them or none, so that whatever is cut off in the middle one passphrase opens everything. */
  api.put('/records', bodyLimit({ maxSize: EVERY_LIMIT, onError: (context) => context.json(problem('too-large'), 413) }), async (context) => {
    if (isForged(context)) return refuse(context, 'saved', 'forged');
    const owner = ownerOf(context);
    const sent = await context.req.json<unknown>().catch(() => undefined);
    if (!Array.isArray(sent) || sent.length === 0) return context.json(problem('invalid', [{ path: [], message: 'A list of records, each with its document and the etag it builds on.' }]), 422);
    const every: { id: string; type: string; document: string; etag: string }[] = [];
    for (const [index, one] of (sent as (Partial<Record<'document' | 'etag', unknown>> | null)[]).entries()) {
      const read = readDocument(one?.document, [documentType]);
      const fault = !read.ok ? read : isDeleted(read.document) ? { reason: 'not-sealed', issues: [] } : faultsIn(read.document, read.document.id, owner);
      if (fault || !read.ok || typeof one?.etag !== 'string') return context.json(problem(fault?.reason ?? 'precondition-required', fault?.issues.map(({ path, message }) => ({ path: [index, ...path], message }))), 422);
      every.push({ id: read.document.id, type: documentType.type, document: JSON.stringify(read.document), etag: one.etag });
    }
    const etags = database.writeEveryOwn(owner, every);
    return etags ? context.json(every.map(({ id }, index) => ({ id, etag: etags[index] }))) : context.json(problem('conflict'), 412);
  });

  /** What colleagues show this worker now, by what it would be known again by; the page asks whether it is still so. */
  api.get('/shown', (context) => context.json(shownTo(database, ownerOf(context)).map(({ key }) => key)));

  /** Also what nobody can open any more: the owner may let it go without its passphrase. */
  api.delete('/records/:id', (context) => {
    if (isForged(context)) return refuse(context, 'deleted', 'forged');
    const [owner, id] = [ownerOf(context), context.req.param('id')];
    const found = database.ownRecord(owner, id);
    if (!found) return refuse(context, 'deleted');
    database.writeOwn({ owner, id, type: found.type, document: undefined }, found.etag);
    return context.body(null, 204);
  });

  /** The lines its owner chose for the record go to one family's, as they were said. Once there, they stay (MI-R11). */
  api.post('/records/:id/on-record', bodyLimit({ maxSize: FORM_LIMIT, onError: (context) => context.json(problem('too-large'), 413) }), async (context) => {
    if (isForged(context)) return refuse(context, 'put-on-record', 'forged');
    const owner = ownerOf(context);
    const found = database.ownRecord(owner, context.req.param('id'));
    const { family } = await context.req.json<{ family?: unknown }>().catch(() => ({ family: undefined }));
    if (!found || typeof family !== 'string' || database.readerOf(family, owner) !== TEAM) return refuse(context, 'put-on-record');
    const put = putLinesOnRecord(database, { owner, family, document: found.document, at: now() });
    if (put.kind === 'refused') return context.json(problem('invalid', [{ path: put.path, message: put.message }]), 422);
    return context.json(put.onRecord);
  });

  api.notFound((context) => context.json(problem('not-allowed'), 404));
  return api;
}
