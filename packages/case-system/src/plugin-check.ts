/**
 * The page on which whoever runs this system sees whether the sandbox for other people's plugins holds in it: one button, a
 * hostile suite, a table (docs/vendor.md). Its files are the kit's own, as they were built; nothing of a family is in them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { fileResponse } from './files.js';

const PAGE = 'check-page/index.html';
const AT = '/plugin-check';

function read(directory: string, name: string): string | undefined {
  try {
    return readFileSync(`${directory}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The frame in which a plugin runs. It has the policy that was built for it and no other: this is to be answered before anything
 * puts the system's own policy on it.
 */
export function pluginFrame(directory: string = builtHere()): Hono {
  const headers = read(directory, 'headers.json');
  return new Hono().get(`${AT}/frame.html`, (context) => {
    const frame = read(directory, 'frame.html');
    return frame === undefined || headers === undefined ? context.notFound() : context.html(frame, 200, JSON.parse(headers) as Record<string, string>);
  });
}

export function pluginCheck(directory: string = builtHere()): Hono {
  return new Hono()
    .on('GET', [AT, `${AT}/`], (context) => context.redirect(`${AT}/${PAGE}`))
    .get(`${AT}/${PAGE}`, (context) => {
      const page = read(directory, PAGE);
      return page === undefined ? context.notFound() : context.html(page);
    })
    .get(`${AT}/check-page/:file{.+}`, (context) => fileResponse(`${directory}/check-page`, context.req.param('file'), context.req.header('if-none-match')));
}

const builtHere = (): string => fileURLToPath(new URL('../../plugin-host/dist/sandbox', import.meta.url));
