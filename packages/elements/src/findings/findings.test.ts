import { expect, fixture, html } from '@open-wc/testing';
import { defineElements } from '../define.js';
import type { FindingView, PracticeFindings } from './findings.js';
import { keys } from '../../../../test/browser/keys.js';

defineElements();

const NUDGE: FindingView = { id: 'SOS-M02:h1', severity: 'nudge', kind: 'Worth a thought', message: 'This is about what has happened.', actions: [{ id: 'fix', label: 'Move to: What has happened' }, { id: 'dismiss', label: 'Leave it' }] };
const CONFIRM: FindingView = { id: 'SOS-M10:d1', severity: 'confirm', kind: 'Please say why', message: 'Nobody has asked Michael.', field: 'Say why', actions: [{ id: 'confirm', label: 'Go on' }] };
const BLOCK: FindingView = { id: 'SOS-M16:d2', severity: 'block', kind: 'Before it is shared', message: 'Nan’s number has no reason.', actions: [] };

const findings = (...items: FindingView[]) => fixture<PracticeFindings>(html`<practice-findings .items=${items}></practice-findings>`);
const groups = (element: PracticeFindings): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=group]')];

describe('What a check noticed', () => {
  it('is said in words and named for a screen reader, and passes axe', async () => {
    const element = await findings(NUDGE, CONFIRM, BLOCK);
    expect(groups(element).map((group) => group.ariaLabel)).to.deep.equal(['Worth a thought', 'Please say why', 'Before it is shared']);
    expect(groups(element).map((group) => group.querySelector('[dir=auto]')?.textContent)).to.deep.equal([NUDGE.message, CONFIRM.message, BLOCK.message]);
    await expect(element).to.be.accessible();
  });

  it('is told apart by its edge, never by a judging colour', async () => {
    const [nudge, confirm, block] = groups(await findings(NUDGE, CONFIRM, BLOCK));
    expect([nudge!, confirm!, block!].map((group) => getComputedStyle(group).borderBlockStartStyle)).to.deep.equal(['dotted', 'solid', 'solid']);
    expect(getComputedStyle(block!).borderBlockStartWidth).not.to.equal(getComputedStyle(confirm!).borderBlockStartWidth);
    const colours = (group: HTMLElement) => ['color', 'background-color', 'border-block-start-color'].map((name) => getComputedStyle(group).getPropertyValue(name));
    expect(colours(confirm!)).to.deep.equal(colours(nudge!));
    // What stops somebody is in the ink of its own words.
    expect(getComputedStyle(block!).borderBlockStartColor).to.equal(getComputedStyle(block!.querySelector('.kind')!).color);
  });

  it('is answered by the keyboard alone', async () => {
    const element = await findings(NUDGE);
    const heard: string[][] = [];
    element.addEventListener('practice-finding-action', (event) => heard.push([event.finding, event.action, event.reason]));
    element.renderRoot.querySelector('button')!.focus();
    await keys('Enter', 'Tab', 'Space');
    expect(heard).to.deep.equal([['SOS-M02:h1', 'fix', ''], ['SOS-M02:h1', 'dismiss', '']]);
  });

  it('takes the reason that was written along with what is done', async () => {
    const element = await findings(CONFIRM);
    let reason = '';
    element.addEventListener('practice-finding-action', (event) => { reason = event.reason; });
    const field = element.renderRoot.querySelector('input')!;
    expect(field.labels?.[0]?.textContent).to.contain('Say why');
    field.focus();
    await keys(' Michael is at sea until May. ', 'Tab', 'Enter');
    expect(reason).to.equal('Michael is at sea until May.');
  });

  it('does nothing without the words it asks for: the keyboard goes to where they are written', async () => {
    const element = await findings(CONFIRM);
    let isDone = false;
    element.addEventListener('practice-finding-action', () => { isDone = true; });
    element.renderRoot.querySelector('button')!.focus();
    await keys('Enter');
    expect(isDone).to.equal(false);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(element.renderRoot.querySelector('input'));
  });

  it('never gives a reason begun for one finding to another', async () => {
    const other = { ...CONFIRM, id: 'SOS-M10:d2', message: 'Nobody has asked Pauline.' };
    const element = await findings(CONFIRM, other);
    element.renderRoot.querySelector('input')!.focus();
    await keys('Michael is at sea until May.');
    element.items = [other];
    await element.updateComplete;
    expect(element.renderRoot.querySelector('input')!.value).to.equal('');
  });

  it('keeps a reason that is being written when its finding is said again', async () => {
    const element = await findings(CONFIRM);
    const field = element.renderRoot.querySelector('input')!;
    field.focus();
    await keys('At sea');
    element.items = [{ ...CONFIRM }];
    await element.updateComplete;
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(field);
    expect(field.value).to.equal('At sea');
  });

  it('shows markup in somebody’s words as the letters it is', async () => {
    const element = await findings({ ...NUDGE, message: '<img src=x onerror=alert(1)>' });
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(groups(element)[0]!.textContent).to.contain('<img src=x onerror=alert(1)>');
  });
});
