/**
 * What colleagues show a worker of their own reflections (domain.md §7.4 SHARE_WITH_COACH, TAKE_BACK): the parts they chose, for as
 * long as they do. It is made anew at every look, from what its owner's browser left in the clear beside the seal, so that what was
 * taken back is nowhere.
 */
import { createHash } from 'node:crypto';
import type { PracticeDocument } from '@practice-kit/documents';
import { givenTo, standingShares, type Reflection } from '@practice-kit/motivational-interviewing/model';
import type { Database } from './database.js';

export interface Shown {
  /** Known again by this, while it is as it is. */
  readonly key: string;
  /** Who shows it: they said so themselves. */
  readonly by: string;
  /** The first day of those it is shown since. */
  readonly since: string;
  readonly document: PracticeDocument<Reflection>;
}

export function shownTo(database: Database, worker: string): Shown[] {
  return database.shownTo(worker).flatMap(({ owner, id, ownersName, document: stored }) => {
    const document = givenTo(JSON.parse(stored) as PracticeDocument, worker);
    if (!document) return [];
    const key = createHash('sha256').update(JSON.stringify([owner, id, document])).digest('base64url');
    const [since = ''] = standingShares(document.content).map(({ on }) => on).sort();
    return [{ key, by: ownersName, since, document }];
  });
}
