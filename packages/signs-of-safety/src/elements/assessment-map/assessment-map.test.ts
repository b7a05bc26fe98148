import { expect, fixture, html } from '@open-wc/testing';
import { memoryBackups, memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { empty, gathering, harte, oneWorry } from '../../model/fixtures.js';
import type { AssessmentMap } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';

async function open(document: PracticeDocument = harte, set: Partial<PracticeAssessmentMap> = {}): Promise<PracticeAssessmentMap> {
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" procedures-href="#procedures" .clock=${() => at} .document=${document}></practice-assessment-map>`);
  Object.assign(map, set);
  await map.updateComplete;
  return map;
}
/** Every word on the screen and every word a screen reader would be given. */
const said = (map: PracticeAssessmentMap): string => everything(map.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + ['aria-label', 'title', 'aria-valuetext'].map((name) => one.getAttribute(name) ?? '').join(' ')).join('\n');
const button = (map: PracticeAssessmentMap, name: string): HTMLButtonElement => {
  const found = everything(map.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name);
  if (!found) throw new Error(`No button is called ${name}.`);
  return found as HTMLButtonElement;
};
const contentOf = (map: PracticeAssessmentMap): AssessmentMap => map.document!.content as AssessmentMap;
/** Every text the worked example holds for people to read. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'textAlternative', 'question', 'anchor0', 'anchor10', 'reason', 'purpose', 'whyBeforeHarm'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => texts(one, key));
  return value && typeof value === 'object' ? Object.entries(value).filter(([name]) => !['variants', 'bottomLines', 'withholdFrom', 'sources', 'place', 'flags'].includes(name)).flatMap(([name, one]) => texts(one, name)) : [];
}

describe('The assessment map', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('shows the Harte family’s map whole: every harm, worry, strength, goal, step and answer', async () => {
    const map = await open();
    const words = await until(() => { const all = said(map); return all.includes('he nows were my scool is') && all; });
    const { harm = [], dangerStatements = [], complicatingFactors = [], unknowns = [], existingStrengths = [], existingSafety = [], safetyGoals = [], nextSteps = [] } = contentOf(map);
    for (const entry of [...harm, ...dangerStatements, ...complicatingFactors, ...unknowns, ...existingStrengths, ...existingSafety, ...safetyGoals, ...nextSteps]) {
      if ((entry as { correctedBy?: unknown }).correctedBy) continue;
      expect(words, entry.id).to.include(entry.text);
      for (const text of texts((entry as { childImpact?: unknown }).childImpact)) expect(words).to.include(text);
      for (const text of texts((entry as { disputes?: unknown }).disputes)) expect(words).to.include(text);
    }
  });

  it('shows no mean, total or percentage of anybody’s numbers, not to a screen reader either (SOS-R10)', async () => {
    const map = await open();
    map.show({ dialog: { kind: 'scale', scaleId: 'sc1' } });
    await map.updateComplete;
    const numbers = contentOf(map).scales!.find(({ id }) => id === 'sc1')!.answers.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
    const words = said(map);
    for (const never of [`${mean.toFixed(1)} of 10`, 'average', 'mean score', 'total score', '%']) expect(words.toLowerCase()).not.to.include(never);
    expect(everything(map.shadowRoot!).filter(({ localName, role }) => localName === 'meter' || localName === 'progress' || role === 'meter' || role === 'progressbar')).to.have.length(0);
  });

  it('takes a strength in two presses and keeps every letter of it', async () => {
    const map = await open(gathering);
    const before = contentOf(map).existingStrengths?.length ?? 0;
    button(map, 'Add to: What is already good').click();
    await until(() => map.shadowRoot!.querySelector('.editor practice-text-entry.text')?.shadowRoot?.activeElement);
    await keys('Nan cooks on Sundays');
    expect(contentOf(map).existingStrengths).to.have.length(before + 1);
    expect(contentOf(map).existingStrengths!.at(-1)!.text).to.equal('Nan cooks on Sundays');
  });

  for (const density of ['desk', 'large'] as const) {
    it(`has one field for the first worry while it is written, and its row when it is done (${density})`, async () => {
      const map = await open(gathering, { density });
      button(map, 'Add to: What we are worried will happen').click();
      const field = await until(() => map.shadowRoot!.querySelector('.editor practice-text-entry.text')?.shadowRoot?.activeElement);
      await keys('Amira is worried that Mia will be hurt.');
      await map.updateComplete;
      expect(map.shadowRoot!.querySelectorAll('.editor')).to.have.length(1);
      expect(map.shadowRoot!.querySelectorAll('.thread')).to.have.length(0);
      expect(map.shadowRoot!.querySelector('.editor practice-text-entry.text')!.shadowRoot!.activeElement).to.equal(field);
      button(map, 'Done').click();
      await until(() => map.shadowRoot!.querySelector('.thread practice-statement'));
      expect(contentOf(map).dangerStatements!.map(({ text }) => text)).to.deep.equal(['Amira is worried that Mia will be hurt.']);
    });
  }

  it('asks once whether no safety has been shown yet, and beside the place where it would stand (SOS-R12)', async () => {
    for (const document of [gathering, oneWorry]) {
      const map = await open(document);
      expect(everything(map.shadowRoot!).filter((one) => one.localName === 'button' && one.textContent.trim() === 'Say: none yet shown')).to.have.length(1);
      const beside = everything(map.shadowRoot!).find((one) => one.textContent.trim() === 'Say: none yet shown')!.closest('.thread, [data-section=existingSafety]');
      expect(beside).to.not.equal(null);
    }
  });

  it('says which worry a new scale is about, and takes the keyboard to the scale (SOS-R08)', async () => {
    const map = await open(oneWorry);
    button(map, 'Add a scale for this worry').click();
    const dialog = await until(() => map.shadowRoot!.querySelector('practice-dialog practice-text-entry'));
    expect(dialog.closest('practice-dialog')!.textContent).to.include(contentOf(map).dangerStatements![0]!.text);
    button(map, 'Keep').click();
    await until(() => (map.shadowRoot!.activeElement as HTMLElement | null)?.dataset['anchor'] === contentOf(map).scales?.[0]?.id);
    expect(contentOf(map).scales).to.have.length(1);
  });

  it('tells two people of one first name apart wherever one of them is chosen', async () => {
    const map = await open({ ...harte, people: [...harte.people, { id: 'p-other', name: 'Mia Cole', kind: 'family', relationship: 'aunt' }] });
    map.show({ dialog: { kind: 'header' }, draft: {} });
    await until(() => said(map).includes('Mia Cole'));
    expect(everything(map.shadowRoot!).filter(({ localName }) => localName === 'label').map(({ textContent }) => textContent.trim())).to.include.members(['Mia Harte', 'Mia Cole', 'Danielle']).and.not.to.include('Mia');
  });

  it('takes back and brings again what was written, with the keys everyone knows', async () => {
    const map = await open(gathering);
    button(map, 'Add to: What is already good').click();
    await until(() => map.shadowRoot!.querySelector('.editor practice-text-entry.text')?.shadowRoot?.activeElement);
    const before = JSON.stringify(contentOf(map));
    await keys('Nan');
    button(map, 'Done').click();
    await map.updateComplete;
    for (let count = 0; count < 5 && JSON.stringify(contentOf(map)) !== before; count += 1) map.undo();
    expect(JSON.stringify(contentOf(map))).to.equal(before);
    let redone = true;
    while (redone) redone = map.redo();
    expect(contentOf(map).existingStrengths!.at(-1)!.text).to.equal('Nan');
  });

  it('moves an entry that landed in the wrong column, with all its words, and says where it went', async () => {
    const map = await open(gathering);
    const [first] = contentOf(map).harm!;
    expect(map.send({ type: 'MOVE', id: first!.id, section: 'complicatingFactors' }).ok).to.equal(true);
    expect(contentOf(map).complicatingFactors!.map(({ text }) => text)).to.include(first!.text);
    expect(contentOf(map).harm!.map(({ id }) => id)).not.to.include(first!.id);
  });

  it('says why a map is not ready and changes nothing', async () => {
    const map = await open({ ...empty, stages: [{ id: empty.id, state: 'shaping' }] });
    const before = JSON.stringify(map.document);
    const answer = map.send({ type: 'READY' });
    expect(answer.ok).to.equal(false);
    expect(JSON.stringify(map.document)).to.equal(before);
    button(map, 'It is ready').click();
    await until(() => map.shadowRoot!.querySelector('practice-dialog .refusedbox'));
    expect(said(map), 'it says so on screen').to.include(map.t('message.SOS-R12'));
  });

  it('gives a reader’s view that holds nothing that is kept from them, anywhere in the page', async () => {
    const map = await open(harte, { reader: 'parent:p-ryan' });
    await until(() => said(map).includes('It was one row.'));
    for (const secret of ['Larkspur', 'He came to my door', 'two bottles of wine', 'withheld', 'Not for']) expect(said(map)).not.to.include(secret);
    expect(everything(map.shadowRoot!).filter(({ localName }) => localName === 'textarea' || localName === 'input')).to.have.length(0);
  });

  it('is read-only when the page says so: nothing can be changed and nothing is lost', async () => {
    const map = await open(harte, { readonly: true });
    expect(map.send({ type: 'ADD', section: 'harm', id: 'new', text: 'x' })).to.include({ ok: false, messageId: 'read-only' });
    expect(map.undo()).to.equal(false);
    expect(() => button(map, 'Add to: What is already good')).to.throw();
  });

  it('changes into Welsh and back while it is open, and leaves what people said as they said it', async () => {
    const map = await open();
    const column = map.shadowRoot!.querySelector('h2')!.textContent;
    map.lang = 'cy';
    await until(() => map.shadowRoot!.querySelector('h2')!.textContent !== column);
    expect(said(map)).to.include('he nows were my scool is');
    expect(said(map)).to.include('Dydd Gwener 2 Hydref 2026').and.not.to.include('October 2, 2026');
    map.lang = 'en';
    await until(() => map.shadowRoot!.querySelector('h2')!.textContent === column);
  });

  it('puts practitioners’ words and a child’s words on the same map', async () => {
    const map = await open(harte, { register: 'practitioner' });
    expect(said(map)).to.include('Complicating factors');
    map.register = 'child';
    await map.updateComplete;
    expect(said(map)).to.include('What makes it hard');
    expect(said(map)).not.to.include('Complicating factors');
  });

  it('saves to a case system, and says that it is saved', async () => {
    const records = memoryRecords([harte]);
    const map = await open(harte, { records, etag: '1' });
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'new', text: 'Nan cooks on Sundays.' });
    expect(map.isDirty).to.equal(true);
    await map.save();
    expect(map.isDirty).to.equal(false);
    const stored = await records.read(harte.id);
    expect(JSON.stringify(stored)).to.include('Nan cooks on Sundays.');
  });

  it('carries on with what was typed before the page says where unsaved work is kept, and takes its own save for nobody else’s', async () => {
    const records = memoryRecords([harte]);
    let answer: (() => void) | undefined;
    const slow = { ...records, write: async (...given: Parameters<typeof records.write>) => {
      const result = await records.write(...given);
      if (!answer) await new Promise<void>((go) => { answer = go; });
      return result;
    } };
    const map = await open(harte, { records: slow, etag: '1' });
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'new', text: 'Nan cooks on Sundays.' });
    void map.save();
    await until(() => answer);
    map.send({ type: 'EDIT_OWN', id: 'new', text: 'Nan cooks on Sundays and stays.' });
    map.backups = memoryBackups();
    await map.updateComplete;
    expect((await map.session!.backedUp()).kind).to.equal('kept');
    expect((await map.backups.read(harte.id))!.document).to.deep.equal(map.document);
    answer!();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    await map.save();
    expect(map.saveState!.kind).to.equal('saved');
    expect(JSON.stringify(await records.read(harte.id))).to.include('Nan cooks on Sundays and stays.');
  });

  it('goes on from what it has saved when the page gives it another store', async () => {
    const records = memoryRecords([harte]);
    const map = await open(harte, { records, etag: '1' });
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'new', text: 'Nan cooks on Sundays.' });
    await map.save();
    map.backups = memoryBackups();
    await map.updateComplete;
    map.send({ type: 'EDIT_OWN', id: 'new', text: 'Nan cooks on Mondays.' });
    await map.save();
    expect(map.saveState!.kind).to.equal('saved');
  });

  it('takes part in a plain form: its JSON under its name, and a reader’s view posts nothing', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><practice-assessment-map name="map" lang="en" .clock=${() => at} .document=${harte}></practice-assessment-map></form>`);
    const map = form.querySelector<PracticeAssessmentMap>('practice-assessment-map')!;
    await map.updateComplete;
    expect(JSON.parse(new FormData(form).get('map') as string)).to.deep.equal(JSON.parse(JSON.stringify(harte)));
    map.reader = 'parent:p-ryan';
    await map.updateComplete;
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'x', text: 'x' });
    expect(JSON.stringify([...new FormData(form).values()])).not.to.include('Larkspur');
  });

  it('says what is wrong with a document it cannot open, and throws nothing into the page', async () => {
    const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" .document=${'{"type": "somebody-elses"}'}></practice-assessment-map>`);
    await map.updateComplete;
    expect(map.shadowRoot!.querySelector('[role="alert"]')!.textContent!.trim()).not.to.equal('');
    expect(map.checkValidity()).to.equal(false);
    map.document = harte;
    await map.updateComplete;
    expect(map.checkValidity()).to.equal(true);
  });

  it('never scrolls sideways on the narrowest phone, at the desk’s size or the room’s', async () => {
    await viewport(320, 700);
    const map = await open();
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    map.density = 'large';
    await map.updateComplete;
    await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 50); }); });
    const wide = everything(map.shadowRoot!).filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 && getComputedStyle(one).visibility !== 'hidden').map((one) => `${one.localName}.${one.className} ${Math.round(one.getBoundingClientRect().right)}`);
    expect(document.documentElement.scrollWidth, wide.slice(0, 12).join('; ')).to.be.at.most(window.innerWidth);
  });

  it('has text of the reader’s own size on a page whose root is 62.5 %, and follows a page that makes its text larger', async () => {
    const { style } = document.documentElement;
    const sizes = (map: PracticeAssessmentMap): string[] => ['.title', '.button', '.facts', '.foot'].map((selector) => getComputedStyle(map.shadowRoot!.querySelector(selector)!).fontSize);
    try {
      const usual = sizes(await open());
      expect(usual).to.deep.equal(['34px', '15px', '15px', '14px']);
      style.fontSize = '62.5%';
      const map = await open();
      expect(sizes(map)).to.deep.equal(usual);
      expect(getComputedStyle(map.shadowRoot!.querySelector('.column')!).display, 'still three columns').to.equal('grid');
      const entry = await until(() => everything(map.shadowRoot!).find((one) => one.matches('.entry .text')));
      expect(getComputedStyle(entry).fontSize).to.equal('15.5px');
      style.fontSize = '125%';
      expect(sizes(await open())[3]).to.equal('17.5px');
    } finally { style.fontSize = ''; }
  });

  it('has room of its own round it where it brings its own colours to a page of others', async () => {
    const map = await open(harte);
    const edge = (): number => map.shadowRoot!.querySelector('.title')!.getBoundingClientRect().left - map.getBoundingClientRect().left;
    expect(edge()).to.equal(0);
    map.dataset['theme'] = 'dark';
    expect(edge()).to.be.at.least(16);
  });

  it('puts the keyboard on the heading of a section whose last entry is taken back', async () => {
    const map = await open({ ...empty, stages: [{ id: empty.id, state: 'gathering' }] });
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'only', text: 'Nan cooks on Sundays.' });
    await map.updateComplete;
    await map.goTo('only');
    map.undo();
    await until(() => (map.shadowRoot!.activeElement as HTMLElement | null)?.dataset['anchor'] === 'section-existingStrengths');
  });

  it('shows a worry’s numbers on a phone too, when somebody is taken to them (SOS-M10)', async () => {
    const map = await open();
    const [scale] = (harte.content as { scales: { id: string }[] }).scales;
    await map.goTo(scale!.id);
    expect((map.shadowRoot!.activeElement as HTMLElement).dataset['anchor'], 'under the worry, where there is room').to.equal(scale!.id);
    await viewport(320, 700);
    await map.goTo(scale!.id);
    await until(() => map.shadowRoot!.querySelector('practice-dialog practice-scale'));
  });

  it('says from whom something is kept as a person would', async () => {
    const map = await open();
    map.show({ dialog: { kind: 'flags' } });
    await until(() => map.shadowRoot!.querySelector('practice-dialog'));
    await until(() => said(map).includes('Not for Ryan or Deb'));
    map.lang = 'cy';
    await until(() => said(map).includes('Nid i Ryan neu Deb'));
  });

  it('has nothing for axe to find, at the desk and in the room', async () => {
    const map = await open();
    await expect(map).to.be.accessible();
    map.density = 'large';
    await map.updateComplete;
    await expect(map).to.be.accessible();
  });
});
