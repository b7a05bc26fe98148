/** What the method asks for is in reach on the page, and not in the way (domain.md §3). */
import { expect, fixture, html } from '@open-wc/testing';
import { copyFor, frozen, type PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { empty, harte, preBirth } from '../../model/fixtures.js';
import { documentType, type AssessmentMap } from '../../model/index.js';
import { viewport } from '../../../../../test/browser/keys.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';
async function open(document: PracticeDocument, set: Partial<PracticeAssessmentMap> = {}, now = at): Promise<PracticeAssessmentMap> {
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" procedures-href="#procedures" .clock=${() => now} .document=${document}></practice-assessment-map>`);
  Object.assign(map, set);
  await map.updateComplete;
  return map;
}
const with_ = (more: Partial<AssessmentMap>, rest: Partial<PracticeDocument> = {}): PracticeDocument => frozen({ ...harte, ...rest, content: { ...harte.content, ...more } });
const contentOf = (map: PracticeAssessmentMap): AssessmentMap => map.document!.content as AssessmentMap;
const said = (map: PracticeAssessmentMap): string => everything(map.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) =>
  [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('') + (one.getAttribute('aria-label') ?? '')).join('\n');
const find = (map: PracticeAssessmentMap, words: string): HTMLButtonElement | undefined => everything(map.shadowRoot!).find((one): one is HTMLButtonElement =>
  one.localName === 'button' && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === words);
const press = async (map: PracticeAssessmentMap, words: string): Promise<void> => {
  (await until(() => find(map, words), `No button says ${words}.`)).click();
  await map.updateComplete;
};
/** What is typed or chosen in a form over the map. */
const fill = async (map: PracticeAssessmentMap, draft: Record<string, unknown>): Promise<void> => {
  await until(() => map.shadowRoot!.querySelector('practice-dialog .fields'));
  map.show({ draft });
  await map.updateComplete;
};
/** Where it stands, with the field that asks for words. */
const findingOf = (map: PracticeAssessmentMap, words: string): Promise<Element> => until(() => everything(map.shadowRoot!).find((one) => one.classList.contains('finding') && one.textContent!.includes(words) && one.querySelector('input')), words);
const OVERALL = { id: 'sc-all', forDangerId: null, question: 'All of it together', anchor0: 'The children must leave today', anchor10: 'Nobody is worried any more', answers: [{ by: 'p-danielle', value: 2, on: '2026-10-02' }, { by: 'w-amira', value: 7, on: '2026-10-02' }] };

describe('On the page of the map', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('a scale about everything together is seen, asked for and added (SOS-R08, domain.md §3.2)', async () => {
    const map = await open(with_({ scales: [...harte.content.scales!, OVERALL] }));
    await until(() => said(map).includes('All of it together'), 'It is not shown.');
    await until(() => said(map).includes('2 is the lowest and 7 the highest'), 'SOS-M10 is not beside it.');
    await viewport(320, 700);
    await press(map, 'Everything together');
    await until(() => map.shadowRoot!.querySelector('practice-dialog practice-scale'));
    const none = await open(harte);
    await press(none, 'Add a scale for everything together');
    await fill(none, { 'scale.question': OVERALL.question, 'scale.anchor0': OVERALL.anchor0, 'scale.anchor10': OVERALL.anchor10 });
    await press(none, 'Keep');
    expect(contentOf(none).scales!.at(-1)).to.include({ forDangerId: null, question: OVERALL.question });
  });

  it('a child whose own view is not here is asked after by name, and why can be said there (SOS-M11, SG-07)', async () => {
    const map = await open(with_({ childrensWords: [], scales: [] }));
    await until(() => said(map).includes('Jayden\'s own view is not here.'), 'It is not said.');
    const finding = await findingOf(map, 'Jayden\'s own view is not here.');
    expect(finding.querySelector('label')!.textContent!.trim()).to.equal('Say why');
    finding.querySelector('button')!.click();
    expect(contentOf(map).childrensWords, 'without a word of why').to.deep.equal([]);
    finding.querySelector('input')!.value = 'He is asleep.';
    finding.querySelector('button')!.focus();
    finding.querySelector('button')!.click();
    await map.updateComplete;
    expect(contentOf(map).childrensWords).to.deep.equal([{ childId: 'p-jayden', refs: [], whyNot: 'He is asleep.' }]);
    await until(() => !said(map).includes('Jayden\'s own view is not here.'), 'It is still said.');
    expect(said(map)).to.include('He is asleep.');
    expect(map.shadowRoot!.activeElement, 'the keyboard is somewhere').not.to.equal(null);
    await map.goTo('p-mia');
    expect((map.shadowRoot!.activeElement as HTMLElement).dataset['anchor']).to.equal('p-mia');
  });

  it('whoever holds a copy is not told whose view is missing from it (DP-16)', async () => {
    const { copy } = copyFor(with_({ childrensWords: [], scales: [] }), 'partner:health', documentType);
    const map = await open(copy, { readonly: true });
    await until(() => said(map).includes('Ryan threw a plate'), 'The copy is not there.');
    expect(map.findings).to.deep.equal([]);
    expect(said(map)).to.include('Ryan threw a plate').and.not.to.include('own view is not here');
  });

  it('a worry with no goal yet can be left so with a reason, which is kept (SOS-M05)', async () => {
    const map = await open(with_({ safetyGoals: [] }));
    await until(() => said(map).includes('There is a worry here with nothing beside it'), 'It is not said.');
    const finding = await findingOf(map, 'There is a worry here with nothing beside it');
    finding.querySelector('input')!.value = 'We ask Danielle on Friday.';
    finding.querySelector('button')!.click();
    expect(map.document!.checkAnswers!.at(-1)).to.include({ messageId: 'SOS-M05', answer: 'confirmed', reason: 'We ask Danielle on Friday.' });
  });

  it('somebody who sees it differently says so in their own language, which is kept and read out as that (DP-42, AC-05)', async () => {
    const map = await open(harte);
    map.show({ dialog: { kind: 'dispute', id: 'h2' }, draft: {} });
    await fill(map, { 'dispute.who': 'p-ryan', 'dispute.lang': 'cy', 'dispute.words': 'Nid fel yna y digwyddodd.' });
    await until(() => map.shadowRoot!.querySelector<HTMLElement>('practice-dialog practice-text-entry')?.lang === 'cy', 'The field is not in that language.');
    await press(map, 'Keep');
    expect(contentOf(map).harm!.find(({ id }) => id === 'h2')!.disputes!.at(-1)).to.deep.include({ by: 'p-ryan', text: 'Nid fel yna y digwyddodd.', lang: 'cy' });
  });

  it('a map that the family has not added to for a long time asks when they will (SOS-M15)', async () => {
    const map = await open(preBirth, {}, '2026-11-25T10:00:00+00:00');
    await until(() => said(map).includes('The family has not added to this map yet. When will you do it together?'), 'It is not said.');
  });

  it('that no harm is known is said with what makes somebody say so (SOS-R01)', async () => {
    const map = await open({ ...empty, stages: [{ id: empty.id, state: 'gathering' }] });
    await press(map, 'Say: no past harm known');
    await fill(map, { 'empty.why': 'School and health know of none.' });
    await press(map, 'Keep');
    expect(contentOf(map).statedEmpty![0]).to.include({ statement: 'no-past-harm-known', reason: 'School and health know of none.' });
    expect(said(map)).to.include('School and health know of none.');
  });

  it('the questions about numbers and about closing are at hand where they are needed (SOS-P25, SOS-P26, SOS-P29)', async () => {
    const map = await open(with_({}, { stages: [{ id: harte.id, state: 'reviewing' }] }));
    map.show({ dialog: { kind: 'scale', scaleId: 'sc1' } });
    (await until(() => [...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('practice-dialog button')].find((one) => one.textContent?.trim() === 'Ask'))).click();
    for (const question of ['Where would you put it from 0 to 10 today', 'Where do you think the children would put it?', 'What would have to happen for you to go one up?']) {
      await until(() => said(map).includes(question), question);
      await press(map, 'Another');
    }
    map.closeDialog();
    await press(map, 'Close the map');
    await until(() => said(map).includes('What would make you open this map again?'));
  });

  it('a closed map says that it is closed and why, for each worry (domain.md §3.4)', async () => {
    const map = await open(with_({}, { stages: [{ id: harte.id, state: 'reviewing' }] }));
    map.send({ type: 'CLOSE', at, reasons: [{ dangerId: 'd1', because: 'safe-enough', seen: 'Six months without a threat.' }, { dangerId: 'd2', because: 'handed-on', seen: 'The recovery service sees her every week.' }] });
    await map.updateComplete;
    for (const words of ['Closed', 'Safe enough', 'Six months without a threat.', 'Handed on', 'The recovery service sees her every week.']) expect(said(map)).to.include(words);
    expect(find(map, 'Add to: What is already good'), 'nothing is offered that would be refused').to.equal(undefined);
    expect(everything(map.shadowRoot!).some(({ className }) => className === 'finding nudge')).to.equal(false);
    await press(map, 'Open it again');
    expect(find(map, 'Add to: What is already good')).not.to.equal(undefined);
  });

  it('the family tree is written and changed as a list (AC-02)', async () => {
    const map = await open(with_({ genogram: undefined } as never));
    await press(map, 'Who is whose');
    await fill(map, { 'tree.a': 'p-deb', relation: 'parent' });
    await press(map, 'Add to the family tree');
    await until(() => said(map).includes('Say who, what they are to each other, and to whom.'), 'It is not said what is missing.');
    await fill(map, { 'tree.a': 'p-deb', relation: 'parent', 'tree.b': 'p-ryan' });
    await press(map, 'Add to the family tree');
    expect(contentOf(map).genogram).to.deep.equal({ people: [{ personId: 'p-deb', shape: 'diamond' }, { personId: 'p-ryan', shape: 'diamond' }], links: [{ a: 'p-deb', b: 'p-ryan', kind: 'parent' }] });
    await until(() => said(map).includes('Ryan Cole is the child of Deb Cole.'));
    await press(map, 'Who is whose');
    await press(map, 'Take out: Ryan Cole is the child of Deb Cole.');
    expect(contentOf(map).genogram!.links).to.deep.equal([]);
  });

  it('what to do today if somebody is in danger is one press away in the room as at the desk (SG-01)', async () => {
    const map = await open(harte, { density: 'large' });
    expect(map.shadowRoot!.querySelector('a[href="#procedures"]')).not.to.equal(null);
  });

  it('the wall holds nothing that is kept from somebody in front of it, and no number at all (SOS-R15, SG-04)', async () => {
    const map = await open(with_({ presentIds: ['p-danielle', 'p-ryan', 'w-amira'] }), { density: 'large' });
    for (const worry of ['d1', 'rest']) {
      map.show({ worry });
      await map.updateComplete;
      for (const secret of ['Pauline (nan)', 'rang 999', 'two bottles of wine', 'her games', 'lowest', 'How safe is it', 'Nobody has been asked']) expect(said(map), secret).not.to.include(secret);
      expect(everything(map.shadowRoot!).some(({ localName }) => localName === 'practice-scale')).to.equal(false);
    }
    map.show({ worry: 'd1' });
    await map.updateComplete;
    map.startEditing('dangerStatements', 'd1');
    await map.updateComplete;
    expect(map.sitting.editing, 'the words behind a version are not opened in the room').to.equal(undefined);
    map.density = 'desk';
    await map.updateComplete;
    expect(said(map)).to.include('Pauline (nan)');
  });
});
