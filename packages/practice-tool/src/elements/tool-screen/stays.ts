/** What undo does not take back, said to whoever pressed it: a key that does nothing and says nothing is pressed again. */
import type { Reason } from '../../model/verdict.js';
import type { AnyScreen } from './tool-screen.js';

/** Always `false`: nothing was taken back. */
export function sayIfItStays(tool: Pick<AnyScreen, 'closedToChange' | 'isGuarded' | 'session' | 'show' | 'announce' | 't'>): false {
  if (tool.closedToChange || tool.isGuarded || !tool.session?.lastStays) return false;
  const reason: Reason = { messageId: 'stays', severity: 'block', about: [] };
  tool.show({ refusal: { ok: false, ...reason, reasons: [reason] }, dialog: { kind: 'not-yet', event: { type: 'UNDO' } }, draft: {} });
  tool.announce(tool.t('message.stays'));
  return false;
}
