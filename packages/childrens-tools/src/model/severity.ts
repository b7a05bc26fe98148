import type { Severity } from '@practice-kit/practice-tool/model';

/** Of domain.md §4.8; everything that is not there is a nudge. */
const SEVERITIES: Readonly<Partial<Record<string, Severity>>> = { 'CH-M01': 'block', 'CH-M04': 'block', 'CH-M05': 'confirm', 'CH-M08': 'block' };
export const severityOf = (messageId: string): Severity => SEVERITIES[messageId] ?? 'nudge';
