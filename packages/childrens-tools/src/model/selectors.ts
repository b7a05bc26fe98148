/** Readings of children's sessions: nothing here is stored, and no child's number meets another's. */
import { objectOf, type Item, type Person, type PracticeDocument } from '@practice-kit/documents';
import { calledName, isCurrent } from '@practice-kit/practice-tool/model';
import { HOUSES, type Afterwards, type ChildSession, type ChildrensSessions, type House, type HouseItem, type Telling, type Thought } from './document-type.js';

/** Where a child's words can stand. */
export type Section = House | 'whoHelps';
export const isHouse = (name: string): name is House => (HOUSES as readonly string[]).includes(name);
export const isSection = (name: string): name is Section => isHouse(name) || name === 'whoHelps';

export const sessionsOf = (document: PracticeDocument): readonly ChildSession[] => (document.content as ChildrensSessions | undefined)?.sessions ?? [];
export const sessionOf = (document: PracticeDocument, id: string): ChildSession | undefined => sessionsOf(document).find((session) => session.id === id);

export const itemsOf = (session: ChildSession | undefined, section: Section): readonly HouseItem[] => (section === 'whoHelps' ? session?.whoHelps : session?.houses?.[section]) ?? [];
/** Everything in the houses, in the order it is stored. */
export const houseItemsOf = (session: ChildSession): HouseItem[] => Object.entries(session.houses ?? {}).flatMap(([house, items]) => (isHouse(house) && Array.isArray(items) ? items as HouseItem[] : []));
export const wordsOf = (session: ChildSession): HouseItem[] => [...houseItemsOf(session), ...(session.whoHelps ?? [])];

/** Finished and standing: not replaced, not withdrawn, and nobody is still writing it. */
export const isStanding = (item: Pick<HouseItem, 'status'>): boolean => isCurrent(item) && item.status !== 'draft';
export const isWords = ({ kind }: HouseItem): boolean => kind === undefined || kind === 'words';
/** What a child said or wrote, or says of what they drew: nobody's to change (DP-43). What a worker saw is the worker's (CH-R11). */
export const isChilds = (item: HouseItem): boolean => item.verbatim !== false && item.kind !== 'observation';

/** The language of somebody’s words: said of the words, or the one the child talks in. A worker’s own are in the document’s. */
export const langOf = (session: ChildSession | undefined, item: HouseItem): string | undefined => item.lang ?? (isChilds(item) ? session?.communication?.language : undefined);

export interface Found { readonly session: ChildSession; readonly section: Section; readonly item: HouseItem }
/** It is looked up; what shares its id with something elsewhere is looked for. */
export function findItem(document: PracticeDocument, id: string): Found | undefined {
  const { path = [], object } = objectOf(document, id) ?? {};
  const [root, sessions, index] = path;
  const section = path.at(-2);
  const session = root === 'content' && sessions === 'sessions' ? sessionsOf(document)[Number(index)] : undefined;
  // The very object that stands in the list, which is one of words.
  if (session && typeof section === 'string' && isSection(section) && itemsOf(session, section)[Number(path.at(-1))] === object) return { session, section, item: object as unknown as HouseItem };
  for (const session of sessionsOf(document)) {
    for (const section of [...HOUSES, 'whoHelps'] as const) {
      const item = itemsOf(session, section).find((one) => one.id === id);
      if (item) return { session, section, item };
    }
  }
  return undefined;
}
/** What a child told in this session, in the order it was written down. */
export const tellingsOf = (session: ChildSession | undefined): Telling[] => [...session?.earlierTellings ?? [], ...(session?.telling ? [session.telling] : [])];
/** A child's number, by the id of its question: who may see it is the child's to say as well. */
export const scaleOf = (document: PracticeDocument, id: string): ChildSession['scale'] => sessionsOf(document).find(({ scale }) => scale?.id === id)?.scale;
export const thoughtOf = (document: PracticeDocument, id: string): Thought | undefined => sessionsOf(document).flatMap((session) => session.practitionerThoughts ?? []).find((thought) => thought.id === id);

/** A child's words or a worker's thought, as what every tool records sees it: whose words they are is always said. */
export function entryOf(document: PracticeDocument, id: string): Item | undefined {
  const found = findItem(document, id);
  if (found) {
    const { item, session } = found;
    return { ...item, text: item.text ?? item.childSays ?? '', ...(isChilds(item) ? { verbatim: true, saidBy: session.childId } : {}) } as Item;
  }
  const thought = thoughtOf(document, id);
  return thought && { ...thought, recordedBy: thought.by, recordedAt: thought.at } as Item;
}

export const childName = (document: PracticeDocument, session: ChildSession | undefined): string => calledName(document, session?.childId ?? '');
/** How old somebody is, by their age or by what is known of the day they were born. */
export function ageOf({ age, dateOfBirth }: Pick<Person, 'age' | 'dateOfBirth'>, asOf: string): number | undefined {
  if (age !== undefined || !dateOfBirth) return age;
  const years = Number(asOf.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return asOf.slice(4) < dateOfBirth.slice(4) ? years - 1 : years;
}
/** What the child calls a house; nothing where they gave it no name. */
export const houseName = (session: ChildSession | undefined, house: House): string => session?.chosenByChild?.whatToCallTheHouses?.[house] ?? '';
export const pictureOf = (session: ChildSession | undefined): string => session?.picture ?? 'three-houses';
/** A page of what a worker saw of a baby, or of a child who does not talk: nobody is asked or quoted on it (CH-R11). */
export const isObserved = (session: ChildSession | undefined): boolean => pictureOf(session) === 'observation';

export const stepsOf = (session: ChildSession | undefined, step: Afterwards['step']): Afterwards[] => (session?.afterwards ?? []).filter((one) => one.step === step);
/** Nobody has been shown anything of the page. */
export const isShownToNobody = (session: ChildSession | undefined): boolean => stepsOf(session, 'shown-to').length === 0;
/**
 * Looked at whether showing this could make tonight worse for anyone (CH-R06), since the last words were written, the child told
 * something, more was let be seen, or a “no” was overruled. Of a check that says only its day, what came on a later day was not looked at.
 */
export function isChecked(session: ChildSession | undefined): boolean {
  const check = stepsOf(session, 'safety-check-before-sharing').at(-1);
  if (!session || !check) return false;
  const { at, on } = check;
  const isLater = (moment: unknown): boolean => typeof moment === 'string' && (at === undefined ? moment.slice(0, 10) > on : Date.parse(moment) > Date.parse(at));
  const words = wordsOf(session);
  return ![
    ...words.flatMap(({ recordedAt, picturedAt }) => [recordedAt, picturedAt]), ...[...words, ...session.scale?.answers ?? []].flatMap(({ share, shareOverride }) => [shareOverride?.at, ...widened(share)]),
    ...[session.telling, ...session.earlierTellings ?? []].map((telling) => telling?.at),
  ].some(isLater);
}
const widened = (share: HouseItem['share'] = []): unknown[] => share.filter(({ choice }) => choice === 'yes').map((one) => one['at']);
/** What was shown to somebody and the child does not know yet what happened with (CH-R08). */
export const untoldSince = (session: ChildSession): string | undefined => {
  const told = stepsOf(session, 'told-child-what-happened').map(({ on }) => on);
  return stepsOf(session, 'shown-to').map(({ on }) => on).filter((on) => !told.some((one) => one >= on)).sort()[0];
};
