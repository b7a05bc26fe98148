/** A fictional council with one family, on first start. Everyone is invented. */
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import type { Database } from './database.js';

const WORKERS = [
  { id: 'w-amira', name: 'Amira Siddiqui', role: 'social worker' },
  { id: 'w-tom', name: 'Tom Beckett', role: 'team manager' },
  { id: 'w-beth', name: 'Beth Lacey', role: 'health visitor' },
  { id: 'w-owen', name: 'Owen Marsh', role: 'social worker, another team' },
] as const;
const ALLOCATED = ['w-amira', 'w-tom', 'w-beth'];

export function seed(database: Database, at: string): void {
  if (!database.isEmpty()) return;
  database.transaction(() => {
    WORKERS.forEach((worker) => database.addWorker(worker));
    database.addCase({ id: harte.case!.id, title: 'Mia and Jayden', team: harte.case!.team ?? '' });
    ALLOCATED.forEach((worker) => database.allocate(harte.case!.id, worker));
  });
  database.write({ id: harte.id, caseId: harte.case!.id, type: harte.type, document: JSON.stringify(harte) }, undefined, 'w-amira', at);
}
