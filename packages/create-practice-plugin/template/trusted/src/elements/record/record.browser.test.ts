import type {} from 'mocha';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { empty, pritchard } from '../../model/fixtures.js';
import type { __Name__Record } from './record.js';

toolSuite({
  tag: '__tag__', document: pritchard, actor: 'w-sam', at: '2026-10-05T10:00:00+01:00',
  change: { type: 'ADD', section: 'noticed', id: 'new', text: 'Toast was made together.' }, words: 'Toast was made together.',
  refused: { type: 'CLOSE' }, messageId: 'not-in-this-stage',
  reader: 'parent:p-gethin', given: ['Ffion rang the school herself'], secrets: ['chapel', 'Not for'],
  said: 'i like it wen nan comes', labels: { en: 'Being written', cy: 'Yn cael ei ysgrifennu' }, overridden: 'section.noticed',
  accessible: async (element) => { await expect(element).to.be.accessible(); },
  viewport: async (width, height) => { await setViewport({ width, height }); },
}, { describe, it });

describe('The record on the screen', () => {
  const open = (document: typeof pritchard): Promise<__Name__Record> =>
    fixture(html`<__tag__ lang="en" actor="w-sam" .clock=${() => '2026-10-05T10:00:00+01:00'} .document=${document}></__tag__>`);
  const press = (tool: __Name__Record, words: string): void => {
    const button = [...tool.shadowRoot!.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === words);
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
  };

  it('keeps what is written from the first letter on', async () => {
    const tool = await open(empty);
    press(tool, tool.t('action.add-to', { section: tool.t('section.noticed') }));
    await waitUntil(() => tool.shadowRoot!.querySelector('.editor practice-text-entry')?.matches(':focus-within') === true, 'The keyboard is not in the field.');
    await sendKeys({ type: 'Toast was made' });
    expect(tool.document!.content).to.have.nested.property('noticed[0].text', 'Toast was made');
  });

  it('__ID__-M02: a step that cannot be taken yet can be pressed, and says why not', async () => {
    const tool = await open(empty);
    press(tool, tool.t('step.READY'));
    await waitUntil(() => tool.shadowRoot!.querySelector('practice-dialog')?.textContent.includes(tool.t('message.__ID__-M02')) === true, 'It does not say why.');
    expect(tool.stage).to.equal('draft');
  });
});
