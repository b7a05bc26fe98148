// The rules of the house as functions from sources to what is wrong with them, each a line a person can act on.
// They are functions so that house.test.ts can also show, with planted faults, that each of them finds one.
import { resolveRelative } from './sources.js';

/** @typedef {import('./sources.js').Source} Source */

/** What a test may use besides what its package may. */
const TEST_TOOLS = ['vitest', 'zod', 'fast-check', 'fake-indexeddb', '@open-wc/testing', '@web/test-runner-commands', 'axe-core', 'lit', 'xstate'];

const MAX_LINES = 300;
const LONG_BY_NATURE = /\.test\.ts$|\/wording\/|\/fixtures|\/examples\//;

const isWithin = (specifier, name) => specifier === name || specifier.startsWith(`${name}/`);

/** 1-based line of an offset. */
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

function* matches(source, pattern) {
  for (const match of source.code.matchAll(pattern)) yield { line: lineAt(source.code, match.index), text: match[0].trim() };
}

/** An import may go to its own package, to a lower one that the table declares, or to a declared outside one. */
export function importFaults(sources, table) {
  return sources.flatMap((source) => source.imports.flatMap((specifier) => {
    const layer = table[source.package];
    const at = `${source.path} imports ${specifier}`;
    const relative = resolveRelative(source.path, specifier);
    if (relative !== undefined) {
      if (relative.startsWith(`packages/${source.package}/src/`) || (source.isTest && /^(test\/browser|packages\/layers\.json)/.test(relative))) return [];
      return [`${at}: it leaves its package by a path. Import the package by its name.`];
    }
    if (isWithin(specifier, `@practice-kit/${source.package}`)) return [];
    if (specifier.startsWith('@practice-kit/')) {
      const other = specifier.split('/')[1];
      if (layer.uses.includes(other)) return [];
      const direction = table[other] === undefined ? 'no such package in packages/layers.json' : table[other].level > layer.level ? 'an upward import' : 'not declared in packages/layers.json';
      return [`${at}: ${direction}.`];
    }
    if (layer.outside.some((outside) => isWithin(specifier, outside))) return [];
    if (specifier.startsWith('node:') && (source.isTest || layer.runsInNode)) return [];
    if (source.isTest && TEST_TOOLS.some((tool) => isWithin(specifier, tool))) return [];
    return [`${at}: an outside package that packages/layers.json does not give to ${source.package}.`];
  }));
}

/** The table itself goes down, and has no way round. */
export function tableFaults(table) {
  const faults = [];
  for (const [name, layer] of Object.entries(table)) {
    for (const use of layer.uses) {
      if (table[use] === undefined) faults.push(`${name} uses ${use}, which is not in the table.`);
      else if (table[use].level > layer.level) faults.push(`${name} (level ${layer.level}) uses ${use} (level ${table[use].level}): imports only go down.`);
    }
  }
  const graph = new Map(Object.entries(table).map(([name, { uses }]) => [name, uses]));
  return [...faults, ...cycles(graph).map((cycle) => `A cycle between packages: ${cycle.join(' → ')}.`)];
}

/** Every cycle once, as the names along it. */
export function cycles(graph) {
  const found = [];
  const done = new Set();
  const walk = (node, path) => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.push([...path.slice(start), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

/** A type may look back at its module's user; code may not. */
export function cycleFaults(sources) {
  const valueImports = (source) => [...source.code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s*)?['"](\.[^'"]+)['"]/g)]
    .filter(([statement]) => !/\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}/.test(statement))
    .map(([, specifier]) => resolveRelative(source.path, specifier));
  const graph = new Map(sources.filter(({ isTest }) => !isTest).map((source) => [source.path, valueImports(source)]));
  return cycles(graph).map((cycle) => `These files import each other in a ring: ${cycle.join(' → ')}.`);
}

