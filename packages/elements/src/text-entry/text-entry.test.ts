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
});
