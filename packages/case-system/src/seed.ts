/** A fictional council with one family, on first start. Everyone is invented. */
import type { PracticeDocument } from '@practice-kit/documents';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { brierley } from '@practice-kit/restorative-practice/fixtures';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { TEAM, type Database } from './database.js';

const WORKERS = [
  { id: 'w-amira', name: 'Amira Siddiqui', role: 'social worker' },
  { id: 'w-tom', name: 'Tom Beckett', role: 'team manager' },
  { id: 'w-beth', name: 'Beth Lacey', role: 'health visitor' },
  { id: 'w-joel', name: 'Joel Whitcombe', role: 'family support worker' },
  { id: 'w-ruth', name: 'Ruth Okafor', role: 'family hub manager' },
  { id: 'w-nadia', name: 'Nadia Rahman', role: 'social worker' },
  { id: 'w-helen', name: 'Helen Voss', role: 'practice coach' },
  { id: 'w-owen', name: 'Owen Marsh', role: 'social worker, another team' },
] as const;

interface Family { readonly id: string; readonly title: string; readonly team: string; readonly allocated: Readonly<Record<string, string>>; readonly documents: readonly { readonly document: PracticeDocument; readonly by: string }[] }
/** `allocated`: who works with the family, and which reader they are. Beth is from another agency: she holds the copy made for health, and changes nothing. */
const FAMILIES: readonly Family[] = [
  { id: 'case-harte', title: 'Mia and Jayden', team: harte.case?.team ?? '', allocated: { 'w-amira': TEAM, 'w-tom': TEAM, 'w-beth': 'partner:health' }, documents: [{ document: plan, by: 'w-amira' }, { document: harte, by: 'w-amira' }] },
  { id: 'case-brierley', title: 'Callum and Ella', team: 'Early help, Exmouth', allocated: { 'w-joel': TEAM, 'w-ruth': TEAM }, documents: [{ document: brierley, by: 'w-joel' }] },
];

/** In one go: a start that is cut short leaves nothing, and the next one does it all. */
export function seed(database: Database, at: string): void {
  database.transaction(() => {
    if (!database.isEmpty()) return;
    WORKERS.forEach((worker) => database.addWorker(worker));
    for (const { allocated, documents, ...family } of FAMILIES) {
      database.addCase(family);
      for (const [worker, reader] of Object.entries(allocated)) database.allocate(family.id, worker, reader);
      for (const { document, by } of documents) database.write({ id: document.id, caseId: family.id, type: document.type, document: JSON.stringify(document), by, at }, undefined);
    }
  });
}
