/** The map that takes the place of this one (domain.md §3.4, NEW_MAP): kept after it, once, and said. */
import { expect, fixture, html } from '@open-wc/testing';
import { memoryRecords, type PracticeDocument, type RecordProvider, type ReferenceSource } from '@practice-kit/documents';
import type { PracticeNewDocumentEvent } from '@practice-kit/practice-tool';
import { everything, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { documentType, nextMapId, type AssessmentMap } from '../../model/index.js';
import { harte } from '../../model/fixtures.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

const at = '2026-10-05T14:32:00+01:00';
const NEXT = nextMapId(harte);
const reviewing: PracticeDocument = { ...harte, stages: [{ id: harte.id, state: 'reviewing' }] };

/** A case system, and in which order it kept what; `gone`: it cannot be reached, `no`: it refuses the new one. */
function caseSystem(documents: readonly PracticeDocument[] = [reviewing]) {
  const kept = memoryRecords(documents);
  const network = { state: 'good' as 'good' | 'gone' | 'no-for-new' | 'gone-for-new' };
  const order: string[] = [];
  const records: RecordProvider = {
    ...kept,
    async write(document, options) {
      const isNew = document.id === NEXT;
      // The old one takes longest: whatever does not wait for it comes first.
      if (!isNew) await new Promise((next) => { setTimeout(next, 30); });
      if (network.state === 'gone' || (isNew && network.state === 'gone-for-new')) throw new TypeError('Failed to fetch');
      if (isNew && network.state === 'no-for-new') return { kind: 'refused', reason: 'not-allowed' };
      const result = await kept.write(document, options);
      if (result.kind === 'saved') order.push(document.id);
      return result;
    },
  };
  const ids = async (): Promise<string[]> => (await kept.list(harte.case!.id)).map(({ id }) => id);
  return { records, network, order, ids, read: async (id: string) => (await kept.read(id)).document as PracticeDocument<AssessmentMap> };
}

async function open(records: RecordProvider | undefined, document: PracticeDocument = reviewing, set: Partial<PracticeAssessmentMap> = {}): Promise<PracticeAssessmentMap> {
  const map = await fixture<PracticeAssessmentMap>(html`<practice-assessment-map lang="en" actor="w-amira" etag="1" .clock=${() => at} .records=${records} .document=${document}></practice-assessment-map>`);
  Object.assign(map, set);
  await map.updateComplete;
  return map;
}
const said = (map: PracticeAssessmentMap): string => map.shadowRoot!.querySelector('.over')?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const button = (map: PracticeAssessmentMap, words: string): HTMLElement | undefined => everything(map.shadowRoot!).find((one) => one.localName === 'button' && one.textContent?.trim() === words) as HTMLElement | undefined;
const press = async (map: PracticeAssessmentMap, words: string): Promise<void> => { (await until(() => button(map, words), `No button says ${words}.`)).click(); };
const stored = async ({ read }: ReturnType<typeof caseSystem>): Promise<unknown> => (await read(harte.id)).stages[0]?.state;

describe('A new map takes the place of this one (NEW_MAP)', () => {
  it('is kept after the old one, points back at it, and carries what still stands; the page says where it opens', async () => {
    const system = caseSystem();
    const map = await open(system.records);
    map.addEventListener('practice-new-document', (event) => { event.href = `/maps/${event.document.id}`; });
    await press(map, 'Start a new map');
    await until(() => said(map).includes('A new map has been started.'), said(map));
    expect(system.order).to.deep.equal([harte.id, NEXT]);
    expect(await stored(system)).to.equal('superseded');
    const next = await system.read(NEXT);
    expect([next.content.previousMapId, next.stages, next.content.dangerStatements?.length]).to.deep.equal([harte.id, [{ id: NEXT, state: 'gathering' }], 2]);
    expect(map.shadowRoot!.querySelector('.over a')?.getAttribute('href')).to.equal(`/maps/${NEXT}`);
    expect(map.shadowRoot!.querySelector('.spoken')?.textContent).to.include('A new map has been started.');
    expect(button(map, 'Start a new map')).to.equal(undefined);
    await expect(map).to.be.accessible();
  });

  it('is one, however often it is asked for: taken back and pressed again, opened again, pressed twice', async () => {
    const system = caseSystem();
    const map = await open(system.records);
    await press(map, 'Start a new map');
    map.send({ type: 'NEW_MAP' });
    await until(() => said(map).includes('A new map has been started.'));
    const written = { ...await system.read(NEXT), content: { id: NEXT, purpose: 'Somebody has written here.' } };
    await system.records.write(written, { etag: '1' });
    map.undo();
    await until(() => button(map, 'Start a new map'));
    expect(map.stage).to.equal('reviewing');
    await press(map, 'Start a new map');
    await until(() => said(map).includes('There is a new map already. Nothing on it was changed.'), said(map));
    expect((await system.read(NEXT)).content.purpose).to.equal('Somebody has written here.');
    // REOPEN stays what it is: this one gathers again, and the new one stays.
    await press(map, 'Open it again');
    expect(map.stage).to.equal('gathering');
    await map.save();
    const again = await open(system.records, { ...harte, stages: [{ id: harte.id, state: 'superseded' }] });
    await press(again, 'Start a new map');
    await until(() => said(again).includes('There is a new map already.'));
    expect(await system.ids()).to.deep.equal([harte.id, NEXT]);
  });

  it('is made as soon as the old one is saved, when the network comes back; taken back before that, none is made', async () => {
    const system = caseSystem();
    system.network.state = 'gone';
    const map = await open(system.records);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('The new map is made as soon as this one is saved.'), said(map));
    map.undo();
    system.network.state = 'good';
    await map.save();
    expect([await system.ids(), await stored(system)]).to.deep.equal([[harte.id], 'reviewing']);
    map.redo();
    await map.save();
    await until(() => said(map).includes('A new map has been started.'), said(map));
    expect(system.order.at(-1)).to.equal(NEXT);
  });

  it('asked for by two workers at once is one: whoever comes second looks at both, and is led to it', async () => {
    const system = caseSystem();
    const [amira, tom] = [await open(system.records), await open(system.records)];
    tom.actor = 'w-tom';
    tom.send({ type: 'SET_HEADER', fields: { purpose: 'Tom looks at it again too.' } });
    await press(amira, 'Start a new map');
    await until(() => said(amira).includes('A new map has been started.'));
    await press(tom, 'Start a new map');
    await until(() => tom.saveState?.kind === 'conflict');
    expect(said(tom)).to.include('The new map is made as soon as this one is saved.');
    tom.lookAtConflict();
    (await until(() => everything(tom.shadowRoot!).find((one) => one.localName === 'button' && one.textContent?.trim() === 'Put them together')) as HTMLElement).click();
    await until(() => said(tom).includes('There is a new map already. Nothing on it was changed.'), said(tom));
    expect([await system.ids(), await stored(system), (await system.read(harte.id)).content.purpose]).to.deep.equal([[harte.id, NEXT], 'superseded', 'Tom looks at it again too.']);
  });

  it('that could not be kept is said in words, with why; nothing is lost, and it can be asked for again', async () => {
    const system = caseSystem();
    system.network.state = 'no-for-new';
    const map = await open(system.records);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('The new map is not saved yet: you are not allocated to this family.'), said(map));
    expect(await stored(system)).to.equal('superseded');
    system.network.state = 'good';
    await press(map, 'Start a new map');
    await until(() => said(map).includes('A new map has been started.'));
    expect(await system.ids()).to.deep.equal([harte.id, NEXT]);
  });

  it('that did not arrive is sent again by itself, and is one', async () => {
    const system = caseSystem();
    system.network.state = 'gone-for-new';
    const map = await open(system.records);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('your system could not be reached'), said(map));
    system.network.state = 'good';
    await until(() => said(map).includes('A new map has been started.'));
    expect(await system.ids()).to.deep.equal([harte.id, NEXT]);
  });

  it('is the page’s to keep, when it wants to: it says when, and a failure is said', async () => {
    const system = caseSystem();
    let answer: 'kept' | 'failed' = 'failed';
    const heard: PracticeNewDocumentEvent[] = [];
    const listener = (event: PracticeNewDocumentEvent): void => {
      heard.push(event);
      event.preventDefault();
      event.waitUntil(answer === 'kept' ? Promise.resolve() : Promise.reject(new Error('no')));
    };
    const map = await open(system.records);
    map.addEventListener('practice-new-document', listener);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('The new map is not saved yet: your system could not be reached.'), said(map));
    answer = 'kept';
    await press(map, 'Start a new map');
    await until(() => said(map).includes('A new map has been started.'));
    expect(heard.map(({ document }) => document.id)).to.deep.equal([NEXT, NEXT]);
    expect(await Promise.all(heard.map(({ kept }) => kept))).to.deep.equal([false, true]);
    expect(await system.ids()).to.deep.equal([harte.id]);
  });

  it('is called what the map calls it, whatever else has been opened over the map before', async () => {
    const map = await open(undefined);
    map.show({ dialog: { kind: 'people' }, draft: {} });
    await until(() => map.isFurnished);
    map.closeDialog();
    await press(map, 'Start a new map');
    await until(() => said(map).includes('The new map is not saved yet: this page keeps no new maps.'), said(map));
  });

  it('on a page that keeps no documents, that is said', async () => {
    const map = await open(undefined);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('this page keeps no new maps'), said(map));
  });

  it('never takes the place of something else that stands under its id', async () => {
    const other: PracticeDocument = { ...reviewing, id: NEXT, type: 'another/type' };
    const system = caseSystem([reviewing, other]);
    const map = await open(system.records);
    await press(map, 'Start a new map');
    await until(() => said(map).includes('something else is in its place'), said(map));
    expect((await system.read(NEXT)).type).to.equal('another/type');
  });

  it('that is among the family’s documents is the way on from the old one, whoever made it: nobody is asked to start one', async () => {
    const next = { ...reviewing, id: 'made-elsewhere', content: { id: 'made-elsewhere', previousMapId: harte.id } };
    const source = { document: next, documentType, offers: [], href: '/maps/made-elsewhere' } as unknown as ReferenceSource;
    const map = await open(caseSystem().records, { ...harte, stages: [{ id: harte.id, state: 'superseded' }] }, { sources: [source] });
    expect(map.shadowRoot!.querySelector('.over a')?.getAttribute('href')).to.equal('/maps/made-elsewhere');
    expect(button(map, 'Start a new map')).to.equal(undefined);
  });

  it('is not asked for by somebody who only reads', async () => {
    const system = caseSystem();
    const map = await open(system.records, { ...harte, stages: [{ id: harte.id, state: 'superseded' }] }, { readonly: true });
    expect(map.send({ type: 'NEW_MAP' }).ok).to.equal(false);
    expect([button(map, 'Start a new map'), await system.ids()]).to.deep.equal([undefined, [harte.id]]);
  });
});
