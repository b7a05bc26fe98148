/** Words of a screen in somebody else's hands. They come with it. */
export const handed = {
  'hand.word': 'Your word (four letters or more)', 'hand.longer': 'Four letters or more.', 'hand.not-the-word': 'That is not the word.',
  'hand.back': 'For whoever turned it: your word', 'hand.take-back': 'Turn it back',
} as const;
