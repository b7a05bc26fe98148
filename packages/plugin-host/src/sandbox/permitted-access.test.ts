import { frozen, type Operation, type PracticeDocument } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../manifest/read-manifest.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { type FieldAccess, type Granted, permittedAccess, type PermittedAccessOptions } from './permitted-access.js';

const document = frozen<PracticeDocument>({
  type: 'signs-of-safety/assessment-map', version: 1, id: 'map-prys', lang: 'en', case: { id: 'case-1' } as never, fictional: true,
  people: [{ id: 'p-nia', name: 'Nia Prys', kind: 'child', dateOfBirth: '2015-03-02' }, { id: 'p-gwen', name: 'Gwen Prys', kind: 'family' }] as never,
  flags: [{ id: 'fl-1', type: 'safe-address', value: '4 Heol y Bont', withholdFrom: [], omission: 'silent', setBy: 'p-gwen', setAt: '2026-11-01T10:00:00+00:00' }] as never,
  stages: [], content: {
    id: 'map-prys',
    harm: [{ id: 'h1', text: 'Nia was left alone.' }, { id: 'h2', text: 'Said in error.', status: 'withdrawn', withdrawn: { by: 'p-gwen', at: '2026-11-02T10:00:00+00:00', reason: 'mistake' } }],
    nextSteps: [{ id: 's1', text: 'Ring the school.', who: ['p-gwen'] }],
  },
});

const SECTIONS = new Map([['signs-of-safety/assessment-map', 'map'], ['motivational-interviewing/reflection', 'reflection'], ['childrens-tools/sessions', 'sessions']]);

