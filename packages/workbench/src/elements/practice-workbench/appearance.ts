/** What a person may set about the screen, as the attributes that themes answer to. */
export class Appearance {
  /** Those that settings have set: they are taken away again, and the page's own are left. */
  readonly #set = new Set<string>();

  constructor(private readonly element: HTMLElement) {}

  show(valueOf: (name: 'theme' | 'density' | 'reading') => string | undefined): void {
    const { element } = this;
    for (const name of ['theme', 'density', 'reading'] as const) {
      const value = valueOf(name) ?? 'page';
      const attribute = `data-${name}`;
      if (value === 'page') {
        if (this.#set.delete(attribute)) element.removeAttribute(attribute);
        continue;
      }
      this.#set.add(attribute);
      if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
  }
}
