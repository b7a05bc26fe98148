import { expect, fixture, html } from '@open-wc/testing';
import type { PracticePrompt } from '@practice-kit/elements';
import { copyFor, memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import { everything, printedPage, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { before, during, empty, kept, noted, reflecting, saturdays } from '../../model/fixtures.js';
import { documentType, type Reflection } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeReflection } from './reflection.js';

const at = '2026-10-22T08:05:00+01:00';
async function open(document: PracticeDocument = saturdays, set: Partial<PracticeReflection> = {}): Promise<PracticeReflection> {
  const tool = await fixture<PracticeReflection>(html`<practice-reflection lang="en" actor=${set.actor ?? 'w-nadia'} procedures-href="#procedures" .clock=${() => at} .document=${document}></practice-reflection>`);
  Object.assign(tool, set);
  await tool.updateComplete;
  // What it is written with comes a moment after it.
  if (tool.document && !tool.reader) await until(() => tool.isFurnished && tool.writing.module);
  await tool.updateComplete;
  return tool;
}
/** Every word on the screen, and every attribute and value a screen reader or a script could read. */
const said = (tool: PracticeReflection): string => everything(tool.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join(''), ...[...one.attributes].map(({ value }) => value), 'value' in one ? String(one.value) : ''].join(' ')).join('\n');
const buttons = (tool: PracticeReflection): HTMLButtonElement[] => everything(tool.shadowRoot!).filter((one): one is HTMLButtonElement => one.localName === 'button');
const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/g, ' ');
const button = (tool: PracticeReflection, name: string): HTMLButtonElement => {
  const found = buttons(tool).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No button is called ${name}. There are: ${buttons(tool).map(nameOf).join(' | ')}`);
  return found;
};
const contentOf = (tool: PracticeReflection): Reflection => tool.document!.content as Reflection;
const SECRETS = ['weekend', 'switch off', 'teacher', 'sober', 'Helen', 'Nadia', 'Parent A', 'mi-1', 'wine', 'Open questions', '53.3', 'shared'];
async function field(tool: PracticeReflection): Promise<void> {
  await until(() => tool.shadowRoot!.querySelector('.editor practice-text-entry.text')?.shadowRoot?.activeElement);
}

describe('A reflection and who is at the screen (DP-08, DP-14)', () => {
  for (const [who, actor] of [['nobody', ''], ['a coach', 'w-helen'], ['an administrator', 'administrator'], ['the parent', 'x-parent']] as const) {
    it(`says to ${who} that it is not available, and holds nothing of it anywhere in the page`, async () => {
      const tool = await fixture<PracticeReflection>(html`<form><practice-reflection lang="en" name="reflection" actor=${actor} .clock=${() => at}><script type="application/json">${JSON.stringify(saturdays)}</script></practice-reflection></form>`)
        .then((form) => (form as unknown as HTMLFormElement).querySelector('practice-reflection')!);
      tool.document = JSON.stringify(saturdays);
      await tool.updateComplete;
      expect(said(tool)).to.include('This is not available to you.');
      const page = said(tool) + tool.outerHTML + tool.textContent + JSON.stringify([...new FormData(tool.form!).values()]) + JSON.stringify([tool.document ?? '', tool.stage, tool.findings]);
      for (const secret of SECRETS) expect(page, secret).not.to.include(secret);
      expect(buttons(tool)).to.have.length(0);
      await expect(tool).to.be.accessible();
    });
  }
  it('lets nobody else do anything to it: not send, not take back, not save', async () => {
    const tool = await open(kept);
    tool.send({ type: 'JOT', list: 'discord', id: 'x', text: 'You again.' });
    tool.actor = 'w-helen';
    await tool.updateComplete;
    for (const type of ['JOT', 'DELETE', 'RANK', 'SHARE_WITH_COACH']) expect(tool.send({ type, by: 'w-nadia', list: 'discord', text: 'x' })).to.include({ ok: false, messageId: 'DP-14' });
    expect(tool.undo()).to.equal(false);
    expect(said(tool)).not.to.include('You again.');
    tool.actor = 'w-nadia';
    await tool.updateComplete;
    expect(JSON.stringify(tool.document)).to.include('You again.');
    expect(said(tool)).to.include('You again.');
  });
  it('opens for its owner who signs in after it came, and resets to what they found', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><practice-reflection lang="en" name="reflection" .clock=${() => at} .document=${kept}></practice-reflection></form>`);
    const tool = form.querySelector('practice-reflection')!;
    expect(new FormData(form).get('reflection')).to.equal(null);
    tool.actor = 'w-nadia';
    await tool.updateComplete;
    expect(said(tool)).to.include('One thing to try next time');
    tool.send({ type: 'REMOVE', id: 'ct1' });
    expect(new FormData(form).get('reflection') as string | null ?? '').not.to.include('"ct1"');
    form.reset();
    expect(new FormData(form).get('reflection')).to.equal(JSON.stringify(kept));
  });
  it('opens for nobody while it is sealed, its owner among them', async () => {
    const tool = await open({ ...kept, content: { ...kept.content, seal: {} } } as PracticeDocument);
    expect(said(tool)).to.include('This is not available to you.');
    expect(tool.send({ type: 'JOT', list: 'discord', text: 'x' }).ok).to.equal(false);
  });
  it('leaves no document behind in the page it came with', async () => {
    const tool = document.createElement('practice-reflection');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(saturdays);
    tool.append(script);
    document.body.append(tool);
    await tool.updateComplete;
    expect(tool.outerHTML).not.to.include('weekend');
    tool.remove();
  });
  it('tells the page of no finding but its owner’s', async () => {
    const heard: Event[] = [];
    const listen = (event: Event): void => { heard.push(event); };
    document.addEventListener('practice-findings-change', listen);
    const tool = await open(saturdays, { actor: 'w-helen' });
    expect(tool.findings).to.have.length(0);
    await new Promise((resolve) => { setTimeout(resolve, 400); });
    expect(heard).to.have.length(0);
    document.removeEventListener('practice-findings-change', listen);
    expect((await open()).findings.map(({ id }) => id)).to.deep.equal(['MI-M09']);
  });
  it('shows a coach the parts that were chosen, no number, and after they were taken back nothing', async () => {
    const tool = await open(saturdays, { reader: 'w-helen', actor: 'w-helen' });
    await until(() => said(tool).includes('She folded her arms.'));
    expect(said(tool)).to.include('For Helen Voss');
    for (const secret of ['switch off', 'teacher', 'sober', 'Nadia', 'Open questions', '53.3', 'of 10']) expect(said(tool), secret).not.to.include(secret);
    const back = await open({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, takenBackOn: '2026-10-22' }] } }, { reader: 'w-helen' });
    await until(() => said(back).includes('From a reflection'));
    expect(said(back)).not.to.include('arms');
  });
  it('shows the team the line put on the record, and nothing it came from', async () => {
    const tool = await open(saturdays, { reader: 'practitioner' });
    await until(() => said(tool).includes('Parent A said she has asked her dad not to bring wine to the house.'));
    for (const secret of ['boxes', 'weekend', 'Helen', 'Nadia', 'Change talk', 'Discord']) expect(said(tool), secret).not.to.include(secret);
  });
});

