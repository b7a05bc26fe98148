/** What of a reflection somebody holds, for the page it is open on. */

/** Changes with whatever is shown or taken back. */
export const heldIn = (reflection) => JSON.stringify((reflection?.content.sharing ?? []).map(({ id, takenBackOn }) => [id, takenBackOn]));

/** Who can read what is shown, and where; and of whom this system passes nothing on to. */
export function sayWhoHolds(place, { document, colleagues, words }) {
  const standing = (document?.content.sharing ?? []).filter(({ takenBackOn }) => takenBackOn === undefined);
  const here = colleagues.filter(({ id }) => standing.some(({ withId }) => withId === id));
  place.hidden = standing.length === 0;
  place.querySelector('[data-here]').textContent = here.map(({ name }) => words.shownHere.replace('{name}', name)).join(' ');
  place.querySelector('[data-elsewhere]').hidden = standing.every(({ withId }) => here.some(({ id }) => id === withId));
}

/** Tells what is kept, now and after every save: what is shown, and what was taken back, is so from then on and not before. */
export function whenKept(tool, tell) {
  tell(tool.document);
  // The sitting that the page's records are in, from the first look at it on.
  void tool.updateComplete.then(() => tool.session?.onDidChangeState(({ saveState, isDirty, document }) => { if (saveState.kind === 'saved' && !isDirty) tell(document); }));
}

/** What is not with the case system yet is on this device, or nowhere; and what others are given is so once it is there. `whenSo`: now it is. */
export async function sayNotYet(tool, { say, words, whenSo }) {
  const { session } = tool;
  const listening = session?.onDidChangeState(({ saveState, isDirty }) => {
    if (saveState.kind !== 'saved' || isDirty) return;
    listening.dispose();
    whenSo();
  });
  say((await session?.backedUp())?.kind === 'kept' ? words.onceSaved : words.notYet);
}
