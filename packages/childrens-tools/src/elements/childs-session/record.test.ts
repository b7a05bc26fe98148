/** What was told and done is there to read for the team and the court; what happened stays; nothing a child began to say is dropped (domain.md §4, DP-35, DP-36). */
import { expect, fixture, html } from '@open-wc/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import type { PracticeTextEntry } from '@practice-kit/elements';
import { everything, printedPage, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { choosing, miaAndMali, telling, withMia } from '../../model/fixtures.js';
import { findItem, type ChildSession, type ChildrensSessions } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeChildsSession } from './childs-session.js';

const at = '2026-09-30T10:30:00+01:00';
const TOLD = 'he put his hand over my mouf and said be quiet';
async function open(document: PracticeDocument, set: Partial<PracticeChildsSession> = {}): Promise<PracticeChildsSession> {
  const main = await fixture(html`<main><practice-childs-session lang="en" actor="w-amira" procedures-href="#procedures" .clock=${() => at} .reader=${set.reader ?? ''} .document=${document}></practice-childs-session></main>`);
  const page = main.querySelector('practice-childs-session')!;
  Object.assign(page, set);
  await page.updateComplete;
  await until(() => page.shadowRoot!.querySelector('.desk, .telling, .sheet') && (page.reader || page.isFurnished));
  return page;
}
const said = (page: PracticeChildsSession): string => everything(page.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + (one instanceof HTMLTextAreaElement ? one.value : '')).join('\n');
const find = (page: PracticeChildsSession, name: string): HTMLButtonElement | undefined =>
  everything(page.shadowRoot!).find((one): one is HTMLButtonElement => one.localName === 'button' && (one.textContent ?? '').replace(/\s+/g, ' ').trim() === name);
const press = async (page: PracticeChildsSession, name: string): Promise<void> => { (await until(() => find(page, name), `No button is called ${name}.`)).click(); await page.updateComplete; };
const sessionOf = (page: PracticeChildsSession): ChildSession => (page.document!.content as ChildrensSessions).sessions[0]!;
const standing = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: document.stages.map((stage, index) => (index === 0 ? { ...stage, state } : stage)) });
const area = (entry: PracticeTextEntry): HTMLTextAreaElement => entry.shadowRoot!.querySelector('textarea')!;
const stays = (page: PracticeChildsSession): void => {
  const before = page.document;
  expect(page.undo()).to.equal(false);
  expect(page.document).to.equal(before);
  page.closeDialog();
};

describe('What a child told (CH-R03)', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('is there for the worker to read at every stage after it, closed until they ask, and never over a page that is handed', async () => {
    for (const stage of ['stopped', 'choices', 'safety-check', 'shared', 'child-told', 'closed']) {
      const page = await open(standing(telling, stage));
      expect(said(page), stage).not.to.include(TOLD);
      await press(page, 'What was told, and written down exactly');
      await until(() => said(page).includes(TOLD), `It cannot be read at the stage ${stage}.`);
      expect(said(page)).to.include('Amira wrote it down');
    }
    expect(find(await open(standing(telling, 'shared'), { register: 'child' }), 'What was told, and written down exactly')).to.equal(undefined);
    expect(find(await open(standing(choosing, 'shared')), 'What was told, and written down exactly')).to.equal(undefined);
  });

  it('is on the paper of the team’s and the court’s copy with what was done, and on nobody else’s', async () => {
    const [mia] = miaAndMali.content.sessions as [ChildSession];
    const document = { ...miaAndMali, content: { sessions: [{ ...mia, telling: telling.content.sessions[0]!.telling! }] } } as PracticeDocument;
    for (const reader of ['practitioner', 'court']) {
      const words = said(await open(document, { reader }));
      for (const one of [TOLD, 'For the team and the court', 'This is about whether Mia, Jayden and their mum are safe tonight', 'Mia is working hard', 'Nothing goes to Ryan', 'did she like the picture', 'ok but tell her I didnt say were']) expect(words, reader).to.include(one);
    }
    for (const reader of ['parent:p-danielle', 'child:p-mia', 'child:p-mali', 'network:p-pauline', 'partner:police']) expect(said(await open(document, { reader })), reader).not.to.match(/over my mouf|For the team and the court|are safe tonight|working hard|Nothing goes to Ryan/);
  });

  it('asks nothing after it: not who may see it, and not why (CH-M08, SG-03)', async () => {
    const page = await open(standing(telling, 'choices'));
    expect(said(page)).not.to.match(/Who can see this\?|Is there a reason|What is not so good/);
    expect(said(await open(standing(choosing, 'choices')))).to.include('Who can see this?').and.to.include('Is there a reason');
  });
});

