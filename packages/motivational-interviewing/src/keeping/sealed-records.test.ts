/** A server that holds a reflection holds nothing of it that it can read (DP-08, DP-14, DP-34). */
import { describe, expect, it } from 'vitest';
import { copyFor, memoryRecords, readDocument, type PracticeDocument, type RecordProvider } from '@practice-kit/documents';
import { documentType, FEWEST, start, unsealedIn, type Reflection, type ReflectionDocument, type Seal } from '../model/index.js';
import { during, empty, kept, saturdays } from '../model/fixtures.js';
import { OwnersSeal, passphraseFault, sealOf, SealFailure } from './seal.js';
import { sealedRecords } from './sealed-records.js';
import { sealWords } from './seal-words.js';

const passphrase = 'four ordinary words here';
const owner = 'w-nadia';
/** Few, so that the tests are quick; a kit of today writes 600,000. */
const iterations = 1000;
const options = { passphrase, owner, iterations };
const texts = (value: unknown): string[] => (typeof value === 'string' ? (value.includes(' ') ? [value] : []) : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);

/** A server that shows what it was given. */
function server(documents: readonly PracticeDocument[] = []): { records: RecordProvider; held: (id?: string) => Promise<string> } {
  const records = memoryRecords(documents);
  return { records, held: async (id = 'mi-1') => JSON.stringify((await records.read(id)).document) };
}
const failed = async (doing: Promise<unknown>): Promise<string> => doing.then(() => 'it opened', (error: unknown) => (error instanceof SealFailure ? error.reason : String(error)));

