/** The record as it is stored, version 1. One type, one file: schema, types, migrations, readers' rules. */
import * as z from 'zod/mini';
import { Item, defineDocumentType, itemFields, oneOf, type DocumentType, type PracticeDocument } from '@practice-kit/documents';

const text = z.optional(z.string());
const list = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(z.array(schema));

/** Something somebody will do: who, by when, and whether it is done. */
export const Step = z.looseObject({
  ...itemFields, status: z.optional(oneOf('open', 'done', 'current', 'corrected', 'withdrawn')), who: list(z.string()), byWhen: text, doneOn: text,
});
export type Step = z.infer<typeof Step>;

/** Loose: a field that a later version wrote survives a round trip through this one. */
export const __Name__ = z.looseObject({ id: z.string(), on: text, noticed: list(Item), nextSteps: list(Step) });
export type __Name__ = z.infer<typeof __Name__>;
export type __Name__Document = PracticeDocument<__Name__>;

/** The lists of entries, in the order they stand on the page. */
export const SECTIONS = ['noticed', 'nextSteps'] as const;
export type SectionName = (typeof SECTIONS)[number];

export const documentType: DocumentType<__Name__> = defineDocumentType<__Name__>({
  type: '__name__/record',
  version: 1,
  schema: __Name__ as unknown as z.ZodMiniType<__Name__>,
  // A new shape is version 2, with a step here that is numbered 2 and has a name of its own.
  migrations: [],
  // Lists of people that lose whoever a copy must not name; fields that are in nobody's copy.
  readers: { peopleLists: ['who'], neverCopied: [], references: [] },
  roots: (record) => [record],
});
