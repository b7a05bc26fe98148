/** What is fetched only when somebody needs it: the screen says that it is coming, or that it did not come, and nothing is lost. */
import { expect, fixture, html } from '@open-wc/testing';
import type { DialogModule, SheetModule } from '@practice-kit/practice-tool';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import type { AssessmentMap } from '../../model/index.js';
import { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';

/** The network of the room we are in: a part comes, does not come yet, or cannot be fetched. */
let network: 'good' | 'slow' | 'gone' = 'good';
async function over<Module>(load: () => Promise<Module>): Promise<Module> {
  if (network === 'gone') throw new TypeError('Failed to fetch dynamically imported module');
  if (network === 'slow') return new Promise<Module>(() => { /* It is still on its way. */ });
  return load();
}

class MapInTheField extends PracticeAssessmentMap {
  protected override loadSheet(): Promise<SheetModule> { return over(() => super.loadSheet()); }
  protected override loadDialogs(): Promise<DialogModule> { return over(() => super.loadDialogs()); }
}
customElements.define('test-map-in-the-field', MapInTheField);

const said = (map: Element): string => everything(map.shadowRoot!).map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')
  + '\n' + [...one.attributes].map(({ value }) => value).join(' ')).join('\n');
async function open(set: Partial<MapInTheField> = {}): Promise<MapInTheField> {
  const map = await fixture<MapInTheField>(html`<test-map-in-the-field lang="en" actor="w-amira" .clock=${() => at} .document=${harte} .reader=${set.reader ?? ''}></test-map-in-the-field>`);
  await map.updateComplete;
  return map;
}
const press = (map: Element, words: string): void => {
  const button = everything(map.shadowRoot!).find((one) => one.localName === 'button' && one.textContent?.trim() === words);
  if (!button) throw new Error(`No button says ${words}.`);
  (button as HTMLButtonElement).click();
};

describe('A part of the map that is fetched when it is needed', () => {
  afterEach(() => { network = 'good'; });

  it('leaves a reader with nothing of the document while their copy’s paper is on its way (DP-15)', async () => {
    network = 'slow';
    const map = await open({ reader: 'parent:p-ryan' });
    await map.updateComplete;
    expect(said(map).includes('One moment…'), 'One moment…').to.equal(true);
    for (const words of ['Ryan', 'Pauline', 'Larkspur', 'kettle', 'Harte']) expect(said(map).includes(words), words).to.equal(false);
  });

  it('leaves a reader with nothing of the document when the paper does not come, and gives it when it does', async () => {
    network = 'gone';
    const map = await open({ reader: 'parent:p-ryan' });
    await until(() => said(map).includes('Part of this page did not arrive.'), 'It is not said.');
    expect(said(map).includes('Pauline'), 'Pauline').to.equal(false);
    network = 'good';
    press(map, 'Try again');
    await until(() => said(map).includes('It was one row.'), 'It did not come.');
    expect(said(map).includes('did not arrive'), 'did not arrive').to.equal(false);
  });

  it('says plainly that it did not come, tells the page, and takes nothing with it: writing goes on and all of it is kept', async () => {
    const map = await open();
    const heard: string[] = [];
    map.addEventListener('practice-error', ({ reason }) => heard.push(reason));
    network = 'gone';
    map.send({ type: 'ADD', section: 'existingStrengths', id: 'new', text: 'Nan cooks on Sundays.' });
    press(map, 'When, where and who');
    await until(() => said(map).includes('Nothing you have written is lost'), 'It is not said.');
    expect(heard).to.deep.equal(['part-not-fetched']);
    map.send({ type: 'EDIT_OWN', id: 'new', text: 'Nan cooks on Sundays and stays.' });
    expect((map.document!.content as AssessmentMap).existingStrengths!.at(-1)!.text).to.equal('Nan cooks on Sundays and stays.');
    await expect(map).to.be.accessible();
    network = 'good';
    press(map, 'Try again');
    await until(() => map.shadowRoot!.querySelector('practice-dialog') !== null && said(map).includes('What it is for'), 'It did not open.');
    expect(said(map).includes('did not arrive'), 'did not arrive').to.equal(false);
  });

  it('does not open by itself when it comes after it was put away', async () => {
    network = 'gone';
    const map = await open();
    press(map, 'When, where and who');
    await until(() => said(map).includes('did not arrive'), 'It is not said.');
    map.closeDialog();
    network = 'good';
    press(map, 'Try again');
    await until(() => !said(map).includes('did not arrive'), 'It did not come.');
    expect(map.shadowRoot!.querySelector('practice-dialog')).to.equal(null);
  });

  it('is not needed for what is on the page: every word of it is there without, in each register', async () => {
    network = 'gone';
    const map = await open();
    for (const register of ['practitioner', 'family', 'child'] as const) {
      map.register = register;
      await map.updateComplete;
      const keys = said(map).match(/(?<=^|\s)(?:action|field|section|entry|note|copies|step|stage|prompt|message|finding|scale|silence|empty|kept|source|tool|save|header|method|flag|kind|reader|discipline)\.[\w.-]+/gm) ?? [];
      expect(keys).to.deep.equal([]);
    }
  });
});
