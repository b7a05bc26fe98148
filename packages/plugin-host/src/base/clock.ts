/** Time, so that a test can hold it. */
export interface HostClock {
  /** The host's instant, with offset: never the device's alone (domain.md §2.11). */
  now(): string;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
}

export const deviceClock: HostClock = {
  now: () => new Date().toISOString(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  value instanceof Promise || (typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function');

/** What took too long. What it brings afterwards is dropped. */
export class DeadlineMissed extends Error {
  override readonly name = 'DeadlineMissed';
  constructor(what: string, milliseconds: number) { super(`${what} did not answer within ${milliseconds / 1000} seconds.`); }
}

/**
 * The promise, or `DeadlineMissed`. `isWaitingForPerson`: the time does not run out while the plugin waits for somebody
 * to answer a question on the screen.
 */
export function withDeadline<Value>(promise: PromiseLike<Value>, what: string, milliseconds: number, clock: HostClock, isWaitingForPerson = () => false): Promise<Value> {
  return new Promise((resolve, reject) => {
    let handle: unknown;
    const wait = (): void => {
      handle = clock.setTimeout(() => (isWaitingForPerson() ? wait() : reject(new DeadlineMissed(what, milliseconds))), milliseconds);
    };
    wait();
    promise.then(
      (value) => { clock.clearTimeout(handle); resolve(value); },
      (error: unknown) => { clock.clearTimeout(handle); reject(error instanceof Error ? error : new Error('Something that is no error was thrown.')); },
    );
  });
}
