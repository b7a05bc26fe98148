/** One prompt open per view, the others one press away; out of the way otherwise. */
import { html, nothing } from 'lit';
import { SECTIONS, type SectionName } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

export function renderPrompt(tool: PracticeAssessmentMap, section: SectionName, threadId?: string) {
  const { t, sitting } = tool;
  const open = sitting.prompt;
  if (!open || open.section !== section || open.threadId !== threadId) return nothing;
  const prompts = SECTIONS[section].prompts;
  const id = prompts[open.index % prompts.length];
  return id ? html`<practice-prompt .kind=${t('prompt.you-could-ask')} .question=${t(`prompt.${id}`)} .anotherLabel=${prompts.length > 1 ? t('prompt.another') : ''} .awayLabel=${t('prompt.away')}
    @practice-prompt-action=${(event: Event & { action: string }) => tool.show({
      prompt: event.action === 'another' ? { ...open, index: open.index + 1 } : undefined,
    })}></practice-prompt>` : nothing;
}
