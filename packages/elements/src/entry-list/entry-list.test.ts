import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { PracticeEntryList } from './entry-list.js';
import type { EntryMoveEvent } from './entry-list.events.js';
import type { EntryView } from './entry-view.js';
import { drag, keys } from '../../../../test/browser/keys.js';

defineElements();

const WORDS = {
  edit: 'Change', move: 'Move', moveUp: 'Move up', moveDown: 'Move down', moveTo: 'Move to: {section}', moved: 'Moved to {section}, {position} of {count}.',
  lifted: 'Picked up.', dropped: 'Put down where it was.', done: 'Done', notDone: 'Not done yet', goesWith: 'Goes with worry {letter}',
};
const TARGETS = [{ listId: 'harm', label: 'What has happened' }, { listId: 'strengths', label: 'What is already good' }];
const entry = (id: string, text: string, more: Partial<EntryView> = {}): EntryView => ({ id, text, ...more });
const HARM = [entry('h1', 'Ryan threw the kettle at the wall.'), entry('h2', 'Mia hid under her bed.'), entry('h3', 'Deb did not ring anybody.')];
const GOOD = [entry('s1', 'Nan comes when she is rung.'), entry('s2', 'Mia tells her teacher things.')];

/** Does what the owner of the data does: puts the entry where it was asked for, and keeps every other object as it is. */
function own(lists: readonly PracticeEntryList[]): { moves: [string, string, string, string | undefined][]; spoken: string[] } {
  const [moves, spoken] = [[] as [string, string, string, string | undefined][], [] as string[]];
  for (const list of lists) {
    list.addEventListener('practice-announce', ({ message }) => spoken.push(message));
    list.addEventListener('practice-entry-move', ({ entryId, fromList, toList, before }: EntryMoveEvent) => {
      moves.push([entryId, fromList, toList, before]);
      const [from, to] = [fromList, toList].map((id) => lists.find((one) => one.listId === id)!) as [PracticeEntryList, PracticeEntryList];
      const moving = from.items.find(({ id }) => id === entryId)!;
      from.items = from.items.filter((one) => one !== moving);
      const at = before === undefined ? to.items.length : to.items.findIndex(({ id }) => id === before);
      to.items = to.items.toSpliced(at, 0, moving);
    });
  }
  return { moves, spoken };
}

async function listOf(items: readonly EntryView[], given: Partial<PracticeEntryList> = {}): Promise<PracticeEntryList> {
  const list = await fixture<PracticeEntryList>(html`<practice-entry-list label="What has happened" listId="harm" group="map" .items=${items} .words=${WORDS} .targets=${TARGETS}></practice-entry-list>`);
  Object.assign(list, given);
  await list.updateComplete;
  return list;
}

async function twoLists(good: readonly EntryView[] = GOOD): Promise<{ harm: PracticeEntryList; strengths: PracticeEntryList } & ReturnType<typeof own>> {
  const box = await fixture<HTMLElement>(html`<main>${[HARM, good].map((items, index) => html`<section style="padding: 20px 0">
    <practice-entry-list label=${TARGETS[index]!.label} listId=${TARGETS[index]!.listId} group="map" .items=${items} .words=${WORDS} .targets=${TARGETS}></practice-entry-list></section>`)}</main>`);
  const [harm, strengths] = [...box.querySelectorAll('practice-entry-list')] as [PracticeEntryList, PracticeEntryList];
  return { harm, strengths, ...own([harm, strengths]) };
}

