/**
 * What each tool gives a reader at all (shapes.md §13, table), written as those tools write it and tried on their worked examples;
 * and of each: a copy is byte for byte what it would be if what is not the reader's had never been written.
 */
/* oxlint-disable unicorn/no-thenable -- a contingency is `if` and `then` (shapes.md §6). */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineDocumentType, type DocumentType } from '../document-type.js';
import type { PracticeDocument } from '../practice-document.js';
import { readDocument } from '../read-document.js';
import { Answer, Item, Place, PresentWithholding, Scale, Words, itemFields, withheldFields, type Flag } from '../shapes.js';
import { copyFor, unresolvedFor } from './copy-for.js';
import { ownOf, type ReaderRules } from './reader-rules.js';

type Node = Record<string, unknown>;
const text = z.optional(z.string());
const flagged = z.optional(z.boolean());
const ids = z.optional(z.array(z.string()));
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));
const some = (shape: Record<string, z.core.SomeType>) => z.optional(z.looseObject(shape));
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value as Node[] : []);
const typeOf = (type: string, schema: z.core.$ZodType, readers: Partial<ReaderRules>): DocumentType => defineDocumentType<unknown>({
  type, version: 1, schema: schema as unknown as z.ZodMiniType<unknown>, migrations: [],
  readers: { peopleLists: ['presentIds'], neverCopied: [], references: [], ...readers },
  // The conversation, the conference, the reflection; each child's session.
  roots: (content) => nodes((content as Node)['sessions'] ?? [content]) as { id: string }[],
});
const isTeam = (kind: string): boolean => kind === 'practitioner' || kind === 'court';

// Tool 3.
const personal = z.looseObject({ ...withheldFields, personId: z.string(), text: z.string(), verbatim: flagged });
const Conversation = z.looseObject({
  id: z.string(), form: text, recordedAs: text, facilitatorId: text, involvedIds: ids, whatHappenedInOneLine: text, suitability: z.optional(z.looseObject({})),
  preparation: list(z.looseObject({ personId: z.string(), on: text, metAlone: flagged, wantsFromIt: z.optional(Words), worries: z.optional(Words), bringing: ids, roleInRoom: text, howTakingPart: text, whoPlaysIt: text })),
  arrivingAndLeaving: text, fairProcessBefore: some({ engagement: text, explanation: text, expectationClarity: text }),
  meeting: some({ on: text, place: z.optional(Place), presentIds: ids, groundRules: ids,
    rounds: list(z.looseObject({ personId: z.string(), questionSet: z.string(), how: text, answers: z.array(z.looseObject({ time: z.string(), prompt: text, text, verbatim: flagged })) })),
    apologies: list(z.looseObject({ by: z.string(), text: z.string(), verbatim: flagged, to: ids })) }),
  outcome: text, agreement: z.optional(z.nullable(z.looseObject({ inTheirWords: flagged, items: z.array(Item), agreedBy: z.array(z.looseObject({ personId: z.string(), on: z.string(), mode: z.string(), note: text })) }))),
  noAgreement: some({ notes: z.array(personal) }), whatEachWasTold: list(z.looseObject({ ...withheldFields, personId: z.string(), by: z.string(), on: z.string(), text: z.string() })),
  followUps: list(z.looseObject({ id: z.string(), plannedFor: text, on: text, eachSeenSeparately: flagged, seenAlone: ids, notes: list(personal), whatNext: text, reviewOn: text })),
  fairProcessAfter: some({ understoodWhy: flagged, knowsWhatIsExpected: flagged }), window: z.optional(z.looseObject({ note: text })),
});
const conversation = typeOf('test/conversation', Conversation, {
  neverCopied: ['suitability', 'window'], references: ['to'],
  holds: (_, reader) => (isTeam(reader.kind) ? 'everything' : {
    keep: ['form', 'recordedAs', 'facilitatorId', 'involvedIds', 'whatHappenedInOneLine', 'preparation', 'fairProcessBefore', 'meeting', 'outcome', 'agreement', 'noAgreement',
      'whatEachWasTold', 'fairProcessAfter', 'followUps.on', 'followUps.notes', 'followUps.reviewOn'],
    only: { preparation: ownOf(reader), whatEachWasTold: ownOf(reader), 'followUps.notes': ownOf(reader) },
  }),
});

