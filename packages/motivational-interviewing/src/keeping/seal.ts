/**
 * Sealing a reflection for its owner, with Web Crypto and nothing of our own: AES-GCM with 256 bits, the key made from a
 * passphrase that only the owner has (PBKDF2 with SHA-256). Without the passphrase nobody opens it again.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { documentType, envelopeOf, FEWEST, type Seal } from '../model/index.js';

/** What OWASP asks of PBKDF2 with SHA-256 (2023). It is written into each seal, so that it can be raised later. */
export const ITERATIONS = 600_000;
/** Characters. Four or five ordinary words. */
const SHORTEST = 12;
/** Bytes. */
const PADDED_TO = 4096;

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

  /** @throws SealFailure `passphrase-too-short` */
  constructor(private readonly options: SealOptions) {
    const fault = passphraseFault(options.passphrase);
    if (fault) throw new SealFailure(fault);
  }

  /** What may be stored: the seal, and in the clear only what its owner has given (`envelopeOf`). */
  async seal(document: PracticeDocument): Promise<PracticeDocument> {
    const { id } = document;
    // One key for all that this owner opens and writes in a sitting: making one takes a good part of a second. Each seal has a nonce of its own.
    const salt = this.#salts.get(id) ?? Array.from(this.#salts.values())[0] ?? random(16);
    this.#salts.set(id, salt);
    const iterations = this.options.iterations ?? ITERATIONS;
    const nonce = random(12);
    const text = await subtle().encrypt({ name: 'AES-GCM', iv: nonce, additionalData: this.#bound(id) }, await this.#key(salt, iterations), padded(JSON.stringify(document)));
    const seal: Seal = { scheme: 'aes-gcm-pbkdf2-sha256', iterations, salt: base64(salt), nonce: base64(nonce), text: base64(new Uint8Array(text)) };
    const envelope = envelopeOf(document, this.options.owner);
    return { ...envelope, content: { ...envelope.content, seal } };
  }

  /**
   * A key for what is kept on the device between two saves (`browserBackups`). The same passphrase makes it again on the same
   * device; the server never has it, and it opens no seal.
   */
  async backupKey(): Promise<CryptoKey> {
    const salt = new Uint8Array(await subtle().digest('SHA-256', new TextEncoder().encode(JSON.stringify([documentType.type, 'backups', this.options.owner]))));
    return this.#key(salt, this.options.iterations ?? ITERATIONS);
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
/** How long it is says nothing of how much was written: JSON takes any number of spaces at its end. */
function padded(json: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(json);
  const whole = new Uint8Array(Math.ceil(bytes.length / PADDED_TO) * PADDED_TO).fill(32);
  whole.set(bytes);
  return whole;
}
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const base64 = (from: Uint8Array): string => btoa(Array.from(from, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (from: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