const acts = (list: PracticeEntryList, id: string): string[] => [...list.nodeOf(id)!.querySelectorAll('.acts button')].map((one) => one.textContent!);
const rows = (list: PracticeEntryList): HTMLElement[] => [...list.renderRoot.querySelectorAll<HTMLElement>('.entry')];
const texts = (list: PracticeEntryList): string[] => rows(list).map((row) => row.querySelector('.text, .said, .words')!.textContent!);
const ids = (list: PracticeEntryList): string => list.items.map(({ id }) => id).join(' ');
const part = <Found extends HTMLElement>(list: PracticeEntryList, id: string, selector: string): Found => list.nodeOf(id)!.querySelector<Found>(selector)!;
const focused = (list: PracticeEntryList): Element | null => (list.renderRoot as ShadowRoot).activeElement;
const menu = (list: PracticeEntryList): HTMLElement => list.renderRoot.querySelector<HTMLElement>('[role=menu]')!;
const menuWords = (list: PracticeEntryList): string[] => [...menu(list).querySelectorAll('[role=menuitem]')].map((item) => item.textContent!);
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
/** Where an entry is put down to stand before this one. */
const above = (list: PracticeEntryList, id: string, x: number): [number, number] => [x, list.nodeOf(id)!.getBoundingClientRect().top + 4];

async function settle(...lists: PracticeEntryList[]): Promise<void> {
  await Promise.all(lists.map((list) => list.updateComplete));
  await nextFrame();
  await nextFrame();
  await Promise.all(lists.map((list) => list.updateComplete));
}

/** What comes into sight when the keyboard is on it has come whole: half seen, its contrast is that of neither. */
async function accessible(list: PracticeEntryList): Promise<void> {
  await Promise.allSettled((list.renderRoot as ShadowRoot).getAnimations().map(({ finished }) => finished));
  await expect(list).to.be.accessible();
}

async function openMenu(list: PracticeEntryList, id: string): Promise<void> {
  list.focusEntry(id);
  await keys('Enter');
  await settle(list);
}

