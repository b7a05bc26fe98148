/** The worked example and what it expects, as tests: the contract another family's example will be held to as well. */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { check, documentType, start } from './index.js';
import { brierley, brierleyExample, fromExample, harte, type Example } from './fixtures.js';

interface Expected {
  asOf: string;
  finalStates: { id: string; state: string }[];
  checksFired: { message: string; about: string[] }[];
  checksNotFired: { message: string; about?: string[] }[];
  blockedEvents: { event: string; state: string; when: string; about?: string[]; message: string; severity: string; patch?: { op: 'replace' | 'remove' | 'add'; path: string; value?: unknown }[] }[];
  neverInCopy: { audience: string; strings: string[] }[];
}
const expected = (brierleyExample as unknown as { expect: Expected }).expect;
const { asOf } = expected;

/** The example with an RFC 6902 patch on it: the circumstances made true first. */
function patched(patch: NonNullable<Expected['blockedEvents'][number]['patch']>): Example {
  const example = structuredClone(brierleyExample) as unknown as Record<string, unknown>;
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

describe('The Brierley family’s conversation, as the worked example expects it', () => {
  it('opens whole: what comes back out is what went in', () => {
    const text = JSON.stringify(brierley);
    const read = readDocument(text, [documentType]);
    expect(read.ok && JSON.stringify(read.document)).toBe(text);
    expect(brierley.content).toEqual((brierleyExample as unknown as { conversation: unknown }).conversation);
  });
  it('stands at the stage it says', () => {
    expect(brierley.stages).toEqual(expected.finalStates);
    expect(start(brierley, { asOf }).stage).toBe('following-up');
  });

  const findings = check(brierley, { asOf });
  it.each(expected.checksFired)('notices $message about $about', ({ message, about }) => {
    expect(findings.map(({ id, about: of }) => ({ message: id, about: of }))).toContainEqual({ message, about });
  });
  it.each(expected.checksNotFired)('has nothing to say of $message', ({ message, about }) => {
    expect(findings.filter((finding) => finding.id === message && (!about || about.some((id) => finding.about.includes(id))))).toEqual([]);
  });

  it.each(expected.blockedEvents)('answers $event at $state with $message when $when', ({ event, state, about, message, severity, patch = [] }) => {
    const verdict = start(fromExample(patched(patch)), { asOf, stage: state, actor: 'w-joel' }).can({ type: event, ...(about ? { about } : {}) });
    // A nudge is said and never stops anything (domain.md §5.4: NEXT warns, never blocks).
    expect(verdict.ok).toBe(severity === 'nudge');
    const reasons = verdict.reasons.filter((reason) => reason.messageId === message && reason.severity === severity);
    expect(reasons.length).toBeGreaterThan(0);
    if (about) expect(new Set(reasons.flatMap((reason) => reason.about))).toEqual(new Set(about));
  });
  it.each(expected.blockedEvents.filter(({ patch }) => patch))('lets $event at $state happen once it is not so that $when', ({ event, state }) => {
    expect(start(brierley, { asOf, stage: state, actor: 'w-joel' }).can({ type: event }).ok).toBe(true);
  });

  it.each(expected.neverInCopy)('gives $audience a copy that holds none of what must never reach them', ({ audience, strings }) => {
    const bytes = JSON.stringify(copyFor(brierley, audience, documentType).copy);
    for (const string of strings) expect(bytes).not.toContain(JSON.stringify(string).slice(1, -1));
  });
  it('SG-05 refuses the people of the Harte family, at every door', () => {
    const asIfSuitable = { ...harte, content: { ...harte.content, suitability: { ...harte.content.suitability, safety: { ...harte.content.suitability?.safety, decision: 'suitable-with-care', specialist: { by: 'w-ola', on: '2026-10-03', view: 'Could be tried', supportsMeeting: true } } } } } as typeof harte;
    for (const document of [harte, asIfSuitable]) {
      for (const [stage, type] of [['suitability', 'PREPARE'], ['preparing', 'READY'], ['ready', 'START_CONVERSATION'], ['paused', 'RESUME']] as const) {
        const verdict = start(document, { asOf, stage, actor: 'w-amira' }).can({ type });
        const unsafe = verdict.ok ? [] : verdict.reasons.filter(({ messageId, severity }) => messageId === 'RC-M02' && severity === 'block');
        expect(unsafe.map(({ about }) => [...about].sort())).toEqual([['p-danielle', 'p-ryan']]);
      }
    }
    expect(check(harte, { asOf }).map(({ id }) => id)).not.toContain('RC-M01');
  });
});
