/** A child's page on paper: what was put right, the number, and whose page it is. */
import { expect, fixture, html } from '@open-wc/testing';
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import { until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { miaAndMali, observation, readingBack, withSessions } from '../../model/fixtures.js';
import type { ChildSession } from '../../model/index.js';
import type { PracticeChildsSession } from './childs-session.js';

const at = '2026-10-13T10:00:00+01:00';
const [mia] = miaAndMali.content.sessions as [ChildSession, ChildSession];
async function open(document: PracticeDocument, reader = '', lang = 'en'): Promise<PracticeChildsSession> {
  const page = await fixture<PracticeChildsSession>(html`<practice-childs-session lang=${lang} actor="w-amira" .reader=${reader} .clock=${() => at} .document=${document}></practice-childs-session>`);
  await until(() => page.isFurnished || page.shadowRoot!.querySelector('.sheet'));
  return page;
}
const text = (of: Element): string => (of as HTMLElement).innerText.replaceAll(/\s+/g, ' ');
/** The worker’s own paper. */
async function paper(document: PracticeDocument): Promise<HTMLElement> {
  const page = await open(document);
  const sheet = (await page.sheet.take())!;
  return fixture<HTMLElement>(html`<div>${sheet.renderSheet(page.document!, page.sheetOptions())}</div>`);
}
/** A reader’s copy, as it is on their paper. */
async function copy(document: PracticeDocument, reader: string, lang = 'en'): Promise<HTMLElement> {
  const page = await open(document, reader, lang);
  return until(() => page.shadowRoot!.querySelector<HTMLElement>('.sheet'));
}
const yesForMum = [{ personId: 'p-danielle', choice: 'yes' as const }];

describe('A child’s page on paper, whole', () => {
  it('has what was said first and what is said now beside it, each called so, for the team and for whoever may see both (CH-R01, DP-40)', async () => {
    const document = withSessions([{ ...mia, houses: { good: [
      { id: 'g1', text: 'nan makes pancakes', verbatim: true, writtenBy: 'p-mia', status: 'corrected', share: yesForMum },
      { id: 'g2', text: 'she lets me flip one', verbatim: true, writtenBy: 'p-mia', corrects: 'g1', share: yesForMum },
    ] } }], ['read-back']);
    expect(text(await paper(document))).to.match(/What was said first ‘?nan makes pancakes’?.*What Mia says now ‘?she lets me flip one/);
    expect(text(await copy(document, 'parent:p-danielle'))).to.match(/What was said first ‘?nan makes pancakes’?.*What Mia says now ‘?she lets me flip one/);
    expect(text(await copy(document, 'child:p-mia'))).to.include('What I say now');
  });

  it('has every number the child gave with its word and its day, on the line between its two ends, and nothing worked out (domain.md §2.7, DP-53)', async () => {
    const answers = [{ ...mia.scale!.answers[0]!, face: 'a bit worried' }, { by: 'p-mia', value: 7, on: '2026-10-09', reason: 'the lock', verbatim: true }, { by: 'p-mia', status: 'chose-not-to' as const, on: '2026-10-12' }];
    const sheet = await paper(withSessions([{ ...mia, scale: { ...mia.scale!, answers } }], ['choices']));
    expect([...sheet.querySelectorAll('.number')].map(text)).to.deep.equal(['4: a bit worried 30 September 2026', '7 9 October 2026', 'Chose not to say 12 October 2026']);
    expect([...sheet.querySelectorAll('.numbers .here')].map(text)).to.deep.equal(['4', '7']);
    expect(sheet.querySelector('.numbers')!.getAttribute('aria-hidden'), 'read once, in words').to.equal('true');
    expect(text(sheet)).to.include('0: Not safe at all 10: Really safe').and.not.match(/average|mean|total|score|%/i);
  });

  it('is a child’s own by who they are, and not by a name somebody else has too (CH-R02)', async () => {
    const namesake = frozen({ ...miaAndMali, people: miaAndMali.people.map((person) => (person.id === 'p-danielle' ? { ...person, name: 'Mia Harte' } : person)) });
    expect(text(await copy(namesake, 'parent:p-danielle'))).to.include('Asked: “What is a good bit?');
    expect(text(await copy(namesake, 'child:p-mia'))).not.to.include('Asked');
  });

  it('says of a page of what was seen whose words they are, and has no house and no child’s label on it (CH-R11)', async () => {
    const [jayden] = observation.content.sessions as [ChildSession];
    const shown = frozen({ ...observation, content: { sessions: [{ ...jayden, houses: { good: jayden.houses!.good!.map((item) => ({ ...item, share: yesForMum })), worries: [], dreams: [] } }] } });
    for (const sheet of [await paper(shown), await copy(shown, 'parent:p-danielle'), await copy(shown, 'court')]) {
      expect(text(sheet)).to.include('What a worker saw and wrote down. These are not Jayden’s words.').and.include('When Jayden was settled Jayden crawled to his mum');
      expect(text(sheet)).not.to.match(/house of|good for Jayden|own words|trusts|Asked/i);
      expect(sheet.querySelector('.said'), 'nobody is quoted').to.equal(null);
    }
    const inWelsh = await copy(shown, 'parent:p-danielle', 'cy');
    await until(() => text(inWelsh).includes('Nid geiriau Jayden yw’r rhain.') && text(inWelsh).includes('Pan oedd Jayden yn fodlon'));
  });

  it('reads the number back to the child, and another stands beside it', async () => {
    const page = await open(readingBack);
    await until(() => page.shadowRoot!.querySelector('.desk'));
    const scale = page.shadowRoot!.querySelector<HTMLElement>('.scale')!;
    expect(text(scale)).to.include('How safe do you feel where you are living now?').and.include('4').and.include('he nows were my scool is');
    expect(scale.querySelector('.facebutton')).to.equal(null);
    [...page.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent === 'Add the number Mia says now')!.click();
    await page.updateComplete;
    scale.querySelectorAll<HTMLElement>('.facebutton')[6]!.click();
    await page.updateComplete;
    page.putFaceIn();
    await page.updateComplete;
    expect((page.childSession!.scale!.answers).map(({ value }) => value)).to.deep.equal([4, 6]);
    expect(page.shadowRoot!.querySelector('.facebutton')).to.equal(null);
  });
});
