/** What a plugin that nobody vouches for may call what it brings. */

/** Beginnings that are the kit's, whoever is registered. `config.` stands before settings in clauses. */
const KITS: ReadonlySet<string> = new Set(['config', 'practice-kit', 'workbench', 'notifications', 'outline', 'undo', 'redo']);
export const isKitsName = (name: string): boolean => KITS.has(name);

/** Commands and settings are `name.…`, document types `name/…`: nobody else's of that beginning are to be taken, whether they are on or off. */
export function notItsOwnName({ name }: { readonly name: string }, what: 'command' | 'setting' | 'document type', given: string): string | undefined {
  const start = name + (what === 'document type' ? '/' : '.');
  return given.startsWith(start) ? undefined : `In the sandbox every ${what} of a plugin begins with its name: ${start}… and ${given} does not.`;
}