describe('Undo (DP-40, DP-43)', () => {
  it('takes back no words that are in, no number, no answer and no telling with words; a telling pressed by mistake it does', async () => {
    const page = await open(withMia);
    page.startSaying('good');
    page.write('my bed');
    page.stopWriting();
    stays(page);
    page.show({ face: { value: 4, words: 'x' } });
    page.putFaceIn();
    stays(page);
    page.tellingBegan();
    expect(page.stage).to.equal('following-procedure');
    expect(page.undo()).to.equal(true);
    expect([page.stage, sessionOf(page).telling]).to.deep.equal(['with-child', undefined]);
    page.tellingBegan();
    page.send({ type: 'WRITE_EXACT', text: 'he sed', writing: 'go-1' });
    stays(page);
    page.send({ type: 'WRITE_EXACT', text: 'he sed its a secrit', writing: 'go-1' });
    page.send({ type: 'RETURN' });
    stays(page);
    expect(sessionOf(page).telling?.words.text).to.equal('he sed its a secrit');
  });

  it('takes back no telling that comes with its words, and no word that was being said when it was pressed by mistake', async () => {
    const whole = await open(withMia);
    expect(whole.send({ type: 'TELLING', text: TOLD }).ok).to.equal(true);
    stays(whole);
    expect(sessionOf(whole).telling?.words.text).to.equal(TOLD);
    const page = await open(withMia);
    page.startSaying('good');
    page.write('my bed is');
    page.tellingBegan();
    expect(page.undo()).to.equal(true);
    await page.updateComplete;
    expect([page.stage, said(page).includes('my bed is')]).to.deep.equal(['with-child', true]);
    stays(page);
  });

  it('takes back nothing that was decided, shown or told', async () => {
    const page = await open(standing(choosing, 'safety-check'));
    page.clock = () => '2026-09-30T12:30:00+01:00';
    for (const event of [
      { type: 'CHECK_SAFETY', result: 'Safe with Danielle.' }, { type: 'OVERRIDE', about: ['mia-w-3'], decidedBy: 'w-tom', why: 'Tonight.', childToldFirst: true, sharedWith: ['p-pauline'] },
      { type: 'CHECK_SAFETY', result: 'Looked again.' }, { type: 'SHARE', reader: 'parent:p-danielle', method: 'given', newId: 'c1' }, { type: 'RESPONDED', of: 'p-danielle', text: 'I see.' }, { type: 'TELL_CHILD' },
    ]) {
      expect(page.send(event).ok, event.type).to.equal(true);
      stays(page);
    }
  });

  it('does nothing, and says nothing of the record, while the page is with the child or covered (DP-36)', async () => {
    const page = await open(withMia);
    page.send({ type: 'SET_HEADER', fields: { picture: 'my-world' } });
    for (const guarded of [{ handed: 'tulip' }, { covered: true }] as const) {
      page.show(guarded);
      await page.updateComplete;
      expect([page.isGuarded, page.undo(), page.sitting.dialog]).to.deep.equal([true, false, undefined]);
      page.show({ handed: undefined, covered: undefined });
    }
    expect(page.undo()).to.equal(true);
  });
});

