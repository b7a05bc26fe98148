/** Any string may hold anything (K1, K12): it is text, kept to the letter, and never a reason to fail or to give more than was given. */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { check, documentType, findItem, start, type ChildSession, type HouseItem, type SessionsDocument } from './index.js';
import { miaAndMali } from './fixtures.js';

const STRINGS = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")', '\u202Edlihc\u202C', 'a'.repeat(20_000), '\u0000\uD83D\uDE00', '{name}', '$& $1', ' ', '💛'];
const page = (text: string, id: string, more: Partial<HouseItem> = {}): SessionsDocument => ({
  ...miaAndMali, stages: [{ id: `s-${id}`, state: 'with-child' }],
  content: { sessions: [{ id: `s-${id}`, childId: 'p-mia', chosenByChild: { whatToCallTheHouses: { good: text } }, houses: { good: [{ id, text, verbatim: true, ...more }] } }] },
});

describe('Whatever a child writes', () => {
  it.each(STRINGS.map((text) => [text.slice(0, 30), text]))('%j is kept to the letter, and nothing falls over', (_short, text) => {
    const document = page(text, text || 'x');
    const read = readDocument(JSON.stringify(document), [documentType]);
    expect(read.ok && JSON.stringify(read.document.content)).toBe(JSON.stringify(document.content));
    expect(() => check(document, { asOf: '2026-10-13' })).not.toThrow();
    const runner = start(document, { asOf: '2026-10-13', actor: 'w-amira' });
    expect(runner.can({ type: 'EDIT_CHILD_WORDS', about: [text], text: 'tidied' })).toMatchObject({ ok: false, messageId: 'CH-M01' });
    expect(runner.send({ type: 'ADD', house: 'worries', id: 'new', text, prompt: 'CH-P11' }).ok).toBe(true);
    expect(findItem(runner.document, 'new')?.item.text).toBe(text);
    expect(JSON.stringify(copyFor(document, 'child:p-mia', documentType).copy)).toContain(JSON.stringify(text).slice(1, -1));
  });
  it('goes to nobody through a name that looks like a rule', () => {
    for (const name of ['__proto__', 'constructor', '', '*', 'parent:*', 'partner:']) {
      const open = page('PLANTED', 'x', { share: [{ personId: name, choice: 'yes' }], shareOverride: { decidedBy: 'w-amira', reason: 'r', sharedWith: [name], childToldFirst: true } });
      for (const reader of ['parent:p-danielle', 'parent:p-ryan', 'network:p-pauline', 'family-shared', 'partner:police', 'w-rosie', name]) {
        expect(JSON.stringify(copyFor(open, reader, documentType).copy), `${name} → ${reader}`).not.toContain('PLANTED');
      }
    }
  });
  it('is there when parts of a page are not of the shape they should be', () => {
    const odd = (session: object): SessionsDocument => ({ ...miaAndMali, content: { sessions: [{ id: 's', childId: 'p-mia', ...session }] } } as unknown as SessionsDocument);
    for (const session of [{ houses: null }, { houses: { good: null } }, { houses: { good: 'words' } }, { afterwards: null }, { scale: null }, { whoHelps: {} }, { practitionerThoughts: null }]) {
      for (const reader of ['parent:p-danielle', 'child:p-mia', 'practitioner']) expect(() => copyFor(odd(session), reader, documentType)).not.toThrow();
    }
    const sessions = (miaAndMali.content.sessions as ChildSession[]).map(({ id, childId }) => ({ id, childId }));
    expect(check({ ...miaAndMali, content: { sessions } }, { asOf: '2026-10-13' })).toEqual([]);
  });
});