// Tool 4.
const Conference = z.looseObject({
  id: z.string(), offer: some({ trigger: text, voluntaryExplained: flagged }), referral: some({ by: text, on: text, reasons: text, safetyInformation: z.optional(z.looseObject({ ...withheldFields, text: z.string() })), childrenIds: ids }),
  preparation: list(z.looseObject({ ...withheldFields, personId: z.string(), on: text, outcome: z.string(), needs: text, how: text, advocateId: text, decidedBy: text, reason: text, views: z.optional(Words) })),
  meeting: some({ on: text, place: z.optional(Place), presentIds: ids, questions: list(z.looseObject({ id: z.string(), text: z.string() })), bottomLines: list(z.looseObject({ id: z.string(), text: z.string(), reason: z.string(), sharedBeforePrivateTime: z.boolean() })) }),
  plan: some({ wordsAreTheFamilys: flagged, writtenBy: text,
    items: list(z.looseObject({ ...withheldFields, id: z.string(), answers: z.array(z.string()), text: z.string(), verbatim: flagged, who: ids, from: text, byWhen: text, whoChecks: text, referrerResponse: some({ response: text, change: text, note: text }) })),
    helpAskedFor: list(z.looseObject({ ...withheldFields, id: z.string(), text: z.string(), askedOf: z.string(), response: z.string() })),
    contingency: list(z.looseObject({ ...withheldFields, id: z.string(), if: z.string(), then: z.string(), who: z.array(z.string()) })),
    meetsBottomLines: list(z.looseObject({ bottomLineId: z.string(), met: z.boolean(), metByItemIds: z.array(z.string()) })) }),
  distribution: list(z.looseObject({ to: z.string(), copy: z.string(), sharesItemIds: ids, toldBy: text, reason: text })),
  reviews: list(z.looseObject({ id: z.string(), reviewOn: z.string(), monitorId: text, status: z.string() })),
});
const COPIES = ['none', 'own-part-only', 'full-without-address', 'full'];
const familyPlan = typeOf('test/family-plan', Conference, {
  holds: ({ content }, reader) => {
    if (isTeam(reader.kind)) return 'everything';
    const rows = reader.personId === undefined ? [] : nodes((content as Node)['distribution']).filter((row) => row['to'] === reader.personId);
    const given = COPIES[Math.min(...rows.map((row) => COPIES.indexOf(String(row['copy']))))];
    if (given === undefined || given === 'none') return 'nothing';
    const only = { preparation: ownOf(reader) };
    if (given !== 'own-part-only') return { leave: ['distribution'], only, ...(given === 'full' ? {} : { withoutFlagged: ['safe-address', 'contact-details'] }) };
    const isShared = ({ id }: Node): boolean => rows.every((row) => nodes(row['sharesItemIds']).some((one) => (one as unknown) === id));
    const parts = ['plan.items', 'plan.helpAskedFor', 'plan.contingency'];
    return { keep: ['preparation', ...parts], only: { ...only, ...Object.fromEntries(parts.map((part) => [part, isShared])) } };
  },
});