describe('What was written down before', () => {
  const type = async (page: PracticeChildsSession, words: string): Promise<void> => {
    const field = area(await until(() => everything(page.shadowRoot!).find((one): one is PracticeTextEntry => one.localName === 'practice-text-entry')));
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await page.updateComplete;
  };

  it('of a telling stays, and is shown, when whoever wrote it writes it anew; until they leave the field they are still writing (CH-R03, K9)', async () => {
    const page = await open(withMia);
    page.tellingBegan();
    await until(() => page.shadowRoot!.querySelector('.saidin'));
    for (const words of ['h', 'he put', 'he put his hand']) await type(page, words);
    expect(sessionOf(page).earlierTellings).to.equal(undefined);
    expect(sessionOf(page).telling).to.deep.include({ recordedBy: 'w-amira', recordedAt: at });
    await until(() => page.shadowRoot!.querySelector<HTMLInputElement>('.telling .tick input')).then((tick) => { tick.focus(); });
    await type(page, 'he never');
    await type(page, 'he never did');
    expect(sessionOf(page).earlierTellings?.map(({ words, status }) => [words.text, status])).to.deep.equal([['he put his hand', 'corrected']]);
    expect(sessionOf(page).telling?.words.text).to.equal('he never did');
    expect(said(page)).to.include('he put his hand').and.to.include('It was written down anew after this');
    stays(page);
  });

  it('of what a child calls the places is there for the worker, and on the court’s paper: in nobody else’s copy (DP-43)', async () => {
    const page = await open(standing(miaAndMali, 'with-child'));
    page.send({ type: 'SET_HEADER', fields: { chosenByChild: { whatToCallTheHouses: { good: 'The pancake house', worries: 'The storm house', dreams: 'The wish house' } } } });
    await page.updateComplete;
    expect(said(page)).not.to.include('The sunny house');
    page.open({ kind: 'about' });
    await until(() => said(page).includes('The sunny house'), 'The name before is not there.');
    expect(said(page)).to.include('What Mia called these places before').and.to.match(/· Amira · 30 Sep\w* 2026/);
    expect(said(await open(page.document!, { reader: 'court' }))).to.include('The sunny house');
    for (const reader of ['parent:p-danielle', 'child:p-mia', 'partner:police']) expect(said(await open(page.document!, { reader })), reader).not.to.include('The sunny house');
  });
});

describe('One sentence in another language (K7)', () => {
  const langOf = (page: PracticeChildsSession, words: string): string | null | undefined =>
    everything(page.shadowRoot!).find((one) => (one.localName === 'p' || one.localName === 'h2') && one.textContent?.trim() === words)?.closest('[lang]')?.getAttribute('lang');
  const chooser = (page: PracticeChildsSession): Promise<HTMLSelectElement> => until(() => page.shadowRoot!.querySelector<HTMLSelectElement>('.saidin select'), 'The language cannot be chosen.');
  const choose = async (page: PracticeChildsSession, lang: string): Promise<void> => {
    const list = await chooser(page);
    list.value = lang;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await page.updateComplete;
  };

  it('is chosen as it is written, before the first letter or after, and the next sentence is in the child’s own again', async () => {
    const page = await open(withMia);
    page.startSaying('good');
    expect((await chooser(page)).value).to.equal('en');
    await choose(page, 'cy');
    page.write('mynd i dŷ Nain');
    page.stopWriting();
    page.startSaying('good');
    await page.updateComplete;
    expect((await chooser(page)).value).to.equal('en');
    page.write('Pobudka');
    await choose(page, 'pl');
    expect((await until(() => page.shadowRoot!.querySelector('.editor practice-text-entry'))).getAttribute('lang') ?? (page.shadowRoot!.querySelector<PracticeTextEntry>('.editor practice-text-entry')!.lang)).to.equal('pl');
    page.stopWriting();
    page.startSaying('good');
    page.write('my bed');
    page.stopWriting();
    await page.updateComplete;
    expect([langOf(page, 'mynd i dŷ Nain'), langOf(page, 'Pobudka'), langOf(page, 'my bed')]).to.deep.equal(['cy', 'pl', 'en']);
    expect(langOf(await open(page.document!, { reader: 'child:p-mia' }), 'mynd i dŷ Nain')).to.equal('cy');
  });
  it('is put right in what is known of the words, and no letter of them changes', async () => {
    const page = await open(withMia);
    page.open({ kind: 'words', id: 'mia-g-1' });
    const field = await until(() => everything(page.shadowRoot!).find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.getAttribute('list') === 'languages-say.lang'));
    field.value = 'Welsh';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await page.updateComplete;
    expect(findItem(page.document!, 'mia-g-1')?.item).to.deep.include({ lang: 'cy', text: 'nan makes pancakes and lets me flip them' });
    expect(langOf(page, 'nan makes pancakes and lets me flip them')).to.equal('cy');
  });
  it('is of a number’s reason and of a telling too; a house has its name in the child’s language; nothing of it is asked in the child’s hands', async () => {
    const welsh = { ...withMia, content: { sessions: withMia.content.sessions.map((one) => ({ ...one, communication: { language: 'cy' }, chosenByChild: { whatToCallTheHouses: { good: 'Y tŷ heulog' } } })) } } as PracticeDocument;
    const page = await open(welsh);
    expect(langOf(page, 'Y tŷ heulog')).to.equal('cy');
    page.show({ face: { value: 4, words: 'not sure' } });
    await choose(page, 'en');
    page.putFaceIn();
    await page.updateComplete;
    expect([sessionOf(page).scale?.answers[0]?.lang, langOf(page, 'not sure')]).to.deep.equal(['en', 'en']);
    page.tellingBegan();
    await choose(page, 'en');
    expect(sessionOf(page).telling?.words.lang).to.equal('en');
    const held = await open(withMia);
    held.show({ handed: 'tulip' });
    held.startSaying('good');
    await until(() => held.shadowRoot!.querySelector('.editor'));
    expect(held.shadowRoot!.querySelector('.saidin')).to.equal(null);
  });
});

