// The hostile suite. Each check answers `{ outcome: 'held' | 'not there' | 'escaped', seen }`.
import { openSession } from '@practice-kit/documents';
import { hostUnderTest, settings } from './host-under-test.js';
import { later, timed, until, watchGaps } from './measure.js';
import { CHANNELS, FURTHER } from './plugins/network.js';
import { PLACES } from './plugins/reach.js';
import { FORGERIES } from './plugins/trouble.js';

const held = (seen) => ({ outcome: 'held', seen });
const escaped = (seen) => ({ outcome: 'escaped', seen });
const judged = (answer) => (answer === 'absent' ? { outcome: 'not there', seen: 'there is no such thing in here' } : /^GOT|^open/.test(answer) ? escaped(answer) : held(answer));
const failed = (error) => `refused: ${error.reason ?? error.name}`;
const asked = (host, command, ...args) => host.commands.executeCommand(command, ...args).catch(failed);

/** What the good neighbour answers, also when an overloaded machine made it look hung and it had to be started again. */
async function neighbour(host) {
  let answer;
  await until(async () => (answer = await asked(host, 'peer.greet', 'Nia')) === 'Hello Nia', 8000);
  return answer;
}

async function withHost(names, work, options) {
  const made = await hostUnderTest(names, options);
  try {
    return await work(made);
  } finally {
    await made.end();
  }
}

async function* network() {
  const made = await hostUnderTest(['network']);
  for (const channel of [...Object.keys(CHANNELS), ...Object.keys(FURTHER)]) {
    const address = `${settings.canary}?channel=${encodeURIComponent(channel)}`;
    yield [`Network: ${channel}`, judged(await asked(made.host, 'network.attempt', channel, address, settings.stun))];
  }
  await made.end();
}

const isUnpoisoned = () => [{}, [], () => 0, Promise.resolve(), ''].every((one) => one.practicePoisoned === undefined);

async function* reach() {
  localStorage.setItem('practice-check', 'of the page');
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open('practice-check', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('of-the-page');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => resolve(undefined);
  });
  const heard = [];
  const broadcasts = new BroadcastChannel('practice-check');
  broadcasts.onmessage = ({ data }) => heard.push(data);
  const spoken = setInterval(() => broadcasts.postMessage('from the page'), 100);
  const windowMessages = [];
  const listen = ({ data }) => { if (data?.practicePoisoned) windowMessages.push(data); };
  addEventListener('message', listen);
  const made = await hostUnderTest(['reach', 'peer']);
  const { host } = made;
  for (const place of Object.keys(PLACES)) yield [`Reach: ${place}`, judged(await asked(host, 'reach.place', place))];
  yield ['Reach: a broadcast into the page', heard.length === 0 ? held('nothing was heard') : escaped('the page heard it')];
  await asked(host, 'reach.poison');
  yield ['Objects: what every object of the page inherits', isUnpoisoned() ? held('unchanged') : escaped('poisoned')];
  const peer = await asked(host, 'peer.greet', 'Nia');
  yield ['Objects: what another plugin inherits', peer === 'Hello Nia' ? held('its answers are unchanged') : escaped(String(peer))];
  const proto = await asked(host, 'reach.proto');
  yield ['Objects: poison in an answer', isUnpoisoned() && proto?.practicePoisoned === undefined ? held(`the answer was not taken: ${String(proto)}`) : escaped('taken in')];
  const instance = await asked(host, 'reach.instance');
  yield ['Objects: something other than data in an answer', instance instanceof Map ? escaped('a Map arrived') : held(String(instance))];
  await asked(host, 'reach.shout');
  await later(200);
  yield ['Messages: past the port, to the window', windowMessages.length === 0 ? held('nothing arrived') : escaped('it arrived')];
  await made.end();
  const document = { type: 'signs-of-safety/assessment-map', version: 1, id: 'practice-check-document', lang: 'en', people: [{ id: 'p1', name: 'Check Person', kind: 'child' }], flags: [], stages: [], fictional: true, content: { id: 'practice-check-document' } };
  yield await withHost(['reach'], async ({ host: other, audit }) => {
    const { all, read, records, edit } = await other.commands.executeCommand('reach.document', document.id);
    const isNothing = all.length === 0 && read === undefined && records.length === 0 && edit.ok === false;
    return ['Documents: one that is open, with nothing granted', isNothing && audit.some(({ isAllowed }) => !isAllowed) ? held('not there, and the attempt was written down') : escaped(JSON.stringify({ all, records, edit }).slice(0, 200))];
  }, { documents: [openSession(document, {})] });
  removeEventListener('message', listen);
  clearInterval(spoken);
  broadcasts.close();
  database?.close();
  indexedDB.deleteDatabase('practice-check');
  const kept = localStorage.getItem('practice-check');
  yield ['Reach: the page’s storage afterwards', kept === 'of the page' ? held('unchanged') : escaped('changed')];
  localStorage.removeItem('practice-check');
}

