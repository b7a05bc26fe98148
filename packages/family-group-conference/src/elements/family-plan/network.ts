/**
 * Who is in these children's lives, as a picture: the children in the middle, everybody around them the same size, in the order
 * they were named. A filled dot is coming; an empty one is heard in another way. The list under it says the same in words.
 */
import { html, nothing, svg } from 'lit';
import { personName, personRelation } from '@practice-kit/practice-tool';
import { COMING, preparationOf } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';

const WIDTH = 640;
const HEIGHT = 320;

export function renderNetwork(tool: PracticeFamilyPlan, children: readonly string[]) {
  const document = tool.document!;
  const around = document.people.filter(({ kind, id }) => kind !== 'professional' && !children.includes(id));
  if (around.length === 0) return nothing;
  const place = (index: number): { x: number; y: number } => {
    const angle = (index / around.length) * 2 * Math.PI - Math.PI / 2;
    return { x: WIDTH / 2 + Math.cos(angle) * 232, y: HEIGHT / 2 + Math.sin(angle) * 118 };
  };
  return html`<figure class="network"><svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
    ${around.map((_person, index) => { const { x, y } = place(index); return svg`<line class="tie" x1=${WIDTH / 2} y1=${HEIGHT / 2} x2=${x} y2=${y} />`; })}
    <ellipse class="middle" cx=${WIDTH / 2} cy=${HEIGHT / 2} rx="92" ry="38" />
    ${children.map((id, index) => svg`<text class="name" x=${WIDTH / 2} y=${HEIGHT / 2 + 6 + (index - (children.length - 1) / 2) * 24}>${personName(document, id)}</text>`)}
    ${around.map(({ id }, index) => {
      const { x, y } = place(index);
      const coming = COMING.has(preparationOf(document, id)?.outcome);
      return svg`<circle class=${coming ? 'dot' : 'dot open'} cx=${x} cy=${y} r="8" /><text class="name" x=${x} y=${y + 26}>${personName(document, id)}</text><text class="relation" x=${x} y=${y - 16}>${personRelation(document, id)}</text>`;
    })}</svg>
    <figcaption class="note">${tool.t('network.key')}</figcaption></figure>`;
}
