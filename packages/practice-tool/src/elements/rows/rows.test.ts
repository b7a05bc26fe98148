import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { FindingViews } from '../findings/finding-views.js';
import type { Finding } from '../../model/finding.js';
import type { Wording } from '../../model/wording.js';
import { rowButton } from './by-hand.js';
import { inBlocks, type DrawnRows } from './in-blocks.js';
import { KeptViews } from './kept-views.js';
import { rowsStyles } from './rows.styles.js';

interface Line { readonly id: string; readonly text: string }
const many = (count: number): Line[] => Array.from({ length: count }, (_one, index) => ({ id: `l${index}`, text: `Line ${index}` }));
const changed = (lines: readonly Line[], at: number, text: string): Line[] => lines.map((line, index) => (index === at ? { ...line, text } : line));
const wording = ((key: string, values?: { message?: string }) => values?.message ?? key) as unknown as Wording;
const finding = (about: string): Finding => ({ id: 'X-M01', about: [about], severity: 'nudge', messageId: 'X-M01', params: {} }) as unknown as Finding;

function list(given: Partial<DrawnRows<Line>> = {}) {
  const place = document.createElement('div');
  let drawn: string[] = [];
  const show = (lines: readonly Line[], more: Partial<DrawnRows<Line>> = {}): string[] => {
    drawn = [];
    const options: DrawnRows<Line> = { keyOf: ({ id }) => id, basis: [], draw: (line) => { drawn.push(line.id); return html`<p><input aria-label=${line.id} .value=${line.text}></p>`; }, ...given, ...more };
    render(html`${inBlocks(lines, options)}`, place);
    return drawn;
  };
  return { place, show, said: () => [...place.querySelectorAll('input')].map(({ value }) => value) };
}

describe('Rows of a long list', () => {
  it('are all there, in their order, in blocks of fifty', () => {
    const { place, show, said } = list();
    expect(show(many(120)).length).to.equal(120);
    expect(said()).to.deep.equal(many(120).map(({ text }) => text));
    expect([...place.querySelectorAll('.block')].map(({ childElementCount }) => childElementCount)).to.deep.equal([50, 50, 20]);
  });
  it('are drawn again where they changed, and nowhere else', () => {
    const { show, said } = list();
    const lines = many(120);
    show(lines);
    const next = changed(lines, 70, 'Nan has a key');
    expect(show(next)).to.deep.equal(['l70']);
    expect(said()[70]).to.equal('Nan has a key');
    expect(show(next)).to.deep.equal([]);
  });
  it('are all drawn again when what they are drawn from is another: the words of another language, say', () => {
    const { show } = list();
    const lines = many(60);
    show(lines, { basis: ['en'] });
    expect(show(lines, { basis: ['cy'] }).length).to.equal(60);
  });
  it('are drawn every time where somebody writes, and once more when they have gone', () => {
    const { show } = list();
    const lines = many(60);
    show(lines);
    expect(show(lines, { writing: 'l3' })).to.deep.equal(['l3']);
    expect(show(lines, { writing: 'l3' })).to.deep.equal(['l3']);
    expect(show(lines)).to.deep.equal(['l3']);
    expect(show(lines)).to.deep.equal([]);
  });
  it('are drawn again when something else is said of them, and the others are not', () => {
    const findings = new FindingViews({ t: wording });
    const { show } = list({ findings });
    const lines = many(60);
    show(lines);
    findings.take([finding('l5')]);
    expect(show(lines)).to.deep.equal(['l5']);
    findings.take([]);
    expect(show(lines)).to.deep.equal(['l5']);
  });
  it('keep what stands in them, and the keyboard, wherever others come, go and move', () => {
    const { place, show, said } = list();
    document.body.append(place);
    const lines = many(120);
    show(lines);
    const field = place.querySelector<HTMLInputElement>('[aria-label=l60]')!;
    field.focus();
    const next = [{ id: 'new', text: 'First of all' }, ...lines.slice(2, 70), lines[71]!, lines[70]!, ...lines.slice(72)];
    show(next);
    expect(said()).to.deep.equal(next.map(({ text }) => text));
    expect(place.querySelector('[aria-label=l60]') === field, 'the same field').to.equal(true);
    expect(document.activeElement === field, 'the keyboard is in it').to.equal(true);
    place.remove();
  });
  it('stand where they would stand without blocks, with room for the mark that hangs out of somebody’s words', () => {
    const { place, show } = list();
    place.style.padding = '0 20px';
    document.body.append(place);
    document.adoptedStyleSheets.push(rowsStyles.styleSheet!);
    show(many(120));
    const edges = (selector: string): [number, number] => { const { left, right } = place.querySelector(selector)!.getBoundingClientRect(); return [left, right]; };
    const { left, right } = place.getBoundingClientRect();
    expect(edges('.block > p')).to.deep.equal([left + 20, right - 20]);
    expect(edges('.block')).to.deep.equal([left + 12, right - 12]);
    document.adoptedStyleSheets.pop();
    place.remove();
  });
  it('are all shown where two have one id', () => {
    const { show, said } = list();
    show([{ id: 'l1', text: 'One' }, { id: 'l1', text: 'Other' }]);
    expect(said()).to.deep.equal(['One', 'Other']);
    show([{ id: 'l1', text: 'One' }, { id: 'l1', text: 'Changed' }]);
    expect(said()).to.deep.equal(['One', 'Changed']);
  });
});