// Tool 5.
const said = z.looseObject({ id: z.string(), text: z.string(), iSaid: text });
const Reflection = z.looseObject({
  id: z.string(), by: text, visibility: text, on: text, minutes: z.optional(z.number()), whoWasThere: text, before: some({ focus: text, worryIMustBeClearAbout: text }),
  during: some({ changeTalk: list(said), sustainTalk: list(said), discord: list(said), rulers: list(z.looseObject({ id: z.string(), kind: z.string(), value: z.number(), whyNotLower: z.optional(Words) })) }),
  after: some({ counts: some({ openQuestions: z.optional(z.number()) }), whatIAmPleasedWith: text, momentIWouldTakeBack: some({ quote: text, whatItDid: text, anotherWay: text }), oneThingToPractise: text }),
  sharing: list(z.looseObject({ id: z.string(), withId: z.string(), parts: z.array(z.string()), takenBackOn: text })),
  toCaseRecord: list(z.looseObject({ fromItemId: text, text, writtenBy: text, asFact: flagged, asOwnWords: flagged, on: text })),
});
const reflection = typeOf('test/reflection', Reflection, {
  holds: ({ content }, reader) => {
    if (reader.kind === 'practitioner') return { givenByAuthor: true, keep: ['toCaseRecord.text'] };
    const shared = nodes((content as Node)['sharing']).filter((one) => one['withId'] === reader.personId && one['takenBackOn'] === undefined);
    if (reader.kind !== 'colleague' || shared.length === 0) return 'nothing';
    return { givenByAuthor: true, keep: shared.flatMap((one) => one['parts'] as string[]), leave: ['sharing', 'toCaseRecord'] };
  },
});

// Tool 2, as far as these tests go.
const HouseItem = z.looseObject({ ...itemFields, id: z.string(), text, childReason: text, shareOverride: z.optional(z.looseObject({ sharedWith: ids, reason: text })), share: Answer.shape.share });
const Sessions = z.looseObject({
  sessions: list(z.looseObject({ id: z.string(), childId: z.string(), on: text, presentIds: ids, presentWithholdFrom: list(PresentWithholding), houses: some({ good: list(HouseItem), worries: list(HouseItem), dreams: list(HouseItem) }),
    scale: z.optional(Scale), practitionerThoughts: list(said), telling: some({ words: Words }), afterwards: list(z.looseObject({ step: z.string(), childSaid: text })) })),
});
const HOUSES = ['sessions.houses.good', 'sessions.houses.worries', 'sessions.houses.dreams'];
const childrensTools = typeOf('test/childrens-tools', Sessions, {
  neverCopied: ['shareOverride'],
  holds: (_, reader) => {
    if (isTeam(reader.kind)) return 'everything';
    if (reader.kind === 'child') return { only: { sessions: ownOf(reader, 'childId') }, leave: ['sessions.practitionerThoughts', 'sessions.telling', 'sessions.afterwards'], choiceIsRead: true };
    const isGiven = ({ share, shareOverride }: Node): boolean => nodes((shareOverride as Node | undefined)?.['sharedWith']).some((one) => [reader.personId, reader.key].includes(one as unknown as string))
      || nodes(share).filter(({ personId }) => personId === reader.personId).some(({ choice }) => choice === 'yes');
    return { keep: HOUSES, choiceIsRead: true, only: Object.fromEntries(HOUSES.map((house) => [house, (item: Node) => isGiven(item) && ['text', 'lang', 'verbatim', 'translations']])) };
  },
});

const parsed = (path: string): Node => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Node;
const documentOf = (type: DocumentType, { people, flags = [], case: of }: Node, content: unknown): PracticeDocument =>
  ({ type: type.type, version: 1, id: 'd', lang: 'en', ...(of ? { case: of } : {}), people, flags, fictional: true, stages: [], content }) as unknown as PracticeDocument;
