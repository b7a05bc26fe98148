/**
 * What a document type says about its readers. Everything that is the same for every tool
 * (withholding, flags, variants, people, fresh ids) is in copy-for.ts; a type only names its own particulars.
 * Source: domain/shapes.md §13.
 */
import type { PracticeDocument } from '../practice-document.js';

export interface ReaderRules {
  /**
   * Lists of people that lose anyone a `third-party` or `anonymous-referrer` flag is about, and anyone in
   * `presentWithholdFrom` (rule 13.7): field names, at any depth.
   */
  readonly peopleLists: readonly string[];
  /** Fields that are never in a copy for anyone outside the team, at any depth (`textAlternative`, …). */
  readonly neverCopied: readonly string[];
  /** Field name → the list it points into, so that a pointer to something left out goes with it. */
  readonly references: readonly string[];
  /** A `child:` copy holds only variants written for that child. */
  readonly childHoldsOnlyVariants?: boolean;
  /** Last word of the type on a finished copy (rebuild a text from what is left). Pure. */
  finish?(copy: PracticeDocument, reader: string): PracticeDocument;
}

export type OmissionReason =
  | 'withheld' | 'lives-with' | 'flag' | 'version-says-leave-out' | 'sensitive' | 'private' | 'withdrawn' | 'draft'
  | 'person-protected' | 'not-for-this-reader' | 'unknown-field';
/** Listed to the practitioner only, never to the reader. */
export interface Omission {
  /** Id of the object left out, or of the nearest object around it that has one. */
  readonly about: string;
  readonly path: readonly (string | number)[];
  readonly reason: OmissionReason;
  readonly flagId?: string;
  /** The person because of whom (lives with, person protected). */
  readonly personId?: string;
  /** True when nobody has decided yet: SHARE is refused until a person writes a version or leaves it out (rule 13.6). */
  readonly unresolved: boolean;
}
/** A version somebody wrote for this reader that the copy uses. */
export interface VersionUsed { readonly about: string; readonly writtenBy: string; readonly checkedBy: string | null }
export interface CopyResult {
  readonly copy: PracticeDocument;
  readonly leftOut: readonly Omission[];
  readonly versionsUsed: readonly VersionUsed[];
  /** A safety flag reaches this reader, so a second person checks (DP-19). */
  readonly needsSecondPerson: boolean;
}
