/** What the primitives are given: an entry's view is made once and kept until something about it changes, so a keystroke makes one. */
import type { Scale } from '@practice-kit/documents';
import type { EntryView, FindingView, ScaleAnswerView } from '@practice-kit/elements';
import { FindingViews, disputesOf, entryListWords, formatDate, keptFrom, personName, personRelation, stateOf, wordsUnder, type Finding, type Wording } from '@practice-kit/practice-tool';
import type { ListSection } from '@practice-kit/plugin-api';
import { answersOf, shownIn, type Entry } from '../../model/index.js';
import { aroundEntry } from './around-entry.js';
import type { PracticeDataTool } from './data-tool.js';

interface List { readonly entries: readonly Entry[]; readonly findings: unknown; readonly views: readonly EntryView[] }

export class EntryViews {
  readonly #findings: FindingViews;
  #made = new WeakMap<object, { readonly view: EntryView; readonly findings: readonly FindingView[] }>();
  #lists = new Map<string, List>();
  #basis: unknown[] = [];
  #taken: readonly Finding[] = [];
  #words: { t: Wording; list: Record<string, string>; scale: Record<string, string> } | undefined;

  constructor(private readonly tool: PracticeDataTool) {
    this.#findings = new FindingViews(tool);
  }

  /** Before each render: lets go of everything when the words, the people or what is kept from whom changed. */
  begin(findings: readonly Finding[]): void {
    const { document, language, register, wording, t } = this.tool;
    const basis = [document?.people, document?.flags, language, register, wording, t('stages')];
    if (basis.some((one, index) => one !== this.#basis[index])) {
      this.#made = new WeakMap();
      this.#lists = new Map();
      this.#words = undefined;
    }
    this.#basis = basis;
    if (findings !== this.#taken) this.#findings.take(findings);
    this.#taken = findings;
  }

  of(id: string): readonly FindingView[] { return this.#findings.of(id); }

  /** A list as it is shown; the same array as long as nothing in it has changed. `but`: the one that is being written for the first time. */
  list({ path, kind }: ListSection, but = ''): readonly EntryView[] {
    const { document } = this.tool;
    const entries = (document?.content as Record<string, unknown> | undefined)?.[path] as readonly Entry[] | undefined ?? [];
    const key = `${path} ${but}`;
    const before = this.#lists.get(key);
    if (before?.entries === entries && before.findings === this.#taken) return before.views;
    const views = shownIn(document!, path).filter(({ id }) => id !== but).map((entry) => this.#view(entry, kind));
    this.#lists.set(key, { entries, findings: this.#taken, views });
    return views;
  }

  answers(scale: Scale): ScaleAnswerView[] {
    const { t, language } = this.tool;
    const document = this.tool.document!;
    return answersOf(scale).map((answer) => ({
      id: answer.by, name: personName(document, answer.by), relation: personRelation(document, answer.by), ...(answer.on ? { date: formatDate(language, answer.on) } : {}),
      ...(answer.value === undefined ? { silence: t(`silence.${answer.status ?? 'not-asked'}`) } : { value: answer.value }),
      ...(answer.reason ? { reason: answer.reason } : {}), ...(answer.verbatim ? { verbatim: true } : {}), ...(answer.lang ? { lang: answer.lang } : {}), kept: keptFrom(document, answer, t),
    }));
  }

  /** The same object as long as the words stay: a new one makes every entry again. */
  get listWords(): Record<string, string> { return this.#said.list; }
  get scaleWords(): Record<string, string> { return this.#said.scale; }
  get #said() {
    const { t } = this.tool;
    return (this.#words ??= { t, list: entryListWords(t), scale: wordsUnder(t, 'scale', ['orderAsked', 'whyNotLower', 'eachBelongs', 'rather', 'notAble', 'later', 'notAsked']) });
  }

  #view(entry: Entry, kind: ListSection['kind']): EntryView {
    const findings = this.#findings.of(entry.id);
    const made = this.#made.get(entry);
    if (made?.findings === findings) return made.view;
    const { t, language: lang } = this.tool;
    const document = this.tool.document!;
    const context = { t, lang, name: (id: string) => personName(document, id) };
    const { who, notes } = aroundEntry(this.tool.data!, document, entry, context);
    const dispute = disputesOf(entry, context);
    const state = stateOf(entry, context);
    const view: EntryView = {
      id: entry.id, text: entry.text, ...(entry.lang ? { lang: entry.lang } : {}), ...(entry.verbatim ? { verbatim: true } : {}),
      ...(who ? { who } : {}), ...(notes.length > 0 ? { notes } : {}), ...(kind === 'steps' && entry.status !== 'withdrawn' ? { tick: { done: entry.status === 'done' } } : {}),
      ...(dispute.length > 0 ? { dispute } : {}), ...(state ? { state } : {}), ...(findings.length > 0 ? { findings } : {}), kept: keptFrom(document, entry, t),
    };
    this.#made.set(entry, { view, findings });
    return view;
  }
}
