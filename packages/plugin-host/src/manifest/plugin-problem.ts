/** What is wrong with a plugin, said twice: to whoever wrote it, and to whoever runs the system it is in. */

export type ProblemPath = readonly (string | number)[];
export interface PluginProblem {
  /** `publisher.name`, or what could be read of it. */
  readonly plugin: string;
  readonly severity: 'error' | 'warning';
  /** The file of the plugin it is in. */
  readonly file: string;
  /** Into that file. */
  readonly path: ProblemPath;
  /** One sentence: the rule. */
  readonly problem: string;
  /** If you wrote this plugin: where, what, and what to write instead. */
  readonly forAuthor: string;
  /** If you run this system: what works in spite of it, and whom to tell. Nothing, where only the author can know whether it is a slip. */
  readonly forAdministrator?: string;
}

export function pathText(path: ProblemPath, file = 'plugin.json'): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : /^[\w$-]+$/.test(part) ? `${text}${text && '.'}${part}` : `${text}["${part}"]`), '') || file;
}

/** What becomes of the thing that has the problem. */
export type Consequence = 'plugin-refused' | 'tool-refused' | 'item-skipped' | 'field-ignored' | 'works' | 'doubtful';

export function problemOf(plugin: string, path: ProblemPath, problem: string, consequence: Consequence, file = 'plugin.json'): PluginProblem {
  const where = pathText(path, file);
  const point = file !== 'plugin.json' ? file : path[0] === 'contributes' ? String(path[1] ?? 'contributes') : String(path[0] ?? 'plugin.json');
  const after: Readonly<Record<Exclude<Consequence, 'doubtful'>, string>> = {
    'plugin-refused': `The plugin ${plugin} was not loaded. Nothing of it runs; everything else works.`,
    'item-skipped': `${file === 'plugin.json' ? `One of the ${point}` : `A part of ${file}`} of the plugin ${plugin} is left out. The rest of the plugin works.`,
    'tool-refused': `A tool of the plugin ${plugin} cannot be opened. Its documents are safe, and the rest of the plugin works.`,
    'field-ignored': `The field ${point} of the plugin ${plugin} is left out of account. The rest of the plugin works.`,
    works: `The plugin ${plugin} works, though something in its ${point} may not do what was meant.`,
  };
  return {
    plugin, file, path, problem, severity: consequence === 'works' || consequence === 'doubtful' ? 'warning' : 'error',
    forAuthor: `${file}, ${where}: ${problem}`,
    ...(consequence === 'doubtful' ? {} : { forAdministrator: `${after[consequence]} Tell whoever supplies it: "${where}: ${problem}"` }),
  };
}

/** The nearest of the known words, for a slip of one or two letters. */
export function meant(word: string, words: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.min(2, Math.floor(word.length / 3)) + 1;
  for (const other of words) {
    const distance = editDistance(word.toLowerCase(), other.toLowerCase());
    if (distance < least) [best, least] = [other, distance];
  }
  return best === undefined ? '' : ` Did you mean ${best}?`;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
