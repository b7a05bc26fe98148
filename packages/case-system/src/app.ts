/** The case system as one app: pages rendered here, the record API, and the kit's files as a vendor would serve them. */
import { Hono, type Context } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { PracticeDocument } from '@practice-kit/documents';
import { kept as reflectionExample } from '@practice-kit/motivational-interviewing/fixtures';
import { daysKept, NO_SETTINGS, type CouncilSettings } from './council-settings.js';
import { TEAM, type RecordRow } from './database.js';
import { isOwnersOwn, keptAs } from './document-types.js';
import { fileResponse, integrityOf } from './files.js';
import { documentPage, type DocumentPage } from './pages/document-page.js';
import { familiesPage, familyPage } from './pages/family-pages.js';
import type { Frame } from './pages/layout.js';
import { messagePage, proceduresPage, signInPage } from './pages/plain-pages.js';
import { linesPage, reflectionsPage, shownPage } from './pages/reflection-pages.js';
import { versionsPage } from './pages/versions-page.js';
import { workbenchPage } from './pages/workbench-page.js';
import { pluginCheck, pluginFrame } from './plugin-check.js';
import { recordsApi } from './records-api.js';
import { isSameOrigin, onlyThisMachine } from './request-guards.js';
import { securityHeaders } from './security-headers.js';
import { shownTo } from './shown-reflections.js';
import type { Environment, Services } from './services.js';
import { COOKIE, sameToken, signIn, signedIn } from './sessions.js';
import { startable, startedDocument } from './started-document.js';
import { viewFor, type View } from './views.js';
import { languageOf, type Word } from './words.js';

const FORM_LIMIT = bodyLimit({ maxSize: 4096 });
/** Made by the page for what is started from it. */
const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COOKIE_OPTIONS = { path: '/', httpOnly: true, sameSite: 'Strict' } as const;

