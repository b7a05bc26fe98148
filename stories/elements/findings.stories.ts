import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { html } from 'lit';
import { defineElements } from '@practice-kit/elements/define';
import type { FindingView, PracticeFindings } from '@practice-kit/elements';
import { languageOf } from './words.js';

defineElements();

const FINDINGS: Readonly<Record<'en' | 'cy', readonly FindingView[]>> = {
  en: [
    { id: 'SOS-M02:h1', severity: 'nudge', kind: 'Worth a thought', message: 'This is about what has happened, and stands with what might.', actions: [{ id: 'fix', label: 'Move it to what has happened' }, { id: 'dismiss', label: 'Leave it' }] },
    { id: 'SOS-M10:d1', severity: 'confirm', kind: 'Before it is ready', message: 'Nobody has asked Michael.', field: 'Say why', actions: [{ id: 'confirm', label: 'Go on' }] },
    { id: 'SOS-M16:d2', severity: 'block', kind: 'Not yet', message: 'Pauline gave a number, and nobody wrote down her reason.', actions: [] },
  ],
  cy: [
    { id: 'SOS-M02:h1', severity: 'nudge', kind: 'Gwerth ei ystyried', message: 'Mae hyn am yr hyn sydd wedi digwydd, ac mae’n sefyll gyda’r hyn allai ddigwydd.', actions: [{ id: 'fix', label: 'Ei symud at yr hyn sydd wedi digwydd' }, { id: 'dismiss', label: 'Ei adael' }] },
    { id: 'SOS-M10:d1', severity: 'confirm', kind: 'Cyn ei fod yn barod', message: 'Does neb wedi gofyn i Michael.', field: 'Dywedwch pam', actions: [{ id: 'confirm', label: 'Ymlaen' }] },
    { id: 'SOS-M16:d2', severity: 'block', kind: 'Ddim eto', message: 'Rhoddodd Pauline rif, ac ysgrifennodd neb ei rheswm.', actions: [] },
  ],
};

const meta: Meta = {
  title: 'Elements/Findings',
  render: (_given, { globals }) => html`<main><practice-findings .items=${FINDINGS[languageOf(globals)]}></practice-findings></main>`,
};
export default meta;
type Story = StoryObj;

async function findingsIn(canvas: HTMLElement): Promise<PracticeFindings> {
  const findings = canvas.querySelector<PracticeFindings>('practice-findings')!;
  await findings.updateComplete;
  return findings;
}

/** A nudge, something to say why about, and something that comes first. */
export const ThreeKinds: Story = {
  name: 'Three kinds, told apart by their edge',
  play: async ({ canvasElement }) => {
    const groups = [...(await findingsIn(canvasElement)).renderRoot.querySelectorAll('[role=group]')];
    await expect(new Set(groups.map((group) => group.ariaLabel)).size).toBe(3);
  },
};

/** Why is said where it is asked, and goes with what is done. */
export const SayingWhy: Story = {
  name: 'Saying why',
  play: async ({ canvasElement }) => {
    const findings = await findingsIn(canvasElement);
    let heard = '';
    findings.addEventListener('practice-finding-action', ({ finding, action, reason }) => { heard = `${finding} ${action}: ${reason}`; }, { once: true });
    await userEvent.type(findings.renderRoot.querySelector('input')!, 'He is at sea until May.');
    await userEvent.click(findings.renderRoot.querySelector('.confirm button')!);
    await expect(heard).toBe('SOS-M10:d1 confirm: He is at sea until May.');
  },
};
