import { expect, fixture, html } from '@open-wc/testing';
import { drag, keys, viewport } from './keys.js';
import layers from '../../packages/layers.json' with { type: 'json' };

describe('the keyboard and pointer of the tests', () => {
  it('types double letters, moves with Tab and back, and presses chords, the same in every engine', async () => {
    const box = await fixture(html`<div><textarea id="first"></textarea><input id="second" /><input id="third" type="checkbox" /></div>`);
    const first = box.querySelector('textarea')!;
    first.focus();
    await keys('Hello, Nannie tell', 'Tab', 'aŵ', 'Tab', 'Space', 'Shift+Tab', 'Shift+Tab', 'End', 'Enter', 'x', 'ArrowUp', 'Home', 'Delete', 'y');
    expect(first.value).to.equal('yello, Nannie tell\nx');
    expect(box.querySelector<HTMLInputElement>('#second')!.value).to.equal('aŵ');
    expect(box.querySelector<HTMLInputElement>('#third')!.checked).to.equal(true);
    expect(document.activeElement).to.equal(first);
    await keys('Control+a', 'Backspace');
    expect(first.value).to.equal('');
  });

  it('drags with the pointer from one place to another', async () => {
    const seen: string[] = [];
    const box = await fixture(html`<div><p id="from">from</p><p id="to">to</p></div>`);
    box.addEventListener('pointerdown', (event) => seen.push(`down ${(event.target as Element).id}`));
    box.addEventListener('pointerup', (event) => seen.push(`up ${(event.target as Element).id}`));
    const at = (id: string): [number, number] => {
      const place = box.querySelector(id)!.getBoundingClientRect();
      return [place.left + 5, place.top + place.height / 2];
    };
    await drag(at('#from'), at('#to'));
    expect(seen).to.deep.equal(['down from', 'up to']);
  });

  it('gives the page the size that is asked for', async () => {
    await viewport(460, 700);
    expect(window.innerWidth).to.equal(460);
    await viewport(1000, 700);
    expect(window.innerWidth).to.equal(1000);
  });

  it('reads data kept as JSON', () => {
    expect(layers.packages.documents.level).to.equal(0);
  });
});
