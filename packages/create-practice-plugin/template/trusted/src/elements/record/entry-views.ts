/** What the lists are given: an entry's view is made once and kept until something about it changes, so a keystroke makes one. */
import type { Item } from '@practice-kit/documents';
import type { EntryView, FindingView } from '@practice-kit/elements';
import { FindingViews, disputesOf, isShown, keptFrom, personName, stateOf, type Finding } from '@practice-kit/practice-tool';
import type { Step } from '../../model/index.js';
import { aroundStep } from './around-step.js';
import type { __Name__Record } from './record.js';

export class EntryViews {
  readonly #findings: FindingViews;
  #made = new WeakMap<object, { readonly view: EntryView; readonly findings: readonly FindingView[] }>();
  #basis: unknown[] = [];

  constructor(private readonly tool: __Name__Record) {
    this.#findings = new FindingViews(tool);
  }

  /** Before each render: lets go of everything when the words, the people or what is kept from whom changed. */
  begin(findings: readonly Finding[]): void {
    const { document, t } = this.tool;
    const basis = [document?.people, document?.flags, t];
    if (basis.some((one, index) => one !== this.#basis[index])) this.#made = new WeakMap();
    this.#basis = basis;
    this.#findings.take(findings);
  }

  /** Nothing, where a correction has taken its place. */
  of(entry: Item): EntryView[] {
    if (!isShown(entry)) return [];
    const findings = this.#findings.of(entry.id);
    const made = this.#made.get(entry);
    if (made?.findings === findings) return [made.view];
    const { t, language: lang } = this.tool;
    const document = this.tool.document!;
    const context = { t, lang, name: (id: string) => personName(document, id) };
    const { who, notes, isStep } = aroundStep(entry as Step, context);
    const dispute = disputesOf(entry, context);
    const state = stateOf(entry, context);
    const view: EntryView = {
      id: entry.id, text: entry.text, ...(entry.lang ? { lang: entry.lang } : {}), ...(entry.verbatim ? { verbatim: true } : {}),
      ...(who ? { who } : {}), ...(notes.length > 0 ? { notes } : {}), ...(isStep ? { tick: { done: (entry as Step).status === 'done' } } : {}),
      ...(dispute.length > 0 ? { dispute } : {}), ...(state ? { state } : {}), ...(findings.length > 0 ? { findings } : {}), kept: keptFrom(document, entry, t),
    };
    this.#made.set(entry, { view, findings });
    return [view];
  }
}