async function* loop(figures) {
  yield await withHost(['trouble', 'peer'], async ({ host, ends }) => {
    await host.commands.executeCommand('trouble.remember', 'what it knew');
    await host.commands.executeCommand('peer.greet', 'Nia');
    const gaps = watchGaps();
    const started = performance.now();
    const hang = asked(host, 'trouble.hang');
    const replies = [];
    while (ends.length === 0 && performance.now() - started < 10_000) replies.push((await timed(() => asked(host, 'peer.greet', 'Nia'))).milliseconds, await later(50));
    const noticed = Math.round((ends[0]?.at ?? Infinity) - started);
    await hang;
    const isBack = await until(() => host.plugins.all().some(({ id, status }) => id === 'check.trouble' && status === 'active'));
    const remembered = await asked(host, 'trouble.remembered');
    const back = Math.round(performance.now() - started - noticed);
    const gap = gaps.end();
    const slowest = Math.max(...replies.filter((one) => typeof one === 'number'));
    Object.assign(figures, { 'hang noticed after (ms)': noticed, 'replaced after (ms)': back, 'longest gap of the page meanwhile (ms)': gap, 'slowest reply of another plugin meanwhile (ms)': slowest });
    return ['Endless loop', ends[0]?.reason === 'hung' && isBack && remembered === 'what it knew' ? held(`noticed after ${noticed} ms, replaced with its state after ${back} ms; the page was held up for at most ${gap} ms`) : escaped(JSON.stringify({ ends, isBack, remembered }))];
  });
  yield await withHost(['trouble'], async ({ host, incidents }) => {
    for (let time = 0; time < 3; time += 1) {
      void asked(host, 'trouble.close');
      await until(() => incidents.filter(({ kind }) => kind === 'hung' || kind === 'crashed').length > time);
      await until(() => host.plugins.all()[0].status !== 'activating');
    }
    await until(() => incidents.some(({ kind }) => kind === 'switched-off'), 5000);
    const notice = incidents.find(({ kind }) => kind === 'switched-off');
    return ['Three ends in five minutes', notice && host.plugins.all()[0].status === 'off' ? held(notice.forAdministrator) : escaped(JSON.stringify(incidents.map(({ kind }) => kind)))];
  });
}

