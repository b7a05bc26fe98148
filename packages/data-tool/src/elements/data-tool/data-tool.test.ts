import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { PracticeEntryList } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import type { DataTool } from '@practice-kit/plugin-api';
import '../../define.js';
import { at, check, empty, firstVisit, visit } from '../../fixtures/first-visit.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import { PracticeDataTool } from './data-tool.js';

/** As a council's page would have it under a tag of its own. */
defineElement('wexmoor-first-visit', class extends PracticeDataTool { override data: DataTool | undefined = firstVisit; });

toolSuite({
  tag: 'wexmoor-first-visit', document: visit, actor: 'w-sam', at: '2026-10-05T10:00:00+01:00',
  change: { type: 'ADD', section: 'heard', id: 'new', text: 'Toast was made together.' }, words: 'Toast was made together.',
  refused: { type: 'CLOSE' }, messageId: 'not-in-this-stage',
  reader: 'parent:p-gethin', given: ['Ffion rang the school herself', 'Mornings without shouting'], secrets: ['chapel', 'for the team and the court', 'Not for'],
  said: 'i like it wen nan comes', labels: { en: 'Being written', cy: 'Yn cael ei ysgrifennu' }, overridden: 'section.matters', entry: { id: 'n-2', kind: 'heard' },
  accessible: async (element) => { await expect(element).to.be.accessible(); }, viewport,
}, { describe, it });

