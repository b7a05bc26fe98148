import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeTextEntry } from './text-entry.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

describe('A field for words', () => {
  it('has a label that a screen reader hears, and passes axe', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="What has happened"></practice-text-entry>`);
    expect(entry.renderRoot.querySelector('label')?.textContent).to.contain('What has happened');
    await expect(entry).to.be.accessible();
  });

  it('tells of every letter as it is typed', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Next step"></practice-text-entry>`);
    const heard: string[] = [];
    entry.addEventListener('practice-text-input', (event) => heard.push(event.value));
    entry.focus();
    await keys('N', 'a', 'n');
    expect(heard).to.deep.equal(['N', 'Na', 'Nan']);
  });

  it('leaves a child’s spelling alone: no spellcheck, no correction, no suggestion, no translation (DP-31)', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="In Mia’s words" verbatim></practice-text-entry>`);
    const field = entry.renderRoot.querySelector('textarea')!;
    expect(field.getAttribute('spellcheck')).to.equal('false');
    expect(field.getAttribute('autocorrect')).to.equal('off');
    expect(field.getAttribute('autocapitalize')).to.equal('off');
    expect(field.getAttribute('autocomplete')).to.equal('off');
    expect(field.getAttribute('translate')).to.equal('no');
  });

  it('sends a writer’s own confidential words to no speller either, and draws them as any others (DP-31)', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="What I am bringing" confidential></practice-text-entry>`);
    const other = await fixture<PracticeTextEntry>(html`<practice-text-entry label="What has happened"></practice-text-entry>`);
    const [field, usual] = [entry, other].map(({ renderRoot }) => renderRoot.querySelector('textarea')!);
    expect(['spellcheck', 'autocorrect', 'autocomplete', 'translate', 'writingsuggestions'].map((name) => field!.getAttribute(name))).to.deep.equal(['false', 'off', 'off', 'no', 'false']);
    expect(field!.hasAttribute('autocapitalize')).to.equal(false);
    expect(getComputedStyle(field!).fontFamily).to.equal(getComputedStyle(usual!).fontFamily);
  });

  it('is done for now when it is left, and by Ctrl+Enter, told apart', async () => {
    const box = await fixture<HTMLElement>(html`<div><practice-text-entry label="Next step"></practice-text-entry><button>Keep it</button></div>`);
    const entry = box.querySelector('practice-text-entry') as PracticeTextEntry;
    const heard: [string, boolean][] = [];
    entry.addEventListener('practice-text-commit', ({ value, byKey }) => heard.push([value, byKey]));
    entry.focus();
    await keys('Nan rings', 'Control+Enter', '.', 'Tab');
    expect(heard).to.deep.equal([['Nan rings', true], ['Nan rings.', false]]);
  });

  it('goes to a new line with Enter, unless it is one line, where Enter is done', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Name"></practice-text-entry>`);
    let done = 0;
    entry.addEventListener('practice-text-commit', () => { done += 1; });
    entry.focus();
    await keys('Mia', 'Enter', 'Harte');
    expect([entry.value, done]).to.deep.equal(['Mia\nHarte', 0]);
    entry.singleLine = true;
    await keys('Enter');
    expect([entry.value, done]).to.deep.equal(['Mia\nHarte', 1]);
  });

  it('is not done by the Enter that ends a word being composed', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Name" singleLine></practice-text-entry>`);
    let done = 0;
    entry.addEventListener('practice-text-commit', () => { done += 1; });
    const field = entry.renderRoot.querySelector('textarea')!;
    for (const isComposing of [true, false]) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing }));
    expect(done).to.equal(1);
  });

  it('keeps the place in the words while the same words come back', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Next step" value="Nan rings"></practice-text-entry>`);
    entry.addEventListener('practice-text-input', ({ value }) => { entry.value = value; });
    const field = entry.renderRoot.querySelector('textarea')!;
    entry.focus();
    field.setSelectionRange(3, 3);
    await keys('n', 'y');
    await entry.updateComplete;
    expect([field.value, field.selectionStart]).to.deep.equal(['Nanny rings', 5]);
  });

  it('runs in the direction of what is written, in its language', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="In Aisha’s words" value="أخاف في الليل" lang="ar"></practice-text-entry>`);
    const field = entry.renderRoot.querySelector('textarea')!;
    expect(getComputedStyle(field).direction).to.equal('rtl');
    expect(field.lang).to.equal('ar');
  });

  it('has its note heard with it, and its label heard where it is not seen', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Next step" labelHidden note="Who will do it, and by when?"></practice-text-entry>`);
    const field = entry.renderRoot.querySelector('textarea')!;
    expect(entry.shadowRoot!.getElementById(field.getAttribute('aria-describedby')!)?.textContent).to.equal('Who will do it, and by when?');
    expect(field.labels[0]?.textContent).to.contain('Next step');
    await expect(entry).to.be.accessible();
  });

  it('takes no words when it is closed', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="Next step" value="As agreed" disabled></practice-text-entry>`);
    entry.focus();
    await keys('x');
    expect(entry.value).to.equal('As agreed');
    expect(entry.renderRoot.querySelector('textarea')!.disabled).to.equal(true);
    await expect(entry).to.be.accessible();
  });

  it('grows with its words', async () => {
    const entry = await fixture<PracticeTextEntry>(html`<practice-text-entry label="What has happened" value="One line."></practice-text-entry>`);
    const field = entry.renderRoot.querySelector('textarea')!;
    const before = field.getBoundingClientRect().height;
    entry.value = 'A line.\n'.repeat(12);
    await entry.updateComplete;
    expect(field.getBoundingClientRect().height).to.be.greaterThan(before * 2);
    expect(field.scrollHeight).to.be.at.most(field.clientHeight + 1);
  });
});
