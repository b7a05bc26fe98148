/** Worked examples as documents, for stories, tests and trying it out. All invented. */
import { frozen, type PracticeDocument } from '@practice-kit/documents';
import example from './examples/version-1.json' with { type: 'json' };

/** The Pritchards' record, ready to share. A copy of its own: the file is never changed. */
// What a JSON file holds has a type of its own, narrower than a document's.
export const pritchard: PracticeDocument = frozen(structuredClone(example) as unknown as PracticeDocument);

export const at = (state: string, content: object = example.content): PracticeDocument =>
  frozen({ ...pritchard, stages: [{ id: example.content.id, state }], content: { ...content, id: example.content.id } } as PracticeDocument);
/** Nobody has written on it yet. */
export const empty: PracticeDocument = at('draft', {});
