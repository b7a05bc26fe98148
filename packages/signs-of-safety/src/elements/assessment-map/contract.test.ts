import { expect } from '@open-wc/testing';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import { viewport } from '../../../../../test/browser/keys.js';

toolSuite({
  tag: 'practice-assessment-map', document: harte, actor: 'w-amira', at: '2026-10-05T14:32:00+01:00',
  change: { type: 'ADD', section: 'existingStrengths', id: 'new', text: 'Nan cooks on Sundays.' }, words: 'Nan cooks on Sundays.',
  refused: { type: 'SHARE', reader: 'parent:p-deb' }, messageId: 'not-in-this-stage',
  reader: 'parent:p-ryan', given: ['It was one row.'], secrets: ['Larkspur', 'He came to my door', 'two bottles of wine', 'Not for'],
  said: 'he nows were my scool is', labels: { en: 'What are we worried about?', cy: "Beth rydyn ni'n poeni amdano?" }, overridden: 'column.1', entry: { id: 's2', kind: 'existingStrengths' },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });
