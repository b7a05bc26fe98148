/** Drawings and photos that are kept, in a real page (domain.md §4, DP-23, DP-15; docs/decisions/0028). */
import { expect, fixture, html } from '@open-wc/testing';
import { isBarePicture, isPicture, type PracticeDocument } from '@practice-kit/documents';
import { everything, printedPage, until } from '@practice-kit/practice-tool/testing';
import '../../define.js';
import { choosing, miaAndMali, observation, withMia, withSessions } from '../../model/fixtures.js';
import { findItem, type ChildSession, type ChildrensSessions, type HouseItem } from '../../model/index.js';
import { keys, viewport } from '../../../../../test/browser/keys.js';
import type { PracticeChildsSession } from '../childs-session/childs-session.js';
import { fromFile } from './from-file.js';
import { bytesOf, jpegParts } from './jpeg.js';
import { sizeIn } from './size-in.js';

const at = '2026-10-01T10:30:00+01:00';
const [mia] = miaAndMali.content.sessions as [ChildSession, ChildSession];

/** A house under a sun, as a child might draw it: red at the left, blue at the right. */
async function paper(width = 240, height = 160, type = 'image/jpeg'): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const on = canvas.getContext('2d')!;
  on.fillStyle = '#fff';
  if (type === 'image/jpeg') on.fillRect(0, 0, width, height);
  on.fillStyle = '#d00';
  on.fillRect(0, height / 4, width / 4, height / 2);
  on.fillStyle = '#00d';
  on.fillRect(width * 3 / 4, height / 4, width / 4, height / 2);
  return new Promise((resolve) => { canvas.toBlob((blob) => resolve(blob!), type, .9); });
}
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
/** As a phone writes it: which way up it was held, where, and on what (TIFF, big-endian; GPS latitude 53°28′51″ N, longitude 2°14′30″ W). */
function exif(orientation: number): number[] {
  const two = (value: number): number[] => [value >> 8, value & 255];
  const four = (value: number): number[] => [...two(value >>> 16), ...two(value & 0xffff)];
  const entry = (tag: number, type: number, count: number, value: number[]): number[] => [...two(tag), ...two(type), ...four(count), ...value];
  const make = [...letters('PhoneCam 14\0')];
  const first = 8;
  const makeAt = first + 2 + 3 * 12 + 4;
  const gps = makeAt + make.length;
  const latitude = gps + 2 + 4 * 12 + 4;
  const degrees = (...values: number[]): number[] => values.flatMap((value) => [...four(value), ...four(1)]);
  const tiff = [
    ...letters('MM'), ...two(42), ...four(first),
    ...two(3), ...entry(0x010f, 2, make.length, four(makeAt)), ...entry(0x0112, 3, 1, [...two(orientation), 0, 0]), ...entry(0x8825, 4, 1, four(gps)), ...four(0),
    ...make,
    ...two(4), ...entry(1, 2, 2, [...letters('N\0'), 0, 0]), ...entry(2, 5, 3, four(latitude)), ...entry(3, 2, 2, [...letters('W\0'), 0, 0]), ...entry(4, 5, 3, four(latitude + 24)), ...four(0),
    ...degrees(53, 28, 51), ...degrees(2, 14, 30),
  ];
  const body = [...letters('Exif\0\0'), ...tiff];
  return [0xff, 0xe1, ...two(body.length + 2), ...body];
}
async function photo(orientation = 1, more: number[] = []): Promise<Blob> {
  const bytes = new Uint8Array(await (await paper()).arrayBuffer());
  return new File([bytes.slice(0, 2), Uint8Array.from([...exif(orientation), ...more]), bytes.slice(2)], 'at 14 Elm Road.jpg', { type: 'image/jpeg' });
}
const kept = async (file: Blob): Promise<string> => {
  const made = await fromFile(file);
  if (!made.ok) throw new Error(made.reason);
  return made.picture;
};
/** The colour of a point, as parts of the whole size. */
const colour = (canvas: HTMLCanvasElement, x: number, y: number): string => {
  const [red = 0, , blue = 0] = canvas.getContext('2d')!.getImageData(Math.floor(canvas.width * x), Math.floor(canvas.height * y), 1, 1).data;
  return red > 180 && blue > 180 ? 'white' : red > 180 ? 'red' : blue > 180 ? 'blue' : 'other';
};
async function shown(picture: string): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(new Blob([bytesOf(picture)], { type: 'image/jpeg' }));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  return canvas;
}

async function open(document: PracticeDocument, set: Partial<PracticeChildsSession> = {}): Promise<PracticeChildsSession> {
  const main = await fixture(html`<main><practice-childs-session lang=${set.lang ?? 'en'} actor="w-amira" .reader=${set.reader ?? ''} .clock=${() => at} .document=${document}></practice-childs-session></main>`);
  const page = main.querySelector('practice-childs-session')!;
  Object.assign(page, set);
  await page.updateComplete;
  await until(() => (page.reader ? page.shadowRoot!.querySelector('.sheet') : page.isFurnished && page.shadowRoot!.querySelector('.desk')));
  return page;
}
const canvases = (root: ParentNode): HTMLCanvasElement[] => everything(root).filter((one): one is HTMLCanvasElement => one.localName === 'canvas');
const drawnIn = (page: PracticeChildsSession): Promise<HTMLCanvasElement> => until(() => canvases(page.shadowRoot!).find(({ width, height, hidden }) => !hidden && width * height > 1 && !(width === 300 && height === 150)), 'No picture was drawn.');
const find = (page: PracticeChildsSession, name: string): HTMLElement | undefined => everything(page.shadowRoot!).find((one): one is HTMLElement => ['button', 'label'].includes(one.localName) && (one.textContent ?? '').replace(/\s+/g, ' ').trim() === name);
const press = async (page: PracticeChildsSession, name: string): Promise<void> => { (await until(() => find(page, name), `Nothing is called ${name}.`)).click(); await page.updateComplete; };
const said = (page: PracticeChildsSession): string => everything(page.shadowRoot!).filter(({ localName }) => localName !== 'style').map((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent).join('')).join('\n').replaceAll(/[ \n]+/g, ' ');
const sessionOf = (page: PracticeChildsSession): ChildSession => (page.document!.content as ChildrensSessions).sessions[0]!;
function choose(page: PracticeChildsSession, file: Blob): void {
  const input = everything(page.shadowRoot!).find((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'file')!;
  const files = new DataTransfer();
  files.items.add(file instanceof File ? file : new File([file], 'a name of its own.jpg', { type: file.type }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}
const yes = [{ personId: 'p-danielle', choice: 'yes' as const }];
const drawn = (assetRef: string, more: Partial<HouseItem> = {}): HouseItem => ({ id: 'mia-d-1', kind: 'drawing', assetRef, childSays: 'thats nans garden', describedByWorker: 'A house under a sun.', verbatim: true, writtenBy: 'p-mia', share: yes, ...more });
const withDrawing = (assetRef: string, stage: string, more: Partial<HouseItem> = {}): PracticeDocument =>
  withSessions([{ ...mia, houses: { good: [drawn(assetRef, more)], worries: [], dreams: [] }, afterwards: [{ step: 'safety-check-before-sharing', on: '2026-10-01', at: '2026-10-01T10:00:00+01:00', result: 'Nobody is put at risk.' }] }], [stage]);

describe('A photo of a tablet, or a file', () => {
  it('DP-23 comes out with no place, no device, no name of a file and nothing else but what is seen', async () => {
    const file = await photo(1);
    const before = new TextDecoder('latin1').decode(await file.arrayBuffer());
    expect(before).to.include('Exif').and.include('PhoneCam 14');
    const picture = await kept(file);
    expect(isBarePicture(picture)).to.equal(true);
    const bytes = bytesOf(picture);
    expect(new TextDecoder('latin1').decode(bytes)).not.to.match(/Exif|PhoneCam|Elm Road|GPS|ICC_PROFILE|Photoshop|http/);
    expect(jpegParts(bytes).filter(({ marker }) => marker >= 0xe1 && marker <= 0xef)).to.deep.equal([]);
    expect(sizeIn(bytes)).to.deep.equal({ width: 240, height: 160 });
  });

  it('is the right way up, whichever way it was held', async () => {
    const places: [orientation: number, red: [number, number], blue: [number, number], isUpright: boolean][] = [[1, [.1, .5], [.9, .5], false], [3, [.9, .5], [.1, .5], false], [6, [.5, .1], [.5, .9], true], [8, [.5, .9], [.5, .1], true]];
    for (const [orientation, red, blue, isUpright] of places) {
      const canvas = await shown(await kept(await photo(orientation)));
      expect(canvas.height > canvas.width, `held as ${orientation}`).to.equal(isUpright);
      expect([colour(canvas, ...red), colour(canvas, ...blue)], `held as ${orientation}`).to.deep.equal(['red', 'blue']);
    }
  });

  it('is no larger than it need be, on white where there is no paper', async () => {
    const large = await kept(await paper(4000, 1000));
    expect(sizeIn(bytesOf(large))).to.deep.equal({ width: 1600, height: 400 });
    expect(large.length).to.be.below(400_000);
    expect(colour(await shown(await kept(await paper(120, 80, 'image/png'))), .5, .5)).to.equal('white');
  });

  it('that is grainy all over is kept smaller, and never larger than a page takes', async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 700, height: 700 });
    const on = canvas.getContext('2d')!;
    const grain = on.createImageData(700, 700);
    for (let index = 0, seed = 1; index < grain.data.length; index += 1) grain.data[index] = index % 4 === 3 ? 255 : (seed = (seed * 48_271) % 2_147_483_647) % 256;
    on.putImageData(grain, 0, 0);
    const picture = await kept(await new Promise<Blob>((resolve) => { canvas.toBlob((blob) => resolve(blob!), 'image/jpeg', .95); }));
    expect(picture.length).to.be.below(400_000);
  });

  it('that cannot be opened, or is far too large, is answered and not thrown', async () => {
    for (const broken of [new Blob(['%PDF-1.7 a page'], { type: 'application/pdf' }), new Blob([new Uint8Array([0, 0, 0, 24, ...letters('ftypheic'), 0, 0, 0, 0])], { type: 'image/heic' }), new Blob([(await photo(1)).slice(0, 300)], { type: 'image/jpeg' }), new Blob([])]) {
      expect(await fromFile(broken), broken.type).to.deep.equal({ ok: false, reason: 'unreadable' });
    }
    const huge = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x37, 0x10, 0x37, 0x10, 1, 1, 0x11, 0, 0xff, 0xd9]);
    expect(sizeIn(huge)).to.deep.equal({ width: 14_096, height: 14_096 });
    expect(await fromFile(new Blob([huge], { type: 'image/jpeg' }))).to.deep.equal({ ok: false, reason: 'too-large' });
  });
});

describe('On a child’s page', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('a picture is put in with one press, shown as whose it is, and kept with what the child says of it', async () => {
    const page = await open(withMia);
    await press(page, 'I drew something');
    expect(find(page, 'Put a picture of it in')!.getBoundingClientRect().height).to.be.at.least(44);
    choose(page, await photo(1));
    const canvas = await drawnIn(page);
    expect(canvas.getAttribute('role')).to.equal('img');
    expect(canvas.getAttribute('aria-label')).to.equal('Mia’s drawing');
    (page.shadowRoot!.querySelector('.editor .text') as HTMLElement).focus();
    await keys('me and nan');
    await press(page, 'Put it in');
    const item = sessionOf(page).houses!.good!.at(-1)!;
    expect(item).to.include({ kind: 'drawing', childSays: 'me and nan', verbatim: true });
    expect(isPicture(item.assetRef)).to.equal(true);
    expect(JSON.stringify(page.document)).not.to.include('Elm Road');
    expect(said(page)).to.include('me and nan');
    expect((await drawnIn(page)).closest('li')!.dataset['anchor']).to.equal(item.id);
  });

  it('is taken away again before it is put in, can be called a photo, and is undone like a word (K9)', async () => {
    const page = await open(withMia);
    await press(page, 'I drew something');
    choose(page, await photo(1));
    await drawnIn(page);
    await press(page, 'A photo');
    const { id } = page.sitting.editing!;
    expect(findItem(page.document!, id!)!.item.kind).to.equal('photo');
    expect((await drawnIn(page)).getAttribute('aria-label')).to.equal('Mia’s photo');
    await press(page, 'Take the picture away');
    expect(findItem(page.document!, id!)!.item.assetRef).to.equal(undefined);
    expect(page.undo()).to.equal(true);
    expect(isPicture(findItem(page.document!, id!)!.item.assetRef)).to.equal(true);
  });

  it('what does not open is said, with what to do, and nothing that was written goes', async () => {
    const page = await open(withMia);
    await press(page, 'I drew something');
    (page.shadowRoot!.querySelector('.editor .text') as HTMLElement).focus();
    await keys('my dog');
    choose(page, new Blob(['%PDF-1.7'], { type: 'application/pdf' }));
    await until(() => said(page).includes('That picture would not open. Try taking a photo of it.'), 'Nothing was said.');
    await press(page, 'Put it in');
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ childSays: 'my dog' });
  });

  it('what comes after the words were put in is put in with them: nobody has to wait', async () => {
    const page = await open(withMia);
    await press(page, 'I drew something');
    choose(page, await photo(1));
    page.stopWriting();
    await until(() => isPicture(sessionOf(page).houses!.good!.at(-1)!.assetRef), 'The picture was lost.');
    expect(sessionOf(page).houses!.good!.at(-1)!.status).to.equal(undefined);
  });

  it('what does not open after the words were put in is said where they stand', async () => {
    const page = await open(withMia);
    await press(page, 'I drew something');
    choose(page, new Blob(['%PDF-1.7'], { type: 'application/pdf' }));
    page.stopWriting();
    await until(() => [...page.shadowRoot!.querySelectorAll('li')].some((row) => row.textContent?.includes('That picture would not open.')), 'Nothing was said.');
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ kind: 'drawing' });
    expect(page.describe(sessionOf(page).houses!.good!.at(-1)!.id)).to.equal('A drawing');
  });

  it('in the child’s hands it is put in, looked at closely and left again, and nothing leads out (DP-36)', async () => {
    const page = await open(withMia);
    page.handOver('bluebell');
    await page.updateComplete;
    await press(page, 'I drew something');
    choose(page, await photo(1));
    await drawnIn(page);
    await press(page, 'Put it in');
    await drawnIn(page);
    await press(page, 'Make it bigger: Mia’s drawing');
    const dialog = await until(() => everything(page.shadowRoot!).find((one): one is HTMLDialogElement => one.localName === 'dialog' && one.getRootNode() instanceof ShadowRoot && (one.getRootNode() as ShadowRoot).host.localName === 'practice-dialog' && (one as HTMLDialogElement).open));
    expect(everything(dialog).find((one) => one.localName === 'button')!.getBoundingClientRect().height).to.be.at.least(44);
    await keys('Escape');
    expect(page.isHanded).to.equal(true);
    if (dialog.open) await press(page, 'Back');
    await until(() => page.sitting.large === undefined, 'It did not close.');
    expect(said(page)).to.include('For the grown-up: your word').and.not.include('Getting ready');
    expect(sessionOf(page).houses!.good!.at(-1)).to.include({ writtenBy: 'p-mia' });
  });

  it('at the desk it is large with one press and back with Escape; what the worker sees in it is never the child’s words (§4.6)', async () => {
    const page = await open(withDrawing(await kept(await photo(1)), 'shared'));
    await drawnIn(page);
    await press(page, 'Make it bigger: Mia’s drawing');
    await until(() => page.shadowRoot!.querySelector('practice-dialog .large canvas'));
    await keys('Escape');
    await until(() => page.sitting.large === undefined, 'It did not close.');
    const described = everything(page.shadowRoot!).filter((one) => one.textContent?.includes('A house under a sun.') && one.children.length === 0);
    expect(described.length).to.be.above(0);
    for (const one of described) expect(one.closest('.words, .said'), one.className).to.equal(null);
    for (const canvas of canvases(page.shadowRoot!)) expect(canvas.getAttribute('aria-label')).to.equal('Mia’s drawing');
  });

  it('of a drawing that was only told of, the worker adds it later, beside its words', async () => {
    const page = await open(choosing);
    const told = { ...drawn(''), id: 'told' };
    delete (told as { assetRef?: string }).assetRef;
    page.document = withSessions([{ ...mia, houses: { good: [told] } }], ['choices']);
    await page.updateComplete;
    page.open({ kind: 'words', id: 'told' });
    await until(() => find(page, 'Put a picture of it in') ?? find(page, 'Take or choose a picture of it'));
    choose(page, await photo(1));
    await until(() => isPicture(findItem(page.document!, 'told')!.item.assetRef), 'It was not put in.');
    expect(findItem(page.document!, 'told')!.item).to.include({ picturedBy: 'w-amira', picturedAt: at });
  });

  it('what somebody else’s system calls a picture is words for the worker, and what is no picture is drawn by nobody', async () => {
    for (const assetRef of ['asset:mia-drawing-1', '<img src=x onerror=alert(1)>', 'data:image/svg+xml;base64,PHN2Zy8+', 'javascript:alert(1)']) {
      const page = await open(withDrawing(assetRef, 'shared'));
      expect(canvases(page.shadowRoot!).length, assetRef).to.equal(0);
      expect(said(page)).to.include(assetRef.startsWith('data:') ? 'There is a picture here that cannot be shown.' : `The picture is in the case system, as ${assetRef}.`);
    }
    const page = await open(withDrawing('data:image/jpeg;base64,AAAA', 'shared'));
    await until(() => canvases(page.shadowRoot!).every(({ hidden }) => hidden) && canvases(page.shadowRoot!).length > 0);
    expect(said(page)).to.include('There is a picture here that cannot be shown.');
  });

  it('a photo of what a worker saw is put in on a page of what was seen (CH-R11)', async () => {
    const page = await open(observation);
    await press(page, 'I drew something').catch(() => press(page, 'A drawing the child made'));
    choose(page, await photo(1));
    await drawnIn(page);
  });

  it('fits where it stands at 320 px', async () => {
    await viewport(320, 800);
    const page = await open(withDrawing(await kept(await paper(1600, 1200)), 'shared'));
    const { width } = (await drawnIn(page)).getBoundingClientRect();
    expect(width).to.be.at.most(window.innerWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(window.innerWidth);
  });
});

