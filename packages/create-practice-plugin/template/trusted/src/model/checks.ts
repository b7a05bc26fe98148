/** Practice checks: what is missing, said beside the work and never in its way. They notice; they never grade. */
import type { PracticeDocument } from '@practice-kit/documents';
import type { Finding } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import { openSteps, recordOf, saysWhoAndWhen } from './selectors.js';
import { severityOf } from './severity.js';
import type { Step } from './document-type.js';

type MessageId = '__ID__-M01' | '__ID__-M06';

/** `asOf`: today, by the host's clock. Nothing here reads the device's. */
export function check(document: PracticeDocument, { asOf }: { asOf: string }): Finding[] {
  const open = openSteps(document);
  const findings = [
    ...open.filter((step) => !saysWhoAndWhen(step)).map((step) => finding(document, '__ID__-M01', step)),
    ...open.filter(({ byWhen }) => byWhen !== undefined && byWhen < asOf).map((step) => finding(document, '__ID__-M06', step)),
  ];
  // What somebody has put away stays away.
  const answered = new Set((document.checkAnswers ?? []).map(({ messageId, about }) => [messageId, ...about].join(' ')));
  return findings.filter(({ id, about }) => !answered.has([id, ...about].join(' ')));
}

function finding(document: PracticeDocument, id: MessageId, step: Step): Finding {
  return { id, severity: severityOf(id), about: [step.id], path: ['content', 'nextSteps', recordOf(document).nextSteps?.indexOf(step) ?? -1], message: en[`message.${id}`] };
}
