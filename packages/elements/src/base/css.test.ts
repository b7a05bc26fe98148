import { expect } from '@open-wc/testing';
import { css } from './css.js';

describe('A length in a stylesheet', () => {
  it('is measured from the kit’s own root, once, with the space after a comma or without it', () => {
    expect(css`a { top: 2rem; }`.cssText).to.equal('a { top: calc(2 * var(--practice-root, 1rem)); }');
    for (const text of ['var(--practice-root, 1rem)', 'var(--practice-root,1rem)']) expect(css([`a{top:${text}}`] as unknown as TemplateStringsArray).cssText).to.equal(`a{top:${text}}`);
  });
});