const DOM_NAMES = /\b(?:document\s*\.\s*(?:createElement|querySelector|getElementById|body|head|addEventListener)|window\s*\.|HTMLElement|ShadowRoot|customElements|localStorage|sessionStorage|indexedDB|navigator\s*\.)/g;
const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bcrypto\.(?:randomUUID|getRandomValues)|\bperformance\.now\(/g;

/** A model runs in Node, draws nothing, and reads neither the device's clock nor chance. */
export function modelFaults(sources) {
  return sources.filter(({ path, isTest }) => path.includes('/src/model') && !isTest).flatMap((source) => [
    ...source.imports.filter((specifier) => /^lit\b|^@lit\/|^@practice-kit\/elements|^@practice-kit\/practice-tool$|\/elements\//.test(specifier)).map((specifier) => `${source.path} imports ${specifier}: a model knows no element.`),
    ...[...matches(source, DOM_NAMES)].map(({ line, text }) => `${source.path}:${line} uses ${text}: a model has no page.`),
    ...[...matches(source, CLOCK)].map(({ line, text }) => `${source.path}:${line} uses ${text}: the host gives the date and the ids.`),
  ]);
}

export function lengthFaults(sources) {
  return sources.filter(({ path }) => !LONG_BY_NATURE.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${MAX_LINES}: split it.`);
}

/** Ways in which text could become markup, code or a style attribute. The strict policy forbids them all. */
const SINKS = [
  /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)/g, /\.innerHTML=\$\{/g, /\bunsafeHTML\b|\bunsafeSVG\b|\bunsafeStatic\b/g, /\binsertAdjacentHTML\b/g, /\bdocument\s*\.\s*write(?:ln)?\b/g,
  /\beval\s*\(/g, /\bnew\s+Function\b/g, /\bset(?:Timeout|Interval)\s*\(\s*['"`]/g, /\bDOMParser\b/g, /\bsrcdoc\b/g, /\bscript[\w'"`\])]*\s*[?!]?\.(?:textContent|innerText|text|src)\s*=(?!=)/gi, /\bcreateContextualFragment\b/g, /\bstyleMap\b/g,
  /\bstyle=["']?\$\{/g, /<[a-z][^<>]*\sstyle=["'][^$]/g, /\sonclick=|\son[a-z]+="[^"]/g, /javascript:/g,
];
/** Style text is made in one place only, from the tokens of themes. */
const STYLE_TEXT = /\bunsafeCSS\b/g;
const MAKES_STYLE_TEXT = /^packages\/elements\/src\/base\//;

export function sinkFaults(sources) {
  return sources.filter(({ isTest }) => !isTest).flatMap((source) => [...SINKS, ...(MAKES_STYLE_TEXT.test(source.path) ? [] : [STYLE_TEXT])].flatMap((pattern) => [...matches(source, pattern)].map(({ line, text }) => `${source.path}:${line} has ${text}: text must stay text.`)));
}

/** Case content must never reach a log. A package that runs in a page says nothing but fixed words. */
export function consoleFaults(sources) {
  const spoken = /\bconsole\s*\.\s*(\w+)\s*\(((?:[^()]|\([^()]*\))*)\)/g;
  return sources.filter(({ isTest }) => !isTest).flatMap((source) => [...source.code.matchAll(spoken)].flatMap((match) => {
    const [, , spokenWords] = match;
    const where = `${source.path}:${lineAt(source.code, match.index)}`;
    const holes = [...spokenWords.matchAll(/\$\{([^}]*)\}/g)].map(([, hole]) => hole.trim());
    const named = /^(?:info\.port|port|tag|key|name|id|dataDirectory|error\.name|error\.code|request\.method|context\.req\.routePath|context\.req\.method|server\.url|this\.localName|lang)$/;
    if (!/^\s*(['"`])/.test(spokenWords) && !/^\s*line\s*$/.test(spokenWords)) return [`${where} says something that is not a fixed sentence.`];
    return holes.filter((hole) => !named.test(hole) && !/\b(?:name|code|port)\b/.test(hole)).map((hole) => `${where} says \${${hole}}: content could be in it.`);
  }));
}

/** Only define.ts registers. */
export function registrationFaults(sources) {
  return sources.filter(({ isTest, path }) => !isTest && !/\/src\/(define|entries\/[\w-]+|.*define-element)\.ts$/.test(path)).flatMap((source) =>
    [...matches(source, /\bcustomElements\s*\.\s*define\s*\(|^\s*defineElements?\s*\(|@customElement\s*\(/gm)].map(({ line }) => `${source.path}:${line} registers an element: only src/define.ts does.`));
}

const SHORT_NAMES = /\((?:[^()]*,\s*)?(?:e|evt|err|ev)\s*(?::[^()]*?)?\)\s*(?:=>|\{|:)|\b(?:e|evt|err|ev)\s*=>/g;
export function nameFaults(sources) {
  return sources.flatMap((source) => [...matches(source, SHORT_NAMES)].map(({ line, text }) => `${source.path}:${line} has ${text}: whole words.`));
}

/** One tool package looks like the next: whoever knows one knows all. */
export function pluginShapeFaults(name, { has, list, manifest, packageFile }) {
  const faults = [];
  for (const file of ['README.md', 'plugin.json', 'src/plugin.ts', 'src/define.ts', 'src/index.ts', 'src/model/index.ts', 'src/model/fixtures.ts', 'src/wording/en.ts', 'src/wording/cy.ts']) {
    if (!has(file)) faults.push(`${name} has no ${file}.`);
  }
  const elements = list('src/elements');
  if (elements.length === 0) faults.push(`${name} has no element.`);
  for (const element of elements) {
    for (const ending of ['.ts', '.styles.ts', '.test.ts']) {
      if (!has(`src/elements/${element}/${element}${ending}`)) faults.push(`${name} has no src/elements/${element}/${element}${ending}.`);
    }
  }
  for (const entry of ['.', './model', './fixtures', './define', './plugin', './plugin.json', './package.json']) {
    if (packageFile.exports?.[entry] === undefined) faults.push(`${name} does not export ${entry}.`);
  }
  for (const key of ['publisher', 'name', 'version', 'displayName', 'description', 'engines', 'main', 'activationEvents', 'permissions', 'contributes']) {
    if (manifest?.[key] === undefined) faults.push(`${name}: plugin.json has no ${key}.`);
  }
  if (manifest && manifest.version !== packageFile.version) faults.push(`${name}: plugin.json says version ${manifest.version}, package.json ${packageFile.version}.`);
  return faults;
}

/** package.json says what the table says: the same dependencies, the same exports in the workspace and when published. */
export function packageFileFaults(name, layer, file, versions) {
  const faults = [];
  const declared = Object.keys(file.dependencies ?? {}).toSorted();
  const wanted = [...layer.uses.map((use) => `@practice-kit/${use}`), ...layer.outside].toSorted((a, b) => (a < b ? -1 : 1));
  for (const one of wanted) if (!declared.includes(one)) faults.push(`${name}: package.json lacks the dependency ${one} of the table.`);
  for (const one of declared) if (!wanted.includes(one)) faults.push(`${name}: package.json depends on ${one}, which the table does not give it.`);
  for (const [one, version] of Object.entries(file.dependencies ?? {})) {
    if (one.startsWith('@practice-kit/') ? version !== 'workspace:*' : !/^\d/.test(version)) faults.push(`${name}: ${one} is "${version}"; workspace packages are workspace:*, outside ones an exact version.`);
    const seen = versions.get(one);
    if (seen !== undefined && seen !== version) faults.push(`${name}: ${one} is ${version} here and ${seen} elsewhere.`);
    versions.set(one, version);
  }
  for (const [entry, target] of Object.entries(file.exports ?? {})) {
    if (typeof target === 'string') continue;
    const { source: _source, ...published } = target;
    if (Object.keys(target)[0] !== 'source') faults.push(`${name}: the export ${entry} must name its source first.`);
    if (JSON.stringify(file.publishConfig?.exports?.[entry]) !== JSON.stringify(published)) faults.push(`${name}: the export ${entry} is published differently from how it is used here.`);
  }
  if (file.license !== 'MIT' || file.type !== 'module' || !file.description) faults.push(`${name}: package.json must say license MIT, type module and what it is.`);
  return faults;
}

/** Marks of where and with what a file was made say nothing to its reader. */
export function traceFaults(files) {
  const traces = new RegExp(['/wor' + 'k/main', '/wor' + 'k/shared', '/ho' + 'me/\\w', '/ro' + 'ot/', '/Us' + 'ers/\\w', 'registry\\.' + 'npmjs', '\\bChat' + 'GPT', '\\bClau' + 'de\\b', '\\bCo' + 'pilot\\b', 'Anthro' + 'pic'].join('|'), 'g');
  return files.flatMap(({ path, text }) => [...text.matchAll(traces)].map((match) => `${path}:${lineAt(text, match.index)} names ${match[0]}.`));
}
