/**
 * Another practitioner's reflection, written from the domain alone: in Welsh and English, with ids of another system, a coach who has the
 * owner's first name, a parent whose names are words, an address that is kept from a colleague and from the team, and fields nobody knows.
 */
import { describe, expect, it } from 'vitest';
import { copyFor, readDocument } from '@practice-kit/documents';
import { exampleSuite } from '@practice-kit/practice-tool/testing';
import { check, documentType, envelopeOf, givenTo, ownCount, start } from './index.js';
import { fromExample } from './fixtures.js';

const thursdays = {
  fictional: true, notice: 'Invented people, places and events.', tool: 'mi-reflection', attribution: 'Motivational interviewing: William R. Miller and Stephen Rollnick.', lang: 'cy',
  people: [
    { id: 'usr/5f0e-11', name: 'Heledd Mair Prydderch', kind: 'professional', role: 'gweithiwr cymdeithasol', language: 'cy' },
    { id: 'usr/5f0e-12', name: 'Heledd Wyn', kind: 'professional', role: 'practice coach' },
    { id: 'usr/5f0e-13', name: 'Gareth Lloyd', kind: 'professional', role: 'team manager' },
    { id: 'usr/5f0e-14', name: 'Aoife Ní Bhriain', kind: 'professional', role: 'social worker' },
    { id: 'anon-1', name: 'Grace Hope', kind: 'family', language: 'cy', 'x-host-note': 'extra' },
    { id: 'anon-2', name: 'Siôn', kind: 'child', age: 6 },
  ],
  flags: [{ id: 'f~1', type: 'safe-address', about: 'anon-1', value: 'Rhodfa’r Gogledd', withholdFrom: ['usr/5f0e-14', 'practitioner'], omission: 'silent', setBy: 'usr/5f0e-11', setAt: '2026-11-02T09:00:00+00:00' }],
  hostExtra: { a: 1 },
  reflection: {
    id: 'R·2026·0031', by: 'usr/5f0e-11', visibility: 'practitioner-private', on: '2026-11-03', setting: 'video', extraUnknown: { keep: ['me'] },
    before: { focus: 'Mynd i’r grŵp ar nos Iau', whatIAmBringing: 'I hope this time is different. By the grace of God.', guessImportance: 0, guessConfidence: 10 },
    during: {
      processesVisited: ['engaging', 'focusing'],
      changeTalk: [
        { id: 'constructor', text: 'Dw i’n resistant i bopeth, medden nhw; mae’n rhaid i fi newid.', lang: 'cy', type: 'need', iSaid: 'Mae’n rhaid.' },
        { id: 'b2', text: 'I was in denial about it until my mum said.', lang: 'en', type: 'ability', strength: 'weak', myNextMove: 'something-new', target: 'asking Mam' },
        { id: 'b3', text: 'I phoned the school on Monday.', lang: 'en', type: 'taking-steps', strength: 'strong' },
      ],
      sustainTalk: [{ id: 's-1', text: 'Not engaging with you lot kept me sane.', kind: 'does-not-want-to', iSaid: 'You kept yourself safe that way.' }],
      rulers: [
        { id: 'ruler!', kind: 'importance', value: 0 },
        { id: 'ruler?', kind: 'confidence', value: 10, whyNotLower: { text: 'Achos fy mod i wedi ei wneud o’r blaen.', verbatim: true, lang: 'cy' } },
      ],
      informationGiven: { askedPermissionFirst: false },
    },
    after: {
      at: '2026-11-03T16:00:00+00:00', counts: { affirmations: 3, simpleReflections: 2, persuadeWithoutPermission: 2 },
      momentIWouldTakeBack: { quote: 'Rhodfa’r Gogledd is no place for a child.', whatItDid: 'She went quiet.', anotherWay: 'Ask first: what is it like there?' },
      whoseVoiceArguedForChange: 'mostly-mine', oneThingToPractise: 'Silence, three seconds of it.', whatIWouldDoAgain: 'Switch to Welsh when she did.',
    },
    sharing: [
      { id: 'sh/1', withId: 'usr/5f0e-12', withRole: 'coach', on: '2026-11-04', parts: ['after', 'during.changeTalk', 'during.rulers'], namesRemoved: true },
      { id: 'sh/2', withId: 'usr/5f0e-14', withRole: 'peer', on: '2026-11-04', parts: ['after.oneThingToPractise'], namesRemoved: true, takenBackOn: '2026-11-05' },
      { id: 'sh/3', withId: 'usr/5f0e-14', withRole: 'peer', on: '2026-11-05', parts: ['after.momentIWouldTakeBack', 'after.whatIWouldDoAgain'], namesRemoved: true },
    ],
    toCaseRecord: [
      { fromItemId: 'b3', text: 'She said she had telephoned the school on Monday.', writtenBy: 'usr/5f0e-11', asFact: false, asOwnWords: true, on: '2026-11-03', deliberate: true },
      { fromItemId: 'b2', text: 'She lives on Rhodfa’r Gogledd now.', writtenBy: 'usr/5f0e-11', asFact: false, asOwnWords: true, on: '2026-11-03', deliberate: true },
    ],
  },
  expect: {
    asOf: '2026-11-09', finalStates: [{ id: 'R·2026·0031', state: 'shared' }],
    checksFired: [
      { message: 'MI-M04', about: ['ruler!'] }, { message: 'MI-M07', about: [] }, { message: 'MI-M08', about: [] }, { message: 'MI-M09', about: [] },
    ],
    checksNotFired: [{ message: 'MI-M03' }, { message: 'MI-M04', about: ['ruler?'] }, { message: 'MI-M12' }, { message: 'MI-M02' }],
    blockedEvents: [
      { event: 'EXPORT_TO_MANAGER', when: 'counts are sent on', message: 'MI-M01', severity: 'block', refusedAlways: true },
      { event: 'EXPORT_TO_MANAGER', when: 'the manager asks for them', by: 'usr/5f0e-13', message: 'MI-M01', severity: 'block', refusedAlways: true },
      { event: 'RANK', when: 'two workers are compared', message: 'MI-M01', severity: 'block', refusedAlways: true },
      { event: 'TREAT_AS_EXISTING_SAFETY', when: 'a step taken is sent as safety', about: ['b3'], message: 'MI-M05', severity: 'block' },
      { event: 'TREAT_AS_EXISTING_SAFETY', when: 'a wish is sent as safety', state: 'kept', about: ['constructor'], message: 'MI-M05', severity: 'block' },
      { event: 'SHARE_WITH_COACH', state: 'kept', when: 'a part is shown to the team manager', about: ['usr/5f0e-13'], message: 'MI-M10', severity: 'confirm' },
    ],
    neverInCopy: [
      ...['family-shared', 'parent:anon-1', 'child:anon-2', 'network:anon-2', 'partner:police', 'partner:social-work', 'court', 'usr/5f0e-13'].map((audience) => ({ audience, strings: ['Silence, three', 'Switch to Welsh', 'phoned', 'telephoned', 'Rhodfa', 'sane', 'nos Iau', 'Heledd', 'Grace', 'Gareth', 'Siôn', 'sh/', 'b3', 'MI-M'] })),
      { audience: 'practitioner', strings: ['Rhodfa', 'Silence, three', 'I phoned', 'strength', 'strong', 'taking-steps', 'nos Iau', 'sh/1', 'usr/5f0e-12', 'Grace', 'Siôn', '5f0e-14', 'mostly-mine', 'keep', 'counts', 'affirmations', 'hostExtra'] },
      { audience: 'usr/5f0e-12', strings: ['counts', 'affirmations', 'persuadeWithoutPermission', 'strength', 'weak', 'strong', 'sh/2', 'sh/3', 'usr/5f0e-14', 'Aoife', 'Gareth', 'Grace', 'nos Iau', 'sane', 'telephoned', '"value":0', '"value":10', 'taking-steps', 'keep', 'Heledd Mair', 'Siôn', 'hostExtra'] },
      { audience: 'usr/5f0e-14', strings: ['Rhodfa', 'Silence, three', 'counts', 'Grace', 'sh/2', 'Gareth', 'usr/5f0e-12', 'telephoned', 'f~1'] },
    ],
    inCopy: [
      { audience: 'practitioner', strings: ['She said she had telephoned the school on Monday.'] },
      { audience: 'usr/5f0e-12', strings: ['Silence, three seconds of it.', 'I was in denial about it until my mum said.', 'Achos fy mod i'] },
      { audience: 'usr/5f0e-14', strings: ['Switch to Welsh when she did.'] },
    ],
    computed: { questions: 0, reflections: 2, reflectionToQuestion: null, complexPercent: 0 },
  },
};

