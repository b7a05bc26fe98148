/** Practice checks: what is missing, said beside the work and never in its way. They notice; they never grade. */
import type { PracticeDocument } from '@practice-kit/documents';
import type { CheckFinding } from '@practice-kit/plugin-api';

interface Step { readonly id: string; readonly text: string; readonly status?: string; readonly who?: readonly string[]; readonly byWhen?: string }

const MESSAGES = { '__ID__-M01': 'Who will do this, and by when?', '__ID__-M06': 'The day for this has gone by. What got in the way?' } as const;
const OVER: ReadonlySet<string | undefined> = new Set(['done', 'corrected', 'withdrawn']);

/** `asOf`: today, by the host's clock. What somebody has put away is not said again: the host sees to that. */
export function check({ content }: PracticeDocument, { asOf }: { asOf: string }): CheckFinding[] {
  const { nextSteps = [] } = (content ?? {}) as { nextSteps?: readonly Step[] };
  const open = nextSteps.filter(({ status }) => !OVER.has(status));
  const find = (id: keyof typeof MESSAGES, steps: readonly Step[]): CheckFinding[] => steps.map((step) => ({ id, severity: 'nudge', about: [step.id], path: ['content', 'nextSteps', nextSteps.indexOf(step)], message: MESSAGES[id] }));
  return [
    ...find('__ID__-M01', open.filter(({ who = [], byWhen }) => who.length === 0 || !byWhen)),
    ...find('__ID__-M06', open.filter(({ byWhen }) => byWhen !== undefined && byWhen < asOf)),
  ];
}
