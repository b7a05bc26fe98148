/** The tool as the host reads it, for tests and stories. The plugin itself needs none of this. */
import { readDataTool, readManifest, type PluginProblem } from '@practice-kit/plugin-host';
import type { DataTool } from '@practice-kit/plugin-api';
import manifest from '../plugin.json' with { type: 'json' };
import schema from '../schema.json' with { type: 'json' };
import screen from '../screen.json' with { type: 'json' };

const read = readManifest(manifest, '__kit__', { isTrusted: false });
const result = read.ok ? readDataTool(read.manifest, '__name__/record', { schema, screen }) : undefined;
/** All that is wrong with plugin.json, schema.json and screen.json. */
export const problems: readonly PluginProblem[] = [...read.problems, ...result?.problems ?? []];
if (!result?.ok) throw new Error(problems.map(({ forAuthor }) => forAuthor).join('\n'));
export const tool: DataTool = result.tool;
