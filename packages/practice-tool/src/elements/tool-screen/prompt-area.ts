/** One prompt open per view, the others one press away; out of the way otherwise. */
import { html, nothing } from 'lit';
import type { PromptActionEvent } from '@practice-kit/elements';
import type { AnyScreen } from './tool-screen.js';

/**
 * `at` says where on the page this is; `prompts` are the ids of what could be asked here, or thought about: `kind` says which.
 * Opened by `tool.show({ prompt: { at, index: 0 } })`.
 */
export function renderPrompt(tool: AnyScreen, at: string, prompts: readonly string[], kind?: (id: string) => string) {
  const { t, sitting: { prompt } } = tool;
  const count = prompts.length;
  const id = prompt?.at === at ? prompts[((prompt.index % count) + count) % count] : undefined;
  if (!prompt || id === undefined) return nothing;
  if (!tool.isFurnished) return tool.renderComing();
  const { index } = prompt;
  const act = ({ action }: PromptActionEvent): void => tool.show({ prompt: action === 'away' ? undefined : { at, index: index + (action === 'another' ? 1 : -1) } });
  return html`<practice-prompt .kind=${kind?.(id) ?? t('prompt.you-could-ask')} .question=${t(`prompt.${id}`)} .anotherLabel=${count > 1 ? t('prompt.another') : ''} .beforeLabel=${count > 1 ? t('prompt.before') : ''} .awayLabel=${t('prompt.away')}
    @practice-prompt-action=${act}></practice-prompt>`;
}