describe('The reflection, afterwards', () => {
  beforeEach(async () => { await viewport(390, 844); });

  it('says first the one thing to try, keeps "Private to me" in view, and shows everything that was written', async () => {
    const tool = await open();
    const words = said(tool);
    const { before: prepared, during: heard, after } = saturdays.content;
    const texts = (value: unknown): string[] => (typeof value === 'string' ? (value.includes(' ') ? [value] : []) : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []);
    for (const text of [...texts(prepared), ...texts(heard), ...texts(after)]) expect(words).to.include(text);
    expect(tool.shadowRoot!.querySelector('h1')!.textContent).to.equal('One thing to try next time');
    expect(words).to.include('Private to me');
    expect(getComputedStyle(tool.shadowRoot!.querySelector('.bar')!).position).to.equal('sticky');
    expect(words).to.include('Notes about a parent can still be asked for in law.');
  });
  it('labels the count as the owner’s own, with both ratios, and no bar, target, benchmark or earlier value (MI-R01)', async () => {
    const tool = await open();
    const words = said(tool);
    for (const there of ['Your own count, from memory and notes', '1.25', '53.3 %', 'It is not a MITI score', 'A mirror for you, not a score.']) expect(words).to.include(there);
    for (const never of ['Fair on', 'Good on', 'average', 'target', 'last time']) expect(words).not.to.include(never);
    expect(everything(tool.shadowRoot!).filter(({ localName, role }) => localName === 'meter' || localName === 'progress' || role === 'meter' || role === 'progressbar')).to.have.length(0);
  });
  it('shows what is typed as text, whatever it is', async () => {
    const words = '<img src=x onerror="window.hurt = 1"><script>window.hurt = 1</script>{{constructor}}';
    const filled = (value: unknown, key = ''): unknown => (typeof value === 'string' ? (['id', 'by', 'withId', 'visibility', 'parts', 'on', 'at'].includes(key) ? value : words) : Array.isArray(value) ? value.map((one) => filled(one, key))
      : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, name)])) : value);
    const hostile = { ...saturdays, content: filled(saturdays.content) } as PracticeDocument;
    const tool = await open(hostile);
    expect(said(tool)).to.include(words);
    for (const reader of ['w-helen', 'practitioner']) {
      const copy = await open(hostile, { reader });
      await until(() => said(copy).includes(words));
      expect(everything(copy.shadowRoot!).filter(({ localName }) => localName === 'img' || localName === 'script')).to.have.length(0);
    }
    expect(everything(tool.shadowRoot!).filter(({ localName }) => localName === 'img' || localName === 'script')).to.have.length(0);
    expect('hurt' in window).to.equal(false);
  });
  it('says that there is no ratio where there were no questions (MI-M07)', async () => {
    const tool = await open({ ...kept, content: { ...kept.content, after: { counts: { simpleReflections: 5 } } } });
    expect(said(tool)).to.include('no ratio - there were no questions to compare with');
    expect(said(tool)).not.to.match(/NaN|Infinity|null/);
  });
  it('counts with two presses, nought among them, and takes a count away again', async () => {
    const tool = await open({ ...reflecting, content: { ...reflecting.content, after: {} } });
    const counts = (): unknown => contentOf(tool).after?.counts;
    button(tool, 'One more: Open questions').click();
    await tool.updateComplete;
    button(tool, 'One more: Open questions').click();
    await tool.updateComplete;
    expect(counts()).to.deep.equal({ openQuestions: 2 });
    for (let presses = 0; presses < 3; presses += 1) { button(tool, 'One fewer: Open questions').click(); await tool.updateComplete; }
    expect(counts()).to.deep.equal({});
    expect(said(tool)).not.to.include('Reflections for every question');
  });
  it('AC-07 the keyboard is where it was: with what a question was asked for, or the number, and in the dialog with what a colleague will hold, never behind it', async () => {
    await viewport(320, 640);
    const tool = await open(during);
    const at = (): string | null | undefined => tool.shadowRoot!.activeElement?.textContent?.trim();
    button(tool, 'Ask').click();
    const prompt = await until(() => tool.shadowRoot!.querySelector<PracticePrompt>('practice-prompt'));
    await until(() => prompt.getBoundingClientRect().top >= 0 && prompt.getBoundingClientRect().bottom <= innerHeight);
    button(tool, 'Put away').click();
    await until(() => at() === 'Ask');
    button(tool, 'Confidence').click();
    await until(() => tool.shadowRoot!.querySelector('.editor'));
    tool.stopWriting();
    await until(() => at() === 'Confidence');
    const later = await open({ ...kept, content: { ...kept.content, after: { ...kept.content.after, oneThingToPractise: 'Wait for Hope.' } } });
    button(later, 'Show parts to a colleague').focus();
    button(later, 'Show parts to a colleague').click();
    await until(() => later.shadowRoot!.querySelector('practice-dialog'));
    later.show({ draft: { 'share.with': 'w-helen', 'share.role': 'coach', 'part.after': ['after.oneThingToPractise'], 'share.names': true } });
    await later.updateComplete;
    button(later, 'Show these parts').focus();
    button(later, 'Show these parts').click();
    await until(() => later.shadowRoot!.querySelector('.refusedbox'));
    expect(later.shadowRoot!.querySelector('.refusedbox button')!.textContent).to.equal('One thing to try next time');
    button(later, 'None of these is a name').focus();
    button(later, 'None of these is a name').click();
    await until(() => later.shadowRoot!.activeElement?.textContent === 'Helen will hold exactly this. No number is in it.');
  });
  it('takes a count that is typed, under its own name, with all that is pressed 44 high and more', async () => {
    await viewport(320, 700);
    const tool = await open({ ...reflecting, content: { ...reflecting.content, after: {} } });
    const field = await until(() => everything(tool.shadowRoot!).find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.labels?.[0]?.textContent === 'Open questions'));
    for (const typed of ['12', '0', '']) {
      field.focus();
      field.select();
      await keys(...(typed ? [typed] : ['Backspace']), 'Tab');
      expect(contentOf(tool).after?.counts).to.deep.equal(typed ? { openQuestions: Number(typed) } : {});
    }
    button(tool, 'One more: Open questions').click();
    await tool.updateComplete;
    expect(field.value).to.equal('1');
    for (const one of tool.shadowRoot!.querySelectorAll('.tallyrow :is(button, input)')) expect(one.getBoundingClientRect().height).to.be.at.least(44);
  });
  it('says beside a field why what was typed was not taken, leaves it there, and says it no more once it is', async () => {
    const tool = await open({ ...noted, content: { ...noted.content, during: { rulers: [{ id: 'r9', kind: 'importance', value: 7 }] } } });
    tool.startEditing('rulers', 'r9');
    const field = await until(() => tool.shadowRoot!.querySelector<HTMLInputElement>('.typed input'));
    for (const typed of ['11', '4.5']) {
      field.focus();
      field.select();
      await keys(typed, 'Tab');
      const note = await until(() => tool.shadowRoot!.querySelector('#number-note'));
      expect(note.textContent).to.equal('Choose a number from 0 to 10, and what it is about.');
      expect(field.getAttribute('aria-describedby')).to.equal('number-note');
      expect(field.value).to.equal(typed);
      expect(contentOf(tool).during!.rulers![0]!.value).to.equal(7);
    }
    field.focus();
    field.select();
    await keys('10', 'Tab');
    await until(() => !tool.shadowRoot!.querySelector('#number-note'));
    expect(contentOf(tool).during!.rulers![0]!.value).to.equal(10);
  });
  it('DP-31 no private field lets a browser look at how it is spelt: before, during, after, and in what opens over it', async () => {
    const areas = (tool: PracticeReflection): HTMLTextAreaElement[] => everything(tool.shadowRoot!).filter((one): one is HTMLTextAreaElement => one.localName === 'textarea');
    const checked = (tool: PracticeReflection): void => {
      for (const area of areas(tool)) expect(['spellcheck', 'autocorrect', 'autocomplete', 'translate', 'writingsuggestions'].map((name) => area.getAttribute(name)), area.labels[0]?.textContent ?? '').to.deep.equal(['false', 'off', 'off', 'no', 'false']);
    };
    for (const document of [before, noted, reflecting]) {
      const tool = await open(document);
      await until(() => areas(tool).length > 0);
      checked(tool);
    }
    const tool = await open(noted);
    tool.moreOpen = true;
    tool.startEditing('changeTalk', 'ct1');
    await until(() => areas(tool).some((area) => area.labels[0]?.textContent?.trim() === 'What I said'));
    checked(tool);
    const shown = await open(kept);
    for (const kind of ['header', 'share'] as const) {
      shown.show({ dialog: { kind }, draft: {} });
      await until(() => areas(shown).length > 0);
      checked(shown);
      shown.closeDialog();
      await shown.updateComplete;
    }
  });
  it('keeps where the conversation went in the order it went there, twice to the same place, and takes one visit back alone', async () => {
    const tool = await open({ ...noted, content: { ...noted.content, during: {} } });
    for (const name of ['Engaging', 'Focusing', 'Engaging', 'Evoking']) { button(tool, name).click(); await tool.updateComplete; }
    const visited = (): unknown => contentOf(tool).during!.processesVisited;
    expect(visited()).to.deep.equal(['engaging', 'focusing', 'engaging', 'evoking']);
    expect(tool.undo()).to.equal(true);
    expect(visited()).to.deep.equal(['engaging', 'focusing', 'engaging']);
    await tool.updateComplete;
    button(tool, 'Take it out: Engaging, 1').click();
    await tool.updateComplete;
    expect(visited()).to.deep.equal(['focusing', 'engaging']);
    const read = await open({ ...kept, content: { ...kept.content, during: { processesVisited: ['engaging', 'focusing', 'engaging'] } } });
    expect(said(read)).to.include('Engaging → Focusing → Engaging');
  });
  it('§7.7 keeps what can be asked of them apart from what is to think about, each by its place, with the one before in reach', async () => {
    const tool = await open(noted);
    const prompt = (): PracticePrompt => tool.shadowRoot!.querySelector<PracticePrompt>('practice-prompt')!;
    const place = (): HTMLSelectElement => tool.shadowRoot!.querySelector<HTMLSelectElement>('.place select')!;
    const press = async (words: string): Promise<void> => {
      await prompt().updateComplete;
      [...prompt().shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === words)!.click();
      await tool.updateComplete;
      await prompt().updateComplete;
    };
    button(tool, 'To think about: During').click();
    await until(prompt);
    expect([...place().options].map(({ textContent }) => textContent.trim())).to.deep.equal(['Engaging', 'Sustain talk', 'Discord']);
    expect([prompt().kind, prompt().question]).to.deep.equal(['To think about', 'What did they say first, and did I answer it or my own list?']);
    await press('Another');
    await press('The one before');
    expect(prompt().question).to.equal('What did they say first, and did I answer it or my own list?');
    place().value = 'discord';
    place().dispatchEvent(new Event('change'));
    await tool.updateComplete;
    expect(prompt().question).to.equal('When did it turn prickly? What had I just said?');
    button(tool, 'Ask about: During').click();
    await tool.updateComplete;
    expect(prompt().kind).to.equal('You could ask');
    // The worked example has been as far as planning.
    expect(prompt().question).to.equal('So what do you think you will do? What might get in the way?');
    await press('The one before');
    expect(prompt().question).to.equal('This is your decision to make. There is one thing that is not up to either of us, and it is this.');
    expect([...place().options].map(({ value }) => value)).to.deep.equal(['engage', 'focus', 'evoke', 'discord', 'ruler', 'offer', 'choice', 'plan']);
  });
  it('shows a question of the kit beside what it is about, and puts it away for good', async () => {
    const tool = await open();
    expect(said(tool)).to.include('You noted putting your view first once.');
    button(tool, 'Leave it').click();
    await tool.updateComplete;
    expect(said(tool)).not.to.include('You noted putting your view first once.');
  });

  it('shows parts to a colleague: nothing is chosen beforehand, what they will hold stands there, and only then it goes', async () => {
    const tool = await open(kept);
    button(tool, 'Show parts to a colleague').click();
    const dialog = await until(() => tool.shadowRoot!.querySelector('practice-dialog'));
    const boxes = (): HTMLInputElement[] => everything(tool.shadowRoot!).filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox');
    await until(() => boxes().length > 5);
    expect(boxes().filter(({ checked }) => checked)).to.have.length(0);
    expect(said(tool)).not.to.include('Your own count?');
    button(tool, 'Show these parts').click();
    await until(() => said(tool).includes('Choose a colleague.'));
    expect(contentOf(tool).sharing).to.equal(undefined);
    tool.show({ draft: { 'share.with': 'w-helen', 'share.role': 'coach', 'part.after': ['after.oneThingToPractise'], 'share.names': true }, refusal: undefined });
    await until(() => dialog.querySelector('.sheet'));
    const preview = dialog.querySelector('.sheet')!.textContent!;
    expect(preview).to.include('Reflecting').and.not.to.include('arms');
    button(tool, 'Show these parts').click();
    await until(() => tool.stage === 'shared');
    expect(contentOf(tool).sharing).to.have.length(1);
    expect(said(tool)).to.include('Helen holds this');
    button(tool, 'Take it back').click();
    await tool.updateComplete;
    expect(tool.stage).to.equal('kept');
    expect(contentOf(tool).sharing![0]!.takenBackOn).to.equal('2026-10-22');
  });
  it('§2.6 what a colleague holds is open for its owner to write on, and it says that they hold it as it was', async () => {
    const tool = await open({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, parts: ['after.oneThingToPractise', 'dc1'] }] } });
    expect(said(tool)).to.include('Helen holds this').and.to.include('Take it back');
    button(tool, 'Change: After').click();
    const entry = await until(() => [...tool.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('practice-text-entry')].find(({ label }) => label === 'One thing to try next time'));
    entry.focus();
    const area = await until(() => entry.shadowRoot!.querySelector('textarea'));
    area.value = 'Silence.';
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => contentOf(tool).after!.oneThingToPractise === 'Silence.');
    expect(said(tool)).to.include('Helen holds, as it was on 21 October: One thing to try next time');
    button(tool, 'Done').click();
    await until(() => said(tool).includes('Helen holds this as it was on 21 October'));
    // A jot they were shown can go; what they hold of it still has its words.
    expect(tool.send({ type: 'REMOVE', id: 'dc1' })).to.include({ ok: true });
    await tool.updateComplete;
    expect(said(tool)).to.include('You lot have already made your minds up.');
    expect(JSON.stringify(copyFor(tool.document!, 'w-helen', documentType).copy)).to.include('only weekends').and.not.to.include('Silence.');
  });
  it('§7.4 that came together out of two devices has a button wherever something can be done: what is held at a stage before can be taken back, and what nobody holds any more can be kept', async () => {
    const noted = await open({ ...saturdays, stages: [{ id: 'mi-1', state: 'noted' }] });
    button(noted, 'Take it back').click();
    await noted.updateComplete;
    expect([noted.stage, contentOf(noted).sharing![0]!.takenBackOn]).to.deep.equal(['noted', '2026-10-22']);
    const nobodys = await open({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, takenBackOn: '2026-10-22' }] } });
    expect(nobodys.stage).to.equal('shared');
    button(nobodys, 'Keep it').click();
    await until(() => nobodys.stage === 'kept');
    for (const name of ['Put it away', 'Delete it']) expect(buttons(nobodys).map(nameOf)).to.include(name);
  });
  it('MI-M06 is on the jot pad too where it is about what was written before, put away until somebody looks, for the parent may be looking too', async () => {
    const tool = await open({ ...during, content: { ...during.content, before: { ...during.content.before, bottomLine: 'He hit her on Friday.' } } });
    const later = await until(() => tool.shadowRoot!.querySelector<HTMLDetailsElement>('details.where'));
    expect([later.open, later.querySelector('summary')!.textContent]).to.deep.equal([false, 'To look at (1)']);
    later.open = true;
    button(tool, 'How to write it there').click();
    await until(() => tool.sitting.dialog?.kind === 'worry');
  });
  it('offers whom the page can hand it on to, and names them only once they are chosen', async () => {
    const tool = await open(kept, { colleagues: [{ id: 'w-nadia', name: 'Nadia Rahman' }, { id: 'w-helen', name: 'Helen Voss', role: 'practice coach' }, { id: 'w-tom', name: 'Tom Beckett', role: 'team manager' }] });
    button(tool, 'Show parts to a colleague').click();
    const select = await until(() => everything(tool.shadowRoot!).find((one): one is HTMLSelectElement => one.localName === 'select' && [...(one as HTMLSelectElement).options].some(({ value }) => value === 'w-tom')));
    expect([...select.options].map(({ value }) => value)).to.deep.equal(['', 'w-helen', 'w-tom']);
    expect(JSON.stringify(tool.document)).not.to.include('Tom Beckett');
    select.value = 'w-tom';
    select.dispatchEvent(new Event('change'));
    await tool.updateComplete;
    expect(tool.document!.people.at(-1)).to.deep.equal({ id: 'w-tom', name: 'Tom Beckett', kind: 'professional', role: 'team manager' });
    expect(contentOf(tool).sharing).to.equal(undefined);
    tool.show({ draft: { ...tool.sitting.draft, 'part.after': ['after.oneThingToPractise'], 'share.names': true } });
    await tool.updateComplete;
    // Whose manager somebody may be is asked, whatever they are called here (MI-M10).
    button(tool, 'Show these parts').click();
    await until(() => said(tool).includes('Sharing with your manager is your choice. Which parts?'));
  });
  it('DP-28 its owner’s own print says at the foot of every page whose it is, and that of no team (DP-14)', async () => {
    const tool = await open(saturdays);
    const { page } = await printedPage(() => tool.printFor());
    const words = page.body.textContent!.replaceAll(/\s+/g, ' ');
    expect(words).to.include('For Nadia · 22 October 2026 · Check before passing on').and.include('Private to the person who wrote it').and.not.include('the team');
    expect(page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText).join(' ')).not.to.include('team');
  });
  it('MI-R10 lists what may be a name where parts are shown, and one press says that none is; the colleague holds what stood there, and no strength (MI-R02)', async () => {
    const tool = await open({ ...kept, content: { ...kept.content, after: { ...kept.content.after, oneThingToPractise: 'Ask Rhys. Wait for Dafydd in May.' } } });
    button(tool, 'Show parts to a colleague').click();
    await until(() => tool.shadowRoot!.querySelector('practice-dialog'));
    tool.show({ draft: { 'share.with': 'w-helen', 'share.role': 'coach', 'part.after': ['after.oneThingToPractise'], 'part.during': ['during.changeTalk'], 'share.names': true } });
    const places = () => [...tool.shadowRoot!.querySelectorAll('.maybe li')].map(({ textContent }) => textContent!.replaceAll(/\s+/g, ' ').trim());
    await until(() => places().length > 0);
    expect(places()).to.deep.equal(['Rhys One thing to try next time', 'Dafydd One thing to try next time']);
    expect(tool.shadowRoot!.querySelector('.preview')).to.equal(null);
    button(tool, 'Show these parts').click();
    await until(() => said(tool).includes('There may be a name in what you show.'));
    await expect(tool.shadowRoot!.querySelector('.maybe')!).to.be.accessible();
    button(tool, 'None of these is a name').click();
    const preview = await until(() => tool.shadowRoot!.querySelector('.preview .sheet'));
    expect(places()).to.deep.equal([]);
    expect(preview.textContent).to.include('Wait for Dafydd').and.to.include('I want my Saturdays back.').and.not.to.include('Strong');
    button(tool, 'Show these parts').click();
    await until(() => tool.stage === 'shared');
    expect(contentOf(tool).sharing![0]!.id).to.have.length(36);
    expect(JSON.stringify(contentOf(tool).sharing)).to.include('Wait for Dafydd').and.not.to.include('strong');
  });
  it('asks as what it is shown, and takes nothing for granted', async () => {
    const tool = await open(kept);
    tool.show({ dialog: { kind: 'share' }, draft: { 'share.with': 'w-helen', 'part.after': ['after.oneThingToPractise'], 'share.names': true } });
    await until(() => tool.shadowRoot!.querySelector('practice-dialog'));
    button(tool, 'Show these parts').click();
    await until(() => said(tool).includes('Say as what it is shown to them'));
    expect(tool.stage).to.equal('kept');
  });
  it('MI-M10 asks why before a manager is shown anything', async () => {
    const tool = await open(kept);
    tool.show({ dialog: { kind: 'share' }, draft: { 'share.with': 'w-helen', 'share.role': 'manager', 'part.after': ['after.oneThingToPractise'], 'share.names': true } });
    await until(() => tool.shadowRoot!.querySelector('practice-dialog'));
    button(tool, 'Show these parts').click();
    await until(() => said(tool).includes('Sharing with your manager is your choice. Which parts?'));
    tool.show({ draft: { ...tool.sitting.draft, 'share.why': 'I want her to hear it.' } });
    await tool.updateComplete;
    button(tool, 'Show these parts').click();
    await until(() => tool.stage === 'shared');
  });
  const WORRY = 'He hit me on Friday with the lads in bed.';
  const withWorry = (document: PracticeDocument, change: (content: Reflection) => Reflection): PracticeDocument => ({ ...document, content: change(document.content as Reflection) });
  const WORRIES: Readonly<Record<string, (content: Reflection) => Reflection>> = {
    'what was said for changing': (content) => ({ ...content, during: { changeTalk: [{ id: 'w1', text: WORRY }] } }),
    'what was said for staying the same': (content) => ({ ...content, during: { sustainTalk: [{ id: 'w1', text: WORRY }] } }),
    'what was between the two of them': (content) => ({ ...content, during: { discord: [{ id: 'w1', text: WORRY, aboutRelationship: true }] } }),
    'its owner’s own words': (content) => ({ ...content, before: { ...content.before, whatIAmBringing: WORRY } }),
  };
  for (const [where, change] of Object.entries(WORRIES)) {
    it(`MI-M06 leads from ${where} to the child’s record and the local procedures, at every stage it can stand in, and writes nothing there by itself`, async () => {
      for (const document of [before, during, noted, reflecting, kept, saturdays].filter(({ stages }) => stages[0]!.state !== (where === 'its owner’s own words' ? 'in-conversation' : 'preparing'))) {
        const tool = await open(withWorry(document, (content) => ({ ...change(content), sharing: [] })), { recordHref: '#record' });
        await until(() => tool.findings.some(({ id }) => id === 'MI-M06'));
        await tool.updateComplete;
        button(tool, 'How to write it there').click();
        const dialog = await until(() => tool.shadowRoot!.querySelector('practice-dialog'));
        const links = [...dialog.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.target, link.rel]);
        expect(links).to.deep.equal([['#procedures', '_blank', 'noopener'], ['#record', '_blank', 'noopener']]);
        expect(dialog.textContent).to.include(WORRY).and.include('now.');
        expect(contentOf(tool).toCaseRecord ?? []).to.have.length((document.content as Reflection).toCaseRecord?.length ?? 0);
        tool.remove();
      }
    });
  }
  it('MI-M06 keeps a reflection that is over, so that a line of theirs can go on the record; a person still puts it there (MI-R11)', async () => {
    for (const document of [noted, reflecting]) {
      const tool = await open(withWorry(document, WORRIES['what was said for changing']!));
      await until(() => tool.findings.some(({ id }) => id === 'MI-M06'));
      await tool.updateComplete;
      button(tool, 'How to write it there').click();
      await until(() => buttons(tool).some((one) => nameOf(one) === 'Keep this, and put their line on the record'));
      button(tool, 'Keep this, and put their line on the record').click();
      await until(() => buttons(tool).some((one) => nameOf(one) === 'Put it on the record'));
      expect(tool.stage).to.equal('kept');
      expect(contentOf(tool).toCaseRecord).to.equal(undefined);
      button(tool, 'Put it on the record').click();
      await until(() => contentOf(tool).toCaseRecord?.length === 1);
      expect(contentOf(tool).toCaseRecord![0]).to.include({ text: WORRY, asOwnWords: true, asFact: false });
    }
  });
  it('says at its head when and where it was, how long, and who was there without names; and of each line where it went', async () => {
    const tool = await open(saturdays);
    expect(tool.shadowRoot!.querySelector('.top')!.textContent.replaceAll(/\s+/g, ' ')).to.include('Tuesday 20 October · Home visit · 42 minutes');
    expect(said(tool)).to.include('On the child’s record · 20 October · in their words');
    for (const one of ['Home visit', '42 minutes']) expect(said(await open(saturdays, { reader: 'w-helen' })), one).not.to.include(one);
  });
  it('prints for its owner what it is about and where each line went; the paper of another has no number of either of them (MI-R01)', async () => {
    const tool = await open(saturdays);
    const { page } = await printedPage(() => tool.printFor());
    const words = page.body.textContent!.replaceAll(/\s+/g, ' ');
    expect(words).to.include('20 October 2026 · Home visit · 42 minutes').and.include('On the child’s record · 20 October · in their words');
    for (const never of ['Open questions', '53.3', '1.25']) expect(words).not.to.include(never);
    for (const reader of ['w-helen', 'practitioner']) {
      const copy = await open({ ...saturdays, content: { ...saturdays.content, sharing: [{ ...saturdays.content.sharing![0]!, parts: ['before', 'during', 'after'], jots: undefined }] } } as PracticeDocument, { reader });
      const paper = await until(() => copy.shadowRoot!.querySelector('.sheet'));
      expect(paper.textContent!.replaceAll('22 October 2026', ''), reader).not.to.match(/of 10|%|\b(?:4|7|8|53\.3|1\.25)\b/);
    }
  });
  it('puts one chosen line on the record, exactly as it was said', async () => {
    const tool = await open(kept);
    button(tool, 'Put a line on the record').click();
    const line = await until(() => everything(tool.shadowRoot!).find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio' && one.parentElement!.textContent!.includes('a look at that group')));
    expect(everything(tool.shadowRoot!).filter((one) => one instanceof HTMLInputElement && one.checked)).to.have.length(0);
    line.click();
    await tool.updateComplete;
    button(tool, 'Put it on the record').click();
    await tool.updateComplete;
    expect(contentOf(tool).toCaseRecord).to.have.length(1);
    expect(contentOf(tool).toCaseRecord![0]).to.include({ text: 'I\'d be willing to have a look at that group.', asOwnWords: true, asFact: false });
  });
  it('§7.4 says that words are on the record, that somebody holds a part and that it was taken back when it is so, and not before it is kept', async () => {
    const records = memoryRecords([kept]);
    const tool = await open(kept, { records, etag: '1' });
    const isKept = async (): Promise<void> => { await tool.save(); await tool.updateComplete; expect(tool.isDirty).to.equal(false); };
    tool.send({ type: 'TO_RECORD', fromItemId: 'ct6' });
    await tool.updateComplete;
    expect(said(tool)).to.include('Chosen for the record, and not there yet').and.to.include('chosen for the record').and.not.to.include('On the record');
    await isKept();
    expect(said(tool)).to.include('On the record').and.to.include('on the record').and.not.to.include('Chosen for the record');
    tool.linesOnRecord = 0;
    await tool.updateComplete;
    expect(said(tool), 'the page knows better: no family was chosen').to.include('Chosen for the record, and not there yet');
    tool.linesOnRecord = 1;
    tool.send({ type: 'SHARE_WITH_COACH', withId: 'w-helen', withRole: 'coach', parts: ['after.oneThingToPractise'], namesRemoved: true });
    await tool.updateComplete;
    expect(said(tool)).to.include('not yet: it is so once this is saved').and.not.to.include('Chosen for the record');
    await isKept();
    expect(said(tool)).not.to.include('not yet: it is so');
    button(tool, 'Take it back').click();
    await tool.updateComplete;
    expect(said(tool)).to.include('taken back 22 October').and.to.include('not yet: it is so once this is saved');
    await isKept();
    expect(said(tool)).not.to.include('not yet: it is so');
  });
  it('MI-M06 left over one field still asks over another, and says which', async () => {
    const tool = await open({ ...kept, content: { ...kept.content, before: { focus: 'He hit her.' }, after: { ...kept.content.after, whatIAmPleasedWith: 'The bruise on his arm.' } } });
    const kinds = () => everything(tool.shadowRoot!).filter((one) => one.className === 'kind').map(({ textContent }) => textContent!.trim());
    const [about] = kinds().filter((kind) => kind.endsWith('What it is about'));
    expect(about).to.not.equal(undefined);
    expect(kinds().some((kind) => kind.endsWith('What I am pleased with'))).to.equal(true);
    const finding = everything(tool.shadowRoot!).find((one) => one.role === 'group' && one.ariaLabel === about) ?? everything(tool.shadowRoot!).find((one) => one.getAttribute('aria-label') === about)!;
    [...finding.querySelectorAll('button')].find((one) => nameOf(one) === 'Leave it')!.click();
    await until(() => !kinds().includes(about!));
    expect(kinds().some((kind) => kind.endsWith('What I am pleased with'))).to.equal(true);
  });
  it('is deleted only after it has said what goes', async () => {
    const tool = await open(kept);
    button(tool, 'Delete it').click();
    await until(() => said(tool).includes('What you put on the record stays there.'));
    expect(tool.stage).to.equal('kept');
    buttons(tool).filter((one) => nameOf(one) === 'Delete it').find((one) => one.slot === 'actions')!.click();
    await tool.updateComplete;
    expect(tool.stage).to.equal('deleted');
    expect(said(tool)).to.include('This reflection was deleted by its owner.');
    expect(JSON.stringify(tool.document)).not.to.include('weekend');
  });
});

