import { expect } from '@open-wc/testing';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { saturdays } from '../../model/fixtures.js';
import { viewport } from '../../../../../test/browser/keys.js';

toolSuite({
  tag: 'practice-reflection', document: saturdays, actor: 'w-nadia', at: '2026-10-22T08:05:00+01:00',
  change: { type: 'JOT', list: 'changeTalk', id: 'new', text: 'I could ring my sister on a Friday.' }, words: 'I could ring my sister on a Friday.',
  refused: { type: 'EXPORT_TO_MANAGER' }, messageId: 'MI-M01',
  reader: 'w-helen', given: ['She folded her arms. I put my view in front of hers.'], secrets: ['switch off', 'teacher', 'sober grown-up', 'Nadia', '53.3', '1.25', 'Open questions', 'boxes of wine'],
  said: 'I hate that he sees me like that.', labels: { en: 'Change talk', cy: 'Siarad am newid' }, overridden: 'list.changeTalk',
  entry: { id: 'ct1', kind: 'changeTalk', document: { ...saturdays, stages: [{ id: 'mi-1', state: 'noted' }] } },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });
