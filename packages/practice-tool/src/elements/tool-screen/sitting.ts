/** What is open on the screen. Belongs to this sitting: never kept, never shared (DESIGN.md §3). */
import type { SendResult } from '../practice-tool/practice-tool.js';
import type { ToolEvent } from '../../model/workflow.js';

/** What opens over every tool, one at a time. */
export type SharedDialog =
  | { readonly kind: 'people' } | { readonly kind: 'use' } | { readonly kind: 'flags' } | { readonly kind: 'copies' }
  /** About the entry with this id. */
  | { readonly kind: 'withdraw'; readonly id: string } | { readonly kind: 'protect'; readonly id: string } | { readonly kind: 'dispute'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string; readonly reader: string; readonly leaveOut: boolean }
  /** A step was refused: says why, and how to go on. */
  | { readonly kind: 'not-yet'; readonly event: ToolEvent };

export type Draft = Readonly<Record<string, unknown>>;

/** The entry being written: its section, and its id once there is one. */
export interface Editing {
  readonly section: string;
  readonly id?: string;
  /** Which place on the page it is written in, where a section has several. */
  readonly place?: string;
  /** It did not exist before this writing: the field stays where it was opened until the writing is over. */
  readonly adding?: true;
  /** What the entry is to be tied to from its first letter on. */
  readonly fields?: Draft;
}

/** `Own`: the dialogs that only this tool has. A tool's sitting extends this one. */
export interface Sitting<Own extends { readonly kind: string } = never> {
  editing?: Editing;
  /** The prompt that is open, and where: one per view. */
  prompt?: { readonly at: string; readonly index: number };
  dialog?: SharedDialog | Own;
  /** What is being filled in over the tool. */
  draft?: Draft;
  /** What stood in the way of the last thing asked for. */
  refusal?: SendResult;
  /** Whose copy is being looked at. */
  reader?: string;
}

/** `undefined` closes what was open. */
export type Change<Screen> = { [Key in keyof Screen]?: Screen[Key] | undefined };
