import { expect, fixture, html } from '@open-wc/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import type { PracticeTextEntry } from '@practice-kit/elements';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { choosing, empty, maliInWelsh, miaAndMali, observation, preparing, readingBack, telling, withMia } from '../../model/fixtures.js';
import { findItem, machine, type ChildSession, type ChildrensSessions } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeChildsSession } from './childs-session.js';

const at = '2026-09-30T10:30:00+01:00';
async function open(document: PracticeDocument, set: Partial<PracticeChildsSession> = {}): Promise<PracticeChildsSession> {
  // As on a page: the tool is in its main part.
  const main = await fixture(html`<main><practice-childs-session lang="en" actor="w-amira" procedures-href="#procedures" .clock=${() => at} .document=${document}></practice-childs-session></main>`);
  const page = main.querySelector('practice-childs-session')!;
  Object.assign(page, set);
  await page.updateComplete;
  await until(() => page.isFurnished && (page.shadowRoot!.querySelector('.desk') || page.shadowRoot!.querySelector('.telling') || page.reader));
  return page;
}
/** Every word on the screen and every word a screen reader would be given. */
const said = (page: PracticeChildsSession): string => everything(page.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + ['aria-label', 'title', 'value'].map((name) => one.getAttribute(name) ?? '').join(' ') + (one instanceof HTMLTextAreaElement ? one.value : '')).join('\n');
const button = (page: PracticeChildsSession, name: string): HTMLButtonElement => {
  const found = everything(page.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim() === name);
  if (!found) throw new Error(`No button is called ${name}.`);
  return found as HTMLButtonElement;
};
const press = async (page: PracticeChildsSession, name: string): Promise<void> => { button(page, name).click(); await page.updateComplete; };
const sessionOf = (page: PracticeChildsSession): ChildSession => (page.document!.content as ChildrensSessions).sessions[0]!;
const at2 = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: document.stages.map((stage, index) => (index === 0 ? { ...stage, state } : stage)) });
const field = (page: PracticeChildsSession): HTMLTextAreaElement => (page.shadowRoot!.querySelector('.editor .text') as PracticeTextEntry).shadowRoot!.querySelector('textarea')!;

