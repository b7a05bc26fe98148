import type { PluginSession } from './plugin-session.js';

/** Why a plugin's time does not run: it waits for a person, who has all the time there is; or for another plugin, which has its own. */
export type Excuse = 'person' | 'plugin' | undefined;

/** `sessionOf`: the plugin that it waits for may itself wait for a person, and so on; in a ring nobody asks anybody. */
export function excuseOf(session: PluginSession | undefined, sessionOf: (plugin: string) => PluginSession | undefined, seen: ReadonlySet<PluginSession> = new Set()): Excuse {
  if (session === undefined || seen.has(session)) return undefined;
  if (session.questions > 0) return 'person';
  const others = [...session.awaited];
  // What the page itself answers has no time of its own, and mostly asks.
  const isAsked = others.some((other) => other === PAGE || excuseOf(sessionOf(other), sessionOf, new Set([...seen, session])) === 'person');
  return isAsked ? 'person' : others.length > 0 ? 'plugin' : undefined;
}
export const PAGE = '';
