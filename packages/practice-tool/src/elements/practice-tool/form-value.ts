/**
 * A tool inside a plain `<form>`: posts its JSON under its name, restores after a failed post, takes part in reset.
 * Turning a large document into JSON at every keystroke would be felt, so the value is brought up to date in a
 * quiet moment, and once more when the form is being sent (`formdata` also fires for scripts that call `submit()`).
 */
import type { PracticeDocument } from '@practice-kit/documents';

const QUIET = 500;

interface FormTool extends HTMLElement {
  readonly name: string;
  readonly disabled: boolean;
  readonly reader: string;
  readonly document: PracticeDocument | undefined;
}

export class FormValue {
  #first: PracticeDocument | undefined;
  #form: HTMLFormElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tool: FormTool & { document: PracticeDocument | string | undefined }, private readonly internals: ElementInternals) {}

  /** Stands in this form now, or in none. */
  associated(form: HTMLFormElement | null): void {
    if (form === this.#form) return;
    this.#form?.removeEventListener('formdata', this.#onFormData);
    this.#form = form;
    form?.addEventListener('formdata', this.#onFormData);
    this.write();
  }

  disconnected(): void {
    this.associated(null);
    clearTimeout(this.#timer);
  }

  opened(document: PracticeDocument | undefined): void {
    this.#first ??= document;
    this.write();
  }

  changed(): void {
    if (!this.#form) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), QUIET);
  }

  reset(): void {
    if (this.#first) this.tool.document = this.#first;
  }

  /** A reader's copy is for reading: it posts nothing, and above all not the document behind it. */
  #json(): string | null {
    const { document, reader } = this.tool;
    return document && !reader && typeof document !== 'string' ? JSON.stringify(document) : null;
  }

  /**
   * Brings what the form would post up to date now: a page turned into a reader's view must not go on holding the document.
   * Without a form nobody would post it, and the browser would keep a copy of the whole text with every change.
   */
  write(): void {
    clearTimeout(this.#timer);
    this.internals.setFormValue(this.#form ? this.#json() : null);
  }

  readonly #onFormData = (event: FormDataEvent): void => {
    const { name, disabled } = this.tool;
    const json = this.#json();
    if (!name || disabled) return;
    if (json === null) event.formData.delete(name);
    else event.formData.set(name, json);
  };
}