const brierley = parsed('restorative-practice/src/model/examples/03-restorative-conversation.json');
const harte = parsed('family-group-conference/src/model/examples/04-fgc-plan.json');
const nadia = parsed('motivational-interviewing/src/model/examples/05-mi-reflection.json');
const talk = documentOf(conversation, brierley, brierley['conversation']);
const plan = documentOf(familyPlan, harte, harte['conference']);
const mirror = documentOf(reflection, nadia, nadia['reflection']);
const twoChildren = documentOf(childrensTools, { people: [
  { id: 'p-nia', name: 'Nia Vale', kind: 'child' }, { id: 'p-owen', name: 'Owen Vale', kind: 'child' }, { id: 'p-idris', name: 'Idris Vale', kind: 'family', parentalResponsibilityFor: ['p-nia', 'p-owen'] }, { id: 'w-ash', name: 'Ash Green', kind: 'professional' },
] }, { sessions: [
  { id: 'cs-1', childId: 'p-nia', on: '2026-10-01', houses: {
    good: [{ id: 'g1', text: 'pancakes on sunday', verbatim: true, share: [{ personId: 'p-idris', choice: 'yes' }] }, { id: 'g2', text: 'the swing', verbatim: true }],
    worries: [{ id: 'w1', text: 'the shouting', verbatim: true, childReason: 'he will be cross', share: [{ personId: 'p-idris', choice: 'no' }] },
      { id: 'w2', text: 'the stairs at night', verbatim: true, childReason: 'not sure', share: [{ personId: 'p-idris', choice: 'no' }], shareOverride: { sharedWith: ['p-idris'], reason: 'so that he mends the light' } }],
  }, practitionerThoughts: [{ id: 't1', text: 'She looked tired.' }], telling: { words: { text: 'what she told us' } }, afterwards: [{ step: 'shown-to', childSaid: 'fine' }] },
  { id: 'cs-2', childId: 'p-owen', houses: { good: [{ id: 'o1', text: 'my dog Biscuit', verbatim: true }] } },
] });
const bytesFor = (document: PracticeDocument, reader: string, type: DocumentType): string => JSON.stringify(copyFor(document, reader, type).copy);
const contentFor = (document: PracticeDocument, reader: string, type: DocumentType): Node => copyFor(document, reader, type).copy.content as Node;
const changed = (document: PracticeDocument, change: (content: Node) => void): PracticeDocument => {
  const made = structuredClone(document) as unknown as { content: Node };
  change(made.content);
  return made as unknown as PracticeDocument;
};
interface CopyStrings { audience: string; strings: string[] }

describe('The worked examples', () => {
  it.each([...(brierley['expect'] as { neverInCopy: CopyStrings[] }).neverInCopy.map((one) => ({ ...one, document: talk, type: conversation })), ...(harte['expect'] as { neverInCopy: CopyStrings[] }).neverInCopy.map((one) => ({ ...one, document: plan, type: familyPlan }))])('never give $audience what must never reach them', ({ audience, strings, document, type }) => {
    for (const string of strings) expect(bytesFor(document, audience, type).toLowerCase()).not.toContain(string.toLowerCase());
  });

  it.each((harte['expect'] as { inCopy: CopyStrings[] }).inCopy)('give $audience what is theirs', ({ audience, strings }) => {
    for (const string of strings) expect(bytesFor(plan, audience, familyPlan)).toContain(string);
  });

  it.each<[string, PracticeDocument, DocumentType, string[]]>([
    ['conversation', talk, conversation, ['parent:p-stacey', 'child:p-ella', 'network:p-ken', 'family-shared', 'partner:youth-work', 'w-joel']],
    ['family plan', plan, familyPlan, ['parent:p-ryan', 'parent:p-deb', 'parent:p-michael', 'parent:p-danielle', 'family-shared']],
    ['reflection', mirror, reflection, ['practitioner', 'w-helen', 'network:x-parent']], ['children’s sessions', twoChildren, childrensTools, ['child:p-nia', 'child:p-owen', 'parent:p-idris']],
  ])('give copies of the %s that open like any document and number what they hold without a gap', (_, document, type, readers) => {
    for (const reader of readers) {
      const { copy } = copyFor(document, reader, type);
      if (Object.keys(copy.content as Node).length > 1) expect(readDocument(copy, [type])).toMatchObject({ ok: true });
      const own = [...JSON.stringify(copy).matchAll(/"id":"(?:item|person)-(\d+)"/g)].length;
      expect(new Set([...JSON.stringify(copy).matchAll(/"(?:item|person)-\d+"/g)].map(String)).size).toBe(own);
    }
  });
});

