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
