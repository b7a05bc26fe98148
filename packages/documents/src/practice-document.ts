/** The envelope every practice document is kept in (DESIGN.md §4.1). */
import * as z from 'zod/mini';
import { CaseReference, Flag, Id, Instant, Language, Person, Reader, oneOf } from './shapes.js';

/** Where one root object's workflow stands. */
export const Stage = z.looseObject({ id: Id, state: z.string() });
export type Stage = z.infer<typeof Stage>;

/** What somebody answered to a check: put away for good, or "yes, and this is why" (domain.md §2.11). */
export const CheckAnswer = z.looseObject({
  messageId: z.string(), about: z.array(Id), answer: oneOf('dismissed', 'confirmed'),
  reason: z.optional(z.string()), by: z.optional(Id), at: z.optional(Instant),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/**
 * One copy's way out of the building (domain.md §2.6): prepared, checked by a second person where someone
 * is at risk, shared, and perhaps recalled. `held` is exactly what the reader was given; later edits never change it.
 */
export const CopyRecord = z.looseObject({
  id: Id, reader: Reader, state: oneOf('prepared', 'checked', 'shared', 'recalled', 'superseded'),
  preparedBy: Id, preparedAt: Instant, checkedBy: z.optional(Id), checkedAt: z.optional(Instant),
  sharedBy: z.optional(Id), sharedAt: z.optional(Instant), method: z.optional(z.string()), draft: z.optional(z.boolean()),
  reason: z.optional(z.string()), recalledBy: z.optional(Id), recalledAt: z.optional(Instant),
  held: z.unknown(),
});
export type CopyRecord = z.infer<typeof CopyRecord>;

export const envelopeFields = {
  type: z.string(),
  version: z.number(),
  id: Id,
  lang: Language,
  case: z.optional(CaseReference),
  people: z.array(Person),
  flags: z.array(Flag),
  fictional: z.optional(z.literal(true)),
  stages: z.array(Stage),
  checkAnswers: z.optional(z.array(CheckAnswer)),
  copies: z.optional(z.array(CopyRecord)),
};
export const Envelope = z.looseObject(envelopeFields);

export type PracticeDocument<Content = unknown> = z.infer<typeof Envelope> & { content: Content };
