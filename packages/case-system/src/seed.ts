/** A fictional council with one family, on first start. Everyone is invented. */
import type { PracticeDocument } from '@practice-kit/documents';
import { harte as plan } from '@practice-kit/family-group-conference/fixtures';
import { brierley } from '@practice-kit/restorative-practice/fixtures';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import { start as startMap } from '@practice-kit/signs-of-safety/model';
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

const HEALTH = 'partner:health';
/** The map, given to health after the visit as the kit gives it: made ready by one worker, read by another (DP-19). The work on it goes on. */
function given(map: typeof harte): PracticeDocument {
  const by = (actor: string, document: PracticeDocument) => startMap(document, { asOf: '2026-10-02', actor, stage: 'previewing' });
  const prepared = by('w-amira', map);
  prepared.send({ type: 'PREPARE_COPY', reader: HEALTH, newId: 'copy-health-1', at: '2026-10-02T16:10:00+01:00' });
  const checked = by('w-tom', prepared.document);
  checked.send({ type: 'CHECK_COPY', reader: HEALTH, at: '2026-10-02T16:40:00+01:00' });
  const shared = by('w-amira', checked.document);
  shared.send({ type: 'SHARE', reader: HEALTH, method: 'In this system', at: '2026-10-02T16:45:00+01:00' });
  return { ...shared.document, stages: map.stages };
}

interface Family { readonly id: string; readonly title: string; readonly team: string; readonly allocated: Readonly<Record<string, string>>; readonly documents: readonly { readonly document: PracticeDocument; readonly by: string }[] }
/** `allocated`: who works with the family, and which reader they are. Beth is from another agency: she holds what she was given of the map, and changes nothing. */
const FAMILIES: readonly Family[] = [
  { id: 'case-harte', title: 'Mia and Jayden', team: harte.case?.team ?? '', allocated: { 'w-amira': TEAM, 'w-tom': TEAM, 'w-beth': HEALTH }, documents: [{ document: plan, by: 'w-amira' }, { document: given(harte), by: 'w-amira' }] },
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
