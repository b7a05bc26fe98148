/** What somebody told the family is corrected as everything is: a new object in the same place, and the old one stays (shapes.md K9, DP-40). */
import { describe, expect, it } from 'vitest';
import { copyFor, frozen, readDocument, type DocumentType } from '@practice-kit/documents';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { documentType, informationGiving, start, type FamilyPlanDocument, type Told } from './index.js';
import { active, harte, informationGiving as sharing, preparing, privateTime } from './fixtures.js';

const at = '2026-10-23T14:10:00+01:00';
const run = (document: FamilyPlanDocument, stage?: string) => start(document, { asOf: '2026-10-23', actor: 'w-grace', ...(stage ? { stage } : {}) });
const refused = (document: FamilyPlanDocument, event: ToolEvent, stage?: string): string[] => { const verdict = run(document, stage).can(event); return verdict.ok ? [] : verdict.reasons.map(({ messageId }) => messageId); };
function sent(document: FamilyPlanDocument, ...events: readonly ToolEvent[]): FamilyPlanDocument {
  const runner = run(document);
  for (const event of events) { const verdict = runner.send({ at, ...event }); if (!verdict.ok) throw new Error(verdict.messageId); }
  expect(readDocument(JSON.stringify(runner.document), [documentType]).ok).toBe(true);
  return runner.document as FamilyPlanDocument;
}
const told = (document: FamilyPlanDocument): readonly Told[] => informationGiving(document)!.gave!;

describe('What somebody told the family', () => {
  it('K9 is corrected with a new object that says what it corrects, why, by whom and when; the old one stays word for word', () => {
    const [first, ...others] = told(sharing);
    const next = sent(sharing, { type: 'CORRECT', row: 0, newId: 'told-new', fields: { what: 'What we are worried about, and what is going well.' }, reason: 'The bottom lines were said by Leanne.' });
    expect(told(next)[0]).toEqual({ ...first, id: 'told-new', what: 'What we are worried about, and what is going well.', corrects: 'told-new-before', correctionReason: 'The bottom lines were said by Leanne.', recordedBy: 'w-grace', recordedAt: at });
    expect(told(next)[1]).toEqual({ ...first, id: 'told-new-before', status: 'corrected' });
    expect(told(next).slice(2)).toEqual(others);
  });
  it('K9 is corrected by its id once it has one, as often as need be, and always the newest', () => {
    const once = sent(sharing, { type: 'GAVE', newId: 'told-1', of: 'w-amira', fields: { what: 'The court is on 3 November.', inPlainWords: true } }, { type: 'CORRECT', id: 'told-1', newId: 'told-2', fields: { what: 'The court is on 4 November.', inPlainWords: undefined } });
    expect(told(once).slice(-2).map(({ id, what, status, corrects, inPlainWords }) => [id, what, status, corrects, inPlainWords])).toEqual([
      ['told-2', 'The court is on 4 November.', undefined, 'told-1', undefined], ['told-1', 'The court is on 3 November.', 'corrected', undefined, true],
    ]);
    expect(refused(once, { type: 'CORRECT', id: 'told-1', fields: { what: 'x' } })).toEqual(['already-corrected']);
    expect(told(sent(once, { type: 'CORRECT', id: 'told-2', newId: 'told-3', of: 'w-leanne', fields: { what: 'The court is on 5 November.' } })).at(-3)).toMatchObject({ id: 'told-3', by: 'w-leanne', corrects: 'told-2' });
  });
  it('is corrected after the meeting too; not while the family is on its own, nor when it is over (FGC-R01)', () => {
    const event = { type: 'CORRECT', row: 0, fields: { what: 'x' } };
    expect([refused(harte, event), refused(active, event), refused(active, event, 'closed'), refused(privateTime, event)]).toEqual([[], [], ['not-in-this-stage'], ['not-in-this-stage']]);
  });
  it('is not taken out by a correction without words, and nothing else is corrected in this way (FGC-M11, DP-39)', () => {
    expect(refused(sharing, { type: 'CORRECT', row: 0, fields: { what: ' ' } })).toEqual(['words-needed']);
    expect(refused(sharing, { type: 'CORRECT', row: 0, fields: { what: 'x', recordedBy: 'w-tom' } })).toEqual(['DP-39']);
    expect(refused(sharing, { type: 'CORRECT', row: 9, fields: { what: 'x' } })).toEqual(['no-such-entry']);
    expect(refused(preparing, { type: 'CORRECT', row: 0, fields: { what: 'x' } })).toEqual(['no-such-entry']);
    expect(refused(harte, { type: 'CORRECT', id: 'pl1', text: 'Mother to keep door locked.', fields: { what: 'x' } })).toEqual(['FGC-M11']);
  });
  it('is in nobody’s copy with the reason it was corrected, nor in its first wording where the second is kept from them', () => {
    const next = sent(harte, { type: 'CORRECT', row: 1, newId: 'told-new', fields: { what: 'What help there is.' }, reason: 'Somebody was named.' });
    const copy = (document: FamilyPlanDocument): string => JSON.stringify(copyFor(document, 'parent:p-pauline', documentType as DocumentType).copy);
    expect(copy(next)).toContain('What help there is.');
    expect(copy(next)).not.toContain('Somebody was named.');
    const kept = frozen({ ...next, content: { ...next.content, meeting: { ...next.content.meeting, stages: next.content.meeting!.stages!.map((stage) => ('gave' in stage ? { ...stage, gave: told(next).map((one) => (one.id === 'told-new' ? { ...one, withholdFrom: ['p-pauline'] } : one)) } : stage)) } } } as FamilyPlanDocument);
    expect(copy(kept)).not.toMatch(/What help there is|how to stay safe online/);
  });
});
