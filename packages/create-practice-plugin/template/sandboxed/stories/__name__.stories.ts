import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { copyFor, type PracticeDocument } from '@practice-kit/documents';
import { documentType } from '../src/model/index.js';
import { empty, pritchard } from '../src/model/fixtures.js';
import { renderScreen, type Language } from './screen.js';

interface Arguments { document: PracticeDocument; lang: Language }

const meta: Meta<Arguments> = {
  title: 'Tools/__title__',
  args: { document: pritchard, lang: 'en' },
  argTypes: { document: { control: false }, lang: { control: 'inline-radio', options: ['en', 'cy'] } },
  render: ({ document, lang }) => renderScreen(document, lang),
};
export default meta;
type Story = StoryObj<Arguments>;

const wordsOf = (canvas: HTMLElement): string => [...canvas.querySelectorAll('practice-entry-list')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');

export const Whole: Story = {
  name: 'Ready to share',
  play: async ({ canvasElement }) => { await waitFor(() => expect(wordsOf(canvasElement)).toContain('chapel')); },
};
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };
/** What Gethin holds: one line fewer, and no sign of it. */
export const ForGethin: Story = {
  name: 'The copy for Gethin',
  args: { document: copyFor(pritchard, 'parent:p-gethin', documentType).copy },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(wordsOf(canvasElement)).toContain('Ffion rang the school'));
    await expect(wordsOf(canvasElement)).not.toContain('chapel');
  },
};
export const InWelsh: Story = { name: 'In Welsh', args: { lang: 'cy' } };
