import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { PracticeDialog } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

interface Arguments { kind: PracticeDialog['kind'] }
const WORDS = {
  en: { opener: 'Make a copy for Ryan', heading: 'What Ryan will read', body: 'Everything that is his to know, and nothing that was said in confidence. Nobody else is told that he has a copy.', close: 'Close', make: 'Make the copy' },
  cy: { opener: 'Gwneud copi i Ryan', heading: 'Beth fydd Ryan yn ei ddarllen', body: 'Popeth sy’n iddo fe ei wybod, a dim byd a ddywedwyd yn gyfrinachol. Does neb arall yn cael gwybod bod ganddo gopi.', close: 'Cau', make: 'Gwneud y copi' },
};

const meta: Meta<Arguments> = {
  title: 'Elements/Dialog',
  args: { kind: 'dialog' },
  argTypes: { kind: { control: 'inline-radio', options: ['dialog', 'wide', 'sheet'] } },
  render: ({ kind }, { globals }) => {
    const { opener, heading, body, close, make } = WORDS[languageOf(globals)];
    return html`<main><button class="open" @click=${({ currentTarget }: Event) => { ((currentTarget as Element).nextElementSibling as PracticeDialog).open = true; }}>${opener}</button>
      <practice-dialog .kind=${kind} .heading=${heading} .closeLabel=${close}><p>${body}</p><button slot="actions">${make}</button></practice-dialog></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

async function opened(canvas: HTMLElement): Promise<{ dialog: PracticeDialog; modal: HTMLDialogElement; opener: HTMLElement }> {
  const dialog = canvas.querySelector<PracticeDialog>('practice-dialog')!;
  const opener = canvas.querySelector<HTMLElement>('.open')!;
  await userEvent.click(opener);
  await dialog.updateComplete;
  return { dialog, opener, modal: dialog.renderRoot.querySelector('dialog')! };
}

/** Closed again, and the keyboard is back where it came from. */
export const OpenedAndClosed: Story = {
  name: 'Opened, and closed again',
  play: async ({ canvasElement }) => {
    const { dialog, modal, opener } = await opened(canvasElement);
    await expect(modal.matches(':modal')).toBe(true);
    await userEvent.click(dialog.renderRoot.querySelector('.head button')!);
    await waitFor(() => expect(dialog.open).toBe(false));
    await expect(document.activeElement).toBe(opener);
  },
};

/** What it is about, and what can be done. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const { modal } = await opened(canvasElement);
    await expect(modal.open).toBe(true);
  },
};

/** A whole sheet over the page. */
export const Sheet: Story = {
  name: 'A sheet over the page',
  args: { kind: 'sheet' },
  play: async ({ canvasElement }) => {
    const { modal } = await opened(canvasElement);
    await expect(modal.getBoundingClientRect().height).toBe(innerHeight);
  },
};
