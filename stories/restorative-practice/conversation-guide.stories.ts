import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import '@practice-kit/restorative-practice/define';
import type { PracticeConversationGuide } from '@practice-kit/restorative-practice';
import { agreeing, asking, brierley, empty, harte, preparing, ready, sinceThen, stopped } from '@practice-kit/restorative-practice/fixtures';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';

interface Arguments { document: PracticeDocument; actor: string; reader: string; register: 'practitioner' | 'family' | 'child'; readonly: boolean; lang: string; theme: string }

const meta: Meta<Arguments> = {
  title: 'Tools/Conversation guide',
  args: { document: brierley, actor: 'w-joel', reader: '', register: 'family', readonly: false, lang: '', theme: '' },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] } },
  render: ({ document, actor, reader, register, readonly, lang, theme }, { globals }) => html`<main><practice-conversation-guide
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-11-09T10:00:00+00:00'} .document=${document} actor=${actor} .reader=${reader}
    lang=${lang || (globals['language'] ?? 'en')} .register=${register} ?readonly=${readonly} procedures-href="#procedures" data-theme=${theme || (globals['theme'] === 'dark' ? 'dark' : '')}></practice-conversation-guide></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

const at = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: [{ id: document.id, state }] });

type Words = Readonly<Record<string, string>>;
/** `press` and `says` take the key of a word: a story is played in each language. */
async function guideIn(canvas: HTMLElement): Promise<{ guide: PracticeConversationGuide; text: () => string; press: (key: string, values?: Words) => Promise<void>; says: (key: string, values?: Words) => Promise<void> }> {
  const guide = canvas.querySelector<PracticeConversationGuide>('practice-conversation-guide')!;
  await guide.updateComplete;
  const all = (root: Document | ShadowRoot | Element): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const text = (): string => all(guide.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' ');
  return {
    guide, text,
    press: async (key, values) => {
      const button = await waitFor(() => {
        const words = guide.t(key, values);
        const found = all(guide.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words);
        if (!found) throw new Error(`No button says ${words}`);
        return found;
      }, { timeout: 5000 });
      await userEvent.click(button);
      await guide.updateComplete;
    },
    says: (key, values) => waitFor(() => expect(text()).toContain(guide.t(key, values)), { timeout: 5000 }),
  };
}

/** The Brierley family, whole: four weeks on, each of them seen on their own. */
export const BrierleyFamily: Story = {
  name: 'The Brierley family, checking back',
  play: async ({ canvasElement }) => {
    const { text } = await guideIn(canvasElement);
    await waitFor(() => expect(text()).toContain('He knocked. One time he forgot'), { timeout: 5000 });
  },
};

/** In the room: one question, whose turn it is, and nothing beside it. */
export const InTheRoom: Story = {
  name: 'In the room: since then, Callum is talking',
  args: { document: sinceThen },
  play: async ({ canvasElement }) => {
    const { text, says } = await guideIn(canvasElement);
    await says('prompt.RC-P15');
    await expect(text()).not.toContain('That grandad will have a go');
  },
};

/** What is heard is kept letter by letter, and going back loses none of it. */
export const Listening: Story = {
  name: 'In the room: writing what is heard, and going back',
  args: { document: at(ready, 'past') },
  play: async ({ canvasElement }) => {
    const { guide, press } = await guideIn(canvasElement);
    await press('room.begin');
    await userEvent.type(guide.shadowRoot!.querySelector('.answer practice-text-entry')!.shadowRoot!.querySelector('textarea')!, 'Mum sed no moar data');
    await press('room.next');
    await press('room.back');
    await expect(guide.shadowRoot!.querySelector('.answer practice-text-entry')!.shadowRoot!.querySelector('textarea')!.value).toBe('Mum sed no moar data');
  },
};

/** Before the first question: what everybody may expect. */
export const Opening: Story = { name: 'In the room: nobody is on trial', args: { document: at(ready, 'past') } };

/** Paused: nothing is lost. */
export const Paused: Story = { name: 'In the room: paused', args: { document: at(sinceThen, 'paused') } };

/** After the last question: agreeing and not agreeing weigh the same. */
export const Agreeing: Story = {
  name: 'In the room: agreeing, or not',
  args: { document: at(brierley, 'future') },
  play: async ({ canvasElement }) => {
    const { guide } = await guideIn(canvasElement);
    guide.show({ at: 'end' });
    await guide.updateComplete;
  },
};

/** Nothing written yet. */
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };

/** Safe and right: control is asked about alone, for every two people. */
export const Suitability: Story = {
  name: 'Is this safe and right? Asking Ella alone',
  args: { document: asking, register: 'practitioner' },
  play: async ({ canvasElement }) => {
    const { press, says } = await guideIn(canvasElement);
    await press('pair.ask-about', { name: 'Ella', other: 'Callum' });
    await says('asked.alone', { name: 'Ella' });
  },
};

/** People who must not sit down together: refused, with no way round. */
export const MustNotMeet: Story = {
  name: 'Two people who must not meet',
  args: { document: at(harte, 'suitability'), actor: 'w-amira', register: 'practitioner' },
  play: async ({ canvasElement }) => {
    const { press, says } = await guideIn(canvasElement);
    await press('step.PREPARE');
    await says('message.RC-M02');
  },
};

/** Getting each person ready, on their own. */
export const GettingReady: Story = { name: 'Getting ready: two met, two still to meet', args: { document: preparing } };

/** Everybody is ready: when, where, in what order. */
export const Ready: Story = { name: 'Ready to talk', args: { document: ready } };

/** What was agreed, in their words; Ella has not been asked yet. */
export const Agreement: Story = {
  name: 'What was agreed: Ella agrees for herself',
  args: { document: agreeing },
  play: async ({ canvasElement }) => {
    const { press, says } = await guideIn(canvasElement);
    await press('step.FINISH');
    await says('message.RC-M10', { name: 'Ella' });
  },
};

/** Stopped for safety: what was agreed is void until it has been looked at again. */
export const Stopped: Story = { name: 'Stopped for safety', args: { document: stopped } };

/** The facilitator's own mirror, private to them. */
export const OwnMirror: Story = {
  name: 'To, for, with, not: the facilitator’s own',
  args: { register: 'practitioner' },
  play: async ({ canvasElement }) => {
    const { guide, says } = await guideIn(canvasElement);
    guide.show({ part: 'window' });
    await says('private.window');
  },
};

/** The copy for Callum: his own preparation, and nobody else's. */
export const CopyForCallum: Story = {
  name: 'Callum’s copy',
  args: { reader: 'child:p-callum', register: 'child' },
  play: async ({ canvasElement }) => {
    const { text } = await guideIn(canvasElement);
    await waitFor(() => expect(text()).toContain('That grandad will have a go'), { timeout: 5000 });
    for (const secret of ['say my bit without shouting', 'Two bad nights', 'Screened for', 'not a score for the family']) await expect(text()).not.toContain(secret);
  },
};

/** For reading only. */
export const ReadOnly: Story = { name: 'For reading only', args: { document: agreeing, readonly: true } };
/** A child's words for the same page. */
export const ChildWords: Story = { name: 'In a child’s words', args: { document: agreeing, register: 'child' } };
/** In Welsh, in the room. */
export const Welsh: Story = { name: 'Yn Gymraeg', args: { document: sinceThen, lang: 'cy' } };
/** In the dark theme, in the room. */
export const Dark: Story = { name: 'In the dark theme', args: { document: sinceThen, theme: 'dark' } };
/** On the narrowest phone, in the room. */
export const Narrow: Story = { name: 'At 320 pixels', globals: { viewport: { value: 'mobile1', isRotated: false } }, args: { document: sinceThen } };
