/**
 * A worker's own reflections, opened in their own browser. What is typed as a passphrase, and every word of a reflection,
 * stays in this page: the case system is sent what is sealed, and what is kept on the device is locked with the same passphrase.
 */
import { idleLock, watchFor } from './idle-lock.js';
import { onSubmit } from './forms.js';
import { heldIn, sayNotYet, sayWhoHolds, whenKept } from './held.js';
import { ownRecords } from './own-records.js';
import { passphraseForms } from './passphrase-forms.js';
import { canBeShown, whatIsMissing } from './passphrases.js';
import { putAway } from './put-away.js';
import { serverClock } from './server-clock.js';

const page = document.querySelector('[data-kit]');
const { kit, now, csrf, worker, name, role, lang, days } = page.dataset;
const words = JSON.parse(page.dataset.words);
// The tool's own script, which the page has loaded: held to its hash there.
const { OwnersSeal, browserBackups, httpRecords, isPastItsDay, keptUntil, passphraseFault, sealWords, sealedRecords } = await import(kit);

const TYPE = 'motivational-interviewing/reflection';
const colleagues = JSON.parse(page.dataset.colleagues);
/** This worker's other windows of this browser. */
const windows = new BroadcastChannel(`practice-reflections ${worker}`);
const find = (selector, within = page) => within.querySelector(selector);
const status = find('[role=status]');
const parts = [...page.querySelectorAll('[data-part]')];
const part = (which) => parts.find((one) => one.dataset.part === which);
const families = new Map([...find('[data-start] select').options].map(({ value, text }) => [value, text]));
const say = (text) => { status.textContent = text; };
const asks = { 'x-csrf-token': csrf, accept: 'application/json' };

const clock = serverClock(now);

const kept = httpRecords({ base: '/api/own', csrfToken: csrf });
const { ask, listed, listedOrRemembered, putOnRecord: nowOnRecord, records } = ownRecords({ kept, asks, say, words });

/** While they are open: what opens and keeps them. */
let own;
/** The one on the screen. */
let open;

function show(which) {
  for (const one of parts) one.hidden = one.dataset.part !== which;
  find('[data-about]').hidden = which === 'work';
  find('[data-back], input:not([hidden]), select', part(which)).focus();
}

// ---- opening ----------------------------------------------------------------------------------------------------------

async function begin() {
  const rows = await listed();
  if (rows) show(rows.length > 0 ? 'opening' : 'choosing');
}

/** Everything that needs the passphrase goes through here, and nothing of it is kept anywhere. */
async function unlock(passphrase) {
  const seal = new OwnersSeal({ passphrase, owner: worker });
  own = { seal, records: sealedRecords(records, seal), backups: browserBackups({ owner: worker, key: await seal.backupKey() }) };
}

