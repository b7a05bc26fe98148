/**
 * What follows when something is left out: pointers to it go, what is nothing without its pointer goes with it, and so does
 * the older wording of what was corrected. Repeated until nothing more follows.
 */
import type { KnownPlace } from './known-fields.js';
import { isNode } from './fresh-ids.js';
import type { ReaderRules } from './reader-rules.js';
import { Selection } from './selection.js';

type Node = Record<string, unknown>;
export type Path = readonly (string | number)[];
/** Where an object of the copy comes from. */
export interface Origin {
  readonly source: Node; readonly path: Path; readonly about: string; readonly place: KnownPlace | undefined;
  /** Somebody's version for this reader stands there, not the first words. */
  readonly isVersion: boolean;
  /** Only the way to what is this reader's, or some fields of it: gone when nothing but its id is left. */
  readonly isWay: boolean;
}

export interface Settling {
  readonly origins: ReadonlyMap<Node, Origin>;
  readonly isPointer: (field: string) => boolean;
  readonly ties: ReaderRules['ties'];
  /** What a pointer with this id leads to is in the copy. `kept`: the ids of the copy's objects. */
  leads(id: string, kept: ReadonlySet<string>): boolean;
  /** The object stays in the master only. */
  lost(origin: Origin, reason: 'person-protected' | 'withheld'): void;
}

/** Works in place on a copy's content that nobody else holds. */
export function settle(content: Node, settling: Settling, corrections: ReadonlyMap<string, readonly Node[]>): void {
  const { origins, isPointer, ties, leads, lost } = settling;
  let kept: Set<string>;
  let shown: Map<Node, Origin>;

  /** False when the object goes. */
  const visit = (node: Node, isRoot: boolean): boolean => {
    const origin = origins.get(node);
    if (!origin) return true; // The marker of something withdrawn.
    if (!isRoot && isSuperseded(origin)) { lost(origin, 'withheld'); return false; }
    for (const [key, value] of Object.entries(node)) {
      const needed = origin.place?.fields.get(key)?.needed === true;
      if (Array.isArray(value)) {
        const holds = ties?.[Selection.place([...origin.path, key])];
        const stands = (one: Node): boolean => {
          const is = !holds || holds(one, node);
          if (!is) lost(origins.get(one) ?? origin, 'withheld');
          return is;
        };
        const left = value.filter((one: unknown) => (isNode(one) ? visit(one, false) && stands(one) : typeof one !== 'string' || !isPointer(key) || leads(one, kept)));
        if (left.length > 0 || needed || !origin.place) node[key] = left;
        else delete node[key];
      } else if (isNode(value) ? !visit(value, false) : typeof value === 'string' && key !== 'id' && isPointer(key) && !leads(value, kept)) {
        delete node[key];
        if (!needed || isRoot) continue;
        lost(origin, isNode(value) ? 'withheld' : 'person-protected');
        return false;
      }
    }
    return isRoot || !origin.place || !isHollow(node, origin, isPointer);
  };

  /** A correction stands for what it corrects: where it is not shown, or only as somebody's version, the older wording is not shown. */
  const isSuperseded = ({ source, isVersion }: Origin, seen: readonly unknown[] = []): boolean =>
    typeof source['id'] === 'string' && (corrections.get(source['id']) ?? []).some((correction) => {
      const origin = shown.get(correction);
      return !origin || (origin.isVersion && !isVersion) || seen.includes(correction) || isSuperseded(origin, [...seen, correction]);
    });

  let before: number;
  do {
    ({ kept, shown } = inventory(content, origins));
    before = kept.size + shown.size;
    visit(content, true);
    const after = inventory(content, origins);
    if (after.kept.size + after.shown.size === before) return;
  } while (before > 0);
}

/** Nothing in it but empty lists; or where children's words were, only whose they were. */
function isHollow(node: Node, { source, isWay }: Origin, isPointer: (field: string) => boolean): boolean {
  const onlyPointers = Array.isArray(source['refs']);
  return Object.entries(node).every(([key, value]) => (Array.isArray(value) && value.length === 0) || (isWay && key === 'id') || (onlyPointers && isPointer(key)));
}

function inventory(content: Node, origins: ReadonlyMap<Node, Origin>): { kept: Set<string>; shown: Map<Node, Origin> } {
  const kept = new Set<string>();
  const shown = new Map<Node, Origin>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) { value.forEach(visit); return; }
    if (!isNode(value)) return;
    const origin = origins.get(value);
    if (origin) shown.set(origin.source, origin);
    if (typeof value['id'] === 'string') kept.add(value['id']);
    Object.values(value).forEach(visit);
  };
  visit(content);
  return { kept, shown };
}
