/**
 * The lines that workers have put on a family's record from their reflections (domain.md §7.4 TO_RECORD, MI-R11): an ordinary
 * record of the family, every version kept. It holds the words, whose they are and that they are what somebody said of themselves
 * (DP-46), and nothing of where they came from.
 */
import { createHash } from 'node:crypto';
import type { PracticeDocument } from '@practice-kit/documents';
import { documentType, type RecordLine, type Reflection } from '@practice-kit/motivational-interviewing/model';
import type { Database } from './database.js';

export interface OnRecord { readonly family: string; readonly lines: number }
export type PutOnRecord = { readonly kind: 'put'; readonly onRecord: OnRecord } | { readonly kind: 'refused'; readonly path: string[]; readonly message: string };

/** Nothing leads from the family's record to the reflection, and no other worker's can be meant. */
const recordIdOf = (owner: string, id: string): string => `reflection-${createHash('sha256').update(JSON.stringify([owner, id])).digest('hex').slice(0, 24)}`;
export const linesOf = (document: string): readonly RecordLine[] => (JSON.parse(document) as PracticeDocument<Reflection>).content.toCaseRecord ?? [];

/** Which line it is, whatever it says; of those without an id the first, second … with these words. */
function withIds(lines: readonly RecordLine[], owner: string, reflection: string): RecordLine[] {
  return lines.map((line, index) => {
    const which = line.id ?? [line.text, lines.slice(0, index).filter(({ text }) => text === line.text).length];
    return { ...line, id: `line-${createHash('sha256').update(JSON.stringify([owner, reflection, which])).digest('hex').slice(0, 24)}` };
  });
}

export function linesOnRecord(database: Database, owner: string, id: string): OnRecord | undefined {
  const record = database.record(recordIdOf(owner, id));
  return record && { family: record.caseId, lines: linesOf(database.document(record.id)!).length };
}

/** `document`: the sealed reflection, on which the lines stand in the clear. Those that are there already stay as they are. */
export function putLinesOnRecord(database: Database, { owner, family, document, at }: { readonly owner: string; readonly family: string; readonly document: string; readonly at: string }): PutOnRecord {
  const { id: reflection, lang, fictional } = JSON.parse(document) as PracticeDocument<Reflection>;
  const chosen = withIds(linesOf(document), owner, reflection);
  if (chosen.length === 0) return { kind: 'refused', path: ['content', 'toCaseRecord'], message: 'No line has been chosen for the record.' };
  const id = recordIdOf(owner, reflection);
  return database.transaction((): PutOnRecord => {
    const record = database.record(id);
    if (record && record.caseId !== family) return { kind: 'refused', path: ['family'], message: 'Lines of this reflection are on another family’s record.' };
    const there = record ? linesOf(database.document(id)!) : [];
    // Lines from before they had ids are known by their words, each once.
    const unnamed = there.filter((line) => line.id === undefined).map(({ text }) => text);
    const isThere = ({ id: line, text }: RecordLine): boolean => {
      if (there.some((one) => one.id === line)) return true;
      const at = unnamed.indexOf(text);
      return at >= 0 && unnamed.splice(at, 1).length > 0;
    };
    const lines = [...there, ...chosen.filter((line) => !isThere(line))];
    if (lines.length > there.length) {
      const onRecord: PracticeDocument<Reflection> = {
        type: documentType.type, version: documentType.version, id, lang, ...(fictional ? { fictional } : {}), case: { id: family },
        people: [], flags: [], stages: [], content: { id, toCaseRecord: lines },
      };
      database.write({ id, caseId: family, type: documentType.type, document: JSON.stringify(onRecord), by: owner, at }, record?.etag);
      database.audit({ at, workerId: owner, action: 'put-on-record', about: id, outcome: 'allowed' });
    }
    return { kind: 'put', onRecord: { family, lines: lines.length } };
  });
}