const texts = await sealWords(lang);
for (const before of page.querySelectorAll('[data-before]')) before.replaceChildren(...texts.before.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
for (const one of page.querySelectorAll('[data-say]')) one.textContent = texts.while[`seal.${one.dataset.say}`];
canBeShown(page);

onSubmit(find('form', part('choosing')), async (form) => {
  const wrong = whatIsMissing(form, { texts, words, passphraseFault });
  find('#fault').textContent = wrong;
  if (wrong) return undefined;
  // Meanwhile they may have chosen one in another window, or on another device.
  const rows = await listed();
  if (!rows) return undefined;
  if (rows.length > 0) return show('opening');
  await unlock(form.elements.passphrase.value);
  form.reset();
  return showList(rows);
});

onSubmit(find('form', part('opening')), async (form) => {
  const { passphrase } = form.elements;
  const wrong = find('#wrong');
  wrong.textContent = '';
  say(words.openingNow);
  const rows = await listedOrRemembered();
  if (!rows) return;
  try {
    await unlock(passphrase.value);
    // One that opens says that it is the right one.
    const all = await opened(rows);
    if (!all.some(({ document }) => document)) throw Object.assign(new Error('None opens.'), { isOffline: all.some(({ failed }) => failed === 'offline') });
  } catch (error) {
    own = undefined;
    say(error.isOffline ? words.offline : '');
    if (!error.isOffline) wrong.textContent = texts.while['seal.does-not-open'];
    passphrase.select();
    return;
  }
  form.reset();
  await showList(rows);
});

onSubmit(find('[data-lost]'), async (form) => {
  const rows = await listed();
  if (!rows) return;
  for (const { id } of rows) if (!(await ask(`/${encodeURIComponent(id)}`, { method: 'DELETE' }))) return;
  form.reset();
  say(words.lostGone);
  show('choosing');
});

passphraseForms({
  page, texts, words, say, listed, kept, show, showList, unlock, onSubmit, asks, worker, OwnersSeal, passphraseFault,
  current: () => own, forget: () => { own = undefined; }, lockOthers: () => windows.postMessage('lock'),
});

// ---- the list -----------------------------------------------------------------------------------------------------------

/** Each with what is in it; without a document, where it does not open. */
const opened = async (rows) => Promise.all(rows.map(async (row) => ({ ...row, ...await own.records.read(row.id).catch((error) => ({ failed: error.reason ?? 'offline' })) })));

const dayInWords = (date) => { const [year, month, day] = date.split('-'); return `${Number(day)} ${words.months[month - 1] ?? month} ${year}`; };

/** `last`: the one that was open, to which the keyboard goes back. */
async function showList(given, last) {
  const rows = given ?? await listedOrRemembered();
  if (!rows) return;
  const all = (await opened(rows)).toSorted((one, other) => (other.document?.content.on ?? '').localeCompare(one.document?.content.on ?? ''));
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const isPast = ({ document: reflection }) => Boolean(reflection) && isPastItsDay(reflection, { asOf: clock(), ...(days && { days: Number(days) }) });
  const lineOf = (row) => {
    const line = document.createElement('li');
    const { content } = row.document ?? {};
    if (!content) {
      line.append(element('b', words.untitled), element('span', row.failed === 'does-not-open' ? words.locked : words.offline));
      if (row.failed === 'does-not-open') line.dataset.locked = row.id;
      return line;
    }
    const button = Object.assign(element('button', content.before?.focus || words.untitled), { type: 'button', className: 'plain' });
    button.dataset.id = row.id;
    button.addEventListener('click', () => openOne(row));
    line.append(button, element('span', content.on ? dayInWords(content.on) : words.noDay));
    if (families.get(content.aboutFamily)) line.append(element('span', families.get(content.aboutFamily)));
    const until = keptUntil(row.document, days && Number(days));
    if (until) line.append(element('span', words.keptUntil.replace('{date}', dayInWords(until))));
    return line;
  };
  find('[data-rows]').replaceChildren(...all.filter((row) => !isPast(row)).map(lineOf));
  const past = find('[data-past]');
  past.hidden = !all.some(isPast);
  find('ul', past).replaceChildren(...all.filter(isPast).map(lineOf));
  find('[data-bring]').hidden = !find('[data-locked]');
  find('[data-change]').hidden = all.length === 0;
  if (all.length === 0) find('[data-rows]').append(element('li', words.nothing));
  const example = find('[data-from-example]');
  // It is one reflection, and is there once.
  if (example) example.hidden = all.some(({ id }) => id === JSON.parse(page.dataset.example).id);
  if (status.textContent === words.openingNow) say('');
  show('list');
  [...page.querySelectorAll('.rows button')].find(({ dataset }) => dataset.id === last)?.focus();
}

/** Kept before it is written in, so that a killed tab leaves something to come back to. */
async function start(document) {
  const result = await own.records.write(document, {}).catch(() => undefined);
  if (result?.kind !== 'saved') return say(result?.reason === 'signed-out' ? words.signedOut : result ? words.notKept : words.offline);
  return openOne({ id: document.id, document, etag: result.etag });
}

onSubmit(find('[data-start]'), (form) => {
  const id = crypto.randomUUID();
  const aboutFamily = form.elements.family.value;
  form.reset();
  return start({
    type: TYPE, version: 1, id, lang, people: [{ id: worker, name, kind: 'professional', role }], flags: [], stages: [],
    // Of the family only which it is, inside the seal: a name is not needed to remember by (MI-R10).
    content: { id, by: worker, visibility: 'practitioner-private', ...(aboutFamily ? { aboutFamily } : {}) },
  });
});
find('[data-from-example]')?.addEventListener('click', () => start(JSON.parse(page.dataset.example)));
find('[data-lock]').addEventListener('click', () => void lock());

/** Past their day (DP-52), and let go of because their owner says so. */
onSubmit(find('[data-past]'), async (form) => {
  for (const { dataset } of form.querySelectorAll('button[data-id]')) if (!(await ask(`/${encodeURIComponent(dataset.id)}`, { method: 'DELETE' }))) return;
  form.reset();
  await showList();
  say(words.lostGone);
});

// ---- one of them --------------------------------------------------------------------------------------------------------

function openOne({ id, document: reflection, etag, onRecord }) {
  const tool = document.createElement('practice-reflection');
  for (const [attribute, value] of Object.entries({ lang, actor: worker, 'procedures-href': '/procedures', 'record-href': '/', etag })) tool.setAttribute(attribute, value);
  Object.assign(tool, { clock, colleagues, records: own.records, backups: own.backups, document: reflection, linesOnRecord: onRecord?.lines ?? 0 });
  open = { id, tool, onRecord, held: heldIn(reflection) };
  tool.addEventListener('practice-change', () => { say(''); look(); });
  whenKept(tool, (document) => sayWhoHolds(find('[data-shown]'), { document, colleagues, words }));
  find('[data-tool]').replaceChildren(tool);
  say('');
  show('work');
  look();
  tool.dataset.ready = 'true';
  history.pushState('open', '');
  scrollTo(0, 0);
}

/** What it says that is for somebody else: shown to a colleague, chosen for the record. */
function look() {
  const { toCaseRecord: lines = [], aboutFamily } = open.tool.document?.content ?? {};
  // What is shown, and above all what is taken back, is so at once and not at the next save; and it is said when it is so.
  const held = heldIn(open.tool.document);
  if (held !== open.held) void open.tool.save().then((state) => state?.kind === 'saved' || !open || notYet());
  open.held = held;
  const line = find('[data-line]');
  const isWaiting = lines.length > (open.onRecord?.lines ?? 0);
  const family = open.onRecord?.family ?? aboutFamily;
  const isNew = isWaiting && !family && line.hidden;
  line.hidden = !isWaiting || Boolean(family);
  if (isWaiting && family) void putOnRecord(family);
  if (isNew) void open.tool.updateComplete.then(() => setTimeout(() => find('select', line)?.focus(), 50));
}

const notYet = ({ tool } = open) => sayNotYet(tool, { say, words, whenSo: () => { if (open?.tool === tool) { say(''); look(); } } });

/** The owner chose the line; this carries it to the family's record, after the reflection that says so is kept. */
async function putOnRecord(family) {
  const one = open;
  if (one.isPutting) return;
  one.isPutting = true;
  const before = one.onRecord?.lines ?? 0;
  const isKept = (await one.tool.save())?.kind === 'saved';
  const answer = isKept && await ask(`/${encodeURIComponent(one.id)}/on-record`, { method: 'POST', body: JSON.stringify({ family }), headers: { 'content-type': 'application/json' } });
  one.isPutting = false;
  if (!isKept) return notYet(one);
  if (answer) {
    one.tool.linesOnRecord = (one.onRecord = await answer.json()).lines;
    nowOnRecord(one.id, one.onRecord);
  }
  if (!answer || one !== open || one.onRecord.lines <= before) return undefined;
  say(words.lineIs.replace('{family}', families.get(family) ?? ''));
  return look();
}
onSubmit(find('[data-line]'), (form) => putOnRecord(form.elements.family.value));

/** Back to the list, when what was written is kept: by the case system, or on this device for the next time. */
async function close() {
  const { id, tool } = open;
  if (tool.isDirty) await tool.save();
  if (tool.isDirty && (await tool.session.backedUp()).kind !== 'kept') {
    history.pushState('open', '');
    return say(words.notYet);
  }
  const isGone = tool.stage === 'deleted';
  tool.document = undefined;
  tool.remove();
  open = undefined;
  await showList(undefined, id);
  if (isGone) say(words.gone);
  return undefined;
}
find('[data-back]').addEventListener('click', () => history.back());
addEventListener('popstate', () => { if (open) void close(); });
// What was taken back is to be so as soon as it can.
addEventListener('online', () => { if (open?.tool.isDirty) void open.tool.save(); });

addEventListener('beforeunload', (event) => {
  if (open?.tool.isDirty && !page.hidden) {
    void open.tool.save();
    event.preventDefault();
  }
});

// Gone to and come back to, what was open is not shown again as it was.
addEventListener('pageshow', ({ persisted }) => { if (persisted && own) void lock(); });

/** Nothing of them is on the screen from the first moment; and nothing is lost, for what is kept nowhere yet stays. */
async function lock() {
  page.hidden = true;
  const { tool } = open ?? {};
  if (tool?.isDirty) await tool.save();
  if (tool?.isDirty && (await tool.session.backedUp()).kind !== 'kept') {
    page.hidden = false;
    say(words.notYet);
    return false;
  }
  own = open = undefined;
  if (tool) Object.assign(tool, { document: undefined }).remove();
  putAway(page);
  say('');
  page.hidden = false;
  show('opening');
  return true;
}
windows.addEventListener('message', () => { if (own) void lock(); });
watchFor(idleLock({ isOpen: () => Boolean(own), warn: () => say(words.idle), calm: () => say(''), lock }));

history.replaceState(null, '');
await (globalThis.isSecureContext ? begin() : say(words.noSecure));
page.dataset.ready = 'true';
