import type { AnyScreen } from '../tool-screen/tool-screen.js';

/**
 * What the rows of any tool are drawn from besides themselves: while none of it is another object, a row that was drawn
 * stands. A tool adds what its own rows look at.
 */
export function rowBasis({ document, t, language, stage, closedToChange, sources, entryMenus }: AnyScreen): readonly unknown[] {
  return [document?.id, document?.people, document?.flags, t, language, stage, closedToChange, sources, entryMenus];
}
