import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { PracticeSteps } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

interface Arguments { at: 0 | 1 | 2 | 3 }
const WORDS = {
  en: { label: 'Where the map has got to', stages: ['Gathering', 'Shaping', 'Ready', 'Shared'] },
  cy: { label: 'Lle mae’r map wedi cyrraedd', stages: ['Casglu', 'Siapio', 'Yn barod', 'Wedi’i rannu'] },
};

const meta: Meta<Arguments> = {
  title: 'Elements/Steps',
  args: { at: 0 },
  argTypes: { at: { control: 'inline-radio', options: [0, 1, 2, 3] } },
  render: ({ at }, { globals }) => {
    const { label, stages } = WORDS[languageOf(globals)];
    return html`<main><practice-steps .label=${label} .steps=${stages.map((stage, index) => ({ id: String(index), label: stage, current: index === at }))}></practice-steps></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

async function stepsIn(canvas: HTMLElement): Promise<PracticeSteps> {
  const steps = canvas.querySelector<PracticeSteps>('practice-steps')!;
  await steps.updateComplete;
  return steps;
}

/** The work has only begun. */
export const Gathering: Story = {
  play: async ({ canvasElement }) => {
    await expect((await stepsIn(canvasElement)).renderRoot.querySelectorAll('li')[0]).toHaveAttribute('aria-current', 'step');
  },
};

/** The work moves on: the mark goes with it, and nothing behind is ticked off. */
export const MovingOn: Story = {
  name: 'Moving on',
  args: { at: 1 },
  play: async ({ canvasElement }) => {
    const steps = await stepsIn(canvasElement);
    steps.steps = steps.steps.map((step, index) => ({ ...step, current: index === 2 }));
    await steps.updateComplete;
    const marked = [...steps.renderRoot.querySelectorAll('li')].map((stage) => stage.hasAttribute('aria-current'));
    await expect(marked).toEqual([false, false, true, false]);
  },
};
