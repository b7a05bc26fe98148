import type { Wording } from '@practice-kit/practice-tool';

/** How somebody takes part, and who plays, reads or says it for them; `helper` is a name, empty where it is not known or not for this reader. */
export const wayWords = (t: Wording, how: string, helper = ''): string =>
  (helper && how !== 'in-room' && how !== 'not-taking-part' ? t(`way-by.${how}`, { name: helper }) : t(`way.${how}`));
