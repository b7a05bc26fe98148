/** What was heard: the parent's words as they were said, what the practitioner did with them, and the field to write them in. */
import { html, nothing, render } from 'lit';
import { icon, make, words } from '@practice-kit/elements';
import { inBlocks, nodesOf, renderEntryMenu, rowBasis, rowButton } from '@practice-kit/practice-tool';
import { isOnRecord, KINDS, type Heard, type JotList } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

export type HeardList = Exclude<JotList, 'rulers'>;
export const HEARD_LISTS: readonly HeardList[] = ['changeTalk', 'sustainTalk', 'discord'];

/** A list with its heading, and a way to add to it. */
export function renderHeard(tool: PracticeReflection, list: HeardList) {
  const { t, sitting: { editing } } = tool;
  const jots = tool.jotsShown(list) as readonly Heard[];
  const isOpen = tool.isOpen('during');
  const isWriting = editing?.section === list && editing.adding;
  if (jots.length === 0 && !isOpen) return nothing;
  return html`<section class="heard-list"><h2 class="minor" data-anchor=${`section-${list}`} tabindex="-1">${t(`list.${list}`)}</h2>${renderHint(tool, list)}
    ${renderJots(tool, list, jots)}
    ${isWriting ? tool.renderEditor() : !isOpen ? nothing : html`<button class="quietlink" aria-label=${t('action.add-to', { section: t(`list.${list}`) })}
      @click=${() => tool.startWriting(list)}>${icon('add')} ${t('action.add')}</button>`}</section>`;
}

/** What it is, where its name alone could be taken for a fault of theirs (MI-R04). */
export const renderHint = ({ t }: PracticeReflection, list: HeardList) => (list === 'changeTalk' ? nothing : html`<p class="note">${t(`hint.${list}`)}</p>`);

/** What was heard, one under another. What is held by somebody, and what is on the record, is said beside it. */
export function renderJots(tool: PracticeReflection, list: HeardList, jots: readonly Heard[]) {
  const { reflection: { sharing, toCaseRecord }, findingViews: findings, sitting: { editing } } = tool;
  return html`<ul role="list">${inBlocks(jots, {
    make: (jot, stands) => jotRow(tool, list, jot, stands), keyOf: ({ id }) => id, findings, writing: editing?.adding ? undefined : editing?.id,
    basis: [...rowBasis(tool), tool.isOpen('during'), tool.writing.module, sharing, toCaseRecord, tool.linesThere.length],
  })}</ul>`;
}

function jotRow(tool: PracticeReflection, list: HeardList, jot: Heard, stands: HTMLElement | undefined): HTMLElement {
  const { t, sitting: { editing } } = tool;
  if (editing?.id === jot.id && !editing.adding) {
    const place = stands?.className === 'writing' ? stands : item('writing');
    render(tool.renderEditor(), place);
    return place;
  }
  const kind = KINDS[list];
  const chosen = kind && (jot[kind.field] as string | undefined);
  const known = (prefix: string, value: unknown): string => {
    if (typeof value !== 'string') return '';
    const said = t(`${prefix}.${value}`);
    // A value this version does not know is kept and shown as it is (shapes.md, head note).
    return said === `${prefix}.${value}` ? value : said;
  };
  const about = [chosen && known(kind.words, chosen), known('strength', jot['strength']), jot['target']].filter(Boolean).join(' · ');
  const mine = [known('myNextMove', jot.myNextMove), isOnRecord(tool.reflection, jot.id) ? t(tool.linesThere.some(({ fromItemId }) => fromItemId === jot.id) ? 'record.there' : 'record.waiting') : ''].filter(Boolean).join(' · ');
  const findings = tool.findingViews.of(jot.id);
  const row = item('jot', words('p', 'said', jot.text, { lang: jot.lang, verbatim: true }), about ? words('p', 'note', about) : undefined, jot.iSaid ? iSaid(t('field.iSaid'), jot.iSaid) : undefined,
    mine ? make('p', 'note', mine) : undefined, findings.length ? nodesOf(html`<practice-findings .items=${findings} @practice-finding-action=${tool.onFindingAction}></practice-findings>`) : undefined,
    !tool.isOpen('during') ? undefined : changeButton(tool, list, jot.id), nodesOf(renderEntryMenu(tool, list, jot.id)));
  row.dataset['anchor'] = jot.id;
  row.tabIndex = -1;
  return row;
}

const item = (className: string, ...children: (Node | undefined)[]): HTMLElement => Object.assign(make('li', className, ...children), { role: 'listitem' });

function iSaid(label: string, text: string): HTMLElement {
  const line = words('p', 'mine', '');
  line.append(make('span', 'note', `${label}:`), ` ${text}`);
  return line;
}

function changeButton(tool: PracticeReflection, list: HeardList, id: string): HTMLElement {
  const button = rowButton('edit', tool.t('entry.edit'), () => tool.startEditing(list, id));
  button.ariaLabel = tool.t('jot.change', { words: tool.describe(id) });
  return button;
}
