/**
 * What stands around a seal, as data: for making one, and for a server that takes nothing else (DP-14, MI-R01). Nothing here
 * opens anything, so that it runs where no passphrase ever is.
 */
import { copyFor, type PracticeDocument, type ReadIssue } from '@practice-kit/documents';
import { documentType, type RecordLine, type Reflection, type Share } from './document-type.js';
import { reflectionOf } from './entries.js';
import { heldBy, heldByPerson, holdsSomething, keepsBack, standingShares, type Held } from './parts.js';

export interface Seal {
  readonly scheme: 'aes-gcm-pbkdf2-sha256';
  readonly iterations: number;
  /** Base 64, all three. */
  readonly salt: string; readonly nonce: string; readonly text: string;
}

/** Rounds. Fewer are never used to make a key: a server could write them into a seal to make guessing cheap. */
export const FEWEST = 100_000;
/** Bytes. */
const SALT = 16;
const NONCE = 12;
/** Shorter than any reflection with its seal on. */
const SHORTEST = 64;

/**
 * All that is stored of a reflection in the clear: whose it is, and what its owner has given (the lines on the record, and
 * the parts somebody holds). Everything else, the stage and the findings too, is inside the seal.
 */
export function envelopeOf(document: PracticeDocument, owner: string): PracticeDocument<Reflection> {
  const { type, version, id, lang, fictional } = document;
  const reflection = reflectionOf(document);
  const shares = standingShares(reflection);
  const lines = linesGiven(document);
  return {
    type, version, id, lang, ...(fictional ? { fictional } : {}),
    people: document.people.filter((person) => shares.some(({ withId }) => withId === person.id)).map(({ id: withId, name, kind, role }) => ({ id: withId, name, kind, ...(role === undefined ? {} : { role }) })),
    flags: [], stages: [],
    content: {
      id: reflection.id, by: owner, visibility: 'practitioner-private',
      ...(shares.length > 0 ? { sharing: shares.map((share) => inTheClear(document, share)) } : {}),
      ...(lines.length > 0 ? { toCaseRecord: lines.map(givenLine) } : {}),
    },
  };
}

/** Of the parts, too, only those of which they hold something. */
function inTheClear(document: PracticeDocument, share: Share): Share {
  const { id, withId, withRole, on, namesRemoved } = share;
  const held = heldInTheClear(document, share);
  return { id, withId, withRole, on, parts: (Array.isArray(share.parts) ? share.parts : []).filter((path) => holdsSomething(held as Reflection, path)), held, namesRemoved };
}

/**
 * What somebody holds by one share, less all that is kept from them (shapes.md §13). A host has no flags to ask and hands this on as it
 * is: what a copy would leave out does not leave the seal. Of what somebody wrote another version of, neither does.
 */
function heldInTheClear(document: PracticeDocument, share: Share): Held {
  const reflection = { ...reflectionOf(document), sharing: [share] };
  const out = leftOut({ ...document, content: reflection }, share.withId);
  const clear = (value: unknown, path: string): unknown => {
    if (out.has(path)) return undefined;
    if (Array.isArray(value)) return value.map((one, index) => clear(one, `${path}.${index}`)).filter((one) => one !== undefined);
    if (value === null || typeof value !== 'object') return value;
    if ('variants' in value) return undefined;
    return Object.fromEntries(Object.entries(value).flatMap(([field, one]) => { const left = keepsBack(field) ? undefined : clear(one, `${path}.${field}`); return left === undefined ? [] : [[field, left]]; }));
  };
  const held = out.has('') ? undefined : clear(heldBy(reflection, share), 'content');
  return heldBy(reflection, { ...share, held: (held ?? {}) as Held });
}

/** The lines on the record that nothing keeps from the team. */
function linesGiven(document: PracticeDocument): readonly RecordLine[] {
  const out = leftOut(document, 'practitioner');
  const lines = out.has('') || out.has('content') ? [] : (reflectionOf(document).toCaseRecord ?? []);
  return lines.filter((_line, index) => !out.has(`content.toCaseRecord.${index}`));
}
const leftOut = (document: PracticeDocument, reader: string): ReadonlySet<string> => new Set(copyFor(document, reader, documentType).leftOut.map(({ path }) => path.join('.')));

