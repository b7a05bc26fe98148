import { DeadlineMissed, type HostClock } from '../base/clock.js';
import type { Excuse } from '../host/excuse.js';
import { copied, isPlain } from '../base/copied.js';

/** Whose call it is: why its time does not run, if it does not, and how its errors and its being late are said. */
export interface Caller { readonly excuse: () => Excuse; readonly refuse: (error: unknown) => Error }
interface Watched { ticks: number; readonly isLent: () => boolean; place: number; readonly caller: Caller; readonly reject: (error: Error) => void }
/** How finely time is measured: a deadline is met up to an eighth late. */
const TICKS = 8;
/** Others that a plugin waits for have time of their own, and may wait for others; two that wait for each other would never be done. */
const MOST_LENT = 4;

/** Is the time lent? While a person is asked, always; while another plugin is, `MOST_LENT` times. */
export function lent(excuse: () => Excuse, most = MOST_LENT): () => boolean {
  let times = 0;
  return () => {
    const why = excuse();
    return why === 'person' || (why === 'plugin' && (times += 1) <= most);
  };
}

/** One timer for all calls that are under way: a timer for each would cost more than the call. */
export class Deadlines {
  /** Each knows its place, so that it leaves without being looked for. */
  readonly #watched: Watched[] = [];
  #isTicking = false;

  constructor(private readonly clock: HostClock, private readonly milliseconds: number) {}

  /** A copy of what it brings in time. Only one promise is made: this is the way of every command. */
  watch(promise: PromiseLike<unknown>, caller: Caller): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const watched: Watched = { ticks: 0, isLent: lent(caller.excuse, MOST_LENT * TICKS), place: this.#watched.length, caller, reject };
      this.#watched.push(watched);
      if (!this.#isTicking) this.#tick();
      promise.then(
        (value) => {
          if (!this.#leave(watched)) return;
          if (isPlain(value)) return resolve(value);
          try {
            resolve(copied(value));
          } catch (error) {
            reject(caller.refuse(error));
          }
        },
        (error: unknown) => { if (this.#leave(watched)) reject(caller.refuse(error)); },
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
        if (watched.isLent()) watched.ticks = 0;
        else if ((watched.ticks += 1) > TICKS && this.#leave(watched)) watched.reject(watched.caller.refuse(new DeadlineMissed('The plugin', this.milliseconds)));
      }
      if (this.#watched.length > 0) this.#tick();
      else this.#isTicking = false;
    }, this.milliseconds / TICKS);
  }
}
