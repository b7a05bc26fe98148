/** A page of what was seen: the worker is asked about it, at every stage, and no child (CH-R11). And what each picture calls its places. */
import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { observation, withMia } from '../../model/fixtures.js';
import { PICTURES, machine, type ChildrensSessions, type Picture } from '../../model/index.js';
import type { PracticeChildsSession } from './childs-session.js';

const at = '2026-10-05T10:30:00+01:00';
async function open(document: PracticeDocument, set: Partial<PracticeChildsSession> = {}): Promise<PracticeChildsSession> {
  const page = await fixture<PracticeChildsSession>(html`<practice-childs-session lang="en" actor="w-amira" .clock=${() => at} .document=${document}></practice-childs-session>`);
  Object.assign(page, set);
  await until(() => page.isFurnished && page.shadowRoot!.querySelector('.desk, .telling'));
  await page.updateComplete;
  return page;
}
const said = (page: PracticeChildsSession): string => everything(page.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + (one.getAttribute('aria-label') ?? '')).join('\n');
const atStage = (document: PracticeDocument, state: string): PracticeDocument => frozen({ ...document, stages: document.stages.map((stage) => ({ ...stage, state })) });
const press = async (page: PracticeChildsSession, words: string): Promise<void> => {
  const found = everything(page.shadowRoot!).find((one) => one.localName === 'button' && one.textContent?.trim() === words) as HTMLElement | undefined;
  if (!found) throw new Error(`No button says ${words}.`);
  found.click();
  await page.updateComplete;
};
/** What is said to a child, or for one, and to nobody who only watches. */
const TO_A_CHILD = /I want|I can stop|the way you said|Have I got it|that is right|my own words|My page|My safe|Who can see this bit|must not\?|Only if you want|You do not have to say|What you said|I drew|The way I say|Said yes|Read back|Reading it back|ask them to guess|house of|Ask me again|has not been asked/i;

describe('A page of what was seen', () => {
  for (const stage of Object.keys(machine.states).filter((one) => one !== 'following-procedure')) {
    it(`asks and quotes no child at the stage ${stage} (CH-R11)`, async () => {
      expect(said(await open(atStage(observation, stage)))).not.to.match(TO_A_CHILD);
    });
  }

  it('asks the worker what was seen, with whom and for how long, while it is written and when it is looked over (CH-P30)', async () => {
    for (const stage of ['with-child', 'read-back']) expect(said(await open(atStage(observation, stage))), stage).to.include('What did you see this baby do, with whom, for how long? Whose words are on this page?');
    expect(said(await open(atStage(observation, 'read-back')))).to.include('Is this what you saw?').and.to.include('Put this right');
  });

  it('is told beforehand to whoever looks after the child, and the child shows whether it is all right (CH-R04, CH-R11)', async () => {
    const page = await open(atStage(observation, 'explaining'));
    expect(said(page)).to.include('Jayden is watched, and not asked. Say these to whoever looks after Jayden').and.to.include('Why you are there').and.to.include('Showed yes');
    for (const box of page.shadowRoot!.querySelectorAll<HTMLInputElement>('.tick input[type="checkbox"]')) { box.click(); await page.updateComplete; }
    page.shadowRoot!.querySelector<HTMLInputElement>('.tick input[type="radio"]')!.click();
    await page.updateComplete;
    await press(page, 'Start the page');
    expect(page.stage).to.equal('with-child');
    expect((page.document!.content as ChildrensSessions).sessions[0]!.childSaidYes).to.equal('showed');
  });

  it('is the worker’s to decide about, for each person: yes, no, or not decided', async () => {
    const page = await open(atStage(observation, 'choices'));
    const select = everything(page.shadowRoot!).find((one): one is HTMLSelectElement => one.localName === 'select' && (one.getAttribute('aria-label') ?? '').startsWith('Danielle'))!;
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['Yes', 'No', 'Not decided (so no)']);
  });
});

describe('The places of a picture', () => {
  const of = (picture: string): PracticeDocument => frozen({ ...withMia, content: { sessions: [{ ...withMia.content.sessions[0]!, picture: picture as Picture, chosenByChild: {} }] } });
  const headings = (page: PracticeChildsSession): string[] => [...page.shadowRoot!.querySelectorAll('[data-house] h2')].map(({ textContent }) => textContent!);

  for (const [picture, ...names] of [
    ['three-houses', 'House of good things', 'House of worries', 'House of dreams'], ['wishes-and-wands', 'My wings: good things', 'My clothes: worries', 'My wand: wishes'],
    ['safety-house', 'Inside my safe house', 'Outside: what worries me', 'The path to what I wish for'], ['my-world', 'What is good in my world', 'What worries me', 'How I would like my world to be'],
    ['feelings', 'When I feel good', 'When I feel worried', 'How I would like to feel'], ['something-later', 'House of good things', 'House of worries', 'House of dreams'],
  ] as const) {
    it(`are called in the words of the picture: ${picture} (domain.md §4.1)`, async () => {
      const page = await open(of(picture));
      expect(headings(page)).to.deep.equal(names);
      page.handOver('kite');
      await page.updateComplete;
      expect(headings(page), 'in the child’s hands too').to.deep.equal(names);
    });
  }

  it('are asked about in words that fit: which house to start with only where there are houses (CH-P06)', async () => {
    for (const picture of PICTURES) expect((await open(of(picture))).promptsAt('good').includes('CH-P06'), picture).to.equal(picture === 'three-houses');
  });

  it('keep the name the child gives them, on every picture', async () => {
    const named = frozen({ ...withMia, content: { sessions: [{ ...withMia.content.sessions[0]!, picture: 'feelings' as const, chosenByChild: { whatToCallTheHouses: { worries: 'The wobbly bit' } } }] } });
    const page = await open(named);
    expect(headings(page)[1]).to.equal('The wobbly bit');
    expect(said(page)).to.include('When I feel worried');
  });
});