describe('Rows that are made by hand', () => {
  /** A row with a button, and a field where somebody writes in it. */
  function made(row: Line, stands: HTMLElement | undefined, writing: string | undefined): HTMLElement {
    if (row.id === writing) {
      const place = stands?.className === 'writing' ? stands : Object.assign(document.createElement('p'), { className: 'writing' });
      render(html`<input aria-label=${row.id} .value=${row.text}>`, place);
      return place;
    }
    const place = Object.assign(document.createElement('p'), { className: 'line', textContent: row.text, title: row.text });
    place.append(rowButton('edit', `Edit ${row.id}`, () => undefined), rowButton('more', `More of ${row.id}`, () => undefined));
    return place;
  }
  function handList() {
    const place = document.createElement('div');
    document.body.append(place);
    let again: string[] = [];
    const show = (lines: readonly Line[], writing?: string): string[] => {
      again = [];
      render(html`${inBlocks(lines, { keyOf: ({ id }) => id, basis: [], writing, make: (line, stands) => { again.push(line.id); return made(line, stands, writing); } })}`, place);
      return again;
    };
    return { place, show, said: () => [...place.querySelectorAll('p')].map(({ firstChild }) => firstChild?.textContent), row: (at: number) => place.querySelectorAll<HTMLElement>('p')[at]! };
  }

  it('are all there, in their order, and only what changed is made again', () => {
    const { place, show, said, row } = handList();
    const lines = many(120);
    show(lines);
    const [before, neighbour] = [row(70), row(71)];
    expect(show(changed(lines, 70, 'Nan has a key'))).to.deep.equal(['l70']);
    expect(said()).to.deep.equal(changed(lines, 70, 'Nan has a key').map(({ text }) => text));
    expect([row(70) === before, row(70).title, row(71) === neighbour]).to.deep.equal([true, 'Nan has a key', true]);
    place.remove();
  });
  it('keep the keyboard where it was: on the same button of a row that is made again, and in what is carried elsewhere', () => {
    const { place, show, row } = handList();
    const lines = many(120);
    show(lines);
    row(60).querySelectorAll('button')[1]!.focus();
    show(changed(lines, 60, 'Nan has a key'));
    expect([document.activeElement?.textContent, row(60).contains(document.activeElement)]).to.deep.equal(['More of l60', true]);
    const next = [{ id: 'new', text: 'First of all' }, ...lines.slice(2, 60), lines[61]!, lines[60]!, ...lines.slice(62)];
    show(next);
    expect([...place.querySelectorAll('p')].map(({ firstChild }) => firstChild?.textContent)).to.deep.equal(next.map(({ text }) => text));
    expect(document.activeElement?.textContent).to.equal('More of l60');
    place.remove();
  });
  it('keep the field that is being written in, from the first key to the last', () => {
    const { place, show, said } = handList();
    const lines = many(60);
    show(lines);
    expect(show(lines, 'l3')).to.deep.equal(['l3']);
    const field = place.querySelector('input')!;
    field.focus();
    show(changed(lines, 3, 'Nan has'), 'l3');
    show(changed(lines, 3, 'Nan has a key'), 'l3');
    expect([place.querySelector('input') === field, document.activeElement === field, field.value]).to.deep.equal([true, true, 'Nan has a key']);
    show(changed(lines, 3, 'Nan has a key'));
    expect([place.querySelector('input'), said()[3]]).to.deep.equal([null, 'Nan has a key']);
    show(changed(lines, 3, 'Nan has a key'), 'l3');
    expect(place.querySelectorAll('input').length).to.equal(1);
    place.remove();
  });
  it('go when they are gone, and two with one id are both shown', () => {
    const { place, show, said } = handList();
    show([{ id: 'l1', text: 'One' }, { id: 'l1', text: 'Other' }, { id: 'l2', text: 'Last' }]);
    show([{ id: 'l1', text: 'One' }, { id: 'l1', text: 'Changed' }]);
    expect(said()).to.deep.equal(['One', 'Changed']);
    place.remove();
  });
});

describe('The views of a list', () => {
  const listed = (kept: KeptViews<Line, { text: string }>, lines: readonly Line[], basis: readonly unknown[] = [], findings?: FindingViews) => {
    let made = 0;
    const views = kept.of(lines, basis, { isIn: ({ text }) => text !== '', viewOf: ({ text }) => { made += 1; return { text }; }, ...(findings ? { findings } : {}) });
    return { views, made };
  };
  it('are the same array while nothing changed, and one view is another when one entry is', () => {
    const kept = new KeptViews<Line, { text: string }>();
    const lines = many(60);
    const first = listed(kept, lines);
    expect(listed(kept, lines).views).to.equal(first.views);
    const next = listed(kept, changed(lines, 7, 'Nan has a key'));
    expect(next.made).to.equal(1);
    expect(next.views.filter((view, index) => view !== first.views[index])).to.deep.equal([{ text: 'Nan has a key' }]);
  });
  it('leave out what is not in the list any more, and take it in again', () => {
    const kept = new KeptViews<Line, { text: string }>();
    const lines = many(3);
    listed(kept, lines);
    expect(listed(kept, changed(lines, 1, '')).views.map(({ text }) => text)).to.deep.equal(['Line 0', 'Line 2']);
    expect(listed(kept, lines).views.map(({ text }) => text)).to.deep.equal(['Line 0', 'Line 1', 'Line 2']);
  });
  it('are made anew when what they are made from is another, or something else is said of an entry', () => {
    const kept = new KeptViews<Line, { text: string }>();
    const findings = new FindingViews({ t: wording });
    const lines = many(3);
    listed(kept, lines, ['en'], findings);
    expect(listed(kept, lines, ['cy'], findings).made).to.equal(3);
    findings.take([finding('l2')]);
    expect(listed(kept, lines, ['cy'], findings).made).to.equal(1);
  });
});
