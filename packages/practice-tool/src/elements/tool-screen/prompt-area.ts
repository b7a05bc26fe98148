/** One prompt open per view, the others one press away; out of the way otherwise. */
import { html, nothing } from 'lit';
import type { PromptActionEvent } from '@practice-kit/elements';
import type { AnyScreen } from './tool-screen.js';

/** `at` says where on the page this is; `prompts` are the ids of what could be asked here. Opened by `tool.show({ prompt: { at, index: 0 } })`. */
export function renderPrompt(tool: AnyScreen, at: string, prompts: readonly string[]) {
  const { t, sitting: { prompt } } = tool;
  const id = prompt?.at === at ? prompts[prompt.index % prompts.length] : undefined;
  if (!prompt || id === undefined) return nothing;
  if (!tool.isFurnished) return tool.renderComing();
  return html`<practice-prompt .kind=${t('prompt.you-could-ask')} .question=${t(`prompt.${id}`)} .anotherLabel=${prompts.length > 1 ? t('prompt.another') : ''} .awayLabel=${t('prompt.away')}
    @practice-prompt-action=${(event: PromptActionEvent) => tool.show({ prompt: event.action === 'another' ? { at, index: prompt.index + 1 } : undefined })}></practice-prompt>`;
}
