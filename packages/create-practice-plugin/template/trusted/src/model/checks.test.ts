import { copyFor, type PracticeDocument } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import { check, documentType, start } from './index.js';
import { at, empty, pritchard } from './fixtures.js';

const when = { asOf: '2026-10-05', actor: 'w-sam' };
const ids = (document: PracticeDocument, asOf = when.asOf) => check(document, { asOf }).map(({ id, about }) => `${id} ${about.join()}`);

describe('The practice checks', () => {
  it('__ID__-M01 asks who does a step, and by when', () => {
    expect(ids(pritchard)).toEqual(['__ID__-M01 s-2']);
  });
  it('__ID__-M06 notices a step whose day has gone by, by the host’s date', () => {
    expect(ids(pritchard, '2026-10-13')).toEqual(['__ID__-M01 s-2', '__ID__-M06 s-1']);
  });
  it('say nothing again of what somebody has put away', () => {
    const runner = start(pritchard, when);
    runner.send({ type: 'DISMISS', messageId: '__ID__-M01', about: ['s-2'] });
    expect(ids(runner.document)).toEqual([]);
  });
});

describe('What stands in the way', () => {
  it('__ID__-M02: a record that says nothing is not ready', () => {
    expect(start(empty, when).can({ type: 'READY' })).toMatchObject({ ok: false, messageId: '__ID__-M02', severity: 'block' });
    expect(start(at('draft'), when).can({ type: 'READY' }).ok).toBe(true);
  });
  it('__ID__-M03: it is closed with open steps only with a reason, and the reason is kept', () => {
    const runner = start(at('shared'), when);
    expect(runner.send({ type: 'CLOSE' })).toMatchObject({ ok: false, messageId: '__ID__-M03', severity: 'confirm', about: ['s-1', 's-2'] });
    expect(runner.send({ type: 'CLOSE', reason: 'The family has moved; Ceredigion goes on with it.' }).ok).toBe(true);
    expect(runner.stage).toBe('closed');
    expect(runner.document.checkAnswers?.at(-1)).toMatchObject({ messageId: '__ID__-M03', reason: 'The family has moved; Ceredigion goes on with it.' });
  });
});

describe('A copy for a reader', () => {
  it('holds nothing of what is kept from them, and says nowhere that something was left out', () => {
    const { copy, leftOut } = copyFor(pritchard, 'parent:p-gethin', documentType);
    expect(JSON.stringify(copy)).toContain('Ffion rang the school herself');
    expect(JSON.stringify(copy)).not.toContain('chapel');
    expect(leftOut.length).toBeGreaterThan(0);
  });
});