exampleSuite({ example: thursdays, sectionOf: ({ reflection }) => reflection, fromExample, documentType, check, start, actor: 'usr/5f0e-11', saysAllItIsAbout: true }, { describe, it });

describe('Another practitioner’s reflection', () => {
  const document = fromExample(thursdays);
  it('is read as it is, with what nobody here knows', () => {
    const read = readDocument(JSON.stringify(document), [documentType]);
    expect(read.ok && read.document).toEqual(document);
  });
  it('computes as it expects', () => {
    expect(ownCount(document.content.after!.counts!)).toEqual(thursdays.expect.computed);
  });
  it('DP-15 leaves an address in no byte that a host is given in the clear, and gives whoever was shown the rest the rest', () => {
    const stored = envelopeOf(document, 'usr/5f0e-11');
    expect(JSON.stringify(stored).replaceAll('Rhodfa’r Gogledd is no place for a child.', '')).not.toContain('Rhodfa');
    for (const reader of ['usr/5f0e-12', 'usr/5f0e-14']) expect(copyFor(givenTo(stored, reader)!, reader, documentType).copy.content).toEqual(copyFor(document, reader, documentType).copy.content);
    expect(JSON.stringify(givenTo(stored, 'usr/5f0e-14'))).not.toMatch(/Rhodfa|momentIWouldTakeBack/);
    expect(givenTo(stored, 'usr/5f0e-13')).toBeUndefined();
  });
});
