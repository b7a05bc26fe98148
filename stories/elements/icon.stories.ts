import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html } from 'lit';
import { icon, type IconName } from '@practice-kit/elements';
import { languageOf } from './words.js';

const WORDS: Readonly<Record<'en' | 'cy', Readonly<Record<IconName, string>>>> = {
  en: { ask: 'You could ask', add: 'Add', 'eye-crossed': 'Not for Ryan', pencil: 'Worth a thought', tick: 'Done', print: 'Print', chevron: 'Next', back: 'Back', more: 'More', 'place-1': 'First column', 'place-2': 'Second column', 'place-3': 'Third column' },
  cy: { ask: 'Gallech ofyn', add: 'Ychwanegu', 'eye-crossed': 'Nid i Ryan', pencil: 'Gwerth ei ystyried', tick: 'Wedi’i wneud', print: 'Argraffu', chevron: 'Nesaf', back: 'Yn ôl', more: 'Mwy', 'place-1': 'Y golofn gyntaf', 'place-2': 'Yr ail golofn', 'place-3': 'Y drydedd golofn' },
};

const meta: Meta = {
  title: 'Elements/Icon',
  render: (_given, { globals }) => html`<main><ul>${Object.entries(WORDS[languageOf(globals)]).map(([name, words]) => html`<li>${icon(name as IconName)} ${words}</li>`)}</ul></main>`,
};
export default meta;

/** Every icon, beside the words it never stands instead of. */
export const BesideWords: StoryObj = {
  name: 'Beside words, never instead of them',
  play: async ({ canvasElement }) => {
    const entries = [...canvasElement.querySelectorAll('li')];
    await expect(entries).toHaveLength(12);
    for (const entry of entries) {
      await expect(entry.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
      await expect(entry.textContent!.trim()).not.toBe('');
    }
  },
};
