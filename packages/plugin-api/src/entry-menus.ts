/** An entry of the document that is open: where it is, and nothing of what it says. */
export interface EntryAddress {
  readonly id: string;
  /** What kind of entry it is: the list it stands in, as the tool calls it (`nextSteps`). */
  readonly kind: string;
}

/**
 * What plugins offer to do with an entry (the menu `tool/entry`), for a tool to put beside it. Whoever shows the tool among
 * plugins gives it, and gives another object as soon as something else is offered.
 */
export interface EntryMenus {
  /** What the button says. */
  readonly label: string;
  /** Whether anything is offered for entries of this kind, as things stand. */
  offers(kind: string): boolean;
  /** Asks which of it, and has it done. `called`: its first words, to be read by whoever asked; they go no further. */
  ask(entry: EntryAddress, called: string): void;
}
