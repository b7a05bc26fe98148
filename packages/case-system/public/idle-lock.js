/**
 * Locks what is open when nobody has been at it for a while, and says so before it does (DP-34, AC-01).
 *
 * The clock of the wall and not a timer says how long it has been: a device that slept comes back to a page that looks first. And
 * who comes back too late does not open it again by touching it.
 */
const AFTER = 15 * 60_000;
const WARNED_BEFORE = 2 * 60_000;
const ASKED_AGAIN = 60_000;

/**
 * @param {{ now?: () => number, isOpen: () => boolean, warn: () => void, calm: () => void, lock: () => Promise<boolean> }} given
 *   `lock` answers whether it is locked: where what was written is kept nowhere yet it is not, and is asked again a minute later
 * @returns {{ seen: () => boolean, look: () => void }} `seen`: somebody is at it, and whether that was in time
 */
export function idleLock({ now = () => Date.now(), isOpen, warn, calm, lock }) {
  let last = now();
  let isWarned = false;
  let isLocking = false;
  const close = async () => {
    if (isLocking) return;
    isLocking = true;
    if (!await lock()) last = now() - AFTER + ASKED_AGAIN;
    isLocking = false;
  };
  const look = () => {
    if (!isOpen()) {
      last = now();
      return;
    }
    const idle = now() - last;
    if (idle >= AFTER) void close();
    else if (idle >= AFTER - WARNED_BEFORE && !isWarned) {
      isWarned = true;
      warn();
    }
  };
  return {
    look,
    seen() {
      if (isOpen() && now() - last >= AFTER) {
        void close();
        return false;
      }
      last = now();
      if (isWarned) calm();
      isWarned = false;
      return true;
    },
  };
}

/** Asks at every sign of somebody, whenever the page is come back to, and in between. */
export function watchFor(idle) {
  for (const sign of ['pointerdown', 'keydown']) {
    addEventListener(sign, (event) => {
      if (idle.seen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true });
  }
  for (const sign of ['focus', 'pageshow']) addEventListener(sign, () => idle.look());
  document.addEventListener('visibilitychange', () => idle.look());
  setInterval(() => idle.look(), 15_000);
}