describe('A reflection sealed for its owner', () => {
  it('comes back to its owner exactly as it was, on another device too', async () => {
    const { records } = server();
    await sealedRecords(records, options).write(saturdays, {});
    const { document } = await sealedRecords(records, { ...options, passphrase: '  four ordinary words here ' }).read('mi-1');
    expect(document).toEqual(saturdays);
    expect(readDocument(document, [documentType]).ok).toBe(true);
  });
  it('is on the server not one word, number, name or stage of it', async () => {
    const { records, held } = server();
    await sealedRecords(records, options).write(kept, {});
    const stored = await held();
    const words = [...texts(kept.content), ...kept.people.map(({ name }) => name), 'complex-reflection', 'openQuestions', '"kept"', 'changeTalk', '"before"', 'home-visit', '2026-10', passphrase];
    for (const word of words) expect(stored).not.toContain(word);
    expect(words.length).toBeGreaterThan(40);
  });
  it('is on the server still a reflection of its owner, that opens for nobody', async () => {
    const { records } = server();
    await sealedRecords(records, options).write(kept, {});
    const { document } = await records.read('mi-1');
    const read = readDocument(document, [documentType]);
    expect(read.ok && read.document.content).toMatchObject({ id: 'mi-1', by: owner, visibility: 'practitioner-private' });
    for (const reader of ['practitioner', 'court', 'w-helen', 'family-shared', 'partner:social-work', 'w-nadia']) {
      expect(JSON.stringify(copyFor(document as PracticeDocument, reader, documentType).copy)).not.toMatch(/seal|nonce|w-nadia/);
    }
  });
  it('holds in the clear what its owner has given, and only that, until it is taken back', async () => {
    const { records, held } = server();
    const wrapped = sealedRecords(records, options);
    await wrapped.write(saturdays, {});
    const stored = JSON.parse(await held()) as ReflectionDocument;
    const { seal: _seal, ...clear } = stored.content as Reflection & { seal: Seal };
    const { momentIWouldTakeBack, oneThingToPractise } = saturdays.content.after!;
    expect(clear).toEqual({
      id: 'mi-1', by: owner, visibility: 'practitioner-private', sharing: [{ ...saturdays.content.sharing![0], held: { after: { momentIWouldTakeBack, oneThingToPractise } } }],
      toCaseRecord: [{ text: 'Parent A said she has asked her dad not to bring wine to the house.', asOwnWords: true }],
    });
    for (const reader of ['w-helen', 'practitioner', 'court']) expect(copyFor(stored, reader, documentType).copy.content).toEqual(copyFor(saturdays, reader, documentType).copy.content);
    const back = start(saturdays, { asOf: '2026-10-22', actor: owner }).send({ type: 'TAKE_BACK' });
    await wrapped.write((back as { document: PracticeDocument }).document, { etag: '1' });
    expect(await held()).not.toContain('weekends');
    expect(await held()).not.toContain('w-helen');
  });
  it('gives a coach a ruler’s words and never its number', async () => {
    const { records, held } = server();
    await sealedRecords(records, options).write({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, parts: ['ru1', 'st1', 'before'] }] } }, {});
    const { during, before } = (JSON.parse(await held()) as ReflectionDocument).content.sharing![0]!.held!;
    expect(during).toEqual({ sustainTalk: [(({ kind: _kind, ...heard }) => heard)(saturdays.content.during!.sustainTalk![0]!)], rulers: [(({ value: _value, ...ruler }) => ruler)(saturdays.content.during!.rulers![0]!)] });
    expect(Object.keys(before ?? {})).not.toContain('guessImportance');
  });

  it('opens with nothing else: another passphrase, another owner, another document’s seal, a changed letter', async () => {
    const { records } = server();
    await sealedRecords(records, options).write(kept, {});
    const { document } = await records.read('mi-1');
    const stored = document as PracticeDocument & { content: { seal: Seal } };
    const { seal } = stored.content;
    const withSeal = (change: Partial<Seal>, id = 'mi-1'): unknown => ({ ...stored, id, content: { ...stored.content, seal: { ...seal, ...change } } });
    expect(await failed(new OwnersSeal({ ...options, passphrase: 'five ordinary words here' }).open(stored))).toBe('does-not-open');
    expect(await failed(new OwnersSeal({ ...options, owner: 'w-helen' }).open(stored))).toBe('does-not-open');
    expect(await failed(new OwnersSeal(options).open(withSeal({}, 'mi-2')))).toBe('does-not-open');
    for (const change of [{ text: seal.text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }, { text: `A${seal.text.slice(1)}` === seal.text ? `B${seal.text.slice(1)}` : `A${seal.text.slice(1)}` }, { nonce: btoa('another nonc') }, { salt: btoa('another salt 123') }, { iterations: 1001 }, { text: '' }, { text: 'not base 64!' }, { scheme: 'rot13' as never }]) {
      expect(await failed(new OwnersSeal(options).open(withSeal(change)))).toBe('does-not-open');
    }
    expect(await new OwnersSeal(options).open(stored)).toEqual(kept);
  });
  it('takes nothing for the reflection that a server wrote around the seal', async () => {
    const { records } = server();
    await sealedRecords(records, options).write(kept, {});
    const stored = (await records.read('mi-1')).document as PracticeDocument;
    const changed = { ...stored, stages: [{ id: 'mi-1', state: 'shared' }], content: { ...(stored.content as object), sharing: saturdays.content.sharing, after: { oneThingToPractise: 'Do as you are told.' } } };
    expect(await new OwnersSeal(options).open(changed)).toEqual(kept);
  });
  it('is not open to its owner either before it is opened: nothing is written over it', async () => {
    const sealed = await new OwnersSeal(options).seal(kept);
    expect(start(sealed, { asOf: '2026-10-22', actor: owner, stage: 'kept' }).can({ type: 'JOT', list: 'changeTalk', text: 'I could.' })).toMatchObject({ ok: false, messageId: 'DP-14' });
  });
  it('makes no key of too few rounds, whatever a seal asks for', async () => {
    const sealed = await new OwnersSeal(options).seal(kept);
    expect(await failed(new OwnersSeal({ passphrase, owner }).open(sealed))).toBe('does-not-open');
  });
  it('is sealed afresh at each save: the same words never look the same', async () => {
    const owners = new OwnersSeal(options);
    const [one, other] = [sealOf(await owners.seal(kept))!, sealOf(await owners.seal(kept))!];
    expect(one.nonce).not.toBe(other.nonce);
    expect(one.text).not.toBe(other.text);
    expect(one.salt).toBe(other.salt);
    expect(sealOf(await new OwnersSeal(options).seal(kept))!.salt).not.toBe(one.salt);
  });
  it('has one key for all of a sitting, so that a list of them opens at once, and another nonce for each', async () => {
    const owners = new OwnersSeal(options);
    await owners.open(await new OwnersSeal(options).seal(kept));
    const [first, second] = [sealOf(await owners.seal(kept))!, sealOf(await owners.seal({ ...kept, id: 'mi-2' }))!];
    expect(second.salt).toBe(first.salt);
    expect(second.nonce).not.toBe(first.nonce);
    expect(await failed(owners.open(await owners.seal({ ...kept, id: 'mi-2' }).then((stored) => ({ ...stored, id: 'mi-1' }))))).toBe('does-not-open');
  });
  it('is as long whether much or little was written: its length counts nothing (MI-R01)', async () => {
    const lengths = await Promise.all([kept, empty, during].map(async (document) => sealOf(await new OwnersSeal(options).seal(document))!.text.length));
    expect(new Set(lengths.slice(1)).size).toBe(1);
    for (const length of lengths) expect((Math.floor((length * 3) / 4) - 16) % 4096).toBeLessThan(3);
  });
  it('gives a key for what is kept on the device that the same passphrase makes again, and no other, and that opens no seal', async () => {
    const iv = new Uint8Array(12);
    const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await new OwnersSeal(options).backupKey(), new TextEncoder().encode('a line'));
    const opened = async (key: CryptoKey, bytes: ArrayBuffer | Uint8Array<ArrayBuffer> = locked, at = iv): Promise<string> => crypto.subtle.decrypt({ name: 'AES-GCM', iv: at }, key, bytes).then((plain) => new TextDecoder().decode(plain), () => 'closed');
    expect(await opened(await new OwnersSeal(options).backupKey())).toBe('a line');
    for (const other of [{ ...options, passphrase: 'five ordinary words here' }, { ...options, owner: 'w-helen' }]) expect(await opened(await new OwnersSeal(other).backupKey())).toBe('closed');
    const bytes = (from: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
    const seal = sealOf(await new OwnersSeal(options).seal(kept))!;
    expect(await opened(await new OwnersSeal(options).backupKey(), bytes(seal.text), bytes(seal.nonce))).toBe('closed');
    expect((await new OwnersSeal(options).backupKey()).extractable).toBe(false);
  });
  it('holds beside the seal nothing that a server has to refuse, whatever of it was given', async () => {
    const owners = new OwnersSeal({ passphrase, owner, iterations: FEWEST });
    for (const document of [kept, empty, during, saturdays]) expect(unsealedIn(await owners.seal(document), owner)).toEqual([]);
    expect(unsealedIn(await owners.seal(kept), 'w-helen')).toHaveLength(1);
    const extra = { ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, note: 'For Helen only.' }] } } as PracticeDocument;
    expect(JSON.stringify(await owners.seal(extra))).not.toContain('For Helen only.');
  });
  it('is made with as many rounds as are asked for today', async () => {
    const sealed = await new OwnersSeal({ passphrase, owner }).seal(kept);
    expect(sealOf(sealed)!.iterations).toBe(600_000);
    expect(await new OwnersSeal({ passphrase, owner }).open(sealed)).toEqual(kept);
  });
  it('says nothing of what it held, and not the passphrase, when it does not open', async () => {
    const sealed = await new OwnersSeal(options).seal(kept);
    await new OwnersSeal({ ...options, passphrase: 'a wrong one, of some length' }).open(sealed).then(() => { throw new Error('It opened.'); }, (error: Error) => {
      expect(error.message).toBe('The reflection could not be sealed or opened: does-not-open.');
    });
  });
});

