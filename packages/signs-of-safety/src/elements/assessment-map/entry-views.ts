/**
 * What the primitives are given: the words of each entry, made once and kept as long as nothing about it changed,
 * so that a keystroke in one entry of ten thousand touches one. Same object in, same view out.
 */
import type { EntryView, FindingView, ScaleAnswerView } from '@practice-kit/elements';
import { threadOf } from '@practice-kit/elements';
import { entryListWords, FindingViews, formatDate, isShown, keptFrom, KeptViews, personName, personRelation, wordsUnder } from '@practice-kit/practice-tool';
import { answersInOrder, threadsOf, SECTIONS, type AssessmentMap, type MapScale, type SectionName, type Thread } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { entryWords } from './entry-words.js';

type Entry = { id: string; text: string } & Record<string, unknown>;
export type StatementView = EntryView & { links: { id: string; label: string }[] };

export class EntryViews {
  threads: readonly Thread[] = [];
  words: Record<string, string> = {};
  scaleWords: Record<string, string> = {};
  targets: readonly { listId: string; label: string }[] = [];
  #views = new WeakMap<object, { view: StatementView; letters: string; findings: readonly FindingView[] }>();
  readonly #lists = new Map<SectionName, KeptViews<Entry, StatementView>>();
  readonly #findings: FindingViews;
  #letters = new Map<string, string>();
  #made: unknown[] = [];
  #content: AssessmentMap | undefined;

  constructor(private readonly tool: PracticeAssessmentMap) {
    this.#findings = new FindingViews(tool, ({ id, severity }) => (id === 'SOS-M10' ? [{ id: 'reasons', label: tool.t('finding.hear-reasons') }] : severity === 'confirm' ? [{ id: 'why', label: tool.t('finding.keep-why'), asks: tool.t('finding.say-why') }] : []));
  }

