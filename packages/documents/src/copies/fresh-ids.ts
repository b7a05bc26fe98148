/**
 * Ids issued afresh, without a gap, in the order things appear: in the ids a copy carries, nothing shows that
 * something stood between two of them (DP-16). Pointers follow; what they pointed to is there, or they would have gone.
 */

/** Fields that hold one id or a list of ids (shapes.md K3), beside every `…Id`, `…Ids` and `…By`. */
const POINTERS = new Set([
  'by', 'who', 'seen', 'seenAlone', 'whoIsWorried', 'whoMightBeHurt', 'whoMightHurt', 'bringing', 'professionalsInRoom',
  'professionalsNotCounted', 'askedOf', 'whoWillFindOut', 'whoChecks', 'whoPlaysIt', 'whoseIdea', 'whoseWords',
  'statutoryDutiesStayWith', 'corrects', 'a', 'b', 'answers', 'between', 'pair', 'items', 'agreedWith', 'livesWith', 'reportsTo', 'parentalResponsibilityFor',
]);

export const isPointer = (field: string): boolean => POINTERS.has(field) || /(?:Id|Ids|By)$/.test(field);

type Node = Record<string, unknown>;
export const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

export class FreshIds {
  readonly #things = new Map<string, string>();
  readonly #people = new Map<string, string>();

  constructor(private readonly personIds: ReadonlySet<string>, private readonly isPointerHere: (field: string) => boolean) {}

  /** The same content with new ids, in order, and with every pointer following. */
  apply(content: unknown): unknown {
    this.#issue(content);
    return this.#renew(content);
  }

  /** The new id of somebody a pointer has led to. */
  person(id: string): string | undefined { return this.#people.get(id); }

  /** The new id of somebody, who is shown from now on. */
  show(id: string): string { return next(this.#people, id, 'person'); }

  #issue(value: unknown): void {
    if (Array.isArray(value)) { value.forEach((one) => { this.#issue(one); }); return; }
    if (!isNode(value)) return;
    if (typeof value['id'] === 'string') next(this.#things, value['id'], 'item');
    for (const one of Object.values(value)) this.#issue(one);
  }

  #renew(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#renew(one));
    if (!isNode(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => {
      if (key === 'id') return [key, typeof one === 'string' ? this.#things.get(one) : undefined];
      if (!this.isPointerHere(key)) return [key, this.#renew(one)];
      return [key, Array.isArray(one) ? one.map((each) => this.#follow(each)) : this.#follow(one)];
    }));
  }

  #follow(pointer: unknown): unknown {
    if (typeof pointer !== 'string') return this.#renew(pointer);
    return this.#things.get(pointer) ?? (this.personIds.has(pointer) ? this.show(pointer) : undefined);
  }
}

function next(issued: Map<string, string>, id: string, prefix: string): string {
  const fresh = issued.get(id) ?? `${prefix}-${issued.size + 1}`;
  issued.set(id, fresh);
  return fresh;
}
