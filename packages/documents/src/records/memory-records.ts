import type { PracticeDocument } from '../practice-document.js';
import type { RecordProvider, RecordSummary } from './record-provider.js';

/** A case system that lives as long as the page: for stories, tests and trying things out. */
export function memoryRecords(documents: readonly PracticeDocument[] = []): RecordProvider {
  const kept = new Map(documents.map((document) => [document.id, { document: document as unknown, etag: '1', caseId: document.case?.id, type: document.type }]));
  return {
    async list(caseId) {
      return [...kept].filter(([, one]) => one.caseId === caseId).map(([id, { type, etag }]): RecordSummary => ({ id, type, etag }));
    },
    async read(id) {
      const found = kept.get(id);
      if (!found) throw new Error('No such record.');
      return { document: found.document, etag: found.etag };
    },
    async write(document, { etag }) {
      const found = kept.get(document.id);
      if (found && found.etag !== etag) return { kind: 'conflict', theirs: { document: found.document, etag: found.etag } };
      const next = String(Number(found?.etag ?? 0) + 1);
      kept.set(document.id, { document, etag: next, caseId: document.case?.id, type: document.type });
      return { kind: 'saved', etag: next };
    },
  };
}
