import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import '@practice-kit/family-group-conference/define';
import type { PracticeFamilyPlan } from '@practice-kit/family-group-conference';
import { active, agreeing, empty, harte, informationGiving, offered, preparing, privateTime, referred } from '@practice-kit/family-group-conference/fixtures';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';

interface Arguments { document: PracticeDocument; actor: string; reader: string; register: 'practitioner' | 'family' | 'child'; fgdmDutyInForce: boolean; readonly: boolean }

const meta: Meta<Arguments> = {
  title: 'Tools/Family plan',
  args: { document: harte, actor: 'w-grace', reader: '', register: 'family', fgdmDutyInForce: false, readonly: false },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] } },
  render: ({ document, actor, reader, register, fgdmDutyInForce, readonly }, { globals }) => html`<main><practice-family-plan
    .records=${memoryRecords([document])} .etag=${'1'} .clock=${() => '2026-10-23T16:00:00+01:00'} .document=${document} actor=${actor} .reader=${reader}
    lang=${globals['language'] ?? 'en'} .register=${register} ?fgdm-duty-in-force=${fgdmDutyInForce} ?readonly=${readonly} procedures-href="#procedures" data-theme=${globals['theme'] === 'dark' ? 'dark' : ''}></practice-family-plan></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;

async function planIn(canvas: HTMLElement): Promise<{ plan: PracticeFamilyPlan; text: () => string; press: (word: string) => Promise<void> }> {
  const plan = canvas.querySelector<PracticeFamilyPlan>('practice-family-plan')!;
  await plan.updateComplete;
  const all = (root: Document | ShadowRoot | Element): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  return {
    plan,
    text: () => all(plan.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' '),
    /** `word`: its key, so that the story can be played in any language. */
    press: async (word) => {
      const button = await waitFor(() => {
        const words = plan.t(word);
        const found = all(plan.shadowRoot!).find((one) => one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words);
        if (!found) throw new Error(`No button says ${words}`);
        return found;
      });
      await userEvent.click(button);
      await plan.updateComplete;
    },
  };
}

/** The Harte family's plan, agreed: their words, who and when, and what Amira said to each. */
export const HarteFamily: Story = {
  name: 'The Harte family’s plan',
  play: async ({ canvasElement }) => {
    const { text } = await planIn(canvasElement);
    await waitFor(() => expect(text()).toContain('Mum keeps the door locked and the chain on.'));
  },
};

/** Nobody has been offered anything yet. */
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };

/** The offer, and what each person said to it. */
export const Offered: Story = { name: 'The offer', args: { document: offered } };

/** The duty to offer a meeting before an application, where the council has switched it on. */
export const OfferedWithDuty: Story = { name: 'The offer, with the duty in force', args: { document: offered, fgdmDutyInForce: true } };

/** The reasons are written, and the family has not read them. */
export const Referred: Story = { name: 'Referred, not read with the family yet', args: { document: referred } };

/** Getting each person ready, with the family as a picture and as a list. */
export const Preparing: Story = {
  name: 'Getting everybody ready',
  args: { document: preparing },
  play: async ({ canvasElement }) => {
    const { plan, text } = await planIn(canvasElement);
    await waitFor(() => expect(text()).toContain(plan.t('message.FGC-M05', { name: 'Jayden' })), { timeout: 5000 });
  },
};

/** On the day: what the family hears before it is left to it. */
export const InformationGiving: Story = { name: 'Sharing information', args: { document: informationGiving } };

/** The family is on its own: nothing is shown and nothing is taken down. */
export const PrivateFamilyTime: Story = {
  name: 'Private family time',
  args: { document: privateTime },
  play: async ({ canvasElement }) => {
    const { plan, text } = await planIn(canvasElement);
    await expect(text()).toContain('Come and get us.');
    await expect(plan.shadowRoot!.querySelectorAll('input, textarea, select, practice-text-entry')).toHaveLength(0);
  },
};

/** Back in the room: the plan is on the table, and waits for its answers. */
export const Agreeing: Story = {
  name: 'Agreeing the plan',
  args: { document: agreeing },
  play: async ({ canvasElement }) => {
    const { plan, press, text } = await planIn(canvasElement);
    await press('step.AGREE');
    await waitFor(() => expect(text()).toContain(plan.t('message.referrer-answers')));
  },
};

/** The referrer answers one thing the family has written. */
export const Answering: Story = {
  name: 'Amira answers',
  args: { document: agreeing, actor: 'w-amira' },
  play: async ({ canvasElement }) => {
    const { plan } = await planIn(canvasElement);
    plan.open({ kind: 'answer', id: 'pl4' });
    await waitFor(() => expect(plan.shadowRoot!.querySelector('practice-dialog')).not.toBeNull());
  },
};

/** How the children were told, and who gets what. */
export const Afterwards: Story = {
  name: 'Afterwards: telling the children, and who gets what',
  args: { document: active },
  play: async ({ canvasElement }) => {
    const { plan, press, text } = await planIn(canvasElement);
    await press('view.after');
    await waitFor(() => expect(text()).toContain(plan.t('distribution.nobody')));
  },
};

/** The page for the fridge. */
export const Fridge: Story = {
  name: 'The page for the fridge',
  play: async ({ canvasElement }) => {
    const { plan, press, text } = await planIn(canvasElement);
    await press('action.wall');
    await waitFor(() => expect(text()).toContain(plan.t('wall.danger')));
  },
};

/** Ryan's copy: the one thing that is his to know, and what was written down with him. */
export const CopyForRyan: Story = {
  name: 'Ryan’s copy',
  args: { reader: 'parent:p-ryan' },
  play: async ({ canvasElement }) => {
    const { text } = await planIn(canvasElement);
    await waitFor(() => expect(text()).toContain('Jayden can see his dad at the centre'));
    for (const secret of ['PANCAKES', 'Lorna', 'Larkspur', 'doorbell']) await expect(text()).not.toContain(secret);
  },
};

/** Danielle's copy: the whole plan. */
export const CopyForDanielle: Story = { name: 'Danielle’s copy', args: { reader: 'parent:p-danielle' } };

/** Practitioners' words for the same plan. */
export const PractitionerWords: Story = { name: 'In practitioners’ words', args: { register: 'practitioner' } };

/** For reading only. */
export const ReadOnly: Story = { name: 'For reading only', args: { readonly: true } };
