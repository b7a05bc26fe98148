import { brandTheme, declarations, type Tokens } from '@practice-kit/themes';

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
    this.#colours.replaceSync(brand === undefined ? '' : coloursOf(brand));
    if (!shadowRoot.adoptedStyleSheets.includes(this.#colours)) shadowRoot.adoptedStyleSheets.push(this.#colours);
  }
}

/** In light and in dark, whether the theme was chosen here or is that of the page around: what is inherited is the colour scheme. */
function coloursOf(brand: string): string {
  const light: Tokens = brandTheme(brand, 'light').tokens;
  const dark: Tokens = brandTheme(brand, 'dark').tokens;
  const either = Object.fromEntries(Object.entries(light).map(([name, value]) => [name, `light-dark(${value}, ${dark[name] ?? value})`]));
  return `:host{${declarations(light)}}@media screen{:host([data-theme="dark"]){${declarations(dark)}}}@media screen and (prefers-color-scheme:dark){:host([data-theme="auto"]){${declarations(dark)}}}
@supports (color:light-dark(red,blue)){:host{${declarations(either)}}}`;
}
