import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entriesOf, notes, textsOf } from '../fixtures/notes.js';
import { mergeDocuments } from '../merge-documents.js';
import type { PracticeDocument } from '../practice-document.js';
import { memoryRecords } from '../records/memory-records.js';
import type { RecordProvider, WriteResult } from '../records/record-provider.js';
import { BackupFailure, type BackupStore } from './backup-store.js';
import type { DocumentSession } from './document-session.js';
import { memoryBackups } from './memory-backups.js';
import { openSession } from './open-session.js';

const type = (session: DocumentSession, text: string, id = 'h1') => session.apply({ op: 'set', id, path: ['text'], value: text }, { intent: `text:${id}` });
const caseSystem = (write: RecordProvider['write']): RecordProvider => ({ ...memoryRecords(), write });
const refusing = (reason: 'full' | 'refused'): BackupStore => {
  const refuse = () => Promise.reject(new BackupFailure(reason));
  return { ...memoryBackups(), begin: refuse, append: refuse };
};
const keptTexts = async (records: RecordProvider) => textsOf((await records.read('d1')).document as PracticeDocument);

beforeEach(() => { vi.useFakeTimers({ now: new Date('2026-03-02T10:00:00Z') }); });
afterEach(() => { vi.useRealTimers(); });

describe('A sitting with a document', () => {
  it('is dirty by a change, and not when it is undone', () => {
    const session = openSession(notes());
    expect(session.isDirty).toBe(false);
    type(session, 'Now');
    expect([session.isDirty, session.saveState.kind]).toEqual([true, 'unsaved']);
    session.undo();
    expect([session.isDirty, session.saveState.kind]).toEqual([false, 'saved']);
  });

  it('stays as it is where somebody was given something by it: undo stops there, and what was typed since goes first', () => {
    const session = openSession(notes());
    type(session, 'Before');
    session.apply({ op: 'set', id: 'h1', path: ['given'], value: true }, { intent: 'text:h1', stays: true });
    type(session, 'Since');
    const given = session.document;
    expect([session.canUndo, session.undo()]).toEqual([true, true]);
    expect(textsOf(session.document)[0]).toBe('Before');
    expect([session.lastStays, session.canUndo, session.undo()]).toEqual([true, false, false]);
    expect(session.redo()).toBe(true);
    expect(session.document).toEqual(given);
    expect(JSON.stringify(session.document)).toContain('"given":true');
  });

  it('is saved when asked, and goes back to what was saved', async () => {
    const records = memoryRecords([notes()]);
    const session = openSession(notes(), { records, etag: '1', autosaveAfter: false });
    type(session, 'Saved');
    expect(await session.save()).toMatchObject({ kind: 'saved' });
    type(session, 'Not saved');
    session.revert();
    expect([textsOf(session.document)[0], session.isDirty]).toEqual(['Saved', false]);
    session.undo();
    expect(textsOf(session.document)[0]).toBe('Not saved');
    expect((await keptTexts(records))[0]).toBe('Saved');
  });

  it('is saved by itself after a pause in the typing (DP-35)', async () => {
    const records = memoryRecords([notes()]);
    const write = vi.spyOn(records, 'write');
    const session = openSession(notes(), { records, etag: '1' });
    type(session, 'N');
    await vi.advanceTimersByTimeAsync(1500);
    type(session, 'Now');
    await vi.advanceTimersByTimeAsync(5000);
    expect(write).toHaveBeenCalledTimes(1);
    expect((await keptTexts(records))[0]).toBe('Now');
    expect(session.isDirty).toBe(false);
  });

  it('offline, tries again further and further apart, and is saved when the line is back', async () => {
    const records = memoryRecords([notes()]);
    let isOnline = false;
    const write = vi.fn<RecordProvider['write']>((document, options) => (isOnline ? records.write(document, options) : Promise.reject(new TypeError('Failed to fetch'))));
    const session = openSession(notes(), { records: caseSystem(write), etag: '1' });
    type(session, 'Written on the train');
    const waits: number[] = [];
    await vi.advanceTimersByTimeAsync(2000);
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const { saveState } = session;
      if (saveState.kind !== 'waiting') throw new Error(`It is ${saveState.kind}.`);
      expect(saveState.attempt).toBe(attempt);
      waits.push(Date.parse(saveState.retryAt) - Date.now());
      await vi.advanceTimersByTimeAsync(waits.at(-1)!);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    isOnline = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([session.saveState.kind, session.isDirty]).toEqual(['saved', false]);
    expect((await keptTexts(records))[0]).toBe('Written on the train');
  });

  it('that was kept though its answer was lost is saved, not in conflict with itself', async () => {
    const records = memoryRecords([notes()]);
    let isLost = true;
    const session = openSession(notes(), {
      etag: '1',
      records: caseSystem(async (document, options) => {
        const result = await records.write(document, options);
        if (isLost) { isLost = false; throw new TypeError('Failed to fetch'); }
        return result;
      }),
    });
    type(session, 'Now');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([session.saveState.kind, session.isDirty]).toEqual(['saved', false]);
  });

  it('keeps what is typed while a save is under way, and saves it after', async () => {
    const answers: ((result: WriteResult) => void)[] = [];
    const session = openSession(notes(), { records: caseSystem(() => new Promise((resolve) => { answers.push(resolve); })), etag: '1' });
    type(session, 'First');
    const saved = session.save();
    type(session, 'First and second');
    answers[0]!({ kind: 'saved', etag: '2' });
    await saved;
    expect([session.isDirty, session.saveState.kind]).toEqual([true, 'unsaved']);
    await vi.advanceTimersByTimeAsync(2000);
    answers[1]!({ kind: 'saved', etag: '3' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.isDirty).toBe(false);
  });

  it('of somebody who is signed out says so and keeps the work', async () => {
    const session = openSession(notes(), { records: caseSystem(async () => ({ kind: 'refused', reason: 'signed-out' })), backups: memoryBackups(), etag: '1' });
    type(session, 'Now');
    expect(await session.save()).toEqual({ kind: 'refused', reason: 'signed-out' });
    expect([session.isDirty, textsOf(session.document)[0], (await session.backedUp()).kind]).toEqual([true, 'Now', 'kept']);
  });

  it('goes on for the others when one listener throws', () => {
    const session = openSession(notes());
    const heard = vi.fn();
    session.onDidChange(() => { throw new Error('The host has a fault.'); });
    session.onDidChange(heard);
    type(session, 'Now');
    expect(heard).toHaveBeenCalledWith({ document: session.document, reason: 'apply' });
  });
});

describe('A save whose answer was lost with the tab', () => {
  /** Types, is saved without hearing it, types on, and the tab is gone; then the page is opened again on what the case system holds. */
  async function openedAgain({ typedOn, meanwhile }: { typedOn?: string; meanwhile?: (records: RecordProvider) => Promise<unknown> }) {
    const records = memoryRecords([notes()]);
    const backups = memoryBackups();
    const lost = openSession(notes(), { backups, etag: '1', autosaveAfter: false, records: caseSystem(async (...sent) => { await records.write(...sent); return new Promise<never>(() => undefined); }) });
    type(lost, 'Nobody was home at ten');
    await lost.backedUp();
    void lost.save();
    if (typedOn !== undefined) type(lost, typedOn);
    await lost.backedUp();
    await meanwhile?.(records);
    const stored = await records.read('d1');
    const backup = (await backups.read('d1'))!;
    const session = openSession(stored.document as PracticeDocument, { backups, etag: stored.etag, records, autosaveAfter: false });
    session.replace(backup.document, backup.etag, backup.base, backup.sent);
    return { session, records, saved: await session.save() };
  }

  it('is no conflict when the page is opened again: nobody else changed anything', async () => {
    const { saved, session, records } = await openedAgain({ typedOn: 'Nobody was home at ten or eleven' });
    expect([saved.kind, session.isDirty]).toEqual(['saved', false]);
    expect((await keptTexts(records))[0]).toBe('Nobody was home at ten or eleven');
  });

  it('is no conflict with nothing typed after it, nor with all of it undone, which is then saved', async () => {
    expect((await openedAgain({})).saved.kind).toBe('saved');
    const undone = await openedAgain({ typedOn: 'Nobody was home' });
    expect([undone.saved.kind, (await keptTexts(undone.records))[0]]).toEqual(['saved', 'Nobody was home']);
  });

  it('is a conflict when somebody else changed something on top of it (DP-45)', async () => {
    const { saved, records } = await openedAgain({
      typedOn: 'Nobody was home at ten or eleven',
      meanwhile: async (kept) => kept.write(notes({ entries: [{ id: 'h1', text: 'Nobody was home at ten' }, { id: 'h2', text: 'Late three times' }] }), { etag: '2' }),
    });
    expect(saved.kind).toBe('conflict');
    expect(await keptTexts(records)).toEqual(['Nobody was home at ten', 'Late three times']);
  });

  it('is a conflict when what the case system holds was never sent, though it was typed on the way', async () => {
    const records = memoryRecords([notes()]);
    const backups = memoryBackups();
    const left = openSession(notes(), { backups, etag: '1' });
    for (const text of ['Not sent', 'Not sent yet']) { type(left, text); await left.backedUp(); }
    await records.write(notes({ entries: [{ id: 'h1', text: 'Not sent' }, { id: 'h2', text: 'Late twice' }] }), { etag: '1' });
    const backup = (await backups.read('d1'))!;
    const session = openSession(notes(), { backups, etag: '2', records });
    session.replace(backup.document, backup.etag, backup.base, backup.sent);
    expect((await session.save()).kind).toBe('conflict');
  });
});

describe('Two tabs with the same document', () => {
  it('the second to save has a conflict, merges, and nothing of either is lost (DP-45)', async () => {
    const records = memoryRecords([notes()]);
    const [one, two] = [openSession(notes(), { records, etag: '1' }), openSession(notes(), { records, etag: '1' })];
    type(one, 'From the first tab', 'h1');
    type(two, 'From the second tab', 'h2');
    await one.save();
    const state = await two.save();
    if (state.kind !== 'conflict') throw new Error(`It is ${state.kind}.`);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await keptTexts(records)).toEqual(['From the first tab', 'Late twice']);
    const { document } = mergeDocuments(notes(), two.document, state.theirs.document as PracticeDocument);
    two.replace(document, state.theirs.etag);
    await two.save();
    expect(two.saveState.kind).toBe('saved');
    expect(await keptTexts(records)).toEqual(['From the first tab', 'From the second tab']);
  });
});

