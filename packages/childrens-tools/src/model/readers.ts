/**
 * Who may hold what of a child's page (shapes.md §13, CH-R05, CH-R13). It fails closed: what a child was not asked is no,
 * an overruled "no" counts only when somebody decided, said why, and the child was told first or it says why not, and no
 * child's copy holds a word of another child's session.
 */
import type { CopyReader, Part, Person, PracticeDocument } from '@practice-kit/documents';

type Node = Readonly<Record<string, unknown>>;

/** In nobody's copy but the team's: what a worker thought, what was told, who overruled, what was said afterwards. */
export const NEVER_COPIED = [
  'practitionerThoughts', 'telling', 'earlierTellings', 'shareOverride', 'earlierOverrides', 'afterwards', 'parentTold', 'earlierTranslations', 'earlierLangs', 'earlierAsked', 'earlierNames', 'isReasonOpen', 'picturedBy', 'picturedAt',
];
/** A child's own page: their words, what they chose, their number, whom they trust. */
const OWN = ['childId', 'picture', 'on', 'chosenByChild', 'houses', 'scale', 'whoHelps'].map((field) => `sessions.${field}`);
/** Of a page that is shown to somebody: only what the child said they may see. */
const SHOWN = ['childId', 'picture', 'houses', 'scale', 'whoHelps'].map((field) => `sessions.${field}`);
/** What is said on a page, without whose it is and what was asked. */
const INSIDE = ['houses', 'scale', 'whoHelps'];
const SAID = ['houses', 'scale.answers', 'whoHelps'].map((field) => `sessions.${field}`);
/** Said to whoever wrote it down, and not part of what is shown. */
const BETWEEN_US: ReadonlySet<string> = new Set(['childReason', 'share', 'shareOverride', 'earlierOverrides', 'correctionReason', 'asked']);
/** A page that is shown has no day on it, nor who came: dates tell of visits (domain.md §2.4). */
const OF_THE_VISIT: ReadonlySet<string> = new Set(['share', 'on', 'askedBy']);

const nodes = (list: unknown): Node[] => (Array.isArray(list) ? list.filter((one): one is Node => one !== null && typeof one === 'object') : []);
const node = (value: unknown): Node => (value !== null && typeof value === 'object' ? value as Node : {});
/** Where a child's words stand, and all that stands there. */
const PLACES = ['good', 'worries', 'dreams'].map((house) => `sessions.houses.${house}`).concat('sessions.whoHelps');
const wordsIn = (session: Node): Node[] => [...['good', 'worries', 'dreams'].flatMap((house) => nodes(node(session['houses'])[house])), ...nodes(session['whoHelps'])];
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** A professional of the case decided, said why, and the child was told first, or it says why that was not safe (CH-R05). */
export function isWholeOverride(value: unknown, people: readonly Person[]): boolean {
  const override = node(value);
  return people.some(({ id, kind }) => id === override['decidedBy'] && kind === 'professional') && isText(override['reason']) && (override['childToldFirst'] === true || isText(override['whyNotToldFirst']));
}

/** Whom a reader's key, or a name in `sharedWith`, means. */
const personIn = (name: unknown): string => (typeof name === 'string' ? name.slice(name.indexOf(':') + 1) : '');
/** Whoever of the family and around it could be shown a child's page. */
export const isFamily = ({ kind }: Person): boolean => kind === 'family' || kind === 'carer' || kind === 'community';

/** Whether the child said yes to this person, the last time they were asked; or a "no" was overruled for them. */
function isGivenTo(item: Node, personId: string, people: readonly Person[]): boolean {
  const choice = nodes(item['share']).findLast((one) => one['personId'] === personId)?.['choice'];
  return choice === 'yes' || (isWholeOverride(item['shareOverride'], people) && overruledFor(item).some((name) => personIn(name) === personId && !String(name).startsWith('partner:')));
}
function overruledFor(item: Node): unknown[] {
  const names = node(item['shareOverride'])['sharedWith'];
  return Array.isArray(names) ? names : [];
}

