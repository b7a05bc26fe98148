/** Something to be done about a finding: `action` is its id, `reason` what was said to a `confirm`. */
export class FindingActionEvent extends Event {
  constructor(readonly finding: string, readonly action: string, readonly reason = '') {
    super('practice-finding-action', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'practice-finding-action': FindingActionEvent }
}
