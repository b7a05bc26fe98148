/** Worked examples as documents, for stories, tests and trying an embedding. All invented. */
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import saturdaysExample from './examples/05-mi-reflection.json' with { type: 'json' };
import { documentType, type Reflection, type ReflectionDocument } from './document-type.js';

/** A worked example of this tool: its section, the envelope around it and what is expected of it (shapes.md §12). */
export interface Example {
  lang: string;
  people: unknown[];
  flags?: unknown[];
  reflection: unknown;
  expect: { finalStates?: { id: string; state: string }[] };
}

/** The document a worked example describes: its content untouched, its stage from what the example expects. */
export function fromExample(example: Example): ReflectionDocument {
  // A copy of its own: the example stays the caller's to change.
  const { lang, people, flags = [], reflection, expect } = structuredClone(example);
  return frozen({
    type: documentType.type, version: documentType.version, id: (reflection as Reflection).id, lang,
    people, flags, fictional: true, stages: expect.finalStates ?? [], content: reflection,
  } as unknown as ReflectionDocument);
}

export { saturdaysExample };
/** The worked example, whole: shown in part to a coach, one line on the record. */
export const saturdays: ReflectionDocument = fromExample(saturdaysExample as unknown as Example);

const { content } = saturdays;
const withReflection = (reflection: Partial<Reflection>, stage: string, rest: Partial<PracticeDocument> = {}): ReflectionDocument =>
  frozen({ ...saturdays, ...rest, stages: [{ id: content.id, state: stage }], content: { id: content.id, by: content.by, visibility: content.visibility, ...reflection } } as ReflectionDocument);

/** Nobody has written on it yet. */
export const empty: ReflectionDocument = withReflection({}, 'preparing');
/** In the car, before the visit. */
export const before: ReflectionDocument = withReflection({ on: content.on, before: content.before }, 'preparing');
/** In the hallway: three jots and a number. */
export const during: ReflectionDocument = withReflection({
  on: content.on, before: content.before, during: { changeTalk: content.during?.changeTalk?.slice(0, 2), sustainTalk: content.during?.sustainTalk?.slice(0, 1), rulers: content.during?.rulers?.slice(0, 1) },
} as Partial<Reflection>, 'in-conversation');
/** Two minutes afterwards, on a pad. */
export const noted: ReflectionDocument = withReflection({ on: content.on, setting: content.setting, before: content.before, during: content.during }, 'noted');
export const reflecting: ReflectionDocument = withReflection(withoutSharing(content), 'reflecting');
/** Kept, shown to nobody, nothing on the record. */
export const kept: ReflectionDocument = withReflection(withoutSharing(content), 'kept');

function withoutSharing({ sharing: _sharing, toCaseRecord: _record, ...rest }: Reflection): Reflection { return rest; }
