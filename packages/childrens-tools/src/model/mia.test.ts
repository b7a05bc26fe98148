/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { check, documentType, start } from './index.js';
import { fromExample, miaAndMali, miaAndMaliExample, type Example } from './fixtures.js';

interface Expected {
  asOf: string;
  finalStates: { id: string; state: string }[];
  checksFired: { message: string; about: string[] }[];
  checksNotFired: { message: string; about?: string[] }[];
  blockedEvents: { event: string; state?: string; when: string; about?: string[]; reader?: string; message: string; severity: string; refusedAlways?: true; patch?: { op: 'replace' | 'remove' | 'add'; path: string; value?: unknown }[] }[];
  neverInCopy: { audience: string; strings: string[] }[];
  inCopy: { audience: string; strings: string[] }[];
  verbatimPreserved: string[];
}
const expected = (miaAndMaliExample as unknown as { expect: Expected }).expect;
const { asOf } = expected;

/** The example with an RFC 6902 patch on it: the circumstances made true first. */
function patched(patch: NonNullable<Expected['blockedEvents'][number]['patch']>): Example {
  const example = structuredClone(miaAndMaliExample) as unknown as Record<string, unknown>;
  for (const { op, path, value } of patch) {
    const keys = path.split('/').slice(1);
    const last = keys.pop()!;
    const holder = keys.reduce((node, key) => node[key] as Record<string, unknown>, example);
    if (op === 'remove' && Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (op === 'remove') delete holder[last];
    else holder[last] = value;
  }
  return example as unknown as Example;
}
const bytes = (audience: string): string => JSON.stringify(copyFor(miaAndMali, audience, documentType).copy);
const inJson = (string: string): string => JSON.stringify(string).slice(1, -1);

describe('Mia’s three houses and Mali’s session, as the worked example expects them', () => {
  it('open whole: what comes back out is what went in', () => {
    const text = JSON.stringify(miaAndMali);
    const read = readDocument(text, [documentType]);
    expect(read.ok && JSON.stringify(read.document)).toBe(text);
    expect(miaAndMali.content.sessions).toEqual(miaAndMaliExample.sessions);
  });
  it('stand each at the stage it says (CH-R13)', () => {
    expect(miaAndMali.stages).toEqual(expected.finalStates);
    for (const { id, state } of expected.finalStates) expect(start(miaAndMali, { asOf, root: id }).stage).toBe(state);
  });

  const findings = check(miaAndMali, { asOf });
  it.each(expected.checksFired)('notice $message about $about', ({ message, about }) => {
    expect(findings.map(({ id, about: of }) => ({ message: id, about: of }))).toContainEqual({ message, about });
  });
  it.each(expected.checksNotFired)('have nothing to say of $message about $about', ({ message, about }) => {
    expect(findings.filter((finding) => finding.id === message && (!about || about.some((id) => finding.about.includes(id))))).toEqual([]);
  });

  it.each(expected.blockedEvents.filter(({ refusedAlways }) => !refusedAlways))('refuse $event at $state with $message when $when', ({ event, state, about, reader, message, severity, patch = [] }) => {
    const verdict = start(fromExample(patched(patch)), { asOf, ...(state ? { stage: state } : {}), actor: 'w-amira' }).can({ type: event, ...(about ? { about } : {}), ...(reader ? { reader } : {}) });
    expect(verdict).toMatchObject({ ok: false, messageId: message, severity });
    if (about) expect(verdict.reasons.find(({ messageId }) => messageId === message)?.about).toEqual(about);
  });
  it.each(expected.blockedEvents.filter(({ patch }) => patch))('let $event at $state happen once it is not so that $when', ({ event, state, about, reader }) => {
    expect(start(miaAndMali, { asOf, stage: state!, actor: 'w-amira' }).can({ type: event, ...(about ? { about } : {}), ...(reader ? { reader } : {}) }).ok).toBe(true);
  });

  it.each(expected.neverInCopy)('give $audience a copy that holds none of what must never reach them', ({ audience, strings }) => {
    for (const string of strings) expect(bytes(audience)).not.toContain(inJson(string));
  });
  it.each(expected.inCopy)('give $audience what Mia wanted them to see, and what they had to know', ({ audience, strings }) => {
    for (const string of strings) expect(bytes(audience)).toContain(inJson(string));
  });
  it('keep every letter as the child wrote it (CH-R01)', () => {
    for (const words of expected.verbatimPreserved) expect(JSON.stringify(miaAndMali.content)).toContain(inJson(words));
  });
  it('give Ryan nothing at all, not even that there is a page', () => {
    expect(copyFor(miaAndMali, 'parent:p-ryan', documentType).copy.content).toEqual({ sessions: [] });
  });
});