describe('A child’s page', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('shows the houses by the names the child gave them, and every word as the child wrote it (CH-R01)', async () => {
    const page = await open(miaAndMali);
    const words = said(page);
    for (const item of [...Object.values(sessionOf(page).houses ?? {}).flat(), ...sessionOf(page).whoHelps!] as { text?: string; childSays?: string }[]) expect(words).to.include(item.text ?? item.childSays);
    for (const name of ['The sunny house', 'The storm house', 'The wish house', 'House of worries']) expect(words).to.include(name);
  });

  it('keeps what a child says letter by letter, with the browser’s help turned off, and nobody changes it once it is in (DP-31, DP-43)', async () => {
    const page = await open(withMia);
    page.startSaying('worries');
    await page.updateComplete;
    const area = field(page);
    for (const [name, value] of [['spellcheck', 'false'], ['autocomplete', 'off'], ['autocorrect', 'off'], ['autocapitalize', 'off'], ['translate', 'no']] as const) expect(area.getAttribute(name), name).to.equal(value);
    area.focus();
    await keys('i hide wen its lowd');
    const writing = sessionOf(page).houses!.worries!.at(-1)!;
    expect(writing).to.include({ text: 'i hide wen its lowd', status: 'draft', verbatim: true });
    await press(page, 'Put it in');
    expect(findItem(page.document!, writing.id)?.item.status).to.equal(undefined);
    expect(page.send({ type: 'WRITE', id: writing.id, text: 'I hide when it is loud.' })).to.include({ ok: false, messageId: 'CH-M01' });
    expect(said(page)).to.include('i hide wen its lowd');
  });

  it('keeps who wrote it and what was asked (CH-R02)', async () => {
    const page = await open(withMia);
    page.show({ prompt: { at: 'good', index: 1 }, childWrites: true });
    page.startSaying('good');
    page.write('jayden');
    page.stopWriting();
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ prompt: 'CH-P07', writtenBy: 'p-mia' });
    page.startSaying('good', 'drawing');
    page.stopWriting();
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ kind: 'drawing', verbatim: true });
  });

  it('says outside the room what was asked and who wrote it down, and takes a question in the worker’s own words (CH-R02)', async () => {
    const page = await open({ ...miaAndMali, people: miaAndMali.people.map((person) => (person.id === 'p-mia' ? { ...person, age: 14 } : person)) });
    expect(said(page)).to.include('Asked: “What do you do when that happens? What do you wish somebody else did?” · Amira wrote it down').and.to.include('Mia wrote this');
    expect(said(await open(withMia))).not.to.match(/Asked:|wrote/);
    page.open({ kind: 'words', id: 'mia-d-2' });
    const dialog = await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    expect(dialog.textContent).to.include('If I got one thing right in your plan').and.to.include('These are Mia\'s words, so they stay as they are.');
    const own = await until(() => everything(dialog).find((one): one is PracticeTextEntry => one.localName === 'practice-text-entry' && (one as PracticeTextEntry).label.startsWith('Or what you asked')));
    own.shadowRoot!.querySelector('textarea')!.focus();
    await keys('what wud help');
    expect(findItem(page.document!, 'mia-d-2')!.item.asked, 'it is written as a whole').to.equal(undefined);
    await press(page, 'Keep');
    expect(findItem(page.document!, 'mia-d-2')!.item).to.include({ text: 'a hamster', asked: 'what wud help' });
  });

  it('shows the good things first, says how to read it, and asks about a grown-up’s words before the child gets a copy (CH-R07, CH-M10)', async () => {
    const [mia] = miaAndMali.content.sessions;
    const page = await open(at2({ ...miaAndMali, content: { sessions: [{ ...mia!, chosenByChild: { ...mia!.chosenByChild, startedWith: 'worries' } }] } }, 'safety-check'));
    expect([...page.shadowRoot!.querySelectorAll<HTMLElement>('[data-house]')].map(({ dataset }) => dataset['house'])).to.deep.equal(['good', 'worries', 'dreams']);
    expect(said(page)).to.include('Before the worries, ask them to guess').and.to.include('This copy for Mia has grown-up words in it.');
    expect(said(await open(at2({ ...miaAndMali, content: { sessions: [{ ...mia!, houses: { good: mia!.houses!.good!.slice(0, 2) } }] } }, 'safety-check')))).not.to.include('grown-up words');
  });

  it('keeps what a worker sees in a drawing, and what may be worth a thought, out of sight while the child is there (CH-R09)', async () => {
    for (const stage of ['read-back', 'choices']) {
      const page = await open(at2({ ...miaAndMali, content: { sessions: [miaAndMali.content.sessions[0]!] } }, stage));
      await until(() => said(page).includes('It helps later to know what was asked'));
      expect(page.shadowRoot!.querySelector<HTMLElement>('.thought')!.closest('details')!.open).to.equal(false);
      expect(said(page)).to.include('thats me and jayden').and.not.to.include('All three are smiling');
    }
    expect(said(await open(miaAndMali))).to.include('All three are smiling');
  });

  it('shows a worker’s thoughts to nobody who reads it as a child (domain.md §4.9)', async () => {
    const page = await open(at2(miaAndMali, 'read-back'), { register: 'child' });
    expect(said(page)).not.to.match(/thoughts|not shown/);
  });

  it('takes any language for the child and for a translation, and lets no browser read the translation (CH-R12, DP-31)', async () => {
    const page = await open(maliInWelsh, { lang: 'en' });
    page.open({ kind: 'translation', id: 'cy-w-1' });
    const dialog = await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    const input = await until(() => dialog.querySelector<HTMLInputElement>('input[list]'));
    input.value = 'Polish';
    input.dispatchEvent(new Event('change'));
    await page.updateComplete;
    expect(page.sitting.draft).to.deep.include({ 'translation.lang': 'pl' });
    expect(dialog.querySelector<PracticeTextEntry>('practice-text-entry')!.shadowRoot!.querySelector('textarea')!.getAttribute('spellcheck')).to.equal('false');
  });

  it('stops with one press, asks nobody why, and keeps what was being written (CH-R10)', async () => {
    const page = await open(withMia);
    page.startSaying('dreams');
    page.write('a ho');
    await page.updateComplete;
    await press(page, 'I want to stop');
    expect(page.stage).to.equal('stopped');
    expect(sessionOf(page).houses!.dreams!.at(-1)).to.include({ text: 'a ho' });
    expect(said(page)).to.include('You do not have to say why.');
    expect(page.sitting.dialog).to.equal(undefined);
  });

  it('goes quiet when a child begins to tell: what to do, the exact words, and nothing else (CH-M08, SG-03)', async () => {
    const page = await open(withMia);
    page.show({ prompt: { at: 'worries', index: 0 } });
    await page.updateComplete;
    await press(page, 'Stop and listen');
    expect(page.stage).to.equal('following-procedure');
    await until(() => page.findings.length === 0);
    const words = said(page);
    expect(words).to.include('Let Mia finish, write it exactly, then stop here and follow your local procedure. This page will not ask anything else.');
    expect(words).not.to.match(/What is not so good|grown-up|tummy|It helps later/);
    expect(page.shadowRoot!.querySelector('practice-prompt, .thought')).to.equal(null);
    const area = page.shadowRoot!.querySelector<PracticeTextEntry>('.telling practice-text-entry')!.shadowRoot!.querySelector('textarea')!;
    expect(area.getAttribute('spellcheck')).to.equal('false');
    await press(page, 'The exact words are here');
    expect(page.stage).to.equal('following-procedure');
    area.focus();
    await keys('he sed its a secrit');
    await press(page, 'The exact words are here');
    expect(page.stage).to.equal('stopped');
    expect(sessionOf(page).telling).to.deep.include({ words: { text: 'he sed its a secrit', verbatim: true, saidBy: 'p-mia' }, prompt: 'CH-P11' });
  });

  it('in the child’s hands shows the page and nothing else, and leads nowhere (DP-36)', async () => {
    const page = await open({ ...withMia, content: { sessions: [{ ...withMia.content.sessions[0]!, practitionerThoughts: [{ id: 'pt', text: 'She whispered.', by: 'w-amira', at }] }, miaAndMali.content.sessions[1]!] } });
    await press(page, 'Hand it to Mia');
    page.handOver('kite');
    await page.updateComplete;
    const words = said(page);
    expect(words).not.to.match(/whispered|Mali|Safety check|What is kept from whom|About these words|Worth a thought|kite/);
    expect(page.shadowRoot!.querySelector('a, select, nav, practice-dialog')).to.equal(null);
    for (const type of ['SET_HEADER', 'CHOOSE', 'READ_BACK', 'ADD_SESSION', 'WITHDRAW', 'SHARE']) expect(page.send({ type }), type).to.include({ ok: false, messageId: 'handed' });
    expect(page.undo()).to.equal(false);
    page.startSaying('good');
    page.write('my bed');
    await page.updateComplete;
    await press(page, 'Put it in');
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ text: 'my bed', writtenBy: 'p-mia' });
    await press(page, 'Stop and listen');
    expect(page.stage).to.equal('following-procedure');
    expect(page.isHanded).to.equal(true);
    expect(said(page)).to.include('We stopped. That is all right.').and.not.to.match(/procedure|my bed/);
    const tryWord = async (word: string): Promise<boolean> => {
      const field = await until(() => page.shadowRoot!.querySelector<HTMLInputElement>('form.back input'));
      field.value = word;
      field.dispatchEvent(new Event('input'));
      await press(page, 'Take it back');
      await page.updateComplete;
      return page.isHanded;
    };
    expect(await tryWord('guess')).to.equal(true);
    expect(said(page)).to.include('That is not the word.');
    expect(await tryWord('kite')).to.equal(false);
    expect(JSON.stringify(page.document)).not.to.include('kite');
  });

  it('in the child’s hands stands over the whole page of the case system, takes what is typed, and no key and no way back leads out of it (DP-36)', async () => {
    const page = await open(withMia);
    const outside = document.createElement('input');
    page.parentElement!.append(outside);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => { heard.push(key); };
    document.addEventListener('keydown', listen);
    page.handOver('kite');
    const dialog = await until(() => page.shadowRoot!.querySelector('practice-held-screen')?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'));
    page.startSaying('good');
    await until(() => page.shadowRoot!.querySelector('.editor .text'));
    field(page).focus();
    await keys('my den');
    for (const key of ['Escape', 'Escape', 'Control+z']) await keys(key);
    const back = new Promise((resolve) => { window.addEventListener('popstate', resolve, { once: true, capture: true }); });
    window.history.back();
    await Promise.race([back, new Promise((resolve) => { setTimeout(resolve, 500); })]);
    outside.focus();
    expect([dialog.open && dialog.matches(':modal'), page.isHanded, document.activeElement === outside, heard]).to.deep.equal([true, true, false, []]);
    await press(page, 'Put it in');
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ text: 'my den', writtenBy: 'p-mia' });
    page.show({ handed: undefined });
    await page.updateComplete;
    outside.focus();
    expect(document.activeElement === outside).to.equal(true);
    document.removeEventListener('keydown', listen);
  });

  it('is covered with one press, and nothing of it is left in the page (DP-36)', async () => {
    const page = await open(withMia);
    await press(page, 'Cover this page');
    expect(said(page)).not.to.match(/Mia|pancakes|tummy/);
    await press(page, 'Show it again');
    expect(said(page)).to.include('nan makes pancakes');
  });

  it('keeps each child’s page apart, at a stage of its own (CH-R13)', async () => {
    const page = await open(miaAndMali);
    expect(said(page)).not.to.include('gweiddi');
    expect(page.stage).to.equal('child-told');
    await press(page, 'Mali · 12 October');
    expect(page.stage).to.equal('with-child');
    expect(said(page)).to.include('Dw i\'n poeni pan mae Dad yn gweiddi').and.to.include('I worry when Dad shouts');
    expect(said(page)).not.to.include('pancakes');
  });

  it('reads back, puts right beside what was said first, and takes a choice for each person', async () => {
    const page = await open(readingBack);
    page.show({ dialog: { kind: 'correction', id: 'mia-g-1' }, draft: { 'say.now': 'she lets me flip one' } });
    await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    await press(page, 'Put it in');
    expect(said(page)).to.include('nan makes pancakes and lets me flip them').and.to.include('she lets me flip one').and.to.include('What I say now');
    await press(page, 'Who can see it?');
    expect(page.stage).to.equal('choices');
    const choice = await until(() => everything(page.shadowRoot!).find((one): one is HTMLSelectElement => one.localName === 'select' && one.getAttribute('aria-label') === 'Danielle: a hamster'));
    choice.value = 'ask-me-again';
    choice.dispatchEvent(new Event('change'));
    expect(findItem(page.document!, 'mia-d-2')?.item.share).to.deep.equal([{ personId: 'p-danielle', choice: 'ask-me-again', on: '2026-09-30', at }]);
  });

  it('asks of everything the child said who can see it: their safe people, their number, and people who are not family', async () => {
    const teacher = { id: 'w-orr', name: 'Miss Jo Orr', kind: 'professional' as const, discipline: 'education' };
    const page = await open({ ...choosing, people: [...choosing.people, teacher] });
    const choose = (label: string, choice: string): void => {
      const one = everything(page.shadowRoot!).find((node): node is HTMLSelectElement => node.localName === 'select' && node.getAttribute('aria-label') === label);
      if (!one) throw new Error(`Nothing asks ${label}.`);
      one.value = choice;
      one.dispatchEvent(new Event('change'));
    };
    choose('Danielle: Miss Orr', 'no');
    choose('Pauline: How safe do you feel where you are living now?', 'no');
    choose('Miss Orr: a hamster', 'yes');
    const session = sessionOf(page);
    expect(session.whoHelps!.find(({ text }) => text === 'Miss Orr')!.share).to.deep.include({ personId: 'p-danielle', choice: 'no', on: '2026-09-30', at });
    expect(session.scale!.answers[0]!.share!.at(-1)).to.deep.equal({ personId: 'p-pauline', choice: 'no', on: '2026-09-30', at });
    expect(findItem(page.document!, 'mia-d-2')!.item.share!.at(-1)).to.deep.include({ personId: 'w-orr', choice: 'yes' });
  });

  for (const how of ['stops', 'has a break', 'begins to tell', 'is read to', 'makes way for another child'] as const) {
    it(`keeps the number a child pointed at, and what they said of it, when the child ${how}`, async () => {
      const page = await open({ ...miaAndMali, content: { sessions: [{ ...miaAndMali.content.sessions[0]!, scale: undefined }, miaAndMali.content.sessions[1]!] }, stages: [{ id: 'th-mia-1', state: 'with-child' }, miaAndMali.stages[1]!] });
      page.show({ face: { value: 2, words: 'becos of the door' } });
      await page.updateComplete;
      await press(page, { stops: 'I want to stop', 'has a break': 'I want a break', 'begins to tell': 'Stop and listen', 'is read to': 'Read it back', 'makes way for another child': 'Mali · 12 October' }[how]);
      expect(sessionOf(page).scale!.answers[0]).to.include({ value: 2, reason: 'becos of the door' });
    });
  }

  it('says why it cannot be shown before it has been looked at, and shows who would see what (CH-M04)', async () => {
    const page = await open(at2(choosing, 'safety-check'));
    // After the “no” that was overruled at twenty past eleven.
    page.clock = () => '2026-09-30T12:30:00+01:00';
    expect(page.send({ type: 'SHARE', reader: 'parent:p-danielle' })).to.include({ ok: false, messageId: 'CH-M04' });
    expect(said(page)).to.include('Could showing this make tonight harder for anyone?');
    page.show({ looked: { 'th-mia-1': 'Safe with Danielle.' } });
    await page.updateComplete;
    await press(page, 'I have looked at this');
    expect(page.send({ type: 'SHARE', reader: 'parent:p-danielle', method: 'shown', newId: 'c1' }).ok).to.equal(true);
    expect(page.stage).to.equal('shared');
  });

  for (const stage of Object.keys(machine.states).filter((one) => one !== 'following-procedure')) {
    it(`stops with one press when a child begins to tell, at the stage ${stage} as well (CH-R03, SG-02)`, async () => {
      const page = await open(at2(choosing, stage));
      await press(page, 'Stop and listen');
      expect(page.stage).to.equal('following-procedure');
    });
  }

  it('SG-03 says no prompt to a child who has told something, nor about their choices or what to overrule', async () => {
    const told: PracticeDocument = { ...choosing, content: { sessions: [{ ...choosing.content.sessions[0]!, telling: telling.content.sessions[0]!.telling }] } };
    for (const [stage, prompt] of [['choices', 'Who can see this bit?'], ['safety-check', 'Could showing this make tonight harder']] as const) {
      expect(said(await open(at2(choosing, stage))), stage).to.include(prompt);
      expect(said(await open(at2(told, stage))), stage).not.to.include(prompt);
    }
    for (const [document, asks] of [[choosing, true], [told, false]] as const) {
      const page = await open(at2(document, 'safety-check'));
      expect(page.asksNothing, 'What is beside the page asks, too').to.equal(!asks);
      page.open({ kind: 'override', id: 'mia-w-3' }, { 'override.whom': ['p-danielle'], 'override.partners': ['police'] });
      await until(() => page.shadowRoot!.querySelector('practice-dialog'));
      expect(said(page).includes('I need to tell Danielle Harte and Police this bit'), String(asks)).to.equal(asks);
    }
  });

  it('has the question for the faces at hand (CH-P21), and takes who said what happens next (CH-R08)', async () => {
    const page = await open(withMia);
    const scale = page.shadowRoot!.querySelector('.scale')!;
    [...scale.querySelectorAll('button')].find((one) => one.textContent === 'Something to ask')!.click();
    await until(() => said(page).includes('Which face is it today? What makes it that face?'));
    await press(page, 'I want to stop');
    await press(page, 'Tell Mia what happens next');
    page.show({ draft: { 'told.child-said': 'will you come bak' } });
    await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    await press(page, 'They know');
    expect(sessionOf(page).afterwards!.at(-1)).to.include({ step: 'told-child-what-happens-next', childSaid: 'will you come bak' });
  });

  it('CH-R05 overrules a “no” for people and for services, and opens a decision with what was decided', async () => {
    const page = await open(at2(miaAndMali, 'safety-check'));
    const li = [...page.shadowRoot!.querySelectorAll('details li')].find((one) => one.textContent!.includes('messiged me'))!;
    [...li.querySelectorAll('button')].find((one) => one.textContent === 'Overrule this “no”')!.click();
    await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    const ticked = everything(page.shadowRoot!).filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.checked && one.closest('.boxes') !== null).map((one) => one.parentElement!.textContent!.trim());
    expect(ticked).to.deep.equal(['Danielle', 'Police']);
    const offered = everything(page.shadowRoot!).filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.closest('.boxes') !== null).map((one) => one.parentElement!.textContent!.trim());
    expect(offered, 'no child is told what another child said').to.include('Danielle').and.not.include('Mia').and.not.include('Mali');
    page.show({ draft: { ...page.sitting.draft, 'override.partners': ['police', 'education'] } });
    await page.updateComplete;
    await press(page, 'Decide this');
    expect(page.sitting.refusal, 'of the school the child has not been told').to.include({ ok: false, messageId: 'CH-M05' });
    page.show({ draft: { ...page.sitting.draft, childToldFirst: true, childSaid: 'not my teacher' } });
    await page.updateComplete;
    await press(page, 'Decide this');
    expect(page.sitting.dialog).to.equal(undefined);
    expect(findItem(page.document!, 'mia-w-4')?.item).to.deep.include({ earlierOverrides: [findItem(miaAndMali, 'mia-w-4')!.item.shareOverride] });
    expect(findItem(page.document!, 'mia-w-4')?.item.shareOverride).to.deep.include({ sharedWith: ['p-danielle', 'partner:police', 'partner:education'], childToldFirst: true, childSaid: 'not my teacher' });
    page.send({ type: 'OVERRIDE', about: ['mia-w-4'], sharedWith: ['p-danielle'], why: 'The police asked for it.' });
    await page.updateComplete;
    expect(said(page)).to.include('The police asked for it.');
    expect(findItem(page.document!, 'mia-w-4')!.item.earlierOverrides).to.have.length(2);
    for (const { reason } of findItem(page.document!, 'mia-w-4')!.item.earlierOverrides!) expect(said(page), 'what was decided before').to.include(reason);
  });

  it('takes a number as the child’s own, with its word and their reason, and works nothing out of it (DP-53)', async () => {
    const page = await open(withMia);
    page.show({ face: { value: 4, words: 'he nows were my scool is' } });
    page.putFaceIn();
    await page.updateComplete;
    expect(sessionOf(page).scale!.answers).to.deep.equal([{ by: 'p-mia', value: 4, face: 'a bit worried', reason: 'he nows were my scool is', verbatim: true, on: '2026-09-30', askedBy: 'w-amira' }]);
    expect(said(page)).not.to.match(/average|mean|total|score|%|well done/i);
  });

  for (const stage of ['explaining', 'with-child', 'paused', 'stopped', 'read-back', 'choices']) {
    it(`has nothing smaller to press than a child’s finger, and nothing that moves, at the stage ${stage} (CH-R14)`, async () => {
      const page = await open(at2(stage === 'explaining' ? preparing : choosing, stage));
      page.show({ prompt: { at: 'good', index: 0 } });
      for (const width of [1280, 320]) {
        await viewport(width, 900);
        await page.updateComplete;
        const room = page.shadowRoot!.querySelector('.page.room')!;
        const all = [room, ...[...room.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one.shadowRoot] : []))].flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, summary, select, .tick')]);
        expect(all.length, 'there is something to press').to.be.at.least(stage === 'stopped' ? 0 : 1);
        for (const one of all.filter((each) => each.getClientRects().length > 0)) {
          const { height, width: across } = one.getBoundingClientRect();
          expect(Math.min(height, across), `${one.textContent ?? ''} at ${String(width)}`).to.be.at.least(44);
        }
        for (const one of page.shadowRoot!.querySelectorAll('.desk > .actions .button')) expect(one.getBoundingClientRect().height, one.textContent ?? '').to.be.at.least(44);
      }
      expect(page.shadowRoot!.getAnimations().length).to.equal(0);
    });
  }

  it('is in a plain face, and no word for the child to read is smaller than 20 (DESIGN-LANGUAGE §11)', async () => {
    for (const [document, hand] of [[withMia, false], [choosing, true], [at2(choosing, 'choices'), false]] as const) {
      const page = await open(document);
      if (hand) page.handOver('kite');
      await page.updateComplete;
      const words = [...page.shadowRoot!.querySelectorAll<HTMLElement>('.page.room *:not(.quietlink)')].filter((one) => [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim()) && one.getClientRects().length > 0);
      expect(words.length).to.be.above(5);
      for (const one of words) expect(parseFloat(getComputedStyle(one).fontSize), one.textContent ?? '').to.be.at.least(20);
      for (const one of words) expect(getComputedStyle(one).fontFamily, one.textContent ?? '').not.to.match(/Palatino|Georgia/);
    }
  });

  it('begins with one child, with the keyboard alone', async () => {
    const page = await open(empty);
    button(page, 'A page for a child').focus();
    await keys('Enter');
    const dialog = await until(() => page.shadowRoot!.querySelector('practice-dialog'));
    expect(dialog.textContent).to.include('Mia');
    page.show({ draft: { childId: 'p-mia' } });
    await page.updateComplete;
    button(page, 'Begin this page').focus();
    await keys('Enter');
    expect(page.stage).to.equal('preparing');
    expect(sessionOf(page).childId).to.equal('p-mia');
  });

  it('speaks Welsh, and leaves what a child said in the child’s language with the translation beside it (CH-R12)', async () => {
    const page = await open(maliInWelsh, { lang: 'cy' });
    await until(() => said(page).includes('Tŷ pryderon'));
    expect(said(page)).to.include('Dw i\'n hoffi mynd i dŷ Nain').and.to.include('I like going to Nain\'s house').and.to.include('Dw i eisiau stopio');
  });

  for (const state of Object.keys(machine.states)) {
    it(`has nothing for axe to find at the stage ${state}, wide or narrow, light or dark`, async () => {
      const page = await open(at2(state === 'following-procedure' ? telling : state === 'preparing' || state === 'explaining' ? preparing : choosing, state));
      await expect(page).to.be.accessible();
      page.dataset['theme'] = 'dark';
      await page.updateComplete;
      await expect(page).to.be.accessible();
      await viewport(320, 800);
      expect(document.documentElement.scrollWidth, 'wider than the screen').to.be.at.most(Math.max(320, window.innerWidth));
    });
  }

  it('has nothing for axe to find over the page, in the child’s hands, or covered', async () => {
    const page = await open(withMia);
    for (const dialog of [{ kind: 'new-page' }, { kind: 'about' }, { kind: 'parent' }, { kind: 'hand' }, { kind: 'thoughts' }, { kind: 'words', id: 'mia-g-1' }, { kind: 'correction', id: 'mia-g-1' }, { kind: 'override', id: 'mia-g-1' }, { kind: 'translation', id: 'mia-g-1' }, { kind: 'told' }, { kind: 'responded' }, { kind: 'child-copy' }] as const) {
      page.open(dialog);
      const over = await until(() => page.shadowRoot!.querySelector('practice-dialog'));
      await expect(over).to.be.accessible();
      page.closeDialog();
      await page.updateComplete;
    }
    page.handOver('kite');
    await page.updateComplete;
    await expect(page).to.be.accessible();
    page.show({ covered: true });
    await page.updateComplete;
    await expect(page).to.be.accessible();
  });

  it('shows what was seen of a baby as the worker’s words, with nothing for axe to find (CH-R11)', async () => {
    const page = await open(observation);
    expect(said(page)).to.include('Jayden crawled to his mum').and.to.include('What we saw');
    expect(said(page)).not.to.match(/How safe do you feel\?|My own words|My page|House of|My safe people|I want to stop|Jayden says now|Hand it to|I drew|Something to ask/);
    expect(said(page)).to.include('What did you see this baby do, with whom, for how long?').and.to.include('Put this right');
    await expect(page).to.be.accessible();
    page.startSaying('worries');
    page.write('He cried when the door banged.');
    page.stopWriting();
    expect(sessionOf(page).houses!.worries!.at(-1)).to.include({ kind: 'observation', verbatim: false });
  });
});

