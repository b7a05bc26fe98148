/** Drawings and photos that are kept (domain.md §4, DP-23, DP-43; docs/decisions/0028): what is taken, who is given it, and who has looked at it. */
import { describe, expect, it } from 'vitest';
import { copyFor, isBarePicture, memoryBackups, openSession, readDocument, type JournalRecord } from '@practice-kit/documents';
import type { Verdict } from '@practice-kit/practice-tool/model';
import { documentType, findItem, isChecked, roomLeft, start, type ChildSession, type HouseItem, type SessionsDocument } from './index.js';
import { miaAndMali, withMia, withSessions } from './fixtures.js';

const at = '2026-10-01T10:00:00+01:00';
const run = (document: SessionsDocument, stage?: string, actor = 'w-amira') => start(document, { asOf: '2026-10-01', actor, ...(stage ? { stage } : {}) });
const ids = (verdict: Verdict): string[] => verdict.reasons.map(({ messageId }) => messageId);
const part = (marker: number, ...bytes: number[]): number[] => [0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff, ...bytes];
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const HEAD = part(0xe0, ...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0);
const WHERE = part(0xe1, ...letters('Exif\0\0MM\0*GPS 53.4808 N'));
const text = (bytes: readonly number[]): string => `data:image/jpeg;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
/** A picture as it is built, with as many points as are asked for; what it shows does not matter here. `mark` tells two apart. */
const picture = ({ mark = 1, points = 40, more = [] as number[], after = [] as number[] } = {}): string =>
  text([0xff, 0xd8, ...HEAD, ...more, ...part(0xdb, 0, mark), ...part(0xc0, 8, 0, 2, 0, 2, 1), ...part(0xda, 1), ...Array.from({ length: points }, (_, index) => (index * 7 + mark) % 200), 0xff, 0xd9, ...after]);
const SUN = picture({ mark: 1 });
const HOUSE = picture({ mark: 2 });

const [mia, mali] = miaAndMali.content.sessions as [ChildSession, ChildSession];
const yes = (...people: string[]): HouseItem['share'] => people.map((personId) => ({ personId, choice: 'yes' }));
const drawn = (more: Partial<HouseItem> = {}): HouseItem =>
  ({ id: 'mia-d-1', kind: 'drawing', assetRef: SUN, childSays: 'thats nans garden', describedByWorker: 'A house with a number on the door.', verbatim: true, writtenBy: 'p-mia', share: yes('p-danielle'), ...more });
const withDrawing = (more: Partial<HouseItem> = {}, stage = 'safety-check', document: SessionsDocument = miaAndMali): SessionsDocument =>
  ({ ...withSessions([{ ...mia, houses: { good: [drawn(more)], worries: [], dreams: [] }, scale: undefined, whoHelps: [] }, mali], [stage, 'with-child']), people: document.people, flags: document.flags });
const held = (document: SessionsDocument, reader: string): string => JSON.stringify(copyFor(document, reader, documentType).copy);

describe('A picture', () => {
  it('is put in while it is being written, taken away again, and stays once it is in (K9, DP-43)', () => {
    const runner = run(withMia);
    expect(runner.send({ type: 'ADD', section: 'good', id: 'd1', draft: true, fields: { kind: 'drawing', assetRef: SUN }, at }).ok).toBe(true);
    expect(runner.send({ type: 'WRITE', id: 'd1', kind: 'photo', at }).ok).toBe(true);
    expect(runner.send({ type: 'WRITE', id: 'd1', assetRef: '', at }).ok).toBe(true);
    expect(findItem(runner.document, 'd1')?.item).toMatchObject({ kind: 'photo', status: 'draft' });
    expect(findItem(runner.document, 'd1')?.item.assetRef).toBeUndefined();
    runner.send({ type: 'WRITE', id: 'd1', assetRef: SUN, at });
    runner.send({ type: 'KEEP', id: 'd1', at });
    for (const assetRef of [HOUSE, '', 'asset:other']) expect(ids(runner.can({ type: 'WRITE', id: 'd1', assetRef }))).toContain('picture-stays');
    expect(ids(runner.can({ type: 'WRITE', id: 'd1', kind: 'drawing' }))).toContain('CH-M01');
    expect(ids(runner.can({ type: 'SET', id: 'd1', fields: { assetRef: HOUSE } }))).toContain('DP-39');
    expect(findItem(runner.document, 'd1')?.item.assetRef).toBe(SUN);
  });

  it('is of who writes of it: the child, also where the picture came first, and nobody else by this door (CH-R02)', () => {
    const runner = run(withMia);
    runner.send({ type: 'ADD', section: 'good', id: 'd1', draft: true, fields: { kind: 'drawing', assetRef: SUN }, at });
    expect(runner.send({ type: 'WRITE', id: 'd1', childSays: 'me', writtenBy: 'p-mia', at }).ok).toBe(true);
    expect(findItem(runner.document, 'd1')?.item).toMatchObject({ writtenBy: 'p-mia', recordedBy: 'w-amira' });
    for (const writtenBy of ['p-mali', 'w-tom', 7]) expect(ids(runner.can({ type: 'WRITE', id: 'd1', childSays: 'me', writtenBy }))).toContain('DP-39');
    expect(ids(runner.can({ type: 'WRITE', id: 'd1', kind: 'words' }))).toContain('DP-39');
    expect(ids(runner.can({ type: 'WRITE', id: 'mia-g-1', text: 'x', writtenBy: 'p-mia' }))).toContain('CH-M01');
  });

  it('of what was only told of can be added later, once, by somebody with a name, and asks for another look at whether it is safe (CH-R06)', () => {
    const told = { ...drawn(), assetRef: undefined, recordedAt: '2026-09-30T10:00:00+01:00' };
    const looked: SessionsDocument = withSessions([{ ...mia, houses: { good: [told] }, afterwards: [{ step: 'safety-check-before-sharing', on: '2026-09-30', at: '2026-09-30T12:00:00+01:00', result: 'Nobody is put at risk by it.' }] }], ['safety-check']);
    expect(isChecked(looked.content.sessions[0])).toBe(true);
    const runner = run(looked);
    runner.send({ type: 'WRITE', id: 'mia-d-1', assetRef: SUN, at });
    expect(findItem(runner.document, 'mia-d-1')?.item).toMatchObject({ assetRef: SUN, picturedBy: 'w-amira', picturedAt: at });
    expect(isChecked((runner.document as SessionsDocument).content.sessions[0])).toBe(false);
    expect(ids(runner.can({ type: 'WRITE', id: 'mia-d-1', assetRef: HOUSE }))).toContain('picture-stays');
    for (const status of ['corrected', 'withdrawn'] as const) expect(ids(run(withDrawing({ assetRef: undefined, status })).can({ type: 'WRITE', id: 'mia-d-1', assetRef: SUN })).length).toBeGreaterThan(0);
    expect(ids(run(withMia).can({ type: 'WRITE', id: 'mia-g-1', assetRef: SUN }))).toContain('picture-stays');
    expect(ids(run(looked, undefined, 'p-ryan').can({ type: 'WRITE', id: 'mia-d-1', assetRef: SUN }))).toContain('CH-R09');
  });

  it('is never taken with a place, a device or anything else in it, nor when it is no picture (DP-23)', () => {
    const others = [picture({ more: WHERE }), picture({ more: part(0xfe, ...letters('Flat 2, 14 Elm Road')) }), picture({ after: letters('14 Elm Road') }), text(WHERE), 'data:image/svg+xml;base64,PHN2Zy8+', 'data:image/jpeg;base64,', 'data:text/html,<p>', 'data:image/png;base64,iVBORw0KGgo=', `${SUN.slice(0, -8)}`, picture({ points: 800_000 })];
    for (const assetRef of others) {
      expect(ids(run(withMia).can({ type: 'ADD', section: 'good', draft: true, fields: { kind: 'drawing', assetRef } })), assetRef.slice(0, 60)).toContain('DP-23');
      expect(isBarePicture(assetRef)).toBe(false);
    }
    expect(run(withMia).can({ type: 'ADD', section: 'good', draft: true, fields: { kind: 'drawing', assetRef: 'asset:mia-drawing-2' } }).ok, 'what somebody else’s system calls it is theirs').toBe(true);
  });
});

describe('Who is given a picture (shapes.md §13, CH-R05, CH-R13)', () => {
  it('is whoever is given what was drawn: the child, whoever they said yes to, the court and the team; and nobody else', () => {
    const document = withDrawing();
    for (const reader of ['child:p-mia', 'parent:p-danielle', 'court', 'practitioner']) expect(held(document, reader), reader).toContain(SUN);
    for (const reader of ['child:p-mali', 'parent:p-ryan', 'family-shared', 'network:p-pauline', 'partner:police', 'partner:education', 'w-rosie', 'nobody']) expect(held(document, reader), reader).not.toMatch(/data:image|nans garden|number on the door/);
    expect(held(withDrawing({ share: yes(...document.people.map(({ id }) => id)) }), 'family-shared')).toContain(SUN);
    expect(held(withDrawing({ shareOverride: { decidedBy: 'w-amira', at, reason: 'Somebody could be hurt.', sharedWith: ['partner:police'], childToldFirst: true } }), 'partner:police')).toContain(SUN);
  });

  it('is nobody, of one that is withdrawn, still being drawn, or kept from them', () => {
    for (const more of [{ status: 'withdrawn' }, { status: 'draft' }, { withholdFrom: ['p-danielle'] }, { visibility: 'practitioner' }] as Partial<HouseItem>[]) expect(held(withDrawing(more), 'parent:p-danielle'), JSON.stringify(more)).not.toContain('data:image');
  });

  it('goes with what a flagged name in what is said of it takes out, and is not itself searched for words that its letters happen to spell (DP-18)', () => {
    const flag = (value: string) => ({ id: 'fl-x', type: 'safe-address', value, withholdFrom: ['p-danielle'], omission: 'silent', setBy: 'w-amira', setAt: at });
    const flagged = (value: string): SessionsDocument => ({ ...withDrawing(), flags: [flag(value)] } as SessionsDocument);
    expect(held(flagged('nans garden'), 'parent:p-danielle')).not.toContain('data:image');
    expect(held(flagged('number on the door'), 'parent:p-danielle')).not.toContain('data:image');
    const spelt = SUN.slice(60, 64);
    expect(held(flagged(spelt), 'parent:p-danielle')).toContain(SUN);
    expect(held({ ...flagged(spelt), flags: [{ ...flag(spelt), withholdFrom: ['court'] }] } as SessionsDocument, 'court')).toContain(SUN);
  });

  it('is the team alone, of one with a place in it, or by a name of somebody else’s system (DP-23)', () => {
    for (const assetRef of [picture({ more: WHERE }), 'data:image/png;base64,iVBORw0KGgo=', 'asset:14-elm-road']) {
      for (const reader of ['child:p-mia', 'parent:p-danielle']) {
        const { copy, leftOut } = copyFor(withDrawing({ assetRef }), reader, documentType);
        expect(JSON.stringify(copy)).not.toContain(assetRef);
        expect(JSON.stringify(copy)).toContain('thats nans garden');
        expect(leftOut.some(({ path, reason }) => path.at(-1) === 'assetRef' && reason === 'unknown-field'), 'it is told of').toBe(assetRef.startsWith('data:'));
      }
      expect(held(withDrawing({ assetRef }), 'practitioner')).toContain(assetRef);
    }
  });

  it('is nobody who has a version of what a worker saw in its place', () => {
    const seen = withDrawing({ kind: 'photo', verbatim: false, variants: [{ forAudience: 'parent:p-danielle', text: 'Mia’s model of a house.', writtenBy: 'w-amira', checkedBy: 'w-tom' }] });
    expect(held(seen, 'parent:p-danielle')).toContain('model of a house');
    expect(held(seen, 'parent:p-danielle')).not.toContain('data:image');
  });

  it('does not show that a picture was added later, or by whom', () => {
    for (const reader of ['child:p-mia', 'parent:p-danielle']) expect(held(withDrawing({ picturedBy: 'w-amira', picturedAt: at }), reader)).not.toContain('pictured');
  });
});

describe('Before a copy with a picture in it is given', () => {
  const checked = (document: SessionsDocument): SessionsDocument => ({ ...document, content: { sessions: document.content.sessions.map((session) => ({ ...session, afterwards: [{ step: 'safety-check-before-sharing' as const, on: '2026-10-01', at: '2026-10-01T09:00:00+01:00', result: 'Nobody is put at risk by it.' }] })) } });
  it.each(['SHARE', 'PRINT_COPY'])('somebody has looked at it for what no word search finds, or %s is refused (DP-18)', (type) => {
    const document = checked(withDrawing());
    for (const reader of ['parent:p-danielle', 'court']) {
      expect(run(document).can({ type, reader, at })).toMatchObject({ ok: false, messageId: 'pictures-unseen', severity: 'block', about: ['mia-d-1'] });
      expect(ids(run(document).can({ type, reader, looked: ['mia-g-1'], at }))).toContain('pictures-unseen');
      expect(ids(run(document).can({ type, reader, looked: ['mia-d-1'], at }))).not.toContain('pictures-unseen');
    }
    expect(run(document).can({ type, reader: 'parent:p-danielle', looked: ['mia-d-1'], at }).ok).toBe(true);
    expect(ids(run(document).can({ type, reader: 'child:p-mia', at }))).not.toContain('pictures-unseen');
    expect(ids(run(checked(withDrawing({ share: [] }))).can({ type, reader: 'parent:p-danielle', at }))).not.toContain('pictures-unseen');
    expect(ids(run(checked(withDrawing({ assetRef: 'asset:1' }))).can({ type, reader: 'parent:p-danielle', at }))).not.toContain('pictures-unseen');
  });
});

describe('The size of a document with pictures', () => {
  const BIG = picture({ points: 700_000 });
  const full = (count: number, copies = 0): SessionsDocument => {
    const items = Array.from({ length: count }, (_, index) => drawn({ id: `d${index}`, assetRef: BIG }));
    const content = { sessions: [{ ...mia, houses: { good: items } }] };
    return { ...withSessions(content.sessions, ['with-child']), ...(copies ? { copies: Array.from({ length: copies }, (_, index) => ({ id: `c${index}`, reader: 'child:p-mia', state: 'shared', preparedBy: 'w-amira', preparedAt: at, sharedBy: 'w-amira', sharedAt: at, held: { ...miaAndMali, content } })) } : {}) } as SessionsDocument;
  };
  it('is told of before there is no room, and a picture for which there is none is refused, with nothing lost', () => {
    expect(roomLeft(withMia)).toBeGreaterThan(15);
    expect(roomLeft(full(4))).toBeLessThan(5);
    const runner = run(full(5));
    expect(runner.can({ type: 'ADD', section: 'good', draft: true, fields: { kind: 'drawing', assetRef: BIG } })).toMatchObject({ ok: false, messageId: 'no-room-for-picture' });
    expect(runner.can({ type: 'ADD', section: 'good', draft: true, fields: { kind: 'drawing', childSays: 'my dog' } }).ok).toBe(true);
  });
  it('is never so large that it could not be opened again: a copy for which there is no room is not kept, and goes on paper', () => {
    const document = full(5, 1);
    const looked = ['d0', 'd1', 'd2', 'd3', 'd4'];
    expect(ids(run(document, 'safety-check').can({ type: 'SHARE', reader: 'parent:p-danielle', looked }))).toContain('no-room-for-copy');
    expect(ids(run(document, 'safety-check').can({ type: 'PREPARE_COPY', reader: 'parent:p-danielle' }))).toContain('no-room-for-copy');
    expect(ids(run(document, 'safety-check').can({ type: 'PRINT_COPY', reader: 'parent:p-danielle', looked }))).not.toContain('no-room-for-copy');
    expect(readDocument(JSON.stringify(document), [documentType]).ok).toBe(true);
  });

  it('costs nothing while somebody types: what is kept of a letter is the letter, however many pictures there are', async () => {
    const six = Array.from({ length: 6 }, (_, index) => drawn({ id: `d${index}`, assetRef: picture({ mark: index, points: 200_000 }) }));
    const written: number[] = [];
    const store = memoryBackups();
    const session = openSession(withSessions([{ ...mia, houses: { good: six } }], ['with-child']), {
      backups: { ...store, append: async (id, patches, when, isSent) => { written.push(JSON.stringify(patches satisfies JournalRecord['patches']).length); await store.append(id, patches, when, isSent); } },
    });
    for (const event of [{ type: 'ADD', section: 'good', id: 'new', draft: true, text: 'm', at }, { type: 'WRITE', id: 'new', text: 'my', at }, { type: 'ADD', section: 'good', id: 'other', text: 'my dog', at }, { type: 'ADD_CORRECTION', corrects: 'd5', text: 'its grans', at }]) {
      const verdict = run(session.document as SessionsDocument).can(event);
      session.apply(verdict.ok ? verdict.operations : []);
      await session.backedUp();
    }
    expect(written.length).toBeGreaterThan(2);
    expect(Math.max(...written)).toBeLessThan(5000);
  }, 60_000);
});
