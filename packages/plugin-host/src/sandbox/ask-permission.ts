/** The question whether a plugin may see, change and use what it asks for, in plain words; on update, the difference. */
import { translationsOf, localised } from '../contributions/localisation.js';
import type { PluginPermissions } from '../manifest/manifest-schema.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import type { WindowDelegate } from '../host/window-delegate.js';
import { describePermissions, permissionWords, type PermissionLine, type PermissionVerb, type PermissionWord } from './describe-permissions.js';

const VERBS: readonly PermissionVerb[] = ['read', 'write', 'service'];

/** `undefined`: closed without an answer, or nobody is there. `before`: what was asked for when somebody last answered. */
export async function askPermission(window: WindowDelegate, lang: string, { manifest }: RegisteredPlugin, before: { readonly version: string; readonly permissions: PluginPermissions } | undefined): Promise<boolean | undefined> {
  const say = (key: PermissionWord, values: Readonly<Record<string, string>> = {}): string => permissionWords(lang, key, values);
  const { added, removed } = describePermissions(manifest, before);
  const { displayName } = localised({ displayName: manifest.displayName }, translationsOf(manifest, lang), () => undefined);
  const named = { plugin: displayName.slice(0, 100), publisher: manifest.publisher, version: manifest.version };
  const line = ({ key, values, reason }: PermissionLine): string => (reason === undefined ? say(key, values) : say('ask.reason', { what: say(key, values), reason }));
  const listOf = (heading: PermissionWord, lines: readonly PermissionLine[]) => (lines.length > 0 ? [{ heading: say(heading), lines: lines.map(line) }] : []);
  const of = (verb: PermissionVerb): PermissionLine[] => added.filter((one) => one.verb === verb);
  const [no, yes] = [say('ask.no'), say('ask.yes')];
  const answer = await window.showMessage({
    plugin: '', severity: 'information', modal: true, message: say(before ? 'ask.more' : 'ask.first', named), detail: say('ask.about'),
    lists: [...(before ? [{ heading: say('heading.added'), lines: [] }] : []), ...VERBS.flatMap((verb) => listOf(`heading.${verb}`, of(verb))), ...listOf('heading.removed', removed)],
    // The first is the filled one; a question that is closed without an answer is a no.
    items: [no, yes],
  });
  return answer === yes ? true : answer === no ? false : undefined;
}

/** A word beside the work, that there is something to answer. True: somebody wants to see it now. */
export async function isLookedAt(window: WindowDelegate, lang: string, { manifest }: RegisteredPlugin): Promise<boolean> {
  const { displayName } = localised({ displayName: manifest.displayName }, translationsOf(manifest, lang), () => undefined);
  const look = permissionWords(lang, 'ask.look');
  return await window.showMessage({ plugin: '', severity: 'information', message: permissionWords(lang, 'ask.later', { plugin: displayName.slice(0, 100) }), items: [look] }) === look;
}
