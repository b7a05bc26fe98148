/** The field names a document type knows, read from its schema once: a copy holds no other (it fails closed). */
import type * as z from 'zod/mini';

const made = new WeakMap<object, ReadonlySet<string>>();

export function knownFields(schema: z.core.$ZodType): ReadonlySet<string> {
  const known = made.get(schema);
  if (known) return known;
  const names = new Set<string>();
  collect(schema, names, new Set());
  made.set(schema, names);
  return names;
}

/** The parts of a schema's definition that lead on to other schemas. */
interface Definition { shape?: Record<string, z.core.$ZodType>; element?: z.core.$ZodType; innerType?: z.core.$ZodType; options?: z.core.$ZodType[] }

function collect(schema: z.core.$ZodType | undefined, names: Set<string>, seen: Set<unknown>): void {
  if (!schema || seen.has(schema)) return;
  seen.add(schema);
  const { shape, element, innerType, options } = schema._zod.def as unknown as Definition;
  for (const [name, field] of Object.entries(shape ?? {})) {
    names.add(name);
    collect(field, names, seen);
  }
  for (const inner of [element, innerType, ...(options ?? [])]) collect(inner, names, seen);
}
