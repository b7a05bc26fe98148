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
  /** Happened. `reasons`: what was worth a thought and did not stop it. `stays`: undo does not take it back. */
  | { readonly ok: true; readonly document: PracticeDocument; readonly operations: readonly Operation[]; readonly stage: string; readonly reasons: readonly Reason[]; readonly stays: boolean }
  /** Refused: the worst reason first, and all of them in `reasons`. Nothing has changed. */
  | { readonly ok: false; readonly messageId: string; readonly severity: Severity; readonly about: string[]; readonly reasons: Reason[] };

const RANK: Record<Severity, number> = { block: 0, confirm: 1, nudge: 2 };

/** Refused for these reasons: worst first; at the same severity, those that point at something come before those that do not. */
export function refusal(first: Reason, ...others: readonly Reason[]): Verdict {
  const before = (one: Reason, other: Reason): number => RANK[one.severity] - RANK[other.severity] || Number(other.about.length > 0) - Number(one.about.length > 0);
  const reasons = [first, ...others].sort(before);
  const [{ messageId, severity, about } = first] = reasons;
  return { ok: false, messageId, severity, about, reasons };
}
