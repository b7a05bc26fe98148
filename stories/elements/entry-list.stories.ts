import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { EntryMoveEvent, EntryTickEvent, EntryView, PracticeEntryList } from '@practice-kit/elements';
import { ENTRY_WORDS, languageOf, type Language } from './words.js';

defineElements();

interface Arguments { readonly: boolean; items: Readonly<Record<Language, readonly (readonly EntryView[])[]>> }
const TITLES = {
  en: ['What has happened', 'What is already good'],
  cy: ['Beth sydd wedi digwydd', 'Beth sydd eisoes yn dda'],
} as const;
const MIA: EntryView = { id: 'h2', text: 'he nows were my scool is', verbatim: true, lang: 'en', who: 'Mia', letters: ['a'] };
const TWO: Arguments['items'] = {
  en: [[
    { id: 'h1', heading: '12 September 2026', headingNote: 'the worst time', text: 'Ryan threw the kettle at the wall. Mia was behind the door.', notes: ['Told by Deb', 'seen by Pauline'], letters: ['a', 'b'], kept: 'Not for Ryan' },
    MIA,
    { id: 'h3', text: 'Deb rang nobody that night.', state: 'Corrected', dispute: [{ heading: 'Deb sees it differently', text: 'I rang my mum and she did not pick up.', verbatim: true, note: 'Both stand.' }] },
  ], [
    { id: 's1', text: 'Nan comes when she is rung.', lines: [{ name: 'Mia', text: 'sleeps there on Fridays' }, { name: 'Alfie', text: 'takes his rabbit' }] },
    { id: 's2', text: 'Mia tells her teacher things.' },
  ]],
  cy: [[
    { id: 'h1', heading: '12 Medi 2026', headingNote: 'y tro gwaethaf', text: 'Taflodd Ryan y tegell at y wal. Roedd Mia y tu ôl i’r drws.', notes: ['Deb a ddywedodd', 'Pauline a welodd'], letters: ['a', 'b'], kept: 'Nid i Ryan' },
    MIA,
    { id: 'h3', text: 'Ffoniodd Deb neb y noson honno.', state: 'Wedi’i gywiro', dispute: [{ heading: 'Mae Deb yn ei weld yn wahanol', text: 'Ffoniais i Mam ac atebodd hi ddim.', verbatim: true, note: 'Mae’r ddau yn sefyll.' }] },
  ], [
    { id: 's1', text: 'Mae Nain yn dod pan fydd rhywun yn ei ffonio.', lines: [{ name: 'Mia', text: 'yn cysgu yno ar nos Wener' }, { name: 'Alfie', text: 'yn mynd â’i gwningen' }] },
    { id: 's2', text: 'Mae Mia yn dweud pethau wrth ei hathrawes.' },
  ]],
};
const STEPS: Arguments['items'] = {
  en: [[{ id: 'n1', text: 'Ring the school about Mia’s mornings.', who: 'Amira', notes: ['by 9 October'], tick: { done: false } }, { id: 'n2', text: 'Tell Nan about Friday.', who: 'Deb', tick: { done: true } }]],
  cy: [[{ id: 'n1', text: 'Ffonio’r ysgol am foreau Mia.', who: 'Amira', notes: ['erbyn 9 Hydref'], tick: { done: false } }, { id: 'n2', text: 'Dweud wrth Nain am ddydd Gwener.', who: 'Deb', tick: { done: true } }]],
};
const LONG: readonly EntryView[] = Array.from({ length: 200 }, (_, index) => ({ id: `e${index}`, text: `${index + 1}. Nan comes when she is rung.` }));

const listsIn = (canvas: Element): PracticeEntryList[] => [...canvas.querySelectorAll<PracticeEntryList>('practice-entry-list')];

/** The page owns the entries: a list only asks. */
function onMove(move: EntryMoveEvent): void {
  const lists = listsIn(document.body);
  const [from, to] = [move.fromList, move.toList].map((id) => lists.find((list) => list.listId === id));
  const moving = from?.items.find(({ id }) => id === move.entryId);
  if (!from || !to || !moving) return;
  from.items = from.items.filter((entry) => entry !== moving);
  const at = to.items.findIndex(({ id }) => id === move.before);
  to.items = to.items.toSpliced(at < 0 ? to.items.length : at, 0, moving);
}
function onTick({ currentTarget, entryId, done }: EntryTickEvent): void {
  const list = currentTarget as PracticeEntryList;
  list.items = list.items.map((entry) => (entry.id === entryId ? { ...entry, tick: { done } } : entry));
}