describe('The screen turned towards the parent (§7.9, DP-36)', () => {
  const PRIVATE = ['Strong', 'Reason', 'Your own count', 'Open questions', '1.25', '53.3', 'cross about', 'sober grown-up', 'made your minds up', 'Discord', 'double-sided', 'Being the mum he can count on', 'Helen', 'persuaded', 'One thing to try', 'Worth a thought', 'saved', 'On the record'];
  const turned = async (document: PracticeDocument, set: Partial<PracticeReflection> = {}): Promise<PracticeReflection> => {
    const tool = await open(document, { register: 'family', ...set });
    await until(() => tool.shadowRoot!.querySelector('.theirs'));
    return tool;
  };
  /** As its owner does it: with a word of her own. */
  const handOver = async (tool: PracticeReflection, word = 'kite'): Promise<HTMLDialogElement> => {
    button(tool, 'Turn the screen to them').click();
    await until(() => buttons(tool).some((one) => nameOf(one) === 'Turn it'));
    const field = everything(tool.shadowRoot!).find((one) => one.localName === 'practice-text-entry' && 'label' in one && one.label === 'Your word (four letters or more)')!;
    (field as HTMLElement).focus();
    await keys(word);
    button(tool, 'Turn it').click();
    return until(() => tool.shadowRoot!.querySelector('practice-held-screen')?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'));
  };
  for (const [register, about] of [['family', 'Things you said about changing'], ['child', 'How much does it matter?']] as const) {
    it(`MI-R02, §7.6 shows ${register === 'family' ? 'a parent' : 'a child'} their own words and numbers, and nothing that is the practitioner’s, at any stage`, async () => {
      for (const document of [saturdays, noted, during, reflecting, kept]) {
        const tool = await turned(document, { register });
        const words = said(tool);
        expect(words).to.include('I hate that he sees me like that.').and.to.include(about).and.to.include('Private to Nadia');
        for (const secret of PRIVATE) expect(words, secret).not.to.include(secret);
        expect(buttons(tool)).to.have.length(0);
        expect(tool.shadowRoot!.querySelector('a, select, practice-findings, practice-prompt, .notice, .foot')).to.equal(null);
      }
    });
  }
  it('DP-36 in their hands it stands over the whole page, and Escape, Back, the undo keys and the tool’s own commands stay', async () => {
    const tool = await open(saturdays);
    tool.send({ type: 'JOT', list: 'discord', id: 'typed', text: 'You again.' });
    const dialog = await handOver(tool);
    const address = window.location.href;
    const stays = (how: string): void => {
      expect(dialog.open && dialog.matches(':modal'), how).to.equal(true);
      for (const secret of [...PRIVATE, 'You again.', 'kite']) expect(said(tool), `${how}: ${secret}`).not.to.include(secret);
    };
    stays('turned');
    expect(said(tool)).to.include('I hate that he sees me like that.');
    expect(tool.shadowRoot!.querySelector('a, select, practice-dialog, practice-findings, .notice, .foot')).to.equal(null);
    for (const key of ['Escape', 'Escape', 'Control+z', 'Control+y', 'Control+Shift+z']) { await keys(key); stays(key); }
    const back = new Promise((resolve) => { window.addEventListener('popstate', resolve, { once: true, capture: true }); });
    window.history.back();
    await Promise.race([back, new Promise((resolve) => { setTimeout(resolve, 500); })]);
    stays('Back');
    expect(window.location.href).to.equal(address);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    expect([tool.undo(), tool.redo()]).to.deep.equal([false, false]);
    for (const type of ['JOT', 'REMOVE', 'TO_RECORD', 'SHARE_WITH_COACH', 'DELETE', 'DISMISS']) expect(tool.send({ type, list: 'discord', text: 'x', id: 'typed' }), type).to.include({ ok: false, messageId: 'handed' });
    tool.show({ dialog: { kind: 'record' }, prompt: { at: 'after', index: 0 }, part: 'after' });
    tool.lookAtConflict();
    tool.register = 'practitioner';
    await tool.updateComplete;
    await tool.goTo('section-discord');
    stays('commands');
    expect(JSON.stringify(tool.document)).to.include('You again.').and.not.include('kite');
    await expect(tool).to.be.accessible();
  });
  it('DP-36 tells nobody beside the page what is pressed while it is in their hands, and leaves zooming alone', async () => {
    const tool = await open(saturdays);
    await handOver(tool);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => { heard.push(key); };
    document.addEventListener('keydown', listen);
    await keys('F1');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
    const zoom = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, cancelable: true, bubbles: true });
    document.body.dispatchEvent(zoom);
    expect(zoom.defaultPrevented).to.equal(false);
  });
  it('DP-36 is turned back by the owner’s word and no other, has lost nothing, and lets the page go', async () => {
    const tool = await open(saturdays);
    const dialog = await handOver(tool);
    const field = tool.shadowRoot!.querySelector<HTMLInputElement>('.back input')!;
    field.focus();
    await keys('guess');
    button(tool, 'Turn it back').click();
    await until(() => said(tool).includes('That is not the word.'));
    expect(dialog.open).to.equal(true);
    expect(field.value).to.equal('');
    field.focus();
    await keys('kite');
    await keys('Enter');
    await until(() => said(tool).includes('Your own count'));
    expect(said(tool)).to.include('Helen holds this');
    expect(tool.shadowRoot!.querySelector('practice-held-screen')).to.equal(null);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
    tool.send({ type: 'JOT', list: 'discord', text: 'x' });
    expect(tool.undo()).to.equal(true);
  });
  it('DP-36 wants a word of four letters, and is not turned before', async () => {
    const tool = await open(saturdays);
    button(tool, 'Turn the screen to them').click();
    await until(() => buttons(tool).some((one) => nameOf(one) === 'Turn it'));
    button(tool, 'Turn it').click();
    await until(() => said(tool).includes('Four letters or more.'));
    expect(tool.isTurned).to.equal(false);
  });
  it('DP-36 is covered with one press from everywhere, and nothing of it is left in the page', async () => {
    for (const document of [before, during, noted, reflecting, saturdays]) {
      const tool = await open(document);
      button(tool, 'Cover the screen').click();
      await tool.updateComplete;
      for (const secret of [...SECRETS, 'Discord', 'Ask']) expect(said(tool), secret).not.to.include(secret);
      expect(tool.undo()).to.equal(false);
      await expect(tool).to.be.accessible();
      button(tool, 'Show it again').click();
      await tool.updateComplete;
      expect(said(tool)).to.include('Private to me');
    }
    const tool = await open(saturdays);
    const dialog = await handOver(tool);
    button(tool, 'Cover the screen').click();
    await tool.updateComplete;
    expect(said(tool)).not.to.include('I hate that he sees me like that.');
    expect(dialog.open && dialog.isConnected).to.equal(true);
    button(tool, 'Show it again').click();
    await tool.updateComplete;
    expect(said(tool)).to.include('I hate that he sees me like that.').and.not.include('Your own count');
  });
  it('DP-36 offers no other way to turn it: the foot does not change whose words they are', async () => {
    const tool = await open(saturdays);
    expect(tool.shadowRoot!.querySelector('.foot select')).to.equal(null);
  });
  it('DP-36 puts nothing on paper while it is turned', async () => {
    const tool = await turned(saturdays);
    const frames = (): number => document.querySelectorAll('iframe').length;
    const were = frames();
    await tool.print();
    expect(frames()).to.equal(were);
  });
  it('is turned back by the page that turned it, and has lost nothing', async () => {
    const tool = await turned(saturdays);
    tool.register = 'practitioner';
    await tool.updateComplete;
    expect(said(tool)).to.include('Your own count').and.to.include('Helen holds this');
  });
  it('never scrolls sideways in their hands on the narrowest phone, in Welsh too', async () => {
    await viewport(320, 700);
    const tool = await open(saturdays, { lang: 'cy' });
    await until(() => buttons(tool).some((one) => nameOf(one) === 'Troi’r sgrin atyn nhw'));
    tool.show({ handed: 'kite' });
    tool.register = 'family';
    const dialog = await until(() => tool.shadowRoot!.querySelector('practice-held-screen')?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'));
    expect(said(tool)).to.include('Pethau ddywedoch chi am newid');
    expect(dialog.scrollWidth).to.be.at.most(window.innerWidth);
    await expect(tool).to.be.accessible();
    await viewport(1280, 900);
  });
});

