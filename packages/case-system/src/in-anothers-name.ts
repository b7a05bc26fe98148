/**
 * A copy is made ready by one person and read by another (DP-19), and who gave or recalled it is said of them for good. A page
 * says so in the name of whoever is signed in; what a save says somebody else did is refused here, whoever sends it.
 */
import type { CopyRecord, PracticeDocument, ReadIssue } from '@practice-kit/documents';

const ACTS = ['preparedBy', 'checkedBy', 'sharedBy', 'recalledBy'] as const satisfies readonly (keyof CopyRecord)[];

/**
 * Issues hold paths, never names.
 *
 * #### Notes
 * What a version says already was judged when it came. `versions`, newest first, is asked no further than is needed: what was
 * undone and done again is only in an earlier one.
 */
export function inAnothersName({ copies = [] }: PracticeDocument, versions: Iterable<PracticeDocument>, worker: string): ReadIssue[] {
  let open = copies.flatMap((record, index) => ACTS.filter((act) => (record[act] ?? worker) !== worker).map((act) => ({ record, act, index })));
  if (open.length === 0) return [];
  for (const { copies: stored = [] } of versions) {
    open = open.filter(({ record, act }) => !stored.some((one) => one.id === record.id && one[act] === record[act]));
    if (open.length === 0) return [];
  }
  return open.map(({ act, index }) => ({ path: ['copies', index, act], message: 'What is done with a copy is done by whoever is signed in (DP-19).' }));
}