describe('What somebody has begun to write', () => {
  it('a child’s reason is theirs until they leave the question, not the field (DP-43)', async () => {
    const page = await open(standing(choosing, 'choices'));
    const row = await until(() => page.shadowRoot!.querySelector<HTMLElement>('li[data-anchor="mia-w-1"]'));
    row.querySelector('summary')!.click();
    const entry = row.querySelector<PracticeTextEntry>('practice-text-entry')!;
    area(entry).focus();
    await keys('she wil');
    row.querySelector('select')!.focus();
    await page.updateComplete;
    expect(findItem(page.document!, 'mia-w-1')!.item).to.include({ childReason: 'she wil', isReasonOpen: true });
    area(entry).focus();
    area(entry).setSelectionRange(7, 7);
    await keys(' cry');
    page.shadowRoot!.querySelector<HTMLElement>('li[data-anchor="mia-w-2"] select')!.focus();
    await page.updateComplete;
    expect(findItem(page.document!, 'mia-w-1')!.item.childReason).to.equal('she wil cry');
    expect(findItem(page.document!, 'mia-w-1')!.item.isReasonOpen).to.equal(undefined);
    expect(row.querySelector('practice-text-entry')).to.equal(null);
  });

  it('is there again when a form is opened that was closed with Escape; sent, it is gone; the word that takes a page back is kept nowhere', async () => {
    const page = await open(miaAndMali);
    page.open({ kind: 'correction', id: 'mia-g-1' });
    const field = await until(() => everything(page.shadowRoot!).find((one): one is PracticeTextEntry => one.localName === 'practice-text-entry' && (one as PracticeTextEntry).label.startsWith('What is said now')));
    area(field).focus();
    await keys('not on sundays');
    page.closeDialog();
    page.open({ kind: 'correction', id: 'mia-g-2' });
    expect(page.sitting.draft).to.deep.equal({});
    page.closeDialog();
    page.open({ kind: 'correction', id: 'mia-g-1' });
    expect(page.sitting.draft).to.deep.equal({ 'say.now': 'not on sundays' });
    await page.updateComplete;
    await press(page, 'Put it in');
    page.open({ kind: 'correction', id: 'mia-g-1' });
    expect(page.sitting.draft).to.deep.equal({});
    page.open({ kind: 'hand' }, { word: 'tulip' });
    page.show({ draft: { word: 'tulips' } });
    page.closeDialog();
    page.open({ kind: 'hand' });
    expect(page.sitting.draft).to.deep.equal({});
  });

  it('of a look at whether it is safe is still there after something else was opened (DP-35)', async () => {
    const page = await open(standing(choosing, 'safety-check'));
    area(page.shadowRoot!.querySelector('.desk practice-text-entry')!).focus();
    await keys('Safe with nan');
    page.open({ kind: 'thoughts' });
    page.closeDialog();
    await page.updateComplete;
    expect(said(page)).to.include('Safe with nan');
    await press(page, 'I have looked at this');
    expect(sessionOf(page).afterwards?.at(-1)?.result).to.equal('Safe with nan');
  });

  it('who writes is said of each thing anew, and a stop is the child’s on the child’s page and the worker’s before it', async () => {
    const page = await open(withMia);
    page.show({ childWrites: true });
    for (const text of ['jayden', 'nan']) {
      page.startSaying('good');
      page.write(text);
      page.stopWriting();
    }
    expect(sessionOf(page).houses!.good!.slice(-2).map(({ writtenBy }) => writtenBy)).to.deep.equal(['p-mia', 'w-amira']);
    await press(page, 'I want to stop');
    expect(sessionOf(page).stopped).to.include({ by: 'child', recordedBy: 'w-amira' });
    const before = await open(standing(withMia, 'preparing'));
    await press(before, 'Stop');
    expect(sessionOf(before).stopped).to.include({ by: 'worker' });
  });
});

