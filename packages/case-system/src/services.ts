/** What the pages and the record APIs are made with, and what every request of theirs knows. */
import type { CouncilSettings } from './council-settings.js';
import type { Database } from './database.js';
import type { SignedIn } from './sessions.js';
import type { Language } from './words.js';

export interface Services {
  readonly database: Database;
  /** From which each worker's backup key is made. */
  readonly secret: Buffer;
  /** The server's clock: an instant with offset. */
  now(): string;
  /** Where the built script-tag files are. */
  readonly kitDirectory: string;
  /** Where this system's own stylesheet and page script are. */
  readonly publicDirectory: string;
  /** What the council has set for the workbench; undefined: it could not be read. */
  councilSettings?(): CouncilSettings | undefined;
}
export interface Variables { signedIn: SignedIn | undefined; language: Language }
export type Environment = { Variables: Variables };
