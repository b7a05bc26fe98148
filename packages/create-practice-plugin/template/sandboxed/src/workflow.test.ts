/** What may happen, and why not; and every path through the stages: stored after each step and read back, it stands where it stood. */
import { copyFor } from '@practice-kit/documents';
import { workflowOf } from '@practice-kit/data-tool/model';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { describe, expect, it } from 'vitest';
import { at, empty, pritchard } from './fixtures.js';
import { tool } from './tool.js';

const workflow = workflowOf(tool);
const now = '2026-10-05T10:00:00+01:00';
const when = { asOf: '2026-10-05', actor: 'w-sam' };

describe('What stands in the way', () => {
  it('__ID__-M02: a record that says nothing is not ready', () => {
    expect(workflow.start(empty, when).can({ type: 'READY' })).toMatchObject({ ok: false, messageId: '__ID__-M02', severity: 'block' });
    expect(workflow.start(at('draft'), when).can({ type: 'READY' }).ok).toBe(true);
  });
  it('__ID__-M03: it is closed with open steps only with a reason, and the reason is kept', () => {
    const runner = workflow.start(at('shared'), when);
    expect(runner.send({ type: 'CLOSE' })).toMatchObject({ ok: false, messageId: '__ID__-M03', severity: 'confirm', about: ['s-1', 's-2'] });
    expect(runner.send({ type: 'CLOSE', reason: 'The family has moved; Ceredigion goes on with it.' }).ok).toBe(true);
    expect(runner.stage).toBe('closed');
    expect(runner.document.checkAnswers?.at(-1)).toMatchObject({ messageId: '__ID__-M03', reason: 'The family has moved; Ceredigion goes on with it.' });
  });
});

describe('A copy for a reader', () => {
  it('holds nothing of what is kept from them, and says nowhere that something was left out', () => {
    const { copy, leftOut } = copyFor(pritchard, 'parent:p-gethin', tool.documentType);
    expect(JSON.stringify(copy)).toContain('Ffion rang the school herself');
    expect(JSON.stringify(copy)).not.toContain('chapel');
    expect(leftOut.length).toBeGreaterThan(0);
  });
  it('holds no section that is not for its kind of reader', () => {
    expect(copyFor(pritchard, 'child:p-osian', tool.documentType).copy.content).not.toHaveProperty('noticed');
  });
});

const steps: readonly ToolEvent[] = [
  { type: 'READY' }, { type: 'EDIT' }, { type: 'SHARE', reader: 'parent:p-ffion' }, { type: 'CLOSE', reason: 'Agreed with the family.' }, { type: 'REOPEN' },
].map((event) => ({ ...event, at: now }));
/** What is done at whatever stage it stands. */
const work: readonly ToolEvent[] = [
  { type: 'SET_HEADER', fields: { on: '2026-10-05' } }, { type: 'ADD', section: 'noticed', id: 'n-9', text: 'Toast was made together.' }, { type: 'ADD', section: 'elsewhere', id: 'x', text: '' },
  { type: 'EDIT_OWN', id: 'n-9', text: 'Toast was made together, and eaten.' }, { type: 'CORRECT', id: 'n-2', newId: 'n-10', text: 'Ffion rang the school herself on Tuesday.', reason: 'The wrong day.' },
  { type: 'SET', id: 's-1', fields: { status: 'done', doneOn: '2026-10-05' } }, { type: 'DISMISS', messageId: '__ID__-M01', about: ['s-2'] },
  { type: 'PREPARE_COPY', reader: 'parent:p-ffion' }, { type: 'CHECK_COPY', reader: 'parent:p-ffion', by: 'w-meera' }, { type: 'RECALL', copyId: 'copy-1' },
].map((event) => ({ ...event, at: now }));

workflowSuite(workflow, { ...when, from: pritchard, steps, work, documents: [pritchard, empty] }, { describe, it });
