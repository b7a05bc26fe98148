/** The part of JSON Schema that settings, arguments and kept values are described in: all of it is checked, none of it ignored. */
import * as z from 'zod/mini';
import { sameContent } from '@practice-kit/documents';
import { remembered } from '../base/remembered.js';
import { isNode } from './read-json.js';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const;
type TypeName = (typeof TYPES)[number];

export interface JsonSchema {
  type?: TypeName | TypeName[] | undefined; title?: string | undefined; description?: string | undefined; default?: unknown;
  enum?: unknown[] | undefined; enumDescriptions?: string[] | undefined; const?: unknown;
  minLength?: number | undefined; maxLength?: number | undefined; pattern?: string | undefined;
  minimum?: number | undefined; maximum?: number | undefined;
  items?: JsonSchema | undefined; minItems?: number | undefined; maxItems?: number | undefined; uniqueItems?: boolean | undefined;
  properties?: Record<string, JsonSchema> | undefined; required?: string[] | undefined; additionalProperties?: boolean | JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
}

const optional = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(schema);
const count = z.int().check(z.minimum(0));
const TypeNames = z.enum(TYPES);
const isExpression = (source: string): boolean => {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
};

/** Fields that settings add to it are in `ConfigurationProperty`. */
export const jsonSchemaFields = {
  type: optional(z.union([TypeNames, z.array(TypeNames)])), title: optional(z.string()), description: optional(z.string()), default: optional(z.json()),
  enum: optional(z.array(z.json())), enumDescriptions: optional(z.array(z.string())), const: optional(z.json()),
  minLength: optional(count), maxLength: optional(count), pattern: optional(z.string().check(z.refine(isExpression, 'Not a regular expression.'))),
  minimum: optional(z.number()), maximum: optional(z.number()),
  get items() { return z.optional(Schema); }, minItems: optional(count), maxItems: optional(count), uniqueItems: optional(z.boolean()),
  get properties() { return z.optional(z.record(z.string(), Schema)); }, required: optional(z.array(z.string())),
  get additionalProperties() { return z.optional(z.union([z.boolean(), Schema])); },
  get anyOf() { return z.optional(z.array(Schema)); },
};
const Schema: z.ZodMiniType<JsonSchema> = z.lazy(() => z.strictObject(jsonSchemaFields)) as unknown as z.ZodMiniType<JsonSchema>;
export { Schema as JsonSchemaSchema };

/** `problem` says the rule, never the value. */
export interface SchemaProblem { readonly path: readonly (string | number)[]; readonly problem: string }

type Node = Record<string, unknown>;
const LONGEST_TEXT = 10_000;
const kindOf = (value: unknown): TypeName | 'nothing' => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'object' ? typeof value as TypeName : 'nothing';
};
const list = (names: readonly string[]): string => names.join(' or ');

const expression = remembered((source) => new RegExp(source, 'u'));
/** One text for one value, whatever the order of its fields. */
const written = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (isNode(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner));
/** In one pass: a list as long as a plugin likes is no reason to compare each with each. */
const isEachOnce = (items: readonly unknown[]): boolean => new Set(items.map(written)).size === items.length;

/** Everything that is wrong with a value, each with its path. Empty: nothing. Never throws, and inherited fields count for nothing. */
export function checkAgainst(schema: JsonSchema, value: unknown, path: readonly (string | number)[] = []): SchemaProblem[] {
  const kind = kindOf(value);
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (kind === 'nothing') return [{ path, problem: 'must be plain data' }];
  if (types && !types.includes(kind) && !(kind === 'integer' && types.includes('number'))) return [{ path, problem: `must be of type ${list(types)}, and is ${kind}` }];
  const problems: SchemaProblem[] = [];
  const must = (isSo: boolean, problem: string): void => { if (!isSo) problems.push({ path, problem: `must ${problem}` }); };
  if (schema.enum) must(schema.enum.some((allowed) => sameContent(allowed, value)), `be one of ${schema.enum.map((one) => JSON.stringify(one)).join(', ')}`);
  if ('const' in schema) must(sameContent(schema.const, value), `be ${JSON.stringify(schema.const)}`);
  if (schema.anyOf) must(schema.anyOf.some((other) => checkAgainst(other, value).length === 0), 'be of one of the described forms');
  if (typeof value === 'string') {
    const length = Array.from(value).length;
    must(length >= (schema.minLength ?? 0), `have at least ${schema.minLength} characters`);
    const most = schema.maxLength ?? (schema.pattern === undefined ? Infinity : LONGEST_TEXT);
    must(length <= most, `have at most ${most} characters`);
    // A text that is too long is not tried: an expression may take long on it.
    if (schema.pattern !== undefined && length <= Math.min(most, LONGEST_TEXT)) must(expression(schema.pattern).test(value), `match ${schema.pattern}`);
  }
  if (typeof value === 'number') {
    must(Number.isFinite(value), 'be a number');
    must(value >= (schema.minimum ?? -Infinity), `be at least ${schema.minimum}`);
    must(value <= (schema.maximum ?? Infinity), `be at most ${schema.maximum}`);
  }
  if (Array.isArray(value)) {
    must(value.length >= (schema.minItems ?? 0), `have at least ${schema.minItems} items`);
    must(value.length <= (schema.maxItems ?? Infinity), `have at most ${schema.maxItems} items`);
    if (schema.uniqueItems) must(isEachOnce(value), 'have each item once');
    const { items } = schema;
    if (items) problems.push(...value.flatMap((item, index) => checkAgainst(items, item, [...path, index])));
  } else if (kind === 'object') {
    const node = value as Node;
    for (const name of schema.required ?? []) if (!Object.hasOwn(node, name)) problems.push({ path: [...path, name], problem: 'is missing' });
    for (const [name, inner] of Object.entries(node)) {
      const described = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
      const other = described ?? schema.additionalProperties ?? true;
      if (other === false) problems.push({ path: [...path, name], problem: 'is not described, and nothing else is allowed' });
      else if (other !== true) problems.push(...checkAgainst(other, inner, [...path, name]));
    }
  }
  return problems;
}

/** What stands where nothing was set (vscode-semantics.md §9). */
export function defaultOf(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default;
  const [type] = [schema.type].flat();
  const byType: Partial<Record<TypeName, unknown>> = { boolean: false, number: 0, integer: 0, string: '', array: [], object: {} };
  return (type && byType[type]) ?? null;
}
