import { expect, fixture, html } from '@open-wc/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import type { PracticeTextEntry } from '@practice-kit/elements';
import type { PracticeCopyPreview } from '@practice-kit/practice-tool';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { active, agreeing, empty, harte, informationGiving, offered, preparing, privateTime, referred } from '../../model/fixtures.js';
import { check, type FamilyGroupConference } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeFamilyPlan } from './family-plan.js';

const at = '2026-10-23T14:10:00+01:00';
async function open(document: PracticeDocument = harte, set: Partial<PracticeFamilyPlan> = {}): Promise<PracticeFamilyPlan> {
  const page = await fixture(html`<main><practice-family-plan lang="en" actor="w-grace" procedures-href="#procedures" .clock=${() => at} .document=${document}></practice-family-plan></main>`);
  const plan = page.querySelector('practice-family-plan')!;
  Object.assign(plan, set);
  await plan.updateComplete;
  return plan;
}
/** Every word on the screen and every word a screen reader would be given. */
const said = (plan: PracticeFamilyPlan): string => everything(plan.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + ['aria-label', 'title', 'value'].map((name) => one.getAttribute(name) ?? '').join(' ')).join('\n');
const find = (plan: PracticeFamilyPlan, name: string): HTMLButtonElement | undefined =>
  everything(plan.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name) as HTMLButtonElement | undefined;
