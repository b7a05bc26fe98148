import type { Severity } from '@practice-kit/practice-tool/model';

/** What has to be answered with a reason; every other check is worth a thought and never in the way. */
const CONFIRMS: ReadonlySet<string> = new Set(['__ID__-M03']);
export const severityOf = (messageId: string): Severity => (CONFIRMS.has(messageId) ? 'confirm' : 'nudge');
