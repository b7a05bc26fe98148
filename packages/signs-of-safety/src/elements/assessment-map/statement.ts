/** A danger, safety or goal as a statement: large words, its letter, and one note about what it rests on. */
import { html, nothing } from 'lit';
import { askEntryMenu, menuWords } from '@practice-kit/practice-tool';
import type { SectionName, Thread } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { renderEditor } from './editor.js';

export function renderStatement(
  tool: PracticeAssessmentMap, section: SectionName, entry: { id: string; text: string }, thread: Thread, first: boolean, place: 1 | 2 | 3,
) {
  const { t, sitting, inTheRoom, isSettled } = tool;
  const view = tool.entryViews.statement(section, entry, thread);
  const editing = sitting.editing?.id === entry.id;
  return html`<practice-statement
    .entryId=${entry.id} .letter=${first ? thread.letter : ''} .label=${t(`section.${section}`)} .text=${view.text} .lang=${view.lang ?? ''}
    .verbatim=${view.verbatim ?? false} .notes=${inTheRoom ? [] : (view.notes ?? [])} .links=${inTheRoom ? [] : view.links} .linksLabel=${t('rests-on')}
    .kept=${inTheRoom ? '' : (view.kept ?? '')} .disputes=${view.dispute ?? []} .state=${view.state ?? ''} .findings=${view.findings ?? []}
    .line=${first ? (place === 1 ? 'start' : place === 2 ? 'middle' : 'end') : 'none'}
    .words=${menuWords(tool, section, tool.entryViews.words)} ?readonly=${isSettled || tool.isInOtherWords(entry)} ?editing=${editing}
    @practice-entry-open=${() => tool.startEditing(section, entry.id)}
    @practice-link-follow=${(event: Event & { linkId: string }) => void tool.goTo(event.linkId, 1)}
    @practice-entry-menu=${askEntryMenu(tool, section)}
    @practice-finding-action=${tool.onFindingAction}
    >${editing ? html`<div slot="editor">${renderEditor(tool)}</div>` : nothing}</practice-statement>`;
}
