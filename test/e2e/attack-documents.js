// The worked example with every text of it in the hands of somebody who means harm.
import { harte } from '@practice-kit/signs-of-safety/fixtures';

/** Fields that hold what a person wrote. Everything else is an id, a date, a number or one of a few known words. */
const TEXTS = new Set([
  'text', 'name', 'relationship', 'role', 'agency', 'communicationNeeds', 'pronouns', 'reason', 'value', 'frequency', 'question', 'anchor0', 'anchor10',
  'purpose', 'toSeeFor', 'whyBeforeHarm', 'whyNot', 'textAlternative', 'council', 'team', 'correctionReason',
]);

/** Every text of a value, made to be another. */
function fill(value, write) {
  if (Array.isArray(value)) return value.map((one) => fill(one, write));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === 'string' && TEXTS.has(key) ? write() : fill(one, write)]));
}

/** The worked example, with a text in the fields it leaves out as well. */
function complete() {
  const { people, content, ...rest } = structuredClone(harte);
  const [danger, ...dangers] = content.dangerStatements;
  const [strength, ...strengths] = content.existingStrengths;
  return {
    ...rest,
    people: people.map((person) => ({ ...person, pronouns: 'x', communicationNeeds: 'x', agency: 'x' })),
    checkAnswers: [{ messageId: 'SOS-M01', about: ['d1'], answer: 'confirmed', reason: 'x', by: 'w-amira', at: '2026-10-02T10:00:00+01:00' }],
    content: {
      ...content,
      dangerStatements: [{ ...danger, whyBeforeHarm: 'x', translations: [{ lang: 'cy', text: 'x', by: 'w-amira' }] }, ...dangers],
      existingStrengths: [{ ...strength, disputes: [{ by: 'p-ryan', text: 'x', verbatim: true, on: '2026-10-02' }] }, ...strengths],
      complicatingFactors: [...content.complicatingFactors, {
        id: 'c-corrected', text: 'x', status: 'corrected', recordedBy: 'w-amira', recordedAt: '2026-09-16T10:20:00+01:00',
      }, {
        id: 'c-correction', text: 'x', corrects: 'c-corrected', correctionReason: 'x', recordedBy: 'w-amira', recordedAt: '2026-09-17T10:20:00+01:00',
      }, {
        id: 'c-withdrawn', text: 'x', status: 'withdrawn', recordedBy: 'w-amira', recordedAt: '2026-09-16T10:20:00+01:00',
        withdrawn: { by: 'w-amira', agreedWith: 'w-tom', at: '2026-09-17T10:20:00+01:00', reason: 'x' },
      }],
    },
  };
}

/** How many texts the document has. */
export const places = (() => {
  let count = 0;
  fill(complete(), () => { count += 1; return ''; });
  return count;
})();

/** A document for the record API whose texts are these strings in turn. @param {string} id @param {readonly string[]} strings */
export function attackDocument(id, strings) {
  let next = 0;
  const filled = fill(complete(), () => strings[next++ % strings.length]);
  return { ...filled, id, stages: [{ id, state: 'shaping' }], content: { ...filled.content, id } };
}

/** Beside those: whatever has a space in it was written by a person. A date and an id have none. */
const isWritten = (key, value) => TEXTS.has(key) || ALSO.has(key) || /\s/.test(value);
const ALSO = new Set([
  'language', 'culture', 'budget', 'weapons', 'pattern', 'injuries', 'howMuch', 'if', 'then', 'note', 'target', 'iSaid', 'focus', 'quote', 'what', 'how', 'needs', 'food', 'change', 'prepared',
  'childSaid', 'childSays', 'childReason', 'result', 'whoIsThere', 'whereToSit', 'format', 'keptWhere', 'describedByWorker', 'roleInRoom', 'ifItSlips', 'howWeWillKnow', 'explanation', 'engagement',
]);

/** The paths of every text a person wrote in a document of whatever type. */
export function textPaths(document) {
  const paths = [];
  const walk = (value, key, path) => {
    if (typeof value === 'string') { if (isWritten(key, value)) paths.push(path); }
    else if (value !== null && typeof value === 'object') for (const [name, one] of Object.entries(value)) walk(one, Array.isArray(value) ? key : name, [...path, name]);
  };
  for (const part of ['case', 'people', 'flags', 'content']) walk(document[part], part, [part]);
  return paths;
}

/** The same document with these strings in those places, in turn. @param {readonly string[]} strings */
export function written(document, paths, strings) {
  const made = structuredClone(document);
  paths.forEach((path, place) => {
    const holder = path.slice(0, -1).reduce((node, name) => node[name], made);
    holder[path.at(-1)] = strings[place % strings.length];
  });
  return made;
}
