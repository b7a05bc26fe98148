import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHeartbeat } from './heartbeat.js';

const options = { every: 200, budget: 1000 };
let missed = 0;
let stop = (): void => undefined;
/** Answers while it is awake. */
function plugin(isTalking = false): { isAwake: boolean; pings: number; readonly isTalking: boolean; readonly isAlive: boolean; ping(): void } {
  return {
    isAwake: true, pings: 0, isTalking,
    get isAlive() { return this.isAwake; },
    ping() { this.pings += 1; },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  missed = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('The heartbeat', () => {
  it('leaves a plugin that answers alone', () => {
    const one = plugin();
    stop = watchHeartbeat(one, () => { missed += 1; }, options);
    vi.advanceTimersByTime(60_000);
    expect(missed).toBe(0);
    expect(one.pings).toBeGreaterThan(100);
  });

  it('notices one that hangs within a second and a half, and says so once', () => {
    const one = plugin();
    stop = watchHeartbeat(one, () => { missed += 1; }, options);
    vi.advanceTimersByTime(1000);
    one.isAwake = false;
    vi.advanceTimersByTime(1000);
    expect(missed).toBe(0);
    vi.advanceTimersByTime(500);
    expect(missed).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(missed).toBe(1);
  });

  it('does not take the page’s own sleep for a plugin that hangs', () => {
    const one = plugin();
    stop = watchHeartbeat(one, () => { missed += 1; }, options);
    vi.advanceTimersByTime(1000);
    one.isAwake = false;
    // The lid was closed: an hour passes, and no timer runs in it.
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now + 3_600_000);
    vi.advanceTimersByTime(200);
    expect(missed).toBe(0);
    one.isAwake = true;
    vi.advanceTimersByTime(5000);
    expect(missed).toBe(0);
    vi.restoreAllMocks();
  });

  it.each([[true, 1], [false, 0]])('forgives a page that is late all the time, unless it is this plugin that talks without end (%s)', (isTalking, expected) => {
    const one = plugin(isTalking);
    stop = watchHeartbeat(one, () => { missed += 1; }, options);
    vi.advanceTimersByTime(1000);
    one.isAwake = false;
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    for (let look = 0; look < 4; look += 1) {
      now += 800;
      vi.advanceTimersByTime(200);
    }
    expect(missed).toBe(expected);
    vi.restoreAllMocks();
  });

  it('is over when it is stopped', () => {
    const one = plugin();
    stop = watchHeartbeat(one, () => { missed += 1; }, options);
    stop();
    one.isAwake = false;
    vi.advanceTimersByTime(10_000);
    expect(missed).toBe(0);
  });
});