describe('A tool that is data, on the screen', () => {
  type Asking = PracticeDataTool['ask'];
  const open = async (document: PracticeDocument, ask?: Asking): Promise<PracticeDataTool> => fixture(html`<practice-data-tool lang="en" actor="w-sam" .clock=${() => '2026-10-05T10:00:00+01:00'} .data=${firstVisit} .ask=${ask} .document=${document}></practice-data-tool>`);
  const root = (tool: PracticeDataTool): ShadowRoot => tool.shadowRoot!;
  const button = (tool: PracticeDataTool, words: string): HTMLButtonElement => {
    const found = [...root(tool).querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === words);
    if (!found) throw new Error(`No button says ${words}`);
    return found;
  };
  const contentOf = (tool: PracticeDataTool): Record<string, never> => tool.document!.content as Record<string, never>;
  const inLists = (tool: PracticeDataTool): string => [...root(tool).querySelectorAll('practice-entry-list, practice-statement, practice-findings')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');

  it('keeps what is written in a section from the first letter on, with who wrote it and when', async () => {
    const tool = await open(empty);
    button(tool, 'Add to: What we said and saw').click();
    await waitUntil(() => root(tool).querySelector('.editor practice-text-entry')?.matches(':focus-within') === true, 'The keyboard is not in the field.');
    await keys('t', 'o', 'a', 's', 't');
    expect(contentOf(tool)).to.have.nested.property('heard[0].text', 'toast');
    expect(contentOf(tool)).to.have.nested.property('heard[0].recordedBy', 'w-sam');
  });

  it('FV-M02: a step that cannot be taken yet can be pressed, and says why not in the plugin’s words', async () => {
    const tool = await open(empty);
    button(tool, 'It is ready to share').click();
    await waitUntil(() => root(tool).querySelector('practice-dialog')?.textContent.includes('One line is enough') === true, 'It does not say why.');
    expect(tool.stage).to.equal('draft');
  });

  it('stands what the plugin’s checks find beside what it is about, when it comes; and what is about the whole beside its section', async () => {
    const tool = await open(visit, async (document, options) => check(document, options));
    await waitUntil(() => inLists(tool).includes('Who will do this, and by when?'), 'The finding never came.');
    await waitUntil(() => root(tool).querySelector('[data-section="today"] practice-findings')?.shadowRoot?.textContent.includes('No child has been asked') === true, 'Nothing stands beside the scale.');
    expect(tool.findings.map(({ id }) => id)).to.have.members(['FV-M01', 'FV-M07']);
  });

  it('goes on when the plugin never answers: every letter is kept', async () => {
    const tool = await open(empty, () => new Promise(() => {}));
    button(tool, 'Add to: Who will do what').click();
    await waitUntil(() => root(tool).querySelector('.editor practice-text-entry')?.matches(':focus-within') === true, 'The keyboard is not in the field.');
    await keys('s', 'w', 'i', 'm');
    expect(contentOf(tool)).to.have.nested.property('nextSteps[0].text', 'swim');
    expect(tool.send({ type: 'READY' }).ok).to.equal(true);
  });

  it('asks somebody for a number, with their reason, from a scale', async () => {
    const tool = await open(visit);
    button(tool, 'Ask somebody').click();
    await waitUntil(() => root(tool).querySelector('practice-dialog select') !== null, 'Nobody can be chosen.');
    const whom = root(tool).querySelector<HTMLSelectElement>('practice-dialog select')!;
    whom.value = 'p-osian';
    whom.dispatchEvent(new Event('change'));
    await tool.updateComplete;
    const scale = root(tool).querySelector('practice-dialog practice-scale')!;
    await waitUntil(() => scale.shadowRoot!.querySelector('.pick button') !== null, 'There are no numbers.');
    [...scale.shadowRoot!.querySelectorAll<HTMLButtonElement>('.pick button')].find(({ textContent }) => textContent.trim() === '8')!.click();
    expect(contentOf(tool)).to.have.nested.property('today[0].answers[3].value', 8);
    expect(contentOf(tool)).to.have.nested.property('today[0].answers[3].by', 'p-osian');
  });

  it('asks for a fact under the plugin’s name for it, and keeps it', async () => {
    const tool = await open(visit);
    root(tool).querySelector<HTMLElement>('[data-section="on"] summary')!.click();
    await waitUntil(() => root(tool).querySelector('[data-section="on"] input[type="date"]') !== null, 'No field came.');
    const day = root(tool).querySelector<HTMLInputElement>('[data-section="on"] input[type="date"]')!;
    expect(day.closest('label')!.textContent.trim()).to.equal('Day');
    day.value = '2026-10-02';
    day.dispatchEvent(new Event('change'));
    expect(contentOf(tool)).to.have.property('on', '2026-10-02');
  });

  it('hides a section that is not said to children where a child’s words are used', async () => {
    const tool = await open(visit);
    expect(root(tool).querySelector('[data-section="today"]')).not.to.equal(null);
    tool.register = 'child';
    await tool.updateComplete;
    expect(root(tool).querySelector('[data-section="today"]')).to.equal(null);
    expect(root(tool).querySelector('[data-section="heard"] h3')!.textContent).to.equal('What people said');
  });

  it('offers a copy only to kinds of readers that some section is for', async () => {
    const tool = await open(visit);
    expect(tool.copyReaders(['parent:p-ffion', 'court', 'family-shared'].map((key) => ({ key, name: key, note: '', group: 'others' as const }))).map(({ key }) => key)).to.deep.equal(['parent:p-ffion', 'court', 'family-shared']);
    expect(tool.copyReaders([{ key: 'somebody:p-x', name: '', note: '', group: 'others' }])).to.deep.equal([]);
  });

  it('moves an entry within its list by the keyboard alone, and says where it went', async () => {
    const tool = await open(visit);
    const list = root(tool).querySelector<PracticeEntryList>('[data-list="heard"]')!;
    await list.updateComplete;
    list.focusEntry('n-1');
    await keys('Alt+ArrowDown');
    await waitUntil(() => (contentOf(tool)['heard'] as unknown as { id: string }[]).map(({ id }) => id).join() === 'n-2,n-1,n-3', 'It did not move.');
    await waitUntil(() => root(tool).querySelector('.spoken')!.textContent.includes('2 of 3'), 'Nobody is told where it went.');
  });

  it('waits with its document, and says nothing is there yet, until it is given what draws it', async () => {
    for (const [lang, words] of [['en', 'First visit'], ['cy', 'Ymweliad cyntaf']] as const) {
      const tool = await fixture<PracticeDataTool>(html`<practice-data-tool lang=${lang} actor="w-sam" .document=${JSON.stringify(visit)}></practice-data-tool>`);
      expect(tool.document).to.equal(undefined);
      expect(root(tool).textContent).to.include(tool.t('tool.nothing'));
      tool.data = firstVisit;
      await waitUntil(() => root(tool).querySelector('h1')?.textContent === words, `It is not called ${words}.`);
      expect(JSON.stringify(tool.document)).to.equal(JSON.stringify(visit));
    }
  });

  it('is for reading where its stage is closed', async () => {
    const tool = await open(at('closed'));
    expect(tool.send({ type: 'ADD', section: 'heard', text: 'More.' })).to.include({ ok: false, messageId: 'not-in-this-stage' });
    expect(root(tool).querySelector('[data-section="purpose"] practice-text-entry')).to.equal(null);
  });
});