describe('A backup', () => {
  it('is made after every change, and offered on the next opening', async () => {
    const backups = memoryBackups();
    const session = openSession(notes(), { backups, etag: '1' });
    for (const text of ['N', 'No', 'Now']) {
      type(session, text);
      expect(await session.backedUp()).toEqual({ kind: 'kept' });
      expect(textsOf((await backups.read('d1'))!.document)[0]).toBe(text);
    }
    const backup = (await backups.read('d1'))!;
    expect(backup).toMatchObject({ etag: '1', base: notes(), changedAt: '2026-03-02T10:00:00.000Z' });
    const next = openSession(notes(), { backups, etag: '1' });
    next.replace(backup.document, backup.etag, backup.base);
    expect([next.isDirty, textsOf(next.document)[0]]).toEqual([true, 'Now']);
  });

  it('is told of as soon as what was typed until then is kept, however fast the typing goes on', async () => {
    const kept = memoryBackups();
    const writes: (() => void)[] = [];
    const slow = <Given extends unknown[]>(write: (...given: Given) => Promise<void>) => async (...given: Given) => { await new Promise<void>((go) => { writes.push(go); }); return write(...given); };
    const session = openSession(notes(), { backups: { ...kept, begin: slow(kept.begin), append: slow(kept.append) } });
    type(session, 'N');
    const first = session.backedUp();
    type(session, 'No');
    const second = session.backedUp();
    const told: string[] = [];
    void first.then(({ kind }) => told.push(`first ${kind}`));
    void second.then(({ kind }) => told.push(`second ${kind}`));
    for (const text of ['Not', 'Nott', 'Nottingham']) {
      writes.shift()!();
      await vi.advanceTimersByTimeAsync(0);
      type(session, text);
      if (text === 'Not') expect(told).toEqual(['first kept']);
    }
    expect(told).toEqual(['first kept', 'second kept']);
    expect(session.backupState.kind).toBe('keeping');
    expect(textsOf((await kept.read('d1'))!.document)[0]).toBe('Not');
  });

  it('is not left behind by reading, nor when all is saved', async () => {
    const backups = memoryBackups();
    const session = openSession(notes(), { backups, records: memoryRecords([notes()]), etag: '1' });
    expect(await backups.read('d1')).toBeUndefined();
    type(session, 'Now');
    await session.save();
    await session.backedUp();
    expect(await backups.read('d1')).toBeUndefined();
  });

  it.each(['full', 'refused'] as const)('that cannot be made because storage is %s is said, and the work goes on', async (reason) => {
    const records = memoryRecords([notes()]);
    const session = openSession(notes(), { backups: refusing(reason), records, etag: '1' });
    type(session, 'Now');
    expect(await session.backedUp()).toEqual({ kind: 'failed', reason });
    expect(session.apply({ op: 'add', to: { in: 'n1', list: 'entries' }, value: { id: 'h3', text: 'More' } })).toEqual({ ok: true });
    await session.save();
    expect(await keptTexts(records)).toEqual(['Now', 'Late twice', 'More']);
  });

  it('is made whole again when storage has room again', async () => {
    const kept = memoryBackups();
    let isFull = true;
    const backups: BackupStore = { ...kept, begin: (id, base) => (isFull ? Promise.reject(new BackupFailure('full')) : kept.begin(id, base)) };
    const session = openSession(notes(), { backups });
    type(session, 'While full');
    expect((await session.backedUp()).kind).toBe('failed');
    isFull = false;
    type(session, 'And after', 'h2');
    expect((await session.backedUp()).kind).toBe('kept');
    expect(entriesOf((await kept.read('d1'))!.document)).toEqual(entriesOf(session.document));
  });

  it('is off where the host passed no store (DP-32)', async () => {
    const session = openSession(notes());
    type(session, 'Now');
    expect(await session.backedUp()).toEqual({ kind: 'off' });
  });
});
