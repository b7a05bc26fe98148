/** A fictional council with one family, on first start. Everyone is invented. */
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import type { Database } from './database.js';

const WORKERS = [
  { id: 'w-amira', name: 'Amira Siddiqui', role: 'social worker' },
  { id: 'w-tom', name: 'Tom Beckett', role: 'team manager' },
  { id: 'w-beth', name: 'Beth Lacey', role: 'health visitor' },
  { id: 'w-owen', name: 'Owen Marsh', role: 'social worker, another team' },
] as const;
/** Who works with the Hartes. Beth is from another agency: she holds the copy made for health, and changes nothing. */
const ALLOCATED: Readonly<Record<string, string | undefined>> = { 'w-amira': undefined, 'w-tom': undefined, 'w-beth': 'partner:health' };

/** In one go: a start that is cut short leaves nothing, and the next one does it all. */
export function seed(database: Database, at: string): void {
  const { case: family, id, type } = harte;
  if (!family) return;
  database.transaction(() => {
    if (!database.isEmpty()) return;
    WORKERS.forEach((worker) => database.addWorker(worker));
    database.addCase({ id: family.id, title: 'Mia and Jayden', team: family.team ?? '' });
    for (const [worker, reader] of Object.entries(ALLOCATED)) database.allocate(family.id, worker, reader);
    database.write({ id, caseId: family.id, type, document: JSON.stringify(harte), by: 'w-amira', at }, undefined);
  });
}
