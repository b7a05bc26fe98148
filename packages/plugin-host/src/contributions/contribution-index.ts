/**
 * What all plugins that are switched on contribute, in the registry's order, checked against each other. A name is its owner's
 * while that is off as well: who is switched off for a morning does not find somebody else answering for its documents.
 */
import {
  COMMAND_LOCATIONS, CONTAINER_LOCATIONS, KIT_CONTAINERS, type CheckItem, type CommandItem, type ExporterItem, type KeybindingItem, type MenuItemContribution, type PromptItem, type SubmenuItem, type ThemeItem, type ToolItem,
  type ViewItem, type ViewsContainerItem, type ViewsWelcomeItem, type WalkthroughItem,
} from '../manifest/contribution-schemas.js';
import { ICONS, iconNamed } from '../manifest/icons.js';
import type { RegisteredSetting, SettingDefault } from '../configuration/configuration.js';
import { checkAgainst, type JsonSchema } from '../manifest/json-schema.js';
import { isReserved } from '../keybindings/reserved-keys.js';
import { readChords } from '../keybindings/read-chords.js';
import { notItsOwnName } from '../manifest/own-names.js';
import { pathTo, placedAs } from '../manifest/places.js';
import { meant, problemOf, type Consequence, type PluginProblem, type ProblemPath } from '../manifest/plugin-problem.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import { localised, translationsOf } from './localisation.js';

/** An item, and whose it is. */
export type Contributed<Item> = Item & { readonly plugin: string };
export type ContributedView = Contributed<ViewItem> & { readonly container: string };
export type ContributedContainer = Contributed<ViewsContainerItem> & { readonly location: string };
export type ContributedCommand = Contributed<CommandItem>;
export type ContributedSubmenu = Contributed<SubmenuItem>;

/** `needsReview`: nobody who speaks it has read the words yet. */
export type ContributedLanguage = Contributed<{ readonly languageId: string; readonly name: string; readonly needsReview: boolean }>;

export interface ContributionIndex {
  readonly tools: readonly Contributed<ToolItem>[];
  readonly commands: ReadonlyMap<string, ContributedCommand>;
  /** Whose a command is, whether that plugin is switched on or off. */
  readonly commandOwners: ReadonlyMap<string, string>;
  readonly submenus: ReadonlyMap<string, ContributedSubmenu>;
  readonly menus: ReadonlyMap<string, readonly Contributed<MenuItemContribution>[]>;
  readonly keybindings: readonly Contributed<KeybindingItem>[];
  readonly settings: readonly RegisteredSetting[];
  readonly settingDefaults: readonly SettingDefault[];
  readonly containers: readonly ContributedContainer[];
  readonly views: ReadonlyMap<string, ContributedView>;
  readonly welcomes: readonly Contributed<ViewsWelcomeItem>[];
  readonly prompts: readonly Contributed<PromptItem>[];
  readonly checks: readonly Contributed<CheckItem>[];
  readonly exporters: readonly Contributed<ExporterItem>[];
  readonly themes: readonly Contributed<ThemeItem>[];
  readonly walkthroughs: readonly Contributed<WalkthroughItem>[];
  readonly languages: readonly ContributedLanguage[];
  readonly problems: readonly PluginProblem[];
}

/** Where commands alone are drawn. */
const WITHOUT_SUBMENUS: readonly string[] = ['commandPalette', 'statusBar', 'findings/item', 'tool/copy'];
const KEY_NAMES = ['key', 'mac', 'linux', 'win'] as const;

/** What is contributed once only, by its name: the second comer is refused, whoever it is. */
class Names {
  readonly #owners = new Map<string, string>();
  constructor(private readonly what: string, private readonly say: (plugin: string, path: ProblemPath, problem: string) => void) {}

