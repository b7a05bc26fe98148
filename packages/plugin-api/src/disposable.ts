import type { Disposable } from '@practice-kit/documents';
export type { Disposable };

/**
 * Holds what has to be let go of together.
 *
 * #### Notes
 * `dispose()` is idempotent; things added after it are disposed at once. They go in reverse order, and one
 * that throws does not stop the others: the first error is thrown at the end.
 */
export class DisposableStore implements Disposable {
  #held: Disposable[] | undefined = [];

  add<Held extends Disposable>(held: Held): Held {
    if (this.#held) this.#held.push(held);
    else held.dispose();
    return held;
  }

  dispose(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    const errors: unknown[] = [];
    for (const one of held.reverse()) {
      try {
        one.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
