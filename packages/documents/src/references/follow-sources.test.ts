import { describe, expect, it } from 'vitest';
import { notes, notesType, entriesOf } from '../fixtures/notes.js';
import type { PracticeDocument } from '../practice-document.js';
import { memoryRecords } from '../records/memory-records.js';
import type { RecordProvider } from '../records/record-provider.js';
import type { Item } from '../shapes.js';
import { followSources, type OfferingType } from './follow-sources.js';
import { offersOf } from './references.js';

const types: OfferingType[] = [{ documentType: notesType, offers: (document) => offersOf(entriesOf(document) as unknown as readonly Item[], ['content', 'entries'], { kind: 'entry', as: 'strength' }) }];
const named = (id: string, text = 'Nan has a key.'): PracticeDocument => ({ ...notes({ entries: [{ id: 's1', text }] }), id });

async function kept(...documents: PracticeDocument[]): Promise<{ records: RecordProvider; reads: string[]; save: (document: PracticeDocument, etag?: string) => Promise<void> }> {
  const store = memoryRecords();
  const reads: string[] = [];
  const save = async (document: PracticeDocument, etag?: string): Promise<void> => { expect((await store.write(document, etag === undefined ? {} : { etag })).kind).toBe('saved'); };
  for (const document of documents) await save(document);
  return { reads, save, records: { ...store, read: (id) => { reads.push(id); return store.read(id); } } };
}
const follow = (records: RecordProvider) => followSources({ records, caseId: 'case-1', except: 'open', types, href: (id) => `/documents/${id}` });

describe('The family’s other documents, as what a tool may use (WB-R01)', () => {
  it('are all of theirs but the one that is open, each with what it offers and where it can be seen', async () => {
    const { records } = await kept(named('open'), named('map-1'));
    const sources = await follow(records)();
    expect(sources.map(({ document, href, offers }) => [document.id, href, offers.map(({ entry }) => entry.text)])).toEqual([['map-1', '/documents/map-1', ['Nan has a key.']]]);
  });

  it('stay the same list while nothing changed, and only what changed is read again', async () => {
    const { records, reads, save } = await kept(named('map-1'), named('map-2'));
    const refresh = follow(records);
    const first = await refresh();
    expect(await refresh()).toBe(first);
    const { etag } = await records.read('map-1');
    reads.length = 0;
    await save(named('map-1', 'Nan and Shanice have a key.'), etag);
    const second = await refresh();
    expect(reads).toEqual(['map-1']);
    expect(second.map(({ offers }) => offers[0]!.entry.text)).toEqual(expect.arrayContaining(['Nan and Shanice have a key.', 'Nan has a key.']));
    expect(second.find(({ document }) => document.id === 'map-2')).toBe(first.find(({ document }) => document.id === 'map-2'));
  });

  it('are not what somebody holds only a copy of, nor what cannot be read, nor what is of another kind', async () => {
    const { records } = await kept(named('map-1'), named('map-2'));
    const list = await records.list('case-1');
    const odd: RecordProvider = {
      ...records,
      list: async () => [...list.map((one) => ({ ...one, isCopy: one.id === 'map-1' })), { id: 'other', type: 'test/other', etag: '1' }],
      read: async (id) => (id === 'map-2' ? { document: { type: 'test/notes', version: 99 }, etag: '1' } : records.read(id)),
    };
    expect(await follow(odd)()).toEqual([]);
  });

  it('are called by their records: what was put on the record from a reflection has no id of its own', async () => {
    const { records } = await kept(named('lines-1'));
    const read: RecordProvider['read'] = async (id) => ({ ...(await records.read(id)), document: named('copy') });
    expect((await follow({ ...records, read })()).map(({ document }) => document.id)).toEqual(['lines-1']);
  });

  it('are as they were while one of them cannot be fetched', async () => {
    const { records, save } = await kept(named('map-1'));
    let down = false;
    const refresh = follow({ ...records, read: (id) => (down ? Promise.reject(new Error('down')) : records.read(id)) });
    const first = await refresh();
    await save(named('map-1', 'Nan has two keys.'), (await records.read('map-1')).etag);
    down = true;
    expect(await refresh()).toBe(first);
    down = false;
    expect((await refresh())[0]!.offers[0]!.entry.text).toBe('Nan has two keys.');
  });
});
