/**
 * What the host asks of whoever draws the screen: the workbench. Every request names the plugin it comes from, so that
 * the screen can say who is asking; '' is the host itself. All words are plain text.
 */
import type { MessageOptions, ProgressOptions, ProgressReport, QuickPickItem, QuickPickOptions } from '@practice-kit/plugin-api';

export interface MessageRequest extends MessageOptions { readonly plugin: string; readonly severity: 'information' | 'warning' | 'error'; readonly message: string; readonly items: readonly string[]; readonly lists?: readonly MessageList[] }
/** What a question of the host's is about, in full. */
export interface MessageList { readonly heading: string; readonly lines: readonly string[] }
export interface QuickPickRequest extends QuickPickOptions { readonly plugin: string; readonly items: readonly QuickPickItem[] }
export interface InputRequest {
  readonly plugin: string; readonly title?: string | undefined; readonly prompt?: string | undefined; readonly value?: string | undefined; readonly placeHolder?: string | undefined;
  /** What is wrong so far, or nothing. */
  validate?(value: string): Promise<string | undefined>;
}
export interface ProgressRequest extends ProgressOptions { readonly plugin: string; readonly id: string }

export interface WindowDelegate {
  /** The item that was chosen, or nothing. */
  showMessage(request: MessageRequest): Promise<string | undefined>;
  /** The places of what was chosen, or nothing. */
  showQuickPick(request: QuickPickRequest): Promise<readonly number[] | undefined>;
  showInputBox(request: InputRequest): Promise<string | undefined>;
  showProgress?(request: ProgressRequest): { report(value: ProgressReport): void; end(): void };
  setStatus?(plugin: string, id: string, text: string | undefined): void;
}

/** Nobody is there: every question is put away. */
export const noWindow: WindowDelegate = {
  showMessage: async () => undefined,
  showQuickPick: async () => undefined,
  showInputBox: async () => undefined,
};
