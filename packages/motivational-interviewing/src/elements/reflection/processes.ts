/** Where the conversation went, in the order it went there; back again is another visit, and takes nothing away (domain.md §7.2). */
import { html, nothing } from 'lit';
import { icon } from '@practice-kit/elements';
import { PART_SPECS } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

const PROCESSES = PART_SPECS.during.find(({ name }) => name === 'processesVisited')!.options!;

export function renderProcesses(tool: PracticeReflection) {
  const { t, reflection } = tool;
  const visited: readonly string[] = reflection.during?.processesVisited ?? [];
  const name = (process: string): string => (PROCESSES.includes(process) ? t(`process.${process}`) : process);
  return html`${visited.length ? html`<ol role="list" class="visited">${visited.map((process, index) => html`<li>${name(process)}<button class="quietlink" aria-label=${t('process.take-out', { process: name(process), n: index + 1 })} @click=${() => tool.visit(visited.filter((_one, at) => at !== index))}>${t('action.take-out')}</button></li>`)}</ol>` : nothing}
    <p class="visits" role="group" aria-label=${t('process.visit')}>${PROCESSES.map((process) => html`<button class="button" @click=${() => tool.visit([...visited, process])}>${icon('add')} ${name(process)}</button>`)}</p>`;
}
