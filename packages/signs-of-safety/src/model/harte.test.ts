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
  blockedEvents: { event: string; state: string; when: string; reader?: string; about: string[]; message: string; severity: string; patch?: { op: 'replace' | 'remove' | 'add'; path: string; value?: unknown }[] }[];
  neverInCopy: { audience: string; strings: string[] }[];
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
    if (op === 'remove' && Array.isArray(holder)) holder.splice(Number(last), 1);
    else if (op === 'remove') delete holder[last];
    else holder[last] = value;
  }
  return example as unknown as Example;
}

describe('The Harte family’s map, as the worked example expects it', () => {
  it('opens whole: what comes back out is what went in', () => {
    const text = JSON.stringify(harte);
    const read = readDocument(text, [documentType]);
    expect(read.ok && JSON.stringify(read.document)).toBe(text);
    expect(harte.content).toEqual((harteExample as unknown as { map: unknown }).map);
  });

  it('stands at the stage it says', () => {
    expect(harte.stages).toEqual(expected.finalStates);
    expect(start(harte, { asOf }).stage).toBe('ready');
  });

  const findings = check(harte, { asOf });
  it.each(expected.checksFired)('notices $message about $about', ({ message, about }) => {
    expect(findings.map(({ id, about: of }) => ({ message: id, about: of }))).toContainEqual({ message, about });
  });
  it.each(expected.checksNotFired)('has nothing to say of $message about $about', ({ message, about }) => {
    expect(findings.filter((finding) => finding.id === message && (!about || about.some((id) => finding.about.includes(id))))).toEqual([]);
  });

  it.each(expected.blockedEvents)('refuses $event with $message when $when', ({ event, state, reader, about, message, severity, patch = [] }) => {
    const verdict = start(fromExample(patched(patch)), { asOf, stage: state, actor: 'w-amira' }).can({ type: event, ...(reader ? { reader } : {}), about });
    expect(verdict.ok).toBe(false);
    const reasons = verdict.ok ? [] : verdict.reasons.filter((reason) => reason.messageId === message && reason.severity === severity);
    expect(new Set(reasons.flatMap((reason) => reason.about))).toEqual(new Set(about));
  });

  it.each(expected.neverInCopy)('gives $audience a copy that holds none of what must never reach them', ({ audience, strings }) => {
    const { copy } = copyFor(harte, audience, documentType);
    const bytes = JSON.stringify(copy);
    for (const string of strings) expect(bytes).not.toContain(JSON.stringify(string).slice(1, -1));
  });

  it('gives Ryan what is his to know: both times he hurt them, the worry as written for him, his own number', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const map = copy.content as typeof harte.content;
    expect(map.harm?.map((harm) => harm.text.slice(0, 20))).toEqual(['On 14 September 2026', 'On 11 May 2026 Ryan ']);
    expect(map.dangerStatements?.map((danger) => danger.text)).toEqual([harte.content.dangerStatements![0]!.variants![0]!.text]);
    expect(map.scales?.map((scale) => scale.answers.map(({ value, status }) => value ?? status))).toEqual([[9, 3, 'not-able-to-say', 'not-asked']]);
    expect(map.existingSafety).toBeUndefined();
    expect(map.presentIds?.map((id) => copy.people.find((person) => person.id === id)?.name)).toEqual(['Danielle Harte', 'Amira Siddiqui', 'Beth Lacey']);
    expect(map.genogram?.textAlternative).toContain('Jayden Cole is the child of');
    expect(map.place).toBeUndefined();
  });

  it('numbers what is left without a gap, and keeps no trace of what is kept from whom', () => {
    const { copy } = copyFor(harte, 'parent:p-ryan', documentType);
    const bytes = JSON.stringify(copy);
    for (const trace of ['withholdFrom', 'flagIds', 'variants', 'sensitivity', 'presentWithholdFrom', 'w-tom', 'fl-']) expect(bytes).not.toContain(trace);
    const ids = [...bytes.matchAll(/"id":"item-(\d+)"/g)].map((match) => Number(match[1]));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });
});
