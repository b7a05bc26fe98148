/** The reflection's own short clock (DP-52). The kit deletes nothing: it says until when, and the host and its owner decide (DP-49). */
import type { PracticeDocument } from '@practice-kit/documents';
import { isDeleted, reflectionOf } from './entries.js';
import { standingShares } from './parts.js';

/** Days. A setting of the council's: the domain gives none. */
export const KEPT_FOR_DAYS = 365;
const DAY = 86_400_000;

/** The last day on which it need be kept: so many days after the conversation. Nothing where nobody has said when that was. */
export function keptUntil(document: PracticeDocument, days: number = KEPT_FOR_DAYS): string | undefined {
  const { on, before, after } = reflectionOf(document);
  const start = Date.parse((on ?? after?.at ?? before?.at ?? '').slice(0, 10));
  return Number.isNaN(start) ? undefined : new Date(start + days * DAY).toISOString().slice(0, 10);
}

/** Past that day, by the host's clock, and in nobody's hands: its owner may be asked to let go of it. */
export function isPastItsDay(document: PracticeDocument, { asOf, days }: { readonly asOf: string; readonly days?: number }): boolean {
  const until = keptUntil(document, days);
  return until !== undefined && until < asOf.slice(0, 10) && !isDeleted(document) && standingShares(reflectionOf(document)).length === 0;
}
