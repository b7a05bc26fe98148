/** What a dialog is, as data: its heading, what is in it, what can be done. A tool adds kinds of its own to the shared ones. */
import type { PartModule } from '../tool-screen/part.js';

export interface DialogContents {
  readonly heading: string;
  readonly body: unknown;
  /** Buttons, each with `slot="actions"`. */
  readonly actions?: unknown;
  readonly width?: 'dialog' | 'wide';
  /** What stood in the way comes first, where the dialog is about nothing else. */
  readonly refusalFirst?: boolean;
}

/** By kind: each is given the tool and what was said when it was opened. */
export type DialogTable<Tool, Dialog extends { readonly kind: string }> = {
  readonly [Kind in Dialog['kind']]: (tool: Tool, dialog: Extract<Dialog, { readonly kind: Kind }>) => DialogContents
};

/** The module a tool's `loadDialogs()` brings: `export const dialogs: DialogTable<…>`. A shared kind under the same name is replaced. */
export interface DialogModule extends PartModule {
  readonly dialogs: Readonly<Record<string, (tool: never, dialog: never) => DialogContents>>;
}