describe('One step back (undo)', () => {
  const gives: PracticeReflection['sitting']['draft'] = { 'share.with': 'w-helen', 'share.role': 'coach', 'part.after': ['after.oneThingToPractise'], 'share.names': true };
  const share = { type: 'SHARE_WITH_COACH', withId: gives['share.with'], withRole: 'coach', parts: gives['part.after'], namesRemoved: true };
  it('MI-R01 shows nobody again what was taken back, and says so', async () => {
    const tool = await open(saturdays);
    tool.send({ type: 'TAKE_BACK', shareId: 'sh1' });
    expect(tool.undo()).to.equal(false);
    expect(contentOf(tool).sharing![0]!.takenBackOn).to.equal('2026-10-22');
    expect(tool.stage).to.equal('kept');
    await until(() => said(tool).includes('This has happened'));
  });
  it('MI-R01, §2.6 hands nothing on again for a moment either: the page is told of no document in which it is still shown', async () => {
    const tool = await open(saturdays);
    tool.send({ type: 'TAKE_BACK', shareId: 'sh1' });
    const told: unknown[] = [];
    tool.addEventListener('practice-change', (event) => { told.push((event.document.content as Reflection).sharing![0]!.takenBackOn); });
    tool.undo();
    tool.redo();
    expect(told).to.deep.equal([]);
  });
  it('forgets nothing of what was shown, or of what is on the record (MI-R11)', async () => {
    const tool = await open(kept);
    tool.send(share);
    expect(tool.undo()).to.equal(false);
    expect(contentOf(tool).sharing).to.have.length(1);
    tool.send({ type: 'TO_RECORD', fromItemId: 'ct6' });
    expect(tool.undo()).to.equal(false);
    expect(contentOf(tool).toCaseRecord).to.have.length(1);
  });
  it('takes back what was typed, and a deletion while its owner is still there (DP-52)', async () => {
    const tool = await open(kept);
    tool.send({ type: 'JOT', list: 'discord', text: 'See?' });
    expect(tool.undo()).to.equal(true);
    expect(tool.redo()).to.equal(true);
    tool.send({ type: 'DELETE' });
    expect(tool.undo()).to.equal(true);
    expect(tool.redo()).to.equal(true);
    expect(tool.stage).to.equal('deleted');
  });
});

