import { expect, fixture, html } from '@open-wc/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { agreeing, asking, brierley, empty, harte, preparing, ready, sinceThen, stopped } from '../../model/fixtures.js';
import type { Conversation } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeConversationGuide } from './conversation-guide.js';

const at = '2026-11-09T10:00:00+00:00';
async function open(document: PracticeDocument = brierley, set: Partial<PracticeConversationGuide> = {}): Promise<PracticeConversationGuide> {
  const guide = await fixture<PracticeConversationGuide>(html`<practice-conversation-guide lang="en" actor="w-joel" procedures-href="#procedures" .clock=${() => at} .document=${document}></practice-conversation-guide>`);
  Object.assign(guide, set);
  await guide.updateComplete;
  return guide;
}
const standing = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: [{ id: document.id, state }] });
/** Every word on the screen and every word a screen reader would be given; and what stands in fields. */
const said = (guide: PracticeConversationGuide): string => everything(guide.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + ((one as HTMLTextAreaElement).localName === 'textarea' ? (one as HTMLTextAreaElement).value : '') + ['aria-label', 'title'].map((name) => one.getAttribute(name) ?? '').join(' ')).join('\n');
const buttons = (guide: PracticeConversationGuide): HTMLButtonElement[] => everything(guide.shadowRoot!).filter((one): one is HTMLButtonElement => one.localName === 'button');
const nameOf = (one: HTMLElement): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
async function press(guide: PracticeConversationGuide, name: string): Promise<void> {
  (await until(() => buttons(guide).find((one) => nameOf(one) === name))).click();
  await guide.updateComplete;
}
const contentOf = (guide: PracticeConversationGuide): Conversation => guide.document!.content as Conversation;
const field = (guide: PracticeConversationGuide): HTMLTextAreaElement | undefined => guide.shadowRoot!.querySelector('.answer practice-text-entry')?.shadowRoot?.querySelector('textarea') ?? undefined;
const question = (guide: PracticeConversationGuide): string => guide.shadowRoot!.querySelector('.question')?.textContent?.trim() ?? '';
const PRIVATE = ['That grandad will have a go', 'say my bit without shouting', 'Screened for child-to-parent', 'leaves first', 'Six years younger', 'Worth a thought', 'not a score for the family'];

