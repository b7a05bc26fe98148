/** What a person does with a family's plan, turned into the tool's events. The looks are in the render modules, the rules in the model. */
import type { Item } from '@practice-kit/documents';
import { FindingViews, ToolScreen, findingKey, type Finding, type Sitting, type ToolEvent } from '@practice-kit/practice-tool';
import type { FindingView } from '@practice-kit/elements';
import type { ReaderChoice } from '@practice-kit/practice-tool';
import { TAKES_IN, conferenceOf, found, listOf, type FamilyGroupConference, type ListName, type PartName } from '../../model/index.js';

/** What only this tool opens over itself. `id`: what it is about; absent, something new. */
export type PlanDialog =
  | { readonly kind: 'part'; readonly part: PartName }
  | { readonly kind: 'prepare' | 'distribute' | 'tell-child'; readonly personId: string }
  | { readonly kind: 'answer' | 'answer-help' | 'reword' | 'understand' | 'details' | 'meets' | 'wall-line'; readonly id: string }
  | { readonly kind: 'words'; readonly list: 'questions' | 'bottomLines'; readonly id?: string }
  | { readonly kind: 'add'; readonly list: 'items' | 'helpAskedFor' | 'contingency' }
  | { readonly kind: 'accept' | 'decline' | 'present' | 'child-left' }
  | { readonly kind: 'review'; readonly id: string }
  /** `row`: which of them is corrected. */
  | { readonly kind: 'gave'; readonly row?: number }
  | { readonly kind: 'respond' | 'not-offered' | 'postpone' | 'go-private' | 'returns' | 'agreed' | 'not-agreed' | 'book-review' | 'hold-review' | 'wall' };

/** The four parts of the page: getting ready, the day, the plan, and afterwards. */
export const VIEWS = ['before', 'day', 'plan', 'after'] as const;
export type View = (typeof VIEWS)[number];
const VIEW_OF_STAGE: Readonly<Record<string, View>> = {
  'information-giving': 'day', 'agreeing-plan': 'plan', 'plan-agreed': 'plan', 'plan-agreed-in-part': 'plan', 'plan-not-agreed': 'plan', active: 'plan', reviewed: 'plan', closed: 'plan',
};
const VIEW_OF_LIST: Readonly<Record<ListName, View>> = { questions: 'before', bottomLines: 'before', items: 'plan', helpAskedFor: 'plan', contingency: 'plan', reviews: 'plan' };
/** Where a finding without anything to stand beside is said: by the field it is about. */
const VIEW_OF_FIELD: Readonly<Record<string, View>> = { offer: 'before', referral: 'before', preparation: 'before', meeting: 'day', plan: 'plan', reviews: 'plan' };

export interface PlanSitting extends Sitting<PlanDialog> {
  /** The part of the page in view; absent, the one the work has got to. */
  view?: View;
}

export abstract class PlanWork extends ToolScreen<PlanSitting> {
  override sitting: PlanSitting = {};
  override readonly takesIn = TAKES_IN;
  override readonly namedParts = ['place', 'presentIds', 'views', 'safetyInformation'];
  readonly findingViews = new FindingViews(this);

  /** As it is shown: with the words of what is written in another tool. */
  get conference(): FamilyGroupConference { return conferenceOf(this.shown!); }
  get view(): View { return this.sitting.view ?? VIEW_OF_STAGE[this.stage] ?? 'before'; }

  override entryOf(id: string): Item | undefined {
    const place = this.document && found(this.document, id);
    return place && (listOf(this.shown!, place.list)[place.index] as unknown as Item | undefined);
  }
  protected override wordsOf(id: string): string {
    const entry = this.entryOf(id) as { text?: string; if?: string } | undefined;
    return entry?.text ?? entry?.if ?? this.personName(id);
  }

  /** Takes the keyboard to something on the page, bringing its part into view first. */
  override async goTo(anchor: string): Promise<void> {
    const list = this.document ? found(this.document, anchor)?.list : undefined;
    const view = list ? VIEW_OF_LIST[list] : this.document?.people.some(({ id }) => id === anchor) ? 'before' : undefined;
    // Bottom lines stand beside the plan as well, once there is one.
    if (view && !(list === 'bottomLines' && this.view !== 'after')) this.show({ view });
    return super.goTo(anchor);
  }

  override share(reader: string): void { super.share(reader); this.show({ view: undefined }); }

  /** Whoever the distribution names, and who is to have something; the court. */
  override copyReaders(readers: ReaderChoice[]): ReaderChoice[] {
    const given = new Map((this.conference.distribution ?? []).map(({ to, copy }) => [to, copy]));
    return readers.flatMap((choice) => {
      if (choice.key === 'court') return [choice];
      const copy = given.get(choice.key.slice(choice.key.indexOf(':') + 1));
      return copy === undefined || copy === 'none' ? [] : [{ ...choice, note: this.t(`copy.${copy}`) }];
    });
  }

  open(dialog: PlanDialog, draft: Readonly<Record<string, unknown>> = {}): void { this.show({ dialog, draft, refusal: undefined }); }

  /** A step of the whole brings the part it leads to into view. */
  override step(event: ToolEvent): void {
    super.step(event);
    if (!this.sitting.refusal) this.show({ view: undefined });
  }
  override submit(event: ToolEvent): void {
    const { stage } = this;
    super.submit(event);
    if (!this.sitting.refusal && this.stage !== stage) this.show({ view: undefined });
  }

  /** What a check says of this; of nothing in particular, by the part of the content it is about. */
  findingsOf(about: string): readonly FindingView[] { return this.findingViews.of(about); }
  looseFindings(field: string): readonly FindingView[] {
    const ids = new Set(this.noticed.filter((finding: Finding) => finding.about.length === 0 && finding.path[1] === field).map(findingKey));
    return this.findingViews.of('').filter(({ id }) => ids.has(id));
  }
  /** How many things are worth a thought in a part that is not in view. */
  countIn(view: View): number { return this.noticed.filter(({ path }) => VIEW_OF_FIELD[String(path[1])] === view).length; }
}
