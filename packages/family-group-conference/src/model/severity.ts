import type { Severity } from '@practice-kit/practice-tool/model';

/** As domain.md §6.8 gives them; all the others are a nudge. */
const SEVERITY: Readonly<Record<string, Severity>> = {
  'FGC-M02': 'confirm', 'FGC-M04': 'confirm', 'FGC-M06': 'block', 'FGC-M07': 'block', 'FGC-M08': 'block', 'FGC-M09': 'block', 'FGC-M11': 'block',
  'FGC-M13': 'confirm', 'FGC-M14': 'block', 'FGC-M15': 'confirm', 'FGC-M16': 'block',
};
export const severityOf = (messageId: string): Severity => SEVERITY[messageId] ?? 'nudge';
