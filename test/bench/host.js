/**
 * The plugin host's rows of `npm run bench` (`--only=host` measures these alone): a thousand plugins, and, in each engine that is there,
 * a command against a direct call through a Map and against Lumino's registry of commands, and what the sandbox costs.
 */
import { createHost } from '@practice-kit/plugin-host';
import { measureSandbox } from '../sandbox/bench.js';
import { milliseconds } from './table.js';

const PLUGINS = 1000;
const COMMANDS = 5;
const manifestOf = (name) => ({
  publisher: 'bench', name, version: '1.0.0', displayName: name, description: 'For measuring.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
  contributes: { commands: Array.from({ length: COMMANDS }, (_, index) => ({ command: `${name}.c${index}`, title: `Command ${index}` })) },
});
export async function measureHost(add, { quick }) {
  await measureMany(add, quick ? 3 : 7);
  await measureSandbox(add, { quick });
}

async function measureMany(add, rounds) {
  const times = [];
  let loaded = 0;
  for (let round = 0; round < rounds; round += 1) {
    const plugins = Array.from({ length: PLUGINS }, (_, index) => ({ manifest: manifestOf(`p${index}`), load: async () => { loaded += 1; return {}; } }));
    const start = performance.now();
    const host = createHost({ plugins });
    await host.start();
    times.push(performance.now() - start);
    if (host.menu('commandPalette').length === 0) throw new Error('Nothing was registered.');
    await host.dispose();
  }
  add(`${PLUGINS.toLocaleString('en')} plugins with ${COMMANDS} commands each: read and started`, milliseconds(times));
  add('  modules of plugins loaded by then', `${loaded}`, '0', loaded === 0);
}
