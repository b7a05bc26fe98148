import { html, nothing, type TemplateResult } from 'lit';
import type { PluginHost } from '@practice-kit/plugin-host';
import type { Message } from './workbench-window.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/** So many at once; the others wait behind them. */
const MOST = 3;

/** Messages stand in a row of their own until they are put away: over nothing, and no hurry to read them. */
export function renderFoot(bench: PracticeWorkbench, host: PluginHost): TemplateResult {
  const { t, window, tool } = bench;
  const { messages } = window;
  const count = bench.findings.length;
  const saved = tool?.session?.saveState.kind;
  const commands = host.menu('statusBar').flatMap(({ items }) => items).filter((item) => item.kind === 'command' && item.isEnabled);
  return html`<div class="messages" role="region" aria-label=${t('messages')} ?hidden=${messages.length === 0}><div role="log" aria-live="polite">${messages.slice(0, MOST).map((message) => one(bench, message))}</div>
      ${messages.length > MOST ? html`<p class="note">${t('messages.more', { count: messages.length - MOST })}</p>` : nothing}</div>
    <div class="status" role="group" aria-label=${t('status')}><span role="status">${bench.chords || (saved ? t(`status.${saved}`) : '')}</span>
      ${tool && !bench.isInRoom ? html`<button type="button" class="quietlink" @click=${() => void bench.run('workbench.actions.view.problems')}>${count === 0 ? t('findings.count.0') : count === 1 ? t('findings.count.1') : t('findings.count', { count })}</button>` : nothing}
      ${[...window.status.values()].map((text) => html`<span dir="auto">${text}</span>`)}
      ${commands.map((item) => (item.kind === 'command' ? html`<button type="button" class="quietlink" @click=${() => void bench.run(item.command)}>${item.shortTitle ?? item.title}</button>` : nothing))}</div>`;
}

function one(bench: PracticeWorkbench, message: Message): TemplateResult {
  const { t } = bench;
  return html`<div class="message"><div><p dir="auto">${message.message}</p>${message.detail ? html`<p class="note" dir="auto">${message.detail}</p>` : nothing}${message.from ? html`<p class="note">${t('said-by', { plugin: message.from })}</p>` : nothing}</div>
    <p class="acts">${message.items.map((item) => html`<button type="button" class="button" @click=${() => message.answer(item)}>${item}</button>`)}<button type="button" class="quietlink" aria-label=${t('messages.put-away-one', { message: message.message })} @click=${() => message.answer(undefined)}>${t('messages.put-away')}</button></p></div>`;
}
