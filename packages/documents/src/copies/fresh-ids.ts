/**
 * Ids issued afresh, without a gap, in the order things appear: in the ids a copy carries, nothing shows that
 * something stood between two of them (DP-16). Pointers follow; a pointer to something left out goes.
 */

/** Fields that hold one id or a list of ids (shapes.md K3), beside every `…Id`, `…Ids` and `…By`. */
const POINTERS = new Set([
  'by', 'who', 'seen', 'seenAlone', 'whoIsWorried', 'whoMightBeHurt', 'whoMightHurt', 'bringing', 'professionalsInRoom',
  'professionalsNotCounted', 'askedOf', 'whoWillFindOut', 'whoChecks', 'whoPlaysIt', 'whoseIdea', 'whoseWords',
  'statutoryDutiesStayWith', 'corrects', 'a', 'b', 'answers', 'between', 'pair', 'items',
]);

export const isPointer = (field: string): boolean => POINTERS.has(field) || /(?:Id|Ids|By)$/.test(field);

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

export class FreshIds {
  readonly #issued = new Map<string, string>();
  #people = 0;
  #things = 0;

  constructor(private readonly personIds: ReadonlySet<string>) {}

  /** Gives every object with an id a new one, in order. */
  issue(value: unknown): void {
    if (Array.isArray(value)) { value.forEach((one) => this.issue(one)); return; }
    if (!isNode(value)) return;
    if (typeof value['id'] === 'string') this.#give(value['id']);
    for (const [key, one] of Object.entries(value)) if (key !== 'id') this.issue(one);
  }

  /** The same value with new ids, and with every pointer following. */
  apply(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.apply(one));
    if (!isNode(value)) return value;
    const out: Node = {};
    for (const [key, one] of Object.entries(value)) {
      if (key === 'id') out['id'] = typeof one === 'string' ? this.#issued.get(one) : one;
      else if (isPointer(key) && isPointing(one)) {
        const followed = this.follow(one);
        if (followed !== undefined) out[key] = followed;
      } else out[key] = this.apply(one);
    }
    return out;
  }

  follow(pointer: string | readonly string[]): string | string[] | undefined {
    const one = (id: string): string | undefined => this.#issued.get(id) ?? (this.personIds.has(id) ? this.#give(id) : undefined);
    if (typeof pointer === 'string') return one(pointer);
    const followed = pointer.map(one).filter((id): id is string => id !== undefined);
    return followed.length > 0 ? followed : undefined;
  }

  /** Who is shown: people somebody pointed at. */
  idOf(id: string): string | undefined { return this.#issued.get(id); }

  #give(id: string): string {
    const before = this.#issued.get(id);
    if (before !== undefined) return before;
    const fresh = this.personIds.has(id) ? `person-${++this.#people}` : `item-${++this.#things}`;
    this.#issued.set(id, fresh);
    return fresh;
  }
}

function isPointing(value: unknown): value is string | string[] {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));
}
