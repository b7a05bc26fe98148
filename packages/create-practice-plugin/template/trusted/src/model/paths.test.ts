/** Every path through the machine: after each step the document is stored and read back, and stands where it stood. */
import { describe, it } from 'vitest';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { workflowSuite } from '@practice-kit/practice-tool/testing';
import { empty, pritchard } from './fixtures.js';
import { workflow } from './index.js';

const at = '2026-10-05T10:00:00+01:00';
/** What takes a record from stage to stage. */
const STEPS: readonly ToolEvent[] = [
  { type: 'READY' }, { type: 'EDIT' }, { type: 'SHARE', reader: 'parent:p-ffion' }, { type: 'CLOSE', reason: 'Agreed with the family.' }, { type: 'REOPEN' },
].map((event) => ({ ...event, at }));
/** What is done at whatever stage it stands. */
const WORK: readonly ToolEvent[] = [
  { type: 'SET_HEADER', fields: { on: '2026-10-05' } }, { type: 'ADD', section: 'noticed', id: 'n-9', text: 'Toast was made together.' }, { type: 'ADD', section: 'elsewhere', id: 'x', text: '' },
  { type: 'EDIT_OWN', id: 'n-9', text: 'Toast was made together, and eaten.' }, { type: 'EDIT_OWN', id: 'n-1', text: 'He likes it when Nan comes.' },
  { type: 'CORRECT', id: 'n-2', newId: 'n-10', text: 'Ffion rang the school herself on Tuesday.', reason: 'The wrong day.' },
  { type: 'SET', id: 's-1', fields: { status: 'done', doneOn: '2026-10-05' } }, { type: 'DISMISS', messageId: '__ID__-M01', about: ['s-2'] },
  { type: 'FLAG', flag: { type: 'victim-safety', value: 'the chapel', withholdFrom: ['p-gethin'] } }, { type: 'ADD_PERSON', newId: 'p-nan', person: { name: 'Eirlys Pritchard' } },
  { type: 'PREPARE_COPY', reader: 'parent:p-ffion' }, { type: 'CHECK_COPY', reader: 'parent:p-ffion', by: 'w-meera' }, { type: 'RECALL', copyId: 'copy-1' },
].map((event) => ({ ...event, at }));

workflowSuite(workflow, { asOf: '2026-10-05', actor: 'w-sam', from: pritchard, steps: STEPS, work: WORK, documents: [pritchard, empty] }, { describe, it });