describe('A case system with sealed reflections in it', () => {
  it('opens what somebody else saved meanwhile, so that the owner sees both', async () => {
    const { records } = server();
    const [one, other] = [sealedRecords(records, options), sealedRecords(records, options)];
    await one.write(kept, {});
    const changed = { ...kept, lang: 'cy' };
    await other.write(changed, { etag: '1' });
    expect(await one.write(saturdays, { etag: '1' })).toEqual({ kind: 'conflict', theirs: { document: changed, etag: '2' } });
  });
  it('reads a reflection that was stored before, and seals it with the next save', async () => {
    const { records, held } = server([kept]);
    const wrapped = sealedRecords(records, options);
    expect((await wrapped.read('mi-1')).document).toEqual(kept);
    await wrapped.write(kept, { etag: '1' });
    expect(await held()).not.toContain('weekend');
  });
  it('leaves every other document as it is', async () => {
    const note = { ...kept, type: 'test/notes', id: 'note', content: { id: 'note', text: 'A note.' } };
    const { records, held } = server();
    const wrapped = sealedRecords(records, options);
    await wrapped.write(note, {});
    expect(JSON.parse(await held('note'))).toEqual(note);
    expect((await wrapped.read('note')).document).toEqual(note);
  });
  it('shows the host that one was deleted, when there is nothing left to seal', async () => {
    const { records, held } = server();
    const gone = start(kept, { asOf: '2026-10-22', actor: owner }).can({ type: 'DELETE' }) as { document: PracticeDocument };
    await sealedRecords(records, options).write(gone.document, {});
    expect(JSON.parse(await held())).toEqual(gone.document);
  });
  it('writes nothing at all where the page cannot seal', async () => {
    const { records } = server();
    const wrapped = sealedRecords(records, options);
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { getRandomValues: (array: Uint8Array) => array } });
    const result = await wrapped.write(kept, {});
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: crypto });
    expect(result).toEqual({ kind: 'refused', reason: 'not-sealed' });
    await expect(records.read('mi-1')).rejects.toThrow();
  });
  it('writes nothing over what was meanwhile saved with another passphrase, and says so (DP-45)', async () => {
    const { records, held } = server();
    const first = sealedRecords(records, options);
    await first.write(kept, {});
    await records.write(await new OwnersSeal({ ...options, passphrase: 'five ordinary words here' }).seal(kept), { etag: '1' });
    const changed = await held();
    expect(await first.write({ ...kept, lang: 'cy' }, { etag: '1' })).toEqual({ kind: 'refused', reason: 'sealed-otherwise' });
    expect(await held()).toBe(changed);
  });
  it('shares one opened seal between all that a page does', async () => {
    const { records } = server();
    const owners = new OwnersSeal(options);
    await sealedRecords(records, owners).write(kept, {});
    expect(await owners.open((await records.read('mi-1')).document)).toEqual(kept);
  });
  it('passes on refusals, lists and what is watched', async () => {
    const refusing: RecordProvider = { ...memoryRecords(), write: async () => ({ kind: 'refused', reason: 'signed-out' }), watch: () => ({ dispose: () => undefined }) };
    const wrapped = sealedRecords(refusing, options);
    expect(await wrapped.write(kept, {})).toEqual({ kind: 'refused', reason: 'signed-out' });
    expect(wrapped.watch?.('c', () => undefined)).toBeDefined();
    expect(sealedRecords(memoryRecords(), options).watch).toBeUndefined();
    expect(await wrapped.list('c')).toEqual([]);
  });
});

describe('Choosing a passphrase', () => {
  it('asks for more than a word', () => {
    for (const short of ['', 'password', '           x', 'elevenchars']) expect(passphraseFault(short)).toBe('passphrase-too-short');
    expect(passphraseFault(passphrase)).toBeUndefined();
    expect(() => sealedRecords(memoryRecords(), { passphrase: 'short', owner })).toThrow(SealFailure);
  });
  it('is told, before it is chosen and in both languages, that there is no way back without it', async () => {
    const english = await sealWords('en');
    expect(english.before[1]).toMatch(/no way back in without your passphrase/);
    const welsh = await sealWords('cy');
    expect(welsh.before).toHaveLength(english.before.length);
    for (const [index, words] of welsh.before.entries()) expect(words).not.toBe(english.before[index]);
    expect(Object.values(welsh.while).every(Boolean)).toBe(true);
  });
});
