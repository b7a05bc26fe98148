/** The family's other documents as sources of a tool, read from where records are kept and read again when they have changed. */
import type { DocumentType } from '../document-type.js';
import type { PracticeDocument } from '../practice-document.js';
import { readDocument } from '../read-document.js';
import type { RecordProvider } from '../records/record-provider.js';
import type { Offer, ReferenceSource } from './references.js';

/** A type of document, and what one of them offers: a tool's model exports both. */
export interface OfferingType {
  readonly documentType: DocumentType;
  readonly offers: (document: PracticeDocument) => readonly Offer[];
}

export interface FollowOptions {
  readonly records: RecordProvider;
  readonly caseId: string;
  /** The document that is open: it is no source of its own. */
  readonly except: string;
  readonly types: readonly OfferingType[];
  /** The page of a record, for whoever wants to see where something is written. */
  readonly href?: (recordId: string) => string;
}

/** A document as a source; `undefined` for one that cannot be read, or of whose type nothing is used elsewhere. */
export function sourceFrom(input: unknown, types: readonly OfferingType[], href?: string): ReferenceSource | undefined {
  const read = readDocument(input, types.map(({ documentType }) => documentType));
  const type = read.ok ? types.find(({ documentType }) => documentType.type === read.document.type) : undefined;
  return read.ok && type ? { document: read.document, documentType: type.documentType, offers: type.offers(read.document), ...(href === undefined ? {} : { href }) } : undefined;
}

/** A part that was put on the record is given to a worker under no id of its own: it is referred to by its record's. */
const named = (document: unknown, id: string): unknown => (document !== null && typeof document === 'object' ? { ...document, id } : document);

/**
 * Answers with the sources as they are now: the same list as last time when nothing changed, so that a tool draws nothing
 * anew. Only what is new or changed is read. A record that is a copy is no source: its words are somebody else's to give.
 * What cannot be fetched now is as it was last time; a list that cannot be fetched throws, and the next call tries again.
 */
export function followSources({ records, caseId, except, types, href }: FollowOptions): () => Promise<readonly ReferenceSource[]> {
  let known = new Map<string, { readonly etag: string; readonly source: ReferenceSource | undefined }>();
  let sources: readonly ReferenceSource[] = [];
  const isOffered = new Set(types.map(({ documentType }) => documentType.type));
  return async () => {
    const listed = (await records.list(caseId)).filter(({ id, type, isCopy }) => id !== except && !isCopy && isOffered.has(type));
    const next = new Map(await Promise.all(listed.map(async ({ id, etag }) => {
      const before = known.get(id);
      if (before?.etag === etag) return [id, before] as const;
      const read = await records.read(id).catch(() => undefined);
      return [id, read ? { etag: read.etag, source: sourceFrom(named(read.document, id), types, href?.(id)) } : (before ?? { etag: '', source: undefined })] as const;
    })));
    const found = [...next.values()].flatMap(({ source }) => source ?? []);
    known = next;
    if (found.length !== sources.length || found.some((source) => !sources.includes(source))) sources = found;
    return sources;
  };
}
