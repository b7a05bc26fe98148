import { describe, expect, it } from 'vitest';
import { testPlugin } from '../testing/create-test-host.js';
import { pathText } from '../manifest/plugin-problem.js';
import { PluginRegistry } from './plugin-registry.js';
import type { PluginSource } from './plugin-source.js';

const outside: Partial<PluginSource> = { runtime: { isTrusted: false, connect: () => { throw new Error('not here'); } } };
const tool = (documentType: string, section?: string) => ({ contributes: { tools: [{ documentType, displayName: 'T', ...(section === undefined ? {} : { section }) }] } });
const registry = (...plugins: PluginSource[]) => {
  const made = new PluginRegistry(plugins, '1.0.0');
  return { sections: [...made.plugins[0]?.sections ?? []], problems: made.problems.map(({ path, problem, plugin }) => `${plugin} ${pathText(path)}: ${problem}`), plugins: made.plugins.map(({ id }) => id) };
};

describe('What permissions call the content of a document', () => {
  it('is what the plugin.json of its tool says', () => {
    expect(registry(testPlugin({ name: 'maps', ...tool('a/map', 'map') }), testPlugin({ name: 'asks', permissions: { read: ['map.harm', 'people'], write: ['map.harm'] } }))).toEqual({ sections: [['a/map', 'map']], problems: [], plugins: ['llanfair.asks', 'llanfair.maps'] });
  });

  it('is not for a plugin of the sandbox to say: what a person is asked for as the map must not be the diary', () => {
    const { sections, problems } = registry(testPlugin({ name: 'maps', ...tool('a/map', 'map') }), testPlugin({ name: 'sly', ...tool('a/diary', 'map'), permissions: { read: ['map'] } }, undefined, outside), testPlugin({ name: 'slyer', ...tool('a/diary', 'notes') }, undefined, outside));
    expect(sections).toEqual([['a/map', 'map']]);
    expect(problems).toEqual([expect.stringContaining('llanfair.sly contributes.tools[0].section: The name map is taken'), expect.stringContaining('llanfair.slyer contributes.tools[0].section: A plugin of the sandbox does not name sections')]);
  });

  it('is one name for one type, and none that every document has', () => {
    const { sections, problems } = registry(testPlugin({ name: 'a', ...tool('a/map', 'map') }), testPlugin({ name: 'b', ...tool('a/map', 'chart') }), testPlugin({ name: 'c', ...tool('c/map', 'map') }), testPlugin({ name: 'd', ...tool('d/map', 'people') }), testPlugin({ name: 'e', ...tool('a/map', 'map') }));
    expect(sections).toEqual([['a/map', 'map']]);
    expect(problems).toHaveLength(3);
  });

  it('that nobody has here is said, permits nothing, and refuses nothing else of the plugin', () => {
    const { problems, plugins } = registry(testPlugin({ name: 'asks', permissions: { read: ['people.name', 'reflekshun.notes'] } }));
    expect(problems).toEqual(['llanfair.asks permissions.read[1]: Nothing is called reflekshun here, so this permits nothing. There are type, lang, case, people, flags, stages, checkAnswers, copies, content.']);
    expect(plugins).toEqual(['llanfair.asks']);
  });

  it('and what a document is, or which copies were given away, no plugin may ask to change', () => {
    const { problems, plugins } = registry(testPlugin({ name: 'a', permissions: { write: ['copies.state'] } }), testPlugin({ name: 'b', permissions: { write: ['type'] } }), testPlugin({ name: 'c', permissions: { read: ['copies', 'type'], write: ['checkAnswers'] } }));
    expect(problems).toEqual([expect.stringContaining('llanfair.a permissions.write[0]: This is the kit’s own to write'), expect.stringContaining('llanfair.b permissions.write[0]')]);
    expect(plugins).toEqual(['llanfair.c']);
  });
});
