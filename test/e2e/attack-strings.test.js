// Whatever somebody writes into a record stays what they wrote: text. It goes in through the record API and through the
// fields, and comes up on every page and in every part of the tool, in Chromium and Firefox.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, serve } from '../browser/launch.js';
import { attackDocument, places } from './attack-documents.js';
import { attackBytes, attackStrings, harmless, typedStrings } from './attack-strings.js';
import { watchedPage } from './attack-page.js';
import { openMap, signIn, startCaseSystem, until } from './case-system.js';

const family = '/families/case-harte/';
const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_chunk, index) => list.slice(index * size, (index + 1) * size));
/** Each string by itself in one field or another: what stands before it must not be what makes it harmless. */
const alone = chunks(attackStrings, places);
/** Strings of every kind in every field, one under another: few enough at once that a page that escapes them can still be opened. */
const everywhere = attackStrings.filter((_string, index) => index < 36 || index % 20 === 0);
const together = chunks(everywhere, 70).map((strings) => [strings.join('\n')]);

/** A worker's way to the record API without a browser. */
async function apiOf(address, worker) {
  const entered = await fetch(`${address}/sign-in`, { method: 'POST', body: new URLSearchParams({ worker }), redirect: 'manual' });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const { csrfToken } = await (await fetch(`${address}/api/session`, { headers: { cookie } })).json();
  return {
    put: (id, body) => fetch(`${address}/api/records/${id}`, { method: 'PUT', headers: { cookie, 'x-csrf-token': csrfToken, 'if-none-match': '*' }, body }),
    get: (id) => fetch(`${address}/api/records/${id}`, { headers: { cookie } }),
  };
}

/**
 * Goes through everything a document comes up on in the tool; runs in the page. `share`: one in so many editors, dialogs and readers.
 * @returns {Promise<{ marks: string[], texts: Record<string, Record<string, number>> }>} what the screens were made of, and how often each of `strings` stood on each
 */
async function tour(strings, turn, share) {
  const { inPage } = globalThis;
  const tool = inPage.tool();
  const marks = new Set();
  const texts = {};
  const plain = (text) => text.replaceAll(/\r\n?/g, '\n').toWellFormed();
  const wanted = new Map(strings.map((string) => [plain(string), string]));
  const shown = () => new Promise((next) => { setTimeout(next); });
  const look = (screen) => {
    for (const mark of inPage.marks()) marks.add(mark);
    const counts = (texts[screen] = {});
    for (const text of inPage.texts()) {
      const string = wanted.get(plain(text));
      if (string !== undefined) counts[string] = (counts[string] ?? 0) + 1;
    }
  };
  const isTurn = (_one, index) => index % share === turn % share;
  /** A part of the tool that is fetched when it is needed is there. */
  const whole = async () => {
    await tool.updateComplete;
    for (let tries = 0; tries < 200 && tool.shadowRoot.querySelector('.notice.part'); tries += 1) await new Promise((next) => { setTimeout(next, 25); });
    await shown();
  };
  const open = async (screen, dialog, reader) => {
    tool.show({ dialog, draft: {}, reader });
    await whole();
    look(screen);
  };
  const map = tool.document.content;
  look('the map');
  tool.moreOpen = true;
  const sections = ['harm', 'dangerStatements', 'complicatingFactors', 'unknowns', 'existingStrengths', 'existingSafety', 'safetyGoals', 'nextSteps', 'bottomLines'];
  for (const section of sections.filter(isTurn)) {
    tool.show({ editing: { section, id: map[section].at(-1).id } });
    await whole();
    look(`the editor of ${section}`);
  }
  tool.show({ editing: undefined });
  const entry = map.harm[0].id;
  const dialogs = [
    { kind: 'header' }, { kind: 'people' }, { kind: 'flags' }, { kind: 'scale', scaleId: map.scales[0].id }, { kind: 'close-map' }, { kind: 'protect', id: entry },
    { kind: 'dispute', id: entry }, { kind: 'withdraw', id: entry }, { kind: 'version', id: map.dangerStatements[0].id, reader: 'parent:p-danielle', leaveOut: false },
  ];
  for (const dialog of dialogs.filter(isTurn)) await open(`the dialog ${dialog.kind}`, dialog);
  await open('the copies', { kind: 'copies' });
  const { readers } = inPage.elements().find(({ localName }) => localName.startsWith('practice-copy-preview'));
  for (const { key } of readers.filter(isTurn)) await open(`the copy for ${key}`, { kind: 'copies' }, key);
  await open('no dialog', undefined);
  tool.density = 'large';
  await tool.updateComplete;
  look('the room');
  tool.density = 'desk';
  await tool.updateComplete;
  await tool.print();
  look('the paper');
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  return { marks: [...marks], texts };
}

