import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import '@practice-kit/motivational-interviewing/define';
import type { PracticeReflection, Reflection } from '@practice-kit/motivational-interviewing';
import { before, during, empty, kept, noted, reflecting, saturdays } from '@practice-kit/motivational-interviewing/fixtures';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';

interface Arguments { document: PracticeDocument; actor: string; reader: string; register: 'practitioner' | 'family' | 'child'; readonly: boolean }

const meta: Meta<Arguments> = {
  title: 'Tools/Reflection',
  args: { document: saturdays, actor: 'w-nadia', reader: '', register: 'practitioner', readonly: false },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] } },
  render: ({ document, actor, reader, register, readonly }, { globals }) => html`<main><practice-reflection
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-10-22T08:05:00+01:00'} .document=${document} actor=${actor} .reader=${reader}
    lang=${globals['language'] ?? 'en'} .register=${register} ?readonly=${readonly} procedures-href="#procedures" data-theme=${globals['theme'] === 'dark' ? 'dark' : ''}></practice-reflection></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

async function reflectionIn(canvas: HTMLElement): Promise<{ tool: PracticeReflection; text: () => string; press: (words: string) => Promise<void> }> {
  const tool = canvas.querySelector<PracticeReflection>('practice-reflection')!;
  await tool.updateComplete;
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return {
    tool,
    text: () => all(tool.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' '),
    press: async (words) => {
      const button = await waitFor(() => {
        const found = all(tool.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words);
        if (!found) throw new Error(`No button says ${words}`);
        return found;
      });
      await userEvent.click(button);
      await tool.updateComplete;
    },
  };
}

/** After: the one thing to try, the owner's own count, two rulers, what was heard, who was shown what. */
export const Whole: Story = {
  name: 'After, shown in part to a coach',
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    await waitFor(() => expect(text()).toContain('I hate that he sees me like that.'));
    await expect(text()).not.toContain(tool.t('reading.mirror.fair-good'));
  },
};

/** Nothing written yet. */
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };

/** In the car, before the visit. */
export const Before: Story = { name: 'Before, in the car', args: { document: before } };

/** The jot pad: dim, for one thumb. */
export const JotPad: Story = { name: 'The jot pad, in the hallway', args: { document: during } };

/** Writing on the pad: kept from the first letter, exactly as it is typed. */
export const Jotting: Story = {
  name: 'The jot pad, writing',
  args: { document: during },
  play: async ({ canvasElement }) => {
    const { tool } = await reflectionIn(canvasElement);
    tool.startWriting('changeTalk');
    const field = await waitFor(() => tool.shadowRoot!.querySelector('.editor practice-text-entry')!.shadowRoot!.querySelector('textarea')!);
    await userEvent.type(field, 'i cld do sundays');
    await expect((tool.document!.content as Reflection).during!.changeTalk!.at(-1)!.text).toBe('i cld do sundays');
  },
};

/** How sure are you? A number, and what makes it that and not lower. */
export const AskingForANumber: Story = {
  name: 'The jot pad, asking for a number',
  args: { document: during },
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    tool.startWriting('rulers', undefined, { kind: 'confidence' });
    await waitFor(() => expect(text()).toContain(tool.t('prompt.MI-P19')));
    tool.chooseNumber('confidence', 4);
    await waitFor(() => expect(tool.shadowRoot!.querySelectorAll('.editor practice-text-entry').length).toBe(2));
  },
};

/** Two minutes afterwards. */
export const Noted: Story = { name: 'Noted, two minutes afterwards', args: { document: noted } };

/** Looking back: nothing is required. */
export const LookingBack: Story = { name: 'Looking back', args: { document: reflecting } };

/** Counts with no questions: no ratio, and it says so. */
export const NoQuestions: Story = {
  name: 'A count with no questions',
  args: { document: { ...kept, content: { ...kept.content, after: { ...kept.content.after, counts: { simpleReflections: 5, complexReflections: 0 } } } } },
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    await waitFor(() => expect(text()).toContain(tool.t('count.no-questions')));
  },
};

/** Choosing the parts a coach may see; what she will hold stands beside it. */
export const ShowingParts: Story = {
  name: 'Showing parts to a coach',
  args: { document: kept },
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    tool.show({ dialog: { kind: 'share' }, draft: { 'share.with': 'w-helen', 'share.role': 'coach', 'part.after': ['after.momentIWouldTakeBack'], 'share.names': true } });
    await waitFor(() => expect(text()).toContain('She folded her arms.'));
  },
};

/** Turned to a parent: their own words and numbers, over everything else, until the owner's word turns it back (DP-36). */
export const Turned: Story = {
  name: 'Turned to a parent',
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    tool.register = 'family';
    tool.show({ handed: 'kite' });
    await waitFor(() => expect(text()).toContain(tool.t('hand.take-back')));
    await expect(text()).not.toContain(tool.t('count.own'));
  },
};

/** One line for the record, in the parent's words. */
export const ALineForTheRecord: Story = {
  name: 'A line for the record',
  args: { document: kept },
  play: async ({ canvasElement }) => {
    const { tool, press, text } = await reflectionIn(canvasElement);
    await press(tool.t('action.record'));
    await waitFor(() => expect(text()).toContain(tool.t('record.about')));
  },
};

/** What the coach holds. */
export const CoachsCopy: Story = {
  name: 'The coach’s copy',
  args: { reader: 'w-helen', actor: 'w-helen' },
  play: async ({ canvasElement }) => {
    const { text } = await reflectionIn(canvasElement);
    await waitFor(() => expect(text()).toContain('She folded her arms.'));
    for (const secret of ['switch off', 'teacher', 'sober', 'Nadia']) await expect(text()).not.toContain(secret);
  },
};

/** What the team holds: the line on the record. */
export const TeamsCopy: Story = {
  name: 'The team’s copy',
  args: { reader: 'practitioner', actor: 'w-helen' },
  play: async ({ canvasElement }) => {
    const { text } = await reflectionIn(canvasElement);
    await waitFor(() => expect(text()).toContain('Parent A said she has asked her dad'));
    for (const secret of ['boxes', 'weekend', 'Nadia']) await expect(text()).not.toContain(secret);
  },
};

/** Somebody else at the screen: a manager, an administrator. */
export const NotTheOwner: Story = {
  name: 'Somebody else at the screen',
  args: { actor: 'administrator' },
  play: async ({ canvasElement }) => {
    const { tool, text } = await reflectionIn(canvasElement);
    await waitFor(() => expect(text()).toContain(tool.t('tool.unavailable')));
    await expect(text()).not.toContain('weekend');
  },
};

/** For reading only, as in an archive of one's own. */
export const ReadOnly: Story = { name: 'For reading', args: { readonly: true } };

/** In Welsh. */
export const Welsh: Story = { name: 'Yn Gymraeg', globals: { language: 'cy' }, args: { document: kept } };

/** In the dark theme. */
export const Dark: Story = { name: 'Dark', globals: { theme: 'dark' } };

/** On the narrowest phone. */
export const Narrow: Story = { name: 'At 320 pixels', globals: { viewport: { value: 'mobile1', isRotated: false } }, args: { document: kept } };
