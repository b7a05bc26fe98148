/** What is typed stands in its field at once; what else shows it is drawn in the next pause (docs/decisions/0029). */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryBackups } from '@practice-kit/documents';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import type { AssessmentMap } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';

describe('A letter that is typed into the map', () => {
  let map: PracticeAssessmentMap;
  let field: HTMLTextAreaElement;
  let drawn: number;

  /** As a keyboard does; the microtasks in which a page is drawn are over afterwards, and no pause has been. */
  const type = async (text: string): Promise<void> => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  };
  const strengths = (): string[] => ((map.document!.content as AssessmentMap).existingStrengths ?? []).map(({ text }) => text);

  beforeEach(async () => {
    map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .clock=${() => at} .document=${harte} .backups=${memoryBackups()}></practice-assessment-map>`);
    await map.updateComplete;
    map.startWriting('existingStrengths');
    field = await until(() => everything(map.shadowRoot!).find((one): one is HTMLTextAreaElement => one.localName === 'textarea' && one.getRootNode() !== map.shadowRoot));
    await type('N');
    await map.updateComplete;
    await until(() => map.session!.backupState.kind === 'kept');
    await map.updateComplete;
    drawn = 0;
    map.addController({ hostUpdated: () => { drawn += 1; } });
  });

  it('is in the document and kept on the device at once, and draws nothing else before the pause', async () => {
    await type('Na');
    await type('Nan');
    expect(strengths()).to.include('Nan');
    expect((await map.session!.backedUp()).kind).to.equal('kept');
    expect(drawn).to.equal(0);
    await until(() => drawn > 0, 'It was never drawn.');
  });

  it('is drawn for whoever waits for the map', async () => {
    await type('Nan');
    await map.updateComplete;
    expect(drawn).to.equal(1);
  });

  it('is drawn also where somebody asks what the checks say meanwhile', async () => {
    await type('Nan');
    expect(map.findings.length).to.be.above(0);
    await until(() => drawn > 0, 'It was never drawn.');
  });

  it('is drawn at once where the map is taken out of the page', async () => {
    await type('Nan');
    map.remove();
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    expect(drawn).to.equal(1);
  });
});