describe('A restorative conversation', () => {
  it('RC-M11: gives each person their own preparation, what they were told and their own follow-up note, and nobody another’s', () => {
    const stacey = contentFor(talk, 'parent:p-stacey', conversation);
    expect(nodes(stacey['preparation'])).toMatchObject([{ wantsFromIt: { text: expect.stringContaining('say my bit without shouting') as string } }]);
    expect(nodes(stacey['followUps'])).toEqual([{ id: 'item-6', on: '2026-11-07', notes: [{ personId: 'person-4', text: 'Two bad nights, used \'kettle\' once.', verbatim: true }], reviewOn: '2026-12-12' }]);
    expect(Object.keys(stacey)).toEqual(['id', 'form', 'recordedAs', 'facilitatorId', 'involvedIds', 'whatHappenedInOneLine', 'preparation', 'fairProcessBefore', 'meeting', 'outcome', 'agreement', 'followUps', 'fairProcessAfter']);
    for (const reader of ['family-shared', 'partner:youth-work', 'w-joel']) expect(contentFor(talk, reader, conversation)['preparation']).toBeUndefined();
  });

  it('lists to the practitioner what was not this reader’s, with nothing left to decide', () => {
    const { leftOut } = copyFor(talk, 'child:p-ella', conversation);
    expect(leftOut.map(({ path, reason, unresolved }) => [path.join('.'), reason, unresolved])).toEqual(expect.arrayContaining([
      ['content.preparation.0', 'not-for-this-reader', false], ['content.arrivingAndLeaving', 'not-for-this-reader', false], ['content.followUps.0.notes.1', 'not-for-this-reader', false], ['content.followUps.0.seenAlone', 'not-for-this-reader', false],
    ]));
    expect(unresolvedFor(talk, 'child:p-ella', conversation)).toEqual([]);
  });

  it('gives the team all of it but the facilitator’s own window', () => {
    const team = contentFor(talk, 'practitioner', conversation);
    expect(nodes(team['preparation'])).toHaveLength(4);
    expect(team['suitability']).toBeDefined();
    expect(team['window']).toBeUndefined();
  });
});

describe('A family plan', () => {
  it('gives nothing to whoever is not in the distribution list, whoever is given none, and readers who are not one person', () => {
    for (const reader of ['parent:p-deb', 'parent:p-shanice', 'network:p-lorna', 'family-shared', 'partner:health', 'w-quill']) {
      expect(copyFor(plan, reader, familyPlan)).toMatchObject({ copy: { people: [], content: { id: 'item-1' } }, leftOut: [{ path: [], reason: 'not-for-this-reader', unresolved: false }] });
    }
  });

  it('gives only their own part: the items shared with them and their own preparation', () => {
    const ryan = contentFor(plan, 'parent:p-ryan', familyPlan);
    expect(Object.keys(ryan)).toEqual(['id', 'preparation', 'plan']);
    expect(nodes(ryan['preparation']).map((one) => (one['views'] as Node)['text'])).toEqual(['I want to see Jayden. I know I need to sort my temper. I don\'t think it was as bad as they say.']);
    expect(ryan['plan']).toMatchObject({ items: [{ text: expect.stringContaining('Jayden can see his dad at the centre') as string, answers: [] }] });
    expect(Object.keys(ryan['plan'] as Node)).toEqual(['items']);
  });

  it('gives all of it without the distribution list, and of the preparation their own', () => {
    const pauline = contentFor(plan, 'parent:p-pauline', familyPlan);
    expect((pauline['plan'] as { items: Node[] }).items).toHaveLength(6);
    expect(nodes(pauline['preparation'])).toHaveLength(1);
    expect(pauline['distribution']).toBeUndefined();
    expect((pauline['meeting'] as { place: Node }).place).toEqual({ text: 'St Anne\'s Community Rooms' });
  });

  it('gives all of it without what is flagged as an address, by its flag, its kind or its words; nobody has to decide that again', () => {
    const flags = plan.flags.map((flag): Flag => ({ ...flag, withholdFrom: ['p-ryan'] }));
    const document = changed({ ...plan, flags }, (content) => {
      const { items } = content['plan'] as { items: Node[] };
      Object.assign(items[0]!, { flagIds: ['fl-1'] });
      Object.assign(items[1]!, { sensitivity: ['contact-details'] });
      Object.assign(items[2]!, { text: 'We sleep at Flat 6,  41 Larkspur Court, Eastmere.' });
      Object.assign(items[3]!, { flagIds: ['fl-1'], variants: [{ forAudience: 'parent:p-michael', text: 'Somebody is there every night.', writtenBy: 'w-grace', checkedBy: 'w-tom' }] });
    });
    const withVariants = typeOf('test/family-plan', Conference, familyPlan.readers);
    const { copy, leftOut } = copyFor(document, 'parent:p-michael', withVariants);
    expect(((copy.content as Node)['plan'] as { items: Node[] }).items.map((item) => item['text'])).toEqual(['Somebody is there every night.', ...['pl5', 'pl6'].map((id) => nodes((plan.content as { plan: Node }).plan['items']).find((item) => item['id'] === id)!['text'])]);
    expect(leftOut.filter(({ about }) => ['pl1', 'pl2', 'pl3'].includes(about)).map(({ reason, unresolved }) => [reason, unresolved])).toEqual([['not-for-this-reader', false], ['not-for-this-reader', false], ['not-for-this-reader', false]]);
    expect(unresolvedFor({ ...document, flags: flags.map((flag) => ({ ...flag, withholdFrom: ['p-michael'] })) }, 'parent:p-michael', withVariants).map(({ about }) => about)).toEqual(['fgc-harte-1', 'pl1', 'pl3']); // The place, and what is still flagged for him by name or by words.
  });
});

