import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { AnswerGivenEvent, PracticeScale, ScaleAnswerView } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

interface Arguments { view: 'strip' | 'full'; step: 1 | 0.5; asking: boolean; answers: 'told' | 'silent' }
const WORDS = {
  en: {
    heading: 'How safe is it?', question: 'How safe are Mia and Alfie at bedtime?', anchor0: 'Somebody will be hurt tonight.', anchor10: 'Everybody sleeps, every night.',
    words: { orderAsked: 'In the order asked', whyNotLower: 'What makes it that, and not lower?', eachBelongs: 'Each number belongs to the person who gave it.', rather: 'Would rather not', notAble: 'Not able to say', later: 'Later', notAsked: 'Not asked' },
    asking: { name: 'Michael', note: 'Ryan’s brother', question: 'Where would you put it from 0 to 10 today?' },
    silences: ['chose not to', 'not able to say', 'later', 'not asked'],
    relations: ['Nan', 'Mum', '9', 'Dad'], reasons: ['She rings me now. She did not before.', 'He has not been back.'], date: '14 September',
  },
  cy: {
    heading: 'Pa mor ddiogel yw hi?', question: 'Pa mor ddiogel yw Mia ac Alfie amser gwely?', anchor0: 'Bydd rhywun yn cael niwed heno.', anchor10: 'Mae pawb yn cysgu, bob nos.',
    words: { orderAsked: 'Yn y drefn y gofynnwyd', whyNotLower: 'Beth sy’n ei wneud yn hynny, ac nid yn is?', eachBelongs: 'Mae pob rhif yn perthyn i’r sawl a’i rhoddodd.', rather: 'Gwell gen i beidio', notAble: 'Methu dweud', later: 'Yn nes ymlaen', notAsked: 'Heb ofyn' },
    asking: { name: 'Michael', note: 'brawd Ryan', question: 'Ble fyddech chi’n ei roi o 0 i 10 heddiw?' },
    silences: ['dewis peidio', 'methu dweud', 'yn nes ymlaen', 'heb ofyn'],
    relations: ['Nain', 'Mam', '9', 'Dad'], reasons: ['Mae hi’n fy ffonio i nawr. Doedd hi ddim o’r blaen.', 'Dyw e ddim wedi bod yn ôl.'], date: '14 Medi',
  },
} as const;

function told({ relations, reasons, date, silences }: (typeof WORDS)['en' | 'cy']): ScaleAnswerView[] {
  return [
    { id: 'p', name: 'Pauline', relation: relations[0], date, value: 6, reason: reasons[0] },
    { id: 'd', name: 'Deb', relation: relations[1], date, value: 6, reason: reasons[1] },
    { id: 'm', name: 'Mia', relation: relations[2], date, value: 2, reason: 'i dont no if he is cumin', verbatim: true, lang: 'en' },
    { id: 'r', name: 'Ryan', relation: relations[3], date, silence: silences[0] },
  ];
}

const meta: Meta<Arguments> = {
  title: 'Elements/Scale',
  args: { view: 'strip', step: 1, asking: false, answers: 'told' },
  argTypes: { view: { control: 'inline-radio', options: ['strip', 'full'] }, answers: { control: 'inline-radio', options: ['told', 'silent'] } },
  render: ({ view, step, asking, answers }, { globals }) => {
    const given = WORDS[languageOf(globals)];
    const silent = given.silences.map((silence, index) => ({ id: String(index), name: ['Ryan', 'Alfie', 'Deb', 'Michael'][index]!, silence }));
    return html`<main><practice-scale data-thread="a" .letter=${'a'} .heading=${given.heading} .question=${given.question} .anchor0=${given.anchor0} .anchor10=${given.anchor10} .words=${given.words}
      .answers=${answers === 'told' ? told(given) : silent} .view=${view} .step=${step} .asking=${asking ? given.asking : undefined}></practice-scale></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

async function scaleIn(canvas: HTMLElement): Promise<PracticeScale> {
  const scale = canvas.querySelector<PracticeScale>('practice-scale')!;
  await scale.updateComplete;
  return scale;
}
const texts = (scale: PracticeScale, selector: string): string[] => [...scale.renderRoot.querySelectorAll(selector)].map((found) => found.textContent!.trim());

/** Each person's name over their own number. Numbers are never combined. */
export const Strip: Story = {
  name: 'Each name over its own number',
  play: async ({ canvasElement }) => {
    await expect(texts(await scaleIn(canvasElement), '.dot')).toEqual(['Pauline', 'Deb', 'Mia']);
  },
};

/** Everybody's own number beside their own reason. */
export const WithReasons: Story = {
  name: 'Each number with its reason',
  args: { view: 'full' },
  play: async ({ canvasElement }) => {
    const scale = await scaleIn(canvasElement);
    await expect(texts(scale, '.mark')).toEqual(['6', '6', '2']);
    await expect(texts(scale, '.because')).toContain('i dont no if he is cumin');
  },
};

/** Four ways of not answering: none of them is a number, and none is like another. */
export const FourSilences: Story = {
  name: 'Four ways of not answering',
  args: { view: 'full', answers: 'silent' },
  play: async ({ canvasElement }) => {
    const scale = await scaleIn(canvasElement);
    await expect(new Set(texts(scale, '.nonumber')).size).toBe(4);
    await expect(texts(scale, '.mark')).toEqual([]);
  },
};

/** Somebody is asked, and may answer without a number. */
export const Asking: Story = {
  name: 'Asking Michael, half numbers too',
  args: { view: 'full', asking: true, step: 0.5 },
  play: async ({ canvasElement }) => {
    const scale = await scaleIn(canvasElement);
    const heard: unknown[] = [];
    const onAnswer = ({ value, silence }: AnswerGivenEvent): void => {
      heard.push(value ?? silence);
      if (value !== undefined) scale.asking = { ...scale.asking!, value };
    };
    scale.addEventListener('practice-answer-given', onAnswer);
    await userEvent.click(scale.renderRoot.querySelectorAll('.pick button')[9]!);
    await userEvent.click(scale.renderRoot.querySelector('.else button')!);
    await expect(heard).toEqual([4.5, 'chose-not-to']);
    await waitFor(() => expect(texts(scale, '[aria-pressed=true]')).toEqual(['4.5']));
  },
};
