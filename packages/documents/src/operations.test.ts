import { applyPatches, type Patch } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, notes, textsOf } from './fixtures/notes.js';
import { applyOperations, type Operation } from './operations.js';
import { openSession } from './sessions/open-session.js';

const entries = { in: 'n1', list: 'entries' };
const later = { in: 'n1', list: 'later' };
const asked = { in: 'n1', under: ['meeting'], list: 'asked' };
const ids = fc.constantFrom('h1', 'h2', 'h3', 'h4', 'gone', '__proto__');
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('add' as const), to: fc.constantFrom(entries, later, asked), value: fc.record({ id: ids, text: fc.string() }), before: ids }),
  fc.record({ op: fc.constant('set' as const), id: ids, path: fc.constantFrom(['text'], ['place', 'text'], ['__proto__', 'x']), value: fc.option(fc.string(), { nil: undefined }) }),
  fc.record({ op: fc.constant('move' as const), id: ids, to: fc.constantFrom(entries, later, asked), before: ids }),
  fc.record({ op: fc.constant('remove' as const), id: ids }),
);

describe('An operation finds what it changes by its id', () => {
  it('wherever it stands by then', () => {
    const moved = applyOperations(notes(), [{ op: 'move', id: 'h2', to: entries, before: 'h1' }, { op: 'set', id: 'h2', path: ['text'], value: 'Late once' }]);
    expect(moved.ok && textsOf(moved.document)).toEqual(['Late once', 'Nobody was home']);
  });

  it('an id that is not there changes nothing, all or none', () => {
    const document = notes();
    expect(applyOperations(document, [{ op: 'remove', id: 'h1' }, { op: 'remove', id: 'gone' }])).toEqual({ ok: false, reason: 'no-such-id', id: 'gone' });
    expect(textsOf(document)).toEqual(['Nobody was home', 'Late twice']);
  });

  it('an id is used once, and is for good (K1)', () => {
    expect(applyOperations(notes(), [{ op: 'add', to: later, value: { id: 'h1', text: 'Again' } }])).toMatchObject({ ok: false, reason: 'id-taken' });
    expect(applyOperations(notes(), [{ op: 'set', id: 'h1', path: ['id'], value: 'h9' }])).toMatchObject({ ok: false, reason: 'id-taken' });
  });

  it('a list in something that has no id of its own is found by the way that leads there, which is made when it is not there yet', () => {
    const added = applyOperations(notes(), [{ op: 'add', to: asked, value: { id: 'q1', text: 'Who does bedtime?' } }, { op: 'move', id: 'h2', to: asked, before: 'q1' }, { op: 'set', id: 'q1', path: ['text'], value: 'Who does bedtimes?' }]);
    expect(added.ok && added.document.content).toMatchObject({ meeting: { asked: [{ id: 'h2' }, { id: 'q1', text: 'Who does bedtimes?' }] } });
    expect(added.ok && textsOf(added.document)).toEqual(['Nobody was home']);
    expect(applyOperations(notes(), [{ op: 'add', to: { in: 'n1', under: ['purpose'], list: 'asked' }, value: { id: 'q1' } }])).toEqual({ ok: false, reason: 'no-such-list', id: 'n1' });
    expect(applyOperations(notes({ meeting: { asked: 'nothing' } }), [{ op: 'add', to: asked, value: { id: 'q1' } }])).toMatchObject({ ok: false, reason: 'no-such-list' });
    expect(applyOperations(notes(), [{ op: 'add', to: { in: 'n1', under: ['__proto__'], list: 'asked' }, value: { id: 'q1' } }]).ok).toBe(false);
  });

  it('never leads out of the document', () => {
    expect(applyOperations(notes(), [{ op: 'set', id: 'h1', path: ['__proto__', 'polluted'], value: true }]).ok).toBe(false);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('Any sequence of operations', () => {
  it('undone by its patches gives the start, and done again the end', () => {
    fc.assert(fc.property(fc.array(operation, { maxLength: 20 }), (operations) => {
      const start = notes();
      let end = start;
      const forth: Patch[] = [];
      let back: Patch[] = [];
      for (const one of operations) {
        const applied = applyOperations(end, [one]);
        if (!applied.ok) continue;
        end = applied.document;
        forth.push(...applied.patches);
        back = [...applied.inverse, ...back];
      }
      expect(applyPatches(end, back)).toEqual(start);
      expect(applyPatches(start, forth)).toEqual(end);
    }));
  });

  it('in a sitting, grouped by intent: undone to the start, redone to the end', () => {
    fc.assert(fc.property(fc.array(fc.tuple(operation, fc.constantFrom(undefined, 'one', 'other')), { maxLength: 20 }), (steps) => {
      const session = openSession(notes());
      const start = session.document;
      for (const [one, intent] of steps) session.apply(one, intent === undefined ? {} : { intent });
      const end = session.document;
      while (session.undo());
      expect(session.document).toEqual(start);
      while (session.redo());
      expect(session.document).toEqual(end);
    }));
  });
});

describe('Undo', () => {
  it('takes back what was typed with one intent in one step, and the pause begins a new one', () => {
    const session = openSession(notes());
    const type = (text: string) => session.apply({ op: 'set', id: 'h1', path: ['text'], value: text }, { intent: 'text:h1' });
    for (const text of ['N', 'No', 'Now']) type(text);
    session.endIntent();
    type('Now and then');
    session.undo();
    expect(textsOf(session.document)[0]).toBe('Now');
    session.undo();
    expect(textsOf(session.document)[0]).toBe('Nobody was home');
  });

  it('leaves alone what another sitting with the same document does in between', () => {
    const start = notes();
    const [mine, theirs] = [openSession(start), openSession(start)];
    mine.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Mine' });
    theirs.apply({ op: 'remove', id: 'h1' });
    mine.apply({ op: 'add', to: entries, value: { id: 'h3', text: 'New' } });
    mine.undo();
    mine.undo();
    expect(mine.document).toEqual(start);
    expect(entriesOf(theirs.document).map(({ id }) => id)).toEqual(['h2']);
  });

  it('of a step from before their work was merged in gives back the document from before the merge, and redo the merge', () => {
    const session = openSession(notes());
    session.apply({ op: 'set', id: 'h1', path: ['text'], value: 'Mine' });
    const mine = session.document;
    const merged = notes({ entries: [{ id: 'h0', text: 'Theirs' }, { id: 'h1', text: 'Mine' }] });
    session.replace(merged, '2');
    session.undo();
    expect(session.document).toEqual(mine);
    session.redo();
    expect(session.document).toEqual(merged);
  });
});
