/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { check, documentType, start } from './index.js';
import { fromExample, harte, harteExample, type Example } from './fixtures.js';

interface Expected {
  asOf: string;
  finalStates: { id: string; state: string }[];
  checksFired: { message: string; about: string[] }[];
  checksNotFired: { message: string; about?: string[] }[];
  blockedEvents: { event: string; state: string; when: string; by?: string; about?: string[]; message: string; severity: string; patch?: { op: 'replace' | 'remove' | 'add'; path: string; value?: unknown }[] }[];
  neverInCopy: { audience: string; strings: string[] }[];
  inCopy: { audience: string; strings: string[] }[];
}
const expected = (harteExample as unknown as { expect: Expected }).expect;
const { asOf } = expected;

/** The example with an RFC 6902 patch on it: the circumstances made true first. */
function patched(patch: NonNullable<Expected['blockedEvents'][number]['patch']>): Example {
  const example = structuredClone(harteExample) as unknown as Record<string, unknown>;
  for (const { op, path, value } of patch) {
    const keys = path.split('/').slice(1);
    const last = keys.pop()!;
    const holder = keys.reduce((node, key) => node[key] as Record<string, unknown>, example);
    if (Array.isArray(holder) && op === 'remove') holder.splice(Number(last), 1);
    else if (Array.isArray(holder) && op === 'add') holder.splice(last === '-' ? holder.length : Number(last), 0, value);
    else if (op === 'remove') delete holder[last];
    else holder[last] = value;
  }
  return example as unknown as Example;
}

describe('The Harte family’s plan, as the worked example expects it', () => {
  it('opens whole: what comes back out is what went in', () => {
    const text = JSON.stringify(harte);
    const read = readDocument(text, [documentType]);
    expect(read.ok && JSON.stringify(read.document)).toBe(text);
    expect(harte.content).toEqual((harteExample as unknown as { conference: unknown }).conference);
  });

  it('stands at the stage it says', () => {
    expect(harte.stages).toEqual(expected.finalStates);
    expect(start(harte, { asOf }).stage).toBe('plan-agreed');
  });

  const findings = check(harte, { asOf });
  it('has nothing that a check notices, beyond what the example leaves open', () => {
    expect(expected.checksFired).toEqual([]);
    expect(findings.filter(({ id }) => expected.checksNotFired.some(({ message }) => message === id))).toEqual([]);
  });
  it.each(expected.checksNotFired)('has nothing to say of $message', ({ message }) => {
    expect(findings.map(({ id }) => id)).not.toContain(message);
  });

  it.each(expected.blockedEvents)('refuses $event with $message when $when', ({ event, state, by, about = [], message, severity, patch = [] }) => {
    const verdict = start(fromExample(patched(patch)), { asOf, stage: state, actor: 'w-grace' }).can({ type: event, ...(by ? { by } : {}), ...(about.length > 0 ? { about } : {}) });
    expect(verdict.ok).toBe(false);
    const reasons = verdict.ok ? [] : verdict.reasons.filter((reason) => reason.messageId === message && reason.severity === severity);
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons.flatMap((reason) => reason.about))).toEqual(new Set(about));
  });

  it.each(expected.neverInCopy)('gives $audience a copy that holds none of what must never reach them', ({ audience, strings }) => {
    const bytes = JSON.stringify(copyFor(harte, audience, documentType));
    const copy = JSON.stringify(copyFor(harte, audience, documentType).copy);
    expect(bytes.length).toBeGreaterThan(copy.length);
    for (const string of strings) expect(copy).not.toContain(JSON.stringify(string).slice(1, -1));
  });
  it.each(expected.inCopy)('gives $audience what is theirs to know', ({ audience, strings }) => {
    const copy = JSON.stringify(copyFor(harte, audience, documentType).copy);
    for (const string of strings) expect(copy).toContain(JSON.stringify(string).slice(1, -1));
  });

  it('gives Ryan pl4 and what was written down with him, and nothing else', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const content = copy.content as typeof harte.content;
    expect(Object.keys(content).sort()).toEqual(['id', 'plan', 'preparation']);
    expect(Object.keys(content.plan!)).toEqual(['items']);
    expect(content.plan!.items!.map(({ text }) => text)).toEqual([harte.content.plan!.items![3]!.text]);
    expect(content.preparation!.map(({ views }) => views?.text)).toEqual([harte.content.preparation![7]!.views!.text]);
  });
  it('gives Deb nothing, not even whose family it is', () => {
    const { copy } = copyFor(harte, 'parent:p-deb', documentType);
    expect([copy.people, copy.case, copy.content]).toEqual([[], undefined, { id: 'item-1' }]);
  });
  it('gives Danielle the whole plan and her own preparation, and nobody else’s, nor who else gets what', () => {
    const { copy } = copyFor(harte, 'parent:p-danielle', documentType);
    const content = copy.content as typeof harte.content;
    expect(content.plan!.items).toHaveLength(6);
    expect(content.preparation!.map(({ needs }) => needs)).toEqual([harte.content.preparation![0]!.needs]);
    expect(content.distribution).toBeUndefined();
    expect(content.referral?.safetyInformation).toBeUndefined();
    expect(JSON.stringify(copy)).not.toContain('probation office');
    expect(content.meeting?.place?.text).toBe('St Anne\'s Community Rooms');
  });
  it('gives Michael the plan without the address, and Lorna nothing: she is not in the distribution', () => {
    const { copy } = copyFor(harte, 'parent:p-michael', documentType);
    expect((copy.content as typeof harte.content).plan!.items).toHaveLength(6);
    expect(JSON.stringify(copy)).not.toContain('Larkspur');
    expect(copyFor(harte, 'network:p-lorna', documentType).copy.content).toEqual({ id: 'item-1' });
  });
  it('keeps no trace in any copy of what is kept from whom', () => {
    for (const reader of ['parent:p-ryan', 'parent:p-danielle', 'parent:p-pauline', 'parent:p-michael']) {
      const bytes = JSON.stringify(copyFor(harte, reader, documentType).copy);
      for (const trace of ['withholdFrom', 'flagIds', 'visibility', 'fl-', 'distribution', 'p-ryan', 'w-amira']) expect(bytes).not.toContain(trace);
    }
  });
});
