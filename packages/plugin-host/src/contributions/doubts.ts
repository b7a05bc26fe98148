/**
 * What its author finds out while developing or testing, and nobody needs later: what does nothing, and what only they can know to be a slip. A menu
 * that never shows is a mystery to whoever wrote it, and nothing to the council.
 */
import { PUBLIC_KEYS } from '../context/public-keys.js';
import { OF_THE_DOCUMENT } from '../context/what-is-open.js';
import { pathTo } from '../manifest/places.js';
import { meant, problemOf, type PluginProblem, type ProblemPath } from '../manifest/plugin-problem.js';
import { clausesOf } from '../manifest/read-manifest.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import { clauseOf } from '../when/clause-of.js';

/** Set by the kit and of use to its own menus. */
const KIT_KEYS: ReadonlySet<string> = new Set([...PUBLIC_KEYS, ...OF_THE_DOCUMENT, 'hasThemes']);
const SETTING = 'config.';

/** `isSet`: the case system has set the key. */
export function doubtsOf(all: readonly RegisteredPlugin[], isOn: (plugin: string) => boolean, isSet: (key: string) => boolean): PluginProblem[] {
  return [...all.filter(({ id }) => isOn(id)).flatMap(withoutEffect), ...unknownDocuments(all, isOn), ...unknownKeys(all, isOn, isSet)];
}

/** As VS Code writes them in a welcome text. */
const LINK = /\[[^\]]*\]\([^)]*\)/;

/** A tool that nothing draws, and a link that leads nowhere. */
function withoutEffect({ id, source, manifest: { contributes: { tools, viewsWelcome } } }: RegisteredPlugin): PluginProblem[] {
  const say = (path: ProblemPath, problem: string): PluginProblem => problemOf(id, ['contributes', ...path], problem, 'works');
  const drawn = tools.flatMap((tool) => {
    const { tag, screen, documentType } = tool;
    const path = pathTo(['tools'], tool);
    if (tag === undefined && screen === undefined) return [say(path, `Nothing opens the documents ${documentType}. Name a screen and a schema${isOfThePage(source) ? ', or an element (tag)' : ''}.`)];
    return tag === undefined || isOfThePage(source) ? [] : [say([...path, 'tag'], 'An element cannot leave the sandbox, so this opens nothing there. Name a screen and a schema instead.')];
  });
  const links = viewsWelcome.filter(({ contents }) => LINK.test(contents)).map((item) => say([...pathTo(['viewsWelcome'], item), 'contents'], 'A link is shown as it is written, and leads nowhere. What is to be done from here stands in commands: "commands": ["…"].'));
  return [...drawn, ...links];
}

function unknownDocuments(all: readonly RegisteredPlugin[], isOn: (plugin: string) => boolean): PluginProblem[] {
  const known = new Set(all.flatMap(({ manifest: { contributes: { tools } } }) => tools.map(({ documentType }) => documentType)));
  return all.filter(({ id }) => isOn(id)).flatMap(({ id, manifest: { contributes: { prompts, checks, exporters } } }) => Object.entries({ prompts, checks, exporters }).flatMap(([point, items]) =>
    items.filter(({ documentType }) => !known.has(documentType)).map((item) => problemOf(id, ['contributes', ...pathTo([point], item), 'documentType'], `No plugin here has documents ${item.documentType}.${meant(item.documentType, known)} Where another page has them, all is well.`, 'doubtful'))));
}

/** A key is the kit's, a plugin's (it begins with that plugin's name, on or off), a setting's, or the case system's. Any other is a slip, or set later. */
function unknownKeys(all: readonly RegisteredPlugin[], isOn: (plugin: string) => boolean, isSet: (key: string) => boolean): PluginProblem[] {
  const names = all.map(({ manifest: { name } }) => name);
  const settings = all.flatMap(({ manifest: { contributes: { configuration } } }) => configuration.flatMap(({ properties }) => Object.keys(properties)));
  const problemWith = (key: string): string | undefined => {
    if (key.startsWith(SETTING)) {
      const setting = key.slice(SETTING.length);
      return settings.includes(setting) ? undefined : `No plugin has a setting ${setting}.${meant(setting, settings)}`;
    }
    if (KIT_KEYS.has(key) || names.some((name) => key.startsWith(`${name}.`)) || isSet(key)) return undefined;
    // A slip in one of the kit's is said when plugin.json is read.
    if (meant(key, PUBLIC_KEYS) !== '') return undefined;
    const rest = key.includes('.') ? key.slice(key.indexOf('.')) : `.${key}`;
    return `Neither the kit nor a plugin here sets ${key}.${meant(key, [...KIT_KEYS, ...names.map((name) => name + rest)])} Where the case system sets it, all is well.`;
  };
  return all.filter(({ id }) => isOn(id)).flatMap(({ id, manifest: { contributes } }) => clausesIn(contributes).flatMap(([path, source]) => clauseOf(source).keys().flatMap((key) => {
    const problem = problemWith(key);
    return problem === undefined ? [] : [problemOf(id, ['contributes', ...path], problem, 'doubtful')];
  })));
}

/** Every clause of what a plugin brings, and where it stands. */
function clausesIn(contributes: RegisteredPlugin['manifest']['contributes']): (readonly [ProblemPath, string])[] {
  const { menus, views, tools, commands, keybindings, viewsWelcome, prompts, checks, exporters, walkthroughs } = contributes;
  const lists: (readonly [ProblemPath, readonly object[]])[] = [
    ...Object.entries({ tools, commands, keybindings, viewsWelcome, prompts, checks, exporters, walkthroughs }).map(([point, items]) => [[point], items] as const),
    ...Object.entries({ menus, views }).flatMap(([point, places]) => Object.entries(places).map(([place, items]) => [[point, place], items] as const)),
  ];
  const found = lists.flatMap(([list, items]) => items.map((item) => [pathTo(list, item), item] as const));
  const steps = walkthroughs.flatMap((item) => item.steps.map((step, index) => [[...pathTo(['walkthroughs'], item), 'steps', index], step] as const));
  return [...found, ...steps].flatMap(([path, item]) => clausesOf({ ...item }).map(([at, source]) => [[...path, ...at], source] as const));
}
