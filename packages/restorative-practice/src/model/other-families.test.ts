/**
 * Two more families, written from domain.md and shapes.md alone: a Welsh-speaking school with two boys called Will and a
 * safe address, and a formal conference that a specialist and a manager allowed. Ids of other styles, names that are words,
 * fields nobody has, and whatever may be missing is.
 */
import { describe, it } from 'vitest';
import { exampleSuite } from '@practice-kit/practice-tool/testing';
import { check, documentType, start } from './index.js';
import { fromExample } from './fixtures.js';

const answered = (people: readonly string[], answer: (one: string, other: string) => string = () => 'no') =>
  people.flatMap((one, index) => people.slice(index + 1).map((other) => ({ pair: [other, one], answer: answer(one, other), askedAlone: [one, other] })));

const pritchard = {
  tool: 'restorative-conversation', lang: 'cy', case: { id: 'case/42', nation: 'wales', stage: 'school', childrenIds: ['1001', '__proto__'], yearGroup: '8' },
  people: [
    { id: '1001', name: 'Will Pritchard', kind: 'child', age: 13, language: 'cy', house: 'Dewi' }, { id: '__proto__', name: 'Will Harries', knownAs: 'Wil bach', kind: 'child', dateOfBirth: '2013-04' },
    { id: 'constructor', name: 'Nia', kind: 'family', relationship: 'mam' }, { id: '{b7c1}', name: 'Hope Harries', kind: 'family', relationship: 'mum', livesWith: ['g e t h i n'] },
    { id: 'g e t h i n', name: 'Gethin', kind: 'family' }, { id: 'nain', name: 'Grace Pritchard', kind: 'family', relationship: 'nain' },
    { id: '77', name: 'Bethan Rees', kind: 'professional', role: 'pennaeth blwyddyn' }, { id: '78', name: 'Rhys ap Dafydd', kind: 'professional', role: 'pennaeth' },
  ],
  flags: [
    { id: 'F', type: 'safe-address', about: 'constructor', value: 'Ffynnon Wen', withholdFrom: ['g e t h i n'], omission: 'silent', setBy: '77', setAt: '2026-09-30T10:00:00+01:00', reviewOn: '2026-10-01' },
    { id: 'E', type: 'third-party', value: '', withholdFrom: ['1001', 'family-shared'], omission: 'silent', setBy: '77', setAt: '2026-09-30T10:00:00+01:00' },
    { id: 'T', type: 'third-party', about: 'nain', withholdFrom: ['g e t h i n'], omission: 'silent', setBy: '77', setAt: '2026-09-30T10:00:00+01:00' },
  ],
  conversation: {
    id: 'toString', form: 'circle', facilitatorId: '77', involvedIds: ['1001', '__proto__', 'constructor', '{b7c1}', 'g e t h i n'], whatHappenedInOneLine: 'Ar 28 Medi aeth yn ffrae rhwng y ddau Will ar y bws.', weather: 'glaw',
    suitability: {
      voluntaryForAll: true, someoneAcceptsTheirPart: [], powerAndNeeds: [{ personId: '__proto__', text: 'Dyslecsia: darllenwch iddo' }],
      safety: { coerciveControl: answered(['1001', '__proto__', 'constructor', '{b7c1}', 'g e t h i n']), decision: 'suitable' },
    },
    preparation: [
      { personId: '1001', metAlone: true, agreedToTakePart: true, wantsFromIt: { text: 'Dw i eisiau iddo fo stopio', verbatim: true, lang: 'cy', translations: [{ lang: 'en', text: 'I want him to stop', by: '78' }] } },
      { personId: '__proto__', metAlone: true, agreedToTakePart: true, howTakingPart: 'letter', whoPlaysIt: '77', worries: { text: 'They will all stare', verbatim: true } },
      { personId: 'constructor', metAlone: true, agreedToTakePart: true, needs: 'Cyfieithydd' },
      { personId: '{b7c1}', metAlone: true, agreedToTakePart: false, worries: { text: 'He will be angry after' } },
      { personId: 'g e t h i n', metAlone: true, agreedToTakePart: true, changedMindOn: '2026-10-04', wantsFromIt: { text: 'Sort them out', verbatim: true } },
    ],
    arrivingAndLeaving: 'Drws cefn i Nia', fairProcessBefore: { engagement: 'Gofynnwyd i bawb' },
    meeting: {
      on: '2026-10-05', place: { text: 'Canolfan Ffynnon Wen' }, presentIds: ['1001', 'constructor', 'nain', '77'],
      rounds: [
        { personId: '1001', questionSet: 'both-sets', answers: [{ time: 'future', prompt: null, text: 'Eistedd ar wahân', verbatim: true, lang: 'cy' }, { time: 'past', prompt: 'RC-P18', text: 'Aeth fy mag drwy’r ffenest', verbatim: true }, { time: 'present', passed: true }] },
        { personId: '__proto__', questionSet: 'both-sets', how: 'letter', answers: [{ time: 'past', passed: true }, { time: 'future', text: 'can we just swap seats', verbatim: true }] },
        { personId: 'constructor', questionSet: 'supporter', answers: [{ time: 'present', text: 'Ni wedi symud i ffynnon wen', verbatim: true }] },
        { personId: 'g e t h i n', questionSet: 'supporter', how: 'phone', answers: [{ time: 'future', text: 'I was going to ring the head', verbatim: true }] },
      ],
      apologies: [{ by: 'g e t h i n', askedFor: false, text: 'Sorry for shouting in the yard' }],
    },
    outcome: 'no-agreement', agreement: null, noAgreement: { notes: [{ personId: '1001', text: 'Dydi o ddim yn barod' }, { personId: 'constructor', text: 'Dim tan fis Tachwedd', withholdFrom: ['g e t h i n'] }] },
    whatEachWasTold: [{ personId: '1001', by: '77', on: '2026-10-05', text: 'Cei ddod yn ôl' }, { personId: '__proto__', by: '77', on: '2026-10-06', text: 'You can always come back' }],
    followUps: [{ id: 'valueOf', on: '2026-10-21', seenAlone: ['1001'], notes: [{ personId: '1001', text: 'Iawn' }], whatNext: 'Ffonio nain' }],
    window: { by: '77', control: 'high', support: 'low', quadrant: 'to', note: 'Roeddwn ar frys', visibility: 'practitioner-private' },
  },
  expect: {
    asOf: '2026-10-25', finalStates: [{ id: 'toString', state: 'following-up' }],
    checksFired: [{ message: 'RC-M01', about: [] }, { message: 'RC-M06', about: ['1001'] }],
    checksNotFired: [{ message: 'RC-M06', about: ['__proto__', 'constructor'] }, ...['RC-M02', 'RC-M03', 'RC-M05', 'RC-M07', 'RC-M08', 'RC-M10', 'RC-M12'].map((message) => ({ message }))],
    blockedEvents: [
      { event: 'NEXT', state: 'past', when: 'one Will was asked about the future first', about: ['1001'], message: 'RC-M06', severity: 'nudge' },
      { event: 'READY', state: 'preparing', when: 'nobody made Nia ready', patch: [{ op: 'remove', path: '/conversation/preparation/2' }], about: ['constructor'], message: 'RC-M03', severity: 'block' },
      { event: 'START_CONVERSATION', state: 'ready', when: 'nobody made Nia ready', patch: [{ op: 'remove', path: '/conversation/preparation/2' }], about: ['constructor'], message: 'RC-M03', severity: 'block' },
      { event: 'START_CONVERSATION', state: 'ready', when: 'somebody who changed his mind would be there', patch: [{ op: 'add', path: '/conversation/meeting/presentIds/-', value: 'g e t h i n' }], about: ['g e t h i n'], message: 'RC-R01', severity: 'block' },
      { event: 'START_CONVERSATION', state: 'ready', when: 'a grandmother comes along whom nobody was asked about', about: ['nain'], message: 'not-named', severity: 'confirm' },
      { event: 'PREPARE', state: 'suitability', when: 'a later answer about the same two is yes', patch: [{ op: 'add', path: '/conversation/suitability/safety/coerciveControl/-', value: { pair: ['1001', '__proto__'], answer: 'yes', askedAlone: ['1001'] } }], about: ['1001', '__proto__'], message: 'RC-M02', severity: 'block' },
      { event: 'PREPARE', state: 'suitability', when: 'nothing was asked', patch: [{ op: 'remove', path: '/conversation/suitability' }], message: 'RC-M02', severity: 'block' },
      { event: 'REQUIRE_APOLOGY', state: 'future', when: 'ever', message: 'RC-M09', severity: 'block' },
    ],
    neverInCopy: [
      { audience: 'child:1001', strings: ['They will all stare', 'Cyfieithydd', 'He will be angry after', 'Sort them out', 'Dyslecsia', 'Roeddwn ar frys', 'You can always come back', 'I was going to ring the head', 'Sorry for shouting'] },
      { audience: 'child:__proto__', strings: ['Dw i eisiau iddo fo stopio', 'I want him to stop', 'Cei ddod yn ôl', 'Iawn', 'Dyslecsia', 'Drws cefn'] },
      { audience: 'parent:g e t h i n', strings: ['Ffynnon Wen', 'ffynnon wen', 'Dim tan fis Tachwedd', 'Grace', 'He will be angry after'] },
      { audience: 'parent:{b7c1}', strings: ['Ffynnon Wen', 'ffynnon wen', 'Dim tan fis Tachwedd', 'Grace', 'Sort them out'] },
      { audience: 'family-shared', strings: ['Ffynnon Wen', 'ffynnon wen', 'Dim tan fis Tachwedd', 'Grace', 'They will all stare', 'Cei ddod yn ôl', 'Roeddwn ar frys'] },
      { audience: 'network:nain', strings: ['They will all stare', 'Dyslecsia', 'Cei ddod yn ôl', 'Ffonio nain'] },
    ],
    inCopy: [
      { audience: 'child:1001', strings: ['Dw i eisiau iddo fo stopio', 'I want him to stop', 'Aeth fy mag drwy’r ffenest', 'can we just swap seats', 'Cei ddod yn ôl', 'Canolfan Ffynnon Wen'] },
      { audience: 'child:__proto__', strings: ['They will all stare', 'You can always come back', 'Will Pritchard'] },
      { audience: 'parent:constructor', strings: ['Cyfieithydd', 'Dim tan fis Tachwedd', 'Grace Pritchard', 'Ni wedi symud i ffynnon wen'] },
      { audience: 'parent:g e t h i n', strings: ['Sort them out', 'I was going to ring the head', 'Sorry for shouting', 'Aeth fy mag', 'Dydi o ddim yn barod'] },
      { audience: 'family-shared', strings: ['Aeth fy mag', 'Dydi o ddim yn barod', 'Gofynnwyd i bawb'] },
    ],
  },
};

