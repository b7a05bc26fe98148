import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticePrompt } from './prompt.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

const asked = (another = 'Another') => fixture<PracticePrompt>(html`<practice-prompt kind="You could ask" question="When things are going right for the children, what would I see?" anotherLabel=${another} awayLabel="Put away"></practice-prompt>`);
const buttons = (prompt: PracticePrompt): HTMLButtonElement[] => [...prompt.renderRoot.querySelectorAll('button')];

describe('A question somebody could ask', () => {
  it('is words, with another question and a way to put it away, and passes axe', async () => {
    const prompt = await asked();
    expect(prompt.renderRoot.querySelector('.kind')?.textContent?.trim()).to.equal('You could ask');
    expect(prompt.renderRoot.querySelector('.words')?.textContent).to.equal('When things are going right for the children, what would I see?');
    expect(buttons(prompt).map((button) => button.textContent)).to.deep.equal(['Another', 'Put away']);
    await expect(prompt).to.be.accessible();
  });

  it('is asked for and put away by the keyboard alone', async () => {
    const prompt = await asked();
    const heard: string[] = [];
    prompt.addEventListener('practice-prompt-action', (event) => heard.push(event.action));
    buttons(prompt)[0]!.focus();
    await keys('Enter', 'Tab', 'Space');
    expect(heard).to.deep.equal(['another', 'away']);
  });

  it('leads to the one before where there is one, and the keyboard gets to it between the others', async () => {
    const prompt = await asked();
    prompt.beforeLabel = 'The one before';
    await prompt.updateComplete;
    const heard: string[] = [];
    prompt.addEventListener('practice-prompt-action', (event) => heard.push(event.action));
    expect(buttons(prompt).map((button) => button.textContent)).to.deep.equal(['Another', 'The one before', 'Put away']);
    buttons(prompt)[1]!.focus();
    await keys('Enter');
    expect(heard).to.deep.equal(['before']);
  });

  it('is spoken when it becomes another question, and the keyboard stays where it was', async () => {
    const prompt = await asked();
    const words = prompt.renderRoot.querySelector('.words')!;
    expect(words.getAttribute('aria-live')).to.equal('polite');
    buttons(prompt)[0]!.focus();
    prompt.question = 'How did you manage to do that, even then?';
    await prompt.updateComplete;
    expect(prompt.renderRoot.querySelector('.words')).to.equal(words);
    expect(words.textContent).to.equal('How did you manage to do that, even then?');
    expect((prompt.renderRoot as ShadowRoot).activeElement).to.equal(buttons(prompt)[0]);
  });

  it('offers no other question where there is none', async () => {
    expect(buttons(await asked('')).map((button) => button.textContent)).to.deep.equal(['Put away']);
  });
});
