/** The record provider over HTTP (DESIGN.md §4.4): JSON with etags, allocation checked at every request, nothing of a record in a log. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { LIMITS, readDocument, type PracticeDocument, type ReadIssue } from '@practice-kit/documents';
import { answerJson, problem, utf8, type Refused } from './answers.js';
import { TEAM } from './database.js';
import { isOwnersOwn, TYPES } from './document-types.js';
import { inAnothersName } from './in-anothers-name.js';
import { ownerRecordsApi } from './owner-records-api.js';
import { isSameOrigin } from './request-guards.js';
import type { Environment, Services } from './services.js';
import { backupKey, sameToken } from './sessions.js';
import { alterations } from './unalterable.js';
import { etagFor, viewFor } from './views.js';

type Outcome = 'allowed' | 'conflict' | 'invalid' | Refused;

export function recordsApi(services: Services): Hono<Environment> {
  const { database, secret, now } = services;
  const api = new Hono<Environment>();

  api.use(async (context, next) => {
    if (!context.get('signedIn')) return context.json(problem('signed-out'), 401);
    await next();
    return undefined;
  });

  /** Newest first, each read when it is asked for; what cannot be read any more says nothing. */
  function* versionsOf(id: string): Generator<PracticeDocument> {
    for (const { version } of database.versions(id)) {
      const read = readDocument(database.document(id, version), TYPES);
      if (read.ok) yield read.document;
    }
  }
  const write = (context: Context<Environment>, action: string, about: string, outcome: Outcome): void =>
    database.audit({ at: now(), workerId: context.get('signedIn')!.worker.id, action, about, outcome });
  /** Not allocated, and no such record, are one answer (DP-12). An id that is none of ours may be anything: it is not written down. */
  const refuse = (context: Context<Environment>, action: string, about: string | undefined) => {
    write(context, action, about ?? '', 'refused');
    return context.json(problem('not-allowed'), 403);
  };

  api.get('/session', (context) => {
    const { worker, csrf } = context.get('signedIn')!;
    return context.json({ worker: worker.id, csrfToken: csrf });
  });

  api.get('/cases/:caseId/records', (context) => {
    const found = database.case(context.req.param('caseId'));
    const reader = found && database.readerOf(found.id, context.get('signedIn')!.worker.id);
    if (!reader) return refuse(context, 'listed', found?.id);
    write(context, 'listed', found.id, 'allowed');
    // What somebody put on the record from a reflection is a copy of nothing here: it may be used elsewhere.
    return context.json(database.recordsOf(found.id).flatMap((record) => {
      const view = viewFor(record, database.document(record.id)!, reader);
      const { id, type, savedAt, savedBy } = record;
      if (!view) return [];
      // When something was saved, and by whom, would say to whoever holds a copy that something went on (DP-23).
      const etag = etagFor(view, record, reader);
      return [reader === TEAM ? { id, type, etag, savedAt, savedBy, ...(view.isCopy && !isOwnersOwn(type) ? { isCopy: true } : {}) } : { id, type, etag, isCopy: true }];
    }));
  });

  api.get('/records/:id', (context) => {
    const found = database.record(context.req.param('id'));
    const reader = found && database.readerOf(found.caseId, context.get('signedIn')!.worker.id);
    const view = found && reader && viewFor(found, database.document(found.id)!, reader);
    if (!view) return refuse(context, 'opened', found?.id);
    write(context, 'opened', found.id, 'allowed');
    return answerJson(context, view.document, 200, etagFor(view, found, reader!));
  });

  api.put('/records/:id', bodyLimit({ maxSize: LIMITS.bytes, onError: (context) => context.json(problem('too-large'), 413) }), async (context) => {
    const { worker, csrf } = context.get('signedIn')!;
    const id = context.req.param('id');
    const found = database.record(id);
    const invalid = (reason: string, issues: readonly ReadIssue[]) => {
      write(context, 'saved', found?.id ?? '', 'invalid');
      return context.json(problem(reason, issues), 422);
    };
    if (!sameToken(context.req.header('x-csrf-token'), csrf) || !isSameOrigin(context.req.raw.headers)) {
      write(context, 'saved', found?.id ?? '', 'forged');
      return context.json(problem('not-allowed'), 403);
    }
    // What somebody holds only a copy of, they do not change.
    if (found && (database.readerOf(found.caseId, worker.id) !== TEAM || viewFor(found, database.document(id)!, TEAM)?.isCopy !== false)) return refuse(context, 'saved', found.id);

    const etag = context.req.header('if-match');
    if (etag === undefined && context.req.header('if-none-match') !== '*') return context.json(problem('precondition-required'), 428);
    const body = utf8(await context.req.arrayBuffer());
    if (body === undefined) return invalid('not-json', [{ path: [], message: 'Not UTF-8.' }]);
    const read = readDocument(body, TYPES);
    const caseId = found?.caseId ?? (read.ok ? read.document.case?.id : undefined);
    // A new record, or one that is not there to be changed: only in a family of this worker's.
    if (!found && (caseId === undefined || etag !== undefined || database.readerOf(caseId, worker.id) !== TEAM)) return refuse(context, 'saved', undefined);
    if (!read.ok) return invalid(read.reason, read.issues);
    // What is on a family's record of a reflection comes there from its owner's own, and no other way.
    if (isOwnersOwn(read.document.type)) return invalid('not-sealed', [{ path: ['type'], message: 'This is its owner’s own (DP-14). It is stored sealed, under /api/own.' }]);
    if (read.document.id !== id || (found && (read.document.type !== found.type || read.document.case?.id !== found.caseId))) {
      return invalid('invalid', [{ path: [], message: 'The document’s id, type and family are those of its record.' }]);
    }
    // Not on top of the newest version, it is a conflict first: what the two make together is judged when it is sent.
    const refused = !found || found.etag === etag ? [...alterations(read.document, database.fixed(id)), ...inAnothersName(read.document, versionsOf(id), worker.id)] : [];
    if (refused.length > 0) return invalid('invalid', refused);

    const written = database.transaction(() => {
      const result = database.write({ id, caseId: caseId!, type: read.document.type, document: body, by: worker.id, at: now() }, etag);
      write(context, 'saved', id, result.kind === 'saved' ? 'allowed' : 'conflict');
      return result;
    });
    if (written.kind === 'conflict') return answerJson(context, written.theirs.document, 412, written.theirs.etag);
    return context.json({ etag: written.etag, savedAt: written.savedAt }, 200, { ETag: written.etag, 'Last-Saved-At': written.savedAt });
  });

  api.get('/backup-key', (context) => context.json({ key: backupKey(secret, context.get('signedIn')!.worker.id) }));

  api.route('/own', ownerRecordsApi(services));
  api.notFound((context) => context.json(problem('not-allowed'), 404));
  return api;
}