const involved = ['kid.1', 'kid.2', 'mum', 'May', 'unc'];
const unsafe = (path: string, value?: unknown, more: readonly object[] = []) => ({ event: 'PREPARE', state: 'suitability', when: `${path} is ${JSON.stringify(value) ?? 'not there'}`, patch: [{ op: value === undefined ? 'remove' : 'add', path: `/conversation/suitability/safety/${path}`, value }, ...more], message: 'RC-M02', severity: 'block' });
const clarke = {
  tool: 'restorative-conversation', lang: 'en-GB',
  people: [
    { id: 'kid.1', name: 'Mercy Adeyemi-Clarke', kind: 'child', age: 11, pronouns: 'they/them' }, { id: 'kid.2', name: 'Joy', kind: 'child', age: 16 }, { id: 'mum', name: 'Joy Adeyemi', kind: 'family', relationship: 'mum' },
    { id: 'May', name: 'May Clarke', kind: 'family', relationship: 'other mum', livesWith: ['unc'] }, { id: 'unc', name: 'Mark', kind: 'carer' },
    { id: 'fac', name: 'Siân O’Neill', kind: 'professional' }, { id: 'mgr', name: 'Art Penhallow', kind: 'professional' }, { id: 'spec', name: 'Dr Precious Mbeki', kind: 'professional' },
  ],
  flags: [{ id: 'f1', type: 'health-confidential', about: 'mum', value: 'methadone', withholdFrom: ['May'], omission: 'silent', setBy: 'fac', setAt: '2026-03-01T10:00:00Z' }],
  conversation: {
    id: 'conf-ää', form: 'formal-conference', facilitatorId: 'fac', involvedIds: involved,
    suitability: {
      someoneAcceptsTheirPart: [{ personId: 'kid.1', howMuch: 'All of it' }],
      safety: {
        coerciveControl: answered(involved, (one, other) => (one === 'mum' && other === 'May' ? 'not-known' : 'no')), anyCourtOrBailConditions: true, conditions: [{ text: 'Home by 7', forbidsContact: false, between: [] }],
        specialist: { by: 'spec', on: '2026-03-02', view: 'With care', supportsMeeting: true }, decision: 'suitable-with-care', decidedBy: 'fac', agreedWith: 'mgr',
      },
    },
    preparation: involved.map((personId) => ({ personId, metAlone: true, agreedToTakePart: true, ...(personId === 'kid.2' ? { howTakingPart: 'through-someone', whoPlaysIt: 'fac' } : {}), ...(personId === 'mum' ? { needs: 'Her methadone is at five' } : {}) })),
    arrivingAndLeaving: 'Apart',
    meeting: {
      on: '2026-03-10', place: { text: 'Town hall' }, presentIds: ['kid.1', 'May', 'unc', 'fac'], apologies: [{ by: 'kid.1', askedFor: false, text: 'soz', to: ['mum'] }],
      rounds: [
        { personId: 'kid.1', questionSet: 'person-who-caused-harm', answers: [{ time: 'past', text: 'I kicked it', verbatim: true }, { time: 'future', text: 'pay', verbatim: true }, { time: 'past', text: 'and mum was on her Methadone', verbatim: true }] },
        { personId: 'mum', questionSet: 'person-harmed', how: 'phone', answers: [{ time: 'future', text: 'Ring me on Sundays', verbatim: true }] },
      ],
    },
    outcome: 'agreed',
    agreement: {
      items: [{ id: 'x1', text: 'Mercy texts.', who: ['kid.1'], byWhen: '2026-04-01', ifItSlips: 'we talk' }, { id: 'x2', text: 'Someone calls.', from: '2026-03-10', ifItSlips: ' ' }, { id: 'x3', text: 'Sunday tea.', who: ['May', 'unc'] }],
      agreedBy: [{ personId: 'kid.1', on: '2026-03-10', mode: 'in-person' }, { personId: 'kid.2', on: '2026-03-10', mode: 'on-behalf', onBehalfBy: 'mum' }, { personId: 'mum', on: '2026-03-10', mode: 'on-behalf' }, { personId: 'May', on: '2026-03-10', mode: 'in-person' }],
    },
  },
  expect: {
    asOf: '2026-03-12', finalStates: [{ id: 'conf-ää', state: 'agreed' }],
    checksFired: [
      { message: 'RC-M05', about: ['kid.1'] }, { message: 'RC-M06', about: ['mum'] }, { message: 'RC-M07', about: ['x2', 'x3'] }, { message: 'RC-M08', about: ['x2', 'x3'] }, { message: 'RC-M10', about: ['kid.2'] }, { message: 'RC-M12', about: [] },
    ],
    checksNotFired: [{ message: 'RC-M01' }, { message: 'RC-M02' }, { message: 'RC-M03' }, { message: 'RC-M10', about: ['mum', 'kid.1'] }, { message: 'RC-M05', about: ['kid.2'] }],
    blockedEvents: [
      unsafe('agreedWith'), unsafe('agreedWith', ''), unsafe('agreedWith', 'fac'), unsafe('agreedWith', 'mum'), unsafe('specialist', null), unsafe('specialist/supportsMeeting', false), unsafe('specialist/by', 'unc'),
      unsafe('decision'), unsafe('decision', 'waiting-for-specialist'), unsafe('conditions/-', { text: 'Order', forbidsContact: true, between: ['mum', 'May'] }), unsafe('conditions/-', { text: 'Order', forbidsContact: true, between: [] }),
      { event: 'READY', state: 'preparing', when: 'a worker takes part whom nobody met alone', patch: [{ op: 'add', path: '/conversation/preparation/-', value: { personId: 'spec', agreedToTakePart: true } }], about: ['spec'], message: 'RC-M03', severity: 'block' },
      { event: 'START_CONVERSATION', state: 'ready', when: 'a child is in the room', about: ['kid.1'], message: 'RC-M05', severity: 'confirm' },
      { event: 'FINISH', state: 'agreeing', when: 'somebody else agreed for a child', about: ['kid.2'], message: 'RC-M10', severity: 'confirm' },
      { event: 'REVIEW', state: 'following-up', when: 'only one of them was seen', patch: [{ op: 'add', path: '/conversation/followUps', value: [{ id: 'fu', on: '2026-03-20', seenAlone: ['kid.1'] }] }], message: 'RC-R11', severity: 'block' },
    ],
    neverInCopy: [
      { audience: 'parent:May', strings: ['methadone', 'Methadone', 'With care', 'Home by 7', 'All of it'] }, { audience: 'family-shared', strings: ['methadone', 'Methadone', 'Home by 7'] }, { audience: 'child:kid.2', strings: ['Her methadone', 'With care'] },
    ],
    inCopy: [{ audience: 'parent:mum', strings: ['Her methadone is at five', 'Methadone', 'soz', 'Sunday tea.'] }, { audience: 'parent:May', strings: ['I kicked it', 'Someone calls.', 'soz', 'Town hall'] }, { audience: 'family-shared', strings: ['Mercy texts.', 'I kicked it'] }],
  },
};

for (const [name, example, actor] of [['The two boys called Will', pritchard, '77'], ['Mercy’s conference', clarke, 'fac']] as const) {
  describe(name, () => {
    exampleSuite({ example, sectionOf: ({ conversation }) => conversation, fromExample, documentType, check, start, actor }, { describe, it });
  });
}
