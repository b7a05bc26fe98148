/**
 * A case system that never holds a reflection it can read: sealed when it is written, opened when it is read, in the
 * owner's own browser. Documents of other types go through as they are.
 */
import type { PracticeDocument, RecordProvider, StoredRecord, WriteResult } from '@practice-kit/documents';
import { documentType, isDeleted } from '../model/index.js';
import { OwnersSeal, SealFailure, type SealOptions } from './seal.js';

/**
 * #### Notes
 * It fails closed. What cannot be sealed is not written: the result is `refused` with `not-sealed`. What cannot be opened is
 * not read: `read` rejects with a `SealFailure`, and nothing has been changed. What was meanwhile saved with another passphrase
 * is not written over: `sealed-otherwise`. A reflection that was stored before it was
 * sealed is read as it is, and sealed by its next save; the host lets go of older versions. One that its owner deleted is
 * written as it is, with nothing in it: the host then lets go of it. A sitting with several of these shares an `OwnersSeal`.
 * @throws SealFailure `passphrase-too-short`
 */
export function sealedRecords(records: RecordProvider, options: SealOptions | OwnersSeal): RecordProvider {
  const owners = options instanceof OwnersSeal ? options : new OwnersSeal(options);
  const opened = async ({ document, etag }: StoredRecord): Promise<StoredRecord> => ({ document: await owners.open(document), etag });
  return {
    list: (caseId) => records.list(caseId),
    read: async (id) => opened(await records.read(id)),
    write: async (document, { etag }): Promise<WriteResult> => {
      let stored: PracticeDocument;
      try {
        stored = needsSeal(document) ? await owners.seal(document) : document;
      } catch (error) {
        if (error instanceof SealFailure) return { kind: 'refused', reason: 'not-sealed' };
        throw error;
      }
      const result = await records.write(stored, etag === undefined ? {} : { etag });
      if (result.kind !== 'conflict') return result;
      try {
        return { kind: 'conflict', theirs: await opened(result.theirs) };
      } catch (error) {
        if (error instanceof SealFailure) return { kind: 'refused', reason: 'sealed-otherwise' };
        throw error;
      }
    },
    ...(records.watch ? { watch: (caseId, listener) => records.watch!(caseId, listener) } : {}),
  };
}

/** One that was deleted holds nothing to seal, and its host is to see that it is gone. */
const needsSeal = (document: PracticeDocument): boolean => document.type === documentType.type && !isDeleted(document);
