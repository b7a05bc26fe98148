import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { frozen, type Offer, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { documentType, type FamilyGroupConference } from '../../model/index.js';
import { agreeing, preparing } from '../../model/fixtures.js';
import type { PracticeFamilyPlan } from './family-plan.js';

const DANGER = 'We are worried that the girls will be hurt if he comes to the door at night.';
const GOAL = 'Everyone needs to see the girls asleep in their own beds.';
const words = (plan: PracticeFamilyPlan): string => everything(plan.shadowRoot!).map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')).join('\n');
const button = (plan: PracticeFamilyPlan, name: string): HTMLElement | undefined =>
  everything(plan.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name) as HTMLElement | undefined;
const press = async (plan: PracticeFamilyPlan, name: string): Promise<void> => { (await until(() => button(plan, name))).click(); await plan.updateComplete; };
const offer = (id: string, as: string, text: string, more: Partial<Offer> = {}): Offer => ({ id, kind: 'map-item', as, entry: { text }, state: 'current', ...more });
const mapWith = (...offers: readonly Offer[]): readonly ReferenceSource[] => [{ document: frozen({ ...preparing, id: 'map-1' }), documentType: { ...documentType, type: 'signs-of-safety/assessment-map' } as ReferenceSource['documentType'], offers, href: '/map' }];
const bothOffered = mapWith(offer('d1', 'danger', DANGER), offer('g1', 'goal', GOAL), offer('s1', 'strength', 'They laugh a lot.'));

async function open(document: PracticeDocument, sources: readonly ReferenceSource[]): Promise<PracticeFamilyPlan> {
  const plan = await fixture<PracticeFamilyPlan>(html`<practice-family-plan lang="en" actor="w-grace" .clock=${() => '2026-10-12T10:00:00+01:00'} .document=${document} .sources=${sources}></practice-family-plan>`);
  await plan.updateComplete;
  return plan;
}
const use = (plan: PracticeFamilyPlan, id: string, section: string): boolean => plan.send({ type: 'USE', newId: `used-${id}`, section, ref: { kind: 'map-item', id, documentId: 'map-1' } }).ok;
const meetingOf = (plan: PracticeFamilyPlan) => (plan.document!.content as FamilyGroupConference).meeting!;

describe('What the map says, used in the family plan (WB-R01)', () => {
  it('is chosen from a list, as a question or as a bottom line, and says where it is written, with the way there', async () => {
    const plan = await open(preparing, bothOffered);
    await press(plan, 'Use what is written elsewhere: Questions to answer');
    await until(() => words(plan).includes(DANGER));
    expect(words(plan), 'a strength has no place here').not.to.include('They laugh a lot.');
    expect(button(plan, `Use under: What must be in the plan: ${DANGER.slice(0, 60)}`), 'a worry is no bottom line').to.equal(undefined);
    await press(plan, `Use under: Questions to answer: ${DANGER.slice(0, 60)}`);
    await press(plan, 'Use what is written elsewhere: What must be in the plan');
    await press(plan, `Use under: What must be in the plan: ${GOAL}`);
    await until(() => words(plan).includes('From the assessment map · written there'));
    expect(words(plan)).to.include(DANGER).and.include(GOAL);
    expect(meetingOf(plan).bottomLines!.at(-1)!.text).to.equal('');
    expect(JSON.stringify(plan.document), 'none of the words are in this document').not.to.include('own beds');
    expect(everything(plan.shadowRoot!).filter((one) => one.localName === 'a' && one.textContent === 'Open it').map((one) => one.getAttribute('href'))).to.deep.equal(['/map', '/map']);
    await press(plan, 'Use what is written elsewhere: Questions to answer');
    await until(() => words(plan).includes('Nothing that is written elsewhere has a place here that is not used already.'));
  });

  it('FGC-R03: is not offered once the family has gone in private; a refusal in its dialog says why', async () => {
    const plan = await open(agreeing, bothOffered);
    expect(words(plan)).not.to.include('Use what is written elsewhere');
    plan.show({ dialog: { kind: 'use' } });
    await press(plan, `Use under: What must be in the plan: ${GOAL}`);
    await until(() => words(plan).includes('This came too late to be a bottom line. You can say it as a worry and ask the family to think about it together.'));
  });

  it('keeps its words where they were written: only the reason of a bottom line is written here', async () => {
    const plan = await open(preparing, bothOffered);
    expect(use(plan, 'd1', 'questions') && use(plan, 'g1', 'bottomLines')).to.equal(true);
    await until(() => words(plan).includes(DANGER));
    expect(button(plan, `Change: ${DANGER}`)).to.equal(undefined);
    expect(button(plan, `Withdraw: ${DANGER}`)).not.to.equal(undefined);
    await press(plan, `Change: ${GOAL}`);
    const dialog = await until(() => plan.shadowRoot!.querySelector('practice-dialog'));
    expect(dialog.querySelectorAll('practice-text-entry').length, 'one field, for why').to.equal(1);
    plan.closeDialog();
    expect(plan.send({ type: 'EDIT_WORDS', id: 'used-d1', text: 'Said differently.' })).to.include({ ok: false, messageId: 'written-elsewhere' });
  });

  it('WB-R01: is right here as soon as it is corrected there, and says so: getting ready, beside the plan, and on paper', async () => {
    const plan = await open(preparing, bothOffered);
    expect(use(plan, 'd1', 'questions') && use(plan, 'g1', 'bottomLines')).to.equal(true);
    plan.sources = mapWith(
      offer('d1', 'danger', DANGER, { state: 'corrected', correctedBy: 'd2' }), offer('d2', 'danger', 'We are worried that the girls will be hurt if he rings at night.'),
      offer('g1', 'goal', GOAL, { state: 'withdrawn' }),
    );
    const isSaid = (): boolean => ['he rings at night', 'From the assessment map · corrected there since', 'From the assessment map · withdrawn there'].every((one) => words(plan).includes(one));
    await until(isSaid);
    expect(words(plan)).not.to.include('comes to the door').and.not.include('own beds');
    plan.show({ view: 'plan' });
    await plan.updateComplete;
    await until(isSaid);
    const paper = window.document.createElement('div');
    const sheet = await plan.sheet.take();
    render(sheet!.renderSheet(plan.shown!, plan.sheetOptions()) as TemplateResult, paper);
    for (const one of ['he rings at night', 'From the assessment map · corrected there since', 'From the assessment map · withdrawn there']) expect(paper.textContent).to.include(one);
  });

  it('DP-46: says that it is somebody’s own account where it is that, and not whose', async () => {
    const entry = { text: DANGER, sources: [{ kind: 'self-report' as const, by: 'p-danielle', text: 'Told the midwife' }] };
    const plan = await open(preparing, mapWith(offer('d1', 'danger', DANGER, { entry })));
    use(plan, 'd1', 'questions');
    await until(() => words(plan).includes('From the assessment map · written there · Their own account'));
    expect(words(plan)).not.to.include('Told the midwife');
  });

  it('says so where the other document is not at hand, and shows nothing in its place', async () => {
    const plan = await open(preparing, bothOffered);
    use(plan, 'd1', 'questions');
    plan.sources = mapWith();
    await until(() => words(plan).includes('What this says is written in a document that is not at hand.'));
    plan.sources = [];
    await plan.updateComplete;
    await until(() => words(plan).includes('What this says is written in a document that is not at hand.'));
    expect(words(plan)).not.to.include(DANGER);
  });
});
