import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { frozen, type Offer, type ReferenceSource } from '@practice-kit/documents';
import type { PracticeEntryList } from '@practice-kit/elements';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { documentType } from '../../model/index.js';
import { gathering } from '../../model/fixtures.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const words = (map: PracticeAssessmentMap): string => everything(map.shadowRoot!).map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')).join('\n');
const press = async (map: PracticeAssessmentMap, name: string): Promise<void> => {
  (await until(() => everything(map.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name)) as HTMLElement).click();
};
const offer = (id: string, text: string, more: Partial<Offer> = {}): Offer => ({ id, kind: 'plan-item', as: 'step', entry: { text, verbatim: true, saidBy: 'p-pauline' }, state: 'current', ...more });
const sourceOf = (offers: readonly Offer[], href?: string): ReferenceSource => ({ ...(href ? { href } : {}), document: frozen({ ...gathering, id: 'plan-1' }), documentType: { ...documentType, type: 'family-group-conference/family-plan' }, offers });

describe('What the family’s other documents say, used on the map (WB-R01)', () => {
  it('is chosen from a list, stands where it belongs, and says where it is written', async () => {
    const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${gathering}
      .sources=${[sourceOf([offer('i1', 'Nan has the girls on Fridays.'), offer('i2', 'I want to stop.', { as: 'change-talk' })])]}></practice-assessment-map>`);
    await press(map, 'Use what is written elsewhere');
    await until(() => words(map).includes('Nan has the girls on Fridays.'));
    expect(words(map), 'what somebody wants has no place here').not.to.include('I want to stop.');
    await press(map, 'Use under: Next steps: Nan has the girls on Fridays.');
    await until(() => words(map).includes('From the family plan · written there'));
    expect(words(map)).to.include('Nan has the girls on Fridays.');
    expect(JSON.stringify(map.document), 'none of the words are in this document').not.to.include('on Fridays');
  });

  it('of a document that a newer one has taken the place of is not offered any more: what still stands is on the newer one (NEW_MAP)', async () => {
    const old = sourceOf([offer('i1', 'Nan has the girls on Fridays.')]);
    const map = await opened([{ ...old, document: frozen({ ...old.document, stages: [{ id: 'plan-1', state: 'superseded' }] }) }, { ...sourceOf([offer('i1', 'Nan has the girls on Sundays.')]), document: frozen({ ...gathering, id: 'plan-2' }) }]);
    await until(() => words(map).includes('Nan has the girls on Fridays.'), 'What is used of it already stays.');
    map.undo();
    await press(map, 'Use what is written elsewhere');
    await until(() => words(map).includes('Nan has the girls on Sundays.'));
    expect(words(map)).not.to.include('on Fridays');
  });

  it('is right here as soon as it is corrected there, and says so', async () => {
    const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${gathering}
      .sources=${[sourceOf([offer('i1', 'Nan has the girls on Fridays.')])]}></practice-assessment-map>`);
    expect(map.send({ type: 'USE', newId: 'used', ref: { kind: 'plan-item', id: 'i1', documentId: 'plan-1' } }).ok).to.equal(true);
    map.sources = [sourceOf([offer('i1', 'Nan has the girls on Fridays.', { state: 'corrected', correctedBy: 'i3' }), offer('i3', 'Nan has the girls on Saturdays.')])];
    await until(() => words(map).includes('Nan has the girls on Saturdays.'));
    expect(words(map)).to.include('From the family plan · corrected there since').and.not.to.include('on Fridays');
  });

  it('WB-R01: withdrawn there, its words are gone from here, and it says so', async () => {
    const map = await opened([sourceOf([offer('i1', 'Nan has the girls on Fridays.')])]);
    map.sources = [sourceOf([offer('i1', 'Nan has the girls on Fridays.', { state: 'withdrawn' })])];
    await until(() => words(map).includes('From the family plan · withdrawn there'));
    expect(words(map)).not.to.include('on Fridays');
  });

  it('opened, it is read and not written over: it says where it is written, and how to get there', async () => {
    const map = await opened([sourceOf([offer('i1', 'Nan has the girls on Fridays.')], '/plan')]);
    await until(() => words(map).includes('Nan has the girls on Fridays.'));
    const list = map.shadowRoot!.querySelector<PracticeEntryList>('[data-list=nextSteps]')!;
    const change = await until(() => [...(list.nodeOf('used')?.querySelectorAll('button') ?? [])].find((one) => one.textContent!.trim() === 'Change'));
    change.click();
    const editor = await until(() => everything(map.shadowRoot!).find((one) => one.localName === 'div' && one.classList.contains('editor')));
    expect(editor.querySelector('practice-text-entry.text')).to.equal(null);
    expect(editor.textContent).to.include('Nan has the girls on Fridays.').and.include('This was written in another tool. Change it there, and it is right everywhere.');
    expect(editor.querySelector('a')!.getAttribute('href')).to.equal('/plan');
  });

  it('WB-R01: on paper it says where it is written and that it was corrected there since', async () => {
    const map = await opened([sourceOf([offer('i1', 'Nan has the girls on Fridays.')])]);
    map.sources = [sourceOf([offer('i1', 'Nan has the girls on Fridays.', { state: 'corrected', correctedBy: 'i3' }), offer('i3', 'Nan has the girls on Saturdays.')])];
    const paper = window.document.createElement('div');
    const sheet = await map.sheet.take();
    render(sheet!.renderSheet(map.shown!, map.sheetOptions()) as TemplateResult, paper);
    expect(paper.textContent).to.include('Nan has the girls on Saturdays.').and.include('From the family plan · corrected there since').and.not.include('on Fridays');
  });
});

async function opened(sources: readonly ReferenceSource[]): Promise<PracticeAssessmentMap> {
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${gathering} .sources=${sources}></practice-assessment-map>`);
  expect(map.send({ type: 'USE', newId: 'used', ref: { kind: 'plan-item', id: 'i1', documentId: 'plan-1' } }).ok).to.equal(true);
  return map;
}