  get owners(): ReadonlyMap<string, string> { return this.#owners; }

  take(name: string, plugin: string, path: ProblemPath): boolean {
    const owner = this.#owners.get(name);
    if (owner !== undefined) this.say(plugin, path, `The ${this.what} ${name} is contributed by ${owner} already.`);
    else this.#owners.set(name, plugin);
    return owner === undefined;
  }
}

export function indexContributions(all: readonly RegisteredPlugin[], lang: string, isOn: (plugin: string) => boolean = () => true): ContributionIndex {
  const problems: PluginProblem[] = [];
  const on = new Set(all.map(({ id }) => id).filter(isOn));
  const plugins = all.filter(({ id }) => on.has(id));
  const byId = new Map(plugins.map((one) => [one.id, one]));
  /** Of those that are on: whoever is off has nothing to mend just now. */
  const say = (plugin: string, path: ProblemPath, problem: string, consequence: Consequence = 'item-skipped'): void => { if (on.has(plugin)) problems.push(problemOf(plugin, path[0] === 'displayName' ? path : ['contributes', ...path], problem, consequence)); };
  /** Says why, and the item goes. */
  const leftOut = (...what: Parameters<typeof say>): false => {
    say(...what);
    return false;
  };
  const isItsOwn = ({ id, source, manifest }: RegisteredPlugin, what: string, name: string, path: ProblemPath): boolean => {
    const problem = isOfThePage(source) || !(what === 'command' || what === 'setting' || what === 'document type') ? undefined : notItsOwnName(manifest, what, name);
    return problem === undefined || leftOut(id, path, problem);
  };
  const words = new Map(plugins.map(({ id, manifest }) => [id, translationsOf(manifest, lang)]));
  /** In words of the language. Whoever wrote it is told of those there are not. */
  const said = <Item extends object>({ id }: RegisteredPlugin, item: Item, path: ProblemPath): Item =>
    localised(item, words.get(id) ?? {}, (key) => say(id, path, `There is no word for %${key}% in the plugin's localizations. Until there is, the key is shown in words.`, 'works'));
  /** Every item of a list, in words of the language, each name once. */
  const gather = <Item extends object>(point: string, what: string, read: (plugin: RegisteredPlugin) => readonly Item[], nameOf: (item: Item) => string, names = new Names(what, say)): Contributed<Item>[] => all.flatMap((plugin) => read(plugin).flatMap((item) => {
    const path = pathTo([point], item);
    if (!isItsOwn(plugin, what, nameOf(item), path) || !names.take(nameOf(item), plugin.id, path) || !on.has(plugin.id)) return [];
    return [placedAs({ ...said(plugin, item, path), plugin: plugin.id }, item)];
  }));
  const list = <Point extends 'tools' | 'commands' | 'submenus' | 'prompts' | 'checks' | 'exporters' | 'themes' | 'walkthroughs'>(point: Point) => (plugin: RegisteredPlugin) => plugin.manifest.contributes[point] as never;
  const commandNames = new Names('command', say);
  const commands = new Map(gather<CommandItem>('commands', 'command', list('commands'), ({ command }) => command, commandNames).map((item) => [item.command, item]));
  const submenus = new Map(gather<SubmenuItem>('submenus', 'submenu', list('submenus'), ({ id }) => id).map((item) => [item.id, item]));
  const containers: ContributedContainer[] = [];
  const containerNames = new Names('views container', say);
  const views = new Map<string, ContributedView>();
  const viewNames = new Names('view', say);
  const menus = new Map<string, Contributed<MenuItemContribution>[]>();
  const settings: RegisteredSetting[] = [];
  const settingNames = new Names('setting', say);

  for (const registered of all) {
    const { id: plugin, manifest: { contributes, ...manifest } } = registered;
    const isHere = on.has(plugin);
    const { displayName } = said(registered, { displayName: manifest.displayName, description: manifest.description }, ['displayName']);
    for (const [location, items] of Object.entries(contributes.viewsContainers)) {
      if (!CONTAINER_LOCATIONS.includes(location as never)) say(plugin, ['viewsContainers', location], `There is no place ${location} for views containers.${meant(location, CONTAINER_LOCATIONS)} The places are ${CONTAINER_LOCATIONS.join(', ')}.`);
      else for (const item of items) if (containerNames.take(item.id, plugin, pathTo(['viewsContainers', location], item)) && isHere) containers.push({ ...said(registered, item, pathTo(['viewsContainers', location], item)), plugin, location });
    }
    for (const configuration of contributes.configuration) {
      const { title, properties } = configuration;
      const place = pathTo(['configuration'], configuration);
      const section = title === undefined ? displayName : said(registered, { title }, place).title;
      for (const [key, property] of Object.entries(properties)) {
        const path = [...place, 'properties', key];
        // A default that is not of its own form is none: what stands in its place is of that form.
        const [wrong] = property.default === undefined ? [] : checkAgainst(property as JsonSchema, property.default);
        if (wrong) say(plugin, [...path, 'default', ...wrong.path], `The default of ${key} is not of the form that it says itself: it ${wrong.problem}.`, 'works');
        if (isItsOwn(registered, 'setting', key, path) && settingNames.take(key, plugin, path) && isHere) settings.push({ key, plugin, property: said(registered, wrong ? { ...property, default: undefined } : property, path), section });
      }
    }
  }
  const containerIds = new Set<string>([...KIT_CONTAINERS, ...containers.map(({ id }) => id)]);
  const locations = new Set<string>([...COMMAND_LOCATIONS, ...submenus.keys()]);
  /** Outside the page a plugin has a person press its own commands and no others: not with an address it chose, and not hidden by it. */
  const isNotItsOwn = ({ id, source, manifest: { name } }: RegisteredPlugin, command: string): string | undefined => {
    const owner = commandNames.owners.get(command);
    if (owner === id || isOfThePage(source) || (owner === undefined && command.startsWith(`${name}.`))) return undefined;
    return owner === undefined ? `${command} is no command of its own` : `${command} is that of ${owner}`;
  };
  const knownCommand = (plugin: RegisteredPlugin, path: ProblemPath, command: string): void => {
    if (!commands.has(command)) say(plugin.id, path, `No plugin contributes a command ${command}.${meant(command, commands.keys())}`, 'works');
  };
  const offersItsOwn = (plugin: RegisteredPlugin, own: readonly string[] = [], path: ProblemPath): boolean => {
    const other = own.map((command) => isNotItsOwn(plugin, command)).find((problem) => problem !== undefined);
    if (other !== undefined) return leftOut(plugin.id, path, `A plugin of the sandbox offers its own commands: ${other}.`);
    // Another's may be of a plugin that is not here; one of its own name is nobody else's.
    for (const command of own) if (command.startsWith(`${plugin.manifest.name}.`)) knownCommand(plugin, path, command);
    return true;
  };
  for (const registered of all) {
    const { id: plugin, manifest: { contributes } } = registered;
    if (!on.has(plugin)) {
      for (const { id } of Object.values(contributes.views).flat()) viewNames.take(id, plugin, []);
      continue;
    }
    for (const [container, items] of Object.entries(contributes.views)) {
      if (!containerIds.has(container)) say(plugin, ['views', container], `There is no views container ${container}.${meant(container, containerIds)} There are ${KIT_CONTAINERS.join(', ')}, and those that plugins contribute.`);
      else for (const item of items) if (viewNames.take(item.id, plugin, pathTo(['views', container], item))) views.set(item.id, { ...said(registered, item, pathTo(['views', container], item)), plugin, container });
    }
    for (const [location, items] of Object.entries(contributes.menus)) {
      if (!locations.has(location)) {
        say(plugin, ['menus', location], `There is no menu ${location}.${meant(location, locations)} The menus are ${COMMAND_LOCATIONS.join(', ')}, and submenus by their id.`);
        continue;
      }
      // Whoever puts it there: VS Code asks the same of all together.
      const seen = new Set(menus.get(location)?.flatMap((item) => ('submenu' in item ? [item.submenu] : [])));
      const good = items.filter((item) => {
        const path = pathTo(['menus', location], item);
        if ('submenu' in item) {
          if (!submenus.has(item.submenu)) return leftOut(plugin, path, `No plugin contributes a submenu ${item.submenu}.${meant(item.submenu, submenus.keys())}`);
          if (WITHOUT_SUBMENUS.includes(location)) return leftOut(plugin, path, `The menu ${location} has no submenus.`);
          if (seen.has(item.submenu)) return leftOut(plugin, path, `The submenu ${item.submenu} is in this menu already.`);
          seen.add(item.submenu);
          return true;
        }
        if (!commands.has(item.command)) return leftOut(plugin, path, `No plugin contributes a command ${item.command}.${meant(item.command, commands.keys())}`);
        const other = isNotItsOwn(registered, item.command) ?? (item.alt === undefined ? undefined : isNotItsOwn(registered, item.alt));
        if (other !== undefined) return leftOut(plugin, path, `A plugin of the sandbox puts its own commands into menus: ${other}.`);
        if (item.alt !== undefined && !commands.has(item.alt)) say(plugin, [...path, 'alt'], `No plugin contributes a command ${item.alt}.`, 'works');
        return true;
      });
      menus.set(location, [...menus.get(location) ?? [], ...good.map((item) => ({ ...item, plugin }))]);
    }
  }
  /** Another default for somebody else's setting is for plugins of the page, and never for what the council alone sets. */
  const mayDefault = ({ id, source }: RegisteredPlugin, key: string, value: unknown): boolean => {
    const path = ['configurationDefaults', key];
    const setting = settings.find((one) => one.key === key);
    if (!setting) say(id, path, `No plugin has a setting ${key}.`, 'works');
    else if (setting.plugin !== id && setting.property.scope === 'council') return leftOut(id, path, `The setting ${key} of ${setting.plugin} is the council's alone to set.`);
    else if (setting.plugin !== id && !isOfThePage(source)) return leftOut(id, path, `A plugin of the sandbox gives no defaults for settings of others: ${key} is that of ${setting.plugin}.`);
    const [wrong] = setting ? checkAgainst(setting.property as JsonSchema, value) : [];
    return wrong === undefined || leftOut(id, [...path, ...wrong.path], `It is not of the form of the setting ${key}: it ${wrong.problem}.`);
  };
  /** A screen decides what a copy of the document holds: that is for whoever has the document type, switched on or off. */
  const decidesItsOwn = (tool: Contributed<ToolItem>): boolean => {
    const { plugin, documentType, screen } = tool;
    const path = pathTo(['tools'], tool);
    const own = byId.get(plugin)!;
    if (screen === undefined || isOfThePage(own.source)) return true;
    const isThePages = all.some(({ source, manifest: { contributes: { tools } } }) => isOfThePage(source) && tools.some((other) => other.documentType === documentType));
    return isItsOwn(own, 'document type', documentType, path) && (!isThePages || leftOut(plugin, path, `The documents ${documentType} are those of a plugin of the page.`));
  };
  const keybindings = plugins.flatMap((plugin) => plugin.manifest.contributes.keybindings.flatMap((item) => {
    const path = pathTo(['keybindings'], item);
    if (KEY_NAMES.every((name) => item[name] === undefined)) return leftOut(plugin.id, path, 'A keybinding names a key: "key": "ctrl+k v".') || [];
    const other = isNotItsOwn(plugin, item.command);
    if (other !== undefined) return leftOut(plugin.id, path, `A plugin of the sandbox has keys for its own commands: ${other}.`) || [];
    knownCommand(plugin, path, item.command);
    const taken = isOfThePage(plugin.source) ? undefined : KEY_NAMES.find((name) => isReserved(readChords(item[name] ?? '') ?? ['f2']));
    if (taken !== undefined) return leftOut(plugin.id, [...path, taken], `"${item[taken]}" is a key that people write with, or the browser’s. In the sandbox a plugin’s keys begin with ctrl+k and go on, such as ctrl+k v; or are f2, f4, f7, f8 or f9.`) || [];
    for (const name of KEY_NAMES) {
      if (item[name] !== undefined && readChords(item[name]) === undefined) say(plugin.id, [...path, name], `"${item[name]}" names no keys. They are written like ctrl+k ctrl+s: ctrl, shift, alt and meta, then a letter, a digit or a name such as enter or f2.`);
    }
    return [{ ...item, plugin: plugin.id }];
  }));
  const localizations = plugins.flatMap(({ id: plugin, manifest }) => manifest.contributes.localizations.map((one) => ({ ...one, plugin })));
  /** As any plugin calls it: in its own language where one does. */
  const languageNamed = (languageId: string): string => {
    const named = localizations.filter((one) => one.languageId === languageId);
    return named.find((one) => one.localizedLanguageName)?.localizedLanguageName ?? named.find((one) => one.languageName)?.languageName ?? languageId;
  };
  for (const { id, manifest: { contributes } } of plugins) for (const [path, icon] of iconsOf(contributes)) if (iconNamed(icon) === undefined) say(id, [...path, 'icon'], `There is no icon ${icon}. The icons are ${ICONS.join(', ')}, each written $(name).`, 'works');
  return {
    commands, commandOwners: commandNames.owners, submenus, menus, containers, views, settings,
    tools: gather('tools', 'tool', list('tools') as (plugin: RegisteredPlugin) => ToolItem[], ({ documentType, tag = '', screen = '' }) => `${documentType} ${tag}${screen}`).filter(decidesItsOwn),
    keybindings,
    settingDefaults: plugins.flatMap((plugin) => Object.entries(plugin.manifest.contributes.configurationDefaults).flatMap(([key, value]) => (mayDefault(plugin, key, value) ? [{ key, plugin: plugin.id, value }] : []))),
    welcomes: plugins.flatMap((plugin) => plugin.manifest.contributes.viewsWelcome.flatMap((item) => {
      const path = pathTo(['viewsWelcome'], item);
      if (!offersItsOwn(plugin, item.commands, path)) return [];
      if (!isOfThePage(plugin.source) && views.has(item.view) && views.get(item.view)!.plugin !== plugin.id) return leftOut(plugin.id, [...path, 'view'], `A plugin of the sandbox says something in its own views: ${item.view} is that of ${views.get(item.view)!.plugin}.`) || [];
      if (views.has(item.view)) return [{ ...said(plugin, item, path), plugin: plugin.id }];
      say(plugin.id, [...path, 'view'], `No plugin contributes a view ${item.view}.${meant(item.view, views.keys())}`);
      return [];
    })),
    prompts: gather<PromptItem>('prompts', 'prompt', list('prompts'), ({ id, lang: language = '', audience }) => `${id} ${audience} ${language}`.trim()),
    checks: gather<CheckItem>('checks', 'check', list('checks'), ({ id, documentType }) => `${id} ${documentType}`),
    exporters: gather<ExporterItem>('exporters', 'exporter', list('exporters'), ({ id }) => id),
    themes: gather<ThemeItem>('themes', 'theme', list('themes'), ({ id }) => id),
    walkthroughs: gather<WalkthroughItem>('walkthroughs', 'walkthrough', list('walkthroughs'), ({ id }) => id).filter((item) => offersItsOwn(byId.get(item.plugin)!, item.steps.flatMap(({ commands: own = [] }) => own), pathTo(['walkthroughs'], item))),
    languages: localizations.map(({ plugin, languageId, needsReview = false }) => ({ plugin, languageId, name: languageNamed(languageId), needsReview })).toSorted((one, other) => (one.languageId < other.languageId ? -1 : one.languageId > other.languageId ? 1 : 0)),
    problems,
  };
}

/** Every icon that is named, and where. */
function iconsOf({ tools, commands, submenus, walkthroughs, views, viewsContainers }: RegisteredPlugin['manifest']['contributes']): (readonly [ProblemPath, string])[] {
  const lists: (readonly [ProblemPath, readonly { readonly icon?: string | undefined }[]])[] = [
    ...Object.entries({ tools, commands, submenus, walkthroughs }).map(([point, items]) => [[point], items] as const),
    ...Object.entries({ views, viewsContainers }).flatMap(([point, places]) => Object.entries(places).map(([place, items]) => [[point, place], items] as const)),
  ];
  return lists.flatMap(([path, items]) => items.flatMap((item) => (item.icon === undefined ? [] : [[pathTo(path, item), item.icon] as const])));
}