  /** Before each render: lets go of everything when the language, the people or what is withheld changed. */
  begin(): void {
    const { document, language, register, inTheRoom, toolFindings, wording } = this.tool;
    if (!document) return;
    const basis = [document.people, document.flags, language, register, inTheRoom, wording, this.tool.t('title'), this.tool.map.termProfile];
    if (basis.some((one, index) => one !== this.#made[index])) {
      this.#made = basis;
      this.#views = new WeakMap();
      this.#makeWords();
    }
    if (this.#content !== this.tool.map) {
      this.#content = this.tool.map;
      this.threads = threadsOf(this.#content);
      const letters = new Map(this.threads.flatMap((thread) =>
        [...thread.harmIds, ...thread.stepIds, ...thread.safety.map(({ id }) => id), ...thread.goals.map(({ id }) => id), thread.danger.id].map((id) => [id, thread.letter] as const)));
      // The same letters stay the same object: what they stand beside is not looked into.
      if (letters.size !== this.#letters.size || [...letters].some(([id, letter]) => this.#letters.get(id) !== letter)) this.#letters = letters;
    }
    this.#findings.take(toolFindings);
  }

  /** The worries that have a row: one that is being written for the first time stands in its field until the writing is over. */
  get rows(): readonly Thread[] {
    const { editing } = this.tool.sitting;
    return editing?.adding && editing.section === 'dangerStatements' ? this.threads.filter(({ danger }) => danger.id !== editing.id) : this.threads;
  }
  threadOf(letter: string): string { return threadOf(letter); }
  hasAny(section: SectionName): boolean { return this.#entries(section).some(isShown); }
  findingsOf(id: string): readonly FindingView[] { return this.#findings.of(id); }

  /** The views of a section's entries that stand in no thread's row; the same array as long as none of them changed. */
  list(section: SectionName): readonly EntryView[] {
    const entries = this.#entries(section);
    const { editing } = this.tool.sitting;
    const { statement } = SECTIONS[section];
    const basis = [this.#views, this.#letters, editing?.adding ? editing.id : ''];
    const kept = this.#lists.get(section) ?? new KeptViews<Entry, StatementView>();
    this.#lists.set(section, kept);
    return kept.of(entries, basis, {
      isIn: (entry) => isShown(entry) && (!editing?.adding || entry.id !== editing.id) && !(statement && this.#letters.has(entry.id)),
      viewOf: (entry) => this.#view(section, entry), findings: this.#findings,
    });
  }

  statement(section: SectionName, entry: { id: string }, thread: Thread): StatementView {
    return this.#view(section, entry as Entry, thread);
  }

  answers(scale: MapScale): ScaleAnswerView[] {
    const document = this.tool.document!;
    const { t, language, inTheRoom } = this.tool;
    return answersInOrder(scale).map((answer) => ({
      id: answer.by, name: personName(document, answer.by), relation: personRelation(document, answer.by),
      ...(answer.on ? { date: formatDate(language, answer.on) } : {}),
      ...(answer.value === undefined ? { silence: t(`silence.${answer.status ?? 'not-asked'}`) } : { value: answer.value }),
      ...(answer.reason ? { reason: answer.reason } : {}),
      ...(answer.verbatim ? { verbatim: true } : {}), ...(answer.lang ? { lang: answer.lang } : {}),
      ...(inTheRoom ? {} : { kept: keptFrom(document, answer, t) }),
    }));
  }

  #entries(section: SectionName): Entry[] {
    return (this.#content?.[SECTIONS[section].list as keyof AssessmentMap] as Entry[] | undefined) ?? [];
  }

  #view(section: SectionName, entry: Entry, thread?: Thread): StatementView {
    const findings = this.#findings.of(entry.id);
    const letters = this.#letters.get(entry.id) ?? '';
    const made = this.#views.get(entry);
    if (made && made.findings === findings && made.letters === letters) return made.view;
    const document = this.tool.document!;
    const { t, language, inTheRoom } = this.tool;
    const words = entryWords(entry, { t, lang: language, name: (id) => personName(document, id), sources: this.tool.sources }, SECTIONS[section].isStep === true);
    const view: StatementView = {
      id: entry.id, text: entry.text,
      ...(entry['lang'] ? { lang: entry['lang'] as string } : {}), ...(entry['verbatim'] ? { verbatim: true } : {}),
      ...(words.heading ? { heading: words.heading } : {}), ...(words.headingNote ? { headingNote: words.headingNote } : {}),
      ...(words.lines.length ? { lines: words.lines } : {}), ...(words.notes.length && !inTheRoom ? { notes: words.notes } : {}),
      ...(words.who ? { who: words.who } : {}), ...(words.tick === undefined ? {} : { tick: { done: entry['status'] === 'done' } }),
      ...(words.disputes.length ? { dispute: words.disputes } : {}), ...(words.state ? { state: words.state } : {}),
      ...(letters ? { letters: [letters] } : {}), ...(inTheRoom ? {} : { kept: keptFrom(document, entry, t) }),
      ...(findings.length ? { findings } : {}),
      links: thread && thread.danger.id === entry.id ? this.#restsOn(thread) : [],
    };
    this.#views.set(entry, { view, letters, findings });
    return view;
  }

  #restsOn(thread: Thread) {
    const harm = new Map((this.#content?.harm ?? []).map((entry) => [entry.id, entry]));
    return thread.harmIds.flatMap((id) => {
      const entry = harm.get(id);
      return entry ? [{ id, label: entry.occurredOn ? formatDate(this.tool.language, entry.occurredOn, 'day-and-month') : this.tool.t('section.harm') }] : [];
    });
  }

  #makeWords(): void {
    const { t } = this.tool;
    this.words = { ...entryListWords(t), ...wordsUnder(t, 'entry', ['letter', 'goesWith']) };
    this.scaleWords = wordsUnder(t, 'scale', ['orderAsked', 'whyNotLower', 'eachBelongs', 'rather', 'notAble', 'later', 'notAsked']);
    this.targets = (Object.keys(SECTIONS) as SectionName[]).map((section) => ({ listId: section, label: t(`section.${section}`) }));
  }
}
