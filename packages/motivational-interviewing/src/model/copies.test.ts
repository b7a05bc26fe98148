/** What anybody but the owner may hold of a reflection: nothing, unless it was given, and never a number (MI-R01, DP-14, DP-15). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument } from '@practice-kit/documents';
import { COUNTS, PARTS, PART_NAMES, documentType, envelopeOf, givenTo, heldOf, start, type Reflection, type ReflectionDocument } from './index.js';
import { saturdays } from './fixtures.js';

const { content } = saturdays;
const sharing = content.sharing![0]!;
const EVERYBODY = [
  'court', 'family-shared', 'parent:x-parent', 'child:x-parent', 'network:x-parent', 'network:w-ola', 'parent:w-helen', 'child:w-helen', 'partner:social-work', 'partner:psychology',
  'practitioner-private', 'w-nadia', 'w-ola', 'x-parent', 'administrator', 'everybody', '',
];
const COACH = ['w-helen', 'network:w-helen'];
const people = [...saturdays.people.map((person) => ({ ...person, name: `SECRET ${person.name}` })), { id: 'w-ola', name: 'SECRET Ola', kind: 'professional', discipline: 'social-work' }];

/** Every text and every number of the worked example made recognisable: `SECRET during.discord` and 7.25. */
const NUMBER = 7.25;
function marked(value: unknown, place = ''): unknown {
  if (typeof value === 'string') return `SECRET ${place}`;
  if (typeof value === 'number') return NUMBER;
  if (Array.isArray(value)) return value.map((one) => marked(one, place));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ['id', 'by', 'withId', 'fromItemId', 'writtenBy', 'parts', 'visibility'].includes(key) ? one : marked(one, place === '' ? key : place.split('.').length < 2 ? `${place}.${key}` : place)]));
}
const whole = (change: Partial<Reflection>): ReflectionDocument =>
  frozen({ ...saturdays, people, content: { ...(marked(content) as Reflection), sharing: [sharing], later: 'SECRET', ...change } } as unknown as ReflectionDocument);
const held = (document: ReflectionDocument, reader: string): { text: string; reflection: Reflection } => {
  const { copy } = copyFor(document, reader, documentType);
  return { text: JSON.stringify(copy), reflection: copy.content as Reflection };
};
const saturdaysShown = (parts: string[], given?: object): ReflectionDocument => frozen({ ...saturdays, content: { ...content, sharing: [{ ...sharing, parts, ...(given ? { held: given } : {}) }] } }) as unknown as ReflectionDocument;
const pathsOf = Object.entries(PARTS).flatMap(([part, fields]) => fields.map((field) => `${part}.${field}`));

