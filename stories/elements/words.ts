/** The words the primitives are given by a tool, in both languages, for stories of a primitive alone. */
export type Language = 'en' | 'cy';
export const languageOf = (globals: Readonly<Record<string, unknown>>): Language => (globals['language'] === 'cy' ? 'cy' : 'en');

export const ENTRY_WORDS = {
  en: {
    edit: 'Change', move: 'Move', moveUp: 'Move up', moveDown: 'Move down', moveTo: 'Move to: {section}', moved: 'Moved to {section}, {position} of {count}.',
    lifted: 'Picked up.', dropped: 'Put down where it was.', done: 'Done', notDone: 'Not done yet', letter: 'Worry {letter}', goesWith: 'Goes with worry {letter}',
  },
  cy: {
    edit: 'Newid', move: 'Symud', moveUp: 'Symud i fyny', moveDown: 'Symud i lawr', moveTo: 'Symud i: {section}', moved: 'Wedi’i symud i: {section}, {position} o {count}.',
    lifted: 'Wedi’i godi.', dropped: 'Wedi’i roi yn ôl lle’r oedd.', done: 'Wedi’i wneud', notDone: 'Heb ei wneud eto', letter: 'Pryder {letter}', goesWith: 'Yn mynd gyda phryder {letter}',
  },
} as const;
