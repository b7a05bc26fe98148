import { DeadlineMissed, isThenable, type HostClock } from '../base/clock.js';

interface Watched { ticks: number; place: number; readonly isExcused: () => boolean; readonly reject: (error: Error) => void; readonly refuse: (error: unknown) => Error }
/** How finely time is measured: a deadline is met up to an eighth late. */
const TICKS = 8;

/** One timer for all calls that are under way: a timer for each would cost more than the call. */
export class Deadlines {
  /** Each knows its place, so that it leaves without being looked for. */
  readonly #watched: Watched[] = [];
  #isTicking = false;

  constructor(private readonly clock: HostClock, private readonly milliseconds: number) {}

  /** What it brings in time, as `accept` takes it. Its errors, and being late, as `refuse` says them. Only one promise is made: this is the way of every command. */
  watch<Value>(promise: unknown, isExcused: () => boolean, accept: (value: unknown) => Value = (value) => value as Value, refuse: (error: unknown) => Error = asError): Promise<Value> {
    if (!isThenable(promise)) return Promise.resolve(accept(promise));
    return new Promise((resolve, reject) => {
      const watched: Watched = { ticks: 0, place: this.#watched.length, isExcused, reject, refuse };
      this.#watched.push(watched);
      if (!this.#isTicking) this.#tick();
      promise.then(
        (value) => {
          if (!this.#leave(watched)) return;
          try {
            resolve(accept(value));
          } catch (error) {
            reject(refuse(error));
          }
        },
        (error: unknown) => { if (this.#leave(watched)) reject(refuse(error)); },
      );
    });
  }

  isMissed(error: unknown): boolean {
    return error instanceof DeadlineMissed;
  }

  /** False: it was late, and has left already. */
  #leave(watched: Watched): boolean {
    const { place } = watched;
    if (this.#watched[place] !== watched) return false;
    const last = this.#watched.pop()!;
    if (last !== watched) {
      this.#watched[place] = last;
      last.place = place;
    }
    return true;
  }

  #tick(): void {
    this.#isTicking = true;
    this.clock.setTimeout(() => {
      for (const watched of this.#watched.toReversed()) {
        if (watched.isExcused()) watched.ticks = 0;
        else if ((watched.ticks += 1) > TICKS && this.#leave(watched)) watched.reject(watched.refuse(new DeadlineMissed('The plugin', this.milliseconds)));
      }
      if (this.#watched.length > 0) this.#tick();
      else this.#isTicking = false;
    }, this.milliseconds / TICKS);
  }
}

/** Something thrown that is no error says nothing about itself: it might be content. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('Something that is no error was thrown.'));