describe('A page of which nothing may be shown', () => {
  it('ends there: why is asked, the child is told, and it says so (DP-04, CH-R08)', async () => {
    const page = await open(standing(choosing, 'safety-check'));
    await press(page, 'Nothing is shown to anybody');
    await press(page, 'They know');
    expect(page.sitting.refusal).to.include({ ok: false, messageId: 'shown-to-nobody' });
    page.show({ draft: { 'nothing-shown.why': 'Mia wants it to be hers.' } });
    await page.updateComplete;
    await press(page, 'They know');
    expect(page.stage).to.equal('child-told');
    await until(() => said(page).includes('Nobody was shown anything of it') && said(page).includes('Mia wants it to be hers.'));
  });
});

describe('A copy on paper', () => {
  it('comes out of no printer before it could be given, and says why; what they were given does (CH-M04, DP-19)', async () => {
    const page = await open(standing(choosing, 'choices'));
    page.clock = () => '2026-09-30T12:30:00+01:00';
    page.show({ dialog: { kind: 'copies' }, reader: 'parent:p-danielle' });
    await press(page, 'Print this copy');
    await until(() => said(page).includes('Please check first whether showing this could make things worse for anyone.'));
    expect(document.querySelectorAll('iframe').length).to.equal(0);
    page.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle.' });
    page.send({ type: 'CHECK_SAFETY', result: 'Safe with Danielle.' });
    expect(page.send({ type: 'SHARE', reader: 'parent:p-danielle', method: 'given', newId: 'c1' }).ok).to.equal(true);
    const given = await printedPage(() => page.printFor('parent:p-danielle'));
    expect(given.page.body.textContent).to.include('nan makes pancakes').and.not.include('pretend to be asleep');
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
});

describe('Somebody sees it differently', () => {
  it('is not said over a page a child is there with or holds (CH-R13)', async () => {
    const [mia] = miaAndMali.content.sessions as [ChildSession];
    const disputed = { ...miaAndMali, content: { sessions: [{ ...mia, houses: { good: [{ id: 'g1', text: 'my bed', verbatim: true, disputes: [{ by: 'p-mali', text: 'its my bed', verbatim: true }] }] } }] } } as PracticeDocument;
    for (const stage of ['with-child', 'read-back', 'choices']) expect(said(await open(standing(disputed, stage))), stage).to.include('my bed').and.not.include('its my bed');
    expect(said(await open(standing(disputed, 'shared')))).to.include('its my bed');
  });
});
