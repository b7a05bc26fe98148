import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type Offer, type ReferenceSource } from '@practice-kit/documents';
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
const sourceOf = (offers: readonly Offer[]): ReferenceSource => ({ document: frozen({ ...gathering, id: 'plan-1' }), documentType: { ...documentType, type: 'family-group-conference/family-plan' }, offers });

describe('What the family’s other documents say, used on the map (WB-R01)', () => {
  it('is chosen from a list, stands where it belongs, and says where it is written', async () => {
    const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${gathering}
      .sources=${[sourceOf([offer('i1', 'Nan has the girls on Fridays.'), offer('i2', 'I want to stop.', { as: 'change-talk' })])]}></practice-assessment-map>`);
    await press(map, 'Use what is written elsewhere');
    await until(() => words(map).includes('Nan has the girls on Fridays.'));
    expect(words(map), 'what somebody wants has no place here').not.to.include('I want to stop.');
    await press(map, 'Use here: Nan has the girls on Fridays.');
    await until(() => words(map).includes('From the family plan · written there'));
    expect(words(map)).to.include('Nan has the girls on Fridays.');
    expect(JSON.stringify(map.document), 'none of the words are in this document').not.to.include('on Fridays');
  });

  it('is right here as soon as it is corrected there, and says so', async () => {
    const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${gathering}
      .sources=${[sourceOf([offer('i1', 'Nan has the girls on Fridays.')])]}></practice-assessment-map>`);
    expect(map.send({ type: 'USE', newId: 'used', ref: { kind: 'plan-item', id: 'i1', documentId: 'plan-1' } }).ok).to.equal(true);
    map.sources = [sourceOf([offer('i1', 'Nan has the girls on Fridays.', { state: 'corrected', correctedBy: 'i3' }), offer('i3', 'Nan has the girls on Saturdays.')])];
    await until(() => words(map).includes('Nan has the girls on Saturdays.'));
    expect(words(map)).to.include('From the family plan · corrected there since').and.not.to.include('on Fridays');
  });
});
