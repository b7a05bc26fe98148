/** The words a tool says: its own and the kit's, in the language and the register of whoever they are for, some of them fetched later. */
import { first } from '../../wording/en-first.js';
import { keepWording, withWords, type Catalogue, type Phrase, type Register, type Wording, type WordingOptions } from '../../model/wording.js';

type Given = Pick<WordingOptions, 'register' | 'profile' | 'overrides' | 'lang'>;

export class ToolWords {
  #catalogue: Catalogue = {};
  #english: Record<string, Phrase> | undefined;
  #wording: Wording | undefined;
  readonly #kept: Partial<Record<Register, ReturnType<typeof keepWording>>> = {};
  readonly #missing = new Set<string>();

  /** `catalogueFor`: English at once, other languages perhaps later; `came`: they are here. */
  constructor(private readonly catalogueFor: (lang: string) => Catalogue | Promise<Catalogue>, private readonly given: () => Given, private readonly came: () => void) {}

  /** The words for a key: the same object while the words are the same. */
  get t(): Wording { return (this.#wording ??= this.wordsFor(this.given().register)); }
  wordsFor(register: Register): Wording {
    return (this.#kept[register] ??= keepWording())({ ...this.given(), register, catalogue: this.#catalogue, fallback: this.#inEnglish, missing: this.#missing });
  }
  /** What is drawn from now on may be in other words. */
  begin(): void { this.#wording = undefined; }

  /** Looks for the words of the language that is spoken now. */
  find(): void {
    const { lang } = this.given();
    const found = this.catalogueFor(lang);
    if (found instanceof Promise) void found.then((words) => { if (lang === this.given().lang) this.#take(words); });
    else this.#take(found);
  }
  #take(words: Catalogue): void {
    this.#catalogue = words;
    this.came();
  }

  /** English words that come with a part of the tool. Other languages come whole. */
  add(words: Catalogue): void { this.#english = withWords(this.#inEnglish, words, this.#missing); }
  // English is always at hand (`catalogueFor` of a tool answers at once for it).
  get #inEnglish(): Record<string, Phrase> { return (this.#english ??= { ...first, ...this.catalogueFor('en') as Catalogue }); }
}
