import { ContextConsumer } from '@lit/context';
import { actorContext, backupsContext, clockContext, entryMenusContext, recordsContext } from '@practice-kit/plugin-api';
import type { PracticeTool } from './practice-tool.js';

const CONTEXTS = { records: recordsContext, backups: backupsContext, actor: actorContext, clock: clockContext, entryMenus: entryMenusContext };

/** What a page gives to every tool in it. A property that the page set wins over a context: a tool works alone. */
export function takeFromContexts(tool: PracticeTool): void {
  const properties: { -readonly [Key in keyof typeof CONTEXTS]?: unknown } = tool;
  for (const key of Object.keys(CONTEXTS) as (keyof typeof CONTEXTS)[]) {
    let given: unknown;
    // Each context gives what the property of its name takes; together they have no common type.
    new ContextConsumer(tool, { context: CONTEXTS[key] as never, subscribe: true, callback: (value: never) => { if (!properties[key] || properties[key] === given) properties[key] = given = value; } });
  }
}
