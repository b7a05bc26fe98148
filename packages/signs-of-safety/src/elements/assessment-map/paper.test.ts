/** The map on paper, for the team and for a reader: what it says at its head, at its foot and of what is not there. */
import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { printedPage, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { harte } from '../../model/fixtures.js';
import type { AssessmentMap } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';
async function readBy(reader: string, more: Partial<AssessmentMap> = {}, set: Partial<PracticeAssessmentMap> = {}): Promise<PracticeAssessmentMap> {
  const document: PracticeDocument = frozen({ ...harte, content: { ...harte.content, ...more } });
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" .reader=${reader} .clock=${() => at} .document=${document}></practice-assessment-map>`);
  Object.assign(map, set);
  await map.updateComplete;
  if (reader) await until(() => map.shadowRoot!.querySelector('.sheet'), 'The paper did not come.');
  return map;
}
const paper = (map: PracticeAssessmentMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
const text = (of: Element): string => (of as HTMLElement).innerText.replaceAll(/\s+/g, ' ');

const foot = (page: Document): string => page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText).join(' ');

describe('The map on paper', () => {
  afterEach(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove(); });

  it('says at its head that professionals made it alone, in every copy (SOS-R16)', async () => {
    expect(text(paper(await readBy('parent:p-danielle', { method: 'prepared-alone' })).querySelector('header')!)).to.include('Friday 2 October 2026, prepared alone');
  });

  it('tells the family tree in Welsh throughout, where the page is in Welsh (AC-05)', async () => {
    const sheet = paper(await readBy('parent:p-danielle', {}, { lang: 'cy' }));
    await until(() => text(sheet).includes('Coeden deulu'), 'The paper is not in Welsh.');
    expect(text(sheet)).to.include('Danielle Harte a Michael Adeyemi').and.not.to.include('Harte and Michael').and.not.to.include('September 2026.');
  });

  it('says what was said out loud to be empty (SOS-R12), and that a step was not done', async () => {
    const words = text(paper(await readBy('practitioner', {
      unknowns: [], statedEmpty: [{ section: 'unknowns', statement: 'none-we-know-of', by: 'w-amira', on: '2026-10-02' }],
      nextSteps: [{ ...harte.content.nextSteps![0]!, status: 'not-done' }],
    })));
    expect(words).to.include('What we do not know yet None we know of');
    expect(words).to.include('Not done');
  });

  it('says whether the danger was there when somebody kept the children safe (SOS-R06)', async () => {
    expect(text(paper(await readBy('practitioner')))).to.include('The danger was there');
  });

  it('has both quotation marks of somebody’s words on the page: the first does not hang where a printer cuts it off', async () => {
    const { page } = await printedPage(async () => (await readBy('parent:p-danielle')).print());
    expect(foot(page)).to.match(/@media print \{(?:(?!@media).)*\.sheet \.said \{ text-indent: 0(?:px)?; \}/s);
  });

  it('leaves no gap where somebody’s line would have been (DP-16)', async () => {
    const lines = [...paper(await readBy('parent:p-ryan')).querySelectorAll<HTMLElement>('.e')];
    expect(lines.length).to.be.above(5);
    for (const line of lines) expect(line.innerText).to.match(/^\S/);
  });

  it('has on a copy where to ask for one’s own and to say that something is wrong, in full (DP-54)', async () => {
    const href = 'https://www.example.org/your-information';
    const map = await readBy('parent:p-ryan', {}, { rightsHref: href });
    expect(text(paper(map).querySelector('footer')!)).to.include(`To ask for your copy, or to say that something is wrong or wrongly kept: ${href}`);
  });

  it('names its reader, the day and "check before passing on" at the foot of every page, and no other reader (DP-28)', async () => {
    const map = await readBy('parent:p-ryan');
    const { page } = await printedPage(() => map.print());
    expect(page.title).to.equal('Assessment map');
    expect(text(page.querySelector('footer')!)).to.include('For Ryan Cole · 5 October 2026 · Check before passing on');
    // Where the browser knows no such place on a page, the line at the end of the sheet is what there is.
    if ('CSSMarginRule' in globalThis) expect(foot(page)).to.match(/@page \{.*@bottom-left \{[^}]*content: "For Ryan Cole[^"]*Check before passing on"/s);
    for (const other of ['Deb', 'Pauline', 'Danielle']) expect(text(page.querySelector('footer')!)).not.to.include(other);
    expect(text((await printedPage(async () => (await readBy('')).printFor())).page.querySelector('footer')!), 'a worker’s own print').to.include('For the team · 5 October 2026 · Check before passing on');
  });

  it('goes for somebody through no printer that it could not be given to them through: it says why (DP-19, SOS-M12)', async () => {
    const map = await readBy('');
    for (const reader of ['parent:p-ryan', 'parent:p-danielle']) {
      await map.printFor(reader);
      expect(document.querySelectorAll('iframe').length, reader).to.equal(0);
      expect(map.sitting.refusal?.ok, reader).to.equal(false);
    }
  });
});