describe('A copy of a reflection', () => {
  it('holds nothing at all for anybody it was not given to, whatever it was given to others', () => {
    for (const reader of EVERYBODY) {
      const { text } = held(whole({}), reader);
      for (const trace of ['SECRET', String(NUMBER), 'w-', 'sharing', 'before', 'during', 'after', '2026-10']) expect(text.replace('motivational-interviewing/reflection', '')).not.toContain(trace);
    }
  });
  it('is the same for them as of a reflection nobody has written on: not even that there is something shows (DP-16)', () => {
    const blank = frozen({ ...saturdays, content: { id: 'mi-1', by: 'w-nadia', visibility: 'practitioner-private' } }) as ReflectionDocument;
    for (const reader of EVERYBODY) expect(held(whole({}), reader).text).toBe(held(blank, reader).text);
  });

  const anyParts = fc.uniqueArray(fc.constantFrom(...pathsOf, ...PART_NAMES, 'ct1', 'st2', 'dc1', 'ru2', 'after.counts', 'before.guessImportance', 'during.rulers.value', 'sharing', 'toCaseRecord', 'by', '', '__proto__', 'before.constructor'), { minLength: 1 });
  it('holds for a coach what the chosen parts hold, and not one number', () => {
    fc.assert(fc.property(anyParts, fc.constantFrom(...COACH), fc.constantFrom('coach', 'peer', 'manager'), (parts, reader, withRole) => {
      const { text, reflection } = held(whole({ sharing: [{ ...sharing, withRole, parts }] }), reader);
      expect(text).not.toContain(String(NUMBER));
      for (const name of [...COUNTS, 'guessImportance', 'guessConfidence', 'minutes', '"value"', 'toCaseRecord', 'sharing', 'whoWasThere']) expect(text).not.toContain(name);
      const chosen = (path: string): boolean => parts.some((part) => part === path || part === path.split('.')[0] || content.during?.[path.split('.')[1] as 'discord']?.some?.(({ id }) => id === part));
      for (const path of pathsOf) expect([path, text.includes(`SECRET ${path}"`)]).toEqual([path, chosen(path) && path !== 'during.summaryGiven']);
      expect(Object.keys(reflection.during?.changeTalk ?? []).length).toBe(parts.includes('during') || parts.includes('during.changeTalk') ? 6 : parts.includes('ct1') ? 1 : 0);
      expect(readDocument(text, [documentType]).ok).toBe(true);
    }), { numRuns: 300 });
  });
  it('MI-R02 holds for a coach no kind of talk, nothing it was about and no hunch of how strong it sounded: what stands on the paper that was looked at, and no more', () => {
    const { during } = held(saturdaysShown(['during']), 'w-helen').reflection;
    const fields = (list: readonly object[] | undefined) => [...new Set((list ?? []).flatMap((one) => Object.keys(one)))].sort();
    for (const list of ['changeTalk', 'sustainTalk'] as const) expect(fields(during![list])).toEqual(['iSaid', 'id', 'myNextMove', 'text']);
    expect(fields(during!.discord)).toEqual(['aboutRelationship', 'iSaid', 'id', 'myNextMove', 'text']);
    expect(fields(during!.rulers)).toEqual(['id', 'kind', 'whatWouldRaiseIt', 'whyNotLower']);
    // Nor where it was stored so by another hand.
    const given = { during: { changeTalk: [{ ...content.during!.changeTalk![0]!, note: 'SECRET' }], rulers: content.during!.rulers } };
    const text = held(saturdaysShown(['during'], given), 'w-helen').text + JSON.stringify(envelopeOf(saturdaysShown(['during'], given), 'w-nadia'));
    expect(text).not.toMatch(/strength|strong|"target"|weekend drinking|"value"|SECRET|"type":"reason"/);
  });
  it('holds nothing for a coach once it was taken back, or where names were not taken out', () => {
    for (const reader of COACH) {
      for (const change of [{ takenBackOn: '2026-10-22' }, { namesRemoved: false }, { parts: [] }, { parts: undefined }, { parts: 'after' }, { takenBackOn: null }]) {
        expect(held(whole({ sharing: [{ ...sharing, ...change } as never] }), reader).text).not.toContain('SECRET');
      }
      const back = start(saturdays, { asOf: '2026-10-22', actor: 'w-nadia' }).can({ type: 'TAKE_BACK' });
      expect(back.ok && held(back.document as ReflectionDocument, reader).text).not.toContain('weekends');
    }
  });
  it('holds for the team the words of the lines put on the record, and no more', () => {
    fc.assert(fc.property(fc.array(fc.record({ text: fc.string(), fromItemId: fc.constantFrom('ct1', 'gone'), asOwnWords: fc.boolean(), deliberate: fc.constant(true as const) })), (lines) => {
      const { text, reflection } = held(whole({ toCaseRecord: lines.map((line) => ({ ...line, writtenBy: 'w-nadia', on: '2026-10-20' })) }), 'practitioner');
      expect(text).not.toContain('SECRET');
      expect(reflection.toCaseRecord ?? []).toEqual(lines.map(({ text: words }) => ({ text: words })));
      expect(readDocument(text, [documentType]).ok).toBe(true);
    }));
  });
  it('is for a coach the same from what a host hands on as from the whole, and what it hands on holds nothing more', () => {
    fc.assert(fc.property(anyParts, (parts) => {
      const other = { ...sharing, id: 'sh2', withId: 'w-ola', parts: ['before', 'during.sustainTalk'] };
      const document = whole({ sharing: [{ ...sharing, parts }, other] });
      const given = givenTo({ ...document, content: { ...document.content, seal: { text: 'SECRET seal' } } } as ReflectionDocument, 'w-helen');
      expect(given === undefined).toBe(held(document, 'w-helen').reflection.before === undefined && held(document, 'w-helen').reflection.during === undefined && held(document, 'w-helen').reflection.after === undefined);
      if (!given) return;
      const text = JSON.stringify(given);
      for (const trace of ['seal', 'w-nadia', 'w-ola', 'sh2', '"toCaseRecord":', String(NUMBER)]) expect(text).not.toContain(trace);
      expect(copyFor(given, 'w-helen', documentType).copy.content).toEqual(held(document, 'w-helen').reflection);
      expect(readDocument(text, [documentType]).ok).toBe(true);
    }), { numRuns: 200 });
  });
  it('is for a coach what stood in a list when it was shown to them, also from what a host hands on, though somebody else was shown more of that list later', () => {
    const heard = (id: string, text: string) => ({ id, text, verbatim: true, type: 'desire' as const });
    const document = whole({
      during: { changeTalk: [heard('ct1', 'I want my weekends back.'), heard('ct2', 'He frightens me.')] },
      sharing: [{ ...sharing, parts: ['during.changeTalk'], jots: ['ct1'] }, { ...sharing, id: 'sh2', withId: 'w-ola', parts: ['during.changeTalk'], jots: ['ct1', 'ct2'] }],
    });
    const stored = envelopeOf(document, 'w-nadia');
    for (const from of [document, { ...stored, content: { ...stored.content, seal: { text: 'SECRET seal' } } } as ReflectionDocument]) {
      expect(JSON.stringify(givenTo(from, 'w-helen'))).toContain('I want my weekends back.');
      expect(JSON.stringify(givenTo(from, 'w-helen'))).not.toContain('He frightens me.');
      expect(JSON.stringify(givenTo(from, 'w-ola'))).toContain('He frightens me.');
    }
  });
  describe('keeps back from a coach what is kept back, though it stands in a part they were shown; and so does what a host hands on, where there is nobody to ask (shapes.md §13, K8, K9)', () => {
    const flag = { id: 'fl-1', type: 'safe-address', value: 'Rowan Terrace', withholdFrom: ['w-helen'], omission: 'silent', setBy: 'w-nadia', setAt: '2026-10-20T09:00:00+01:00' };
    const withdrawn = { by: 'w-nadia', agreedWith: 'w-priya', at: '2026-10-21T09:00:00+01:00', reason: 'Another family.' };
    const version = { variants: [{ forAudience: 'w-helen', withhold: true, reason: 'x', writtenBy: 'w-nadia', checkedBy: null }] };
    const heard = (more: object) => [{ id: 'ct1', text: 'KEPT BACK', type: 'need', ...more }, { id: 'ct2', text: 'I want my Saturdays back.', type: 'desire' }];
    const cases: [string, Partial<Reflection>][] = [
      ...Object.entries({ 'by her name': { withholdFrom: ['w-helen'] }, 'for the author alone': { visibility: 'practitioner-private' }, 'by its kind': { sensitivity: ['anonymous-referrer'] }, 'by its flag': { flagIds: ['fl-1'] }, withdrawn: { status: 'withdrawn', withdrawn }, 'by a decision': version })
        .map(([how, more]): [string, Partial<Reflection>] => [`a jot, ${how}`, { during: { changeTalk: heard(more) } as Reflection['during'] }]),
      ['a jot, by the words of a flag', { during: { changeTalk: heard({ iSaid: 'KEPT BACK in rowan  terrace' }) } as Reflection['during'] }],
      ['words of a ruler', { during: { changeTalk: heard({ text: '' }), rulers: [{ id: 'ru1', kind: 'importance', whyNotLower: { text: 'KEPT BACK', withholdFrom: ['w-helen'] } }] } as Reflection['during'] }],
      ['a moment', { after: { oneThingToPractise: 'Silence.', momentIWouldTakeBack: { quote: 'KEPT BACK', withholdFrom: ['w-helen'] } } as Reflection['after'] }],
      ['a sentence, by the words of a flag', { after: { oneThingToPractise: 'Silence.', whatIAmPleasedWith: 'KEPT BACK: Rowan Terrace.' } }],
      ['a part', { before: { focus: 'Saturdays' }, after: { oneThingToPractise: 'KEPT BACK', withholdFrom: ['w-helen'] } as Reflection['after'] }],
      ['all of it', { withholdFrom: ['w-helen'], after: { oneThingToPractise: 'KEPT BACK' } } as Partial<Reflection>],
      ['a share that was withdrawn', { after: { oneThingToPractise: 'KEPT BACK' }, sharing: [{ ...sharing, parts: ['after'], status: 'withdrawn' }] } as Partial<Reflection>],
    ];
    const document = (change: Partial<Reflection>, snapshot: boolean): ReflectionDocument => {
      const shares = change.sharing ?? [{ ...sharing, parts: ['before', 'during', 'after'] }];
      return frozen({ ...saturdays, flags: [flag], content: { id: 'mi-1', by: 'w-nadia', ...change, sharing: snapshot ? shares.map((share) => ({ ...share, held: heldOf(change as Reflection, share.parts) })) : shares } }) as unknown as ReflectionDocument;
    };
    it.each(cases)('%s', (_what, change) => {
      for (const from of [document(change, false), document(change, true)]) {
        const stored = envelopeOf(from, 'w-nadia');
        const given = givenTo(stored, 'w-helen');
        for (const text of [held(from, 'w-helen').text, JSON.stringify(stored), JSON.stringify(given)]) expect(text ?? '').not.toMatch(/KEPT BACK|Rowan|w-priya|variants|withholdFrom|flagIds/i);
        expect(given === undefined ? { id: 'item-1' } : copyFor(given, 'w-helen', documentType).copy.content).toEqual(held(from, 'w-helen').reflection);
        // A host asks this of all that it is to store.
        expect(envelopeOf(stored, 'w-nadia')).toEqual(stored);
      }
    });
    it('and gives the rest', () => {
      for (const [what, change] of cases) if (what.startsWith('a jot')) expect(held(document(change, false), 'w-helen').text, what).toContain('I want my Saturdays back.');
    });
    it('nor does a line for the record leave the seal that is kept from the team', () => {
      const line = (text: string, more: object) => ({ text, ...more });
      const lines = [line('KEPT BACK', { withholdFrom: ['practitioner'] }), line('She asked her dad.', {}), line('KEPT BACK', { status: 'withdrawn', withdrawn })];
      const from = frozen({ ...saturdays, content: { id: 'mi-1', by: 'w-nadia', toCaseRecord: lines } }) as unknown as ReflectionDocument;
      expect(envelopeOf(from, 'w-nadia').content.toCaseRecord).toEqual([{ text: 'She asked her dad.' }]);
    });
  });
  it('is nothing for a relative, though somebody stored them as whom it was shown to', () => {
    const document = whole({ sharing: [{ ...sharing, withId: 'x-parent', parts: ['after'] }] });
    for (const reader of ['x-parent', 'network:x-parent', 'parent:x-parent']) expect(held(document, reader).text).not.toContain('SECRET');
    expect(JSON.stringify(envelopeOf(document, 'w-nadia'))).not.toContain('SECRET after');
    expect(givenTo(document, 'x-parent')).toBeUndefined();
  });
  it('is handed on to nobody else, and to nobody once it was taken back or where names were not taken out', () => {
    for (const reader of EVERYBODY) expect(givenTo(whole({}), reader)).toBeUndefined();
    for (const change of [{ takenBackOn: '2026-10-22' }, { namesRemoved: false }, { parts: [] }, { parts: 'after' }]) expect(givenTo(whole({ sharing: [{ ...sharing, ...change } as never] }), 'w-helen')).toBeUndefined();
  });
  it('gives nothing where the reflection is damaged: it fails closed (DP-20)', () => {
    const nothing = { toCaseRecord: [], sharing: [] };
    for (const broken of [{ sharing: 'w-helen' }, { sharing: [null] }, { sharing: [{ withId: 'w-helen', namesRemoved: true, parts: [{}, 3] }] }, { toCaseRecord: 'SECRET' }, { during: 'SECRET', sharing: [{ ...sharing, parts: ['during', 'ct1'] }] }, { during: { changeTalk: 'SECRET' }, sharing: [{ ...sharing, parts: ['ct1'] }] }]) {
      const document = whole({ ...nothing, ...broken } as unknown as Partial<Reflection>);
      for (const reader of [...EVERYBODY, ...COACH, 'practitioner']) expect(held(document, reader).text).not.toContain('SECRET');
    }
  });
});
