/** From "this copy still mentions …" to a copy in somebody's hands, on the screen alone. */
import { expect, fixture, html } from '@open-wc/testing';
import type { CopyRecord, PracticeDocument } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import type { AssessmentMap } from '../../model/index.js';
import { viewport } from '../../../../../test/browser/keys.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';
const buttons = (map: PracticeAssessmentMap, words: string): HTMLButtonElement[] => everything(map.shadowRoot!).filter((one): one is HTMLButtonElement =>
  one.localName === 'button' && one.textContent?.trim() === words);
const press = async (map: PracticeAssessmentMap, words: string): Promise<void> => {
  (await until(() => buttons(map, words)[0], `No button says ${words}.`)).click();
  await map.updateComplete;
};
async function copiesOf(reader: string, document: PracticeDocument = harte): Promise<PracticeAssessmentMap> {
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => at} .document=${document}></practice-assessment-map>`);
  await map.updateComplete;
  map.show({ dialog: { kind: 'copies' }, reader });
  return map;
}
const given = (map: PracticeAssessmentMap): CopyRecord[] => (map.document!.copies ?? []).filter(({ state }) => state === 'shared');

/** First: WebKit lays a page out by the width its stylesheet was first seen at. */
describe('A copy on a phone', () => {
  it('comes into view on a phone when its reader is chosen, and the keyboard with it', async () => {
    await viewport(320, 640);
    const map = await copiesOf('parent:p-danielle');
    const preview = await until(() => everything(map.shadowRoot!).find(({ localName }) => localName === 'practice-copy-preview')?.shadowRoot, 'No copy is shown.');
    (await until(() => [...preview.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Ryan')))).click();
    const desk = await until(() => preview.activeElement?.matches('.desk') && preview.activeElement, 'The keyboard is not on the copy.');
    expect(desk.getAttribute('aria-label')).to.include('Ryan');
    expect(desk.getBoundingClientRect().top).to.be.within(0, 320);
  });
});

describe('A copy on its way, on the screen', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('goes to Deb once a colleague has read what was written for her and looked at the copy (SOS-M12, SOS-M13, DP-19)', async () => {
    const map = await copiesOf('parent:p-deb');
    await press(map, 'Share this copy with Deb');
    expect(map.sitting.refusal).to.include({ ok: false, messageId: 'SOS-M12' });
    map.send({ type: 'WRITE_VERSION', id: 'd1', reader: 'parent:p-deb', text: 'Amira is worried that Ryan will hurt Danielle again.' });
    map.send({ type: 'WRITE_VERSION', id: 'd2', reader: 'parent:p-deb', withhold: true, reason: 'It is about Danielle’s health.' });
    await press(map, 'Ask a colleague to check this copy');
    expect(buttons(map, 'I have checked what was written for Deb'), 'whoever wrote it').to.have.length(0);
    map.actor = 'w-tom';
    await press(map, 'I have checked this copy');
    map.actor = 'w-amira';
    await press(map, 'Share this copy with Deb');
    expect(map.sitting.refusal, JSON.stringify(map.sitting.refusal)).to.equal(undefined);
    expect(given(map).map(({ reader, checkedBy, sharedBy }) => [reader, checkedBy, sharedBy])).to.deep.equal([['parent:p-deb', 'w-tom', 'w-amira']]);
  });

  it('goes to a child, whose copy is only what was written for them, once a colleague has read that (SOS-M13)', async () => {
    const map = await copiesOf('child:p-mia', { ...harte, flags: [] });
    map.send({ type: 'WRITE_VERSION', id: 'd1', reader: 'child:p-mia', text: 'Grown-ups are scared that Ryan might hurt Mum again.' });
    await until(() => everything(map.shadowRoot!).some(({ textContent }) => textContent?.startsWith('Waiting for a colleague to check what you wrote for Mia')), 'It is not said what is waited for.');
    map.actor = 'w-tom';
    await press(map, 'I have checked what was written for Mia');
    expect((map.document!.content as AssessmentMap).dangerStatements![0]!.variants!.find(({ forAudience }) => forAudience === 'child:p-mia')).to.include({ writtenBy: 'w-amira', checkedBy: 'w-tom' });
    map.actor = 'w-amira';
    await press(map, 'Share this copy with Mia');
    expect(given(map)).to.have.length(1);
  });
});
