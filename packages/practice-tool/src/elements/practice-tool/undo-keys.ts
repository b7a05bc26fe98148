import type { PracticeTool } from './practice-tool.js';

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) anywhere in a tool take a step of the work back, and again; it is spoken. */
export class UndoKeys {
  constructor(private readonly tool: PracticeTool) {
    tool.addEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    const { tool } = this;
    if (event.shiftKey ? tool.redo() : tool.undo()) tool.announce(tool.t(event.shiftKey ? 'redo' : 'undo'));
  };
}
