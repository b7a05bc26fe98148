export const later = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** The longest time this page's own thread was held up, until `end()`. */
export function watchGaps() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return { end: () => { clearInterval(timer); return Math.round(longest); } };
}

export async function until(isSo, milliseconds = 15_000) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    if (await isSo()) return true;
    await later(20);
  }
  return false;
}

export async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { value, milliseconds: Math.round(performance.now() - start) };
}
