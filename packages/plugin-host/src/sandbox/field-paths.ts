/** Fields as plugin.json names them (`people.name`, `map.nextSteps`) and as a document has them. */
import type { PracticeDocument } from '@practice-kit/documents';
import { PERMISSION_ROOTS } from '../manifest/manifest-schema.js';
import type { Sections } from '../registry/plugin-registry.js';

const PARTS: ReadonlySet<string> = new Set(PERMISSION_ROOTS);

export type FieldPath = readonly string[];
export interface Grant { /** As plugin.json has it. */ readonly field: string; /** As this document has it. */ readonly path: FieldPath }

/** Those of the fields that this document can have. Its section is its content, or in it where there are several (DESIGN.md §4.1). */
export function grantsIn(fields: readonly string[], { type, content }: PracticeDocument, sections: Sections): Grant[] {
  return fields.flatMap((field) => {
    const [root = '', ...rest] = field.split('.');
    if (PARTS.has(root)) return [{ field, path: [root, ...rest] }];
    if (sections.get(type) !== root) return [];
    const isNamed = typeof content === 'object' && content !== null && Object.hasOwn(content, root);
    return [{ field, path: isNamed ? ['content', root, ...rest] : ['content', ...rest] }];
  });
}

const step = (grant: FieldPath, key: string): FieldPath | undefined => (grant[0] === '*' || grant[0] === key ? grant.slice(1) : undefined);

/** What is left of the grants one key further down. */
export const into = (grants: readonly FieldPath[], key: string): FieldPath[] => grants.flatMap((grant) => {
  const rest = step(grant, key);
  return rest ? [rest] : [];
});

/** Is what lies at the path within the grant, all of it? */
export function covers(grant: FieldPath, path: FieldPath): boolean {
  return grant.length <= path.length && grant.every((key, index) => key === '*' || key === path[index]);
}

/** For an audit: names of fields only. What is no plain name might be somebody's words. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path.filter((key) => typeof key === 'string').map((key) => (/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(key) ? key : '?')).join('.');
