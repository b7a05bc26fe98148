/** Under every tool: whether it is kept, taking back, whose words, which language, and whose method it is. */
import { html, nothing } from 'lit';
import { saveLine } from '../practice-tool/notices.js';
import type { AnyScreen } from './tool-screen.js';

/** `hasRegisters`: whether whoever is at the screen chooses here whose words the labels use. */
export function renderFoot(tool: AnyScreen, hasRegisters = true) {
  const { t } = tool;
  const other = tool.language === 'cy' ? 'en' : 'cy';
  return html`<footer class="foot note">
    ${tool.document!.fictional ? html`<p>${t('tool.fictional')}</p>` : nothing}
    <p>${saveLine(tool)}</p>
    ${tool.closedToChange ? nothing : html`<p class="footacts"><button class="quietlink" @click=${() => tool.undo()}>${t('undo')}</button><button class="quietlink" @click=${() => tool.redo()}>${t('redo')}</button></p>`}
    <p class="footacts">${hasRegisters ? html`<label>${t('register.label')} <select @change=${(event: Event) => { tool.register = (event.target as HTMLSelectElement).value as 'family'; }}>
      ${(['practitioner', 'family', 'child'] as const).map((register) => html`<option value=${register} ?selected=${register === tool.register}>${t(`register.${register}`)}</option>`)}</select></label>` : nothing}
      <button class="quietlink" lang=${other} @click=${() => { tool.lang = other; }}>${t('language')}</button></p>
    <p class="credit">${t('attribution')}</p>
  </footer>`;
}
