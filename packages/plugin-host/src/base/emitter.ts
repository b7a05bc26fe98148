import type { Disposable, Event } from '@practice-kit/plugin-api';

/**
 * The source of an `Event`. A listener that throws harms neither the others nor whoever fires: its error goes to
 * `onError`, without what was fired.
 */
export class Emitter<Value> implements Disposable {
  #listeners: ((value: Value) => void)[] = [];
  #isDisposed = false;

  constructor(readonly name: string, private readonly onError: (name: string, error: unknown) => void = () => undefined) {}

  readonly event: Event<Value> = (listener, thisArg, disposables) => {
    // A listener that is added twice is told twice, and each is stopped by itself.
    const own = (value: Value): void => listener.call(thisArg, value);
    // A new list each time: whoever subscribes while others are told is told from the next time on.
    if (!this.#isDisposed) this.#listeners = [...this.#listeners, own];
    const disposable = { dispose: () => { this.#listeners = this.#listeners.filter((other) => other !== own); } };
    disposables?.push(disposable);
    return disposable;
  };

  get listeners(): number { return this.#listeners.length; }

  fire(value: Value): void {
    const listeners = this.#listeners;
    for (const listener of listeners) {
      // Stopped by one that was told before it.
      if (listeners !== this.#listeners && !this.#listeners.includes(listener)) continue;
      try {
        listener(value);
      } catch (error) {
        this.onError(this.name, error);
      }
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#listeners = [];
  }
}
