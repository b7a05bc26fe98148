/** The form of screen.json. Every object is closed: what is not known is an error, and there is no place for an address, a picture or a style. */
import * as z from 'zod/mini';
import type { ScreenColumn, ScreenData, ScreenSection, ScreenStage, ScreenStep } from '@practice-kit/plugin-api';

const optional = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(schema);
const Plain = z.string().check(z.regex(/\S/, 'Must not be blank.'), z.maxLength(2000));
export const Text = z.union([Plain, z.strictObject({ practitioner: Plain, family: Plain, child: Plain })]);
/** No name leads to a prototype, and none needs quoting. */
const FieldName = z.string().check(z.regex(/^(?!constructor$|prototype$)[a-z][A-Za-z0-9]{0,63}$/, 'The name of a field: letters and digits, beginning with a small letter.'));
const Value = z.string().check(z.regex(/^[\w-]{1,64}$/, 'Letters, digits, - and _ only.'));
const Id = z.string().check(z.regex(/^[A-Za-z][\w-]{0,63}$/, 'Letters, digits, - and _ only, beginning with a letter.'));
const State = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, 'The name of a stage: small letters, digits and hyphens.'));
export const READERS = ['family-shared', 'parent', 'child', 'network', 'partner', 'court'] as const;
export const REGISTERS = ['practitioner', 'family', 'child'] as const;

const Field = z.strictObject({
  name: FieldName, kind: z.enum(['text', 'date', 'when', 'number', 'tick', 'person', 'people', 'choice', 'choices', 'reference', 'references', 'sources']),
  label: optional(Text), of: optional(z.enum(['anyone', 'adults', 'children', 'professionals'])), section: optional(FieldName), verbatim: optional(z.boolean()),
  options: optional(z.array(z.strictObject({ value: Value, label: Text })).check(z.minLength(1), z.maxLength(50))),
});
const Fields = z.array(Field).check(z.maxLength(20));
const parts = {
  label: Text, hint: optional(Text), readers: optional(z.array(z.enum(READERS))), registers: optional(z.array(z.enum(REGISTERS)).check(z.minLength(1))),
  checks: optional(z.array(Id)), prompts: optional(z.array(Id)),
};
export const SECTIONS = {
  entries: z.strictObject({ kind: z.literal('entries'), path: FieldName, ...parts, fields: optional(Fields), empty: optional(Text) }),
  steps: z.strictObject({ kind: z.literal('steps'), path: FieldName, ...parts, fields: optional(Fields), empty: optional(Text) }),
  statement: z.strictObject({ kind: z.literal('statement'), path: FieldName, ...parts, fields: optional(Fields), empty: optional(Text) }),
  scale: z.strictObject({ kind: z.literal('scale'), path: FieldName, ...parts }),
  text: z.strictObject({ kind: z.literal('text'), path: FieldName, ...parts, verbatim: optional(z.boolean()) }),
  facts: z.strictObject({ kind: z.literal('facts'), ...parts, fields: Fields.check(z.minLength(1)) }),
} as const satisfies Record<ScreenSection['kind'], z.ZodMiniType<ScreenSection>>;
export const KINDS = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];

export const EVENT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const need = { message: Id, severity: z.enum(['block', 'confirm', 'nudge']) };
const Names = z.array(FieldName).check(z.minLength(1), z.maxLength(20));
const Need = z.union([
  z.strictObject({ ...need, some: Names }),
  z.strictObject({ ...need, every: FieldName, has: Names }),
  z.strictObject({ ...need, every: FieldName, done: z.literal(true) }),
]);
export const Step: z.ZodMiniType<ScreenStep> = z.strictObject({ target: State, label: optional(Text), needs: optional(z.array(Need).check(z.maxLength(20))) });
const stage = { label: Text, writing: optional(z.enum(['open', 'closed'])) };
/** Without its steps, which are read one by one. */
export const Stage = z.strictObject({ ...stage, on: optional(z.record(z.string(), z.unknown())) });
export const Workflow = z.strictObject({ initial: State, states: z.record(State, z.unknown()) });
export const Column = z.strictObject({ label: optional(Text), sections: z.array(z.unknown()).check(z.minLength(1)) });

/** All but the columns and the workflow. */
export const screenFields = { $schema: optional(z.string()), title: Text, attribution: optional(Text), childHolds: optional(z.enum(['versions', 'sections'])) } as const;

/** The published JSON Schema, for editors: made from the very schemas the host reads with. */
export function screenJsonSchema(): Record<string, unknown> {
  const WholeColumn: z.ZodMiniType<ScreenColumn> = z.strictObject({ label: optional(Text), sections: z.array(z.union(KINDS.map((kind) => SECTIONS[kind]))).check(z.minLength(1)) });
  const WholeStage: z.ZodMiniType<ScreenStage> = z.strictObject({ ...stage, on: optional(z.record(z.string().check(z.regex(EVENT)), Step)) });
  const Whole: z.ZodMiniType<ScreenData> = z.strictObject({ ...screenFields, columns: z.array(WholeColumn).check(z.minLength(1)), workflow: z.strictObject({ initial: State, states: z.record(State, WholeStage) }) });
  const { $schema, ...rest } = z.toJSONSchema(Whole, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
  return { $schema, $id: 'https://practice-kit.example/schemas/screen.schema.json', title: 'screen.json: a tool of a Practice Kit plugin, as data', ...rest };
}
