import type {} from 'mocha';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import '@practice-kit/data-tool/define';
import { PracticeDataTool } from '@practice-kit/data-tool';
import { defineElement } from '@practice-kit/elements/define';
import { toolSuite } from '@practice-kit/practice-tool/testing';
import { check } from './checks.js';
import { empty, pritchard } from './fixtures.js';
import { tool } from './tool.js';

/** The screen under a tag of its own, as the tests for every tool want it. */
defineElement('__tag__', class extends PracticeDataTool { override data: PracticeDataTool['data'] = tool; });

toolSuite({
  tag: '__tag__', document: pritchard, actor: 'w-sam', at: '2026-10-05T10:00:00+01:00',
  change: { type: 'ADD', section: 'noticed', id: 'new', text: 'Toast was made together.' }, words: 'Toast was made together.',
  refused: { type: 'CLOSE' }, messageId: 'not-in-this-stage',
  reader: 'parent:p-gethin', given: ['Ffion rang the school herself'], secrets: ['chapel', 'Not for'],
  said: 'i like it wen nan comes', labels: { en: 'Being written', cy: 'Yn cael ei ysgrifennu' }, overridden: 'section.noticed',
  accessible: async (element) => { await expect(element).to.be.accessible(); },
  viewport: async (width, height) => { await setViewport({ width, height }); },
}, { describe, it });

describe('The screen', () => {
  const open = (document: typeof pritchard): Promise<PracticeDataTool> => fixture(html`<practice-data-tool lang="en" actor="w-sam"
    .clock=${() => '2026-10-05T10:00:00+01:00'} .data=${tool} .ask=${async (asked: typeof pritchard, options: { asOf: string }) => check(asked, options)} .document=${document}></practice-data-tool>`);

  it('__ID__-M02: a step that cannot be taken yet can be pressed, and says why not', async () => {
    const screen = await open(empty);
    [...screen.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === screen.t('step.READY'))!.click();
    await waitUntil(() => screen.shadowRoot!.querySelector('practice-dialog')?.textContent.includes(screen.t('message.__ID__-M02')) === true, 'It does not say why.');
    expect(screen.stage).to.equal('draft');
  });
  it('__ID__-M01: what the checks find stands beside the step it is about', async () => {
    const screen = await open(pritchard);
    await waitUntil(() => screen.shadowRoot!.querySelector('[data-list="nextSteps"]')?.shadowRoot?.textContent.includes(screen.t('message.__ID__-M01')) === true, 'It is not there.');
  });
});
