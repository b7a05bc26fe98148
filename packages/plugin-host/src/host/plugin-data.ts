/** What comes from a plugin is read before it is believed. Closed shapes: what is not known does not pass. */
import * as z from 'zod/mini';
import { plainWords } from '../base/plain-words.js';

const LONGEST = 2000;
const optional = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(schema);
/** Shown in the plugin's name: without signs that nobody sees. What is to be changed by a person stays as it is (`Value`). */
const words = (most: number) => z.string().check(z.maxLength(most), z.overwrite(plainWords));
const Line = words(LONGEST);
const Label = words(500);
const Button = words(100);
const Value = z.string().check(z.maxLength(LONGEST));
const Name = z.string().check(z.minLength(1), z.maxLength(200));
export const StatusText = words(200);
const Icon = z.string().check(z.regex(/^\$\([a-z0-9-]+\)$/));

export const MessageArguments = z.tuple([z.enum(['information', 'warning', 'error']), Line, z.strictObject({ modal: optional(z.boolean()), detail: optional(Line) }), z.array(Button).check(z.maxLength(10))]);
export const QuickPickArguments = z.tuple([
  z.array(z.strictObject({ id: optional(Name), label: Label, description: optional(Line), detail: optional(Line), picked: optional(z.boolean()) })).check(z.maxLength(1000)),
  z.strictObject({ title: optional(Label), placeHolder: optional(Label), canPickMany: optional(z.boolean()) }),
]);
export const Clause = Value;
export const InputArguments = z.tuple([z.strictObject({ title: optional(Label), prompt: optional(Line), value: optional(Value), placeHolder: optional(Label) }), optional(Name)]);
export const ProgressDetails = z.strictObject({ title: Label, cancellable: optional(z.boolean()) });
export const Report = z.strictObject({ message: optional(Label), increment: optional(z.number()) });

export const TreeItems = z.array(z.strictObject({
  id: Name, label: Label, description: optional(Label), icon: optional(Icon), collapsibleState: optional(z.enum(['none', 'collapsed', 'expanded'])), contextValue: optional(Name),
  command: optional(z.strictObject({ command: Name, arguments: optional(z.array(z.json())) })),
})).check(z.maxLength(5000));
const FormValue = z.union([z.string(), z.number(), z.boolean()]);
export const FormData = z.strictObject({
  title: optional(Label), submitLabel: Button,
  fields: z.array(z.strictObject({
    key: Name, label: Label, hint: optional(Line), kind: z.enum(['text', 'long-text', 'number', 'date', 'toggle', 'choice']),
    choices: optional(z.array(z.strictObject({ value: z.string(), label: Label })).check(z.maxLength(500))), value: optional(FormValue), isRequired: optional(z.boolean()),
  })).check(z.maxLength(200)),
});
export const Findings = z.array(z.strictObject({
  id: Name, severity: z.enum(['nudge', 'confirm', 'block']), path: z.array(z.union([z.string(), z.number()])), about: z.array(z.string()), message: Line,
  values: optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  fixes: optional(z.array(z.strictObject({ label: Label, event: z.looseObject({ type: z.string() }) }))),
})).check(z.maxLength(5000));
export const Exported = z.strictObject({ text: z.string(), fileName: optional(z.string().check(z.regex(/^[^\\/:*?"<>|]{1,120}$/))) });
/** What a plugin itself says without being asked, by the kit's own end of its channel. */
const KIT_CODES = ['listener-failed'];
/** Counts and milliseconds. A date that is written as a number, or a telephone number, is larger. */
const MOST_LOGGED = 9_999_999;
const oneOf = (names: readonly string[]) => z.string().check(z.refine((name) => names.includes(name)));
/** A code and numbers, all of them named in plugin.json (`logs`): a word that is made up while it runs may be a family's. */
export const logged = (names: readonly string[] = []) => z.tuple([
  oneOf([...KIT_CODES, ...names]),
  z.record(oneOf(names), z.union([z.number().check(z.minimum(-MOST_LOGGED), z.maximum(MOST_LOGGED)), z.boolean()])),
]);
export const Methods = z.array(z.string().check(z.regex(/^[A-Za-z]\w{0,60}$/))).check(z.maxLength(100));
const Path = z.array(z.union([z.string(), z.number()]));
const Key = z.string().check(z.minLength(1), z.maxLength(200));
/** As `ListAddress`: a list in an object without an id is reached by the keys that lead there. A permission is for where they lead. */
const Address = z.strictObject({ in: z.string().check(z.maxLength(200)), under: optional(z.array(Key).check(z.maxLength(10))), list: Key });
export const Operations = z.array(z.union([
  z.strictObject({ op: z.literal('add'), to: Address, value: z.json(), before: optional(z.string()) }),
  z.strictObject({ op: z.literal('set'), id: z.string(), path: Path, value: optional(z.json()) }),
  z.strictObject({ op: z.literal('move'), id: z.string(), to: Address, before: optional(z.string()) }),
  z.strictObject({ op: z.literal('remove'), id: z.string() }),
])).check(z.maxLength(1000));

/** Names in the forms above. Any other in a path is a plugin's, and could be a word of a family's. */
const NAMES: ReadonlySet<string> = new Set([
  'modal', 'detail', 'id', 'label', 'description', 'picked', 'title', 'placeHolder', 'canPickMany', 'prompt', 'value', 'cancellable', 'message', 'increment', 'icon', 'collapsibleState', 'contextValue', 'command',
  'arguments', 'submitLabel', 'fields', 'key', 'hint', 'kind', 'choices', 'isRequired', 'severity', 'path', 'about', 'values', 'fixes', 'event', 'type', 'text', 'fileName', 'op', 'to', 'in', 'under', 'list', 'before',
]);
const saidPath = (path: readonly PropertyKey[]): string => path.map((key) => (typeof key === 'number' || NAMES.has(String(key)) ? String(key) : '?')).join('.') || 'at its beginning';

/** Thrown at a plugin whose data is not of the form; says where, never what. */
export class BadData extends TypeError {
  override readonly name = 'BadData';
}

export function read<Schema extends z.core.$ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BadData(`The ${what} is not of the form it must have: ${saidPath(issue?.path ?? [])} (${issue?.code}).`);
}