describe('In a copy, and on paper', () => {
  beforeEach(async () => { await viewport(1280, 900); });

  it('stands what the reader was given, drawn; and of what they were not given, no picture and no place for one (DP-15)', async () => {
    const picture = await kept(await photo(1));
    const given = await open(withDrawing(picture, 'shared'), { reader: 'parent:p-danielle' });
    expect(colour(await drawnIn(given), .1, .5)).to.equal('red');
    for (const reader of ['parent:p-ryan', 'child:p-mali', 'family-shared']) expect(canvases((await open(withDrawing(picture, 'shared'), { reader })).shadowRoot!).length, reader).to.equal(0);
    const own = await open(withDrawing(picture, 'shared'), { reader: 'child:p-mia' });
    expect((await drawnIn(own)).getAttribute('aria-label')).to.equal('Mia’s drawing');
    expect(said(own)).not.to.include('My drawing goes here.');
  });

  it('is drawn on the paper before it is printed', async () => {
    const page = await open(withDrawing(await kept(await photo(1)), 'shared'));
    let seen = '';
    const { page: sheet } = await printedPage(async () => {
      await page.print();
      await until(() => [...document.querySelectorAll('iframe')].some((frame) => { const canvas = frame.contentDocument?.querySelector('canvas'); seen ||= canvas && canvas.width === 240 ? colour(canvas, .1, .5) : ''; return seen; }));
    });
    const canvas = sheet.querySelector('canvas')!;
    expect(seen).to.equal('red');
    expect(canvas.getAttribute('aria-label')).to.equal('Mia’s drawing');
  });

  it('is looked at by whoever gives it before it goes, and the child’s own is not asked about', async () => {
    const page = await open(withDrawing(await kept(await photo(1)), 'safety-check'));
    page.show({ dialog: { kind: 'copies' }, reader: 'parent:p-danielle' });
    await until(() => find(page, 'I have looked at the pictures'));
    page.share('parent:p-danielle');
    expect(page.sitting.refusal).to.include({ ok: false, messageId: 'pictures-unseen' });
    await press(page, 'I have looked at the pictures');
    expect(page.can({ type: 'PRINT_COPY', reader: 'parent:p-danielle' }).ok).to.equal(true);
    expect(page.can({ type: 'PRINT_COPY', reader: 'court' }).reasons.map(({ messageId }) => messageId)).to.include('pictures-unseen');
    page.share('parent:p-danielle');
    expect(page.sitting.refusal).to.equal(undefined);
    expect(JSON.stringify(page.document!.copies)).to.include('data:image/jpeg;base64,');
    page.show({ reader: 'child:p-mia' });
    await page.updateComplete;
    expect(find(page, 'I have looked at the pictures')).to.equal(undefined);
  });
});
