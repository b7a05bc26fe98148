/** What is written on the command line, and what comes of it. */
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createPlugin } from './create-plugin.js';
import { titleOf } from './names.js';

export const USAGE = `Starts a Practice Kit plugin.

  npm create practice-plugin <folder> -- --publisher <name> [--name <name>] [--title <words>] [--sandboxed] [--kit <folder>]

  <folder>      made when it is not there; must be empty
  --publisher   your council or company, such as llanfair
  --name        the plugin, such as three-houses. Default: the folder's name
  --title       what people read. Default: the name, in words
  --sandboxed   its screen is data and it runs in the sandbox. Without it: trusted, with elements
  --kit         a folder with the kit's packages as files, while they are on no registry
`;

/** npm keeps what stands before the dashes for itself: a publisher becomes a second folder, and --sandboxed is not heard. */
const AFTER_DASHES = 'With npm, options stand after two dashes: npm create practice-plugin three-houses -- --publisher llanfair. A folder with a space in its name needs quotes.';

export interface Given {
  readonly folder?: string | undefined; readonly publisher?: string | undefined; readonly name?: string | undefined;
  readonly title?: string | undefined; readonly sandboxed?: boolean | undefined; readonly kit?: string | undefined; readonly help?: boolean | undefined;
}
export interface Outcome { readonly ok: boolean; readonly says: string }

/** @returns what was given, or the words to say when it cannot be read. */
export function readCommand(parameters: readonly string[]): Given | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters], allowPositionals: true,
      options: { publisher: { type: 'string' }, name: { type: 'string' }, title: { type: 'string' }, sandboxed: { type: 'boolean' }, kit: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    return positionals.length > 1 ? `Name one folder, not ${positionals.length}: ${positionals.join(', ')}. ${AFTER_DASHES}` : { ...values, folder: positionals[0] };
  } catch (error) {
    // Of Node's sentence the part that says what is wrong; how to name a folder with a hyphen first is nobody's question here.
    return (error instanceof Error ? error.message : String(error)).replace(/\. To specify a positional argument[^]*$/, '. The options are these:');
  }
}

export function runCommand(given: Given | string): Outcome {
  if (typeof given === 'string') return { ok: false, says: `${given}\n\n${USAGE}` };
  const { folder, publisher, sandboxed = false, kit, help = false } = given;
  if (help) return { ok: true, says: USAGE };
  if (!folder || !publisher) return { ok: false, says: `${folder ? '' : 'Say which folder.\n'}${publisher ? '' : 'Say who publishes it: --publisher llanfair.\n'}\n${USAGE}` };
  const name = given.name ?? basename(folder);
  const result = createPlugin({ folder, publisher, name, title: given.title ?? titleOf(name), kind: sandboxed ? 'sandboxed' : 'trusted', ...(kit === undefined ? {} : { kitFolder: kit }) });
  if (!result.ok) return { ok: false, says: `${result.problems.join('\n')}\n` };
  return { ok: true, says: `${result.files.length} files in ${result.folder}.\n\n  cd ${relative('.', result.folder) || '.'}\n  npm install\n  npm test\n` };
}
