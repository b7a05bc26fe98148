/**
 * What a document type's schema knows at each place of its content: a copy holds no other field, wherever it stands, and
 * holds them in the schema's order, so that not even the order of the fields shows that somebody worked on one of them.
 */
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;
/** The parts of a schema's definition that lead on to other schemas. */
interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>; readonly element?: Schema; readonly innerType?: Schema; readonly in?: Schema;
  readonly left?: Schema; readonly right?: Schema; readonly options?: readonly Schema[]; readonly getter?: () => Schema;
  readonly type: string;
}
interface KnownField { readonly place: KnownPlace; /** The object is not one of its kind without it. */ readonly needed: boolean }

const definition = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

/** One place in the content. Read from the schema when it is first asked for: a schema may lead back to itself. */
export class KnownPlace {
  readonly #definitions: readonly Definition[];
  #fields: ReadonlyMap<string, KnownField> | undefined;
  #element: KnownPlace | undefined;

  constructor(schemas: readonly Schema[]) {
    this.#definitions = unwrapped(schemas);
  }

  get fields(): ReadonlyMap<string, KnownField> {
    if (this.#fields) return this.#fields;
    const shapes = this.#definitions.flatMap(({ shape }) => (shape ? [shape] : []));
    const names = new Set(shapes.flatMap((shape) => Object.keys(shape)));
    return (this.#fields = new Map([...names].map((name) => {
      const schemas = shapes.flatMap((shape) => (Object.hasOwn(shape, name) ? [shape[name]!] : []));
      const needed = schemas.length === shapes.length && schemas.every((schema) => schema._zod.optin !== 'optional');
      return [name, { place: new KnownPlace(schemas), needed }];
    })));
  }

  /** What its list holds; `undefined` where there may be no list. */
  get element(): KnownPlace | undefined {
    return (this.#element ??= this.isList ? new KnownPlace(this.#definitions.flatMap(({ element }) => (element ? [element] : []))) : undefined);
  }

  get isList(): boolean { return this.#definitions.some(({ element }) => element); }
  get isObject(): boolean { return this.#definitions.some(({ shape }) => shape); }
  /** A text, a number, a yes or no may stand here. */
  get isLeaf(): boolean { return this.#definitions.some(({ shape, element }) => !shape && !element); }
}

/** The schemas behind optional, nullable, union, lazy and the like. */
function unwrapped(schemas: readonly Schema[], seen = new Set<Schema>()): Definition[] {
  return schemas.flatMap((schema) => {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const def = definition(schema);
    const inner = [def.innerType, def.in, def.left, def.right, def.getter?.(), ...(def.options ?? [])].filter((one) => one !== undefined);
    return inner.length > 0 ? unwrapped(inner, seen) : [def];
  });
}

const made = new WeakMap<Schema, KnownPlace>();

/** The place a schema describes; made once for each schema. */
export function knownPlace(schema: Schema): KnownPlace {
  const known = made.get(schema) ?? new KnownPlace([schema]);
  made.set(schema, known);
  return known;
}
