import type { PluginPermissions } from '../manifest/manifest-schema.js';
import { cy } from './wording/cy.js';
import { en } from './wording/en.js';

export type PermissionWord = keyof typeof en;
export type PermissionVerb = 'read' | 'write' | 'service';
export interface PermissionLine {
  readonly verb: PermissionVerb;
  /** As plugin.json has it. */
  readonly field: string;
  /** The phrase for it, and what fills its blank. */
  readonly key: PermissionWord;
  readonly values: Readonly<Record<string, string>>;
  /** The plugin author's own words: shown as theirs. */
  readonly reason?: string;
}
export interface PermissionSheet {
  /** All that is asked for now. */
  readonly lines: readonly PermissionLine[];
  /** Against the version before; all of it where there was none. */
  readonly added: readonly PermissionLine[];
  readonly removed: readonly PermissionLine[];
  /** Somebody has to be asked before this version runs with what it newly asks for. */
  readonly isMore: boolean;
}
type Asking = { readonly permissions?: PluginPermissions | undefined };

const VERBS = { read: 'read', write: 'write', service: 'services' } as const;

/** What a plugin asks for, for a person to read; with `previous`, what is different now. Say it with `permissionWords`. */
export function describePermissions(manifest: Asking, previous?: Asking): PermissionSheet {
  const lines = linesOf(manifest);
  const before = previous ? linesOf(previous) : [];
  const without = (some: readonly PermissionLine[], others: readonly PermissionLine[]): PermissionLine[] => some.filter(({ verb, field }) => !others.some((other) => other.verb === verb && other.field === field));
  const added = without(lines, before);
  return { lines, added, removed: without(before, lines), isMore: added.length > 0 };
}

/** A wording in the language, English where there is none; `overrides` are the council's own words. */
export function permissionWords(lang: string, key: PermissionWord, values: Readonly<Record<string, string>> = {}, overrides: Readonly<Partial<Record<PermissionWord, string>>> = {}): string {
  const phrase = overrides[key] ?? (lang.split('-')[0] === 'cy' ? cy : en)[key];
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole));
}

/** What may be granted without asking again: of what is asked for now, what was granted before. */
export function grantedBy({ permissions = {} }: Asking, agreed: { readonly read?: readonly string[]; readonly write?: readonly string[] }): { read: string[]; write: string[] } {
  const both = (verb: 'read' | 'write'): string[] => (permissions[verb] ?? []).filter((field) => agreed[verb]?.includes(field));
  return { read: both('read'), write: both('write') };
}

function linesOf({ permissions = {} }: Asking): PermissionLine[] {
  return (Object.keys(VERBS) as PermissionVerb[]).flatMap((verb) => [...new Set(permissions[VERBS[verb]] ?? [])].map((field) => {
    const { reasons = {} } = permissions;
    const reason = Object.hasOwn(reasons, field) ? reasons[field] : undefined;
    return { verb, field, ...phraseOf(verb, field), ...(reason === undefined ? {} : { reason }) };
  }));
}

function phraseOf(verb: PermissionVerb, field: string): { key: PermissionWord; values: Record<string, string> } {
  if (verb === 'service') return { key: 'service', values: { part: field } };
  const whole = field.replace(/(?:\.\*)+$/, '');
  const known = `field.${whole}`;
  if (Object.hasOwn(en, known)) return { key: known as PermissionWord, values: {} };
  const [root = '', ...rest] = whole.split('.');
  const part = `part.${root}`;
  // What a council's own tool calls its content, the kit has no words for: it is named as it is.
  return Object.hasOwn(en, part) ? { key: part as PermissionWord, values: { part: rest.join(' › ') } } : { key: 'part.content', values: { part: [root, ...rest].join(' › ') } };
}