async function* floods(figures) {
  for (const [command, name] of [['flood', 'messages without end'], ['floodOfPongs', 'signs of life without end'], ['floodOfShouts', 'messages past the port without end'], ['calls', 'a hundred thousand calls at once'], ['large', 'two million objects in one message']]) {
    yield await withHost(['trouble', 'peer'], async ({ host, ends, incidents }) => {
      await host.commands.executeCommand('trouble.ping');
      await host.commands.executeCommand('peer.greet', 'Nia');
      const gaps = watchGaps();
      let answer;
      const work = asked(host, `trouble.${command}`, 100_000).then((given) => { answer = given; });
      const isOver = () => ends.length > 0 || incidents.some(({ kind }) => kind === 'hung' || kind === 'crashed');
      // A quick machine has refused most of the calls in the plugin before it looks hung: then it is told that it did what it could.
      const isEnded = await until(() => isOver() || (command === 'calls' && answer === true), 10_000);
      await work;
      const peer = await neighbour(host);
      const gap = gaps.end();
      figures[`longest gap of the page, ${name} (ms)`] = gap;
      return [`Flood: ${name}`, isEnded && peer === 'Hello Nia' ? held(`${isOver() ? `ended as ${ends[0]?.reason}` : 'refused in the plugin'}${ends.some(({ plugin }) => plugin === 'check.peer') ? ', and another plugin had to be started again' : ''}; the page was held up for at most ${gap} ms`) : escaped(`${JSON.stringify(ends)} ${String(peer)}`)];
    });
  }
}

async function* memory(figures) {
  yield await withHost(['trouble', 'peer'], async ({ host }) => {
    await host.commands.executeCommand('trouble.ping');
    await host.commands.executeCommand('peer.greet', 'Nia');
    const gaps = watchGaps();
    const hoarded = await asked(host, 'trouble.hoard', 256);
    const peer = await neighbour(host);
    await host.plugins.disable('check.trouble');
    const gap = gaps.end();
    figures['longest gap of the page, 256 MB hoarded (ms)'] = gap;
    return ['Memory: hoarding', peer === 'Hello Nia' && host.plugins.all().find(({ id }) => id === 'check.trouble').status === 'off' ? held(`${hoarded} MB hoarded, then switched off by the administrator; the page was held up for at most ${gap} ms`) : escaped(String(peer))];
  });
}

async function* forgery() {
  for (const name of [...Object.keys(FORGERIES), 'a port of its own']) {
    yield await withHost(['trouble', 'peer'], async ({ host, ends, incidents }) => {
      await host.commands.executeCommand('peer.greet', 'Nia');
      await host.commands.executeCommand('trouble.ping');
      const sent = name === 'a port of its own' ? asked(host, 'trouble.forgeWithPort') : asked(host, 'trouble.forge', name);
      await Promise.race([sent, later(250)]);
      const isOutOfReach = await Promise.race([sent, later(250)]) === false;
      const peer = await neighbour(host);
      const became = isOutOfReach ? 'its port is out of its reach' : ends[0]?.plugin === 'check.trouble' ? `the plugin was ended: ${ends[0].reason}` : incidents[0] ? incidents[0].problem : 'it was refused';
      return [`Forgery: ${name}`, peer === 'Hello Nia' && isUnpoisoned() ? held(became) : escaped(String(peer))];
    });
  }
}