const press = async (plan: PracticeFamilyPlan, name: string): Promise<void> => { (await until(() => find(plan, name))).click(); await plan.updateComplete; };
/** In what is open over the plan. */
const inDialog = (plan: PracticeFamilyPlan) => until(() => plan.shadowRoot!.querySelector('practice-dialog'));
const control = async <Control extends HTMLElement>(plan: PracticeFamilyPlan, label: string): Promise<Control> => until(() => {
  const found = everything(plan.shadowRoot!.querySelector('practice-dialog') ?? plan.shadowRoot!).find((one) => one.localName === 'label' && one.textContent!.trim().startsWith(label));
  return found && (found.querySelector('select, input') ?? (found.getRootNode() as ShadowRoot).querySelector('textarea')) as Control;
});
const choose = async (plan: PracticeFamilyPlan, label: string, value: string): Promise<void> => {
  const select = await control<HTMLSelectElement>(plan, label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await plan.updateComplete;
};
const type = async (plan: PracticeFamilyPlan, label: string, words: string): Promise<void> => {
  const field = await control<HTMLTextAreaElement>(plan, label);
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await plan.updateComplete;
};
const done = async (plan: PracticeFamilyPlan): Promise<void> => { (await inDialog(plan)).querySelector<HTMLButtonElement>('.button.main')!.click(); await plan.updateComplete; };
/** A dialog's closing is waited for: in one engine it comes a moment later. */
const close = async (plan: PracticeFamilyPlan): Promise<void> => { await press(plan, 'Close'); await until(() => !plan.shadowRoot!.querySelector('practice-dialog')); await plan.updateComplete; };
const conferenceOf = (plan: PracticeFamilyPlan): FamilyGroupConference => plan.document!.content as FamilyGroupConference;

describe('The family plan', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('shows the Harte family’s plan whole: every word of theirs, who, the answers, the bottom lines, what if, the help', async () => {
    const plan = await open();
    const words = await until(() => { const all = said(plan); return all.includes('Shanice keeps an eye on it') && all; });
    const { items, helpAskedFor, contingency } = conferenceOf(plan).plan!;
    for (const text of [...items!.map((item) => item.text), ...helpAskedFor!.map((help) => help.text), ...contingency!.map((one) => one.then)]) expect(words).to.include(text);
    for (const line of conferenceOf(plan).meeting!.bottomLines!) expect(words).to.include(line.text).and.include(line.reason!);
    expect(words).to.include('Shanice wrote them and Grace typed them exactly.').and.include('What Amira said').and.include('Met by 1 and 5.').and.include('Not for Ryan or Deb');
  });

  for (const [name, document, view, place] of [['preparing', preparing, 'Beforehand', 'Now: Getting ready'], ['agreeing', agreeing, 'The plan', 'Now: Agreeing the plan'], ['harte', harte, 'The plan', 'Now: Plan agreed'], ['active', active, 'The plan', 'Now: Under way']] as const) {
    it(`says in one row what is in view and where the work is, and no two of its words look alike, on a phone too: ${name}`, async () => {
      const plan = await open(document, { register: 'practitioner' });
      const rows = [...plan.shadowRoot!.querySelectorAll<HTMLElement>('header.top, nav')];
      const current = (): string[] => everything(plan.shadowRoot!).filter((one) => one.matches('[aria-current]:not([aria-current="false"])') && (one as HTMLElement).checkVisibility()).map(({ textContent }) => textContent!.trim());
      expect(current().toSorted()).to.deep.equal([view, place].toSorted());
      const words = rows.flatMap((row) => [...row.querySelectorAll('button, a, h1, .places > *')].map(({ textContent }) => textContent!.trim().replace(/^Now: /, '')));
      expect(new Set(words).size, words.join(' · ')).to.equal(words.length);
      await viewport(320, 700);
      await until(() => [...plan.shadowRoot!.querySelectorAll<HTMLElement>('.places > *')].filter((one) => one.checkVisibility()).length === 1);
      expect(current().toSorted(), 'what is in view, and where the work is, are both still said').to.deep.equal([view, place].toSorted());
    });
  }

  it('FGC-R01 shows nothing in private family time, and takes nothing down: no field, no clock, no name, no word of the plan', async () => {
    const plan = await open(privateTime);
    const words = said(plan);
    expect(words).to.include('This bit is yours. We are outside. Take as long as you need. Come and get us.');
    for (const { name } of harte.people) for (const part of name.split(' ')) expect(words, part).not.to.include(part);
    for (const line of conferenceOf(plan).meeting!.bottomLines!) expect(words).not.to.include(line.text);
    expect(words).not.to.match(/\d\d?[:.]\d\d|minute|hour|\b14\b/);
    expect(everything(plan.shadowRoot!).filter(({ localName }) => ['textarea', 'input', 'select', 'time', 'practice-text-entry', 'meter', 'progress'].includes(localName))).to.have.length(0);
    expect(everything(plan.shadowRoot!).filter(({ localName }) => localName === 'button')).to.have.length(1);
  });
  it('FGC-R08 lets one of the family end it, by name, and nobody else', async () => {
    const plan = await open(privateTime);
    await press(plan, 'We are ready');
    await done(plan);
    expect(plan.stage).to.equal('private-family-time');
    await close(plan);
    await press(plan, 'We are ready');
    const names = [...(await control<HTMLSelectElement>(plan, 'Who is saying so?')).options].map(({ textContent }) => textContent);
    expect(names).to.include('Shanice').and.not.include('Grace');
    await choose(plan, 'Who is saying so?', 'p-shanice');
    await done(plan);
    expect(plan.stage).to.equal('agreeing-plan');
    expect(conferenceOf(plan).meeting!.stages![1]).to.include({ endedBy: 'family', endedAt: at });
  });
  it('FGC-M07, FGC-M08 takes the family in once everything is said, and no worker with it', async () => {
    const plan = await open(informationGiving);
    await press(plan, 'Leave the family to it');
    const labels = [...(await inDialog(plan)).querySelectorAll('.boxes label')].map((one) => one.textContent!.trim());
    expect(labels).to.include('Danielle').and.not.include('Amira');
    await done(plan);
    await until(() => said(plan).includes('The family cannot plan for what they have not been told.'));
    expect(plan.stage).to.equal('information-giving');
    await close(plan);
    for (const tick of plan.shadowRoot!.querySelectorAll<HTMLInputElement>('.tickfield input')) if (!tick.checked) tick.click();
    await plan.updateComplete;
    await press(plan, 'Leave the family to it');
    await done(plan);
    expect(plan.stage).to.equal('private-family-time');
    expect(conferenceOf(plan).meeting!.stages!.at(-1)).to.deep.include({ presentIds: ['p-danielle', 'p-mia', 'p-pauline', 'p-shanice', 'p-michael', 'p-lorna'], professionalsInRoom: [] });
  });

  it('FGC-R02 types in what the family wrote, letter for letter', async () => {
    const plan = await open(agreeing);
    await press(plan, 'Type in what the family wrote: What happens on a night when Danielle is feeling really low?');
    await type(plan, 'Write it here', '  nan does SUNDAYS ok??');
    await done(plan);
    expect(conferenceOf(plan).plan!.items!.at(-1)).to.include({ text: '  nan does SUNDAYS ok??', verbatim: true });
    expect(conferenceOf(plan).plan!.items!.at(-1)!.answers).to.deep.equal(['q2']);
    const entry = await open(agreeing).then(async (other) => { other.open({ kind: 'add', list: 'items' }); return until(() => other.shadowRoot!.querySelector('practice-dialog practice-text-entry')?.shadowRoot?.querySelector('textarea')); });
    expect(entry.getAttribute('spellcheck')).to.equal('false');
  });
  it('FGC-M11 gives staff no way to change those words, and the family one', async () => {
    const plan = await open(agreeing);
    expect(plan.send({ type: 'EDIT_PLAN_WORDS', about: ['pl1'], text: 'x' })).to.include({ ok: false, messageId: 'FGC-M11' });
    plan.open({ kind: 'details', id: 'pl1' });
    expect([...(await inDialog(plan)).querySelectorAll<PracticeTextEntry>('practice-text-entry')].map((one) => one.label)).to.deep.equal(['How we will know']);
    await press(plan, 'The family changes its words');
    await type(plan, 'Write it here', 'Mum locks it.');
    await done(plan);
    await until(() => said(plan).includes('These are the family’s words.') || said(plan).includes('These are the family\'s words.'));
    expect(conferenceOf(plan).plan!.items![0]!.text).to.include('chain on');
    await choose(plan, 'Who says so', 'p-shanice');
    await done(plan);
    expect(conferenceOf(plan).plan!.items![0]!.text).to.equal('Mum locks it.');
  });
  it('FGC-M13 does not take a no without its reason and the way back', async () => {
    const plan = await open(agreeing, { actor: 'w-amira' });
    plan.open({ kind: 'answer', id: 'pl4' });
    await choose(plan, 'Answer', 'not-agreed');
    await done(plan);
    await until(() => said(plan).includes('Say what the family would need to change, and offer time to think again.'));
    await type(plan, 'Why', 'The court has not said.');
    await type(plan, 'What would make it a yes', 'Friday’s hearing.');
    await done(plan);
    expect(conferenceOf(plan).plan!.items![3]!.referrerResponse).to.deep.equal({ response: 'not-agreed', reason: 'The court has not said.', wayBack: 'Friday’s hearing.' });
    await until(() => said(plan).includes('What would make it a yes: Friday’s hearing.'));
  });
  it('says what stands in the way of agreeing, and goes there', async () => {
    const plan = await open(agreeing);
    await press(plan, 'Agree the plan');
    await until(() => plan.shadowRoot!.querySelector('practice-dialog .refusedbox'));
    expect(said(plan)).to.include('Each thing in the plan needs an answer').and.include('The plan names Danielle');
    const link = await until(() => [...plan.shadowRoot!.querySelectorAll<HTMLButtonElement>('.refusedbox .quietlink')].find((one) => one.textContent!.startsWith('Mum keeps the door')));
    link.click();
    await until(() => (plan.shadowRoot!.activeElement as HTMLElement | null)?.dataset['anchor'] === 'pl1');
  });

  it('shows who is in these children’s lives as a picture and as the same list, and keeps out whoever must not know where it is (FGC-R06)', async () => {
    const plan = await open(preparing);
    const picture = await until(() => plan.shadowRoot!.querySelector('.network svg'));
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
    const list = [...plan.shadowRoot!.querySelectorAll('.people > li b')].map((one) => one.textContent);
    for (const name of [...picture.querySelectorAll('.name')].map((one) => one.textContent)) expect(list).to.include(name);
    expect(plan.send({ type: 'INVITE', personId: 'p-ryan' })).to.include({ ok: false, messageId: 'FGC-R06' });
    await press(plan, 'Get ready with them: Jayden');
    await choose(plan, 'Coming?', 'views-brought');
    await type(plan, 'How their views are brought', 'A photo of his toys, brought by Pauline');
    await done(plan);
    expect(conferenceOf(plan).preparation!.at(-1)).to.include({ personId: 'p-jayden', outcome: 'views-brought', by: 'w-grace' });
    expect(check(plan.document!, { asOf: '2026-10-10' }).map(({ id }) => id)).not.to.include('FGC-M05');
  });
  it('FGC-M06 has the reasons read again when somebody has changed them', async () => {
    const plan = await open(referred);
    await press(plan, 'Start getting ready');
    await until(() => said(plan).includes('The family has not seen the reasons yet.'));
    expect(plan.stage).to.equal('referred');
  });

  it('FGC-M16 gives Ryan no whole plan, and says so where it is chosen', async () => {
    const plan = await open(harte);
    plan.open({ kind: 'distribute', personId: 'p-ryan' });
    await choose(plan, 'Which copy', 'full');
    await done(plan);
    await until(() => said(plan).includes('This copy has something Ryan must not have. Choose another copy.'));
    expect(conferenceOf(plan).distribution!.find(({ to }) => to === 'p-ryan')!.copy).to.equal('own-part-only');
  });
  it('asks for somebody’s part only where they get their part, and for the way back only of a no', async () => {
    const plan = await open(agreeing, { actor: 'w-amira' });
    const labels = async (): Promise<string> => everything(await inDialog(plan)).filter(({ localName }) => ['label', 'legend'].includes(localName)).map(({ textContent }) => textContent!.trim()).join('|');
    plan.open({ kind: 'distribute', personId: 'p-ryan' });
    await choose(plan, 'Which copy', 'full');
    expect(await labels()).not.to.include('Their part');
    await choose(plan, 'Which copy', 'own-part-only');
    expect(await labels()).to.include('Their part');
    plan.open({ kind: 'answer', id: 'pl4' });
    await choose(plan, 'Answer', 'agreed-with-change');
    await type(plan, 'The words that are added', 'When the court agrees.');
    expect(await labels()).not.to.include('What would make it a yes');
    await choose(plan, 'Answer', 'agreed');
    expect(await labels()).not.to.include('The words that are added');
    await done(plan);
    expect(conferenceOf(plan).plan!.items![3]!.referrerResponse).to.deep.equal({ response: 'agreed' });
  });
  it('DP-47 asks how somebody said yes in words, with no gap to be filled in', async () => {
    const plan = await open(agreeing);
    plan.open({ kind: 'agreed' });
    const how = await control<HTMLSelectElement>(plan, 'How');
    expect([...how.options].map(({ text }) => text)).to.deep.equal(['Not said yet', 'agreed, for themselves', 'agreed, and somebody else said so for them']);
  });
  it('FGC-R06 does not ask in front of the family whether somebody who is kept out goes in', async () => {
    const plan = await open(informationGiving);
    await press(plan, 'Leave the family to it');
    const names = everything(await inDialog(plan)).filter(({ localName }) => localName === 'label').map(({ textContent }) => textContent!.trim());
    expect(names).to.include('Danielle').and.to.include('Jayden');
    for (const name of ['Ryan', 'Deb']) expect(names).not.to.include(name);
  });
  it('FGC-R11 the second time says that the day is the last meeting’s, and shows its time alone to nobody as today’s', async () => {
    const plan = await open(active);
    expect(plan.send({ type: 'RECONVENE' })).to.include({ ok: true });
    plan.show({ view: 'before' });
    await until(() => said(plan).includes('This is when you last met. When do you meet again?'));
    expect(plan.send({ type: 'READY', reason: 'Everybody has been asked again.' })).to.include({ ok: true });
    expect(plan.send({ type: 'START' })).to.include({ ok: true });
    plan.show({ view: 'day' });
    await until(() => said(plan).includes('The family’s questions are answered'));
    expect(said(plan)).not.to.include('On their own together');
  });
  it('makes copies only for whoever the distribution names', async () => {
    const plan = await open(harte);
    plan.show({ dialog: { kind: 'copies' }, reader: 'parent:p-ryan' });
    const preview = await until(() => plan.shadowRoot!.querySelector<PracticeCopyPreview>('practice-copy-preview'));
    expect(preview.readers.map(({ key }) => key)).to.deep.equal(['parent:p-danielle', 'parent:p-ryan', 'parent:p-pauline', 'parent:p-michael', 'court']);
  });
  it('gives Deb a page with nothing on it, and Ryan his part', async () => {
    const deb = await open(harte, { reader: 'parent:p-deb' });
    await until(() => deb.shadowRoot!.querySelector('.sheet'));
    for (const { name } of harte.people.filter(({ id }) => id !== 'p-deb')) expect(said(deb)).not.to.include(name.split(' ')[0]);
    const ryan = await open(harte, { reader: 'parent:p-ryan' });
    await until(() => said(ryan).includes('Jayden can see his dad at the centre'));
    for (const secret of ['Larkspur', 'St Anne', 'PANCAKES', 'Lorna', 'Michael', 'watch', 'doorbell', 'court order is in place']) expect(said(ryan)).not.to.include(secret);
  });

  it('prints a page for the fridge: no surname, no address, and another line where the family writes one', async () => {
    const plan = await open(harte);
    await press(plan, 'Page for the fridge');
    const page = await until(() => plan.shadowRoot!.querySelector<HTMLElement>('.wall'));
    expect(page.innerText).to.include('Our plan').and.include('Mum keeps the door locked').and.include('Who to ring').and.include('Night team').and.include('In danger now, ring 999').and.include('For the whole family · 23 October 2026 · Check before passing on');
    for (const never of ['Harte', 'Cole', 'Adeyemi', 'Larkspur', 'St Anne', 'PANCAKES']) expect(page.innerText).not.to.include(never);
    const headings = [...page.querySelectorAll('h2, h3, h4')].map(({ textContent }) => textContent!.trim());
    expect(headings, 'a question with a surname in it leaves words of the page’s own, and no empty heading').to.include('What we do').and.not.include('');
    const underOurs = [...page.querySelectorAll('.wallrow')].find((row) => row.querySelector('h3')!.textContent === 'What we do')!;
    expect(underOurs.textContent).to.include('Jayden can see his dad at the centre');
    expect([...page.querySelectorAll('.wallrow')].flatMap((row) => [...row.querySelectorAll('.hand')].map(() => row.querySelector('h3')!.textContent)), 'room to write is always in one place').to.deep.equal(['More', 'More']);
    expect((await inDialog(plan)).textContent!.replaceAll(/\s+/g, ' '), 'whoever prints it sees what is not on it').to.match(/PANCAKES\S* If she says it we come, no questions\. Not on the page\./);
    expect([...page.querySelectorAll('.wallrow h3')].map((one) => getComputedStyle(one).breakAfter), 'row kept with row would leave the first page empty').to.deep.equal([...page.querySelectorAll('.wallrow h3')].map(() => 'auto'));
    expect([...page.querySelectorAll('.wallrow, .words')].map((one) => getComputedStyle(one).breakInside), 'a question stays on one page with what answers it').to.satisfy((all: string[]) => all.every((one) => one === 'avoid'));
    plan.open({ kind: 'wall-line', id: 'pl2' });
    await choose(plan, 'Who says so', 'p-shanice');
    await type(plan, 'Write it here', 'Mia has the code word.');
    await done(plan);
    await press(plan, 'Page for the fridge');
    const again = await until(() => plan.shadowRoot!.querySelector<HTMLElement>('.wall'));
    expect(again.innerText).to.include('Mia has the code word.').and.not.include('PANCAKES');
    expect(conferenceOf(plan).plan!.items![1]!.text).to.include('PANCAKES');
  });

  it('has the statutory branch behind a switch that may be turned while it is open (domain.md §1)', async () => {
    const owed = { ...offered, content: { ...(offered.content as FamilyGroupConference), offer: { ...(offered.content as FamilyGroupConference).offer!, trigger: 'pre-proceedings' as const } } };
    const plan = await open(owed);
    await until(() => said(plan).includes('Before going to court'));
    expect(said(plan)).not.to.include('Here the council must offer');
    plan.fgdmDutyInForce = true;
    await plan.updateComplete;
    expect(said(plan)).to.include('Here the council must offer');
    await until(() => said(plan).includes('In England, an accepted offer must be held before an application is made'));
    const verdict = plan.can({ type: 'ACCEPT' });
    expect(verdict.ok && verdict.reasons.map(({ messageId }) => messageId)).to.deep.equal(['letter-date']);
  });

  it('works by keyboard alone: the step is reached, refused with its reasons, and let go', async () => {
    const plan = await open(agreeing);
    (await until(() => find(plan, 'Agree the plan'))).focus();
    await keys('\n');
    await until(() => plan.shadowRoot!.querySelector('practice-dialog .refusedbox'));
  });

  it('speaks to a practitioner, to the family and to a child, in English and in Welsh, and leaves the family’s words as they are', async () => {
    const plan = await open(agreeing, { register: 'practitioner' });
    expect(said(plan)).to.include('Bottom lines');
    plan.register = 'child';
    await plan.updateComplete;
    expect(said(plan)).to.include('The rules that stay').and.not.include('Bottom lines');
    plan.lang = 'cy';
    await until(() => said(plan).includes('Y rheolau sy’n aros'));
    expect(said(plan)).to.include('Nan does Mon, Weds and Sunday nights');
  });

  for (const [stage, document] of Object.entries({ empty, offered, referred, preparing, informationGiving, privateTime, agreeing, harte, active })) {
    it(`has nothing for axe to find, and never scrolls sideways on the narrowest phone: ${stage}`, async () => {
      const plan = await open(document);
      for (const view of ['before', 'day', 'plan', 'after'] as const) {
        plan.show({ view });
        await until(() => !said(plan).includes('One moment'));
        await plan.updateComplete;
        await expect(plan).to.be.accessible();
        await viewport(320, 700);
        await new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve, 30); }); });
        expect(window.document.documentElement.scrollWidth, view).to.be.at.most(Math.max(320, window.innerWidth));
        await viewport(1280, 900);
      }
    });
  }
  it('has nothing for axe to find in what opens over it, in the dark either', async () => {
    const plan = await open(harte);
    plan.dataset['theme'] = 'dark';
    for (const dialog of [{ kind: 'details', id: 'pl1' }, { kind: 'distribute', personId: 'p-ryan' }, { kind: 'meets', id: 'bl1' }, { kind: 'wall' }, { kind: 'agreed' }, { kind: 'part', part: 'referral' }] as const) {
      plan.open(dialog);
      await inDialog(plan);
      await plan.updateComplete;
      await expect(plan).to.be.accessible();
      plan.closeDialog();
    }
  });
});
