/** The part of a content that is for a reader at all (ReaderRules.holds), asked by the names of the fields that lead there. */
import type { Part } from './reader-rules.js';

type Node = Record<string, unknown>;

export class Selection {
  readonly #known = new Map<string, boolean>();

  constructor(readonly part: Part) {}

  /** The names that lead to a place, as `Part` writes them: without `content` and without indexes. */
  static place(path: readonly (string | number)[]): string {
    return path.slice(1).filter((step) => typeof step === 'string').join('.');
  }

  /** An object at this place is for the reader; or these fields of it are. */
  object(object: Node, place: string): boolean | ReadonlySet<string> {
    const { only } = this.part;
    const answer = only && Object.hasOwn(only, place) ? only[place]!(object) : true;
    // Whatever else a type answers is not a yes.
    return typeof answer === 'boolean' ? answer : Array.isArray(answer) && new Set(answer as string[]);
  }

  /** A field is kept, or leads to one that is. */
  field(place: string): boolean {
    let is = this.#known.get(place);
    if (is === undefined) this.#known.set(place, (is = this.#isKept(place) && !this.#isUnder(this.part.leave ?? [], place)));
    return is;
  }

  /** Everything under this place is kept: then an object there is itself, not only the way to something. */
  whole(place: string): boolean {
    return !this.part.keep || this.#isUnder(this.part.keep, place);
  }

  #isKept(place: string): boolean {
    return this.whole(place) || this.part.keep!.some((kept) => kept.startsWith(`${place}.`));
  }

  #isUnder(paths: readonly string[], place: string): boolean {
    return paths.some((path) => place === path || (path !== '' && place.startsWith(`${path}.`)));
  }
}
