import { css as litCss, unsafeCSS, type CSSResult } from 'lit';
import { withDefaults } from '@practice-kit/themes';

/**
 * A length in rem is so many times `--practice-root`, which is 1rem unless a page or a tool says otherwise: many pages set
 * their root to 62.5 %. The condition of an at-rule cannot hold a variable and stays as it is: write `em` in a container's.
 * What is sent to a page may have lost the space after a comma.
 */
const fromRoot = (text: string): string =>
  text.replace(/(@[^{;]*)|(?<!--practice-root, ?)(?<![\w.-])(\d*\.?\d+)rem\b/g, (_whole, condition: string | undefined, size: string) => condition ?? `calc(${size} * var(--practice-root, 1rem))`);

/** Lit's `css`, with every token falling back to its own default: no stylesheet is needed on the page. */
export function css(strings: TemplateStringsArray, ...values: (CSSResult | number)[]): CSSResult {
  return unsafeCSS(withDefaults(fromRoot(litCss(strings, ...values).cssText)));
}