describe('A private reflection', () => {
  it('DP-14: gives nothing to anybody but what its owner has shared or put on the record', () => {
    for (const reader of ['parent:x-parent', 'network:x-parent', 'family-shared', 'partner:health', 'court', 'practitioner-private', 'w-nadia']) expect(copyFor(mirror, reader, reflection).copy).toMatchObject({ people: [], content: { id: 'item-1' } });
    expect(contentFor(mirror, 'practitioner', reflection)).toEqual({ id: 'item-1', toCaseRecord: [{ text: 'Parent A said she has asked her dad not to bring wine to the house.' }] });
  });

  it('gives the coach the parts shared with them, until they are taken back', () => {
    expect(contentFor(mirror, 'w-helen', reflection)).toEqual({ id: 'item-1', after: (({ momentIWouldTakeBack, oneThingToPractise }) => ({ momentIWouldTakeBack, oneThingToPractise }))((mirror.content as { after: Node }).after) });
    const takenBack = changed(mirror, (content) => { nodes(content['sharing'])[0]!['takenBackOn'] = '2026-10-28'; });
    expect(copyFor(takenBack, 'w-helen', reflection).copy.content).toEqual({ id: 'item-1' });
    for (const parts of [['', 'id', '.', 'sharing', 'toCaseRecord.text', 'nowhere', '__proto__', 'constructor'], [], ['af', 'after.', 'AFTER']]) {
      expect(contentFor(changed(mirror, (content) => { nodes(content['sharing'])[0]!['parts'] = parts; }), 'w-helen', reflection)).toEqual({ id: 'item-1' });
    }
  });

  it('stays private where the type only forgot to say that its author gave something', () => {
    const forgetful = typeOf('test/reflection', Reflection, { holds: () => ({ keep: ['after'] }) });
    expect(contentFor(mirror, 'w-helen', forgetful)).toEqual({ id: 'item-1' });
    expect(contentFor(mirror, 'w-helen', typeOf('test/reflection', Reflection, { holds: () => ({ givenByAuthor: true }) }))).toEqual({ id: 'item-1' });
  });
});

