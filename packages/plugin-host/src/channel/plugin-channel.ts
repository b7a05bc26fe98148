/**
 * The seam between the host and one plugin. In the page it is two objects that call each other; in the sandbox a
 * MessagePort stands between. Everything that crosses is plain data, and each side is given copies.
 */
import { copied, copiedAll } from '../base/copied.js';
import { isThenable } from '../base/clock.js';

export type Answer = (...args: never[]) => unknown;
export type Answers = Readonly<Record<string, Answer>>;

export type FindDirect = (method: string, name: string) => ((...args: readonly unknown[]) => unknown) | undefined;

export interface PluginChannel {
  /** The answer, or a promise of it. Rejects when the other side fails or is gone. Never throws. */
  ask(method: string, args: readonly unknown[]): unknown;
  /** Says something and waits for nothing. In order with what is asked. Lost when the other side is gone. */
  tell(method: string, args: readonly unknown[]): void;
  /** What this side answers when it is asked or told, and what may be called without the way round by names. Once. */
  answer(answers: Answers, direct?: FindDirect): void;
  /**
   * In the page alone: calls one function of the other side at once. Its arguments are copies; what it gives back is not
   * yet one. Throws what it throws.
   */
  direct?(method: string, name: string): ((args: readonly unknown[]) => unknown) | undefined;
  /** From now on nothing crosses either way: answers that are still to come are dropped. */
  close(): void;
}

export class PluginStopped extends Error {
  override readonly name = 'PluginStopped';
  constructor() { super('The plugin was stopped.'); }
}

/** Both ends of a channel in the page. */
export function localChannel(): { readonly hostSide: PluginChannel; readonly pluginSide: PluginChannel } {
  const state = { isOpen: true };
  const hostSide = new LocalEnd(state);
  const pluginSide = new LocalEnd(state);
  hostSide.other = pluginSide;
  pluginSide.other = hostSide;
  return { hostSide, pluginSide };
}

class LocalEnd implements PluginChannel {
  other!: LocalEnd;
  #answers: Answers = {};

  constructor(private readonly state: { isOpen: boolean }) {}

  #find: FindDirect | undefined;

  answer(answers: Answers, direct?: FindDirect): void {
    this.#answers = answers;
    this.#find = direct;
  }

  direct(method: string, name: string): ((args: readonly unknown[]) => unknown) | undefined {
    const called = this.other.#find?.(method, name);
    return called && ((args) => {
      if (!this.state.isOpen) throw new PluginStopped();
      const own = copiedAll(args);
      // Spreading costs as much as the rest of the way.
      return own.length === 0 ? called() : own.length === 1 ? called(own[0]) : called(...own);
    });
  }

  close(): void { this.state.isOpen = false; }

  ask(method: string, args: readonly unknown[]): unknown {
    try {
      const result = this.other.#called(method, copiedAll(args));
      return isThenable(result) ? this.#later(result) : copied(result);
    } catch (error) {
      return Promise.reject(asError(error));
    }
  }

  tell(method: string, args: readonly unknown[]): void {
    if (this.state.isOpen) this.other.#called(method, copiedAll(args));
  }

  #called(method: string, args: readonly unknown[]): unknown {
    if (!this.state.isOpen) throw new PluginStopped();
    const answer = this.#answers[method] as ((...args: readonly unknown[]) => unknown) | undefined;
    if (!answer) throw new TypeError(`Nothing answers to ${method}.`);
    return answer(...args);
  }

  async #later(result: PromiseLike<unknown>): Promise<unknown> {
    let value: unknown;
    try {
      value = await result;
    } catch (error) {
      // Later or at once: what is no error says nothing about itself.
      throw asError(error);
    }
    if (!this.state.isOpen) throw new PluginStopped();
    return copied(value);
  }
}

/** Something thrown that is no error says nothing about itself: it might be content. */
export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('Something that is no error was thrown.'));
