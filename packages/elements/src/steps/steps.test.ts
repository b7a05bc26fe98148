import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeSteps } from './steps.js';
import { viewport } from '../../../../test/browser/keys.js';

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

  it('show only where the work is on a narrow screen', async () => {
    const steps = await stages();
    const shown = (): boolean[] => places(steps).map((place) => getComputedStyle(place).display !== 'none');
    expect(shown()).to.deep.equal([true, true, true]);
    await viewport(480, 700);
    // A window takes a moment to become narrow.
    await waitUntil(() => !shown()[0], 'the window is narrow', { timeout: 5000 });
    expect(shown()).to.deep.equal([false, true, false]);
    await viewport(1280, 800);
  });
});
