import { isQuickExpression } from '../base/is-quick-expression.js';
import { JsonSchemaSchema, type JsonSchema } from '../manifest/json-schema.js';
import { problemOf, type PluginProblem, type ProblemPath } from '../manifest/plugin-problem.js';
import { readJson } from '../manifest/read-json.js';
import { saidIssues } from '../manifest/zod-issues.js';

const FILE = 'schema.json';

/** schema.json: what a document of the tool holds. Whole or not at all: half of it would take documents that the tool cannot open. */
export function readSchema(plugin: string, input: unknown): { readonly schema?: JsonSchema; readonly problems: readonly PluginProblem[] } {
  const refused = (found: readonly { readonly path: ProblemPath; readonly problem: string }[]) => ({ problems: found.map(({ path, problem }) => problemOf(plugin, path, problem, 'tool-refused', FILE)) });
  const data = readJson(input, 'schema', '{ "type": "object", "properties": … }');
  if (typeof data === 'string') return refused([{ path: [], problem: data }]);
  const { $schema: _schema, ...described } = data;
  const read = JsonSchemaSchema.safeParse(described);
  if (!read.success) return refused(saidIssues(read.error.issues, described, []));
  const slow = patternsIn(read.data, []).filter(({ pattern }) => !isQuickExpression(pattern));
  if (slow.length > 0) return refused(slow.map(({ path }) => ({ path, problem: 'This expression could take very long on some texts. Let no group repeat, and at most one part be without end.' })));
  if (read.data.type !== 'object' || !read.data.properties) return refused([{ path: ['type'], problem: 'The content is an object: "type": "object", with its "properties".' }]);
  return { schema: read.data, problems: [] };
}

/** The expressions run in the page, whoever wrote them. */
function patternsIn(node: unknown, path: ProblemPath): { readonly path: ProblemPath; readonly pattern: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(node) ? Number(key) : key];
    return key === 'pattern' && typeof inner === 'string' ? [{ path: at, pattern: inner }] : patternsIn(inner, at);
  });
}
