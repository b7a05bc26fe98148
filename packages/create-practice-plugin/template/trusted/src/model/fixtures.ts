/** Worked examples as documents, for stories, tests and trying it out. All invented. */
import { frozen } from '@practice-kit/documents';
import example from '../examples/version-1.json' with { type: 'json' };
import { documentType, type __Name__Document } from './document-type.js';

/** The Pritchards' record, ready to share. A copy of its own: the file is never changed. */
export const pritchard: __Name__Document = frozen(structuredClone(example) as unknown as __Name__Document);
const { content } = pritchard;

export const at = (state: string, rest: Partial<__Name__Document['content']> = content): __Name__Document =>
  frozen({ ...pritchard, version: documentType.version, stages: [{ id: content.id, state }], content: { ...rest, id: content.id } } as __Name__Document);
/** Nobody has written on it yet. */
export const empty: __Name__Document = at('draft', {});