/** Whether what a child said is for this reader. `family-shared` is read by every adult of the family (DP-22). */
export function isGiven(item: Node, { key, kind, personId, discipline }: CopyReader, people: readonly Person[]): boolean {
  if (personId !== undefined) return isGivenTo(item, personId, people);
  if (isWholeOverride(item['shareOverride'], people) && overruledFor(item).includes(key)) return true;
  const readers = kind === 'family-shared' ? people.filter(isFamily) : kind === 'partner' ? people.filter((person) => person.discipline === discipline) : [];
  return readers.length > 0 && readers.every(({ id }) => isGivenTo(item, id, people));
}

/** `copied`: the content of the copy that this part of the document makes for the reader, once flags and the like are asked. */
export function holds(document: PracticeDocument, reader: CopyReader, copied: (part: Part) => unknown): 'everything' | 'nothing' | Part {
  if (reader.kind === 'practitioner' || reader.kind === 'court') return 'everything';
  const { people } = document;
  const sessions = nodes((document.content as { sessions?: unknown }).sessions);
  const isChild = (id: unknown): boolean => people.some((person) => person.id === id && (person.kind === 'child' || person.kind === 'unborn'));
  // What a brother or a sister wrote, answered or said to this page is theirs, and nobody asked them who may see it (CH-R13).
  const anothers = new Set(sessions.flatMap((session) => {
    const isAnothers = (id: unknown): boolean => id !== session['childId'] && isChild(id);
    const words = wordsIn(session);
    return [
      ...words.filter(({ writtenBy }) => isAnothers(writtenBy)), ...nodes(node(session['scale'])['answers']).filter(({ by }) => isAnothers(by)),
      ...words.flatMap(({ disputes }) => nodes(disputes)).filter(({ by }) => isAnothers(by)),
    ];
  }));
  const isOwn = (one: Node): boolean => !anothers.has(one);
  const disputes = Object.fromEntries(PLACES.map((place) => [`${place}.disputes`, isOwn]));
  if (reader.kind === 'child' || isChild(reader.personId)) {
    return {
      keep: OWN, choiceIsRead: true,
      only: { ...disputes, ...Object.fromEntries([...PLACES, 'sessions.scale.answers'].map((place) => [place, isOwn])), sessions: ({ childId }) => reader.personId !== undefined && childId === reader.personId },
    };
  }
  const given = (item: Node): boolean => isGiven(item, reader, people);
  /** What was put right is for nobody who may not see how it was put right. */
  const standsFor = (items: readonly Node[]) => (item: Node): boolean =>
    given(item) && (item['status'] !== 'corrected' || items.some((one) => one['corrects'] === item['id'] && given(one)));
  const items = sessions.flatMap(wordsIn);
  const isShown = standsFor(items);
  // A version is a text, also of what had none: what was only seen.
  const fields = (item: Node): boolean | string[] => isShown(item) && [...Object.keys(item), 'text'].filter((field) => !BETWEEN_US.has(field));
  const answers = (session: Node): Node[] => nodes(node(session['scale'])['answers']);
  const hasSomething = (session: Node): boolean => wordsIn(session).some(isShown) || answers(session).some(given);
  const only = {
    ...disputes, ...Object.fromEntries(PLACES.map((place) => [place, fields])),
    'sessions.scale': (scale: Node) => nodes(scale['answers']).some(given), 'sessions.scale.answers': (answer: Node) => given(answer) && Object.keys(answer).filter((field) => !OF_THE_VISIT.has(field)),
  };
  // Whose page it is, and what was asked, only where something the child said is left: that they were spoken to is told by it as well (DP-16).
  const left = new Set<unknown>();
  for (const session of sessions.filter(hasSomething)) {
    const [page] = nodes(node(copied({ keep: SAID, choiceIsRead: true, only: { ...only, sessions: (one) => one === session } }))['sessions']);
    if (page) left.add(session);
    if (page?.['scale']) left.add(session['scale']);
  }
  return {
    keep: SHOWN, choiceIsRead: true,
    only: {
      ...only, sessions: (session) => hasSomething(session) && (left.has(session) || INSIDE),
      'sessions.scale': (scale) => only['sessions.scale'](scale) && (left.has(scale) || ['answers']),
    },
  };
}
