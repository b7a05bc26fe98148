/**
 * What a document type says about its readers. Everything that is the same for every tool
 * (withholding, flags, variants, people, fresh ids) is in copy-for.ts; a type only names its own particulars.
 * Source: domain/shapes.md §13.
 */
import type { PracticeDocument } from '../practice-document.js';
import type { FlagType } from '../shapes.js';

/** Who a copy is being made for. `colleague`: the bare id of a professional in `people`, for types that give to one person. */
export interface CopyReader {
  /** `parent:p-ryan`, `practitioner`, … or, of a colleague, their id. */
  readonly key: string;
  readonly kind: 'practitioner' | 'court' | 'family-shared' | 'parent' | 'child' | 'network' | 'partner' | 'colleague';
  /** Of a parent, a child, somebody in the network, a colleague. */
  readonly personId?: string;
  readonly discipline?: string;
}

/**
 * The part of the content that is for this reader at all, before rules 1 to 7 withhold anything of it. Paths are names of
 * fields from the content's root, joined by `.` and without indexes: `followUps.notes` is in every follow-up. A path is
 * everything under it. What no path leads to is left out, and so is an object of which nothing but its id is left.
 */
export interface Part {
  /** Only what is under these paths, and the way there. Absent: everything. */
  readonly keep?: readonly string[];
  /** Not what is under these, though it be under a kept one. */
  readonly leave?: readonly string[];
  /**
   * At this path only the objects that are for this reader; or of such an object only these fields, and its id.
   * Objects come as they are stored: a field may hold anything.
   */
  readonly only?: Readonly<Record<string, (object: Readonly<Record<string, unknown>>) => boolean | readonly string[]>>;
  /** Without what a flag of these types is on, by id, by kind or by its words, whomever that flag reaches. A version written for the reader stands. */
  readonly withoutFlagged?: readonly FlagType[];
  /** What this reader was given, as it was then (domain.md §2.6), for a type that keeps that: taken for the content as it stands now. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** The content is private to its author, who has given this reader what `keep` names: only then rule 1 lets its root through. */
  readonly givenByAuthor?: true;
  /** `only` has read what a child chose (`share`), and whoever decided otherwise: the choice is not asked again. */
  readonly choiceIsRead?: true;
}

/** For `only`: objects that belong to the reader. Nobody's own, where the reader is not one person. */
export const ownOf = ({ personId }: CopyReader, field = 'personId') =>
  (object: Readonly<Record<string, unknown>>): boolean => personId !== undefined && object[field] === personId;

export interface ReaderRules {
  /**
   * What of this document a reader may hold, where that is not the same for all (shapes.md §13, table). Asked for every
   * reader, the team and the court as well, before anything else. Pure; where it throws, the reader gets nothing.
   * Absent: everything, and nothing for a colleague.
   */
  holds?(document: PracticeDocument, reader: CopyReader): 'everything' | 'nothing' | Part;
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
  /**
   * What says how two things are tied, by the place of its list as `Part` writes it: shown where both are. Asked with the
   * tie and the object around the list as the copy holds them, still with the master's ids, for every reader.
   */
  readonly ties?: Readonly<Record<string, (tie: Readonly<Record<string, unknown>>, around: Readonly<Record<string, unknown>>) => boolean>>;
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
  /** A safety flag is set, whoever it keeps something from: a second person checks (DP-19). */
  readonly needsSecondPerson: boolean;
  /** A safety flag keeps something from this reader: somebody has to be safe from them. */
  readonly safetyFlagReaches: boolean;
}