describe('The jot pad', () => {
  beforeEach(async () => { await viewport(390, 844); });

  it('takes words in one press, keeps each letter as it was typed, and asks afterwards what kind it was', async () => {
    const tool = await open({ ...empty, stages: [{ id: 'mi-1', state: 'in-conversation' }] });
    button(tool, 'Change talk').click();
    await field(tool);
    await keys('i cld mayb');
    const jot = () => contentOf(tool).during?.changeTalk?.[0];
    expect(jot()?.text).to.equal('i cld mayb');
    const area = tool.shadowRoot!.querySelector('.editor practice-text-entry.text')!.shadowRoot!.querySelector('textarea')!;
    expect(['spellcheck', 'autocorrect', 'autocapitalize', 'autocomplete', 'translate'].map((name) => area.getAttribute(name))).to.deep.equal(['false', 'off', 'off', 'off', 'no']);
    button(tool, 'Ability I could, I did before').click();
    await tool.updateComplete;
    expect(jot()).to.include({ type: 'ability', text: 'i cld mayb' });
    button(tool, 'Done').click();
    await until(() => said(tool).includes('i cld mayb') && buttons(tool).some((one) => nameOf(one) === 'Sustain talk'));
    expect(tool.undo()).to.equal(true);
  });
  it('takes a number, then what makes it that and not lower, and never why it is not higher (MI-R05)', async () => {
    const tool = await open({ ...empty, stages: [{ id: 'mi-1', state: 'in-conversation' }] });
    button(tool, 'Confidence').click();
    await until(() => buttons(tool).some((one) => nameOf(one) === '0'));
    expect(said(tool)).to.include('How confident are you that you could? What makes it that and not lower?');
    button(tool, '4').click();
    await until(() => tool.shadowRoot!.querySelectorAll('.editor practice-text-entry').length === 2);
    tool.shadowRoot!.querySelector<HTMLElement>('.editor practice-text-entry')!.focus();
    await keys('Dads on side');
    button(tool, '5').click();
    await tool.updateComplete;
    expect(contentOf(tool).during!.rulers).to.have.length(1);
    expect(contentOf(tool).during!.rulers![0]).to.deep.include({ kind: 'confidence', value: 5, whyNotLower: { text: 'Dads on side', verbatim: true } });
    expect(said(tool)).not.to.include('not higher');
  });
  it('is large at the foot of the screen: every press is at least 56 high, in the thumb’s half, and hides nothing of it', async () => {
    const tool = await open(during);
    const thumb = [...tool.shadowRoot!.querySelectorAll<HTMLElement>('.thumb button')];
    expect(thumb.map(nameOf)).to.deep.equal(['Change talk', 'Sustain talk', 'Discord', 'Importance', 'Confidence', 'Ask', 'We have finished talking']);
    for (const one of thumb) {
      const { height, bottom, top, width } = one.getBoundingClientRect();
      expect(height, nameOf(one)).to.be.at.least(56);
      expect(width).to.be.at.least(120);
      expect(bottom).to.be.at.most(window.innerHeight + 1);
      expect(top).to.be.at.least(window.innerHeight / 2);
    }
  });
  it('has nothing to press on it that is less than 56 high, while words or a number are put in too', async () => {
    const tool = await open(during);
    const tooSmall = (): string[] => everything(tool.shadowRoot!.querySelector('.pad')!).filter((one) => one.matches('button, summary, select, input:not([type="checkbox"])') && one.checkVisibility() && one.getBoundingClientRect().height < 56).map((one) => `${one.localName} ${nameOf(one)}`);
    expect(tooSmall()).to.deep.equal([]);
    tool.shadowRoot!.querySelector<HTMLDetailsElement>('.where')!.open = true;
    expect(tooSmall()).to.deep.equal([]);
    for (const name of ['Change talk', 'Importance']) {
      button(tool, name).click();
      await until(() => tool.shadowRoot!.querySelector('.editor'));
      if (name === 'Change talk') { await field(tool); await keys('Mm'); } else button(tool, '3').click();
      await tool.updateComplete;
      expect(tooSmall()).to.deep.equal([]);
      button(tool, 'Done').click();
      await tool.updateComplete;
    }
    button(tool, 'Ask').click();
    await until(() => tool.shadowRoot!.querySelector('practice-prompt'));
    await tool.updateComplete;
    expect(tooSmall()).to.deep.equal([]);
  });
  it('is dim, and bright again for sunlight', async () => {
    const tool = await open(during);
    const dark = await open(noted);
    dark.dataset['theme'] = 'dark';
    for (const token of ['ground', 'paper', 'paper-raised', 'paper-quiet', 'ink', 'ink-soft', 'ink-quiet', 'rule', 'rule-soft', 'edge', 'action', 'on-action', 'action-edge', 'action-hover', 'link', 'focus', 'focus-halo', 'note', 'note-edge', 'private']) {
      const [is, shouldBe] = [tool, dark].map((one) => getComputedStyle(one).getPropertyValue(`--practice-${token}`).trim().toLowerCase());
      expect(`${token} ${is}`).to.equal(`${token} ${shouldBe}`);
    }
    dark.remove();
    const paper = (): string => getComputedStyle(tool).backgroundColor;
    const dim = paper();
    button(tool, 'Brighter').click();
    await tool.updateComplete;
    expect(paper()).not.to.equal(dim);
    await expect(tool).to.be.accessible();
  });
  it('shows no parent’s name, and asks the network for nothing while it is written on', async () => {
    const tool = await open({ ...during, people: [...during.people, { id: 'p-kay', name: 'Kay Mansell', kind: 'family' }] });
    expect(said(tool)).not.to.include('Kay');
    await until(() => customElements.get('practice-dialog'));
    const before = performance.getEntriesByType('resource').length;
    button(tool, 'Discord').click();
    await field(tool);
    await keys('You lot');
    button(tool, 'Done').click();
    await tool.updateComplete;
    button(tool, 'Ask').click();
    await until(() => said(tool).includes('Before I ask you anything, what should I know about how things are?'));
    expect(contentOf(tool).during!.discord!.at(-1)).to.include({ text: 'You lot', aboutRelationship: true });
    expect(performance.getEntriesByType('resource').slice(before).map(({ name }) => name)).to.deep.equal([]);
  });
  it('is kept by the case system when there is one', async () => {
    const records = memoryRecords([during]);
    const tool = await open(during, { records, etag: '1' });
    tool.send({ type: 'JOT', list: 'sustainTalk', text: 'Not this week.' });
    await tool.save();
    expect(JSON.stringify(await records.read('mi-1'))).to.include('Not this week.');
  });
});