describe('A child’s page on paper', () => {
  it('is one child’s page, the one in view, and none of the worker’s thoughts (CH-R13, CH-R09)', async () => {
    const page = await open(miaAndMali);
    const sheet = (await page.sheet.take())!;
    const paper = await fixture(html`<div>${sheet.renderSheet(page.document!, page.sheetOptions())}</div>`);
    expect(paper.textContent).to.include('nan makes pancakes').and.to.include('The storm house').and.to.include('Nicki Weld');
    expect(paper.textContent).to.include('Asked: “What is a good bit? Who is in it?” · Mia wrote this');
    expect(paper.textContent).not.to.match(/gweiddi|working hard to look after|This is about whether|Nothing goes to Ryan/);
    page.show({ at: 'th-mali-1' });
    const other = await fixture(html`<div>${sheet.renderSheet(page.document!, page.sheetOptions())}</div>`);
    expect(other.textContent).to.include('gweiddi').and.not.to.include('pancakes');
  });

  for (const [reader, held, withheld] of [
    ['parent:p-danielle', /mum does the voices[^]*Asked: “What does your body do[^]*my game/, /wrote|pretend|she will cry|working hard|storm house|gweiddi|beanbags/],
    ['child:p-mia', /I pretend to be asleep[^]*Miss Orr/, /Asked|wrote|working hard|gweiddi|so that mum and the police/],
    ['parent:p-ryan', /For Ryan Cole/, /pancakes|tummy|scool|game|Mia|Mali/],
  ] as const) {
    it(`for ${reader} holds what is in their copy and nothing else, in no attribute either (DP-15)`, async () => {
      const page = await open(miaAndMali, { reader });
      await until(() => held.test(said(page)));
      expect(said(page) + page.outerHTML).not.to.match(withheld);
      await expect(page).to.be.accessible();
    });
  }
});