describe('The conversation guide in the room', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('leads a conversation that is under way: one question, whose turn it is, who comes then and the ground rules', async () => {
    const guide = await open(sinceThen);
    expect(guide.density).to.equal('large');
    expect(question(guide)).to.equal('Who is having a harder time because of this? What is it like for them?');
    expect(guide.shadowRoot!.querySelectorAll('h1')).to.have.length(1);
    expect(guide.shadowRoot!.querySelector('.order')!.textContent!.trim()).to.equal('Then Ella, by voice note. Then Stacey. Then Ken.');
    for (const words of ['Callum', 'is talking', 'You can pass', 'Nobody has to say sorry', 'If something needs doing today']) expect(said(guide)).to.include(words);
  });
  it('shows the room nothing that was said in private, no finding and no flag, at any question', async () => {
    const guide = await open(standing(brierley, 'past'));
    for (let count = 0; count < 16; count += 1) {
      for (const secret of PRIVATE) expect(said(guide)).not.to.include(secret);
      guide.next();
      await guide.updateComplete;
    }
    expect(question(guide)).to.equal('What will you both do, how will you know, and what will you do if it slips?');
  });
  it('puts Pause and Pass before going on, and as large', async () => {
    const guide = await open(sinceThen);
    const names = [...guide.shadowRoot!.querySelectorAll<HTMLElement>('.buttons button')].map(nameOf);
    expect(names).to.deep.equal(['Pause', 'Pass', 'Stop for today', 'Back', 'Next question']);
    const heights = ['Pause', 'Pass', 'Next question'].map((name) => buttons(guide).find((one) => nameOf(one) === name)!.getBoundingClientRect().height);
    expect(new Set(heights).size).to.equal(1);
    expect(heights[0]).to.be.at.least(56);
  });
  it('begins with what everybody may expect, keeps every letter as it is heard, and goes back without losing one', async () => {
    const guide = await open(ready);
    await press(guide, 'Start talking');
    expect(guide.stage).to.equal('past');
    expect(question(guide)).to.equal('Nobody is on trial here. Each of you says your bit, and you can pass.');
    await press(guide, 'Begin');
    const entry = await until(() => field(guide));
    expect([entry.getAttribute('spellcheck'), entry.getAttribute('translate')]).to.deep.equal(['false', 'no']);
    entry.focus();
    await keys('Mum sed no moar data');
    await guide.updateComplete;
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers).to.deep.equal([{ time: 'past', prompt: 'RC-P11', text: 'Mum sed no moar data', verbatim: false }]);
    await press(guide, 'Next question');
    // Left: from here they are Callum's own words, which nobody changes any more (DP-43).
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers[0]).to.include({ text: 'Mum sed no moar data', verbatim: true });
    await press(guide, 'Back');
    expect(field(guide)?.value).to.equal('Mum sed no moar data');
    expect(guide.stage).to.equal('past');
  });
  it('lets somebody mend a slip of the keyboard while a child is still talking, and only add once it stands', async () => {
    const guide = await open(standing(ready, 'past'));
    await press(guide, 'Begin');
    (await until(() => field(guide))).focus();
    await keys('I sawq');
    await keys('Backspace');
    await keys(' red');
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers[0]?.text).to.equal('I saw red');
    await press(guide, 'Next question');
    await press(guide, 'Back');
    const entry = await until(() => field(guide));
    entry.focus();
    entry.setSelectionRange(entry.value.length, entry.value.length);
    await keys('Backspace');
    await guide.updateComplete;
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers[0]?.text).to.equal('I saw red');
    expect(said(guide)).to.include('A child’s words stay as they were said');
    // What stands is what is shown: nothing is typed into words that are not kept.
    expect(entry.value).to.equal('I saw red');
    entry.setSelectionRange(entry.value.length, entry.value.length);
    await keys('. And I ran.');
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers[0]?.text).to.equal('I saw red. And I ran.');
  });
  it('keeps a pass as an answer, and does not ask again', async () => {
    const guide = await open(standing(ready, 'past'));
    await press(guide, 'Begin');
    await press(guide, 'Pass');
    expect(contentOf(guide).meeting?.rounds?.[0]?.answers).to.deep.equal([{ time: 'past', prompt: 'RC-P11', passed: true }]);
    expect(question(guide)).to.equal('What was going through your head just then?');
    await press(guide, 'Back');
    expect(said(guide)).to.include('Callum passed. They can say it later.');
  });
  it('RC-M06 warns once before somebody is left unheard, and never stops anybody', async () => {
    const guide = await open(standing(ready, 'past'));
    await press(guide, 'What would put it right');
    expect(guide.stage).to.equal('past');
    expect(said(guide)).to.include('Some people find it hard to move on before they have been heard.');
    await press(guide, 'Go on');
    expect(guide.stage).to.equal('future');
    expect(question(guide)).to.equal('What could you do that would help put some of it right?');
  });
  it('pauses quietly and goes on at the same question', async () => {
    const guide = await open(sinceThen);
    const before = question(guide);
    await press(guide, 'Pause');
    expect(question(guide)).to.equal('Paused. Take the time you need.');
    expect(guide.stage).to.equal('paused');
    await press(guide, 'Go on');
    expect([guide.stage, question(guide)]).to.deep.equal(['present', before]);
  });
  it('says without alarm that stopping is possible, for today or because somebody may not be safe', async () => {
    const guide = await open(sinceThen);
    await press(guide, 'Stop for today');
    await until(() => said(guide).includes('Nobody has to say why.'));
    await press(guide, 'Somebody may not be safe');
    await press(guide, 'Stop it now');
    expect([guide.stage, guide.density]).to.deep.equal(['stopped-for-safety', 'desk']);
    expect(said(guide)).to.include('void until it has been looked at again');
  });
  it('RC-R01 lets somebody change their mind in the room, and goes on without asking them', async () => {
    const guide = await open(sinceThen);
    for (let count = 0; count < 2 && !question(guide).startsWith('What has it been like'); count += 1) await press(guide, 'Next question');
    expect(said(guide)).to.include('Ella').and.to.include('by voice note');
    await press(guide, 'More');
    await press(guide, 'Ella has changed their mind');
    expect(contentOf(guide).preparation?.find(({ personId }) => personId === 'p-ella')?.changedMindOn).to.equal('2026-11-09');
    await until(() => !guide.questions.some(({ personId }) => personId === 'p-ella') && guide.question !== undefined);
    expect(contentOf(guide).meeting?.rounds?.find(({ personId }) => personId === 'p-ella')?.answers, 'what she said stays').to.have.length(1);
  });
  it('RC-R01 lets anybody stop, whoever’s turn it is, and takes the keyboard to whose turn it is then', async () => {
    const guide = await open(sinceThen);
    await press(guide, 'More');
    await until(() => buttons(guide).some((one) => nameOf(one) === 'Ken has changed their mind'));
    expect(buttons(guide).map(nameOf).filter((name) => name.endsWith('has changed their mind'))).to.deep.equal(['Callum', 'Ella', 'Stacey', 'Ken'].map((name) => `${name} has changed their mind`));
    await press(guide, 'Callum has changed their mind');
    await until(() => guide.shadowRoot!.activeElement?.classList.contains('question') === true);
    expect(guide.shadowRoot!.querySelector('.turn')!.textContent).to.include('Ella');
    await press(guide, 'More');
    await press(guide, 'Callum takes part after all');
    await until(() => guide.questions.some(({ personId }) => personId === 'p-callum'));
    expect(contentOf(guide).preparation?.find(({ personId }) => personId === 'p-callum')).to.not.have.property('changedMindOn');
  });
  it('SG-04 says in the room only that it does not go on just now, and why at the desk: the reason is what one of them said alone', async () => {
    const paused = standing({ ...sinceThen, content: { ...sinceThen.content, suitability: { ...sinceThen.content.suitability, safety: { ...sinceThen.content.suitability?.safety, coerciveControl: sinceThen.content.suitability?.safety?.coerciveControl?.slice(1) } } } }, 'paused');
    const guide = await open(paused);
    await press(guide, 'Go on');
    await until(() => said(guide).includes('Not just now.'));
    expect([guide.stage, said(guide).includes('not safe')]).to.deep.equal(['paused', false]);
    await press(guide, 'To the desk');
    await press(guide, 'Go on');
    await until(() => said(guide).includes('This is not safe as a joint conversation.'));
    guide.closeDialog();
    guide.send({ type: 'ASKED_ALONE', pair: ['p-stacey', 'p-callum'], of: 'p-stacey', answer: 'no' });
    await press(guide, 'Go on');
    await press(guide, 'Pause');
    await until(() => said(guide).includes('Nothing is lost.'));
  });
  it('begins an affective statement with its own sentence (RC-P27)', async () => {
    const guide = await open(standing({ ...ready, content: { ...ready.content, form: 'affective-statement' } }, 'past'));
    expect(question(guide)).to.equal('When I heard that, I felt … because … and what I would like is …');
  });
  it('RC-R07, RC-R08 says the rules of the method where nobody has written their own', async () => {
    const guide = await open({ ...sinceThen, content: { ...sinceThen.content, meeting: { ...sinceThen.content.meeting, groundRules: undefined } } } as PracticeDocument);
    for (const words of ['One person talks at a time', 'You can pass', 'Nobody has to say sorry']) expect(said(guide)).to.include(words);
  });
  it('never ends anything by one press: stopping asks whether to pause, to end it, or whether somebody may not be safe', async () => {
    const guide = await open(preparing);
    await press(guide, 'End it here');
    await until(() => said(guide).includes('Nobody has to say why.'));
    expect(guide.stage).to.equal('preparing');
    expect(said(guide)).not.to.include('Pause, and go on another day');
    guide.closeDialog();
    const room = await open(sinceThen, { density: 'desk' });
    await press(room, 'End it here');
    await press(room, 'Pause, and go on another day');
    expect(room.stage).to.equal('paused');
  });
  it('gives agreeing and not agreeing the same weight', async () => {
    const guide = await open(standing(brierley, 'future'));
    guide.show({ at: 'end' });
    await guide.updateComplete;
    const [yes, no] = ['We have agreed something', 'No agreement this time'].map((name) => buttons(guide).find((one) => nameOf(one) === name)!);
    expect([yes!.className, yes!.getBoundingClientRect().height]).to.deep.equal([no!.className, no!.getBoundingClientRect().height]);
    yes!.click();
    await until(() => guide.stage === 'agreeing');
    expect(guide.density).to.equal('desk');
  });
  it('has nothing for axe to find and never scrolls sideways, wide, narrow, dark and in Welsh', async () => {
    const guide = await open(sinceThen);
    await expect(guide).to.be.accessible();
    guide.dataset['theme'] = 'dark';
    guide.lang = 'cy';
    await until(() => said(guide).includes('Pwy sy’n cael amser anoddach'));
    await viewport(320, 700);
    await expect(guide).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });
});

