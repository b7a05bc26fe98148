import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { PracticeTextEntry } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

interface Arguments { value: string; verbatim: boolean; singleLine: boolean; disabled: boolean }
const WORDS = {
  en: { label: 'What is already good?', note: 'Who does it, and how do you know?' },
  cy: { label: 'Beth sydd eisoes yn dda?', note: 'Pwy sy’n ei wneud, a sut ydych chi’n gwybod?' },
};

const meta: Meta<Arguments> = {
  title: 'Elements/Text entry',
  args: { value: '', verbatim: false, singleLine: false, disabled: false },
  render: ({ value, verbatim, singleLine, disabled }, { globals }) => {
    const { label, note } = WORDS[languageOf(globals)];
    return html`<main><practice-text-entry .label=${label} .note=${note} .value=${value} ?verbatim=${verbatim} ?singleLine=${singleLine} ?disabled=${disabled}></practice-text-entry></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

const entryIn = (canvas: HTMLElement): PracticeTextEntry => canvas.querySelector<PracticeTextEntry>('practice-text-entry')!;
const fieldIn = (canvas: HTMLElement): HTMLTextAreaElement => entryIn(canvas).renderRoot.querySelector('textarea')!;

/** Every letter is told of as it is typed. */
export const Writing: Story = {
  play: async ({ canvasElement }) => {
    await entryIn(canvasElement).updateComplete;
    await userEvent.type(fieldIn(canvasElement), 'Nan comes when she is rung.');
    await expect(entryIn(canvasElement).value).toBe('Nan comes when she is rung.');
  },
};

/** A child's words are left as they are spelled, and the browser is told to leave them too. */
export const ChildsWords: Story = {
  name: 'A child’s own words',
  args: { verbatim: true, value: 'he nows were my scool is' },
  play: async ({ canvasElement }) => {
    await entryIn(canvasElement).updateComplete;
    await expect(fieldIn(canvasElement)).toHaveAttribute('spellcheck', 'false');
    await expect(fieldIn(canvasElement)).toHaveAttribute('translate', 'no');
  },
};

/** Enter is done, where there is one line. */
export const OneLine: Story = {
  name: 'One line',
  args: { singleLine: true },
  play: async ({ canvasElement }) => {
    const entry = entryIn(canvasElement);
    await entry.updateComplete;
    let done = '';
    entry.addEventListener('practice-text-commit', ({ value }) => { done = value; }, { once: true });
    await userEvent.type(fieldIn(canvasElement), 'Pauline Harte{Enter}');
    await expect(done).toBe('Pauline Harte');
  },
};

/** Nothing can be written here now. */
export const Closed: Story = {
  args: { disabled: true, value: 'As agreed on 14 September.' },
  play: async ({ canvasElement }) => {
    await entryIn(canvasElement).updateComplete;
    await expect(fieldIn(canvasElement)).toBeDisabled();
  },
};
