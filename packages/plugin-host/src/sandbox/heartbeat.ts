/** Notices a plugin that has stopped answering, and does not mistake a page that was asleep or busy for one. */
export interface Pulse {
  ping(): void;
  readonly isAlive: boolean;
  /** Sends much, and gives no sign of life in between. */
  readonly isTalking: boolean;
}
export interface HeartbeatOptions {
  /** Between one look and the next, in milliseconds. */
  readonly every: number;
  /** How long a sign of life may take. */
  readonly budget: number;
}
export const HEARTBEAT: HeartbeatOptions = { every: 200, budget: 1000 };

/** @returns how to stop looking. `missed` is called at most once. */
export function watchHeartbeat(pulse: Pulse, missed: () => void, { every, budget }: HeartbeatOptions = HEARTBEAT): () => void {
  let looked = performance.now();
  let since = looked;
  let isForgiven = false;
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - looked - every;
    looked = now;
    if (pulse.isAlive) {
      since = now;
      isForgiven = false;
      pulse.ping();
      return;
    }
    // This page itself came late (a laptop's lid, a tab behind others, its own long task): the answer may lie in the queue.
    // Whoever keeps the page busy with messages is forgiven once only; the others, as long as it is.
    if (late > every && !(isForgiven && pulse.isTalking)) {
      since += late;
      isForgiven = true;
    }
    if (now - since <= budget) return;
    clearInterval(timer);
    missed();
  }, every);
  pulse.ping();
  return () => clearInterval(timer);
}
