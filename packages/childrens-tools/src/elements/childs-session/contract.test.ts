import { expect } from '@open-wc/testing';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { withMia } from '../../model/fixtures.js';
import { viewport } from '../../../../../test/browser/keys.js';

const document = {
  ...withMia,
  content: { sessions: withMia.content.sessions.map((session) => ({
    ...session, practitionerThoughts: [{ id: 'pt-1', text: 'Mia whispered when she talked about the game.', by: 'w-amira', at: '2026-09-30T12:10:00+01:00' }],
    houses: { ...session.houses, good: session.houses!.good!.map((item, index) => (index === 0 ? { ...item, share: [{ personId: 'p-danielle', choice: 'yes' }], childReason: 'she will like it' } : item)) },
  })) },
};

toolSuite({
  tag: 'practice-childs-session', document, actor: 'w-amira', at: '2026-09-30T10:30:00+01:00',
  change: { type: 'ADD', house: 'worries', text: 'its lowd at nite', prompt: 'CH-P13', draft: true }, words: 'its lowd at nite',
  refused: { type: 'EDIT_CHILD_WORDS', about: ['mia-g-1'] }, messageId: 'CH-M01',
  reader: 'parent:p-danielle', given: ['nan makes pancakes and lets me flip them'],
  secrets: ['mum does the voices', 'tummy goes tight', 'Mia whispered', 'she will like it', 'The storm house', 'beanbags', 'quiet room'],
  said: 'nan makes pancakes and lets me flip them', labels: { en: 'I want to stop', cy: 'Dw i eisiau stopio' }, overridden: 'stop',
  entry: { id: 'mia-g-1', kind: 'good', document: { ...document, stages: document.stages.map(({ id }) => ({ id, state: 'closed' })) } },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });
