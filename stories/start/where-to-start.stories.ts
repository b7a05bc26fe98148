import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html, svg } from 'lit';
import { withDefaults } from '@practice-kit/themes';
import { languageOf } from '../elements/words.js';
import { MOMENTS, WORDS } from './moments.js';

const looks = new CSSStyleSheet();
looks.replaceSync(withDefaults(`
.start { max-width: 1080px; padding: clamp(24px, 5vw, 60px) clamp(16px, 5vw, 72px) 40px; margin: 0 auto; color: var(--practice-ink); font-family: var(--practice-font-plain); font-size: 1rem; line-height: 1.5; }
.start h1, .start h2, .start .lede { font-family: var(--practice-font-words); font-weight: 400; margin: 0; text-wrap: pretty; }
.start h1 { font-size: clamp(2.25rem, 6vw, 3rem); line-height: 1.15; letter-spacing: -.015em; }
.start .lede { font-size: 1.3125rem; line-height: 2rem; color: var(--practice-ink-soft); max-width: 37em; margin-top: 10px; }
.start ul { list-style: none; margin: 44px 0 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); column-gap: 64px; }
.start li { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: start; padding: 30px 0 34px; border-top: 1px solid var(--practice-rule); }
.start svg { flex: none; color: var(--practice-ink-soft); margin-top: 4px; }
.start svg .thread-a { stroke: var(--practice-thread-a); fill: var(--practice-thread-a); }
.start svg .thread-b { stroke: var(--practice-thread-b); fill: var(--practice-thread-b); }
.start li div { flex: 1 1 15rem; min-width: 0; }
.start h2 { font-size: 1.5rem; line-height: 2rem; }
.start p { margin: 2px 0 0; color: var(--practice-ink-soft); text-wrap: pretty; }
.start h2 a { color: inherit; text-decoration: none; }
.start .tools { display: flex; flex-wrap: wrap; gap: 0 18px; margin-top: 6px; }
.start .tools a { color: var(--practice-link); display: inline-block; padding: 3px 0; }
.start h2 a:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.start a:focus-visible { outline: 3px solid var(--practice-focus); outline-offset: 2px; border-radius: var(--practice-radius); }
.start .end { border-top: 1px solid var(--practice-rule); padding-top: 20px; color: var(--practice-ink-quiet); }
@media (forced-colors: active) { .start svg .thread-a, .start svg .thread-b { stroke: CanvasText; fill: CanvasText; } }
`));

/** A story is shown inside a frame: its links open in the page around it. */
const hrefOf = (story: string): string => `./?path=/story/${story}`;

const meta: Meta = {
  title: 'Where to start',
  render: (_given, { globals }) => {
    const language = languageOf(globals);
    if (!document.adoptedStyleSheets.includes(looks)) document.adoptedStyleSheets.push(looks);
    return html`<main class="start"><h1>${WORDS.title[language]}</h1><p class="lede">${WORDS.lede[language]}</p>
      <ul>${MOMENTS.map(({ name, about, tools, picture }) => html`<li>
        ${svg`<svg width="128" height="84" viewBox="0 0 128 84" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${picture}</svg>`}
        <div><h2><a target="_parent" href=${hrefOf(tools[0]!.story)}>${name[language]}</a></h2><p>${about[language]}</p>
          <p class="tools">${tools.map((tool) => html`<a target="_parent" href=${hrefOf(tool.story)}>${tool.name[language]}</a>`)}</p></div></li>`)}</ul>
      <p class="end">${WORDS.invented[language]}</p></main>`;
  },
};
export default meta;

/** From a moment in the work to the tools that meet there. */
export const Moments: StoryObj = {
  name: 'What is happening?',
  play: async ({ canvasElement }) => {
    const links = [...canvasElement.querySelectorAll('a')];
    const { entries } = await (await fetch('./index.json')).json() as { entries: Record<string, unknown> };
    for (const link of links) await expect(Object.keys(entries)).toContain(new URL(link.href).searchParams.get('path')?.replace('/story/', ''));
  },
};
