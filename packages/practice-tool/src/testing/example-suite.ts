/**
 * A worked example and what it expects of the kit (shapes.md §12), as tests: run by the package of the tool on its own
 * example, and by whoever has another family's.
 */
import { copyFor, readDocument, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import type { TestRunner } from '@practice-kit/documents/testing';
import type { Finding } from '../model/finding.js';
import type { Runner, StartOptions } from '../model/workflow.js';

type Patch = readonly { readonly op: 'replace' | 'remove' | 'add'; readonly path: string; readonly value?: unknown }[];
interface Blocked {
  readonly event: string; readonly when: string; readonly state?: string; readonly by?: string; readonly reader?: string; readonly about?: readonly string[];
  readonly message: string; readonly severity: string; readonly patch?: Patch;
}
/** The parts of `expect` that are the same for every tool. */
export interface Expected {
  readonly asOf: string;
  readonly finalStates: readonly { readonly id: string; readonly state: string }[];
  readonly checksFired: readonly { readonly message: string; readonly about: readonly string[] }[];
  readonly checksNotFired: readonly { readonly message: string; readonly about?: readonly string[] }[];
  readonly blockedEvents: readonly Blocked[];
  readonly neverInCopy?: readonly { readonly audience: string; readonly strings: readonly string[] }[];
  readonly inCopy?: readonly { readonly audience: string; readonly strings: readonly string[] }[];
}

export interface ExampleFixtures {
  /** The example as it stands in its file. */
  readonly example: object;
  /** The tool's section of it, as it is to be found in the document. */
  sectionOf(example: Record<string, unknown>): unknown;
  fromExample(example: never): PracticeDocument;
  readonly documentType: DocumentType;
  check(document: PracticeDocument, options: { readonly asOf: string }): readonly Finding[];
  start(document: PracticeDocument, options: StartOptions): Runner;
  /** Whoever tries what is to be refused. */
  readonly actor: string;
  /** Where the example does not say what a refusal is about, it is about nothing in particular. */
  readonly saysAllItIsAbout?: true;
  /** The message is the first that is said, of all that stand in the way. */
  readonly saysItFirst?: true;
}

export const expectedOf = (example: object): Expected => (example as { expect: Expected }).expect;

/** The example with an RFC 6902 patch on it: the circumstances made true first. */
export function patched(example: object, patch: Patch = []): never {
  const made = structuredClone(example) as Record<string, unknown>;
  for (const { op, path, value } of patch) {
    const keys = path.split('/').slice(1);
    const last = keys.pop()!;
    const holder = keys.reduce((node, key) => node[key] as Record<string, unknown>, made);
    if (Array.isArray(holder) && op !== 'replace') holder.splice(last === '-' ? holder.length : Number(last), op === 'remove' ? 1 : 0, ...(op === 'add' ? [value] : []));
    else if (op === 'remove') delete holder[last];
    else holder[last] = value;
  }
  return made as never;
}

export function exampleSuite({ example, sectionOf, fromExample, documentType, check, start, actor, saysAllItIsAbout, saysItFirst }: ExampleFixtures, { describe, it }: TestRunner): void {
  const { asOf, finalStates, checksFired, checksNotFired, blockedEvents, neverInCopy = [], inCopy = [] } = expectedOf(example);
  const document = fromExample(example as never);
  const inJson = (words: string): string => JSON.stringify(words).slice(1, -1);
  const copyOf = (audience: string): string => JSON.stringify(copyFor(document, audience, documentType).copy);

  describe('The worked example, as it expects to be read', () => {
    it('opens whole: what comes back out is what went in', () => {
      const text = JSON.stringify(document);
      const read = readDocument(text, [documentType]);
      expectThat(read.ok && JSON.stringify(read.document) === text, 'It did not come out as it went in.');
      expectSame(document.content, sectionOf(example as Record<string, unknown>), 'The content');
    });
    it('stands at the stage it says', () => {
      expectSame(document.stages, finalStates, 'The stages');
      for (const { id, state } of finalStates) expectSame(start(document, { asOf, root: id }).stage, state, `The stage of ${id}`);
    });

    const findings = check(document, { asOf });
    for (const { message, about } of checksFired) {
      it(`notices ${message} about ${about.join(', ') || 'the whole'}`, () => {
        expectThat(findings.some((finding) => finding.id === message && JSON.stringify(finding.about) === JSON.stringify(about)), `Noticed: ${findings.map(({ id, about: of }) => [id, ...of].join(' ')).join('; ')}`);
      });
    }
    for (const { message, about } of checksNotFired) {
      it(`has nothing to say of ${[message, ...(about ?? [])].join(' ')}`, () => {
        expectThat(!findings.some((finding) => finding.id === message && (!about || about.some((id) => finding.about.includes(id)))), 'It was noticed.');
      });
    }

    for (const { event, when, state, by, reader, about, message, severity, patch } of blockedEvents) {
      // A nudge is said and never stops anything (domain.md §2.11).
      const isNudge = severity === 'nudge';
      it(`${isNudge ? 'says' : 'refuses'} ${event} ${isNudge ? 'but' : 'with'} ${message} when ${when}`, () => {
        const verdict = start(fromExample(patched(example, patch)), { asOf, actor, ...(state ? { stage: state } : {}) })
          .can({ type: event, ...(by ? { by } : {}), ...(reader ? { reader } : {}), ...(about ? { about } : {}) });
        expectSame(verdict.ok, isNudge, 'Whether it may happen');
        const reasons = verdict.reasons.filter((reason) => reason.messageId === message && reason.severity === severity);
        expectThat(reasons.length > 0, `Said instead: ${verdict.reasons.map((reason) => `${reason.severity} ${reason.messageId}`).join(', ')}`);
        if (about ?? saysAllItIsAbout) expectSame([...new Set(reasons.flatMap((reason) => reason.about))].sort(), [...new Set(about)].sort(), 'What it is about');
        if (saysItFirst && !verdict.ok) expectSame([verdict.messageId, verdict.severity], [message, severity], 'What is said first');
      });
    }

    for (const { audience, strings } of neverInCopy) {
      it(`gives ${audience} a copy that holds none of what must never reach them`, () => {
        const copy = copyOf(audience);
        const betrayed = strings.filter((words) => copy.includes(inJson(words)));
        expectThat(betrayed.length === 0, `It holds ${betrayed.length} of ${strings.length}.`);
      });
    }
    for (const { audience, strings } of inCopy) {
      it(`gives ${audience} what is theirs to know`, () => {
        const copy = copyOf(audience);
        expectThat(strings.every((words) => copy.includes(inJson(words))), 'It lacks some of it.');
      });
    }
  });
}

function expectThat(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}
const expectSame = (found: unknown, expected: unknown, what: string): void =>
  expectThat(JSON.stringify(found) === JSON.stringify(expected), `${what} is ${JSON.stringify(found)?.slice(0, 200)}, not ${JSON.stringify(expected)?.slice(0, 200)}.`);
