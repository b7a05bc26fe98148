import type { Operation, PracticeDocument } from '@practice-kit/documents';

/** `block` cannot happen · `confirm` can, with a reason · `nudge` worth a thought, and never in the way (domain.md §0). */
export type Severity = 'block' | 'confirm' | 'nudge';

/** One thing that stands in the way: a message id, what it is about, and what fills the message in. */
export interface Reason {
  readonly messageId: string;
  readonly severity: Severity;
  readonly about: string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Verdict =
  | { readonly ok: true; readonly document: PracticeDocument; readonly operations: readonly Operation[]; readonly stage: string }
  /** Refused: the worst reason first, and all of them in `reasons`. Nothing has changed. */
  | { readonly ok: false; readonly messageId: string; readonly severity: Severity; readonly about: string[]; readonly reasons: Reason[] };

const RANK: Record<Severity, number> = { block: 0, confirm: 1, nudge: 2 };

/** Worst first; at the same severity, those that point at something come before those that do not. */
export function refusal(reasons: readonly Reason[]): Verdict {
  const sorted = [...reasons].sort((one, other) => RANK[one.severity] - RANK[other.severity] || Number(other.about.length > 0) - Number(one.about.length > 0));
  const { messageId, severity, about } = sorted[0]!;
  return { ok: false, messageId, severity, about, reasons: sorted };
}
