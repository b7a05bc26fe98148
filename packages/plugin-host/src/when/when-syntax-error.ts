/** A clause that cannot be read: where, and what to do about it. Whoever holds the clause hides the item (it fails closed). */
export class WhenSyntaxError extends Error {
  override readonly name = 'WhenSyntaxError';

  /** `offset`: 0-based, into the source. `hint`: what to write instead. */
  constructor(problem: string, readonly offset: number, readonly hint: string) {
    super(`${problem} at offset ${offset}. ${hint}`);
  }
}
