import type { Severity } from './verdict.js';

/** What a practice check noticed: beside the work, never in its way (domain.md §2.11). */
export interface Finding {
  /** The message id of domain.md: `SOS-M03`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where in the document. */
  readonly path: readonly (string | number)[];
  /** Item ids; empty = the whole document. */
  readonly about: readonly string[];
  /** What was noticed, where one thing may have several that are looked at one by one: left, it is left for these and for nothing else. */
  readonly noticed?: readonly string[];
  /** The words, in English and filled in; an element says it in its own language from `id` and `values`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fixes?: readonly Fix[];
}

/** Which finding it is: two of one document are never the same. */
export const findingKey = ({ id, about, noticed = [] }: Pick<Finding, 'id' | 'about' | 'noticed'>): string => [id, ...about, ...noticed].join(' ');

/** A way to mend it, by an event the tool understands. */
export interface Fix { readonly label: string; readonly event: { readonly type: string } & Record<string, unknown> }
