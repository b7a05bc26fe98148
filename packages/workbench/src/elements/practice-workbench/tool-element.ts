import type { BackupStore, DocumentSession, PracticeDocument, RecordProvider } from '@practice-kit/documents';
import type { CheckFinding, EntryMenus } from '@practice-kit/plugin-api';

/** What the workbench knows of a tool's element (DESIGN.md §4.2). Whatever else it can do is its own affair. */
export interface ToolElement extends HTMLElement {
  document: PracticeDocument | string | undefined;
  actor: string;
  records?: RecordProvider | undefined;
  etag?: string | undefined;
  backups?: BackupStore | undefined;
  clock?: (() => string) | undefined;
  proceduresHref?: string;
  rightsHref?: string;
  /** `desk` or `large`: a tool has its own way of being large. */
  density?: string;
  /** What plugins offer to do with an entry, for the tool to put beside it. */
  entryMenus?: EntryMenus | undefined;
  readonly session?: DocumentSession | undefined;
  readonly stage?: string;
  readonly findings?: readonly CheckFinding[];
  readonly reader?: string;
  /** What is open is what somebody was given, for reading. */
  readonly isCopy?: boolean;
  /** Nobody is asked anything now: somebody has told something (SG-03, CH-M08). */
  readonly asksNothing?: boolean;
  readonly?: boolean;
  readonly updateComplete?: Promise<unknown>;
  send?(event: { readonly type: string } & Record<string, unknown>): unknown;
  undo?(): boolean;
  redo?(): boolean;
  /** Takes the keyboard to something on its page, by the id of the thing. */
  goTo?(id: string): Promise<void> | void;
  /** Its own words for a key; an unknown key comes back as itself. */
  t?(key: string, values?: Readonly<Record<string, string | number>>): string;
}
