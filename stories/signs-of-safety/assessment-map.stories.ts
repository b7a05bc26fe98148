import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import '@practice-kit/signs-of-safety/define';
import type { PracticeAssessmentMap } from '@practice-kit/signs-of-safety';
import { earlyHelp, empty, gathering, harte, oneWorry } from '@practice-kit/signs-of-safety/fixtures';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';

interface Arguments { document: PracticeDocument; actor: string; reader: string; register: 'practitioner' | 'family' | 'child'; density: 'desk' | 'large'; readonly: boolean }

const meta: Meta<Arguments> = {
  title: 'Tools/Assessment map',
  args: { document: harte, actor: 'w-amira', reader: '', register: 'family', density: 'desk', readonly: false },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] }, density: { control: 'inline-radio', options: ['desk', 'large'] } },
  render: ({ document, actor, reader, register, density, readonly }, { globals }) => html`<main><practice-assessment-map
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-10-05T14:32:00+01:00'} .document=${document} actor=${actor} .reader=${reader}
    lang=${globals['language'] ?? 'en'} .register=${register} .density=${density} ?readonly=${readonly} procedures-href="#procedures" data-theme=${globals['theme'] === 'dark' ? 'dark' : ''}></practice-assessment-map></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

async function mapIn(canvas: HTMLElement): Promise<{ map: PracticeAssessmentMap; text: () => string; press: (words: string | RegExp) => Promise<void> }> {
  const map = canvas.querySelector<PracticeAssessmentMap>('practice-assessment-map')!;
  await map.updateComplete;
  const all = (root: Document | ShadowRoot | Element): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return {
    map,
    text: () => all(map.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' '),
    press: async (words) => {
      const button = await waitFor(() => {
        const found = all(map.shadowRoot!).find((one) => one.localName === 'button' && (typeof words === 'string' ? (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words : words.test(one.getAttribute('aria-label') ?? one.textContent ?? '')));
        if (!found) throw new Error(`No button says ${String(words)}`);
        return found;
      });
      await userEvent.click(button);
      await map.updateComplete;
    },
  };
}

/** The Harte family's map, whole: two worries, what answers each, and everybody's own numbers. */
export const HarteFamily: Story = {
  name: 'The Harte family, whole',
  play: async ({ canvasElement }) => {
    const { text } = await mapIn(canvasElement);
    await waitFor(() => expect(text()).toContain('he nows were my scool is'));
    await expect(text()).toContain('When Ryan came to Pauline');
  },
};

/** In the room: large type, one worry at a time, nothing beside the words. */
export const InTheRoom: Story = { name: 'In the room, one worry at a time', args: { density: 'large' } };

/** Practitioners’ words for the same map. */
export const PractitionerWords: Story = { name: 'In practitioners’ words', args: { register: 'practitioner' } };

/** A child's words for the same map. */
export const ChildWords: Story = { name: 'In a child’s words', args: { register: 'child' } };

/** A map nobody has written on yet. */
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };

/** First visit: what has happened, and what nobody knows. */
export const Gathering: Story = { name: 'Gathering, on a first visit', args: { document: gathering } };

/** One worry with nothing beside it: the checks ask, gently. */
export const OneWorry: Story = {
  name: 'Shaping, one worry with nothing beside it',
  args: { document: oneWorry },
  play: async ({ canvasElement }) => {
    const { text } = await mapIn(canvasElement);
    await waitFor(() => expect(text()).toContain('There is a worry here with nothing beside it'), { timeout: 5000 });
  },
};

/** Early help: softer nouns, the same shape. */
export const EarlyHelp: Story = { name: 'Early help', args: { document: earlyHelp, register: 'practitioner' } };

/** Writing: the entry is there from the first letter, and every letter is kept. */
export const Writing: Story = {
  name: 'Adding what is already good',
  play: async ({ canvasElement }) => {
    const { map, press } = await mapIn(canvasElement);
    map.show({ column: 2 });
    await map.updateComplete;
    await press('Add to: What is already good');
    const field = await waitFor(() => map.shadowRoot!.querySelector('.editor practice-text-entry')!.shadowRoot!.querySelector('textarea')!);
    await userEvent.type(field, 'Nan cooks on Sundays');
    const strengths = (map.document!.content as { existingStrengths: { text: string }[] }).existingStrengths;
    await expect(strengths.at(-1)!.text).toBe('Nan cooks on Sundays');
  },
};

/** The copy for Ryan, as he would hold it. */
export const CopyForRyan: Story = {
  name: 'Ryan’s copy',
  args: { reader: 'parent:p-ryan' },
  play: async ({ canvasElement }) => {
    const { text } = await mapIn(canvasElement);
    await waitFor(() => expect(text()).toContain('It was one row.'), { timeout: 5000 });
    for (const secret of ['Larkspur', 'He came to my door', 'two bottles of wine', 'withheld']) await expect(text()).not.toContain(secret);
  },
};

/** Choosing who a copy is for, and, for the practitioner alone, what is left out. */
export const MakingACopy: Story = {
  name: 'Making a copy for Deb',
  play: async ({ canvasElement }) => {
    const { map, press, text } = await mapIn(canvasElement);
    await press('Make a copy for…');
    map.show({ reader: 'parent:p-deb' });
    await waitFor(() => expect(text()).toContain(map.t('omission.unresolved')));
  },
};

/** Each person's own number, and somebody being asked. */
export const SafetyScale: Story = {
  name: 'How safe is it? Asking Michael',
  play: async ({ canvasElement }) => {
    const { map } = await mapIn(canvasElement);
    map.show({ dialog: { kind: 'scale', scaleId: 'sc1' }, asking: 'p-michael', draft: {} });
    await map.updateComplete;
  },
};

/** Looked at again, a new map takes its place: it carries what still stands, and this one says so. */
export const NewMap: Story = {
  name: 'A new map takes its place',
  args: { document: { ...harte, stages: [{ id: harte.id, state: 'reviewing' }] } },
  play: async ({ canvasElement }) => {
    const { map, text } = await mapIn(canvasElement);
    map.addEventListener('practice-new-document', (event) => { event.href = '#the-new-map'; }, { once: true });
    map.send({ type: 'NEW_MAP' });
    await waitFor(() => expect(text()).toContain(map.t('next.kept')));
    await expect(map.stage).toBe('superseded');
    await expect(map.shadowRoot!.querySelector('.over a')?.textContent).toBe(map.t('next.open'));
  },
};
