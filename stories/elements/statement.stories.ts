import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { DisputeView, FindingView, PracticeStatement } from '@practice-kit/elements';
import { ENTRY_WORDS, languageOf } from './words.js';

defineElements();

interface Arguments { letter: 'a' | 'b' | 'c' | 'd'; readonly: boolean; disputed: boolean; found: boolean }
interface Words { label: string; text: string; notes: readonly string[]; linksLabel: string; link: string; kept: string; dispute: DisputeView; finding: FindingView }
const WORDS: Readonly<Record<'en' | 'cy', Words>> = {
  en: {
    label: 'What we are worried will happen', text: 'Deb and Pauline are worried that Ryan will come to the house drunk, and Mia will be hurt getting between him and her mum.',
    notes: ['Agreed on 14 September'], linksLabel: 'Because of', link: '12 September 2026', kept: 'Not for Alfie',
    dispute: { heading: 'Ryan sees it differently', text: 'I have never been drunk in that house.', verbatim: true, note: 'Both stand.' },
    finding: { id: 'SOS-M10:d1', severity: 'confirm', kind: 'Before it is ready', message: 'Nobody has asked Mia what she thinks.', field: 'Say why', actions: [{ id: 'confirm', label: 'Go on' }] },
  },
  cy: {
    label: 'Beth rydyn ni’n poeni fydd yn digwydd', text: 'Mae Deb a Pauline yn poeni y bydd Ryan yn dod i’r tŷ yn feddw, ac y bydd Mia’n cael ei brifo wrth fynd rhyngddo fe a’i mam.',
    notes: ['Cytunwyd ar 14 Medi'], linksLabel: 'Oherwydd', link: '12 Medi 2026', kept: 'Nid i Alfie',
    dispute: { heading: 'Mae Ryan yn ei weld yn wahanol', text: 'Fues i erioed yn feddw yn y tŷ hwnnw.', verbatim: true, note: 'Mae’r ddau yn sefyll.' },
    finding: { id: 'SOS-M10:d1', severity: 'confirm', kind: 'Cyn ei fod yn barod', message: 'Does neb wedi gofyn i Mia beth mae hi’n ei feddwl.', field: 'Dywedwch pam', actions: [{ id: 'confirm', label: 'Ymlaen' }] },
  },
};

const meta: Meta<Arguments> = {
  title: 'Elements/Statement',
  args: { letter: 'a', readonly: false, disputed: false, found: false },
  argTypes: { letter: { control: 'inline-radio', options: ['a', 'b', 'c', 'd'] } },
  render: ({ letter, readonly, disputed, found }, { globals }) => {
    const language = languageOf(globals);
    const { label, text, notes, linksLabel, link, kept, dispute, finding } = WORDS[language];
    return html`<main><practice-statement data-thread=${letter} .entryId=${'d1'} .letter=${letter} .label=${label} .text=${text} .notes=${notes} .linksLabel=${linksLabel} .links=${[{ id: 'h1', label: link }]}
      .kept=${kept} .words=${ENTRY_WORDS[language]} .disputes=${disputed ? [dispute] : []} .findings=${found ? [finding] : []} ?readonly=${readonly}></practice-statement></main>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

async function statementIn(canvas: HTMLElement): Promise<PracticeStatement> {
  const statement = canvas.querySelector<PracticeStatement>('practice-statement')!;
  await statement.updateComplete;
  return statement;
}

/** A worry, in words to read aloud, and what it rests on. */
export const AWorry: Story = {
  name: 'A worry, and what it rests on',
  play: async ({ canvasElement }) => {
    const statement = await statementIn(canvasElement);
    let followed = '';
    statement.addEventListener('practice-link-follow', ({ linkId }) => { followed = linkId; }, { once: true });
    await userEvent.click(statement.renderRoot.querySelector('.rests button')!);
    await expect(followed).toBe('h1');
  },
};

/** Opened to be changed. */
export const Changing: Story = {
  name: 'Opened to be changed',
  args: { letter: 'b' },
  play: async ({ canvasElement }) => {
    const statement = await statementIn(canvasElement);
    let opened = '';
    statement.addEventListener('practice-entry-open', ({ entryId }) => { opened = entryId; }, { once: true });
    await userEvent.click(statement.renderRoot.querySelector('.opener')!);
    await expect(opened).toBe('d1');
  },
};

/** Somebody sees it differently, in the same size. */
export const SeenDifferently: Story = {
  name: 'Somebody sees it differently',
  args: { letter: 'c', disputed: true, readonly: true },
  play: async ({ canvasElement }) => {
    const statement = await statementIn(canvasElement);
    await expect(statement.renderRoot.querySelectorAll('blockquote')).toHaveLength(1);
    await expect(statement.renderRoot.querySelector('.opener')).toBeNull();
  },
};

/** What a check noticed goes with it, and why it is so is said there. */
export const WithAFinding: Story = {
  name: 'With what a check noticed',
  args: { letter: 'd', found: true },
  play: async ({ canvasElement }) => {
    const statement = await statementIn(canvasElement);
    let said = '';
    statement.addEventListener('practice-finding-action', ({ reason }) => { said = reason; }, { once: true });
    await userEvent.type(statement.renderRoot.querySelector('input')!, 'She is with her nan until Friday.');
    await userEvent.click(statement.renderRoot.querySelector('.finding button')!);
    await expect(said).toBe('She is with her nan until Friday.');
  },
};
