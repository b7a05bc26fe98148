/** What a plugin has the host show: text and data, drawn with the kit's own components. No address, picture, style or markup. */

export interface MessageOptions { readonly modal?: boolean; readonly detail?: string }
export interface QuickPickItem { readonly id?: string; readonly label: string; readonly description?: string; readonly detail?: string; readonly picked?: boolean }
export interface QuickPickOptions { readonly title?: string; readonly placeHolder?: string; readonly canPickMany?: boolean }
export interface InputBoxOptions {
  readonly title?: string; readonly prompt?: string; readonly value?: string; readonly placeHolder?: string;
  /** What is wrong with it so far, or nothing. */
  validateInput?(value: string): string | undefined | Promise<string | undefined>;
}
export interface ProgressOptions { readonly title: string; readonly cancellable?: boolean }
export interface ProgressReport { readonly message?: string; readonly increment?: number }

export interface TreeItem {
  /** Unique within its view, and the same from one time to the next. */
  readonly id: string; readonly label: string; readonly description?: string; readonly icon?: string;
  readonly collapsibleState?: 'none' | 'collapsed' | 'expanded';
  /** `viewItem` in the when clauses of its menu. */
  readonly contextValue?: string;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
}

export type FormValues = Readonly<Record<string, string | number | boolean>>;
export interface FormField {
  readonly key: string; readonly label: string; readonly hint?: string; readonly kind: 'text' | 'long-text' | 'number' | 'date' | 'toggle' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | number | boolean; readonly isRequired?: boolean;
}
export interface Form { readonly title?: string; readonly fields: readonly FormField[]; readonly submitLabel: string }
