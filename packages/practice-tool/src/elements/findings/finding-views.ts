import type { FindingView } from '@practice-kit/elements';
import type { Finding } from '../../model/finding.js';
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

  /** `actionsOf`: what can be done about a finding besides leaving it. */
  constructor(private readonly tool: { readonly t: Wording }, private readonly actionsOf: (finding: Finding) => readonly Action[] = () => []) {}

  of(id: string): readonly FindingView[] { return this.#views.get(id) ?? NONE; }

  take(findings: readonly Finding[]): void {
    const taken = new Map<string, readonly FindingView[]>();
    for (const finding of findings) {
      const about = finding.about[0] ?? '';
      taken.set(about, [...(taken.get(about) ?? NONE), this.#view(finding)]);
    }
    for (const [about, views] of taken) {
      const before = this.#views.get(about);
      if (before?.length === views.length && before.every((view, index) => view.id === views[index]!.id && view.message === views[index]!.message)) taken.set(about, before);
    }
    this.#views = taken;
  }

  #view(finding: Finding): FindingView {
    const { t } = this.tool;
    const actions = this.actionsOf(finding);
    const field = actions.find(({ asks }) => asks)?.asks;
    return {
      id: `${finding.id} ${finding.about.join(' ')}`, severity: finding.severity, kind: t(`finding.${finding.severity}`), message: t(`message.${finding.id}`, finding.values),
      actions: [...actions, ...(finding.severity === 'nudge' ? [{ id: 'dismiss', label: t('finding.leave-it') }] : [])], ...(field ? { field } : {}),
    };
  }
}
