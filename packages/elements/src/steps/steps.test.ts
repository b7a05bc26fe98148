import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeSteps } from './steps.js';

defineElements();

const STAGES = [{ id: 'gathering', label: 'Gathering', current: false }, { id: 'shaping', label: 'Shaping', current: true }, { id: 'ready', label: 'Ready', current: false }];
const stages = () => fixture<PracticeSteps>(html`<practice-steps label="Where the map has got to" .steps=${STAGES}></practice-steps>`);
const places = (steps: PracticeSteps): HTMLElement[] => [...steps.renderRoot.querySelectorAll('li')];

describe('The stages of a piece of work', () => {
  it('are a named list in order, with the present one marked for a screen reader too', async () => {
    const steps = await stages();
    expect(steps.renderRoot.querySelector('ol')?.ariaLabel).to.equal('Where the map has got to');
    expect(places(steps).map((place) => place.textContent)).to.deep.equal(['Gathering', 'Shaping', 'Ready']);
    expect(places(steps).map((place) => place.getAttribute('aria-current'))).to.deep.equal([null, 'step', null]);
    await expect(steps).to.be.accessible();
  });

  it('move on when the work does, and back', async () => {
    const steps = await stages();
    steps.steps = STAGES.map((stage) => ({ ...stage, current: stage.id === 'gathering' }));
    await steps.updateComplete;
    expect(places(steps).map((place) => place.getAttribute('aria-current'))).to.deep.equal(['step', null, null]);
  });

  it('tick nothing off: what is behind looks the same as what is ahead', async () => {
    const [before, , after] = places(await stages()).map((place) => getComputedStyle(place));
    for (const property of ['color', 'font-weight', 'text-decoration-line', 'border-block-end-color', 'background-color', 'opacity']) {
      expect(before!.getPropertyValue(property), property).to.equal(after!.getPropertyValue(property));
    }
  });

  it('mark the present one by more than colour: it alone has a line under it, in forced colours too, and all are as tall', async () => {
    const all = places(await stages());
    expect(all.map((place) => getComputedStyle(place).borderBlockEndStyle)).to.deep.equal(['none', 'solid', 'none']);
    expect(all.map((place) => getComputedStyle(place).fontWeight)).to.deep.equal(['400', '600', '400']);
    expect(new Set(all.map((place) => place.getBoundingClientRect().height)).size).to.equal(1);
  });

  it('show only where the work is where there is little room, on a narrow screen or in a narrow place, and all of it again where there is', async () => {
    const steps = await stages();
    const shown = (): boolean[] => places(steps).map((place) => getComputedStyle(place).display !== 'none');
    expect(shown()).to.deep.equal([true, true, true]);
    steps.parentElement!.style.inlineSize = '320px';
    expect(shown()).to.deep.equal([false, true, false]);
    steps.parentElement!.style.inlineSize = '800px';
    expect(shown()).to.deep.equal([true, true, true]);
  });
});
