import { expect } from '@open-wc/testing';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { brierley } from '../../model/fixtures.js';
import { viewport } from '../../../../../test/browser/keys.js';

toolSuite({
  tag: 'practice-conversation-guide', document: { ...brierley, stages: [{ id: brierley.content.id, state: 'agreed' }] }, actor: 'w-joel', at: '2026-11-09T10:00:00+00:00',
  change: { type: 'TELL', of: 'p-ella', text: 'Nobody is cross that you said it.' }, words: 'Nobody is cross that you said it.',
  refused: { type: 'REQUIRE_APOLOGY', of: 'p-callum' }, messageId: 'RC-M09',
  reader: 'parent:p-stacey', given: ['I want to say my bit without shouting', 'Two bad nights', 'I keep seeing her face'],
  secrets: ['That grandad will have a go', 'I want him to knock"', 'Screened for child-to-parent', 'not a score for the family', 'One time he forgot', 'leaves first', 'Six years younger'],
  said: 'Either of us can text Grandad \'kettle\' and he comes over', labels: { en: 'What we have agreed', cy: 'Beth rydyn ni wedi cytuno arno' }, overridden: 'section.agreement', entry: { id: 'a1', kind: 'agreement' },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });
