/** What the method has a worker write down, reached on the screen and read back from it, and on paper (domain.md §6.2). */
import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { active, agreeing, harte, informationGiving, offered, preparing, privateTime } from '../../model/fixtures.js';
import type { FamilyGroupConference } from '../../model/index.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { wallPage } from '../../model/wall-page.js';
import { instantOn } from './plain-values.js';

const at = '2026-10-23T15:40:00+01:00';
async function open(document: PracticeDocument, set: Partial<PracticeFamilyPlan> = {}): Promise<PracticeFamilyPlan> {
  const plan = await fixture<PracticeFamilyPlan>(html`<practice-family-plan lang="en" actor="w-grace" .clock=${() => at} .document=${document}></practice-family-plan>`);
  Object.assign(plan, set);
  await plan.updateComplete;
  return plan;
}
const conferenceOf = (plan: PracticeFamilyPlan): FamilyGroupConference => plan.document!.content as FamilyGroupConference;
const withContent = (document: PracticeDocument, change: Partial<FamilyGroupConference>): PracticeDocument => frozen({ ...document, content: { ...(document.content as FamilyGroupConference), ...change } });
const said = (plan: PracticeFamilyPlan): string => everything(plan.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')).join('\n').replaceAll(/[^\S\n]+/g, ' ');
const says = (plan: PracticeFamilyPlan, words: string): Promise<boolean> => until(() => said(plan).includes(words));
const press = async (plan: PracticeFamilyPlan, name: string): Promise<void> => {
  const button = await until(() => everything(plan.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name)) as HTMLElement;
  button.click();
  await plan.updateComplete;
};
const dialogOf = (plan: PracticeFamilyPlan) => until(() => plan.shadowRoot!.querySelector('practice-dialog'));
/** Fills in what is open over the plan, by the labels a person reads. */
const fill = async (plan: PracticeFamilyPlan, values: Readonly<Record<string, string | boolean>>): Promise<void> => {
  for (const [label, value] of Object.entries(values)) {
    const dialog = await dialogOf(plan);
    const found = await until(() => [...dialog.querySelectorAll('label')].find((one) => one.textContent!.trim().startsWith(label)));
    const control = found.querySelector<HTMLInputElement | HTMLSelectElement>('select, input')!;
    if (typeof value === 'boolean') { if ((control as HTMLInputElement).checked !== value) control.click(); } else {
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await plan.updateComplete;
  }
};
const write = async (plan: PracticeFamilyPlan, label: string, words: string): Promise<HTMLTextAreaElement> => {
  const dialog = await dialogOf(plan);
  const field = await until(() => everything(dialog).find((one) => one.localName === 'textarea' && one.closest('label')!.textContent!.trim().startsWith(label))) as HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await plan.updateComplete;
  return field;
};
const done = async (plan: PracticeFamilyPlan): Promise<void> => { (await dialogOf(plan)).querySelector<HTMLButtonElement>('.button.main')!.click(); await plan.updateComplete; };
const paper = async (plan: PracticeFamilyPlan): Promise<string> => {
  const sheet = window.document.createElement('div');
  render((await plan.sheet.take())!.renderSheet(plan.shown!, plan.sheetOptions()) as TemplateResult, sheet);
  return sheet.textContent!.replaceAll(/\s+/g, ' ');
};

describe('What is written down from the offer to the meeting', () => {
  it('FGC-R09 says whose yes it is, and of which day; an answer of nobody is not taken', async () => {
    const { offer } = offered.content as FamilyGroupConference;
    const plan = await open(withContent(offered, { offer: { ...offer!, offeredTo: [] } }));
    await press(plan, 'They said yes');
    await done(plan);
    await says(plan, 'Say whose answer this is.');
    expect(plan.stage).to.equal('offered');
    plan.closeDialog();
    await press(plan, 'They said yes');
    await fill(plan, { Who: 'p-danielle', Day: '2026-09-29' });
    await done(plan);
    expect(plan.stage).to.equal('referred');
    expect(conferenceOf(plan).offer!.offeredTo).to.deep.equal([{ personId: 'p-danielle', response: 'accepted', on: '2026-09-29' }]);
  });
  it('shows, on the page and on paper, the day of the child protection conference, which children, that the family agreed, and what suits them', async () => {
    const plan = await open(preparing);
    const lines = ['The child protection conference was on 24 September', 'For Mia and Jayden', 'The family agreed to it.', 'Language: English', 'Culture: Danielle asked for a woman.'];
    await says(plan, lines[0]!);
    for (const line of lines) { expect(said(plan)).to.include(line); expect(await paper(plan)).to.include(line); }
  });
  it('FGC-M02 has on paper who decided that it was not in a child’s interests, when and why, for it may be looked at in court', async () => {
    const { offer } = offered.content as FamilyGroupConference;
    const plan = await open(withContent(offered, { offer: { ...offer!, notInChildsInterests: { decidedBy: 'w-tom', on: '2026-09-28', reason: 'An order forbids it.' } } }));
    expect(await paper(plan)).to.include('Not offered: decided by Tom, 28 September. An order forbids it.');
  });
  it('FGC-R06 has somebody’s views read out by a person who is named, and says who met them and when', async () => {
    const plan = await open(preparing);
    await press(plan, 'Change: Ryan');
    await fill(plan, { 'Who reads it out': 'w-rosie' });
    await done(plan);
    expect(conferenceOf(plan).preparation!.find(({ personId }) => personId === 'p-ryan')!.views).to.include({ readOutBy: 'w-rosie', verbatim: true }).and.have.property('text', 'I want to see Jayden. I know I need to sort my temper. I don\'t think it was as bad as they say.');
    await says(plan, 'Read out by Rosie');
    expect(said(plan), 'whoever writes more about it did not meet him').to.include('Met on 14 October');
    expect(await paper(plan)).to.include('Read out by Rosie').and.include('Met on 14 October');
  });
  it('has the time of the meeting by the clock there, before and after the clocks go back, and in which language it is', async () => {
    const plan = await open(preparing);
    plan.open({ kind: 'part', part: 'meeting' });
    await fill(plan, { 'What time it begins': '13:30' });
    expect(conferenceOf(plan).meeting!.startsAt).to.equal('2026-10-23T13:30:00+01:00');
    await fill(plan, { Day: '2026-10-30' });
    expect(conferenceOf(plan).meeting!.startsAt, 'moved to another day it begins at the same time').to.equal('2026-10-30T13:30:00+00:00');
    plan.closeDialog();
    await says(plan, 'Friday 30 October 2026, 13:30');
    expect(said(plan)).to.include('In English');
    expect([instantOn('2026-10', '13:30'), instantOn('2026-10-23', '')]).to.deep.equal([undefined, undefined]);
  });
  it('offers the usual languages by name for the meeting and takes any other; says who has no interpreter yet (domain.md §6.2)', async () => {
    const plan = await open(frozen({ ...preparing, people: preparing.people.map((person) => (person.id === 'p-pauline' ? { ...person, language: 'yo' } : person)) }));
    await says(plan, 'No interpreter found yet for Pauline (Yoruba).');
    plan.open({ kind: 'part', part: 'meeting' });
    const dialog = await dialogOf(plan);
    const input = await until(() => dialog.querySelector<HTMLInputElement>('input[list]'));
    const names = [...dialog.querySelectorAll<HTMLOptionElement>(`#${input.getAttribute('list')!} option`)].map(({ value }) => value);
    expect(names).to.include.members(['Welsh', 'Polish', 'British Sign Language', 'Yoruba']);
    expect(input.value).to.equal('English');
    await fill(plan, { 'Language of the meeting': 'polish' });
    expect(conferenceOf(plan).meeting!.language).to.equal('pl');
    expect(input.value, 'by its name').to.equal('Polish');
    await says(plan, 'In Polish');
    await fill(plan, { 'Language of the meeting': 'Yoruba and English, by turns' });
    expect(conferenceOf(plan).meeting!.language).to.equal('Yoruba and English, by turns');
    await fill(plan, { Interpreter: 'w-leanne' });
    await says(plan, 'Interpreted by Leanne');
    expect(said(plan)).not.to.include('No interpreter found yet');
    plan.lang = 'cy';
    await until(() => dialog.querySelector<HTMLOptionElement>('datalist option[value="Pwyleg"]'));
  });
  it('asks in which language somebody is met best, says it, and that it has no interpreter yet (domain.md §6.2)', async () => {
    const plan = await open(preparing);
    await press(plan, 'Get ready with them: Jayden');
    await fill(plan, { 'Coming?': 'coming', 'Language they speak best': 'British Sign Language' });
    await done(plan);
    expect(plan.document!.people.find(({ id }) => id === 'p-jayden')).to.have.property('language', 'bfi');
    await says(plan, 'Best in British Sign Language');
    await says(plan, 'No interpreter found yet for Jayden (British Sign Language).');
    await press(plan, 'Change: Jayden');
    await fill(plan, { 'Language they speak best': '' });
    await done(plan);
    expect(plan.document!.people.find(({ id }) => id === 'p-jayden')).not.to.have.property('language');
    const agreed = await open(active);
    agreed.show({ view: 'after' });
    await press(agreed, 'Write down how they were told: Jayden');
    await fill(agreed, { 'Language it is said or written in': 'Welsh' });
    await write(agreed, 'What the child said, exactly', 'Ga i fynd at Nain?');
    await done(agreed);
    expect(conferenceOf(agreed).plan!.childToldAboutPlan!.at(-1)).to.include({ childSaid: 'Ga i fynd at Nain?', lang: 'cy' });
    expect((await until(() => [...agreed.shadowRoot!.querySelectorAll<HTMLElement>('.childTold [lang]')].find((one) => one.textContent!.includes('Nain')))).lang).to.equal('cy');
  });
  it('takes a worker who was invited off the list again', async () => {
    const plan = await open(preparing);
    plan.send({ type: 'INVITE', personId: 'w-leanne' });
    await press(plan, 'Take off the list: Leanne');
    expect(conferenceOf(plan).meeting!.presentIds).to.include('p-danielle').and.not.include('w-leanne');
  });
  it('DP-41 withdraws a question that should not be there, with somebody who agrees', async () => {
    const plan = await open(preparing);
    await press(plan, 'Withdraw: What happens on a night when Danielle is feeling really low?');
    await fill(plan, { 'Which manager agrees': 'w-tom' });
    plan.show({ draft: { ...plan.sitting.draft, withdrawWhy: 'The family asked something else.' } });
    await done(plan);
    expect(conferenceOf(plan).meeting!.questions![1]).to.deep.include({ id: 'q2', status: 'withdrawn' });
    expect(said(plan)).not.to.include('What happens on a night');
  });
});

describe('What is written down of the day', () => {
  it('FGC-R07 who is there is put right on the day: whoever did not come does not go in', async () => {
    const plan = await open(informationGiving);
    await press(plan, 'Change who is here: What you will hear');
    await fill(plan, { Lorna: false });
    await done(plan);
    expect(conferenceOf(plan).meeting!.stages![0]!.presentIds).to.include('p-mia').and.not.include('p-lorna');
    await press(plan, 'Leave the family to it');
    expect([...(await dialogOf(plan)).querySelectorAll<HTMLInputElement>('.boxes input')].filter(({ checked }) => checked)).to.have.length(5);
  });
  it('K9 what somebody told the family is corrected on the page: the new words stand there, and the first are kept', async () => {
    for (const document of [informationGiving, harte]) {
      const plan = await open(document);
      plan.show({ view: 'day' });
      await press(plan, 'Correct: How Mia is at school');
      const first = conferenceOf(plan).meeting!.stages![0] as { gave: readonly object[] };
      await write(plan, 'What they told the family', 'How Mia is at school, and after it');
      await write(plan, 'Why it is corrected', 'The club was left out.');
      await fill(plan, { 'In plain words': true });
      await done(plan);
      await says(plan, 'How Mia is at school, and after it');
      expect(said(plan)).to.include('Corrected: The club was left out.').and.not.match(/How Mia is at school\n/);
      const { gave } = conferenceOf(plan).meeting!.stages![0] as { gave: readonly { id?: string; what?: string; status?: string; corrects?: string }[] };
      expect(gave).to.have.length(first.gave.length + 1);
      const next = gave.find(({ corrects }) => corrects)!;
      expect(gave.find(({ id }) => id === next.corrects)).to.include({ what: 'How Mia is at school', status: 'corrected' });
      expect(await paper(plan)).to.include('How Mia is at school, and after it').and.not.include('The club was left out.');
      await press(plan, 'Correct: How Mia is at school, and after it');
      expect((await dialogOf(plan)).querySelector<HTMLInputElement>('.tickfield input')!.checked, 'it opens as it was left').to.equal(true);
    }
  });
  it('FGC-R01 shows afterwards that the family was on its own, who, when, and that it ended it; and nothing while it lasts', async () => {
    const plan = await open(harte);
    plan.show({ view: 'day' });
    const lines = ['On their own together: Danielle, Mia, Pauline, Shanice, Michael and Lorna', 'From 14:10 to 15:35.', 'The family ended it.', 'Mia left at 14:40, with Rosie.'];
    await says(plan, lines[0]!);
    for (const line of lines) { expect(said(plan)).to.include(line); expect(await paper(plan)).to.include(line); }
    expect(said(plan)).to.include('Together again: Danielle, Pauline');
    const during = await open(privateTime);
    during.show({ view: 'day' });
    await during.updateComplete;
    expect(said(during)).not.to.include('On their own');
  });
  it('FGC-R07 writes down, once the family is back, that a child left, when and with whom', async () => {
    const plan = await open(agreeing);
    plan.show({ view: 'day' });
    await press(plan, 'A child left: Your time alone');
    await fill(plan, { 'Which child': 'p-mia', 'What time': '14:55', 'With whom': 'w-rosie' });
    await done(plan);
    expect(conferenceOf(plan).meeting!.stages![1]).to.have.deep.property('childLeft', { childId: 'p-mia', at: '2026-10-23T14:55:00+01:00', withId: 'w-rosie' });
  });
  it('FGC-R07 says of a child who left only what is known: no time that nobody wrote down, nobody they are not known to be with', async () => {
    const { meeting } = agreeing.content as FamilyGroupConference;
    const plan = await open(withContent(agreeing, { meeting: { ...meeting, stages: meeting!.stages!.map((stage) => ({ ...stage, childLeft: undefined })) } }));
    plan.show({ view: 'day' });
    await press(plan, 'A child left: Your time alone');
    await fill(plan, { 'Which child': 'p-mia' });
    await done(plan);
    expect(conferenceOf(plan).meeting!.stages![1]).to.have.deep.property('childLeft', { childId: 'p-mia' });
    await says(plan, 'Mia left.');
    expect(await paper(plan)).to.include('Mia left.');
  });
  it('FGC-M08 says beside that time that a worker was in it', async () => {
    const { meeting } = harte.content as FamilyGroupConference;
    const stages = meeting!.stages!.map((stage) => (stage.stage === 'private-family-time' ? { ...stage, presentIds: [...stage.presentIds!, 'w-leanne'] } : stage));
    const plan = await open(withContent(harte, { meeting: { ...meeting, stages } }));
    plan.show({ view: 'day' });
    await says(plan, 'Private family time is for family. Please step out.');
  });
});

describe('What is written down of the plan', () => {
  it('has what help costs and from what it is paid beside the help, and takes it where it is answered', async () => {
    const plan = await open(harte);
    await says(plan, '£89.00 · Section 17');
    plan.open({ kind: 'answer-help', id: 'ha3' }, { response: 'yes' });
    await fill(plan, { 'What it costs, in pounds': '12.5' });
    await done(plan);
    expect(conferenceOf(plan).plan!.helpAskedFor![2]).to.include({ costMinor: 1250, response: 'yes' });
  });
  it('shows what somebody does not agree, and takes the day on which somebody agreed', async () => {
    const plan = await open(agreeing);
    plan.send({ type: 'SAY_NOT_AGREED', of: 'p-michael', itemIds: ['pl5'] });
    await says(plan, 'has not agreed');
    expect(said(plan).match(/Michael has Mia every other weekend/g)).to.have.length(2);
    expect(await paper(plan)).to.include('Michael: has not agreed · 3');
    await press(plan, 'Somebody agrees: Who agreed');
    await fill(plan, { Who: 'p-danielle', Day: '2026-10-24' });
    await done(plan);
    expect(conferenceOf(plan).plan!.agreedBy).to.deep.equal([{ personId: 'p-danielle', on: '2026-10-24', mode: 'in-person', agreedIds: ['pl1', 'pl2', 'pl3', 'pl4', 'pl5', 'pl6', 'cg1', 'cg2'] }]);
    expect(said(plan)).not.to.include('to be asked again');
    plan.send({ type: 'SET', id: 'pl4', fields: { who: ['p-shanice'] } });
    await says(plan, '24 October · to be asked again');
    expect(await paper(plan)).to.include('Danielle: agreed · 24 October · to be asked again');
  });
  it('FGC-R11 asks nothing again, around the family’s words, that everybody has said yes to', async () => {
    const asked = async (document: PracticeDocument): Promise<string[]> => {
      const plan = await open(document);
      plan.open({ kind: 'details', id: 'pl4' });
      const dialog = await dialogOf(plan);
      await until(() => dialog.querySelector('label'));
      return [...dialog.querySelectorAll('.field > span')].map((label) => label.textContent.trim());
    };
    expect(await asked(agreeing)).to.include('From');
    expect(await asked(harte)).not.to.be.empty.and.not.to.include('From');
  });
  it('FGC-R11 moves a day that was booked, and books the next one with the look that is held', async () => {
    const plan = await open(active);
    await press(plan, 'Move it, or put it off: Friday 15 January 2027');
    await fill(plan, { 'Day to look at it again': '2027-01-22', 'Booked, or put off': 'postponed' });
    await done(plan);
    expect(conferenceOf(plan).reviews![0]).to.include({ id: 'rv1', reviewOn: '2027-01-22', status: 'postponed' });
    await press(plan, 'Look at it again');
    await fill(plan, { 'What you found': 'working', Day: '2027-01-22', 'The next day to look at it': '2027-03-05' });
    await done(plan);
    expect(conferenceOf(plan).reviews!.map(({ status, on, reviewOn }) => [status, on, reviewOn])).to.deep.equal([['held', '2027-01-22', '2027-01-22'], ['booked', undefined, '2027-03-05']]);
  });
  it('FGC-R13 a plan for two children says for which of them something is, on the page and on paper', async () => {
    const plan = await open(agreeing);
    plan.open({ kind: 'details', id: 'pl3' });
    const dialog = await dialogOf(plan);
    const boxes = await until(() => [...dialog.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')!.textContent === 'For which child, if not for all'));
    boxes.querySelector<HTMLInputElement>('input')!.click();
    await plan.updateComplete;
    expect(conferenceOf(plan).plan!.items!.find(({ id }) => id === 'pl3')!.forChildIds).to.deep.equal(['p-mia']);
    plan.closeDialog();
    await until(() => [...plan.shadowRoot!.querySelectorAll('[data-anchor="pl3"] + .meta .note')].find(({ textContent }) => textContent === 'for Mia'));
    expect(await paper(plan)).to.match(/checks · for Mia(?! and)/);
  });
  it('FGC-R04 says to the referrer, where they answer, what a no is for', async () => {
    const plan = await open(agreeing);
    await press(plan, 'Answer: Mum keeps the door locked and the chain on. If Ryan turns up…');
    await says(plan, 'A no is for what would not keep a child safe, or is not lawful. Not liking it is not a reason.');
  });
  it('has on somebody’s paper what answers a question they do not have under words of the page’s own, not under another question (domain.md §2.4)', async () => {
    const { meeting } = harte.content as FamilyGroupConference;
    const questions = meeting!.questions!.map((question) => (question.id === 'q3' ? { ...question, withholdFrom: ['p-pauline'] } : question));
    const plan = await open(withContent(harte, { meeting: { ...meeting, questions } }), { reader: 'parent:p-pauline' });
    const words = (await until(() => plan.shadowRoot!.querySelector('.sheet'))).textContent!.replaceAll(/\s+/g, ' ');
    expect(words).to.match(/Also ?\d ?Jayden can see his dad at the centre/).and.not.include('Cole side');
  });
  it('FGC-R02 has the family write in its own language: said to the browser while they write, on the page and on paper, never corrected, and never put into another', async () => {
    const plan = await open(agreeing);
    for (const [list, label, words] of [['items', 'Write it here', 'Babcia dzwoni o osmej.'], ['helpAskedFor', 'Write it here', 'Kto porozmawia z Mia.'], ['contingency', 'Then', 'Idziemy do Lorny.']] as const) {
      plan.open({ kind: 'add', list });
      await fill(plan, { 'Language it is said or written in': 'Polish' });
      if (list === 'contingency') await write(plan, 'If', 'Babcia jest chora');
      const field = await write(plan, label, words);
      expect(field.lang, list).to.equal('pl');
      expect([field.spellcheck, field.translate, field.getAttribute('autocorrect')], list).to.deep.equal([false, false, 'off']);
      await done(plan);
      const stands = await until(() => [...plan.shadowRoot!.querySelectorAll<HTMLElement>('.q .words')].find((one) => one.textContent!.includes(words)));
      expect([stands.lang, stands.translate], list).to.deep.equal(['pl', false]);
      const sheet = window.document.createElement('div');
      render((await plan.sheet.take())!.renderSheet(plan.shown!, plan.sheetOptions()) as TemplateResult, sheet);
      expect([...sheet.querySelectorAll<HTMLElement>('.words')].find((one) => one.textContent!.includes(words))!.lang, list).to.equal('pl');
    }
    const { items, helpAskedFor, contingency } = conferenceOf(plan).plan!;
    expect([items!.at(-1)!, helpAskedFor!.at(-1)!, contingency!.at(-1)!].map(({ lang, verbatim }) => [lang, verbatim])).to.deep.equal([['pl', true], ['pl', true], ['pl', true]]);
    expect(wallPage(plan.document!).plan.flatMap(({ lines }) => lines).find(({ text }) => text === 'Babcia dzwoni o osmej.')!.lang).to.equal('pl');
  });
  it('FGC-R02 keeps the language of the family’s words, and of somebody’s views, when one of them says it in other words', async () => {
    const plan = await open(agreeing);
    plan.open({ kind: 'details', id: 'pl1' });
    await fill(plan, { 'Language it is said or written in': 'Welsh' });
    await press(plan, 'The family changes its words');
    expect((await until(() => everything(plan.shadowRoot!).find((one) => one.localName === 'textarea') as HTMLTextAreaElement | undefined)).lang).to.equal('cy');
    await fill(plan, { 'Who says so': 'p-shanice', 'Language it is said or written in': '' });
    await write(plan, 'Write it here', 'Mum locks the door.');
    await done(plan);
    expect(conferenceOf(plan).plan!.items![0]).to.include({ text: 'Mum locks the door.' }).and.not.have.property('lang');
    const ready = await open(preparing);
    await press(ready, 'Change: Pauline');
    await fill(ready, { 'Language it is said or written in': 'Yoruba' });
    await write(ready, 'What they want to say, in their words', 'Mo fe ran won lowo.');
    await done(ready);
    expect(conferenceOf(ready).preparation!.find(({ personId }) => personId === 'p-pauline')!.views).to.deep.equal({ text: 'Mo fe ran won lowo.', verbatim: true, lang: 'yo' });
  });
  it('shows beside the family’s words what somebody has put them into, and never instead (FGC-R02)', async () => {
    const { plan: written } = harte.content as FamilyGroupConference;
    const items = written!.items!.map((item) => (item.id === 'pl5' ? { ...item, translations: [{ lang: 'ig', text: 'Mia na-aga Michael.', by: 'w-grace' }] } : item));
    const plan = await open(withContent(harte, { plan: { ...written, items } }));
    await says(plan, 'Mia na-aga Michael.');
    expect(said(plan)).to.include('Michael has Mia every other weekend so she gets a rest from worrying.');
  });
});