describe('A list of entries', () => {
  it('is a named list of its entries, each with words to change and to move it, and passes axe', async () => {
    const list = await listOf(HARM);
    const holder = list.renderRoot.querySelector('[role=list]')!;
    expect(holder.ariaLabel).to.equal('What has happened');
    expect(rows(list).map((row) => row.role)).to.deep.equal(['listitem', 'listitem', 'listitem']);
    expect(texts(list)).to.deep.equal(HARM.map(({ text }) => text));
    expect([...rows(list)[0]!.querySelectorAll('button')].map((button) => button.textContent)).to.deep.equal(['Change', 'Move']);
    await accessible(list);
  });

  it('says that there is nothing where there are words for it, and is then no list', async () => {
    const list = await listOf([], { empty: 'Nothing written yet.' });
    expect(list.renderRoot.querySelector('[role=list]')).to.equal(null);
    expect(list.renderRoot.querySelector('.note')!.textContent).to.equal('Nothing written yet.');
    await accessible(list);
  });

  it('shows all that is known of an entry: when, who, whom it is kept from, the worries it goes with, and passes axe', async () => {
    const list = await listOf([entry('h1', 'Ryan threw the kettle.', {
      heading: '12 September 2026', headingNote: 'the worst time', lines: [{ name: 'Mia', text: 'hid under her bed' }], who: 'Pauline', notes: ['Told by Deb'], letters: ['a', 'b'], kept: 'Not for Ryan', state: 'Corrected',
      dispute: [{ heading: 'Ryan sees it differently', text: 'It fell.', verbatim: true, note: 'Both stand.' }],
      findings: [{ id: 'SOS-M01:h1', severity: 'nudge', kind: 'Worth a thought', message: 'How do we know?', actions: [{ id: 'dismiss', label: 'Leave it' }] }],
    })]);
    const row = rows(list)[0]!;
    for (const words of ['12 September 2026', 'the worst time', 'hid under her bed', 'Pauline · Told by Deb', 'Corrected', 'Ryan sees it differently', 'It fell.', 'Both stand.', 'How do we know?']) expect(row.textContent).to.contain(words);
    expect([...row.querySelectorAll('[role=img]')].map((image) => image.ariaLabel)).to.deep.equal(['Not for Ryan', 'Goes with worry a', 'Goes with worry b']);
    await accessible(list);
  });

  it('shows markup as letters, a child’s words unspelled and untranslated, and each in its own direction (DP-31)', async () => {
    const list = await listOf([entry('h1', '<b>he</b> nows were my scool is', { verbatim: true }), entry('h2', 'أخاف في الليل (Mia)', { lang: 'ar' }), entry('h3', '“she said it”', { verbatim: true })]);
    expect(texts(list)).to.deep.equal(['<b>he</b> nows were my scool is', 'أخاف في الليل (Mia)', '“she said it”']);
    const [child, arabic, quoted] = rows(list).map((row) => row.querySelector<HTMLElement>('p')!) as [HTMLElement, HTMLElement, HTMLElement];
    expect(child.querySelector('b')).to.equal(null);
    expect(child.getAttribute('translate')).to.equal('no');
    expect(child.classList.contains('said')).to.equal(true);
    expect(quoted.classList.contains('said')).to.equal(false);
    expect(arabic.lang).to.equal('ar');
    expect(getComputedStyle(arabic).direction).to.equal('rtl');
    expect(getComputedStyle(child).direction).to.equal('ltr');
  });

  it('opens an entry to be changed, by its button or by its words', async () => {
    const list = await listOf(HARM);
    const heard: string[] = [];
    list.addEventListener('practice-entry-open', ({ entryId }) => heard.push(entryId));
    part(list, 'h2', '.opener').focus();
    await keys('Enter');
    part(list, 'h3', '.text').click();
    expect(heard).to.deep.equal(['h2', 'h3']);
  });

  it('puts the editor in the place of the entry that is being changed, and the entry back after', async () => {
    const list = await listOf(HARM, { editing: 'h2' });
    expect(rows(list)[1]!.querySelector('slot')?.name).to.equal('editor');
    const place = rows(list)[1];
    list.items = [HARM[0]!, entry('h2', 'Mia hid under'), HARM[2]!];
    await list.updateComplete;
    expect(rows(list)[1], 'the editor is not moved while it is written in').to.equal(place);
    list.editing = '';
    await list.updateComplete;
    expect(texts(list)).to.deep.equal([HARM[0]!.text, 'Mia hid under', HARM[2]!.text]);
  });

  it('is ticked by the keyboard, says so, and keeps the keyboard on the tick', async () => {
    const list = await listOf([entry('n1', 'Amira rings the school.', { tick: { done: false } })]);
    list.addEventListener('practice-entry-tick', ({ entryId, done }) => { list.items = [entry(entryId, 'Amira rings the school.', { tick: { done } })]; });
    const box = part(list, 'n1', '[role=checkbox]');
    expect([box.ariaLabel, box.ariaChecked]).to.deep.equal(['Not done yet: Amira rings the school.', 'false']);
    box.focus();
    await keys('Space');
    await list.updateComplete;
    const after = part(list, 'n1', '[role=checkbox]');
    expect([after.ariaLabel, after.ariaChecked]).to.deep.equal(['Done: Amira rings the school.', 'true']);
    expect(focused(list)).to.equal(after);
    expect(getComputedStyle(part(list, 'n1', '.text')).textDecorationLine).to.equal('none');
    await accessible(list);
  });

  it('passes on what is done about a finding as that and nothing else, whatever it is called', async () => {
    const list = await listOf([entry('h1', 'Ryan threw the kettle.', { findings: [{ id: 'f1', severity: 'nudge', kind: 'Worth a thought', message: 'How do we know?', actions: [{ id: 'open', label: 'Say who told us' }, { id: 'tick', label: 'It is said' }] }] })]);
    const heard: string[] = [];
    list.addEventListener('practice-finding-action', ({ finding, action }) => heard.push(`${finding} ${action}`));
    list.addEventListener('practice-entry-open', () => heard.push('opened'));
    list.addEventListener('practice-entry-tick', () => heard.push('ticked'));
    for (const button of list.renderRoot.querySelectorAll<HTMLButtonElement>('.finding button')) button.click();
    expect(heard).to.deep.equal(['f1 open', 'f1 tick']);
  });

  it('offers nothing to press when it is read only, and hears no keys', async () => {
    const list = await listOf([entry('h1', 'Ryan threw the kettle.', { tick: { done: true } }), HARM[1]!], { readonly: true });
    const { moves } = own([list]);
    list.addEventListener('practice-entry-open', () => moves.push(['opened', '', '', '']));
    expect([...list.renderRoot.querySelectorAll<HTMLButtonElement>('.list button')].filter((button) => !button.disabled)).to.deep.equal([]);
    part(list, 'h1', '.text').click();
    part(list, 'h1', '.text').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    expect(moves).to.deep.equal([]);
    await accessible(list);
  });
});

