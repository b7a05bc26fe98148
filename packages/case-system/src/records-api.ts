/** The record provider over HTTP (DESIGN.md §4.4): JSON with etags, allocation checked at every request, nothing of a record in a log. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS, readDocument } from '@practice-kit/documents';
import { documentType } from '@practice-kit/signs-of-safety/model';
import type { Services, Variables } from './app.js';
import { backupKey } from './sessions.js';

const TYPES = [documentType as never];
const problem = (reason: string, issues: unknown[] = []) => ({ reason, issues });

export function recordsApi({ database, dataDirectory, now }: Services): Hono<{ Variables: Variables }> {
  const api = new Hono<{ Variables: Variables }>();

  api.use(async (context, next) => {
    if (!context.get('signedIn')) return context.json(problem('signed-out'), 401);
    await next();
    return undefined;
  });

  /** Not allocated, and no such record, are one answer (DP-12); the first is written down. */
  const mayUse = (workerId: string, caseId: string | undefined, action: string, about: string): boolean => {
    const allowed = caseId !== undefined && database.isAllocated(caseId, workerId);
    database.audit(now(), workerId, action, about, allowed ? 'allowed' : 'refused');
    return allowed;
  };

  api.get('/cases/:caseId/records', (context) => {
    const { worker } = context.get('signedIn')!;
    const caseId = context.req.param('caseId');
    if (!mayUse(worker.id, database.case(caseId)?.id, 'listed', caseId)) return context.json(problem('not-allowed'), 403);
    return context.json(database.recordsOf(caseId).map(({ id, type, etag, savedAt, savedBy }) => ({ id, type, etag, savedAt, savedBy })));
  });

  api.get('/records/:id', (context) => {
    const { worker } = context.get('signedIn')!;
    const id = context.req.param('id');
    const record = database.record(id);
    if (!mayUse(worker.id, record?.caseId, 'opened', id)) return context.json(problem('not-allowed'), 403);
    return context.body(database.document(id)!, 200, { 'Content-Type': 'application/json; charset=utf-8', ETag: record!.etag });
  });

  api.put('/records/:id', bodyLimit({ maxSize: LIMITS.bytes, onError: (context) => context.json(problem('too-large'), 413) }), async (context) => {
    const { worker, csrf } = context.get('signedIn')!;
    const id = context.req.param('id');
    if (context.req.header('x-csrf-token') !== csrf || !isSameOrigin(context.req.header('sec-fetch-site'), context.req.header('origin'), context.req.header('host'))) {
      database.audit(now(), worker.id, 'saved', id, 'forged');
      return context.json(problem('not-allowed'), 403);
    }
    const ifMatch = context.req.header('if-match');
    if (ifMatch === undefined && context.req.header('if-none-match') !== '*') return context.json(problem('precondition-required'), 428);
    const body = await context.req.text();
    const read = readDocument(body, TYPES);
    const found = database.record(id);
    const caseId = found?.caseId ?? (read.ok ? read.document.case?.id : undefined);
    if (!mayUse(worker.id, caseId, 'saved', id)) return context.json(problem('not-allowed'), 403);
    if (!read.ok) return context.json(problem(read.reason, read.issues), 422);
    if (read.document.id !== id || (found && read.document.type !== found.type)) return context.json(problem('invalid', [{ path: ['id'], message: 'The document’s id and type are those of its record.' }]), 422);
    const written = database.write({ id, caseId: caseId!, type: read.document.type, document: body }, ifMatch, worker.id, now());
    if (written.kind === 'conflict') {
      database.audit(now(), worker.id, 'saved', id, 'conflict');
      return context.body(written.theirs.document, 412, { 'Content-Type': 'application/json; charset=utf-8', ETag: written.theirs.etag });
    }
    return context.json({ etag: written.etag, savedAt: written.savedAt }, 200, { ETag: written.etag, 'Last-Saved-At': written.savedAt });
  });

  api.get('/backup-key', (context) => context.json({ key: backupKey(dataDirectory, context.get('signedIn')!.worker.id) }));
  return api;
}

/** A browser says where a request comes from; one that does not is held to its Origin. */
export function isSameOrigin(site: string | undefined, origin: string | undefined, host: string | undefined): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || origin === `http://${host}`;
}
