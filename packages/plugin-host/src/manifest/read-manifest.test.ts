import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestJsonSchema } from './manifest-schema.js';
import { checkAgainst, defaultOf } from './json-schema.js';
import { pathText } from './plugin-problem.js';
import { readManifest } from './read-manifest.js';
import { satisfies } from './version-range.js';

const good = {
  publisher: 'llanfair', name: 'visits', version: '1.2.0', displayName: 'Visits', description: 'A record of visits.',
  engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js', activationEvents: [], permissions: {}, contributes: {},
};
const withPoints = (contributes: Record<string, unknown>) => readManifest({ ...good, contributes }, '1.0.0');
const said = (result: ReturnType<typeof readManifest>): string[] => result.problems.map(({ path, problem }) => `${pathText(path)}: ${problem}`);

describe('plugin.json', () => {
  it.each(['signs-of-safety', 'restorative-practice', 'family-group-conference', 'motivational-interviewing'])('of %s is read without a problem', (name) => {
    const result = readManifest(readFileSync(new URL(`../../../${name}/plugin.json`, import.meta.url), 'utf8'), '1.0.0');
    expect(result.problems).toEqual([]);
    expect(result.ok && result.manifest.id).toBe(`practice-kit.${name}`);
  });

  it('its published JSON Schema is the one the host reads with (scripts/write-schema.js)', () => {
    const published = JSON.parse(readFileSync(new URL('../../schema/plugin.schema.json', import.meta.url), 'utf8')) as unknown;
    expect(published).toEqual(JSON.parse(JSON.stringify(manifestJsonSchema())));
  });

  it('has every problem reported at once, each with its path and in two voices', () => {
    const result = readManifest({
      ...good, publsher: 'x', activationEvents: ['onCommnd:x', 'onCommand:visits.add'],
      contributes: {
        comands: [],
        commands: [{ command: 'visits.add', title: 'Add a visit' }, { command: 'visits.blank', title: '  ' }, { command: 'visits.no', title: 'No', when: 'a' }],
        keybindings: [{ command: 'visits.add', key: 'ctrl+k', when: 'a &&' }],
      },
    }, '1.0.0');
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ path }) => pathText(path))).toEqual([
      'publsher', 'activationEvents[0]', 'contributes.comands', 'contributes.commands[1].title', 'contributes.commands[2].when', 'contributes.keybindings[0].when',
    ]);
    expect(result.problems[0]!.problem).toContain('Did you mean publisher?');
    expect(result.problems[2]!.forAuthor).toMatch(/^plugin\.json, contributes\.comands: .*Did you mean commands\?/);
    expect(result.problems[3]!.forAdministrator).toMatch(/^One of the commands of the plugin llanfair\.visits is left out\. The rest of the plugin works\. Tell whoever supplies it/);
    expect(result.problems[5]!.problem).toContain('at offset 4');
  });

  it('loses the bad item alone', () => {
    const result = withPoints({ commands: [{ command: 'visits.add', title: 'Add a visit' }, { command: 'visits.blank' }] });
    expect(result.ok && result.manifest.contributes.commands).toEqual([{ command: 'visits.add', title: 'Add a visit' }]);
  });

  it('loses the bad item alone wherever there are several: of what it keeps, needs and offers, and of its words', () => {
    const kept = { version: 1, schema: { type: 'integer' } };
    const result = readManifest({
      ...good, pluginDependencies: ['llanfair.words', 'Not A Name', 7, 'llanfair.maps'], keywords: ['visits', 3],
      state: { globalState: { days: kept, wrong: { version: 0, schema: {} }, deep: { version: 1, schema: { type: 'object', properties: { a: { type: 'nothing' } } } } }, caseState: { seen: kept }, globlState: {} },
      services: { requires: ['llanfair.words/spell', 'spell'], optional: 'llanfair.maps/find' },
      contributes: { localizations: [{ languageId: 'cy', translations: { add: 'Ychwanegu', bad: 5 } }, { languageId: 'cy-GB', translations: { add: 'Ychwanegu' }, tranlations: {} }] },
    }, '1.0.0');
    expect(result.ok && result.manifest).toMatchObject({ pluginDependencies: ['llanfair.words', 'llanfair.maps'], keywords: ['visits'], state: { globalState: { days: kept }, caseState: { seen: kept } }, services: { requires: ['llanfair.words/spell'] } });
    expect(result.ok && result.manifest.contributes.localizations).toEqual([{ languageId: 'cy', translations: { add: 'Ychwanegu' } }]);
    expect(result.ok && [Object.keys(result.manifest.state!.globalState!), Object.keys(result.manifest.state!), result.manifest.services]).toEqual([['days'], ['globalState', 'caseState'], { requires: ['llanfair.words/spell'] }]);
    expect(result.problems.map(({ path }) => pathText(path))).toEqual([
      'pluginDependencies[1]', 'pluginDependencies[2]', 'services.requires[1]', 'services.optional', 'state.globalState.wrong.version', 'state.globalState.deep.schema.properties.a.type', 'state.globlState', 'keywords[1]',
      'contributes.localizations[0].translations.bad', 'contributes.localizations[1].tranlations',
    ]);
    expect(result.problems[0]!.forAdministrator).toMatch(/^One of the pluginDependencies of the plugin llanfair\.visits is left out\. The rest of the plugin works\./);
  });

  it('outside the page loses what it keeps under an expression that could take long, and that alone', () => {
    const text = (pattern: string) => ({ version: 1, schema: { type: 'string', pattern } });
    const result = readManifest({ ...good, state: { globalState: { quick: text('^a+$'), slow: text('^(a+)+$') } } }, '1.0.0', { isTrusted: false });
    expect(result.ok && result.manifest.state).toEqual({ globalState: { quick: text('^a+$') } });
    expect(result.problems.map(({ path }) => pathText(path))).toEqual(['state.globalState.slow.schema.pattern']);
  });

  it('with a slip in the name of a field is not read as if the field were not there: a misspelt when hides', () => {
    const result = withPoints({ menus: { 'tool/title': [{ command: 'visits.add', whne: 'supervisor' }] } });
    expect(result.ok && result.manifest.contributes.menus['tool/title']).toEqual([]);
    expect(said(result)).toEqual(['contributes.menus.tool/title[0].whne: This field is not known here.'.replace('.tool/title', '["tool/title"]')]);
  });

  it('names settings of its own alone for a tool’s element', () => {
    const tool = { documentType: 'llanfair/visit', displayName: 'Visit', tag: 'llanfair-visit', settings: ['visits.days', 'visits.dys'] };
    const result = withPoints({ tools: [tool], configuration: { properties: { 'visits.days': { type: 'integer', default: 10 } } } });
    expect(said(result)).toEqual([expect.stringMatching(/^contributes\.tools\[0\]\.settings\[1\]: This plugin has no setting of that name\..*visits\.days/)]);
    expect(said(withPoints({ tools: [{ ...tool, settings: ['visits.days'] }], configuration: { properties: { 'visits.days': { type: 'integer', default: 10 } } } }))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a key that is to be taken away from others', { keybindings: [{ command: '-visits.add', key: 'f2' }] }], ['a group whose order is no number', { menus: { 'tool/title': [{ command: 'visits.add', group: '1_a@' }] } }],
    ['a word that nothing here draws', { viewsWelcome: [{ view: 'visits.list', contents: 'Nothing yet.', group: '1_a' }] }],
  ])('loses an item with %s, and says so', (_what, points) => {
    const result = withPoints(points);
    expect(result.problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(result.ok && [result.manifest.contributes.keybindings, ...Object.values(result.manifest.contributes.menus), result.manifest.contributes.viewsWelcome].flat()).toEqual([]);
  });

  it('with an invalid clause fails closed: the item is left out', () => {
    const result = withPoints({ keybindings: [{ command: 'visits.add', key: 'f2', when: 'a = b' }], walkthroughs: [{ id: 'w', title: 'W', description: 'D', steps: [{ id: 's', title: 'S', description: 'D', when: '(' }] }] });
    expect(result.ok && [result.manifest.contributes.keybindings, result.manifest.contributes.walkthroughs]).toEqual([[], []]);
    expect(result.problems).toHaveLength(2);
  });

  it('with a clause that can be read and is surely a slip is doubted, and works', () => {
    const result = withPoints({ keybindings: [{ command: 'visits.add', key: 'f2', when: 'stage == "ready"' }] });
    expect(result.problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(result.ok && result.manifest.contributes.keybindings).toHaveLength(1);
  });

  it('that asks about a key of the kit which is misspelt says which one was meant, and that it may be right; a key that is like none of them is let be', () => {
    const result = withPoints({ keybindings: [{ command: 'visits.add', key: 'f2', when: "stge == 'ready' && supervisor && visits.open" }] });
    expect(result.problems.map(({ severity, problem }) => [severity, problem])).toEqual([['warning', 'The kit has no key stge. Did you mean stage? Where your plugin or the case system sets stge, all is well.']]);
    expect(result.ok && result.manifest.contributes.keybindings).toHaveLength(1);
  });

  it.each([
    ['publisher', undefined], ['name', 'With Spaces'], ['version', '1.2'], ['engines', { 'practice-kit': '*' }], ['engines', { 'practice-kit': '^2.0.0' }], ['engines', { 'practice-kit': '1.x || 2.x' }],
    ['main', '../../elsewhere.js'], ['main', 'https://elsewhere.example/plugin.js'],
    ['permissions', { write: ['people.name'], network: ['*'] }], ['permissions', { read: ['*'] }], ['permissions', { read: ['Elsewhere.name'] }], ['permissions', { write: ['copies.state'] }], ['permissions', { write: ['stages'] }],
  ])('is refused whole when %s is %j', (name, value) => {
    const result = readManifest({ ...good, [name]: value }, '1.0.0');
    expect(result.ok).toBe(false);
    expect(result.problems[0]!.forAdministrator).toContain('was not loaded');
  });

  it.each([['{ "publisher": ', 'not JSON'], ['[]', 'object'], ['null', 'object'], ['"text"', 'object'], [`${'{"a":'.repeat(90)}1${'}'.repeat(90)}`, 'deep']])('as the text %s is refused and never a throw', (text, words) => {
    const result = readManifest(text, '1.0.0');
    expect(result.ok).toBe(false);
    expect(said(result).join()).toContain(words);
  });

  it('asks for fields and verbs', () => {
    const result = readManifest({ ...good, permissions: { read: ['people.name', 'map.harm.*.text'], write: ['map.nextSteps'], services: ['calendar'], reasons: { 'people.name': 'To greet people.' } } }, '1.0.0');
    expect(result.problems).toEqual([]);
  });

  it('may describe its own state, settings and the arguments of its commands by schema, and every keyword counts', () => {
    const schema = { type: 'object', properties: { days: { type: 'integer', minimum: 1 } }, required: ['days'], additionalProperties: false };
    const points = { commands: [{ command: 'visits.add', title: 'Add', args: [{ name: 'visit', schema }] }], configuration: { title: 'Visits', properties: { 'visits.rule': schema } } };
    expect(withPoints(points).problems).toEqual([]);
    const slip = withPoints({ configuration: { properties: { 'visits.days': { type: 'integer', minimun: 1 }, nodots: { type: 'string' } } } });
    expect(said(slip)).toEqual(['contributes.configuration.properties["visits.days"].minimun: This field is not known here.', 'contributes.configuration.properties.nodots: A setting is named plugin.setting.']);
  });

  it('of a plugin that is not trusted has no expression that could freeze the page', () => {
    const contributes = {
      commands: [{ command: 'a.b', title: 'T', enablement: 'a.x =~ /(a+)+$/' }, { command: 'a.c', title: 'T', args: [{ name: 'x', schema: { type: 'object', properties: { y: { type: 'string', pattern: '(a|a)*b' } } } }] }, { command: 'a.d', title: 'T', enablement: 'a.x =~ /^ready/' }],
    };
    expect(withPoints(contributes).problems).toEqual([]);
    const result = readManifest({ ...good, contributes }, '1.0.0', { isTrusted: false });
    expect(result.problems.map(({ path }) => pathText(path))).toEqual(['contributes.commands[0].enablement', 'contributes.commands[1].args[0].schema.properties.y.pattern']);
    expect(result.ok && result.manifest.contributes.commands.map(({ command }) => command)).toEqual(['a.d']);
  });

  it('takes a copy out as a file that a double click reads and does not run, named as what it is', () => {
    const exporter = (mediaType: string, extension: string) => ({ id: `visits${extension}`, label: 'T', documentType: 'a/b', mediaType, extension });
    const wrong = [['application/hta', '.hta'], ['text/plain', '.hta'], ['text/html', '.html'], ['image/svg+xml', '.svg'], ['text/plain', '.csv'], ['text/plain', '.lnk']] as const;
    const result = withPoints({ exporters: [...wrong.map(([type, ending]) => exporter(type, ending)), exporter('text/plain', '.txt'), exporter('text/csv', '.csv')] });
    expect(result.ok && result.manifest.contributes.exporters.map(({ extension }) => extension)).toEqual(['.txt', '.csv']);
    expect(new Set(result.problems.map(({ path }) => path[2]))).toEqual(new Set(wrong.keys()));
  });

  it('has no way out in what it is shown with: no link, no picture from elsewhere, no style', () => {
    const result = withPoints({
      commands: [{ command: 'a.b', title: 'T', icon: 'https://elsewhere.example/p.png' }],
      themes: [{ id: 't', label: 'T', brand: 'url(https://elsewhere.example)' }],
      viewsWelcome: [{ view: 'v', contents: 'Hello', commands: ['https://elsewhere.example/'] }],
    });
    expect(result.problems.map(({ path }) => pathText(path))).toEqual(['contributes.commands[0].icon', 'contributes.themes[0].brand']);
  });
});

describe('Versions that engines may name', () => {
  it.each([
    ['1.4.0', '^1.0.0', true], ['2.0.0', '^1.0.0', false], ['0.2.9', '^0.2.3', true], ['0.3.0', '^0.2.3', false], ['0.0.4', '^0.0.3', false],
    ['1.2.9', '~1.2.3', true], ['1.3.0', '~1.2.3', false], ['9.0.0', '>=1.2.3', true], ['1.2.2', '>=1.2.3', false], ['1.2.3', '1.2.3', true], ['1.2.4', '1.2.3', false],
    ['1.0.0', '*', false], ['1.0.0', '1.x', false], ['1.0.0-beta', '^1.0.0', false],
  ])('%s is in %s: %s', (version, range, expected) => expect(satisfies(version, range)).toBe(expected));
});

describe('A value against a schema', () => {
  it.each([
    [{ type: 'integer' }, 1.5, 'type'], [{ type: ['string', 'null'] }, 3, 'type'], [{ enum: ['a', 'b'] }, 'c', 'one of'], [{ const: 1 }, 2, 'be 1'],
    [{ type: 'string', minLength: 2 }, 'x', 'at least 2'], [{ type: 'string', maxLength: 1 }, 'xy', 'at most 1'], [{ type: 'string', pattern: '^\\d+$' }, 'x', 'match'],
    [{ type: 'number', minimum: 1, maximum: 3 }, 4, 'at most 3'], [{ type: 'array', items: { type: 'string' } }, ['a', 1], 'type'], [{ type: 'array', uniqueItems: true }, [1, 1], 'once'],
    [{ type: 'object', required: ['a'] }, {}, 'missing'], [{ type: 'object', properties: { a: {} }, additionalProperties: false }, { b: 1 }, 'not described'],
    [{ type: 'object', required: ['toString'] }, {}, 'missing'], [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, 'forms'], [{}, undefined, 'plain data'], [{}, () => 1, 'plain data'], [{ type: 'number' }, NaN, 'number'],
  ] as const)('%j refuses %j', (schema, value, words) => {
    expect(checkAgainst(schema as never, value).map(({ problem }) => problem).join()).toContain(words);
  });
  it('a value that fits has no problem, and a problem never says the value', () => {
    expect(checkAgainst({ type: 'object', properties: { a: { type: 'array', items: { type: 'integer' } } } }, { a: [1, 2], other: 'x' })).toEqual([]);
    expect(JSON.stringify(checkAgainst({ type: 'string', maxLength: 3 }, 'Sam is frightened'))).not.toContain('Sam');
  });
  it('what was not set is its default, or the empty value of its type', () => {
    expect([{ default: 3 }, { type: 'boolean' }, { type: 'integer' }, { type: 'string' }, { type: 'array' }, { type: 'object' }, { type: 'null' }, {}].map((schema) => defaultOf(schema as never))).toEqual([3, false, 0, '', [], {}, null, null]);
  });
});