export function createApp(services: Services): Hono<Environment> {
  const { database, now } = services;
  const app = new Hono<Environment>();
  // With a policy of its own.
  app.route('/', pluginFrame());
  app.use(securityHeaders);
  app.get('/healthz', (context) => context.text('ok'));
  app.use(onlyThisMachine);
  app.route('/', pluginCheck());
  app.get('/kit/:file{.+}', (context) => fileResponse(services.kitDirectory, context.req.param('file'), context.req.header('if-none-match')));
  app.get('/page/:file{.+}', (context) => fileResponse(services.publicDirectory, context.req.param('file'), context.req.header('if-none-match')));

  app.use(async (context, next) => {
    context.set('signedIn', signedIn(database, getCookie(context, COOKIE), now()));
    const asked = context.req.query('lang');
    if (asked) setCookie(context, 'lang', languageOf(asked), COOKIE_OPTIONS);
    context.set('language', languageOf(asked ?? getCookie(context, 'lang')));
    await next();
  });
  app.route('/api', recordsApi(services));

  const frame = (context: Context<Environment>): Frame => ({ language: context.get('language') ?? 'en', signedIn: context.get('signedIn') });
  const message = (context: Context<Environment>, word: Word, status: 403 | 404 | 413 | 500) => context.html(messagePage(frame(context), word), status);
  const audit = (context: Context<Environment>, action: string, about: string, outcome: string): void =>
    database.audit({ at: now(), workerId: context.get('signedIn')?.worker.id ?? '', action, about, outcome });

  const councilSettings = (): CouncilSettings | undefined => (services.councilSettings ? services.councilSettings() : NO_SETTINGS);

  app.get('/procedures', (context) => context.html(proceduresPage(frame(context))));
  app.get('/sign-in', (context) => context.html(signInPage(frame(context), database.workers())));
  app.post('/sign-in', FORM_LIMIT, async (context) => {
    if (!isSameOrigin(context.req.raw.headers)) return message(context, 'forbidden', 403);
    const { worker } = await context.req.parseBody();
    const made = typeof worker === 'string' ? signIn(database, worker, now()) : undefined;
    if (!made) return message(context, 'notFound', 404);
    const earlier = context.get('signedIn');
    if (earlier) database.endSession(earlier.tokenHash);
    database.audit({ at: now(), workerId: worker as string, action: 'signed-in', about: '', outcome: 'allowed' });
    setCookie(context, COOKIE, made.token, COOKIE_OPTIONS);
    return context.redirect('/', 303);
  });

  app.use(async (context, next) => {
    if (!context.get('signedIn')) return context.redirect('/sign-in', 303);
    await next();
    return undefined;
  });
  app.post('/sign-out', FORM_LIMIT, async (context) => {
    const { csrf, tokenHash } = context.get('signedIn')!;
    const form = await context.req.parseBody();
    if (!isSameOrigin(context.req.raw.headers) || !sameToken(form['csrf'], csrf)) return message(context, 'forbidden', 403);
    database.endSession(tokenHash);
    audit(context, 'signed-out', '', 'allowed');
    deleteCookie(context, COOKIE, { path: '/' });
    return context.redirect('/sign-in', 303);
  });

  app.get('/', (context) => context.html(familiesPage(frame(context), database.casesOf(context.get('signedIn')!.worker.id))));

  /** A worker's own, and nobody else's (DP-14): that they look is not written down, for it would be counted (MI-R01). */
  app.get('/my/reflections/', (context) => {
    const { worker } = context.get('signedIn')!;
    return context.html(reflectionsPage(frame(context), {
      families: database.casesOf(worker.id).filter(({ id }) => database.readerOf(id, worker.id) === TEAM), now: now(), integrity: integrityOf(services.kitDirectory, 'practice-reflection.js'),
      example: reflectionExample.content.by === worker.id ? JSON.stringify(reflectionExample) : undefined,
      colleagues: database.workers().filter(({ id }) => id !== worker.id), days: daysKept(councilSettings()),
    }));
  });
  /** That somebody read what they are shown is written down, and not whose it was: that would be counted (DP-11, MI-R01). */
  app.get('/shown/', (context) => {
    const shown = shownTo(database, context.get('signedIn')!.worker.id);
    if (shown.length > 0) audit(context, 'opened-shown', '', 'allowed');
    return context.html(shownPage(frame(context), { shown, now: now(), integrity: integrityOf(services.kitDirectory, 'practice-reflection.js') }));
  });

  /** Allocation, at every page of a family. Not allocated and no such family are one answer (DP-12), written down without content. */
  app.use('/families/:caseId/*', async (context, next) => {
    const found = database.case(context.req.param('caseId'));
    if (!found || !database.readerOf(found.id, context.get('signedIn')!.worker.id)) {
      audit(context, 'opened', found?.id ?? '', 'refused');
      return message(context, 'notAllocated', 403);
    }
    await next();
    return undefined;
  });
  const readerOf = (context: Context<Environment>, caseId: string): string => database.readerOf(caseId, context.get('signedIn')!.worker.id)!;
  const recordOf = (caseId: string, id: string): RecordRow | undefined => {
    const record = database.record(id);
    return record?.caseId === caseId ? record : undefined;
  };

  const givenBy = ({ given }: View): { readonly name: string; readonly at: string } | undefined => given && { name: database.worker(given.by)?.name ?? given.by, at: given.at };

  /** Every version of a document is for whoever may see all of it as it is now. */
  const isWhole = (context: Context<Environment>, record: RecordRow): boolean =>
    viewFor(record, database.document(record.id)!, readerOf(context, record.caseId))?.isCopy === false;

  /** The page of one document with its own tool in it, and that somebody looked. */
  const page = (context: Context<Environment>, record: RecordRow, document: string, action: string, more: { readonly reader?: string; readonly given?: DocumentPage['given']; readonly version?: number }) => {
    const kept = keptAs(record.type);
    if (!kept) return message(context, 'notFound', 404);
    audit(context, action, record.id, 'allowed');
    if (kept.isOwnersOwn) return context.html(linesPage(frame(context), record, document));
    return context.html(documentPage(frame(context), { record, kept, document, now: now(), integrity: integrityOf(services.kitDirectory, `${kept.tag}.js`), council: councilSettings() ?? NO_SETTINGS, ...more }));
  };

  app.get('/families/:caseId/', (context) => {
    const family = database.case(context.req.param('caseId'))!;
    audit(context, 'opened', family.id, 'allowed');
    const shown = database.recordsOf(family.id).flatMap((record) => {
      const view = viewFor(record, database.document(record.id)!, readerOf(context, family.id));
      return view ? [{ record, document: JSON.parse(view.document) as PracticeDocument, given: givenBy(view) }] : [];
    });
    const people = shown.find(({ record }) => !isOwnersOwn(record.type))?.document.people ?? [];
    return context.html(familyPage(frame(context), { family, shown, people, isTeam: readerOf(context, family.id) === TEAM }));
  });
  /** Starts a document, for the team alone. The same page asks for the same one: pressed twice, it is one. */
  app.post('/families/:caseId/documents/', FORM_LIMIT, async (context) => {
    const family = database.case(context.req.param('caseId'))!;
    const { worker, csrf } = context.get('signedIn')!;
    const form = await context.req.parseBody();
    const key = typeof form['key'] === 'string' ? form['key'] : '';
    const kept = startable().find(({ documentType: { type } }) => type === form['type']);
    const isForged = !isSameOrigin(context.req.raw.headers) || !sameToken(form['csrf'], csrf);
    if (isForged || readerOf(context, family.id) !== TEAM || !kept || !KEY.test(key)) {
      audit(context, 'started', family.id, isForged ? 'forged' : 'refused');
      return isForged ? message(context, 'forbidden', 403) : message(context, 'notFound', 404);
    }
    const id = `${kept.tag.replace('practice-', '')}-${key}`;
    database.transaction(() => {
      if (database.record(id)) return;
      const document = startedDocument(database, { kept, id, family, worker, language: context.get('language') });
      database.write({ id, caseId: family.id, type: document.type, document: JSON.stringify(document), by: worker.id, at: now() }, undefined);
      audit(context, 'started', id, 'allowed');
    });
    return context.redirect(`/families/${encodeURIComponent(family.id)}/documents/${id}/`, 303);
  });
  /** For whoever works on the documents themselves. Whoever holds a copy reads it on its own page. */
  app.get('/families/:caseId/workbench/', (context) => {
    const family = database.case(context.req.param('caseId'))!;
    const isTeam = readerOf(context, family.id) === TEAM;
    audit(context, 'opened-workbench', family.id, isTeam ? 'allowed' : 'refused');
    if (!isTeam) return message(context, 'notFound', 404);
    const council = councilSettings();
    if (!council) return message(context, 'settingsUnread', 500);
    return context.html(workbenchPage(frame(context), { family, now: now(), integrity: integrityOf(services.kitDirectory, 'practice-workbench.js'), council }));
  });
  app.get('/families/:caseId/documents/:id/', (context) => {
    const record = recordOf(context.req.param('caseId'), context.req.param('id'));
    const reader = record && readerOf(context, record.caseId);
    const view = reader && viewFor(record, database.document(record.id)!, reader);
    return view ? page(context, record, view.document, 'opened', view.isCopy ? { reader, given: givenBy(view) } : {}) : message(context, 'notFound', 404);
  });
  app.get('/families/:caseId/documents/:id/versions', (context) => {
    const record = recordOf(context.req.param('caseId'), context.req.param('id'));
    if (!record || !isWhole(context, record)) return message(context, 'notFound', 404);
    return context.html(versionsPage(frame(context), record, database.versions(record.id)));
  });
  app.get('/families/:caseId/documents/:id/versions/:version{[1-9][0-9]{0,8}}', (context) => {
    const record = recordOf(context.req.param('caseId'), context.req.param('id'));
    const version = Number(context.req.param('version'));
    const document = record && isWhole(context, record) && database.document(record.id, version);
    return document ? page(context, record, document, 'opened-version', { version }) : message(context, 'notFound', 404);
  });

  app.notFound((context) => message(context, 'notFound', 404));
  // What went wrong is known by its kind alone: an error's own message may hold what somebody typed.
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status === 413) return message(context, 'forbidden', 413);
    console.error(`case-system: ${error.name} while answering ${context.req.method} ${context.req.routePath}`);
    return context.req.path.startsWith('/api/') ? context.json({ reason: 'wrong', issues: [] }, 500) : message(context, 'wrong', 500);
  });
  return app;
}