/** Of a line its words, whose they are and what they are; not which jot it was, who wrote it down or when. */
const LINE = ['id', 'text', 'lang', 'asOwnWords', 'source'] as const;
const givenLine = (line: RecordLine): RecordLine => Object.fromEntries(LINE.filter((field) => line[field] !== undefined).map((field) => [field, line[field]])) as RecordLine;

/**
 * What a host hands on to somebody it was shown to, of what it stores: their parts, and nothing of what anybody else was given, of
 * the lines on the record, or of the seal. Nothing where nothing is theirs, or no longer: then there is nothing to hand on.
 */
export function givenTo(stored: PracticeDocument, reader: string): PracticeDocument<Reflection> | undefined {
  const { seal: _seal, toCaseRecord: _lines, ...reflection } = reflectionOf(stored) as Reflection & { seal?: unknown };
  const sharing = standingShares(reflection).filter(({ withId, namesRemoved }) => withId === reader && namesRemoved === true);
  const envelope = envelopeOf({ ...stored, content: { ...reflection, sharing } }, '');
  const { by: _by, ...content } = envelope.content;
  return heldByPerson(envelope, reader) ? { ...envelope, content } : undefined;
}

/**
 * Why something may not be stored as this owner's reflection: it is not theirs, not sealed, or holds something in the clear
 * that nobody was given. Paths and rules, never words. None: it may.
 */
export function unsealedIn(stored: PracticeDocument, owner: string): ReadIssue[] {
  const { seal, ...clear } = stored.content as Reflection & { seal?: unknown };
  if (clear.by !== owner) return [{ path: ['content', 'by'], message: 'A reflection is stored by the person whose it is, and nobody else (DP-14).' }];
  const fault = sealFault(seal);
  if (fault) return [{ path: ['content', 'seal'], message: fault }];
  const { content, ...envelope } = envelopeOf(stored, owner);
  const { content: _content, ...around } = stored;
  return [...differences(around, envelope, []), ...differences(clear, content, ['content'])];
}

/** A field of another name is not repeated: it may be anybody's words. */
function differences(found: object, allowed: object, path: readonly string[]): ReadIssue[] {
  const message = 'Only what somebody was given stands outside the seal (DP-14, MI-R01).';
  return Object.entries(found).flatMap(([key, value]): ReadIssue[] => {
    if (!Object.hasOwn(allowed, key)) return [{ path: [...path], message }];
    return saying(value) === saying((allowed as Record<string, unknown>)[key]) ? [] : [{ path: [...path, key], message }];
  });
}

function sealFault(seal: unknown): string | undefined {
  if (seal === null || typeof seal !== 'object') return 'A reflection is stored sealed (DP-14). Seal it in its owner’s browser with sealedRecords.';
  const { scheme, iterations, salt, nonce, text, ...more } = seal as Partial<Record<keyof Seal, unknown>>;
  if (Object.keys(more).length > 0) return 'A seal has five fields.';
  if (scheme !== 'aes-gcm-pbkdf2-sha256') return 'This way of sealing is not known here.';
  if (!Number.isInteger(iterations) || (iterations as number) < FEWEST) return `Made with fewer than ${FEWEST} rounds.`;
  if (bytesOf(salt)?.length !== SALT || bytesOf(nonce)?.length !== NONCE) return `The salt is ${SALT} bytes and the nonce ${NONCE}, in base 64.`;
  const sealed = bytesOf(text);
  return sealed && sealed.length >= SHORTEST && !canBeRead(sealed) ? undefined : 'What is inside the seal can be read, or is not there.';
}

function bytesOf(value: unknown): Uint8Array | undefined {
  try {
    return typeof value === 'string' && btoa(atob(value)) === value ? Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

/** What is sealed is as good as chance, and chance does not write UTF-8. */
function canBeRead(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The order of fields says nothing. */
const saying = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (
  one !== null && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one));
