// What is written for readers: every page of the repository, its snippets, its headings and where its links lead.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A fenced snippet. `marks` are the words after the language:
 * `fragment` (html): the document in it is shortened, so a whole one is put in its place before it is shown;
 * `page` (ts, js): it runs in the page of the html before it, and not in Node.
 * @typedef {{ page: string, line: number, language: string, marks: string[], text: string }} Snippet
 */

const FENCE = /^```(\w+)[ \t]*(.*)\n([\s\S]*?)^```[ \t]*$/gm;

export const pages = () => globSync(['README.md', 'CONTRIBUTING.md', 'docs/**/*.md', 'packages/*/README.md'], { cwd: root }).toSorted();
export const textOf = (page) => readFileSync(`${root}${page}`, 'utf8');
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;

/** @returns {Snippet[]} */
export function snippetsOf(page, text = textOf(page)) {
  return [...text.matchAll(FENCE)].map((match) => ({ page, line: lineAt(text, match.index), language: match[1], marks: match[2].split(/\s+/).filter(Boolean), text: match[3] }));
}

const withoutCode = (text) => text.replace(FENCE, '').replace(/`[^`\n]*`/g, '');

/** Links to other files of the repository, or to a heading. */
export const linksOf = (text) => [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]).filter((target) => !/^[a-z]+:/.test(target));

/** The anchors that a page's headings have where it is shown. */
export const anchorsOf = (text) => [...text.replace(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));

/** The lines that a snippet says it prints: `console.log(…); // this`. */
export const saidToPrint = ({ text }) => [...text.matchAll(/^\s*console\.log\(.*\);?[ \t]*\/\/[ \t]*(.+)$/gm)].map((match) => match[1].trim());
