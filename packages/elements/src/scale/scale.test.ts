import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeScale, ScaleAnswerView } from './scale.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

const WORDS = { orderAsked: 'In the order asked', whyNotLower: 'What makes it that, and not lower?', eachBelongs: 'Each number belongs to the person who gave it.', rather: 'Would rather not', notAble: 'Not able to say', later: 'Later', notAsked: 'Not asked' };
const ANSWERS: readonly ScaleAnswerView[] = [
  { id: '1', name: 'Pauline', relation: 'Nan', date: '14 September', value: 3, reason: 'She rings me at night.', verbatim: true },
  { id: '2', name: 'Mia', relation: '9', value: 0, reason: 'i dont no', verbatim: true, lang: 'en' },
  { id: '3', name: 'Deb', relation: 'Mum', value: 8, reason: 'He has not been back.' },
  { id: '4', name: 'Ryan', relation: 'Dad', silence: 'chose not to' },
  { id: '5', name: 'Michael', silence: 'not asked' },
];
const SILENT = ['chose not to', 'not able to say', 'later', 'not asked'];

async function scale(given: Partial<PracticeScale> = {}, dir: 'ltr' | 'rtl' = 'ltr'): Promise<PracticeScale> {
  const box = await fixture<HTMLElement>(html`<main dir=${dir}><practice-scale></practice-scale></main>`);
  const element = box.querySelector('practice-scale') as PracticeScale;
  Object.assign(element, { letter: 'a', heading: 'How safe is it?', question: 'How safe are the children at bedtime?', anchor0: 'Somebody will be hurt tonight.', anchor10: 'Everybody sleeps.', answers: ANSWERS, words: WORDS, ...given });
  await element.updateComplete;
  return element;
}
const all = (element: PracticeScale, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const texts = (element: PracticeScale, selector: string): string[] => all(element, selector).map((found) => found.textContent!.replace(/\s+/g, ' ').trim());
const centre = (element: Element): number => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};
const shownWide = { view: 'strip' } as const;
const full = { view: 'full' } as const;

/** Everything that is seen or heard, in whichever of its two forms. */
function everything(element: PracticeScale): string {
  const named = all(element, '[aria-label], [title]').map((found) => `${found.ariaLabel ?? ''} ${found.title}`);
  return `${texts(element, '.wide, .fullhead, .rows, .asking').join(' ')} ${named.join(' ')}`;
}

