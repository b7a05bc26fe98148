import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { PracticePrompt, PromptActionEvent } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

const WORDS = {
  en: { kind: 'You could ask', another: 'Another', away: 'Put away', questions: ['When things are going right for the children, what would I see?', 'How did you manage to do that, even then?'] },
  cy: { kind: 'Gallech ofyn', another: 'Un arall', away: 'Ei roi o’r neilltu', questions: ['Pan fydd pethau’n mynd yn iawn i’r plant, beth fyddwn i’n ei weld?', 'Sut llwyddoch chi i wneud hynny, hyd yn oed bryd hynny?'] },
};

const meta: Meta = {
  title: 'Elements/Prompt',
  render: (_given, { globals }) => {
    const { kind, another, away, questions } = WORDS[languageOf(globals)];
    const onAction = ({ action, currentTarget }: PromptActionEvent): void => {
      const prompt = currentTarget as PracticePrompt;
      prompt.hidden = action === 'away';
      prompt.question = questions.find((question) => question !== prompt.question) ?? '';
    };
    return html`<main><practice-prompt .kind=${kind} .question=${questions[0] ?? ''} .anotherLabel=${another} .awayLabel=${away} @practice-prompt-action=${onAction}></practice-prompt></main>`;
  },
};
export default meta;
type Story = StoryObj;

async function promptIn(canvas: HTMLElement): Promise<{ prompt: PracticePrompt; buttons: HTMLButtonElement[] }> {
  const prompt = canvas.querySelector<PracticePrompt>('practice-prompt')!;
  await prompt.updateComplete;
  return { prompt, buttons: [...prompt.renderRoot.querySelectorAll('button')] };
}

/** A question, and another one. */
export const AnotherQuestion: Story = {
  name: 'A question, and another one',
  play: async ({ canvasElement }) => {
    const { prompt, buttons } = await promptIn(canvasElement);
    const first = prompt.question;
    await userEvent.click(buttons[0]!);
    await prompt.updateComplete;
    await expect(prompt.renderRoot.querySelector('.words')).not.toHaveTextContent(first);
  },
};

/** Nobody has to be asked anything. */
export const PutAway: Story = {
  name: 'Put away',
  play: async ({ canvasElement }) => {
    const { prompt, buttons } = await promptIn(canvasElement);
    await userEvent.click(buttons[1]!);
    await expect(prompt).not.toBeVisible();
  },
};
