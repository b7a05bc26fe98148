import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import '@practice-kit/data-tool/define';
import { check } from '../src/checks.js';
import { at, empty, pritchard } from '../src/fixtures.js';
import { tool } from '../src/tool.js';

interface Arguments { document: PracticeDocument; reader: string; lang: 'en' | 'cy'; readonly: boolean }

const meta: Meta<Arguments> = {
  title: 'Tools/__title__',
  args: { document: pritchard, reader: '', lang: 'en', readonly: false },
  argTypes: { document: { control: false }, lang: { control: 'inline-radio', options: ['en', 'cy'] } },
  // In the host the checks run in the sandbox, and come when they come; so they do here.
  render: ({ document, reader, lang, readonly }) => html`<main><practice-data-tool
    .data=${tool} .ask=${async (asked: PracticeDocument, options: { asOf: string }) => check(asked, options)} .records=${memoryRecords([document])} .etag=${'1'}
    .clock=${() => '2026-10-05T10:00:00+01:00'} .document=${document} actor="w-sam" .reader=${reader} lang=${lang} ?readonly=${readonly}></practice-data-tool></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

/** Ready to share; one step says nobody and no day yet. */
export const Ready: Story = {
  name: 'Ready to share',
  play: async ({ canvasElement }) => {
    const screen = canvasElement.querySelector('practice-data-tool')!;
    await waitFor(() => expect(screen.findings.map(({ id }) => id)).toEqual(['__ID__-M01']));
    await expect(screen.stage).toBe('ready');
  },
};
/** Nothing written yet: "It is ready" can be pressed, and says why not. */
export const Empty: Story = {
  name: 'Nothing written yet',
  args: { document: empty },
  play: async ({ canvasElement }) => { await expect(canvasElement.querySelector('practice-data-tool')!.send({ type: 'READY' })).toMatchObject({ ok: false, messageId: '__ID__-M02' }); },
};
/** Closed: for reading. */
export const Closed: Story = { name: 'Finished', args: { document: at('closed') } };
/** What Gethin holds: one line fewer, and no sign of it. */
export const ForGethin: Story = {
  name: 'The copy for Gethin',
  args: { reader: 'parent:p-gethin' },
  play: async ({ canvasElement }) => {
    const screen = canvasElement.querySelector('practice-data-tool')!;
    await waitFor(() => expect(screen.shadowRoot!.textContent).toContain('Ffion rang the school'));
    await expect(screen.shadowRoot!.textContent).not.toContain('chapel');
  },
};
export const InWelsh: Story = { name: 'In Welsh', args: { lang: 'cy' } };
