import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import '@practice-kit/childrens-tools/define';
import { pictureFromFile, type ChildSession, type PracticeChildsSession } from '@practice-kit/childrens-tools';
import { choosing, empty, maliInWelsh, miaAndMali, observation, preparing, readingBack, telling, withMia, withSessions } from '@practice-kit/childrens-tools/fixtures';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import { drawing } from './drawing.js';

interface Arguments { document: PracticeDocument; actor: string; reader: string; register: 'practitioner' | 'family' | 'child'; readonly: boolean; lang: string; theme: string }

const meta: Meta<Arguments> = {
  title: 'Tools/Children’s tools',
  args: { document: miaAndMali, actor: 'w-amira', reader: '', register: 'family', readonly: false, lang: '', theme: '' },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] } },
  render: ({ document, actor, reader, register, readonly, lang, theme }, { globals }) => html`<main><practice-childs-session
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-10-13T10:00:00+01:00'} .document=${document} actor=${actor} .reader=${reader}
    lang=${lang || (globals['language'] ?? 'en')} .register=${register} ?readonly=${readonly} procedures-href="#procedures" data-theme=${theme || (globals['theme'] === 'dark' ? 'dark' : '')}></practice-childs-session></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

const at = (document: PracticeDocument, state: string): PracticeDocument => ({ ...document, stages: document.stages.map((stage, index) => (index === 0 ? { ...stage, state } : stage)) });

async function pageIn(canvas: HTMLElement): Promise<{ page: PracticeChildsSession; text: () => string; press: (words: string) => Promise<void> }> {
  const page = canvas.querySelector<PracticeChildsSession>('practice-childs-session')!;
  await page.updateComplete;
  const all = (root: Document | ShadowRoot | Element): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return {
    page,
    text: () => all(page.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' '),
    press: async (words) => {
      const button = await waitFor(() => {
        const found = all(page.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words);
        if (!found) throw new Error(`No button says ${words}`);
        return found;
      });
      await userEvent.click(button);
      await page.updateComplete;
    },
  };
}

/** Mia's three houses, whole: shown to her mum, and Mia told what happened. Mali's page is another tab, and another child's. */
export const MiasThreeHouses: Story = {
  name: 'Mia’s three houses, and what happened with them',
  play: async ({ canvasElement }) => {
    const { text } = await pageIn(canvasElement);
    await waitFor(() => expect(text()).toContain('did she like the picture'), { timeout: 5000 });
    await expect(text()).not.toContain('gweiddi');
  },
};

/** In the room: the pictures, the child's words, and stopping as large as anything. */
export const InTheRoom: Story = {
  name: 'In the room with Mia: writing what she says',
  args: { document: withMia },
  play: async ({ canvasElement }) => {
    const { page, text } = await pageIn(canvasElement);
    page.startSaying('worries');
    await page.updateComplete;
    await userEvent.type(page.shadowRoot!.querySelector('.editor practice-text-entry')!.shadowRoot!.querySelector('textarea')!, 'its lowd at nite');
    page.stopWriting();
    await page.updateComplete;
    await expect(text()).toContain('its lowd at nite');
  },
};

/** What opens over a page, and what shows its pictures, comes after it. */
const SLOW = 15_000;
const furnished = (page: PracticeChildsSession): Promise<void> => waitFor(() => expect(page.isFurnished).toBe(true), { timeout: SLOW });

/** A photo of what Mia drew: one press, and what she says of it beside it. Where it was taken is not kept. */
export const ADrawing: Story = {
  name: 'In the room with Mia: a drawing is put in',
  args: { document: withMia },
  play: async ({ canvasElement }) => {
    const { page } = await pageIn(canvasElement);
    await furnished(page);
    page.startSaying('good', 'drawing');
    await page.updateComplete;
    await userEvent.upload(page.shadowRoot!.querySelector<HTMLInputElement>('.editor input[type="file"]')!, new File([await drawing()], 'garden.jpg', { type: 'image/jpeg' }));
    await waitFor(() => expect(page.shadowRoot!.querySelector('.editor canvas')?.getAttribute('aria-label')).toMatch(/Mia/), { timeout: SLOW });
    await userEvent.type(page.shadowRoot!.querySelector('.editor practice-text-entry')!.shadowRoot!.querySelector('textarea')!, 'me and nan and next doors dog');
    page.stopWriting();
    await waitFor(() => expect(page.shadowRoot!.querySelector('li canvas')).not.toBeNull(), { timeout: SLOW });
  },
};

/** What no search for words finds in a picture is looked at by whoever gives it. */
export const ADrawingIsGiven: Story = {
  name: 'A drawing that Mia lets her mum see is looked at before it goes',
  loaders: [async () => {
    const [mia] = miaAndMali.content.sessions as [ChildSession];
    const made = await pictureFromFile(await drawing());
    const good = (mia.houses?.good ?? []).map((item) => (item.kind === 'drawing' && made.ok ? { ...item, assetRef: made.picture } : item));
    return { document: withSessions([{ ...mia, houses: { ...mia.houses, good } }], ['shared']) };
  }],
  render: (args, context) => meta.render!({ ...args, document: context.loaded['document'] as PracticeDocument }, context),
  play: async ({ canvasElement, globals }) => {
    const { page, press } = await pageIn(canvasElement);
    await furnished(page);
    page.show({ dialog: { kind: 'copies' }, reader: 'parent:p-danielle' });
    await waitFor(() => expect(page.shadowRoot!.querySelector('.look')).not.toBeNull(), { timeout: SLOW });
    await expect(page.can({ type: 'PRINT_COPY', reader: 'parent:p-danielle' }).reasons.map(({ messageId }) => messageId)).toContain('pictures-unseen');
    await press(globals['language'] === 'cy' ? 'Rwyf wedi edrych ar y lluniau' : 'I have looked at the pictures');
    await expect(page.can({ type: 'PRINT_COPY', reader: 'parent:p-danielle' }).reasons.map(({ messageId }) => messageId)).not.toContain('pictures-unseen');
  },
};

/** One press, and nobody asks why. */
export const Stopping: Story = {
  name: 'In the room: Mia wants to stop',
  args: { document: withMia },
  play: async ({ canvasElement, globals }) => {
    const { page, press } = await pageIn(canvasElement);
    await press(globals['language'] === 'cy' ? 'Dw i eisiau stopio' : 'I want to stop');
    await expect(page.stage).toBe('stopped');
  },
};

/** A child begins to tell: what to do, the exact words, and nothing else. */
export const Telling: Story = {
  name: 'A child begins to tell: the tool stops',
  args: { document: telling },
  play: async ({ canvasElement }) => {
    const { page } = await pageIn(canvasElement);
    await expect(page.findings).toEqual([]);
    await expect(page.shadowRoot!.querySelector('practice-prompt')).toBeNull();
  },
};

/** In the child's hands: the page and nothing else. */
export const InTheChildsHands: Story = {
  name: 'In the child’s hands',
  args: { document: withMia },
  play: async ({ canvasElement }) => {
    const { page, text } = await pageIn(canvasElement);
    page.handOver('kite');
    await page.updateComplete;
    await expect(page.send({ type: 'READ_BACK' }).ok).toBe(false);
    await expect(text()).not.toContain('kite');
  },
};

/** Nobody has met a child yet. */
export const Empty: Story = { name: 'Before the first child', args: { document: empty } };
/** Before the visit: which parent knows. */
export const GettingReady: Story = { name: 'Getting ready', args: { document: preparing } };
/** Four things, before the first answer; and a yes, said or shown. */
export const Explaining: Story = { name: 'Explaining, before the first answer', args: { document: at(preparing, 'explaining') } };
/** A break, as long as the child likes. */
export const Break: Story = { name: 'Having a break', args: { document: at(withMia, 'paused') } };
/** What was written, read to the child. */
export const ReadingBack: Story = { name: 'Reading it back', args: { document: readingBack } };
/** Who may see which bit. */
export const Choices: Story = { name: 'Who can see this?', args: { document: choosing } };
/** Could this make tonight worse for anyone? */
export const SafetyCheck: Story = { name: 'Safety check, and who would see what', args: { document: at(choosing, 'safety-check') } };
/** A baby is watched, not quoted. */
export const Observation: Story = { name: 'A baby: what was seen', args: { document: observation } };
/** What Danielle may hold: what Mia said she could see, and what she had to know. */
export const ForDanielle: Story = {
  name: 'The copy for Danielle',
  args: { reader: 'parent:p-danielle' },
  play: async ({ canvasElement }) => {
    const { text } = await pageIn(canvasElement);
    await waitFor(() => expect(text()).toContain('mum does the voices when she reads'), { timeout: 5000 });
    await expect(text()).not.toContain('I pretend to be asleep');
  },
};
/** Mia's own copy. */
export const ForMia: Story = { name: 'The copy for Mia', args: { reader: 'child:p-mia', register: 'child' } };
/** In Welsh, with the translation beside it. */
export const InWelsh: Story = { name: 'Mali’s page, in Welsh', args: { document: maliInWelsh, lang: 'cy', actor: 'w-elin' } };
export const Dark: Story = { name: 'Dark', args: { document: withMia, theme: 'dark' } };
/** One hand, in a hallway. */
export const Narrow: Story = { name: 'At 320 pixels', globals: { viewport: { value: 'mobile1', isRotated: false } }, args: { document: withMia } };
export const ReadOnly: Story = { name: 'For reading only', args: { readonly: true } };
