/**
 * Sealing a reflection for its owner, with Web Crypto and nothing of our own: AES-GCM with 256 bits, the key made from a
 * passphrase that only the owner has (PBKDF2 with SHA-256). Without the passphrase nobody opens it again.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { documentType, givenParts, standingShares, type Reflection } from '../model/index.js';

/** What OWASP asks of PBKDF2 with SHA-256 (2023). It is written into each seal, so that it can be raised later. */
export const ITERATIONS = 600_000;
/** Fewer than asked for are never used to make a key: a server could write them into a seal to make guessing cheap. */
const FEWEST = 100_000;
/** Characters. Four or five ordinary words. */
const SHORTEST = 12;

export interface Seal {
  readonly scheme: 'aes-gcm-pbkdf2-sha256';
  readonly iterations: number;
  /** Base 64, all three. */
  readonly salt: string; readonly nonce: string; readonly text: string;
}
/** Why something could not be sealed or opened. It holds no content and no passphrase. */
export type SealFault = 'passphrase-too-short' | 'does-not-open' | 'no-secure-page';
export class SealFailure extends Error {
  override readonly name = 'SealFailure';
  constructor(readonly reason: SealFault) { super(`The reflection could not be sealed or opened: ${reason}.`); }
}

/** A passphrase is chosen with this, before anything is sealed with it. */
export const passphraseFault = (passphrase: string): 'passphrase-too-short' | undefined =>
  (Array.from(passphrase.normalize('NFKC').trim()).length < SHORTEST ? 'passphrase-too-short' : undefined);

/** Whose it is, and with what it is locked. `iterations` is for tests; a seal that is read says its own. */
export interface SealOptions { readonly passphrase: string; readonly owner: string; readonly iterations?: number }

/** Seals and opens for one owner in this sitting. The keys stay here, and cannot be taken out of the browser's own keeping. */
export class OwnersSeal {
  readonly #keys = new Map<string, Promise<CryptoKey>>();
  /** The salt a document was sealed with: its key need not be made anew for each save. */
  readonly #salts = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(private readonly options: SealOptions) {
    const fault = passphraseFault(options.passphrase);
    if (fault) throw new SealFailure(fault);
  }

  /**
   * What may be stored: the seal, and in the clear only what its owner has given (the lines on the record, and the parts
   * somebody holds). Everything else, the stage and the findings too, is inside.
   */
  async seal(document: PracticeDocument): Promise<PracticeDocument> {
    const { id, lang, fictional } = document;
    const reflection = document.content as Reflection;
    const salt = this.#salts.get(id) ?? random(16);
    this.#salts.set(id, salt);
    const iterations = this.options.iterations ?? ITERATIONS;
    const nonce = random(12);
    const text = await subtle().encrypt({ name: 'AES-GCM', iv: nonce, additionalData: this.#bound(id) }, await this.#key(salt, iterations), new TextEncoder().encode(JSON.stringify(document)));
    const seal: Seal = { scheme: 'aes-gcm-pbkdf2-sha256', iterations, salt: base64(salt), nonce: base64(nonce), text: base64(new Uint8Array(text)) };
    const shares = standingShares(reflection);
    const lines = reflection.toCaseRecord ?? [];
    return {
      type: document.type, version: document.version, id, lang, ...(fictional ? { fictional } : {}),
      people: document.people.filter((person) => shares.some(({ withId }) => withId === person.id)), flags: [], stages: [],
      content: {
        id: reflection.id, by: this.options.owner, visibility: 'practitioner-private', seal, ...givenParts(reflection),
        ...(shares.length > 0 ? { sharing: shares } : {}), ...(lines.length > 0 ? { toCaseRecord: lines.map(({ text: words }) => ({ text: words })) } : {}),
      },
    };
  }

  /**
   * The reflection as it was sealed; nothing of what stands around the seal is taken for it. Something that is not sealed
   * comes back as it is.
   * @throws SealFailure `does-not-open`: another passphrase, another owner, another document's seal, or a changed one.
   */
  async open(stored: unknown): Promise<unknown> {
    const seal = sealOf(stored);
    if (!seal) return stored;
    const { id } = stored as PracticeDocument;
    try {
      if (seal.scheme !== 'aes-gcm-pbkdf2-sha256' || !(seal.iterations >= Math.min(FEWEST, this.options.iterations ?? FEWEST))) throw new SealFailure('does-not-open');
      const salt = bytes(seal.salt);
      const key = await this.#key(salt, seal.iterations);
      const text = await subtle().decrypt({ name: 'AES-GCM', iv: bytes(seal.nonce), additionalData: this.#bound(id) }, key, bytes(seal.text));
      this.#salts.set(id, salt);
      return JSON.parse(new TextDecoder().decode(text));
    } catch (error) {
      throw error instanceof SealFailure ? error : new SealFailure('does-not-open');
    }
  }

  #key(salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
    const name = `${iterations} ${base64(salt)}`;
    const key = this.#keys.get(name) ?? keyFrom(this.options.passphrase, salt, iterations);
    this.#keys.set(name, key);
    return key;
  }

  /** A seal opens only where it was put: on this document, for this owner. */
  #bound(id: string): Uint8Array<ArrayBuffer> { return new TextEncoder().encode(JSON.stringify([documentType.type, id, this.options.owner])); }
}

/** The seal of something stored; `undefined` where there is none. */
export function sealOf(stored: unknown): Seal | undefined {
  const { type, content } = (stored ?? {}) as { type?: unknown; content?: { seal?: unknown } };
  const seal = content?.seal;
  return type === documentType.type && seal !== null && typeof seal === 'object' ? seal as Seal : undefined;
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same passphrase.
  const words = await subtle().importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC').trim()), 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, words, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Only there on pages that came by https, or from this device. */
function subtle(): SubtleCrypto {
  const found = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!found) throw new SealFailure('no-secure-page');
  return found;
}
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const base64 = (from: Uint8Array): string => btoa(Array.from(from, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (from: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