describe('The conversation guide at the desk', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('asks one person of each pair at a time, alone, and keeps who was asked', async () => {
    const guide = await open(asking);
    await press(guide, 'Ask Ella alone about Callum');
    await until(() => said(guide).includes('Ask Ella where nobody else can hear'));
    guide.show({ draft: { 'asked.answer': 'no' } });
    await press(guide, 'They were asked alone');
    expect(contentOf(guide).suitability?.safety?.coerciveControl?.at(-1)).to.deep.include({ pair: ['p-callum', 'p-ella'], answer: 'no', askedAlone: ['p-ella'] });
    expect(said(guide)).to.include('Asked alone: Ella. 9 November');
  });
  it('RC-M02 says why people who must not meet are not brought together, and offers no way round', async () => {
    const guide = await open(standing(harte, 'suitability'), { actor: 'w-amira' });
    await press(guide, 'Start getting people ready');
    await until(() => said(guide).includes('This is not safe as a joint conversation.'));
    expect(guide.stage).to.equal('suitability');
    expect(buttons(guide).map(nameOf)).not.to.include('Go on, with a reason');
  });
  it('RC-M03 says who has not been asked alone, and takes the keyboard to them', async () => {
    const guide = await open(preparing);
    await press(guide, 'Everyone is ready');
    await until(() => said(guide).includes('Ella has not been asked on their own yet.'));
    expect(said(guide)).to.include('Write down how everyone comes and leaves');
    expect(guide.stage).to.equal('preparing');
  });
  it('takes the keyboard to where what is missing is written down (domain.md §2.11)', async () => {
    const guide = await open(preparing);
    await press(guide, 'Is it safe to do this?');
    await press(guide, 'Everyone is ready');
    await until(() => buttons(guide).filter((one) => nameOf(one) === 'Getting ready').length === 2);
    buttons(guide).findLast((one) => nameOf(one) === 'Getting ready')!.click();
    await until(() => guide.shadowRoot!.activeElement?.textContent?.includes('Arriving and leaving') === true);
    const nobody = await open(empty);
    await press(nobody, 'Ask whether it is safe and right');
    await until(() => buttons(nobody).filter((one) => nameOf(one) === 'What this is about and who').length === 2);
    buttons(nobody).findLast((one) => nameOf(one) === 'What this is about and who')!.click();
    await until(() => nobody.shadowRoot!.activeElement?.getAttribute('data-anchor') === 'header');
  });
  it('says whose the words about control are, one beside the other', async () => {
    const [first, ...others] = asking.content.suitability!.safety!.coerciveControl!;
    const spoken = (saidBy: string, text: string) => ({ ...first!, answer: 'yes' as const, words: { text, verbatim: true, saidBy } });
    const guide = await open({ ...asking, content: { ...asking.content, suitability: { ...asking.content.suitability, safety: { ...asking.content.suitability?.safety, coerciveControl: [spoken('p-stacey', 'I lock my door.'), spoken('p-callum', 'It was a joke.'), ...others] } } } });
    await until(() => said(guide).includes('It was a joke.'));
    expect(said(guide)).to.match(/In Stacey’s words, as heard[\s\S]*I lock my door\.[\s\S]*In Callum’s words, as heard[\s\S]*It was a joke\./u);
  });
  it('keeps what matters for each person: power, age, understanding, communication (domain.md §5.2)', async () => {
    const guide = await open(asking);
    await press(guide, 'Write: What matters for Ken');
    await until(() => said(guide).includes('Power, age, understanding, how they say things best'));
    guide.show({ draft: { 'needs.text': 'Hears badly on one side.' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).suitability?.powerAndNeeds?.map(({ personId }) => personId)).to.deep.equal(['p-ella', 'p-callum', 'p-ken']);
    await until(() => said(guide).includes('Hears badly on one side.'));
  });
  it('asks whether there are court or bail conditions, and lets one be changed only with what has changed (RC-M02)', async () => {
    const guide = await open(asking);
    await until(() => said(guide).includes('Nobody has asked yet.'));
    const write = async () => { await press(guide, 'Write: Court or bail conditions'); await until(() => said(guide).includes('Are there any?')); };
    await write();
    guide.show({ draft: { 'condition.any': 'no' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).suitability?.safety?.anyCourtOrBailConditions).to.equal(false);
    await write();
    guide.show({ draft: { 'condition.text': 'Bail: no contact', 'condition.forbids': true, 'condition.between': ['p-callum', 'p-ella'] } });
    await press(guide, 'Keep');
    await press(guide, 'Change: Bail: no contact');
    guide.show({ draft: { ...guide.sitting.draft, 'condition.forbids': undefined } });
    await press(guide, 'Keep');
    await until(() => said(guide).includes('Say what has changed.'));
    guide.show({ draft: { ...guide.sitting.draft, 'condition.changed': 'Bail ended on 2 November.' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).suitability?.safety?.conditions).to.deep.equal([{ text: 'Bail: no contact', forbidsContact: false, between: ['p-callum', 'p-ella'] }]);
  });
  it('RC-R03 calls it what it is recorded as, on the desk and on paper', async () => {
    const guide = await open({ ...agreeing, content: { ...agreeing.content, recordedAs: 'facilitated-conversation' } }, { register: 'practitioner' });
    expect(said(guide)).to.include('Facilitated conversation').and.not.to.include('Restorative conversation');
    guide.reader = 'parent:p-stacey';
    await until(() => said(guide).includes('Hearing each other'));
    expect(said(guide)).to.include('Callum knocks on Ella').and.not.to.include('Putting things right');
  });
  it('has no heading on paper with nothing under it, for whoever reads it (domain.md §2.4)', async () => {
    for (const reader of ['parent:p-ken', 'parent:p-stacey', 'child:p-ella']) {
      const guide = await open(brierley, { reader });
      const sheet = await until(() => guide.shadowRoot!.querySelector('.sheet'));
      const alone = [...sheet.querySelectorAll('h3, h4')].filter((heading) => heading.nextElementSibling === null).map(({ textContent }) => textContent);
      expect(alone, reader).to.deep.equal([]);
    }
  });
  it('keeps a place from somebody who must not learn it, where the place is written', async () => {
    const guide = await open(ready);
    guide.open({ kind: 'meeting' });
    await until(() => said(guide).includes('Keep the place from'));
    guide.shadowRoot!.querySelector<HTMLInputElement>('practice-dialog fieldset.boxes input')!.click();
    await guide.updateComplete;
    expect(contentOf(guide).meeting?.place).to.deep.equal({ text: 'Family hub, quiet room', withholdFrom: ['p-callum'] });
    await press(guide, 'Start talking');
    await until(() => said(guide).includes('The place is kept from Callum, who is coming.'));
  });
  it('RC-M12 plans when each will be seen while people are still there, and then begins without asking again', async () => {
    const guide = await open(agreeing);
    guide.show({ part: 'followUps' });
    await press(guide, 'Plan when: Seeing each person on their own');
    guide.show({ draft: { plannedFor: '2026-11-21' } });
    await press(guide, 'Keep');
    expect([guide.stage, contentOf(guide).followUps?.[0]?.plannedFor]).to.deep.equal(['agreeing', '2026-11-21']);
    guide.document = standing(guide.document!, 'agreed');
    await guide.updateComplete;
    await press(guide, 'Start checking back');
    expect([guide.stage, contentOf(guide).followUps?.length]).to.deep.equal(['following-up', 1]);
  });
  it('RC-P10 asks in one question how I worked, and says what it means', async () => {
    const guide = await open({ ...brierley, content: { ...brierley.content, window: undefined } });
    guide.show({ part: 'window' });
    await press(guide, 'Write: How I worked');
    guide.show({ draft: { note: 'I talked too much.' } });
    await press(guide, 'Keep');
    await until(() => said(guide).includes('Say first how you think you worked.'));
    guide.show({ draft: { ...guide.sitting.draft, quadrant: 'for' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).window).to.include({ control: 'low', support: 'high', quadrant: 'for', note: 'I talked too much.' });
    await until(() => said(guide).includes('for: support without challenge'));
  });
  it('RC-R04 prepares one person, in their words, and marks it as private to them', async () => {
    const guide = await open(preparing);
    await press(guide, 'Get Ella ready');
    await until(() => said(guide).includes('Private to Ella and whoever facilitates.'));
    guide.show({ draft: { metAlone: true, agreedToTakePart: 'yes', wantsFromIt: 'I want him to knock', howTakingPart: 'voice-note' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).preparation?.at(-1)).to.deep.include({ personId: 'p-ella', metAlone: true, agreedToTakePart: true, howTakingPart: 'voice-note', wantsFromIt: { text: 'I want him to knock', verbatim: true } });
  });
  it('RC-M10 asks for a child’s own yes, and for a reason where somebody else says it for them', async () => {
    const guide = await open(agreeing);
    await press(guide, 'Everyone has agreed');
    await until(() => said(guide).includes('Ella has not agreed for themselves.'));
    expect(guide.stage).to.equal('agreeing');
    guide.closeDialog();
    await press(guide, 'Ask Ella on their own');
    await until(() => said(guide).includes('Children agree for themselves.'));
    await press(guide, 'Keep their answer');
    expect(contentOf(guide).agreement?.agreedBy.at(-1)).to.include({ personId: 'p-ella', mode: 'in-person' });
    await press(guide, 'Everyone has agreed');
    expect(guide.stage).to.equal('agreed');
  });
  it('RC-M08 asks what happens on a bad day beside each thing that does not say, and stays away once put away', async () => {
    const guide = await open(agreeing);
    await until(() => said(guide).split('What will you do on a bad day?').length === 3);
    (await until(() => buttons(guide).find((one) => nameOf(one) === 'Leave it'))).click();
    await until(() => said(guide).split('What will you do on a bad day?').length === 2);
  });
  it('asks who knows before words change that people have said yes to', async () => {
    const guide = await open(agreeing);
    await until(() => guide.shadowRoot!.querySelector('practice-entry-list'));
    guide.changeItem('a3');
    await until(() => said(guide).includes('People have said yes to these words.'));
    guide.show({ draft: { text: 'Callum pays 4 pounds a week.', 'reword.who-knows': 'All four heard it.' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).agreement?.items.map(({ text }) => text)).to.include('Callum pays 4 pounds a week.');
    expect(contentOf(guide).agreement?.items.find(({ id }) => id === 'a3')?.status).to.equal('corrected');
  });
  it('writes something agreed in the room’s own words, kept from the first letter', async () => {
    const guide = await open({ ...agreeing, content: { ...agreeing.content, agreement: { inTheirWords: true, items: [], agreedBy: [] } } });
    await press(guide, 'Add something agreed');
    await until(() => guide.shadowRoot!.querySelector('.editor practice-text-entry.text')?.shadowRoot?.activeElement);
    await keys('Callum knocks');
    expect(contentOf(guide).agreement?.items.map(({ text }) => text)).to.deep.equal(['Callum knocks']);
  });
  it('RC-R11 sees each person alone before anybody sits down together again', async () => {
    const guide = await open({ ...brierley, content: { ...brierley.content, followUps: [{ id: 'fu-1', plannedFor: '2026-11-07' }] } });
    await press(guide, 'Look at it together again');
    await until(() => said(guide).includes('Ella has not been seen on their own yet.'));
    guide.closeDialog();
    await press(guide, 'See Ella alone');
    await until(() => said(guide).includes('What has been different? Has anything been worse?'));
    guide.show({ draft: { 'checked.words': 'He knocked.' } });
    await press(guide, 'Keep');
    expect(contentOf(guide).followUps?.[0]).to.deep.include({ seenAlone: ['p-ella'], notes: [{ personId: 'p-ella', text: 'He knocked.', verbatim: true }] });
  });
  it('DP-14 opens the window to whoever facilitated and to nobody else, and shows a child nothing of it', async () => {
    const guide = await open(brierley);
    guide.show({ part: 'window' });
    await until(() => said(guide).includes('not a score for the family'));
    guide.actor = 'w-ruth';
    await guide.updateComplete;
    expect(said(guide)).not.to.include('not a score for the family');
    guide.register = 'child';
    await guide.updateComplete;
    expect(said(guide)).not.to.include('Doing to / for');
  });
  it('says the same in practitioners’ words, the family’s and a child’s', async () => {
    const guide = await open(asking, { register: 'practitioner' });
    await until(() => said(guide).includes('Is this safe and right?'));
    guide.register = 'child';
    await guide.updateComplete;
    expect(said(guide)).to.include('Is it OK to do this?').and.to.include('What we said we would do');
  });
  it('gives a child a copy in a child’s words, and a parent one in the family’s, whatever words are on the screen', async () => {
    const guide = await open({ ...agreeing, content: { ...agreeing.content, recordedAs: 'facilitated-conversation' } }, { register: 'practitioner' });
    guide.reader = 'child:p-ella';
    await until(() => said(guide).includes('What we said we would do'));
    guide.reader = 'parent:p-stacey';
    await until(() => said(guide).includes('What we have agreed'));
    expect(said(guide)).not.to.include('Our agreement');
  });
  it('can be led by the keyboard alone: from part to part and into a question', async () => {
    const guide = await open(asking);
    const part = await until(() => buttons(guide).find((one) => nameOf(one) === 'Getting ready'));
    part.focus();
    await keys('Enter');
    await guide.updateComplete;
    expect(guide.partInView).to.equal('preparation');
    const room = await open(sinceThen);
    buttons(room).find((one) => nameOf(one) === 'Next question')!.focus();
    await keys('Enter');
    await until(() => question(room) === 'What has it been like for you since, and for anyone around you?');
    expect(room.shadowRoot!.activeElement?.className).to.equal('question');
  });
  for (const [name, document] of Object.entries({ empty, asking, preparing, ready, agreeing, brierley, stopped, harte })) {
    it(`has nothing for axe to find and never scrolls sideways: ${name}`, async () => {
      const guide = await open(document);
      await until(() => guide.shadowRoot!.querySelector('.part'));
      await expect(guide).to.be.accessible();
      await viewport(320, 700);
      expect(window.document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
    });
  }
});