describe('Children’s sessions', () => {
  it('CH: give a child their own page whole, without thoughts, telling or what was done afterwards, and never another child’s', () => {
    const nia = bytesFor(twoChildren, 'child:p-nia', childrensTools);
    for (const own of ['pancakes on sunday', 'the swing', 'the shouting', 'he will be cross', 'the stairs at night']) expect(nia).toContain(own);
    for (const never of ['looked tired', 'what she told us', 'Biscuit', 'mends the light', 'Owen', 'fine']) expect(nia).not.toContain(never);
    expect(bytesFor(twoChildren, 'child:p-owen', childrensTools)).not.toMatch(/pancakes|swing|shouting|Nia/);
  });

  it('CH: give anybody else what the child said yes to for them, or what was decided and told, without the child’s reason', () => {
    expect(contentFor(twoChildren, 'parent:p-idris', childrensTools)).toEqual({ sessions: [{ id: 'item-1', houses: { good: [{ id: 'item-2', text: 'pancakes on sunday', verbatim: true }], worries: [{ id: 'item-3', text: 'the stairs at night', verbatim: true }] } }] });
    expect(contentFor(twoChildren, 'family-shared', childrensTools)).toEqual({});
  });
});

describe('A type that cannot say who holds what', () => {
  it.each<[string, ReaderRules['holds']]>([
    ['throws', () => { throw new Error('no'); }], ['answers with a list', () => [] as never], ['answers with nothing', () => undefined as never], ['answers with a word nobody knows', () => 'all' as never],
    ['cannot say of an object whether it is the reader’s', () => ({ only: { preparation: () => { throw new Error('no'); } } })],
  ])('gives nobody anything where it %s', (_, holds) => {
    for (const reader of ['parent:p-stacey', 'practitioner', 'w-joel']) expect(copyFor(talk, reader, typeOf('test/conversation', Conversation, { holds: holds! })).copy).toMatchObject({ people: [], content: { id: 'item-1' } });
  });

  it('gives a colleague nothing of a document whose type says nothing of colleagues', () => {
    expect(copyFor(talk, 'w-joel', typeOf('test/conversation', Conversation, {})).copy.content).toEqual({ id: 'item-1' });
  });

  it('leaves out an object of which it says neither yes nor no', () => {
    for (const answer of [undefined, null, 'yes', 1, {}] as unknown as boolean[]) expect(contentFor(talk, 'parent:p-stacey', typeOf('test/conversation', Conversation, { holds: () => ({ only: { preparation: () => answer } }) }))['preparation']).toBeUndefined();
  });
});