describe('Moving an entry by the keyboard', () => {
  it('goes down and up with Alt and the arrows, the keyboard stays on it, and where it went is spoken', async () => {
    const list = await listOf(HARM);
    const { moves, spoken } = own([list]);
    list.focusEntry('h1');
    await keys('Alt+ArrowDown');
    await settle(list);
    expect(ids(list)).to.equal('h2 h1 h3');
    await keys('Alt+ArrowDown');
    await settle(list);
    expect(ids(list)).to.equal('h2 h3 h1');
    await keys('Alt+ArrowUp');
    await settle(list);
    expect(ids(list)).to.equal('h2 h1 h3');
    expect(texts(list)).to.deep.equal(list.items.map(({ text }) => text));
    expect(focused(list)).to.equal(part(list, 'h1', '.mover'));
    expect(moves).to.deep.equal([['h1', 'harm', 'harm', 'h3'], ['h1', 'harm', 'harm', undefined], ['h1', 'harm', 'harm', 'h3']]);
    expect(spoken).to.deep.equal(['Moved to What has happened, 2 of 3.', 'Moved to What has happened, 3 of 3.', 'Moved to What has happened, 2 of 3.']);
  });

  it('goes no further than the ends', async () => {
    const list = await listOf(HARM);
    const { moves } = own([list]);
    list.focusEntry('h1');
    await keys('Alt+ArrowUp');
    list.focusEntry('h3');
    await keys('Alt+ArrowDown', 'ArrowUp');
    expect(moves).to.deep.equal([]);
  });

  it('says nothing where its owner refuses, and takes no keyboard later', async () => {
    const list = await listOf(HARM);
    const spoken: string[] = [];
    list.addEventListener('practice-announce', ({ message }) => spoken.push(message));
    list.focusEntry('h1');
    await keys('Alt+ArrowDown', 'Tab');
    const now = focused(list);
    list.items = [HARM[1]!, HARM[0]!, HARM[2]!];
    await settle(list);
    expect(spoken).to.deep.equal([]);
    expect(focused(list)).to.equal(now);
  });

  it('goes by the Move menu, which is a menu to a screen reader and passes axe', async () => {
    const list = await listOf(HARM);
    const { spoken } = own([list]);
    await openMenu(list, 'h2');
    expect(part(list, 'h2', '.mover').ariaExpanded).to.equal('true');
    expect(menuWords(list)).to.deep.equal(['Move up', 'Move down', 'Move to: What is already good']);
    expect(focused(list)?.textContent).to.equal('Move up');
    await accessible(list);
    await keys('ArrowDown', 'Enter');
    await settle(list);
    expect(ids(list)).to.equal('h1 h3 h2');
    expect(focused(list)).to.equal(part(list, 'h2', '.mover'));
    expect(part(list, 'h2', '.mover').ariaExpanded).to.equal('false');
    expect(menu(list).matches(':popover-open')).to.equal(false);
    expect(spoken).to.deep.equal(['Moved to What has happened, 3 of 3.']);
  });

  it('goes round the menu with the arrows, Home and End, and leaves it with Escape as it was', async () => {
    const list = await listOf(HARM);
    const { moves } = own([list]);
    await openMenu(list, 'h2');
    const walked: (string | null | undefined)[] = [];
    for (const press of ['ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await keys(press);
      walked.push(focused(list)?.textContent);
    }
    expect(walked).to.deep.equal(['Move to: What is already good', 'Move up', 'Move to: What is already good', 'Move up']);
    await keys('Escape');
    await settle(list);
    expect(menu(list).matches(':popover-open')).to.equal(false);
    expect(focused(list)).to.equal(part(list, 'h2', '.mover'));
    expect(moves).to.deep.equal([]);
    await keys('Enter');
    await settle(list);
    expect(menu(list).matches(':popover-open'), 'it opens again').to.equal(true);
  });

  it('offers only where an entry can go: the first not up, the last not down', async () => {
    const list = await listOf(HARM);
    await openMenu(list, 'h1');
    expect(menuWords(list)).to.deep.equal(['Move down', 'Move to: What is already good']);
    await keys('Escape');
    await settle(list);
    await openMenu(list, 'h3');
    expect(menuWords(list)).to.deep.equal(['Move up', 'Move to: What is already good']);
  });

  it('goes to another list of its group by the menu, takes the keyboard with it, and the other list speaks', async () => {
    const { harm, strengths, spoken, moves } = await twoLists();
    await openMenu(harm, 'h2');
    await keys('End', 'Enter');
    await settle(harm, strengths);
    expect(moves).to.deep.equal([['h2', 'harm', 'strengths', undefined]]);
    expect([ids(harm), ids(strengths)]).to.deep.equal(['h1 h3', 's1 s2 h2']);
    expect(document.activeElement).to.equal(strengths);
    expect(focused(strengths)).to.equal(part(strengths, 'h2', '.mover'));
    expect(spoken).to.deep.equal(['Moved to What is already good, 3 of 3.']);
  });
});

describe('Where the keyboard is when an entry goes away', () => {
  it('is on the one that came to stand in its place, or on the last', async () => {
    const list = await listOf(HARM);
    list.focusEntry('h2');
    list.items = [HARM[0]!, HARM[2]!];
    await settle(list);
    expect(focused(list)).to.equal(part(list, 'h3', '.mover'));
    list.items = [HARM[0]!];
    await settle(list);
    expect(focused(list)).to.equal(part(list, 'h1', '.mover'));
  });

  it('is the page’s to place when nothing is left, and the page is told once', async () => {
    const list = await listOf([HARM[0]!]);
    const left: string[] = [];
    list.addEventListener('practice-focus-left', ({ listId }) => left.push(listId));
    list.focusEntry('h1');
    list.items = [];
    await settle(list);
    expect(left).to.deep.equal(['harm']);
    list.items = HARM;
    await settle(list);
    list.items = [];
    await settle(list);
    expect(left, 'it was not in the list').to.deep.equal(['harm']);
  });

  it('is where it was when another entry goes', async () => {
    const list = await listOf(HARM);
    list.focusEntry('h3');
    list.items = [HARM[1]!, HARM[2]!];
    await settle(list);
    expect(focused(list)).to.equal(part(list, 'h3', '.mover'));
  });

  it('is on the entry itself where a list is only read', async () => {
    const list = await listOf(HARM, { readonly: true });
    list.focusEntry('h2');
    expect(focused(list)).to.equal(list.nodeOf('h2'));
    await accessible(list);
  });

  it('finds no Move where there is nowhere else to go, and Change takes it', async () => {
    const list = await listOf([HARM[0]!], { targets: [] });
    expect(getComputedStyle(part(list, 'h1', '.mover')).display).to.equal('none');
    list.focusEntry('h1');
    expect(focused(list)).to.equal(part(list, 'h1', '.opener'));
    list.items = HARM;
    await settle(list);
    expect(getComputedStyle(part(list, 'h1', '.mover')).display).not.to.equal('none');
  });
});

describe('Moving an entry by the pointer', () => {
  it('is dragged to another place in its list, and both ends are spoken', async () => {
    const { harm, strengths, spoken } = await twoLists();
    const from = middle(part(harm, 'h3', '.mover'));
    await drag(from, above(harm, 'h1', from[0]));
    await settle(harm, strengths);
    expect(ids(harm)).to.equal('h3 h1 h2');
    expect(spoken).to.deep.equal(['Picked up.', 'Moved to What has happened, 1 of 3.']);
    expect(focused(harm)).to.equal(part(harm, 'h3', '.mover'));
    expect(menu(harm).matches(':popover-open'), 'letting go is not a press').to.equal(false);
    expect(harm.renderRoot.querySelector('.lifted, .drop, .dropend')).to.equal(null);
  });

  it('is dragged to another list, before the entry it is put down on', async () => {
    const { harm, strengths, moves, spoken } = await twoLists();
    const from = middle(part(harm, 'h1', '.mover'));
    await drag(from, above(strengths, 's2', from[0]));
    await settle(harm, strengths);
    expect(moves).to.deep.equal([['h1', 'harm', 'strengths', 's2']]);
    expect(ids(strengths)).to.equal('s1 h1 s2');
    expect(spoken.at(-1)).to.equal('Moved to What is already good, 2 of 3.');
    expect(focused(strengths)).to.equal(part(strengths, 'h1', '.mover'));
    expect(strengths.renderRoot.querySelector('.drop, .dropend')).to.equal(null);
  });

  it('is dragged to a list with nothing in it', async () => {
    const { harm, strengths } = await twoLists([]);
    const from = middle(part(harm, 'h1', '.mover'));
    await drag(from, [from[0], strengths.getBoundingClientRect().top + 4]);
    await settle(harm, strengths);
    expect(ids(strengths)).to.equal('h1');
  });

  it('is put down where it was, or where no list is, and that is spoken and changes nothing', async () => {
    const { harm, strengths, moves, spoken } = await twoLists();
    const from = middle(part(harm, 'h1', '.mover'));
    await drag(from, [from[0], from[1] - 12], above(harm, 'h2', from[0]));
    await drag(from, [from[0], strengths.getBoundingClientRect().bottom + 200]);
    await settle(harm, strengths);
    expect(moves).to.deep.equal([]);
    expect(spoken).to.deep.equal(['Picked up.', 'Put down where it was.', 'Picked up.', 'Put down where it was.']);
    expect(menu(harm).matches(':popover-open')).to.equal(false);
  });

  it('is let go of with Escape', async () => {
    const { harm, strengths, moves, spoken } = await twoLists();
    harm.addEventListener('practice-announce', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })), { once: true });
    const from = middle(part(harm, 'h1', '.mover'));
    await drag(from, above(strengths, 's2', from[0]));
    await settle(harm, strengths);
    expect(moves).to.deep.equal([]);
    expect(spoken).to.deep.equal(['Picked up.', 'Put down where it was.']);
    expect(menu(harm).matches(':popover-open')).to.equal(false);
  });

  it('opens its menu when it is pressed and not moved', async () => {
    const { harm } = await twoLists();
    const at = middle(part(harm, 'h1', '.mover'));
    await drag(at, [at[0] + 2, at[1]]);
    await settle(harm);
    expect(menu(harm).matches(':popover-open')).to.equal(true);
  });

  it('never goes to a list of another group, or one that is read only', async () => {
    for (const given of [{ group: 'other' }, { readonly: true }]) {
      const { harm, strengths, moves } = await twoLists();
      Object.assign(strengths, given);
      await settle(strengths);
      const from = middle(part(harm, 'h1', '.mover'));
      await drag(from, above(strengths, 's2', from[0]));
      expect(moves).to.deep.equal([]);
    }
  });
});

