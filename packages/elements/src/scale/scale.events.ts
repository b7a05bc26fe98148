export type Silence = 'chose-not-to' | 'not-able-to-say' | 'waiting' | 'not-asked';

/** What somebody answered: a number, or one of the ways of not answering. Never both, and never 0 for silence. */
export class AnswerGivenEvent extends Event {
  constructor(readonly value: number | undefined, readonly silence: Silence | undefined) {
    super('practice-answer-given', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap { 'practice-answer-given': AnswerGivenEvent }
}
