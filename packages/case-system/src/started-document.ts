/**
 * A document that a worker starts for a family: empty, at its first stage, with the family's people in it and what is kept from
 * whom. Nothing else is filled in: what nobody has said of this piece of work is for them to say.
 */
import { readDocument, type Flag, type Person, type PracticeDocument } from '@practice-kit/documents';
import { TEAM, type CaseRow, type Database, type Worker } from './database.js';
import { isOwnersOwn, KEPT, TYPES, type Kept } from './document-types.js';
import { viewFor } from './views.js';
import type { Language } from './words.js';

/** What may be started here; the rest comes onto a family's record in its own way. */
export const startable = (): Kept[] => KEPT.filter(({ begins }) => begins);

export interface Starting { readonly kept: Kept; readonly id: string; readonly family: CaseRow; readonly worker: Worker; readonly language: Language }

/**
 * The people are those of the newest document that the team may see whole: a copy has fewer, and would say who is missing.
 * Whoever starts it is among them, because what they write is theirs. Where nobody is known yet, nobody else is.
 */
export function startedDocument(database: Database, { kept: { documentType, begins }, id, family, worker, language }: Starting): PracticeDocument {
  const documents = wholeDocuments(database, family.id);
  const newest = documents.find(({ people }) => people.length > 0);
  const content = begins!.content(id);
  const known = newest?.people ?? [];
  const people: Person[] = known.some((person) => person.id === worker.id) ? known : [...known, { id: worker.id, name: worker.name, kind: 'professional', role: worker.role }];
  const { council, nation, childrenIds } = newest?.case ?? {};
  const given = { council, team: family.team || undefined, nation, childrenIds };
  return {
    type: documentType.type, version: documentType.version, id, lang: language,
    // Not how far things have gone with the family: that was so when the other document was made.
    case: { id: family.id, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) },
    people, flags: flagsAbout(people, documents), ...(newest?.fictional ? { fictional: true } : {}),
    stages: documentType.roots(content).map((root) => ({ id: root.id, state: begins!.stage })), content,
  };
}

/** As they are now, newest first. */
function wholeDocuments(database: Database, caseId: string): PracticeDocument[] {
  return database.recordsOf(caseId).filter(({ type }) => !isOwnersOwn(type)).flatMap((record) => {
    const view = viewFor(record, database.document(record.id)!, TEAM);
    const read = view && !view.isCopy ? readDocument(view.document, TYPES) : undefined;
    return read?.ok ? [read.document] : [];
  });
}

/**
 * A person brings with them what is kept because of them, whichever of the documents says so (DP-20): the newest need not be the
 * one in which somebody's address is. Of two that differ both hold.
 */
function flagsAbout(people: readonly Person[], documents: readonly PracticeDocument[]): Flag[] {
  const flags: Flag[] = [];
  const says = ({ type, about, value, withholdFrom }: Flag): string => JSON.stringify([type, about, value, [...withholdFrom].sort()]);
  for (const document of documents) {
    for (const flag of document.flags) {
      if (flag.about !== undefined && !people.some(({ id }) => id === flag.about)) continue;
      if (flags.some((one) => says(one) === says(flag))) continue;
      flags.push(flags.some(({ id }) => id === flag.id) ? { ...flag, id: `${flag.id}-${document.id}` } : flag);
    }
  }
  return flags;
}