describe('A scale', () => {
  it('shows each person’s name over their own number, and nothing over a number nobody gave', async () => {
    const element = await scale(shownWide);
    expect(texts(element, '.dot')).to.deep.equal(['Pauline', 'Mia', 'Deb']);
    const ticks = all(element, '.axis .tick');
    for (const [dot, value] of [[0, 3], [1, 0], [2, 8]] as const) {
      expect(centre(all(element, '.dot')[dot]!), ANSWERS[dot]!.name).to.be.closeTo(centre(ticks[value]!), 1);
      expect(centre(all(element, '.names')[dot]!), ANSWERS[dot]!.name).to.be.closeTo(centre(ticks[value]!), 1);
    }
  });

  it('is heard as each person, their number and their reason, in the order they were asked, and passes axe', async () => {
    const element = await scale(shownWide);
    expect(texts(element, 'ul.heard > li')).to.deep.equal([
      'Pauline, Nan: 3. She rings me at night.', 'Mia, 9: 0. i dont no', 'Deb, Mum: 8. He has not been back.', 'Ryan, Dad: chose not to.', 'Michael: not asked.',
    ]);
    expect(all(element, '.axis')[0]!.getAttribute('aria-hidden')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('shows everybody’s reason beside their number when it is opened whole, and passes axe', async () => {
    const element = await scale(full);
    expect(texts(element, '.rows li .mark')).to.deep.equal(['3', '0', '8']);
    expect(texts(element, '.rows li .because:not([hidden])')).to.deep.equal(['She rings me at night.', 'i dont no', 'He has not been back.']);
    expect(all(element, '.because')[0]!.getAttribute('translate')).to.equal('no');
    await expect(element).to.be.accessible();
  });

  it('tells four kinds of not answering apart, and none of them is a number', async () => {
    for (const view of ['strip', 'full'] as const) {
      const element = await scale({ view, answers: SILENT.map((silence, index) => ({ id: String(index), name: `Person ${'ABCD'[index]}`, silence })) });
      const said = view === 'strip' ? texts(element, 'ul.heard > li').map((line) => line.replace(/^.*: (.*)\.$/, '$1')) : texts(element, '.nonumber');
      expect(said).to.deep.equal(SILENT);
      expect(all(element, '.dot, .mark')).to.deep.equal([]);
    }
  });

  it('never combines numbers: no mean, no total, no spread, no count, to the eye or to a screen reader (SOS-R09)', async () => {
    // 3, 0.5 and 8.5: the mean is 4, the median 3, the total 12, the spread 8, and none of these but 3 is anybody's.
    const answers: ScaleAnswerView[] = [3, 0.5, 8.5].map((value, index) => ({ id: String(index), name: ['Pauline', 'Mia', 'Deb'][index]!, value, reason: 'As it was said.' }));
    for (const view of ['strip', 'full'] as const) {
      const element = await scale({ view, answers, anchor0: 'Unsafe.', anchor10: 'Safe.' });
      const axis = new Set(all(element, '.tick, .numbers span, .end'));
      for (const printed of axis) printed.remove();
      const numbers = everything(element).match(/\d+(\.\d+)?/g) ?? [];
      expect([...new Set(numbers)].toSorted(), view).to.deep.equal(['0.5', '3', '8.5']);
    }
  });

  it('has no gauge and no colour that judges: the lowest number looks the same as the highest (SOS-R09)', async () => {
    for (const [view, selector] of [['strip', '.dot'], ['full', '.mark']] as const) {
      const element = await scale({ view, answers: [0, 5, 10].map((value) => ({ id: String(value), name: `Said ${value}`, value })) });
      expect(all(element, 'meter, progress, [role=meter], [role=progressbar], [role=slider], canvas')).to.deep.equal([]);
      const looks = all(element, selector).map((mark) => {
        const { backgroundColor, color, width, height, opacity, borderColor } = getComputedStyle(mark);
        return [backgroundColor, color, width, height, opacity, borderColor].join();
      });
      expect(looks.length).to.equal(3);
      expect(new Set(looks).size).to.equal(1);
      for (const line of all(element, '.rail, .line, .axis')) expect(getComputedStyle(line).backgroundImage).to.equal('none');
    }
  });

  it('keeps the names of those who gave the same number apart', async () => {
    const element = await scale({ ...shownWide, answers: ['Pauline', 'Deb', 'Mia'].map((name, index) => ({ id: String(index), name, value: 5 })) });
    const boxes = all(element, '.names').map((name) => name.getBoundingClientRect()).toSorted((one, other) => one.top - other.top);
    for (const [index, box] of boxes.slice(1).entries()) expect(box.top).to.be.at.least(boxes[index]!.bottom - 1);
  });

  it('keeps a name that runs the other way over its own number, and its direction', async () => {
    const element = await scale({ ...shownWide, answers: [{ id: '1', name: 'عائشة', value: 5, reason: 'هي تنام (5 مرات)' }] });
    expect(centre(all(element, '.names')[0]!)).to.be.closeTo(centre(all(element, '.dot')[0]!), 1);
    expect(getComputedStyle(all(element, '.names bdi')[0]!).direction).to.equal('rtl');
    expect(getComputedStyle(all(element, '.because')[0]!).direction).to.equal('rtl');
  });

  it('runs from the right on a page that does, each name and number still in its place', async () => {
    const element = await scale(shownWide, 'rtl');
    const ticks = all(element, '.axis .tick');
    expect(centre(ticks[0]!)).to.be.greaterThan(centre(ticks[10]!));
    expect(centre(all(element, '.dot')[0]!)).to.be.closeTo(centre(ticks[3]!), 1);
    expect(centre(all(element, '.names')[0]!)).to.be.closeTo(centre(ticks[3]!), 1);
    expect(centre(ticks[3]!.querySelector('span')!)).to.be.closeTo(centre(ticks[3]!), 1);
    const whole = await scale(full, 'rtl');
    expect(centre(all(whole, '.mark')[0]!)).to.be.closeTo(centre(all(whole, '.numbers span')[3]!), 1);
  });

  it('becomes rows when it is narrow, with the same numbers and reasons', async () => {
    const element = await scale(shownWide);
    element.parentElement!.style.inlineSize = '300px';
    expect(getComputedStyle(all(element, '.wide')[0]!).display).to.equal('none');
    expect(getComputedStyle(all(element, '.narrow')[0]!).display).to.equal('block');
    expect(texts(element, '.narrow .mark')).to.deep.equal(['3', '0', '8']);
    expect(element.scrollWidth).to.be.at.most(300);
    await expect(element).to.be.accessible();
  });
});

describe('Asking somebody for a number', () => {
  const asking = { name: 'Michael', note: 'Dad’s brother', question: 'Where would you put it from 0 to 10 today?' };

  it('is a question with its numbers and four ways of not answering, and passes axe', async () => {
    const element = await scale({ ...full, asking });
    expect(texts(element, 'fieldset legend')).to.deep.equal([asking.question]);
    expect(texts(element, '.pick button')).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(texts(element, '.else button')).to.deep.equal(['Would rather not', 'Not able to say', 'Later', 'Not asked']);
    await expect(element).to.be.accessible();
  });

  it('is answered by the keyboard alone: 0 is a number, silence is not 0', async () => {
    const element = await scale({ ...full, asking });
    const heard: [number | undefined, string | undefined][] = [];
    element.addEventListener('practice-answer-given', (event) => heard.push([event.value, event.silence]));
    all(element, '.pick button')[0]!.focus();
    await keys('Enter', ...Array.from({ length: 10 }, () => 'Tab'), 'Space', 'Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Enter');
    expect(heard).to.deep.equal([[0, undefined], [10, undefined], [undefined, 'chose-not-to'], [undefined, 'not-able-to-say'], [undefined, 'waiting'], [undefined, 'not-asked']]);
  });

  it('shows which number was given, and keeps the keyboard on it', async () => {
    const element = await scale({ ...full, asking });
    all(element, '.pick button')[4]!.focus();
    element.addEventListener('practice-answer-given', ({ value }) => { element.asking = { ...asking, ...(value === undefined ? {} : { value }) }; });
    await keys('Enter');
    await element.updateComplete;
    expect(all(element, '.pick [aria-pressed=true]').map((button) => button.textContent)).to.deep.equal(['4']);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(all(element, '.pick button')[4]);
  });

  it('has half numbers between where a scale has them', async () => {
    const picks = texts(await scale({ ...full, asking, step: 0.5 }), '.pick button');
    expect(picks.length).to.equal(21);
    expect(picks.slice(0, 3)).to.deep.equal(['0', '0.5', '1']);
    expect(picks.at(-1)).to.equal('10');
  });

  it('offers nothing to press when nobody is being asked', async () => {
    expect(all(await scale(full), 'button')).to.deep.equal([]);
    expect(all(await scale(shownWide), 'button')).to.deep.equal([]);
  });
});
