/** The step of the build that leaves out white space: it may change no word on the screen and no rule of a stylesheet. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { minifyTemplates, withoutCssSpace, withoutIndentation } from '../../packages/embed/minify-templates.js';

const parse = (code: string): unknown => parseSync('module.js', code).program;
const root = fileURLToPath(new URL('../../packages/', import.meta.url));

describe('A stylesheet that is sent', () => {
  it.each([
    ['loses its indentation', '\n  .a { color: red; }\n  .b {\n    margin: 0 4px;\n  }\n', ' .a{color:red}.b{margin:0 4px}'],
    ['loses what is said to whoever reads the source', '.a { /* Why. */ color: red; } /* After; } */', '.a{color:red}'],
    ['keeps the space that says "within"', '.a :hover, .b .c > :not(.d) { top: 0; }', '.a :hover,.b .c > :not(.d){top:0}'],
    ['keeps the spaces of a sum', '.a { top: calc(1px + 2px - var(--b, 3px)); }', '.a{top:calc(1px + 2px - var(--b,3px))}'],
    ['keeps what stands in quotation marks as it is', String.raw`.a::after { content: "one;  two \"} "; } .b::after { content: ', : '; }`, String.raw`.a::after{content:"one;  two \"} "}.b::after{content:', : '}`],
    ['keeps an address as it is', '.a { background: url(data:image/svg+xml;a , b) 0 0; }', '.a{background:url(data:image/svg+xml;a , b) 0 0}'],
    ['keeps a condition readable', '@media (min-width: 30rem) and (hover) { .a { top: 0; } }', '@media (min-width:30rem) and (hover){.a{top:0}}'],
  ])('%s', (_what, source, sent) => { expect(withoutCssSpace(source)).toBe(sent); });
});

describe('Markup that is sent', () => {
  it.each([
    ['loses its indentation, and keeps that there was a space', '<p>One\n      two</p>\n    <p>three</p>', '<p>One\ntwo</p>\n<p>three</p>'],
    ['keeps two spaces that somebody wrote', '<b>A  b</b>', '<b>A  b</b>'],
    ['keeps what an attribute says as it is', '<p\n   title="one\n   two"\n   class="b">', '<p\ntitle="one\n   two"\nclass="b">'],
  ])('%s', (_what, source, sent) => { expect(withoutIndentation(source)).toBe(sent); });
});

describe('A module', () => {
  it('keeps its code and every text that is no template', () => {
    const code = 'const said = `a\n    b`;\nconst one = html`<p>\n    ${list.map((name) => html`<b>\n      ${name}\n    </b>`)}\n  </p>`; // “é” and 👪\nconst two = css`\n  a { top: ${0}; }\n`;';
    expect(minifyTemplates(code, parse)).toBe('const said = `a\n    b`;\nconst one = html`<p>\n${list.map((name) => html`<b>\n${name}\n</b>`)}\n</p>`; // “é” and 👪\nconst two = css` a{top:${0}}`;');
  });

  it('of the kit says the same words as before', async () => {
    const paths = globSync('{elements,practice-tool,signs-of-safety,restorative-practice,family-group-conference,motivational-interviewing,childrens-tools,workbench}/src/**/*.ts', { cwd: root }).filter((path) => !/\.test\.ts$|\.styles\.ts$|testing/.test(path));
    let templates = 0;
    for (const path of paths) {
      const source = readFileSync(`${root}${path}`, 'utf8');
      if (!source.includes('html`')) continue;
      const { code } = await transformWithOxc(source, path);
      const sent = minifyTemplates(code, parse);
      templates += 1;
      const words = (text: string): string => text.replace(/css`[^`]*`/g, '').replace(/\s+/g, ' ');
      expect(words(sent), path).toBe(words(code));
    }
    expect(templates).toBeGreaterThan(40);
  });
});
