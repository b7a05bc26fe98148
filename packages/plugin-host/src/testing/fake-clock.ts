import type { HostClock } from '../base/clock.js';

interface Timer { readonly at: number; readonly callback: () => void }

/** Time that passes only when it is told to. */
export class FakeClock implements HostClock {
  readonly #timers = new Map<number, Timer>();
  #milliseconds: number;
  #count = 0;

  constructor(start = '2026-10-05T09:00:00Z') {
    this.#milliseconds = Date.parse(start);
  }

  readonly now = (): string => new Date(this.#milliseconds).toISOString();

  setTimeout(callback: () => void, milliseconds: number): unknown {
    this.#timers.set(this.#count += 1, { at: this.#milliseconds + milliseconds, callback });
    return this.#count;
  }

  clearTimeout(handle: unknown): void {
    this.#timers.delete(handle as number);
  }

  get timers(): number { return this.#timers.size; }

  /** Time goes by: every timer that falls due runs, in its order, and what it sets going may go on before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#milliseconds + milliseconds;
    for (;;) {
      await settled();
      const [next] = [...this.#timers].toSorted(([one, a], [other, b]) => a.at - b.at || one - other);
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.#milliseconds = Math.max(this.#milliseconds, next[1].at);
      next[1].callback();
    }
    this.#milliseconds = end;
    await settled();
  }
}

/** Everything that waits for nothing but other promises has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
