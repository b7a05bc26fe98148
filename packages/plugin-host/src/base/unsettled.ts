/** What one key holds while changes of it are under way: the last of them, or, once that is refused, the last before it that was not. */
export class Unsettled<Value> {
  readonly #underWay: { readonly value: Value }[] = [];

  /** `accepted`: the last that is known to be kept. */
  constructor(private accepted: Value) {}

  get current(): Value {
    const last = this.#underWay.at(-1);
    return last ? last.value : this.accepted;
  }

  /** Seen at once. Says whether it was taken; one that was refused is not seen any more, whatever came before and after it. */
  async change(value: Value, taken: () => Promise<unknown>): Promise<void> {
    const own = { value };
    this.#underWay.push(own);
    try {
      await taken();
    } catch (error) {
      this.#underWay.splice(this.#underWay.indexOf(own) >>> 0, 1);
      throw error;
    }
    const place = this.#underWay.indexOf(own);
    if (place < 0) return;
    this.accepted = value;
    // What came before it is over too.
    this.#underWay.splice(0, place + 1);
  }
}
