/** The case system as one app: pages rendered here, the record API, and the kit's files as a vendor would serve them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { bodyLimit } from 'hono/body-limit';
import type { Database } from './database.js';
import { documentPage } from './pages/document-page.js';
import { familiesPage, familyPage } from './pages/family-pages.js';
import { messagePage, proceduresPage, signInPage } from './pages/plain-pages.js';
import { versionsPage } from './pages/versions-page.js';
import { isSameOrigin, recordsApi } from './records-api.js';
import { securityHeaders } from './security-headers.js';
import { COOKIE, signIn, signedIn, type SignedIn } from './sessions.js';
import { languageOf, type Language } from './words.js';

export interface Services {
  readonly database: Database;
  readonly dataDirectory: string;
  /** The server's clock: an instant with offset. */
  now(): string;
  /** Where the built script-tag files are. */
  readonly kitDirectory: string;
}
export interface Variables { signedIn: SignedIn | undefined; language: Language }

const TYPES: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json' };

export function createApp(services: Services): Hono<{ Variables: Variables }> {
  const { database, now } = services;
  const app = new Hono<{ Variables: Variables }>();
  app.use(securityHeaders);
  app.use(async (context, next) => {
    context.set('signedIn', signedIn(database, getCookie(context, COOKIE), now()));
    const asked = context.req.query('lang');
    if (asked) setCookie(context, 'lang', languageOf(asked), { path: '/', sameSite: 'Strict', httpOnly: true });
    context.set('language', languageOf(asked ?? getCookie(context, 'lang')));
    await next();
  });

  app.get('/healthz', (context) => context.text('ok'));
  app.get('/kit/:file{[\\w./-]+}', (context) => file(context.req.param('file'), services.kitDirectory));
  app.get('/page/:file{[\\w.-]+}', (context) => file(context.req.param('file'), fileURLToPath(new URL('../public/', import.meta.url))));
  app.route('/api', recordsApi(services));

  app.get('/sign-in', (context) => context.html(signInPage(context.get('language'), database.workers())));
  app.post('/sign-in', bodyLimit({ maxSize: 4096 }), async (context) => {
    if (!isSameOrigin(context.req.header('sec-fetch-site'), context.req.header('origin'), context.req.header('host'))) return context.html(messagePage(context.get('language'), 'forbidden'), 403);
    const { worker } = await context.req.parseBody();
    const made = typeof worker === 'string' ? signIn(database, worker, now()) : undefined;
    if (!made) return context.html(messagePage(context.get('language'), 'notFound'), 404);
    database.audit(now(), worker as string, 'signed-in', '', 'allowed');
    setCookie(context, COOKIE, made.token, { path: '/', httpOnly: true, sameSite: 'Strict' });
    return context.redirect('/', 303);
  });
  app.get('/procedures', (context) => context.html(proceduresPage(context.get('language'))));

  app.use(async (context, next) => {
    if (!context.get('signedIn')) return context.redirect('/sign-in', 303);
    await next();
    return undefined;
  });
  app.post('/sign-out', bodyLimit({ maxSize: 4096 }), async (context) => {
    const { worker, csrf, tokenHash } = context.get('signedIn')!;
    if ((await context.req.parseBody())['csrf'] !== csrf) return context.html(messagePage(context.get('language'), 'forbidden'), 403);
    database.endSession(tokenHash);
    database.audit(now(), worker.id, 'signed-out', '', 'allowed');
    deleteCookie(context, COOKIE, { path: '/' });
    return context.redirect('/sign-in', 303);
  });

  app.get('/', (context) => context.html(familiesPage(context.get('language'), context.get('signedIn')!, database.casesOf(context.get('signedIn')!.worker.id))));

  /** Allocation, at every page of a family; a refusal is written down without content. */
  app.use('/families/:caseId/*', async (context, next) => {
    const { worker } = context.get('signedIn')!;
    const caseId = context.req.param('caseId');
    const allowed = database.isAllocated(caseId, worker.id);
    database.audit(now(), worker.id, 'opened', caseId, allowed ? 'allowed' : 'refused');
    if (!allowed) return context.html(messagePage(context.get('language'), 'notAllocated'), 403);
    await next();
    return undefined;
  });
  app.get('/families/:caseId/', (context) => {
    const family = database.case(context.req.param('caseId'))!;
    const records = database.recordsOf(family.id);
    return context.html(familyPage(context.get('language'), context.get('signedIn')!, family, records, records[0] ? database.document(records[0].id)! : undefined));
  });
  app.get('/families/:caseId/documents/:id/', (context) => {
    const record = database.record(context.req.param('id'));
    if (!record || record.caseId !== context.req.param('caseId')) return context.html(messagePage(context.get('language'), 'notFound'), 404);
    return context.html(documentPage(context.get('language'), context.get('signedIn')!, record, database.document(record.id)!, now()));
  });
  app.get('/families/:caseId/documents/:id/versions', (context) => {
    const record = database.record(context.req.param('id'));
    if (!record || record.caseId !== context.req.param('caseId')) return context.html(messagePage(context.get('language'), 'notFound'), 404);
    return context.html(versionsPage(context.get('language'), context.get('signedIn')!, record, database.versions(record.id)));
  });

  app.notFound((context) => context.html(messagePage(context.get('language') ?? 'en', 'notFound'), 404));
  // What went wrong is known by its kind alone: an error's own message may hold what somebody typed.
  app.onError((error, context) => {
    console.error(`case-system: ${error.name} at ${context.req.routePath}`);
    return context.html(messagePage('en', 'wrong'), 500);
  });
  return app;
}

function file(name: string, directory: string): Response {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (!type || name.split('/').includes('..')) return new Response('Not found', { status: 404 });
  try {
    return new Response(readFileSync(new URL(name, `file://${directory}/`)), { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}