describe('A copy, whatever is written that is not its reader’s', () => {
  const SECRET = 'SECRET Larkspur';
  const insert = (at: Node, field: string, where: number, one: unknown): void => { const all = nodes(at[field]); at[field] = [...all.slice(0, where % (all.length + 1)), one, ...all.slice(where % (all.length + 1))]; };
  const inside = (content: Node, ...path: (string | number)[]): Node => path.reduce<Node>((node, step) => (node[step] ??= {}) as Node, content);
  type Plant = (content: Node, where: number) => void;
  const plants: Record<string, { document: PracticeDocument; type: DocumentType; readers: string[]; plants: Plant[] }> = {
    conversation: { document: talk, type: conversation, readers: ['parent:p-stacey', 'child:p-ella', 'family-shared', 'partner:youth-work', 'w-mo'], plants: [
      (content, where) => { insert(content, 'preparation', where, { personId: ['p-callum', 'p-ken', 'w-ruth'][where % 3], worries: { text: SECRET, verbatim: true }, bringing: ['w-ruth'] }); },
      (content, where) => { insert(content, 'whatEachWasTold', where, { personId: 'p-callum', by: 'w-ruth', on: '2026-11-01', text: SECRET }); },
      (content, where) => { insert(inside(content, 'followUps', 0), 'notes', where, { personId: 'p-callum', text: SECRET, verbatim: true }); },
      (content) => { inside(content, 'followUps', 0)['whatNext'] = SECRET; content['arrivingAndLeaving'] = SECRET; },
      (content) => { content['window'] = { by: 'w-joel', note: SECRET, visibility: 'practitioner-private' }; content['suitability'] = { checkedBy: SECRET }; },
      (content, where) => { insert(content, 'followUps', 0, { id: `SECRET-${where}`, seenAlone: ['w-ruth'], notes: [{ personId: 'p-callum', text: SECRET }] }); },
      (content, where) => { insert(inside(content, 'agreement'), 'items', where, { id: `SECRET-a${where}`, text: SECRET, withholdFrom: ['p-stacey', 'p-ella', 'family-shared', 'partner:youth-work', 'w-mo'] }); },
    ] },
    'family plan': { document: plan, type: familyPlan, readers: ['parent:p-ryan', 'parent:p-michael'], plants: [
      (content, where) => { insert(content, 'preparation', where, { personId: 'p-deb', outcome: 'coming', reason: SECRET, decidedBy: 'w-colin' }); },
      (content, where) => { insert(content, 'distribution', where, { to: 'p-shanice', copy: 'full', reason: SECRET, toldBy: 'w-colin' }); },
      (content, where) => { insert(inside(content, 'plan'), 'items', where, { id: `SECRET-i${where}`, answers: ['q1'], text: SECRET, who: ['p-lorna'], flagIds: ['fl-1'], whoChecks: 'w-colin' }); },
      (content, where) => { insert(inside(content, 'plan'), 'contingency', where, { id: `SECRET-c${where}`, if: 'at Flat 6, 41 Larkspur Court, Eastmere', then: SECRET, who: ['p-deb'] }); },
      (content, where) => { insert(inside(content, 'plan'), 'helpAskedFor', where, { id: `SECRET-h${where}`, text: SECRET, askedOf: 'w-colin', response: 'yes', sensitivity: ['safe-address'] }); },
    ] },
    reflection: { document: mirror, type: reflection, readers: ['practitioner', 'w-helen', 'court', 'parent:x-parent'], plants: [
      (content) => { content['whoWasThere'] = SECRET; inside(content, 'before')['focus'] = SECRET; inside(content, 'after')['whatIAmPleasedWith'] = SECRET; },
      (content, where) => { insert(inside(content, 'during'), 'discord', where, { id: `SECRET-${where}`, text: SECRET }); },
      (content, where) => { insert(content, 'sharing', where, { id: `SECRET-s${where}`, withId: 'w-somebody', parts: ['during', SECRET] }); },
      (content) => { nodes(content['toCaseRecord'])[0]!['fromItemId'] = 'SECRET'; },
    ] },
    'children’s sessions': { document: twoChildren, type: childrensTools, readers: ['parent:p-idris', 'child:p-nia'], plants: [
      (content, where) => { insert(content, 'sessions', where + 1, { id: `SECRET-${where}`, childId: 'p-owen', on: '2026-10-09', houses: { good: [{ id: `SECRET-g${where}`, text: SECRET, verbatim: true }] } }); },
      (content, where) => { for (const session of nodes(content['sessions'])) session['practitionerThoughts'] = [{ id: `SECRET-t${where}${String(session['id'])}`, text: SECRET }]; },
      (content) => { nodes(content['sessions'])[0]!['telling'] = { words: { text: SECRET } }; },
      (content, where) => { insert(inside(content, 'sessions', 0, 'houses'), 'dreams', 0, { id: `SECRET-d${where}`, text: SECRET, verbatim: true, status: 'withdrawn', withdrawn: { by: 'w-ash' } }); },
    ] },
  };

  it.each(Object.entries(plants))('DP-16: is byte for byte what it would be had it never been written (%s)', (_, { document, type, readers, plants: all }) => {
    fc.assert(fc.property(fc.constantFrom(...readers), fc.array(fc.tuple(fc.nat(all.length - 1), fc.nat(9)), { minLength: 1, maxLength: 8 }), (reader, chosen) => {
      const used = new Set<string>();
      const whole = changed(document, (content) => {
        for (const [which, where] of chosen) if (!used.has(`${which} ${where}`)) { used.add(`${which} ${where}`); all[which]!(content, where); }
      });
      const bytes = bytesFor(whole, reader, type);
      expect(bytes).toBe(bytesFor(document, reader, type));
      expect(bytes).not.toContain('SECRET');
    }), { numRuns: 300, seed: 20261125 });
  });
});
