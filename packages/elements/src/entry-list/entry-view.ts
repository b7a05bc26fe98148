import type { FindingView } from '../findings/findings.js';

/** Somebody sees it differently, in their own words: as large as what they differ from. */
export interface DisputeView { readonly heading: string; readonly text: string; readonly verbatim: boolean; readonly lang?: string; readonly note: string }

/** One entry, as data. The same object means the same entry: make a new one when anything of it changes. */
export interface EntryView {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly verbatim?: boolean;
  /** "14 September 2026", and beside it, quieter, "the worst time". */
  readonly heading?: string;
  readonly headingNote?: string;
  /** A line for each child. */
  readonly lines?: readonly { readonly name: string; readonly text: string }[];
  readonly notes?: readonly string[];
  /** Who will do it, before the notes. */
  readonly who?: string;
  /** The worries it goes with. */
  readonly letters?: readonly string[];
  /** "Not for Ryan or Deb": whom it is kept from, for the practitioner. */
  readonly kept?: string;
  readonly tick?: { readonly done: boolean };
  readonly dispute?: readonly DisputeView[];
  /** "Corrected", "Withdrawn by …" */
  readonly state?: string;
  readonly findings?: readonly FindingView[];
}

/** Verbatim words get quotation marks, unless whoever typed them already put some. */
export const voice = (text: string, verbatim: boolean | undefined): 'said' | 'words' => (verbatim && !/[‘“'"][^‘“]*[’”'"]\s*$/u.test(text) ? 'said' : 'words');

/**
 * The words the primitives need, in the tool's language. A list: `edit`, `move`, `moveUp`, `moveDown`, `moveTo` {section},
 * `moved` {section} {position} {count}, `lifted`, `dropped`, `done`, `notDone`, `goesWith` {letter}. A statement: `edit`, `letter` {letter}.
 * Either: `menu`, where more can be done with an entry than the list or the statement knows of; then each has a button that says so.
 */
export type EntryWordsTable = Readonly<Record<string, string>>;
export const fill = (template: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (template ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
