import { expect } from '@open-wc/testing';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import { viewport } from '../../../../../test/browser/keys.js';

toolSuite({
  tag: 'practice-family-plan', document: harte, actor: 'w-amira', at: '2026-10-26T14:32:00+01:00',
  change: { type: 'UNDERSTAND', id: 'pl1', text: 'The police are rung before anybody else.' }, words: 'The police are rung before anybody else.',
  refused: { type: 'EDIT_PLAN_WORDS', about: ['pl1'], text: 'Parents to ensure that the door is locked.' }, messageId: 'FGC-M11',
  reader: 'parent:p-ryan', given: ['Jayden can see his dad at the centre', 'I know I need to sort my temper'],
  secrets: ['Larkspur', 'St Anne', 'PANCAKES', 'Lorna has a key', 'Mon, Weds and Sunday', 'video doorbell', 'her watch', 'Not for'],
  said: 'Nan does Mon, Weds and Sunday nights', labels: { en: 'Questions to answer', cy: 'Cwestiynau i’w hateb' }, overridden: 'section.contingency', entry: { id: 'pl1', kind: 'items' },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });
