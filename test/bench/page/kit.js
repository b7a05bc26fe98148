/** The tool itself, on a page, as a vendor embeds it. */
import '../../../packages/signs-of-safety/src/define.ts';
import { harte } from '../../../packages/signs-of-safety/src/model/fixtures.ts';

const example = JSON.stringify(harte);

export function kit(stage) {
  const tool = document.createElement('practice-assessment-map');
  tool.actor = 'w-amira';
  stage.append(tool);
  const list = () => [...tool.renderRoot.querySelectorAll('practice-entry-list')].find(({ listId }) => listId === 'harm');
  let opened;
  return {
    show: (value) => { tool.document = value; },
    showExample: () => { tool.document = example; return tool.updateComplete; },
    countShown: () => list().renderRoot.querySelectorAll('.entry').length,
    elements: () => list().renderRoot.querySelectorAll('.entry, .entry *').length / list().items.length,
    async open(at) {
      opened = at;
      tool.startEditing('harm', tool.document.content.harm[at].id);
      await tool.updateComplete;
      const entry = tool.renderRoot.querySelector('practice-text-entry');
      await entry.updateComplete;
      return entry.renderRoot.querySelector('textarea');
    },
    written: () => tool.document.content.harm[opened].text,
  };
}
