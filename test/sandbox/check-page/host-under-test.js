// A host as a case system would make it, with the plugins of this folder in the sandbox.
import { createHost } from '../../../packages/plugin-host/src/host/create-host.ts';
import { integrityOf, permittedAccess, sandboxRuntime } from '../../../packages/plugin-host/src/sandbox/index.ts';

export const settings = (() => {
  const given = new URLSearchParams(location.search);
  return {
    frame: given.get('frame') ?? '../frame.html',
    canary: given.get('canary') ?? new URL('practice-kit-canary', location.href).href,
    stun: given.get('stun') ?? undefined,
    globals: given.get('globals') === 'kept' ? 'kept' : 'removed',
    only: given.get('only')?.split(',') ?? undefined,
  };
})();

const texts = new Map();
async function codeOf(name) {
  if (!texts.has(name)) texts.set(name, await fetch(`plugins/${name}.js`).then((answer) => answer.text()));
  return texts.get(name);
}

const COMMANDS = {
  network: ['attempt'], reach: ['place', 'poison', 'proto', 'instance', 'shout', 'document'], peer: ['greet'],
  trouble: ['ping', 'remember', 'remembered', 'hang', 'close', 'hoard', 'flood', 'floodOfPongs', 'floodOfShouts', 'calls', 'large', 'forge', 'forgeWithPort'],
  planner: ['plan'],
  screen: ['message', 'detail', 'link', 'status', 'pick', 'pickIcon', 'input', 'progress'],
};
const manifest = (name) => ({
  publisher: 'check', name, version: '1.0.0', displayName: `Check: ${name}`, description: 'Part of the sandbox check.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  ...(name === 'planner' ? { permissions: { read: ['content.nextSteps'], write: ['content.nextSteps'] } } : {}),
  ...(name === 'trouble' ? { logs: ['flood', 'count'] } : {}),
  contributes: {
    commands: COMMANDS[name].map((command) => ({ command: `${name}.${command}`, title: command })),
    ...(name === 'screen' ? { views: { workbook: ['tree', 'picture', 'styled'].map((view) => ({ id: `screen.${view}`, name: view })) } } : {}),
  },
});

/** The plugins `names` in a host. `ends`: who came to an end by its own doing, and when. */
export async function hostUnderTest(names, { window, changed = false, changedManifest = false, documents = [], granted = { read: [], write: [] }, keepsSpare = true } = {}) {
  const ends = [];
  const incidents = [];
  const audit = [];
  const allowed = {};
  const codes = {};
  for (const name of names) {
    codes[name] = await codeOf(name);
    allowed[`check.${name}`] = { integrity: await integrityOf(changed ? `${codes[name]}\n` : codes[name]), version: '1.0.0', files: { 'plugin.json': await integrityOf(`${JSON.stringify(manifest(name))}${changedManifest ? '\n' : ''}`) } };
  }
  const runtime = sandboxRuntime({ frame: settings.frame, globals: settings.globals, allowed, keepsSpare, onEnd: (end) => ends.push({ ...end, at: performance.now() }) });
  const host = createHost({
    plugins: names.map((name) => ({ manifest: manifest(name), runtime, readFile: async (path) => (path === './plugin.json' ? JSON.stringify(manifest(name)) : codes[name]) })),
    ...(window ? { window } : {}), access: permittedAccess({ grants: () => granted, audit: (entry) => audit.push(entry), now: () => '2026-11-25T10:00:00+00:00' }),
  });
  host.onDidReport((incident) => incidents.push(incident));
  const adopted = documents.map((session) => host.documents.adopt(session));
  await host.start();
  return { host, ends, incidents, audit, end: () => { for (const one of adopted) one.dispose(); runtime.dispose(); return host.dispose(); } };
}
