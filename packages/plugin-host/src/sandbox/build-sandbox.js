/**
 * Builds the static files a vendor serves: `dist/sandbox/frame.html`, with the worker in it, the policy header it needs
 * (`headers.json`), and the page that tries to break out of it (`check-page`). Run after the package is compiled.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('../../dist/sandbox');
const ascii = (text) => text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One script, minified, as text. */
async function bundled(entry, { format = 'iife', define = {} } = {}) {
  const result = await build({
    root: here('.'), configFile: false, logLevel: 'warn', define: { 'process.env.NODE_ENV': '"production"', ...define },
    resolve: { conditions: ['source', 'production', 'module', 'browser'] },
    build: {
      write: false, target: 'es2022', modulePreload: false, reportCompressedSize: false,
      lib: { entry, formats: [format], name: 'practiceSandbox' },
      // A part that comes later would be a file of its own, and there is one.
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  const [{ output: [chunk] }] = Array.isArray(result) ? result : [result];
  return ascii(chunk.code.trim());
}

const worker = await bundled(here('frame/worker.ts'));
// Nothing in it may end the script element it stands in.
const frame = (await bundled(here('frame/frame.ts'), { define: { WORKER_CODE: JSON.stringify(worker) } })).replaceAll('<', '\\x3c');
const hash = createHash('sha256').update(frame).digest('base64');

/** Nothing may be fetched, shown, sent or framed; the one script by its hash; code it is handed as a blob. */
const policy = [
  "default-src 'none'", `script-src 'sha256-${hash}' blob:`, 'worker-src blob:', "connect-src 'none'", "img-src 'none'", "style-src 'none'", "font-src 'none'", "media-src 'none'",
  "object-src 'none'", "frame-src 'none'", "manifest-src 'none'", "base-uri 'none'", "form-action 'none'", "webrtc 'block'",
];
/** A page cannot give itself the last of these: they come with the header. */
const header = [...policy, 'sandbox allow-scripts'];

mkdirSync(out, { recursive: true });
writeFileSync(`${out}/frame.html`, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="referrer" content="no-referrer">
<title>Plugin sandbox</title>
</head>
<body><script>${frame}</script></body>
</html>
`);
writeFileSync(`${out}/headers.json`, `${JSON.stringify({ 'Content-Security-Policy': header.join('; '), 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff', 'X-DNS-Prefetch-Control': 'off' }, null, 2)}\n`);

const checkPage = here('../../../../test/sandbox/check-page');
rmSync(`${out}/check-page`, { recursive: true, force: true });
for (const part of ['index.html', 'check-page.css', 'plugins']) cpSync(`${checkPage}/${part}`, `${out}/check-page/${part}`, { recursive: true });
writeFileSync(`${out}/check-page/check-page.js`, await bundled(`${checkPage}/check-page.js`, { format: 'es' }));
