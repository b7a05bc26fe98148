/** A field around an entry's words, as data: what a section may hold (the SECTIONS table) and how it is asked for. */
export interface FieldSpec {
  /** The field's name in the stored entry (shapes.md), and of its label: `field.<name>`. */
  readonly name: string;
  readonly kind:
    | 'text' | 'date' | 'time' | 'when' | 'number' | 'tick' | 'person' | 'people' | 'choice' | 'choices'
    | 'reference' | 'references' | 'impact' | 'sources' | 'language';
  /** For `person` and `people`: whom it may name. */
  readonly of?: 'anyone' | 'adults' | 'children' | 'professionals';
  /** For `choice`, `choices` and `sources`: the known values, in order. */
  readonly options?: readonly string[];
  /** Where the words of the values are, when not under the field's own name: `pattern` → `pattern.first`. */
  readonly words?: string;
  /** For `reference` and `references`: the section whose entries it points at. */
  readonly section?: string;
  /** For `date`: the last day it can be. Something that happened did not happen tomorrow. */
  readonly until?: string;
  /** For `number`: the least and the most there is; from nought when it is not said. */
  readonly from?: number;
  readonly to?: number;
  /** Typed as heard: spellcheck and correction off (DP-31). */
  readonly verbatim?: boolean;
  /** For `text`: the field that says in which language the words are. */
  readonly langFrom?: string;
}