async function* screen() {
  const place = document.querySelector('#screen');
  // As a case system draws it: words, as text.
  const draw = (...texts) => place.append(...texts.filter((text) => text !== undefined).map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  const window = {
    showMessage: async ({ message, detail, items, ...rest }) => { draw(message, detail, ...items); return Object.keys(rest).includes('href') ? 'LINK' : items[0]; },
    showQuickPick: async ({ items }) => { for (const { label, description, detail } of items) draw(label, description, detail); return [0]; },
    showInputBox: async ({ title, prompt, value }) => { draw(title, prompt, value); return 'typed'; },
    showProgress: ({ title }) => { draw(title); return { report: ({ message }) => draw(message), end: () => undefined }; },
    setStatus: (_plugin, _id, text) => draw(text),
  };
  const made = await hostUnderTest(['screen'], { window });
  const address = `${settings.canary}?channel=screen`;
  for (const command of ['message', 'detail', 'status', 'pick', 'input', 'progress', 'link', 'pickIcon']) {
    const answer = await asked(made.host, `screen.${command}`, address);
    const isText = place.querySelector(':scope *:not(p)') === null;
    const mustRefuse = command === 'link' || command === 'pickIcon';
    yield [`Screen: ${command}`, isText && (!mustRefuse || answer?.refused) ? held(answer?.refused ? `refused: ${answer.refused}` : 'shown as words') : escaped(JSON.stringify(answer))];
  }
  const tree = await made.host.views.children('screen.tree');
  yield ['Screen: an item of a tree', tree?.length === 1 && typeof tree[0].label === 'string' ? held('shown as words, with a picture of the kit’s own by name') : escaped('')];
  for (const view of ['picture', 'styled']) {
    const items = await made.host.views.children(`screen.${view}`);
    yield [`Screen: an item of a tree with a ${view === 'picture' ? 'picture by address' : 'style'}`, items === undefined ? held('refused') : escaped(JSON.stringify(items))];
  }
  await made.end();
}

async function* integrity() {
  yield await withHost(['peer'], async ({ host, incidents }) => {
    const answer = await asked(host, 'peer.greet', 'Nia');
    return ['Integrity: code that differs from the code that was allowed', answer !== 'Hello Nia' && incidents.some(({ kind }) => kind === 'activation-failed') ? held('not run') : escaped('it ran')];
  }, { changed: true });
  yield await withHost(['peer'], async ({ host }) => {
    const answer = await asked(host, 'peer.greet', 'Nia');
    return ['Integrity: a plugin.json that differs from the one that was allowed', answer !== 'Hello Nia' && host.command('peer.greet') === undefined ? held('it brings nothing') : escaped('it was taken')];
  }, { changedManifest: true });
}

const PLAN = [1, 2, 3];
async function planned(endAfter) {
  const session = openSession({ type: 'signs-of-safety/assessment-map', version: 1, id: 'practice-check-map', lang: 'en', people: [], flags: [], stages: [], fictional: true, content: { id: 'practice-check-map' } }, {});
  return withHost(['planner'], async ({ host, ends }) => {
    const isActive = () => host.plugins.all()[0].status === 'active';
    await host.plugins.activate('check.planner');
    for (const step of PLAN) {
      if (endAfter?.step === step) setTimeout(() => document.querySelector('iframe[title="Check: planner"]').remove(), endAfter.milliseconds);
      const plan = () => host.commands.executeCommand('planner.plan', session.document.id, step, 40);
      await plan().catch(async () => { await until(isActive); await plan(); });
      if (endAfter?.step === step) await until(() => ends.length === 1 && isActive());
    }
    return { document: session.document, ends: ends.length };
  }, { documents: [session], granted: { read: ['content.nextSteps'], write: ['content.nextSteps'] } });
}

async function* kills() {
  const whole = JSON.stringify((await planned()).document);
  for (const step of PLAN) {
    for (const milliseconds of [0, 30, 70]) {
      const { document: cut, ends } = await planned({ step, milliseconds });
      const isSame = JSON.stringify(cut) === whole && cut.content.nextSteps.length === PLAN.length;
      yield [`Killed ${milliseconds} ms into step ${step}`, isSame && ends === 1 ? held('the document after replay is identical') : escaped(`${ends} ends; ${isSame ? 'identical' : 'different'}`)];
    }
  }
}

/** What a start and a call cost. */
async function* figuresOf(figures) {
  yield await withHost(['peer'], async ({ host }) => {
    const start = await timed(() => host.commands.executeCommand('peer.greet', 'Nia'));
    for (let warm = 0; warm < 100; warm += 1) await host.commands.executeCommand('peer.greet', 'Nia');
    const calls = await timed(async () => { for (let count = 0; count < 1000; count += 1) await host.commands.executeCommand('peer.greet', 'Nia'); });
    Object.assign(figures, { 'plugin start and first call (ms)': start.milliseconds, '1,000 calls one after another (ms)': calls.milliseconds });
    return ['A good plugin works', start.value === 'Hello Nia' ? held(`started in ${start.milliseconds} ms; 1,000 calls in ${calls.milliseconds} ms`) : escaped(String(start.value))];
  });
}

export const GROUPS = { good: figuresOf, integrity, network, reach, screen, forgery, loop, kills, floods, memory };
