/** Fields as plugin.json names them (`people.name`, `map.nextSteps`) and as a document has them. */
import type { PracticeDocument } from '@practice-kit/documents';

/** The section a tool's content is called by, where a document holds that one section alone (DESIGN.md §4.1). */
const SECTION_OF: Readonly<Record<string, string>> = {
  'signs-of-safety/assessment-map': 'map', 'restorative-practice/conversation': 'conversation', 'family-group-conference/family-plan': 'conference', 'motivational-interviewing/reflection': 'reflection',
};
const SECTIONS: ReadonlySet<string> = new Set(Object.values(SECTION_OF));

export type FieldPath = readonly string[];
export interface Grant { /** As plugin.json has it. */ readonly field: string; /** As this document has it. */ readonly path: FieldPath }

/** Those of the fields that this document can have. */
export function grantsIn(fields: readonly string[], { type, content }: PracticeDocument): Grant[] {
  return fields.flatMap((field) => {
    const [root = '', ...rest] = field.split('.');
    if (!SECTIONS.has(root)) return [{ field, path: [root, ...rest] }];
    const isNamed = typeof content === 'object' && content !== null && Object.hasOwn(content, root);
    if (isNamed) return [{ field, path: ['content', root, ...rest] }];
    return Object.hasOwn(SECTION_OF, type) && SECTION_OF[type] === root ? [{ field, path: ['content', ...rest] }] : [];
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
