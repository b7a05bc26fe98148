/** The family tree, written and changed as a list: who, to whom, what they are to each other (AC-02). */
import { html, nothing } from 'lit';
import type { Person } from '@practice-kit/documents';
import { form, renderFields, type DialogContents } from '@practice-kit/practice-tool';
import { genogramText, type Genogram } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const KINDS = ['parent', 'partners', 'married', 'separated', 'divorced', 'past-relationship', 'kinship-carer', 'brother-or-sister'] as const;
type Link = Genogram['links'][number];

export function familyTree(tool: PracticeAssessmentMap): DialogContents {
  const { t } = tool;
  const { people } = tool.document!;
  const tree: Genogram = tool.map.genogram ?? { people: [], links: [] };
  const inWords = (links: readonly Link[]): string => genogramText({ links }, people, t, tool.language);
  const put = (genogram: Genogram): { type: string; fields: object } => ({ type: 'SET_HEADER', fields: { genogram } });
  const made = form(tool, {
    heading: 'section.genogram', done: 'tree.add',
    fields: [{ name: 'tree.a', kind: 'person' }, { name: 'relation', kind: 'choice', options: KINDS }, { name: 'tree.b', kind: 'person' }],
    event: (draft) => {
      const link = { a: draft['tree.a'], b: draft['tree.b'], kind: draft['relation'] } as Link;
      const drawn = new Set(tree.people.map(({ personId }) => personId));
      const added = [link.a, link.b].filter((id) => id && !drawn.has(id)).map((personId) => ({ personId, shape: shapeOf(people.find(({ id }) => id === personId)) }));
      // What somebody wrote in their own words stays theirs: what is new is said after it.
      return put({ ...tree, people: [...tree.people, ...added], links: [...tree.links, link], ...(tree.textAlternative ? { textAlternative: `${tree.textAlternative} ${inWords([link])}` } : {}) });
    },
  });
  return {
    ...made,
    body: html`<ul class="plainlist">${tree.links.map((link) => html`<li dir="auto">${inWords([link])}
        <button class="quietlink" aria-label=${`${t('tree.remove')}: ${inWords([link])}`} @click=${() => tool.attempt(put({ ...tree, links: tree.links.filter((one) => one !== link) }))}>${t('tree.remove')}</button></li>`)}</ul>
      ${tree.textAlternative === undefined ? nothing : renderFields([{ name: 'tree.words', kind: 'text' }], { 'tree.words': tree.textAlternative }, {
        t, people: tool.people, onChange: (_name, value) => { tool.send(put({ ...tree, textAlternative: (value as string | undefined) ?? '' }), { intent: 'header:genogram' }); },
      })}
      <h3 class="sub">${t('tree.add')}</h3>${made.body}`,
  };
}

/** An unborn baby is a triangle. Nothing here knows whether somebody is drawn as a circle or a square. */
const shapeOf = (person: Person | undefined): 'triangle' | 'diamond' => (person?.kind === 'unborn' ? 'triangle' : 'diamond');
