/** What the method asks for is in reach on the page: every prompt and every message, word for word (domain.md §6.7, §6.8). */
import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import type { PracticePrompt } from '@practice-kit/elements';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { agreeing, harte, informationGiving, offered, preparing, privateTime, referred } from '../../model/fixtures.js';
import { PROMPTS, type FamilyGroupConference } from '../../model/index.js';
import { en } from '../../wording/en.js';
import { enLater } from '../../wording/en-later.js';
import type { PracticeFamilyPlan } from './family-plan.js';
import { VIEWS } from './plan-work.js';

async function open(document: PracticeDocument, set: Partial<PracticeFamilyPlan> = {}): Promise<PracticeFamilyPlan> {
  const plan = await fixture<PracticeFamilyPlan>(html`<practice-family-plan lang="en" actor="w-grace" .clock=${() => '2026-10-23T15:40:00+01:00'} .document=${document}></practice-family-plan>`);
  Object.assign(plan, set);
  await plan.updateComplete;
  return plan;
}
const contentOf = (document: PracticeDocument): FamilyGroupConference => document.content as FamilyGroupConference;
const with_ = (document: PracticeDocument, change: Partial<FamilyGroupConference>): PracticeDocument => frozen({ ...document, content: { ...contentOf(document), ...change } });
const said = (plan: PracticeFamilyPlan): string => everything(plan.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')).join('\n');
const comes = async (plan: PracticeFamilyPlan): Promise<void> => { await until(() => !said(plan).includes('One moment')); await plan.updateComplete; };

describe('On the page of a family plan', () => {
  it('FGC-P01 to FGC-P28: each is one press away in the part of the page it belongs to, in the order of the method', async () => {
    const plan = await open(agreeing);
    const asked = new Map<string, string>();
    for (const view of VIEWS) {
      plan.show({ view });
      await comes(plan);
      const asks = (): HTMLButtonElement[] => everything(plan.shadowRoot!).filter((one): one is HTMLButtonElement => one.localName === 'button' && one.textContent!.trim() === 'Ask');
      for (let index = 0; index < asks().length; index += 1) {
        asks()[index]!.click();
        const prompt = await until(() => plan.shadowRoot!.querySelector<PracticePrompt>('practice-prompt'));
        const here = new Set<string>();
        while (!here.has(prompt.question)) {
          here.add(prompt.question);
          asked.set(prompt.question, view);
          [...prompt.renderRoot.querySelectorAll('button')].find((one) => one.textContent!.trim() === prompt.anotherLabel)?.click();
          await plan.updateComplete;
          await prompt.updateComplete;
        }
        plan.show({ prompt: undefined });
        await plan.updateComplete;
      }
    }
    const words = enLater as Readonly<Record<string, string>>;
    expect(PROMPTS.map(({ id }) => id).filter((id) => !asked.has(words[`prompt.${id}`]!))).to.deep.equal([]);
    expect(asked.size).to.equal(28);
    expect(said(await open(privateTime)), 'FGC-P17 is what the family reads while it is on its own').to.include(enLater['prompt.FGC-P17']);
  });

  const { content } = harte;
  const item = (change: object) => ({ plan: { ...content.plan, items: [{ ...content.plan!.items![0]!, ...change }] } });
  const found: readonly (readonly [string, PracticeDocument, Partial<PracticeFamilyPlan>?])[] = [
    ['FGC-M01', with_(offered, { offer: { ...content.offer!, voluntaryExplained: false } })],
    ['FGC-M02', with_(offered, { offer: { ...content.offer!, notInChildsInterests: { decidedBy: 'w-tom', on: '2026-09-28', reason: '' } } })],
    ['FGC-M03', with_(preparing, { preparation: content.preparation!.filter(({ personId }) => personId !== 'p-michael') })],
    ['FGC-M04', with_(preparing, { preparation: content.preparation!.map((row) => (row.personId === 'p-ryan' ? { ...row, reason: '' } : row)) })],
    ['FGC-M05', preparing],
    ['FGC-M06', referred],
    ['FGC-M07', informationGiving],
    ['FGC-M08', with_(harte, { meeting: { ...content.meeting, stages: content.meeting!.stages!.map((stage) => (stage.stage === 'private-family-time' ? { ...stage, professionalsInRoom: ['w-amira'] } : stage)) } } as Partial<FamilyGroupConference>)],
    ['FGC-M10', with_(harte, item({ whoChecks: undefined }))],
    ['FGC-M12', with_(harte, item({ text: 'Mother to engage with support services.' }))],
    ['FGC-M13', with_(harte, item({ referrerResponse: { response: 'not-agreed' } }))],
    ['FGC-M14', with_(harte, { reviews: [] })],
    ['FGC-M15', with_(harte, { plan: { ...content.plan, contingency: [] } })],
    ['FGC-M17', with_(offered, { offer: { ...content.offer!, trigger: 'pre-proceedings' } }), { fgdmDutyInForce: true }],
  ];
  const wordsOf = (id: string): string => (en as unknown as Readonly<Record<string, string>>)[`message.${id}`]!.split('{name}').at(-1)!.trim();
  for (const [id, document, set] of found) {
    it(`${id} is said beside what it is about, once`, async () => {
      const plan = await open(document, set);
      const places: number[] = [];
      for (const view of VIEWS) {
        plan.show({ view });
        await comes(plan);
        places.push(said(plan).split(wordsOf(id)).length - 1);
      }
      const about = plan.findings.filter((one) => one.id === id).length;
      expect(about, 'it is found').to.be.above(0);
      expect(Math.max(...places), `in ${VIEWS.join(', ')}: ${places.join(', ')}`).to.equal(about);
    });
  }

  const tries: readonly (readonly [string, PracticeDocument, (plan: PracticeFamilyPlan) => void])[] = [
    ['FGC-M09', agreeing, (plan) => { plan.open({ kind: 'words', list: 'bottomLines' }, { text: 'No visitors.', 'line.why': 'It is late.' }); }],
    ['FGC-M11', agreeing, (plan) => { plan.open({ kind: 'reword', id: 'pl1' }, { text: 'Mother to keep the door locked.' }); }],
    ['FGC-M16', harte, (plan) => { plan.open({ kind: 'distribute', personId: 'p-ryan' }, { copy: 'full' }); }],
  ];
  for (const [id, document, press] of tries) {
    it(`${id} answers whoever tries, and nothing is written down`, async () => {
      const plan = await open(document);
      const before = JSON.stringify(plan.document);
      press(plan);
      (await until(() => plan.shadowRoot!.querySelector<HTMLButtonElement>('practice-dialog .button.main'))).click();
      await until(() => said(plan).includes(wordsOf(id).replace('{reader}', 'Ryan')));
      expect(JSON.stringify(plan.document)).to.equal(before);
    });
  }
});
