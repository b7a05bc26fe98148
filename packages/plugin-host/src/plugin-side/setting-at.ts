import { copied } from '../base/copied.js';
import { isNode } from '../manifest/read-json.js';

/** The setting of this name; or, where it is the beginning of others, all of these as one object (VS Code's shape). A copy. */
export function settingAt(values: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(values, key)) return copied(values[key]);
  const start = `${key}.`;
  const within = Object.keys(values).filter((name) => name.startsWith(start)).toSorted((one, other) => one.length - other.length);
  if (within.length === 0) return undefined;
  const section: Record<string, unknown> = {};
  for (const name of within) {
    const parts = name.slice(start.length).split('.');
    const last = parts.pop()!;
    let at: unknown = section;
    for (const part of parts) if (isNode(at)) at = Object.hasOwn(at, part) ? at[part] : at[part] = {};
    // Beneath a setting that is no object there is nothing.
    if (isNode(at)) at[last] = copied(values[name]);
  }
  return section;
}
