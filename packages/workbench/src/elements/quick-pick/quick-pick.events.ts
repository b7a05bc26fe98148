/** The places of what was picked, in the list that was offered; nothing: put away. */
export class PickEvent extends Event {
  constructor(readonly picked: readonly number[] | undefined) {
    super('practice-pick', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'practice-pick': PickEvent }
}
