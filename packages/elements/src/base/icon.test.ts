import { expect, fixture, html } from '@open-wc/testing';
import { icon, type IconName } from './icon.js';

const ALL: readonly IconName[] = ['ask', 'add', 'eye-crossed', 'pencil', 'tick', 'print', 'chevron', 'back', 'more', 'place-1', 'place-2', 'place-3'];

describe('An icon', () => {
  it('stands beside words and is not itself read out', async () => {
    for (const name of ALL) {
      const button = await fixture<HTMLButtonElement>(html`<button>${icon(name)} Ask somebody</button>`);
      expect(button.querySelector('svg')?.getAttribute('aria-hidden'), name).to.equal('true');
      expect(button.textContent?.trim(), name).to.equal('Ask somebody');
      await expect(button).to.be.accessible();
    }
  });

  it('takes the colour of the words beside it', async () => {
    const words = await fixture<HTMLElement>(html`<p style="color: rgb(1, 2, 3)">${icon('ask')}</p>`);
    expect(getComputedStyle(words.querySelector('path')!).stroke).to.equal('rgb(1, 2, 3)');
  });

  it('marks the place on the page, one bar of three, and nothing about how bad it is', async () => {
    for (const place of [1, 2, 3] as const) {
      const mark = await fixture<HTMLElement>(html`<p>${icon(`place-${place}`)}</p>`);
      const filled = [...mark.querySelectorAll('rect')].map((bar) => bar.getAttribute('fill'));
      expect(filled).to.deep.equal([1, 2, 3].map((bar) => (bar === place ? 'currentColor' : 'none')));
    }
  });
});
