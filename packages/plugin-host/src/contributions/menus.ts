import { clauseOf } from '../when/clause-of.js';
import type { WhenContext } from '../when/when-clause.js';
import { sortKey } from '../base/in-order.js';
import { arranged, type Arrangements } from './arranged.js';
import type { ContributedCommand, ContributionIndex } from './contribution-index.js';

export interface MenuCommand {
  readonly kind: 'command'; readonly command: string; readonly plugin: string; readonly title: string; readonly shortTitle?: string; readonly category?: string; readonly icon?: string; readonly description?: string;
  readonly isEnabled: boolean;
  readonly when?: string; readonly enablement?: string;
}
export interface MenuSubmenu { readonly kind: 'submenu'; readonly submenu: string; readonly plugin: string; readonly title: string; readonly icon?: string; readonly sections: readonly MenuSection[]; readonly when?: string }
/** Between two of these stands a line. `group`: '' for items with none; in a toolbar those of `navigation` are in line. */
export interface MenuSection { readonly group: string; readonly items: readonly (MenuCommand | MenuSubmenu)[] }

/** `title`: as it is sorted. `alt`: the command that may be run in its place. */
interface Placed { readonly group: string; readonly order: number; readonly title: string; readonly item: MenuCommand | MenuSubmenu; readonly alt?: string | undefined }

export const isTrue = (source: string | undefined, context: WhenContext): boolean => source === undefined || clauseOf(source).evaluate(context);

/** `1_share@2` → group, order. `@` at the very beginning is part of the name; no number is no order (vscode-semantics.md §6). */
export function readGroup(text = ''): { group: string; order: number } {
  const at = text.lastIndexOf('@');
  return at > 0 ? { group: text.slice(0, at), order: Number(text.slice(at + 1)) || 0 } : { group: text, order: 0 };
}

/** By code unit, so that the order is the same in every browser and language (VS Code leaves it to the locale). */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** `navigation` first, no group last. */
const groupRank = (group: string): number => (group === 'navigation' ? 0 : group === '' ? 2 : 1);
const inOrder = (one: Placed, other: Placed): number =>
  groupRank(one.group) - groupRank(other.group) || byText(one.group, other.group) || one.order - other.order || byText(one.title, other.title) || byText(nameOf(one), nameOf(other));
const nameOf = ({ item }: Placed): string => (item.kind === 'command' ? item.command : item.submenu);

const optional = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> => (value === undefined ? {} : { [key]: value } as Record<Key, string>);

/** Does a clause of this plugin hold here and now? What a plugin may not know does not hold for it. */
export type Holds = (plugin: string, when: string | undefined, context: WhenContext) => boolean;
const whatItSays: Holds = (_plugin, when, context) => isTrue(when, context);

export function menuCommand(command: ContributedCommand, context: WhenContext, more: { when?: string | undefined } = {}, holds = whatItSays): MenuCommand {
  return {
    kind: 'command', command: command.command, plugin: command.plugin, title: command.title, isEnabled: holds(command.plugin, command.enablement, context),
    ...optional('shortTitle', command.shortTitle), ...optional('category', command.category), ...optional('icon', command.icon), ...optional('description', command.description), ...optional('enablement', command.enablement), ...optional('when', more.when),
  };
}

export interface MenuOptions {
  /** Of the words that are shown, and so of their order. */
  readonly lang: string;
  readonly arrangements?: Arrangements | undefined;
  /** Whether a plugin's items may stand here at all. */
  readonly mayOffer?: ((plugin: string) => boolean) | undefined;
  /** Default: what the clause says. */
  readonly holds?: Holds | undefined;
}

/** A menu as it is here and now. Items whose `when` is false are not in it; a submenu with nothing in it neither. */
export function menuAt(index: ContributionIndex, location: string, context: WhenContext, options: MenuOptions, around: readonly string[] = []): MenuSection[] {
  const { arrangements = {}, mayOffer, holds = whatItSays, lang } = options;
  if (location === 'commandPalette') return palette(index, context, arrangements, holds, lang);
  const placed = (index.menus.get(location) ?? []).flatMap((item): Placed[] => {
    if (!holds(item.plugin, item.when, context) || mayOffer?.(item.plugin) === false) return [];
    const place = readGroup(item.group);
    if ('command' in item) {
      const command = index.commands.get(item.command)!;
      return [{ ...place, title: sortKey(command.title, lang), item: menuCommand(command, context, item, holds), alt: item.alt }];
    }
    const submenu = index.submenus.get(item.submenu)!;
    // A submenu within itself would have no end.
    const sections = around.includes(item.submenu) ? [] : menuAt(index, item.submenu, context, options, [...around, item.submenu]);
    if (sections.length === 0) return [];
    return [{ ...place, title: sortKey(submenu.label, lang), item: { kind: 'submenu', submenu: item.submenu, plugin: item.plugin, title: submenu.label, sections, ...optional('icon', submenu.icon), ...optional('when', item.when) } }];
  });
  return inSections(arranged(withAlternatives(index, placed.toSorted(inOrder), context, holds), arrangements[location], nameOf));
}

/** VS Code has an alternative under a key that is held. A tablet has no keys: here it is an item of its own, after the other, and is arranged as any other. */
function withAlternatives(index: ContributionIndex, placed: readonly Placed[], context: WhenContext, holds: Holds): Placed[] {
  const here = new Set(placed.map(nameOf));
  return placed.flatMap((one) => {
    const command = one.alt === undefined || here.has(one.alt) ? undefined : index.commands.get(one.alt);
    if (!command) return [one];
    here.add(command.command);
    return [one, { ...one, item: menuCommand(command, context, {}, holds), alt: undefined }];
  });
}

function inSections(placed: readonly Placed[]): MenuSection[] {
  const groups = [...new Set(placed.toSorted((one, other) => groupRank(one.group) - groupRank(other.group) || byText(one.group, other.group)).map(({ group }) => group))];
  return groups.map((group) => ({ group, items: placed.filter((one) => one.group === group).map(({ item }) => item) }));
}

/**
 * Every command that is not internal, enabled, and not kept out by a false `when` of its own (vscode-semantics.md §5–6); nor one
 * that has to be told something, which nobody can do from here.
 */
function palette(index: ContributionIndex, context: WhenContext, arrangements: Arrangements, holds: Holds, lang: string): MenuSection[] {
  const clauses = new Map<string, (string | undefined)[]>();
  for (const item of index.menus.get('commandPalette') ?? []) if ('command' in item) clauses.set(item.command, [...clauses.get(item.command) ?? [], item.when]);
  const items = [...index.commands.values()]
    .filter(({ command, plugin, args = [] }) => !command.startsWith('_') && args.every(({ isOptional }) => isOptional) && (!clauses.has(command) || clauses.get(command)!.some((when) => holds(plugin, when, context))))
    .map((command): Placed => ({ group: '', order: 0, title: sortKey(`${command.category ?? ''}: ${command.title}`, lang), item: menuCommand(command, context, {}, holds) }))
    .filter(({ item }) => item.kind === 'command' && item.isEnabled);
  return inSections(arranged(items.toSorted(inOrder), arrangements['commandPalette'], nameOf));
}
