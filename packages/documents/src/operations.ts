/**
 * What is written down, addressed by id: the only way a document changes.
 * A list is addressed by the id of the object that holds it and the field name (`map-harte-2`, `harm`);
 * the document itself is addressed by its own id or '' (`people`, `flags`, `stages`, `checkAnswers`, `copies`).
 */
export interface ListAddress { readonly in: string; readonly list: string }
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

export type Operation =
  /** Puts an object into a list; before another one, or at the end. The list is made if it is absent. */
  | { readonly op: 'add'; readonly to: ListAddress; readonly value: Json; readonly before?: string }
  /** Sets one field of the object with this id (a path for nested fixed keys). `undefined` takes the field away. */
  | { readonly op: 'set'; readonly id: string; readonly path: readonly (string | number)[]; readonly value: Json }
  /** Moves an object, whole, to a place in a list. Nothing of it changes. */
  | { readonly op: 'move'; readonly id: string; readonly to: ListAddress; readonly before?: string }
  /** Takes back something that was added in this sitting and never kept. Recorded things are withdrawn, not removed (K9). */
  | { readonly op: 'remove'; readonly id: string };