function world(permissions: { read?: string[]; write?: string[] }, { grants, ...more }: Partial<PermittedAccessOptions> & { grants?: (plugin: RegisteredPlugin) => Granted } = {}) {
  const manifest = { publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' }, permissions };
  const read = readManifest(manifest, '1.0.0');
  if (!read.ok) throw new Error('The manifest of the test is wrong.');
  const plugin: RegisteredPlugin = { id: 'llanfair.visits', manifest: read.manifest, source: { manifest, runtime: { isTrusted: false, connect: () => { throw new Error('not here'); } } }, events: [], dependencies: [], sections: SECTIONS };
  const audit: FieldAccess[] = [];
  const access = permittedAccess({ audit: (entry) => audit.push(entry), now: () => '2026-11-25T10:00:00+00:00', who: () => 'w-sian', grants: grants ?? (() => ({ read: permissions.read ?? [], write: permissions.write ?? [] })), ...more });
  return { plugin, audit, view: () => access.view(plugin, document, 'read') as unknown as Record<string, unknown> | undefined, judge: (...operations: Operation[]) => access.judge(plugin, document, operations), access };
}
const said = (audit: FieldAccess[]): string[] => audit.map(({ verb, field, isAllowed }) => `${verb} ${field} ${isAllowed ? 'allowed' : 'refused'}`);

describe('What a plugin of a third party may see', () => {
  it('is nothing by default, not even that there is a document', () => {
    const { view, audit } = world({});
    expect(view()).toBeUndefined();
    expect(said(audit)).toEqual(['read  refused']);
  });

  it('is nothing of what it asks for until somebody grants it, and nothing that is granted and not asked for', () => {
    const refused = world({ read: ['people.name'] }, { grants: () => ({ read: [], write: [] }) });
    expect(refused.view()).toBeUndefined();
    expect(said(refused.audit)).toEqual(['read people.name refused']);
    expect(world({ read: ['people.name'] }, { grants: () => ({ read: ['people', 'flags', 'content'], write: [] }) }).view()).toBeUndefined();
  });

  it('is the granted fields alone: what is not granted is absent, not empty', () => {
    const { view, audit } = world({ read: ['people.name', 'map.nextSteps.text'] });
    expect(view()).toEqual({
      type: 'signs-of-safety/assessment-map', version: 1, id: 'map-prys', fictional: true,
      people: [{ name: 'Nia Prys' }, { name: 'Gwen Prys' }], content: { nextSteps: [{ text: 'Ring the school.' }] },
    });
    expect(said(audit)).toEqual(['read people.name allowed', 'read map.nextSteps.text allowed']);
  });

  it('keeps every entry’s place, so that a check can say where it found something', () => {
    expect((world({ read: ['people.dateOfBirth'] }).view()!['people'])).toEqual([{ dateOfBirth: '2015-03-02' }, {}]);
  });

  it('never holds the words of what was withdrawn (K9)', () => {
    const harm = (world({ read: ['content'] }).view()!['content'] as { harm: unknown[] }).harm;
    expect(harm[0]).toEqual({ id: 'h1', text: 'Nia was left alone.' });
    expect(harm[1]).toEqual({ id: 'h2', status: 'withdrawn', withdrawn: { by: 'p-gwen', at: '2026-11-02T10:00:00+00:00', reason: 'mistake' } });
  });

  it('is not another tool’s section of the same name', () => {
    expect(world({ read: ['reflection', 'conference.nextSteps'] }).view()).toBeUndefined();
  });

  it('is a part within the content where a document has several, and the content itself where it has one', () => {
    const { access, plugin } = world({ read: ['sessions.childId', 'map.harm.id', 'checkAnswers', 'copies.reader'] });
    const seen = access.view(plugin, { ...document, type: 'childrens-tools/sessions', id: 's', content: { sessions: [{ id: 'th-1', childId: 'p-nia' }], map: { harm: [{ id: 'h1' }] } }, copies: [{ id: 'c1', reader: 'court', held: { harm: 'x' } }] as never, checkAnswers: [{ messageId: 'CH-M01', about: ['th-1'], answer: 'dismissed' }] }, 'read');
    expect(seen).toMatchObject({ content: { sessions: [{ childId: 'p-nia' }] }, copies: [{ reader: 'court' }], checkAnswers: [{ messageId: 'CH-M01' }] });
    expect(JSON.stringify(seen)).not.toMatch(/harm|held/);
  });

  it('may be named with a star for any one field, which does not reach further than it says', () => {
    expect(world({ read: ['map.*.text'] }).view()!['content']).toEqual({ harm: [{ text: 'Nia was left alone.' }, {}], nextSteps: [{ text: 'Ring the school.' }] });
  });

  it('is written down with who was at the screen, which field and when, and without a word of content', () => {
    const { view, audit } = world({ read: ['people.name'] });
    view();
    expect(audit).toEqual([{ plugin: 'llanfair.visits', version: '1.0.0', who: 'w-sian', verb: 'read', document: 'map-prys', field: 'people.name', isAllowed: true, at: '2026-11-25T10:00:00+00:00' }]);
    expect(JSON.stringify(audit)).not.toContain('Nia');
  });

  it('is written down when it is handed over, not when the host only looks whether it may be', () => {
    const { access, plugin, audit } = world({ read: ['people.name'] });
    access.view(plugin, document, 'list');
    access.view(plugin, document, 'write');
    expect(audit).toEqual([]);
    access.view(plugin, document, 'check');
    expect(audit).toHaveLength(1);
  });
});

describe('What a plugin of a third party may change', () => {
  const step: Operation = { op: 'add', to: { in: 'map-prys', list: 'nextSteps' }, value: { id: 's2', text: 'Visit on Monday.' } };

  it('is what lies in a field it may write, judged by what would be different', () => {
    const { judge, audit } = world({ write: ['map.nextSteps'] });
    expect(judge(step)).toEqual({ ok: true });
    expect(judge({ op: 'set', id: 's1', path: ['text'], value: 'Ring the school today.' }, { op: 'remove', id: 's1' })).toEqual({ ok: true });
    expect(said(audit)).toEqual(['write map.nextSteps allowed', 'write map.nextSteps allowed']);
  });

  it('is nothing else: all or nothing, and the refusal is written down', () => {
    const { judge, audit } = world({ write: ['map.nextSteps'] });
    expect(judge(step, { op: 'set', id: 'h1', path: ['text'], value: 'Nothing happened.' })).toEqual({ ok: false, reason: 'not-allowed' });
    expect(said(audit)).toEqual(['write content.harm.text refused']);
  });

  it.each<[string, Operation]>([
    ['another list', { op: 'add', to: { in: 'map-prys', list: 'harm' }, value: { id: 'h9', text: 'x' } }],
    ['a person', { op: 'set', id: 'p-nia', path: ['name'], value: 'x' }],
    ['a flag', { op: 'remove', id: 'fl-1' }],
    ['the document’s type', { op: 'set', id: '', path: ['type'], value: 'other/type' }],
    ['all of the content at once', { op: 'set', id: '', path: ['content'], value: { nextSteps: [] } }],
    ['something moved out of its list', { op: 'move', id: 'h1', to: { in: 'map-prys', list: 'nextSteps' } }],
    ['something moved into another', { op: 'move', id: 's1', to: { in: 'map-prys', list: 'harm' } }],
    ['a field with a treacherous name', { op: 'set', id: 's1', path: ['__proto__', 'x'], value: 1 }],
  ])('is not %s', (_name, operation) => {
    expect(world({ write: ['map.nextSteps'] }).judge(operation).ok).toBe(false);
  });

  it('is not more than the field: who may write the words may not add an entry', () => {
    const { judge } = world({ write: ['map.nextSteps.text'] });
    expect(judge({ op: 'set', id: 's1', path: ['text'], value: 'Ring the school today.' })).toEqual({ ok: true });
    expect(judge({ op: 'set', id: 's1', path: ['who'], value: [] }).ok).toBe(false);
    expect(judge(step).ok).toBe(false);
  });

  it('leaves nobody’s words in the audit, whatever a field was called', () => {
    const { judge, audit } = world({ write: ['map.nextSteps.text'] });
    judge({ op: 'set', id: 's1', path: ['Gwen said she is afraid'], value: 1 });
    expect(said(audit)).toEqual(['write content.nextSteps.? refused']);
  });

  it('is not something after which the document is no longer of its type', () => {
    const { judge, audit } = world({ write: ['map.nextSteps'] }, { isSound: ({ content }) => (content as { nextSteps: unknown[] }).nextSteps.length < 2 });
    expect(judge(step)).toEqual({ ok: false, reason: 'not-of-its-type' });
    expect(said(audit)).toEqual(['write map.nextSteps refused']);
  });

  describe('where a list stands in a part that has no id of its own', () => {
    const plan = (content: object) => ({ ...document, type: 'family-group-conference/family-plan', id: 'fgc-1', content: { id: 'fgc-1', ...content } }) as unknown as PracticeDocument;
    const question: Operation = { op: 'add', to: { in: 'fgc-1', under: ['meeting'], list: 'questions' }, value: { id: 'q1', text: 'Who can come at night?' } };
    const verdict = (write: string[], content: object, ...operations: Operation[]) => {
      const { access, plugin, audit } = world({ write });
      return [access.judge({ ...plugin, sections: new Map([['family-group-conference/family-plan', 'conference']]) }, plan(content), operations), said(audit)];
    };

    it('is that list, whether the part was there before or is made on the way', () => {
      for (const content of [{}, { meeting: {} }, { meeting: { place: 'The hall' } }, { meeting: { questions: [] } }]) {
        expect(verdict(['conference.meeting.questions'], content, question)).toEqual([{ ok: true }, ['write conference.meeting.questions allowed']]);
        expect(verdict(['conference.meeting.place'], content, question)[0]).toEqual({ ok: false, reason: 'not-allowed' });
      }
    });

    it('is nothing else that would be made with it, and no empty part', () => {
      expect(verdict(['conference.meeting.questions'], {}, { op: 'set', id: 'fgc-1', path: ['meeting'], value: { questions: [], place: 'Gwen’s' } })).toEqual([{ ok: false, reason: 'not-allowed' }, ['write content.meeting.place refused']]);
      expect(verdict(['conference.meeting.questions'], {}, { op: 'set', id: 'fgc-1', path: ['meeting'], value: {} })[0]).toEqual({ ok: false, reason: 'not-allowed' });
      expect(verdict(['conference.meeting.questions'], {}, { op: 'add', to: { in: 'fgc-1', under: ['__proto__'], list: 'questions' }, value: {} })[0]).toEqual({ ok: false, reason: 'no-such-list' });
    });
  });

  describe('although it may write the whole list', () => {
    const kept = { ...document, content: { id: 'map-prys', nextSteps: [
      { id: 's1', text: 'Ring the school.', withholdFrom: ['p-gwen'] }, { id: 's2', text: 'I want nan to come.', verbatim: true, saidBy: 'p-nia' },
      { id: 's3', text: 'Ask about swimming.', recordedBy: 'w-sian', recordedAt: '2026-11-02T10:00:00+00:00', status: 'open', words: { text: 'i cant swim', verbatim: true } },
    ] } } as unknown as PracticeDocument;
    const reason = (write: string, ...operations: Operation[]): string => {
      const { access, plugin } = world({ write: [write] });
      const verdict = access.judge(plugin, kept, operations);
      return verdict.ok ? 'done' : verdict.reason;
    };
    const [one, two, three] = (kept.content as { nextSteps: Record<string, never>[] }).nextSteps as [object, object, object];
    const all = (...steps: object[]): Operation => ({ op: 'set', id: 'map-prys', path: ['nextSteps'], value: steps as never });

    it('is nobody’s own words, and nothing that was recorded: these are corrected beside what was said (K9, DP-43)', () => {
      const set = (id: string, path: string[], value: never): string => reason('map.nextSteps', { op: 'set', id, path, value });
      expect(set('s2', ['text'], 'I am fine.' as never)).toBe('not-own-words');
      expect(set('s2', ['verbatim'], false as never)).toBe('not-own-words');
      expect(set('s2', ['saidBy'], 'p-gwen' as never)).toBe('not-own-words');
      expect(set('s3', ['text'], 'Ask.' as never)).toBe('not-own-words');
      expect(set('s3', ['words', 'text'], 'I can swim' as never)).toBe('not-own-words');
      expect(set('s3', ['words'], undefined as never)).toBe('recorded');
      expect(set('s3', ['status'], 'done' as never)).toBe('done');
      expect(set('s1', ['text'], 'Ring the school on Monday.' as never)).toBe('done');
      for (const id of ['s2', 's3']) expect(reason('map.nextSteps', { op: 'remove', id })).toBe('recorded');
      expect(reason('map.nextSteps', { op: 'remove', id: 's1' })).toBe('done');
      expect(reason('map.nextSteps', all(one, two))).toBe('recorded');
      expect(reason('map.nextSteps', all(three, { ...two, text: 'x' }, one))).toBe('not-own-words');
      expect(reason('map.nextSteps', all(three, two, one), { op: 'add', to: { in: 'map-prys', list: 'nextSteps' }, value: { id: 's4', corrects: 's3', text: 'Ask about swimming lessons.' } })).toBe('done');
      expect(reason('map.nextSteps', { op: 'move', id: 's2', to: { in: 'map-prys', list: 'nextSteps' }, before: 's1' })).toBe('done');
      expect(reason('content', { op: 'move', id: 's2', to: { in: 'map-prys', under: ['later'], list: 'steps' } })).toBe('done');
    });

    it('makes nobody say or write what they did not: words of somebody’s are said to a person, who writes them down (DP-43)', () => {
      const add = (more: object): string => reason('map.nextSteps', { op: 'add', to: { in: 'map-prys', list: 'nextSteps' }, value: { id: 's4', text: 'I hit him.', ...more } });
      for (const more of [{ saidBy: 'p-gwen' }, { verbatim: true }, { writtenBy: 'p-nia' }, { recordedBy: 'w-nobody' }, { setBy: 'w-nobody' }, { words: { text: 'I hit him.', saidBy: 'p-gwen' } }]) expect(add(more), JSON.stringify(more)).toBe('speaks-for-somebody');
      expect(add({ verbatim: false, who: ['p-gwen'] })).toBe('done');
      expect(reason('map.nextSteps', { op: 'set', id: 's1', path: ['saidBy'], value: 'p-gwen' })).toBe('speaks-for-somebody');
      expect(reason('map.nextSteps', all({ ...one, verbatim: true }, two, three))).toBe('speaks-for-somebody');
      expect(reason('map.nextSteps', all(two, three, one))).toBe('done');
      // Nor beside what they did say, under the same id.
      for (const more of [{ ...two, text: 'I want to live with Gwen.' }, { ...three, text: 'Never ask again.', recordedBy: 'w-beth' }]) expect(reason('map.nextSteps', all(one, two, three, more))).toBe('speaks-for-somebody');
    });
    it('writes down only as the person who is at the screen', () => {
      const { access, plugin } = world({ write: ['map.nextSteps'] }, { who: () => 'w-sian' });
      const add = (recordedBy: string): unknown => access.judge(plugin, kept, [{ op: 'add', to: { in: 'map-prys', list: 'nextSteps' }, value: { id: 's4', text: 'Ring nan.', recordedBy, recordedAt: '2026-11-02T10:00:00+00:00' } }]);
      expect([add('w-sian'), add('w-beth')]).toEqual([{ ok: true }, { ok: false, reason: 'speaks-for-somebody' }]);
    });

    it('is not whom something is kept from, nor what somebody reads in its place, unless it asked for that very field (K8)', () => {
      const open: Operation = { op: 'set', id: 's1', path: ['withholdFrom'], value: [] };
      expect(reason('map.nextSteps', open)).toBe('not-allowed');
      expect(reason('map.nextSteps', all({ id: 's1', text: 'Ring the school.' }, two, three))).toBe('not-allowed');
      expect(reason('map.nextSteps', { op: 'set', id: 's2', path: ['variants'], value: [{ forAudience: 'parent:p-gwen', text: 'x' }] })).toBe('not-allowed');
      expect(reason('map.nextSteps.withholdFrom', open)).toBe('done');
      expect(reason('map.nextSteps', { op: 'add', to: { in: 'map-prys', list: 'nextSteps' }, value: { id: 's4', text: 'Ask nan.', withholdFrom: ['p-gwen'] } })).toBe('done');
    });
  });

  it('is nothing for a plugin that may only read', () => {
    expect(world({ read: ['map.nextSteps'] }).judge(step)).toEqual({ ok: false, reason: 'not-allowed' });
  });
});