for (const engine of ['chromium', 'firefox']) {
  void describe(`Whatever is written stays text (${engine})`, () => {
    let system;
    let browser;
    let api;
    let watched;
    /** What pages of harmless words are made of, and how often each word stands on each screen. */
    const allowed = new Set();
    let ordinary;

    before(async () => {
      system = await startCaseSystem();
      [browser, api] = await Promise.all([launch(engine), apiOf(system.address, 'w-amira')]);
      watched = await watchedPage(browser, system.address);
      await signIn(watched.page, system.address, 'w-amira');
      // Every reader's copy of these: whatever a later one may be made of is known.
      for (const [index, strings] of harmless.entries()) {
        const id = await store(`map-harmless-${index}`, strings);
        const { marks, texts } = await tourOf(id, strings, 0, index === 0 ? 1 : 3);
        marks.forEach((mark) => allowed.add(mark));
        if (index === 0) ordinary = texts;
        for (const path of [`${family}`, `${family}documents/${id}/versions`, `${family}documents/${id}/versions/1`]) {
          await openPage(path);
          (await watched.page.evaluate(() => globalThis.inPage.marks())).forEach((mark) => allowed.add(mark));
        }
      }
      assert.deepEqual(await watched.problems(), [], 'with harmless words');
    });
    after(async () => {
      await browser?.close();
      await system?.end();
    });

    async function store(id, strings) {
      const answer = await api.put(id, JSON.stringify(attackDocument(id, strings)));
      assert.equal(answer.status, 200, await answer.text());
      return id;
    }

    /** A page with a tool in it is all there when its script has said so. */
    async function openPage(path) {
      await watched.page.goto(`${system.address}${path}`);
      await until(() => watched.page.evaluate(() => { const tool = document.querySelector('[data-kit]'); return !tool || tool.dataset.ready === 'true'; }), 'the page is all there');
    }

    async function tourOf(id, strings, turn, share) {
      await openMap(watched.page, system.address, `${family}documents/${id}/`);
      return watched.page.evaluate(tour, strings, turn, share);
    }

    /** Links to the documents themselves differ, and nothing else does. */
    const withoutIds = (problem) => !/<a href="\/families\/case-harte\/documents\/map-[\w-]+\/(?:versions(?:\/1)?)?">|<option value/.test(problem);

    void it('a page that does not keep to this is caught by the same watch', async () => {
      const blank = (_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Control</title><div id="place"></div>');
      const site = await serve({ '/': blank });
      const guarded = await serve({ '/': blank }, { 'Content-Security-Policy': "default-src 'self'; require-trusted-types-for 'script'" });
      try {
        const { page, problems } = await watchedPage(browser, site.address);
        await page.goto(site.address);
        const made = new Set(await page.evaluate(() => globalThis.inPage.marks()));
        await page.evaluate((where) => { document.querySelector('#place').innerHTML = `<img src="${where}" onerror="practiceCanary=1;alert(1)">`; }, `${guarded.address}/x`);
        await until(() => page.evaluate(() => globalThis.watch.ran.length > 1), 'the string runs');
        const caught = (await problems(made)).join('\n');
        for (const what of ['the canary ran', 'alert ran', `it asked for ${guarded.address}/x`, 'it made <img onerror src>']) assert.ok(caught.includes(what), `Not caught: ${what}, only ${caught}`);

        const other = await watchedPage(browser, guarded.address);
        await other.page.goto(guarded.address);
        await other.page.evaluate(() => {
          const picture = document.createElement('img');
          picture.src = 'data:image/png;base64,x';
          document.body.append(picture);
        });
        await until(() => other.page.evaluate(() => globalThis.watch.refused.length > 0), 'the policy refuses it');
        assert.match((await other.problems()).join('\n'), /the policy refused img-src/);
        await Promise.all([page.close(), other.page.close()]);
      } finally {
        await Promise.all([site.end(), guarded.end()]);
      }
    });

    void it(`each of ${attackStrings.length} strings by itself: none runs, none makes an element, each is shown as it is`, async () => {
      const found = [];
      const [onMap] = Object.values(ordinary['the map']);
      for (const [turn, strings] of alone.entries()) {
        // The family page lists the people of the first of its documents.
        const id = await store(`map-a-${String(999 - turn)}`, strings);
        assert.deepEqual(await (await api.get(id)).json(), JSON.parse(JSON.stringify(attackDocument(id, strings))), 'It came back as it went in');
        await watched.page.goto(`${system.address}${family}`);
        const listed = (await watched.page.evaluate(() => globalThis.inPage.texts())).join('\n');
        const people = attackDocument(id, strings).people.map(({ name }) => name).filter((name) => !/[\r\0\ud800-\udfff]/.test(name));
        for (const name of people) if (!listed.includes(name)) found.push(`the family page does not show ${JSON.stringify(name)}`);
        found.push(...(await watched.problems(allowed)).filter(withoutIds));
        const { marks, texts } = await tourOf(id, strings, turn, engine === 'chromium' ? 7 : 12);
        found.push(...(await watched.problems(allowed, marks)).filter(withoutIds));
        const count = Object.values(texts['the map']).reduce((total, one) => total + one, 0);
        if (count < onMap) found.push(`the map of ${id} shows only ${count} of them as they are, not ${onMap}`);
      }
      assert.deepEqual(found, []);
    });

    void it(`${everywhere.length} of them in every field at once: none runs, none makes an element, all are shown where harmless words would be`, async () => {
      const found = [];
      for (const [turn, strings] of together.entries()) {
        const id = await store(`map-t-${turn}`, strings);
        const { marks, texts } = await tourOf(id, strings, turn, 12);
        found.push(...(await watched.problems(allowed, marks)).filter(withoutIds));
        for (const [screen, counts] of Object.entries(texts)) {
          const [expected] = Object.values(ordinary[screen]);
          // Where an entry is only named (what a worry rests on, what is left out), a long text is named by its first words.
          const named = (expected ?? 0) - (counts[strings[0]] ?? 0);
          if (named < 0 || named > 3) found.push(`${screen} shows them ${counts[strings[0]] ?? 0} times, not ${expected}`);
        }
        await openPage(`${family}documents/${id}/versions/1`);
        found.push(...(await watched.problems(allowed)).filter(withoutIds));
      }
      assert.deepEqual(found, []);
    });

    void it('typed into a field, a string is what was typed, on the page and in the record', async () => {
      const id = await store('map-typed', ['Ordinary words.']);
      const { page, problems } = watched;
      await openMap(page, system.address, `${family}documents/${id}/`);
      for (const string of typedStrings) {
        await page.evaluate(() => globalThis.inPage.tool().startWriting('existingStrengths'));
        await until(() => page.evaluate(() => globalThis.inPage.focused()?.localName === 'textarea'), 'the field has the keyboard');
        await page.keyboard.type(string);
        await page.evaluate(() => globalThis.inPage.tool().stopWriting());
      }
      await page.evaluate(() => globalThis.inPage.tool().save());
      const stored = await (await api.get(id)).json();
      assert.deepEqual(stored.content.existingStrengths.slice(-typedStrings.length).map(({ text }) => text), typedStrings);
      const texts = await page.evaluate(() => globalThis.inPage.texts());
      assert.deepEqual(typedStrings.filter((string) => !texts.includes(string)), []);
      assert.deepEqual((await problems(allowed)).filter(withoutIds), []);
    });

    if (engine === 'chromium') {
      void it('bytes that are not text are refused at the door, and nothing is kept of them', async () => {
        for (const [index, bytes] of attackBytes.entries()) {
          const id = `map-bytes-${index}`;
          const [start, end] = JSON.stringify(attackDocument(id, ['HERE'])).split('HERE');
          const rest = JSON.stringify(attackDocument(id, ['HERE'])).slice(start.length + 4);
          assert.ok(end !== undefined);
          const answer = await api.put(id, Buffer.concat([Buffer.from(start), bytes, Buffer.from(rest)]));
          let isText = true;
          try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { isText = false; }
          if (isText) assert.ok([200, 422].includes(answer.status), `${bytes.toString('hex')}: ${answer.status}`);
          else {
            assert.equal(answer.status, 422, bytes.toString('hex'));
            assert.equal((await api.get(id)).status, 403);
          }
        }
      });
    }
  });
}