describe('The nodes of a list', () => {
  it('stay while their entries are the same objects, wherever they move; only what changed is made again', async () => {
    const list = await listOf(HARM);
    const [first, second, third] = rows(list);
    list.items = [HARM[2]!, HARM[0]!, entry('h2', 'Mia hid in the wardrobe.')];
    await list.updateComplete;
    const now = rows(list);
    expect(now[0]).to.equal(third);
    expect(now[1]).to.equal(first);
    expect(now[2]).not.to.equal(second);
    expect(texts(list)[2]).to.equal('Mia hid in the wardrobe.');
  });

  it('are made in the other language when the words change, and the keyboard stays where it was', async () => {
    const list = await listOf(HARM);
    part(list, 'h2', '.opener').focus();
    list.words = { ...WORDS, edit: 'Newid', move: 'Symud' };
    await list.updateComplete;
    expect([...rows(list)[1]!.querySelectorAll('button')].map((button) => button.textContent)).to.deep.equal(['Newid', 'Symud']);
    expect(focused(list)).to.equal(part(list, 'h2', '.opener'));
  });

  it('are a thousand, in order, and the keyboard stays on one of them through every kind of change', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => entry(`e${index}`, `Entry ${index}`));
    const list = await listOf(many);
    const { spoken } = own([list]);
    const inOrder = (): void => { expect(texts(list)).to.deep.equal(list.items.map(({ text }) => text)); };
    inOrder();
    const node = list.nodeOf('e749')!;
    list.focusEntry('e749');
    const holdsOn = (): void => {
      expect(list.nodeOf('e749')).to.equal(node);
      expect(focused(list)).to.equal(node.querySelector('.mover'));
    };
    list.items = list.items.filter(({ id }) => id !== 'e3');
    await list.updateComplete;
    inOrder();
    holdsOn();
    list.items = [entry('new', 'A new one'), ...list.items];
    await list.updateComplete;
    inOrder();
    holdsOn();
    await keys('Alt+ArrowDown');
    await settle(list);
    inOrder();
    holdsOn();
    expect(spoken).to.deep.equal(['Moved to What has happened, 751 of 1000.']);
    list.items = list.items.toReversed();
    await list.updateComplete;
    inOrder();
    holdsOn();
    list.items = list.items.slice(200, 430);
    await list.updateComplete;
    inOrder();
    expect(rows(list).length).to.equal(230);
    holdsOn();
  });

  it('move from one list to another and back without being lost or doubled', async () => {
    const { harm, strengths } = await twoLists();
    for (const [from, to] of [['harm', 'strengths'], ['strengths', 'harm']] as const) {
      (from === 'harm' ? harm : strengths).moveTo('h2', to, undefined);
      await settle(harm, strengths);
    }
    expect(ids(harm)).to.equal('h1 h3 h2');
    expect(texts(harm)).to.deep.equal(harm.items.map(({ text }) => text));
    expect(texts(strengths)).to.deep.equal(strengths.items.map(({ text }) => text));
  });

  it('asks what else can be done with an entry where there is something, though the entry is only read; where there is nothing it has no button for it', async () => {
    const list = await listOf(HARM);
    const heard: string[] = [];
    list.addEventListener('practice-entry-menu', ({ entryId }) => heard.push(entryId));
    list.addEventListener('practice-entry-open', ({ entryId }) => heard.push(`open ${entryId}`));
    expect(acts(list, 'h2')).to.deep.equal(['Change', 'Move']);
    list.words = { ...WORDS, menu: 'More' };
    await list.updateComplete;
    expect(acts(list, 'h2')).to.deep.equal(['Change', 'Move', 'More']);
    part(list, 'h2', '[data-act=menu]').focus();
    await keys('Enter');
    list.readonly = true;
    await list.updateComplete;
    expect(acts(list, 'h2')).to.deep.equal(['More']);
    part(list, 'h3', '[data-act=menu]').click();
    part(list, 'h3', '.text').click();
    expect(heard).to.deep.equal(['h2', 'h3']);
    await expect(list).to.be.accessible();
    list.words = WORDS;
    await list.updateComplete;
    expect(acts(list, 'h2')).to.deep.equal([]);
  });
});
