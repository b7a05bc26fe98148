/**
 * Every path the machine generates, walked with the worked example: after each step the document is stored as text and
 * read back, and the workflow is built again from it. It stands at the same stage and allows the same things.
 */
import { describe, expect, it } from 'vitest';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { start, workflow } from './index.js';
import { empty, kept, saturdays } from './fixtures.js';

const at = '2026-10-22T14:32:00+01:00';

/** What takes a reflection from stage to stage, as it would be sent. */
const STEPS: readonly ToolEvent[] = [
  { type: 'GO' }, { type: 'STOP' }, { type: 'REFLECT' }, { type: 'LEAVE' }, { type: 'SAVE' }, { type: 'TAKE_BACK' }, { type: 'ARCHIVE' }, { type: 'REOPEN' }, { type: 'DELETE' },
  { type: 'SHARE_WITH_COACH', withId: 'w-helen', withRole: 'coach', parts: ['after.oneThingToPractise'], namesRemoved: true },
].map((event) => ({ ...event, at }));
/** What is done on a reflection at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'SKIP' }, { type: 'JOT', list: 'changeTalk', id: 'new', text: 'I might.' }, { type: 'JOT', list: 'rulers', fields: { kind: 'confidence', value: 6 } }, { type: 'EDIT_OWN', id: 'new', text: 'I might, you know.' },
  { type: 'SET', id: 'new', fields: { type: 'ability' } }, { type: 'REMOVE', id: 'st2' }, { type: 'SET_PART', part: 'after', fields: { whatIWouldDoAgain: 'Wait.' } }, { type: 'SET_PART', part: 'before', fields: { guessImportance: 5 } },
  { type: 'SET_PART', part: 'during', fields: { processesVisited: ['engaging'] } }, { type: 'SET_HEADER', fields: { minutes: 40 } }, { type: 'ADD_PERSON', newId: 'w-ola', person: { name: 'Ola', kind: 'professional' } },
  { type: 'DISMISS', messageId: 'MI-M09', about: [] }, { type: 'TO_RECORD', fromItemId: 'ct6' }, { type: 'TAKE_BACK', shareId: 'sh1' }, { type: 'EXPORT_TO_MANAGER' }, { type: 'RANK' }, { type: 'TREAT_AS_EXISTING_SAFETY', about: ['ct5'] },
].map((event) => ({ ...event, at }));

workflowSuite(workflow, { asOf: '2026-10-22', actor: 'w-nadia', from: kept, steps: STEPS, work: WORK, documents: [saturdays, empty] }, { describe, it });

describe('A reflection', () => {
  it('begins at the beginning when the document names a stage of another version', () => {
    expect(start({ ...kept, stages: [{ id: 'mi-1', state: 'supervised' }] }, { asOf: '2026-10-22' }).stage).toBe('preparing');
  });
});
