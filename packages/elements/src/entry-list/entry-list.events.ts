const outward = { bubbles: true, composed: true };

/** An entry is to be changed. */
export class EntryOpenEvent extends Event {
  constructor(readonly entryId: string) { super('practice-entry-open', outward); }
}

/** An entry is to stand somewhere else: before another one, or at the end of a list. */
export class EntryMoveEvent extends Event {
  constructor(readonly entryId: string, readonly fromList: string, readonly toList: string, readonly before: string | undefined) {
    super('practice-entry-move', outward);
  }
}

/** Something was done, or is not done after all. */
export class EntryTickEvent extends Event {
  constructor(readonly entryId: string, readonly done: boolean) { super('practice-entry-tick', outward); }
}

/** What else can be done with an entry is asked for. */
export class EntryMenuEvent extends Event {
  constructor(readonly entryId: string) { super('practice-entry-menu', outward); }
}

/** The entry that had the keyboard is gone, and no other is left here to take it: it is for the page to say where it goes. */
export class FocusLeftEvent extends Event {
  constructor(readonly listId: string) { super('practice-focus-left', outward); }
}

/** To be spoken, once: for whoever has the live region. */
export class AnnounceEvent extends Event {
  constructor(readonly message: string) { super('practice-announce', outward); }
}

declare global {
  interface HTMLElementEventMap {
    'practice-entry-open': EntryOpenEvent;
    'practice-entry-move': EntryMoveEvent;
    'practice-entry-tick': EntryTickEvent;
    'practice-entry-menu': EntryMenuEvent;
    'practice-focus-left': FocusLeftEvent;
    'practice-announce': AnnounceEvent;
  }
}
