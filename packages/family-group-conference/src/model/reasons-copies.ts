/** Who is given what: the distribution decides, and the safety arrangements decide what it may say (FGC-R06, FGC-M16). */
import { copyFor, type PracticeDocument } from '@practice-kit/documents';
import { block, isKeptFrom, isPerson, personName, said, type Reason, type Reasons } from '@practice-kit/practice-tool/model';
import { KEEPS_OUT, conferenceOf } from './conference.js';
import { documentType, type FamilyGroupConference } from './document-type.js';
import { DISTRIBUTE_FIELDS, given, idsIn, personIn } from './event-reading.js';
import { rowsFor } from './readers.js';
import { COPY_KINDS } from './sections.js';

const ADDRESS = ['safe-address', 'contact-details', 'location-clue'];

export const copyReasons = (shared: Reasons): Reasons => ({
  isFittingCopy: ({ document, event }) => {
    const to = said(event, 'to') || personIn(event);
    const row = { to, ...given(event, DISTRIBUTE_FIELDS) } as { to: string; copy?: string; sharesItemIds?: unknown };
    return [
      ...block(!isPerson(document, to), 'no-such-entry', to ? [to] : []), ...block(!(COPY_KINDS as readonly unknown[]).includes(row.copy), 'copy-kind', [to]),
      ...tooMuch(document, to, row),
    ];
  },
  mayShare: (circumstances) => {
    const { document, event: { reader } } = circumstances;
    if (!reader) return block(true, 'reader-needed');
    const personId = reader.slice(reader.indexOf(':') + 1);
    const rows = rowsFor(document, personId);
    const isOnePerson = isPerson(document, personId);
    const values = { reader: personName(document, personId) || `@reader.${reader}` };
    const isTeam = reader === 'practitioner' || reader === 'court';
    return [
      ...block(!isTeam && !isOnePerson, 'copy-one-person'), ...block(!isTeam && isOnePerson && rows.length === 0, 'distribution-needed', [personId]),
      ...block(rows.some(({ copy }) => copy === 'none'), 'copy-none', [personId]), ...rows.flatMap((row) => tooMuch(document, personId, row as { copy?: string })),
      ...(shared['mayShare']?.(circumstances) ?? []).map((reason) => (reason.messageId === 'FGC-M16' ? { ...reason, values: { ...reason.values, ...values } } : reason)),
    ];
  },
  mayTellChild: ({ document, event }) => {
    const id = personIn(event);
    const isChild = document.people.some((person) => person.id === id && person.kind === 'child');
    return [...block(!isChild, 'no-such-entry', id ? [id] : []), ...block((conferenceOf(document).distribution ?? []).length === 0, 'distribution-needed')];
  },
});

/**
 * FGC-M16: a copy with the address for somebody a safety flag keeps it from; the whole plan for somebody the meeting was kept
 * from; a thing named for somebody it is withheld from.
 */
function tooMuch(document: PracticeDocument, personId: string, row: { copy?: string; sharesItemIds?: unknown }): Reason[] {
  const values = { reader: personName(document, personId) };
  const whole = (row.copy === 'full' && isKeptFrom(document, personId, [...KEEPS_OUT, ...ADDRESS])) || (row.copy === 'full-without-address' && isKeptFrom(document, personId, KEEPS_OUT));
  if (row.copy !== 'own-part-only') return block(whole, 'FGC-M16', [personId], values);
  // Made as it would be: what is named for them and is not theirs to have is not in it.
  const content = { ...conferenceOf(document), distribution: [{ to: personId, ...row }] } as FamilyGroupConference;
  const { leftOut } = copyFor({ ...document, content }, `parent:${personId}`, documentType);
  const named = new Set(idsIn(row.sharesItemIds));
  const kept = leftOut.filter(({ about, reason }) => named.has(about) && reason !== 'not-for-this-reader' && reason !== 'unknown-field');
  return block(kept.length > 0, 'FGC-M16', [...new Set(kept.map(({ about }) => about))], values);
}
