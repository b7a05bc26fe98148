/**
 * A whole tool as data (screen.json): what a plugin that brings no element has the kit draw, keep and decide. Text, names of
 * fields and nothing else: no address, picture, style or markup. A text may be a `%key%` of the plugin's `localizations`.
 */
import type { DocumentType } from '@practice-kit/documents';

/** The same for everybody, or to a practitioner, to the family and to a child in words of their own. */
export type ScreenText = string | { readonly practitioner: string; readonly family: string; readonly child: string };
export type ScreenRegister = 'practitioner' | 'family' | 'child';
/** Kinds of readers outside the team (domain.md §2.3). */
export type ScreenReader = 'family-shared' | 'parent' | 'child' | 'network' | 'partner' | 'court';

/** Something asked for around the words of an entry, or as a fact of the whole. Never required. */
export interface ScreenField {
  /** A field of the stored object. */
  readonly name: string;
  readonly kind: 'text' | 'date' | 'when' | 'number' | 'tick' | 'person' | 'people' | 'choice' | 'choices' | 'reference' | 'references' | 'sources';
  /** Needed but for fields that the kit has words for: `who`, `byWhen`, `saidBy`, `verbatim`, `reason`, `occurredOn`, `sources`. */
  readonly label?: ScreenText | undefined;
  /** Whom `person` and `people` may name. */
  readonly of?: 'anyone' | 'adults' | 'children' | 'professionals' | undefined;
  /** What `choice` and `choices` offer. */
  readonly options?: readonly { readonly value: string; readonly label: ScreenText }[] | undefined;
  /** The section that `reference` and `references` point into, by its path. */
  readonly section?: string | undefined;
  /** Typed as heard. */
  readonly verbatim?: boolean | undefined;
}

interface SectionParts {
  readonly label: ScreenText;
  /** One quiet line under the heading. */
  readonly hint?: ScreenText | undefined;
  /** Who holds this section in their copy, besides the team. Nobody, unless it is said. */
  readonly readers?: readonly ScreenReader[] | undefined;
  /** In whose words it is shown on the screen. All, unless it is said. This keeps nothing from anybody: `readers` does. */
  readonly registers?: readonly ScreenRegister[] | undefined;
  /** Contributed checks that stand beside this section when they are about nothing in particular. */
  readonly checks?: readonly string[] | undefined;
  /** Contributed prompts that can be asked here. */
  readonly prompts?: readonly string[] | undefined;
}
/** A list of entries: in lines, as things to be done, or large, to be read aloud. `path`: the field of the content that holds it. */
export interface ListSection extends SectionParts {
  readonly kind: 'entries' | 'steps' | 'statement';
  readonly path: string;
  readonly fields?: readonly ScreenField[] | undefined;
  /** Said while there is nothing. */
  readonly empty?: ScreenText | undefined;
}
/** Questions from 0 to 10, with each person's own number and reason. Numbers are never combined. */
export interface ScaleSection extends SectionParts { readonly kind: 'scale'; readonly path: string }
/** One text of the whole. */
export interface TextSection extends SectionParts { readonly kind: 'text'; readonly path: string; readonly verbatim?: boolean | undefined }
/** Facts of the whole: the day, who was there. */
export interface FactsSection extends SectionParts { readonly kind: 'facts'; readonly fields: readonly ScreenField[] }
export type ScreenSection = ListSection | ScaleSection | TextSection | FactsSection;
export interface ScreenColumn { readonly label?: ScreenText | undefined; readonly sections: readonly ScreenSection[] }

/**
 * What stands in the way of a step, worked out from the document alone, so that nothing a plugin does or fails to do changes
 * it: at least one of these fields holds something (`some`); every current entry that is not done has these fields (`every`,
 * `has`), or is done (`every`, `done`).
 */
export type StepNeed = {
  /** Its words are `message.<id>` in `localizations`. */
  readonly message: string;
  /** `block` cannot happen, `confirm` can with a reason, `nudge` stops nobody. */
  readonly severity: 'block' | 'confirm' | 'nudge';
} & ({ readonly some: readonly string[] } | { readonly every: string; readonly has: readonly string[] } | { readonly every: string; readonly done: true });

/** `SHARE` is the kit's: it gives somebody their copy, asks what has to be asked first, and needs no label. */
export interface ScreenStep { readonly target: string; readonly label?: ScreenText | undefined; readonly needs?: readonly StepNeed[] | undefined }
export interface ScreenStage {
  readonly label: ScreenText;
  /** `closed`: nothing is written any more. A copy that was given can still be called back. Open, unless it is said. */
  readonly writing?: 'open' | 'closed' | undefined;
  /** Steps by their event, in capitals. */
  readonly on?: Readonly<Record<string, ScreenStep>> | undefined;
}
export interface ScreenWorkflow { readonly initial: string; readonly states: Readonly<Record<string, ScreenStage>> }

export interface ScreenData {
  readonly title: ScreenText;
  /** Whose method it is. */
  readonly attribution?: ScreenText | undefined;
  readonly columns: readonly ScreenColumn[];
  readonly workflow: ScreenWorkflow;
  /** What a child's copy holds of the sections named for `child`: only what somebody wrote for that child, unless it is said. */
  readonly childHolds?: 'versions' | 'sections' | undefined;
}

/** A tool that was read from a plugin's files, whole and checked: what the kit draws it from. */
export interface DataTool {
  /** `publisher.name` */
  readonly plugin: string;
  readonly documentType: DocumentType;
  readonly screen: ScreenData;
  /** Of the contributed checks, by their ids. */
  readonly severities: Readonly<Record<string, StepNeed['severity']>>;
  /** Every word of it in a language (`en`, `cy`), by the keys that tools use: `section.<path>`, `stage.<state>`, `step.<EVENT>`, `message.<id>` … */
  wordsFor(lang: string): Readonly<Record<string, ScreenText>>;
}
