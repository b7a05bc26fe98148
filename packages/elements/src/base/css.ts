import { css as litCss, unsafeCSS, type CSSResult } from 'lit';
import { withDefaults } from '@practice-kit/themes';

/** Lit's `css`, with every token falling back to its own default: no stylesheet is needed on the page. */
export function css(strings: TemplateStringsArray, ...values: (CSSResult | number)[]): CSSResult {
  return unsafeCSS(withDefaults(litCss(strings, ...values).cssText));
}