describe('The reflection by keyboard, on a narrow phone, in Welsh', () => {
  it('goes from the car to kept with the keyboard alone', async () => {
    const tool = await open(before);
    for (const [name, stage] of [['Go in', 'in-conversation'], ['We have finished talking', 'noted'], ['Look back at it', 'reflecting'], ['Keep it', 'kept']] as const) {
      button(tool, name).focus();
      await keys('Enter');
      await until(() => tool.stage === stage);
      await tool.updateComplete;
    }
  });
  it('lets a question be passed over (SKIP)', async () => {
    const tool = await open(before);
    button(tool, 'To think about: Before').click();
    await until(() => said(tool).includes('What would a good visit look like for them'));
    button(tool, 'Skip this').click();
    await until(() => said(tool).includes('What am I hoping they say?'));
    expect(said(tool)).not.to.include('What would a good visit look like for them');
    expect(tool.isDirty).to.equal(false);
  });
  it('gives the keyboard back to the words that were written', async () => {
    const tool = await open(noted);
    button(tool, 'Add to: Discord').click();
    await field(tool);
    await keys('Hm');
    await keys('Escape');
    const made = contentOf(tool).during!.discord!.at(-1)!.id;
    await until(() => (tool.shadowRoot!.activeElement as HTMLElement | null)?.dataset['anchor'] === made);
  });
  for (const [name, document] of [['before', before], ['in the conversation', during], ['noted', noted], ['looking back', reflecting], ['kept', kept], ['shown in part', saturdays]] as const) {
    it(`never scrolls sideways and has nothing for axe to find: ${name}`, async () => {
      await viewport(320, 700);
      for (const lang of ['en', 'cy']) {
        const tool = await open(document, { lang });
        if (lang === 'cy') await until(() => said(tool).includes('Preifat i mi'));
        expect(window.document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
        await expect(tool).to.be.accessible();
        tool.remove();
      }
      await viewport(1280, 900);
      const dark = await open(document);
      dark.dataset['theme'] = 'dark';
      await dark.updateComplete;
      await expect(dark).to.be.accessible();
    });
  }
  it('has no field, no step and no finding’s press where the page says it is for reading', async () => {
    for (const document of [before, during, noted, reflecting, kept, saturdays]) {
      const tool = await open(document, { readonly: true } as Partial<PracticeReflection>);
      expect(everything(tool.shadowRoot!).filter(({ localName }) => localName === 'textarea' || localName === 'input')).to.have.length(0);
      for (const name of ['Go in', 'Keep it', 'Delete it', 'Take it back', 'Show parts to a colleague', 'We have finished talking']) expect(buttons(tool).map(nameOf)).not.to.include(name);
    }
  });
});
