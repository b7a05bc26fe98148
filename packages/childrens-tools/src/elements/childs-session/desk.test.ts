/** At the desk: a page for each child, the day something was, and who was shown it, by name. */
import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { choosing, empty, miaAndMali, preparing, telling } from '../../model/fixtures.js';
import { machine, type ChildSession, type ChildrensSessions } from '../../model/index.js';
import type { PracticeChildsSession } from './childs-session.js';

const at = '2026-10-13T10:00:00+01:00';
async function open(document: PracticeDocument): Promise<PracticeChildsSession> {
  const page = await fixture<PracticeChildsSession>(html`<practice-childs-session lang="en" actor="w-amira" .clock=${() => at} .document=${document}></practice-childs-session>`);
  await until(() => page.isFurnished && page.shadowRoot!.querySelector('.desk, .telling'));
  return page;
}
const press = async (page: PracticeChildsSession, words: string): Promise<void> => {
  const button = await until(() => everything(page.shadowRoot!).find((one) => one.localName === 'button' && one.textContent?.trim() === words) as HTMLElement | undefined, `No button says ${words}.`);
  button.click();
  await page.updateComplete;
};
const dialog = (page: PracticeChildsSession): Promise<Element> => until(() => page.shadowRoot!.querySelector('practice-dialog'));
const sessions = (page: PracticeChildsSession): readonly ChildSession[] => (page.document!.content as ChildrensSessions).sessions;
const dateIn = async (page: PracticeChildsSession): Promise<HTMLInputElement> => until(() => everything(page.shadowRoot!).find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'date'));
async function choose(page: PracticeChildsSession, day: string): Promise<void> {
  const input = await dateIn(page);
  input.value = day;
  input.dispatchEvent(new Event('change'));
  await page.updateComplete;
}

describe('A page for each child', () => {
  it('CH-R13 is begun for a brother or sister who was added on the page, and is theirs alone', async () => {
    const page = await open(miaAndMali);
    page.show({ dialog: { kind: 'people' }, draft: { name: 'Jayden Cole', kind: 'child' } });
    await press(page, 'Add somebody');
    expect(page.sitting.dialog).to.deep.equal({ kind: 'new-page' });
    const over = await dialog(page);
    expect([...over.querySelectorAll<HTMLInputElement>('input[name="child"]')].map((one) => [one.parentElement!.textContent!.trim(), one.checked])).to.deep.equal([['Mia', false], ['Mali', false], ['Jayden', true]]);
    await press(page, 'Begin this page');
    const [mia, mali, jayden] = sessions(page);
    expect(sessions(page)).to.have.length(3);
    expect(page.document!.people.find(({ id }) => id === jayden!.childId)?.name).to.equal('Jayden Cole');
    expect(page.childSession!.id, 'theirs is in view').to.equal(jayden!.id);
    expect(page.stage).to.equal('preparing');
    expect([mia, mali]).to.deep.equal(miaAndMali.content.sessions);
    expect(page.shadowRoot!.textContent).not.to.match(/pancakes|gweiddi/);
  });

  it('is begun for nobody because a grown-up was added', async () => {
    const page = await open(miaAndMali);
    page.show({ dialog: { kind: 'people' }, draft: { name: 'Jo Harte', kind: 'family' } });
    await press(page, 'Add somebody');
    expect(page.sitting.dialog).to.equal(undefined);
    expect(sessions(page)).to.have.length(2);
  });
});

describe('The day something was', () => {
  it('is asked of the page, and of when a parent was told, and is no day that has not come', async () => {
    const page = await open(empty);
    await press(page, 'A page for a child');
    page.show({ draft: { childId: 'p-mia' } });
    await page.updateComplete;
    expect((await dateIn(page)).max).to.equal('2026-10-13');
    await choose(page, '2026-10-14');
    expect(page.sitting.draft).to.deep.equal({ childId: 'p-mia' });
    await choose(page, '2026-10-09');
    await press(page, 'Begin this page');
    expect(sessions(page)[0]!.on).to.equal('2026-10-09');
    await press(page, 'Say who was told, or why not');
    await dialog(page);
    page.show({ draft: { 'told.who': 'p-danielle' } });
    await page.updateComplete;
    await choose(page, '2026-10-08');
    await press(page, 'Keep');
    expect(sessions(page)[0]!.parentTold![0]).to.include({ personId: 'p-danielle', on: '2026-10-08' });
    expect(page.shadowRoot!.querySelector('.desk')!.textContent).to.include('8 October');
  });

  it('can be given for what the child was told, and for their copy, when it is written down later (CH-R08)', async () => {
    const page = await open(frozen({ ...preparing, stages: [{ id: 'th-mia-1', state: 'shared' }] }));
    for (const [button, done] of [['Tell Mia what happened', 'They know'], ['A copy for Mia', 'Keep']] as const) {
      await press(page, button);
      await dialog(page);
      await choose(page, '2026-10-10');
      await press(page, done);
    }
    expect(sessions(page)[0]!.afterwards!.at(-1)).to.include({ step: 'told-child-what-happened', on: '2026-10-10' });
    expect(sessions(page)[0]!.copyForChild).to.include({ given: true, on: '2026-10-10' });
  });
});

describe('What is next', () => {
  for (const stage of Object.keys(machine.states)) {
    it(`is the one filled button at the stage ${stage} (DESIGN-LANGUAGE §1.5)`, async () => {
      const page = await open(frozen({ ...(stage === 'following-procedure' ? telling : choosing), stages: [{ id: 'th-mia-1', state: stage }] }));
      const filled = (): HTMLElement[] => [...page.shadowRoot!.querySelectorAll<HTMLElement>('.button.main')].filter((one) => one.getClientRects().length > 0);
      expect(filled().length).to.equal(stage === 'closed' || stage === 'paused' ? 0 : 1);
      if (stage !== 'with-child') return;
      page.startSaying('good');
      await page.updateComplete;
      page.show({ face: { value: 4, words: '' } });
      await page.updateComplete;
      expect(filled().map((one) => one.textContent), 'while something is put in, that').to.deep.equal(['Put it in']);
    });
  }
});

describe('Who was shown a page', () => {
  it('is said by name, and of a service or the court by what it is', async () => {
    const [mia] = miaAndMali.content.sessions as [ChildSession];
    const steps = [{ step: 'shown-to' as const, on: '2026-10-01', who: ['p-danielle', 'p-pauline'] }, { step: 'shown-to' as const, on: '2026-10-02', reader: 'partner:police' }, { step: 'shown-to' as const, on: '2026-10-03', reader: 'court' }];
    const page = await open(frozen({ ...miaAndMali, content: { sessions: [{ ...mia, afterwards: steps }] } }));
    const lines = [...page.shadowRoot!.querySelectorAll<HTMLElement>('.list li')].map((one) => one.innerText.replaceAll(/\s+/g, ' ').trim()).filter((line) => line.startsWith('Shown to'));
    expect(lines).to.deep.equal(['Shown to 1 October · Danielle Harte and Pauline Harte', 'Shown to 2 October · Police', 'Shown to 3 October · the court']);
  });
});
