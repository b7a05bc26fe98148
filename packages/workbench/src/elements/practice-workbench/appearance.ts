import { brandTheme, declarations } from '@practice-kit/themes';

/** What may be set about the screen: attributes that themes answer to, and the colours of one a plugin brings. */
export class Appearance {
  /** Those that settings have set: they are taken away again, and the page's own are left. */
  readonly #set = new Set<string>();

  readonly #colours = new CSSStyleSheet();
  #brand: string | undefined;

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

  /** A council's colour, kept readable in light and in dark; nothing: the page's own. */
  colour(brand: string | undefined): void {
    const { shadowRoot } = this.element;
    if (!shadowRoot || brand === this.#brand) return;
    this.#brand = brand;
    const tokens = (scheme: 'light' | 'dark'): string => declarations(brandTheme(brand!, scheme).tokens);
    this.#colours.replaceSync(brand === undefined ? '' : `:host{${tokens('light')}}@media screen{:host([data-theme="dark"]){${tokens('dark')}}}@media screen and (prefers-color-scheme:dark){:host([data-theme="auto"]){${tokens('dark')}}}`);
    if (!shadowRoot.adoptedStyleSheets.includes(this.#colours)) shadowRoot.adoptedStyleSheets.push(this.#colours);
  }
}
