// A worker's own reflections where there is no connection: as they were last kept, sealed, and only where nobody answers.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ownRecords } from '../../packages/case-system/public/own-records.js';

const words = { offline: 'out of reach', signedOut: 'signed out', notKept: 'not kept', asKept: 'as kept' };

function page() {
  const server = { status: 200, rows: [{ id: 'r1', etag: '1' }], stored: new Map([['r1', { document: { id: 'r1', seal: 'one' }, etag: '1' }]]) };
  const said = [];
  const answered = () => { if (server.status === 0) throw new TypeError('cut off'); if (server.status !== 200) throw new Error(`The record API answered ${server.status}.`); };
  const kept = {
    read: async (id) => { answered(); return server.stored.get(id); },
    write: async (document) => { answered(); server.stored.set(document.id, { document, etag: '2' }); return { kind: 'saved', etag: '2' }; },
  };
  const fetch = async () => { if (server.status === 0) throw new TypeError('cut off'); return { ok: server.status === 200, status: server.status, json: async () => server.rows }; };
  return { server, said, own: ownRecords({ kept, asks: {}, say: (text) => { said.push(text); }, words, fetch }) };
}

void describe('A worker’s own reflections where there is no connection', () => {
  for (const status of [0, 500, 503]) {
    void it(`are as they were last kept, and that is said (${status || 'cut off'})`, async () => {
      const { server, said, own } = page();
      await own.listedOrRemembered();
      await own.records.read('r1');
      await own.records.write({ id: 'r2', seal: 'two' }, {});
      server.status = status;
      assert.deepEqual(await own.listedOrRemembered(), [{ id: 'r1', etag: '1' }, { id: 'r2', etag: '2' }]);
      assert.equal(said.at(-1), 'as kept');
      assert.deepEqual([await own.records.read('r1'), await own.records.read('r2')], [{ document: { id: 'r1', seal: 'one' }, etag: '1' }, { document: { id: 'r2', seal: 'two' }, etag: '2' }]);
      assert.equal(await own.listed(), undefined, 'where something is to be changed, nobody answers');
    });
  }
  for (const [status, why] of [[401, 'signed out'], [403, 'not kept']]) {
    void it(`are not opened where somebody answers that they are not to be: ${why}`, async () => {
      const { server, said, own } = page();
      await own.listed();
      await own.records.read('r1');
      server.status = status;
      assert.equal(await own.listedOrRemembered(), undefined);
      assert.deepEqual(said, [why]);
      await assert.rejects(own.records.read('r1'), /answered/);
    });
  }
  void it('are not there where none has been opened yet, and one that is gone is not remembered', async () => {
    const { server, own } = page();
    await own.listed();
    server.status = 0;
    assert.equal(await own.listedOrRemembered(), undefined);
    server.status = 200;
    await own.records.read('r1');
    server.rows = [];
    await own.listed();
    server.status = 0;
    await assert.rejects(own.records.read('r1'), TypeError);
  });
});
