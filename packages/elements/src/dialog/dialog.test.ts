import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeDialog } from './dialog.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

async function page(kind: PracticeDialog['kind'] = 'dialog'): Promise<{ opener: HTMLButtonElement; dialog: PracticeDialog; modal: HTMLDialogElement; closed: () => number }> {
  const box = await fixture<HTMLElement>(html`<div><button>Make a copy for…</button>
    <practice-dialog heading="Who is the copy for?" closeLabel="Close" kind=${kind}><p>Nobody else is told.</p><button slot="actions">Make the copy</button></practice-dialog></div>`);
  const dialog = box.querySelector('practice-dialog') as PracticeDialog;
  const opener = box.querySelector('button')!;
  let closed = 0;
  dialog.addEventListener('practice-dialog-close', () => { closed += 1; });
  opener.addEventListener('click', () => { dialog.open = true; });
  return { opener, dialog, modal: dialog.renderRoot.querySelector('dialog')!, closed: () => closed };
}

async function opened(kind?: PracticeDialog['kind']): ReturnType<typeof page> {
  const made = await page(kind);
  made.opener.focus();
  await keys('Enter');
  await waitUntil(() => made.modal.open, 'it opens', { timeout: 10_000 });
  return made;
}

async function hasClosed({ dialog, modal, opener, closed }: Awaited<ReturnType<typeof page>>): Promise<void> {
  await waitUntil(() => closed() > 0, 'it says that it closed', { timeout: 10_000 });
  // Once, and not once more a moment later.
  await nextFrame();
  await dialog.updateComplete;
  expect(modal.open).to.equal(false);
  expect(dialog.open).to.equal(false);
  expect(closed()).to.equal(1);
  expect(document.activeElement).to.equal(opener);
}

describe('A dialog', () => {
  it('is a modal dialog, named by its heading, and passes axe', async () => {
    const { dialog, modal } = await opened();
    expect(modal.matches(':modal')).to.equal(true);
    const named = modal.getAttribute('aria-labelledby')!;
    expect(dialog.shadowRoot!.getElementById(named)?.textContent).to.equal('Who is the copy for?');
    await expect(dialog).to.be.accessible();
    dialog.open = false;
  });

  it('adds no landmark to the page: neither a header nor a footer of the whole', async () => {
    const { dialog, modal } = await opened();
    expect(modal.querySelector('header, footer')).to.equal(null);
    dialog.open = false;
  });

  it('takes the keyboard in, and gives it back to where it came from when Escape is pressed', async () => {
    const made = await opened();
    expect(document.activeElement).to.equal(made.dialog);
    await keys('Escape');
    await hasClosed(made);
  });

  it('is closed by its button, told once', async () => {
    const made = await opened();
    made.dialog.renderRoot.querySelector<HTMLButtonElement>('.head button')!.focus();
    await keys('Enter');
    await hasClosed(made);
  });

  it('is closed by whoever opened it', async () => {
    const made = await opened();
    made.dialog.open = false;
    await hasClosed(made);
  });

  it('keeps the keyboard within it: what is behind cannot be reached', async () => {
    const { dialog, opener } = await opened();
    const close = dialog.renderRoot.querySelector<HTMLButtonElement>('.head button')!;
    close.focus();
    await keys('Tab');
    expect(document.activeElement).to.equal(dialog.querySelector('button'));
    await keys('Shift+Tab');
    expect((dialog.renderRoot as ShadowRoot).activeElement).to.equal(close);
    opener.focus();
    expect(document.activeElement).to.equal(dialog);
    dialog.open = false;
  });

  it('opens again after it was closed', async () => {
    const made = await opened();
    await keys('Escape');
    await hasClosed(made);
    await keys('Enter');
    await made.dialog.updateComplete;
    expect(made.modal.open).to.equal(true);
    made.dialog.open = false;
  });

  it('fills the page as a sheet', async () => {
    const { dialog, modal } = await opened('sheet');
    expect(modal.getBoundingClientRect().width).to.be.closeTo(document.documentElement.clientWidth, 20);
    expect(modal.getBoundingClientRect().height).to.equal(innerHeight);
    dialog.open = false;
  });

  it('shows a heading in whichever direction it runs', async () => {
    const { dialog } = await opened();
    dialog.heading = 'لمن هذه النسخة؟';
    await dialog.updateComplete;
    expect(getComputedStyle(dialog.renderRoot.querySelector('h2')!).direction).to.equal('rtl');
    dialog.open = false;
  });
});
