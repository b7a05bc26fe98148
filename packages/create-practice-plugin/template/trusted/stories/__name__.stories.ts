import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import '../src/define.js';
import { at, empty, pritchard } from '../src/model/fixtures.js';

interface Arguments { document: PracticeDocument; reader: string; lang: 'en' | 'cy'; readonly: boolean }

const meta: Meta<Arguments> = {
  title: 'Tools/__title__',
  args: { document: pritchard, reader: '', lang: 'en', readonly: false },
  argTypes: { document: { control: false }, lang: { control: 'inline-radio', options: ['en', 'cy'] } },
  render: ({ document, reader, lang, readonly }) => html`<main><__tag__
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-10-05T10:00:00+01:00'} .document=${document} actor="w-sam" .reader=${reader} lang=${lang} ?readonly=${readonly}></__tag__></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

/** Ready to share; one step says nobody and no day yet. */
export const Ready: Story = {
  name: 'Ready to share',
  play: async ({ canvasElement }) => {
    const tool = canvasElement.querySelector('__tag__')!;
    await tool.updateComplete;
    await expect(tool.stage).toBe('ready');
    await expect(tool.findings.map(({ id }) => id)).toEqual(['__ID__-M01']);
  },
};
/** Nothing written yet: "It is ready" can be pressed, and says why not. */
export const Empty: Story = {
  name: 'Nothing written yet',
  args: { document: empty },
  play: async ({ canvasElement }) => {
    const tool = canvasElement.querySelector('__tag__')!;
    await expect(tool.send({ type: 'READY' })).toMatchObject({ ok: false, messageId: '__ID__-M02' });
  },
};
/** Closed: for reading. */
export const Closed: Story = { name: 'Finished', args: { document: at('closed') } };
/** What Gethin holds: one line fewer, and no sign of it. */
export const ForGethin: Story = {
  name: 'The copy for Gethin',
  args: { reader: 'parent:p-gethin' },
  play: async ({ canvasElement }) => {
    const tool = canvasElement.querySelector('__tag__')!;
    await waitFor(() => expect(tool.shadowRoot!.textContent).toContain('Ffion rang the school'));
    await expect(tool.shadowRoot!.textContent).not.toContain('chapel');
  },
};
export const InWelsh: Story = { name: 'In Welsh', args: { lang: 'cy' } };
