/**
 * The field names a document type knows, read from its schema once: a copy holds no other (it fails closed). And the lists
 * that must be there: one that lost everything stays as an empty list, so that a copy opens like any document.
 */
import type * as z from 'zod/mini';

export interface KnownFields { readonly names: ReadonlySet<string>; readonly neededLists: ReadonlySet<string> }

const made = new WeakMap<object, KnownFields>();

export function knownFields(schema: z.core.$ZodType): KnownFields {
  const known = made.get(schema);
  if (known) return known;
  const fields = { names: new Set<string>(), neededLists: new Set<string>() };
  collect(schema, fields, new Set());
  made.set(schema, fields);
  return fields;
}

/** The parts of a schema's definition that lead on to other schemas. */
interface Definition { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType; innerType?: z.core.$ZodType; options?: z.core.$ZodType[] }

function collect(schema: z.core.$ZodType | undefined, fields: { names: Set<string>; neededLists: Set<string> }, seen: Set<unknown>): void {
  if (!schema || seen.has(schema)) return;
  seen.add(schema);
  const { shape, element, innerType, options } = schema._zod.def as unknown as Definition;
  for (const [name, field] of Object.entries(shape ?? {})) {
    fields.names.add(name);
    if ((field._zod.def as { type: string }).type === 'array') fields.neededLists.add(name);
    collect(field, fields, seen);
  }
  for (const inner of [element, innerType, ...(options ?? [])]) collect(inner, fields, seen);
}
