import { defineElement } from '@practice-kit/elements/define';
import type * as OwnPages from './own-pages.js';

export type OwnPageKind = 'settings' | 'shortcuts' | 'walkthroughs' | 'plugins';
export type OwnPage = (typeof OwnPages.pages)[OwnPageKind];

/** What draws one of the workbench's own pages; `undefined` when it cannot be fetched now. */
export async function ownPage(kind: OwnPageKind): Promise<OwnPage | undefined> {
  const module = await import('./own-pages.js').catch(() => undefined);
  if (!module) return undefined;
  for (const [tag, element] of Object.entries(module.elements)) defineElement(tag, element);
  return module.pages[kind];
}

/** While there is a connection, and nothing else to do: a page that nobody has opened yet is there without one. */
export function prefetchOwnPages(): void {
  const inAQuietMoment = typeof requestIdleCallback === 'function' ? requestIdleCallback : (run: () => void) => setTimeout(run, 2000);
  inAQuietMoment(() => { import('./own-pages.js').catch(() => { /* It is asked for again when it is opened. */ }); });
}
