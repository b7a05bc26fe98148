import type { FindingView } from '@practice-kit/elements';
import { findingKey, type Finding } from '../../model/finding.js';
import type { Wording } from '../../model/wording.js';

const NONE: readonly FindingView[] = [];
/** `asks`: what is to be said with it, in a field where the finding stands. */
type Action = FindingView['actions'][number] & { readonly asks?: string };

/**
 * Findings in words, by what they are about; those about nothing in particular under ''. The same findings keep the same
 * array, so that only entries whose findings changed are made again.
 */
export class FindingViews {
  #views = new Map<string, readonly FindingView[]>();
  #taken: readonly unknown[] = [];

  /** `actionsOf`: what can be done about a finding besides leaving it. */
  constructor(private readonly tool: { readonly t: Wording }, private readonly actionsOf: (finding: Finding) => readonly Action[] = () => []) {}

  of(id: string): readonly FindingView[] { return this.#views.get(id) ?? NONE; }
  /** Another object as soon as anything is said otherwise. */
  get version(): unknown { return this.#views; }

  /** `basis`: what `actionsOf` looks at besides the finding. Nothing is done where nothing is another object. */
  take(findings: readonly Finding[], basis: readonly unknown[] = []): void {
    const now = [findings, this.tool.t, ...basis];
    if (now.every((one, index) => one === this.#taken[index])) return;
    this.#taken = now;
    const taken = new Map<string, FindingView[]>();
    for (const finding of findings) {
      const about = finding.about[0] ?? '';
      const views = taken.get(about);
      if (views) views.push(this.#view(finding));
      else taken.set(about, [this.#view(finding)]);
    }
    const views = new Map<string, readonly FindingView[]>([...taken].map(([about, said]) => { const before = this.of(about); return [about, isSaid(said, before) ? before : said]; }));
    if (views.size !== this.#views.size || [...views].some(([about, said]) => said !== this.#views.get(about))) this.#views = views;
  }

  #view(finding: Finding): FindingView {
    const { t } = this.tool;
    const actions = this.actionsOf(finding);
    const field = actions.find(({ asks }) => asks)?.asks;
    // Which of several places it is about, where it stands by none of them.
    const where = String(finding.values?.['where'] ?? '').slice(1);
    return {
      id: findingKey(finding), severity: finding.severity, kind: `${t(`finding.${finding.severity}`)}${where ? ` · ${t(where)}` : ''}`, message: t(`message.${finding.id}`, finding.values),
      actions: [...actions, ...(finding.severity === 'nudge' ? [{ id: 'dismiss', label: t('finding.leave-it') }] : [])], ...(field ? { field } : {}),
    };
  }
}

/** The same is said, and the same can be done about it. */
function isSaid(views: readonly FindingView[], before: readonly FindingView[]): boolean {
  return views.length === before.length && views.every(({ id, message, kind, actions }, index) => {
    const other = before[index]!;
    return id === other.id && message === other.message && kind === other.kind && actions.length === other.actions.length && actions.every(({ label }, at) => label === other.actions[at]!.label);
  });
}
