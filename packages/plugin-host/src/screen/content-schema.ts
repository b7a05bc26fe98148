/**
 * The schema of a tool's content, made from its schema.json. Not with Zod's own reading of JSON Schema: that belongs to the
 * whole of Zod, and knows nothing of what every entry may carry (who wrote it, what it is kept from, versions, disputes).
 */
import * as z from 'zod/mini';
import { Id, LocalDate, Scale, itemFields, whenFields } from '@practice-kit/documents';
import type { ScreenSection } from '@practice-kit/plugin-api';
import { checkAgainst, type JsonSchema } from '../manifest/json-schema.js';

type Schema = z.ZodMiniType;

/** The content: what schema.json describes; in lists of entries, scales and so on, the kit's own fields as the kit has them. */
export function contentSchema({ properties = {}, required = [] }: JsonSchema, sections: readonly ScreenSection[]): Schema {
  const lists = new Map(sections.flatMap((section) => (section.kind !== 'text' && section.kind !== 'facts' ? [[section.path, section.kind] as const] : [])));
  return z.looseObject({
    ...Object.fromEntries(Object.entries(properties).map(([name, schema]) => {
      const kind = lists.get(name);
      const made = kind ? z.array(z.looseObject({ ...shapeOf(schema.items ?? {}), ...KIT_FIELDS[kind] })) : zodOf(schema);
      return [name, required.includes(name) ? made : z.optional(made)];
    })),
    id: Id,
  });
}

/** What the objects of each kind of section have besides what schema.json says. */
export const KIT_FIELDS: Readonly<Record<Exclude<ScreenSection['kind'], 'text' | 'facts'>, Readonly<Record<string, Schema>>>> = {
  entries: { ...itemFields, ...whenFields }, statement: { ...itemFields, ...whenFields }, scale: Scale.def.shape,
  steps: { ...itemFields, ...whenFields, who: z.optional(z.array(Id)), byWhen: z.optional(LocalDate), doneOn: z.optional(LocalDate) },
};

function shapeOf({ properties = {}, required = [] }: JsonSchema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, required.includes(name) ? zodOf(schema) : z.optional(zodOf(schema))]));
}

const LEAVES = { string: z.string, number: z.number, integer: z.int, boolean: z.boolean, null: z.null, unknown: z.unknown } as Record<string, () => Schema>;

/** Its structure as Zod's, so that a copy knows what stands where; what else is asked of a value is checked at the value. */
function zodOf(schema: JsonSchema): Schema {
  const { anyOf, type, items } = schema;
  if (anyOf) return z.union(anyOf.map(zodOf));
  if (Array.isArray(type)) return z.union(type.map((one) => zodOf({ ...schema, type: one })));
  // Objects are loose whatever the file says: what a later version wrote is kept.
  if (type === 'object') return z.looseObject(shapeOf(schema));
  if (type === 'array') return z.array(items ? zodOf(items) : z.unknown()).check(z.refine((list) => checkAgainst({ ...schema, items: undefined }, list).length === 0));
  return LEAVES[type ?? 'unknown']!().check(z.refine((value) => checkAgainst(schema, value).length === 0));
}
