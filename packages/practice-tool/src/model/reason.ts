/** Making the reasons a guard gives: a list, empty when nothing stands in the way. */
import type { Reason, Severity } from './verdict.js';

type MakeReason = (condition: boolean, messageId: string, about?: readonly string[], values?: NonNullable<Reason['values']>) => Reason[];

const reason = (severity: Severity): MakeReason => (condition, messageId, about = [], values) =>
  (condition ? [{ messageId, severity, about: [...about], ...(values ? { values } : {}) }] : []);

export const block = reason('block');
export const confirm = reason('confirm');
export const nudge = reason('nudge');
