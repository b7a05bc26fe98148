import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeStatement } from './statement.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

const WORDS = { edit: 'Change', letter: 'Worry {letter}' };
const TEXT = 'Deb and Pauline are worried that Ryan will come to the house drunk, and Mia will be hurt getting between them.';

async function statement(given: Partial<PracticeStatement> = {}): Promise<PracticeStatement> {
  const element = await fixture<PracticeStatement>(html`<practice-statement data-thread="a"></practice-statement>`);
  Object.assign(element, { entryId: 'd1', letter: 'a', label: 'What we are worried will happen', text: TEXT, words: WORDS, ...given });
  await element.updateComplete;
  return element;
}
const find = <Found extends HTMLElement>(element: PracticeStatement, selector: string): Found => element.renderRoot.querySelector<Found>(selector)!;

describe('A statement', () => {
  it('is headed by its letter and what it is, both heard, and passes axe', async () => {
    const element = await statement({ notes: ['Agreed on 14 September'], linksLabel: 'Because of', links: [{ id: 'h1', label: '12 September' }], kept: 'Not for Ryan' });
    expect(find(element, '.letter').getAttribute('role')).to.equal('img');
    expect(find(element, '.letter').ariaLabel).to.equal('Worry a');
    expect(find(element, 'h3').textContent).to.equal('What we are worried will happen');
    expect(find(element, '.text').textContent).to.equal(TEXT);
    expect(find(element, '.kept').ariaLabel).to.equal('Not for Ryan');
    await expect(element).to.be.accessible();
  });

  it('is opened to be changed by the keyboard, and by pressing its words', async () => {
    const element = await statement();
    const heard: string[] = [];
    element.addEventListener('practice-entry-open', (event) => heard.push(event.entryId));
    find(element, '.opener').focus();
    await keys('Enter');
    find(element, '.text').click();
    expect(heard).to.deep.equal(['d1', 'd1']);
  });

  it('asks what else can be done with it where there is something, though it is only read', async () => {
    const element = await statement({ words: { ...WORDS, menu: 'More' }, readonly: true });
    const heard: string[] = [];
    element.addEventListener('practice-entry-menu', ({ entryId }) => heard.push(entryId));
    expect([...element.renderRoot.querySelectorAll('.acts button')].map(({ textContent }) => textContent)).to.deep.equal(['More']);
    find(element, '.acts button').focus();
    await keys('Enter');
    expect(heard).to.deep.equal(['d1']);
    await expect(element).to.be.accessible();
    element.words = WORDS;
    await element.updateComplete;
    expect(find(element, '.acts')).to.equal(null);
  });

  it('is not opened by marking its words to copy them', async () => {
    const element = await statement();
    let opened = false;
    element.addEventListener('practice-entry-open', () => { opened = true; });
    const outside = await fixture<HTMLElement>(html`<p>Marked with the mouse</p>`);
    getSelection()!.selectAllChildren(outside);
    find(element, '.text').click();
    expect(opened).to.equal(false);
    getSelection()!.removeAllRanges();
  });

  it('offers nothing to change when it is read only, and still leads to what it rests on', async () => {
    const element = await statement({ readonly: true, linksLabel: 'Because of', links: [{ id: 'h1', label: '12 September' }, { id: 'h2', label: 'in the spring' }] });
    const heard: string[] = [];
    element.addEventListener('practice-entry-open', () => heard.push('open'));
    element.addEventListener('practice-link-follow', (event) => heard.push(event.linkId));
    find(element, '.text').click();
    expect(find(element, '.opener')).to.equal(null);
    find(element, '.rests button').focus();
    await keys('Enter', 'Tab', 'Enter');
    expect(heard).to.deep.equal(['h1', 'h2']);
    await expect(element).to.be.accessible();
  });

  it('is a child’s words in quotation marks, in their language, and never translated (DP-31)', async () => {
    const element = await statement({ text: 'dwi ofn pan ma dad yn gweiddi', lang: 'cy', verbatim: true });
    const words = find(element, '.text');
    expect(words.lang).to.equal('cy');
    expect(words.getAttribute('translate')).to.equal('no');
    expect(words.textContent).to.equal('dwi ofn pan ma dad yn gweiddi');
    expect(getComputedStyle(words, '::before').content).to.contain('‘');
  });

  it('runs in the direction of its words, whatever the page does', async () => {
    expect(getComputedStyle(find(await statement({ text: 'نخاف أن يأتي رايان إلى البيت (Ryan)' }), '.text')).direction).to.equal('rtl');
    expect(getComputedStyle(find(await statement(), '.text')).direction).to.equal('ltr');
  });

  it('is followed by whoever sees it differently, in words of the same size, with what was done about it', async () => {
    const element = await statement({ disputes: [{ heading: 'Ryan sees it differently', text: 'I have never been drunk there.', verbatim: true, note: 'Both stand.' }] });
    const dispute = find(element, '.dispute');
    expect([...dispute.children].map((part) => part.textContent)).to.deep.equal(['Ryan sees it differently', 'I have never been drunk there.', 'Both stand.']);
    expect(getComputedStyle(dispute.children[1]!).fontSize).to.equal(getComputedStyle(find(element, '.text')).fontSize);
    await expect(element).to.be.accessible();
  });

  it('passes on what is done about a finding, with its reason', async () => {
    const element = await statement({ findings: [{ id: 'SOS-M10:d1', severity: 'confirm', kind: 'Before it is ready', message: 'Nobody has asked Michael.', field: 'Say why', actions: [{ id: 'confirm', label: 'Go on' }] }] });
    const heard: string[] = [];
    element.addEventListener('practice-finding-action', (event) => heard.push(event.finding, event.action, event.reason));
    find(element, 'input').focus();
    await keys('He is at sea.', 'Tab', 'Enter');
    expect(heard).to.deep.equal(['SOS-M10:d1', 'confirm', 'He is at sea.']);
  });

  it('gives its place to the editor while it is being changed', async () => {
    const element = await statement();
    element.append(Object.assign(document.createElement('textarea'), { slot: 'editor', ariaLabel: 'Change' }));
    element.editing = true;
    await element.updateComplete;
    expect(find(element, '.text')).to.equal(null);
    expect(find<HTMLSlotElement>(element, 'slot').assignedElements().length).to.equal(1);
    expect(find(element, 'h3').textContent).to.equal('What we are worried will happen');
  });

  it('shows markup as the letters it is', async () => {
    const element = await statement({ text: '<b>Ryan</b> & <script>' });
    expect(find(element, '.text').textContent).to.equal('<b>Ryan</b> & <script>');
    expect(find(element, '.text b')).to.equal(null);
  });
});
