/**
 * While somebody else holds the screen (DP-36) Back and the phone's swipe stay on this page, leaving or loading it anew is asked
 * about first, and no key does anything but write. A page can do no more: what the browser itself shows is the device's to lock.
 */

/** Keys that would leave, load anew, print, save, or take back. */
const LEAVES = /^(?:escape|f5|browserback|browserforward)$/u;
const LEAVES_WITH_CTRL = /^[rpsyz]$/u;
const LEAVES_WITH_ALT = /^arrow(?:left|right)$/u;

/** A key that writes, moves or presses: no shortcut of anybody's. */
const isPlain = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey && !/^(?:f\d+|escape)$/iu.test(key);

/** Holds the page until what comes back is called. Only what is going on in what is held is listened to: the page's own keys are silent. */
export function holdPage(view: Window, held: EventTarget): () => void {
  const { history } = view;
  const stay = (): void => { history.pushState(history.state, ''); };
  const onPop = (event: Event): void => {
    // The page around this does not hear of it: for it nothing has moved.
    event.stopImmediatePropagation();
    stay();
  };
  const onLeave = (event: Event): void => event.preventDefault();
  const onKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    // What somebody types goes to the field they type in, and no further.
    if (!isPlain(event) || !event.composedPath().includes(held)) event.stopImmediatePropagation();
    if (LEAVES.test(key) || ((event.ctrlKey || event.metaKey) && LEAVES_WITH_CTRL.test(key)) || (event.altKey && LEAVES_WITH_ALT.test(key))) event.preventDefault();
  };
  stay();
  view.addEventListener('popstate', onPop, true);
  view.addEventListener('beforeunload', onLeave);
  view.addEventListener('keydown', onKey, true);
  held.addEventListener('keydown', noFurther);
  return () => {
    view.removeEventListener('popstate', onPop, true);
    view.removeEventListener('beforeunload', onLeave);
    view.removeEventListener('keydown', onKey, true);
    held.removeEventListener('keydown', noFurther);
  };
}
const noFurther = (event: Event): void => event.stopPropagation();