const meta: Meta<Arguments> = {
  title: 'Elements/Entry list',
  args: { readonly: false, items: TWO },
  argTypes: { items: { control: false } },
  render: ({ readonly, items }, { globals }) => {
    const language = languageOf(globals);
    const targets = items[language].map((_, index) => ({ listId: `list-${index}`, label: TITLES[language][index] ?? '' }));
    return html`<main @practice-announce=${({ message, currentTarget }: Event & { message: string }) => { (currentTarget as Element).querySelector('[role=status]')!.textContent = message; }}>
      ${items[language].map((entries, index) => html`<h2>${TITLES[language][index]}</h2>
        <practice-entry-list group="story" .listId=${`list-${index}`} .label=${TITLES[language][index] ?? ''} .items=${entries} .words=${ENTRY_WORDS[language]} .targets=${targets} ?readonly=${readonly} @practice-entry-move=${onMove} @practice-entry-tick=${onTick}></practice-entry-list>`)}
      <p role="status"></p></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

const spoken = (canvas: HTMLElement): string => canvas.querySelector('[role=status]')!.textContent!;
const order = (list: PracticeEntryList | undefined): string => list?.items.map(({ id }) => id).join(' ') ?? '';

async function ready(canvas: HTMLElement): Promise<readonly [PracticeEntryList, PracticeEntryList]> {
  const lists = listsIn(canvas);
  await Promise.all(lists.map((list) => list.updateComplete));
  return lists as unknown as readonly [PracticeEntryList, PracticeEntryList];
}

/** What comes into sight with the keyboard has come whole before anybody looks at its contrast. */
const still = async (list: PracticeEntryList): Promise<void> => { await Promise.allSettled((list.renderRoot as ShadowRoot).getAnimations().map(({ finished }) => finished)); };

/** Alt with an arrow key moves an entry, and where it went is said. */
export const ByKeyboard: Story = {
  name: 'Reordered by the keyboard',
  play: async ({ canvasElement }) => {
    const [list] = await ready(canvasElement);
    list.focusEntry('h1');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(order(list)).toBe('h2 h1 h3'));
    await waitFor(() => expect(spoken(canvasElement)).toContain('2'));
    await expect((list.renderRoot as ShadowRoot).activeElement).toBe(list.nodeOf('h1')!.querySelector('.mover'));
    await still(list);
  },
};

/** The Move menu takes an entry to another list. */
export const ByMenu: Story = {
  name: 'Moved to another list by the menu',
  play: async ({ canvasElement }) => {
    const [list, other] = await ready(canvasElement);
    await userEvent.click(list.nodeOf('h2')!.querySelector('.mover')!);
    const target = await waitFor(() => {
      const item = list.renderRoot.querySelector('[role=menuitem][data-how=to]');
      if (!item) throw new Error('The menu is not open yet');
      return item;
    });
    await userEvent.click(target);
    await waitFor(() => expect(order(other)).toBe('s1 s2 h2'));
    await waitFor(() => expect(spoken(canvasElement)).toContain('3'));
    await still(other);
  },
};

/** What is to be done: done is a tick in the same ink. */
export const NextSteps: Story = {
  name: 'Ticked when it is done',
  args: { items: STEPS },
  play: async ({ canvasElement }) => {
    const [list] = await ready(canvasElement);
    await userEvent.click(list.nodeOf('n1')!.querySelector('[role=checkbox]')!);
    await list.updateComplete;
    await expect(list.nodeOf('n1')!.querySelector('[role=checkbox]')).toHaveAttribute('aria-checked', 'true');
    await still(list);
  },
};

/** To be read: nothing to press, nothing to move. */
export const ReadOnly: Story = {
  name: 'Read only',
  args: { readonly: true },
  play: async ({ canvasElement }) => {
    const [list] = await ready(canvasElement);
    await expect(list.renderRoot.querySelector('.list button')).toBeNull();
  },
};

/** Hundreds of entries, of which only those in sight are laid out. */
export const Hundreds: Story = {
  name: 'Two hundred entries',
  args: { items: { en: [LONG], cy: [LONG] } },
  play: async ({ canvasElement }) => {
    const [list] = await ready(canvasElement);
    const node = list.nodeOf('e150');
    list.focusEntry('e150');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(list.items[149]!.id).toBe('e150'));
    await list.updateComplete;
    await expect(list.nodeOf('e150')).toBe(node);
    await still(list);
  },
};
