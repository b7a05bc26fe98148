import { readFileSync } from 'node:fs';
import { copyFor, readDocument, type PracticeDocument } from '@practice-kit/documents';
import { afterEach, describe, expect, it } from 'vitest';
import { leakChecked } from '../testing/create-test-host.js';
import { pathText } from '../manifest/plugin-problem.js';
import { readManifest, type PluginManifest } from '../manifest/read-manifest.js';
import { readDataTool, type DataToolResult } from './read-data-tool.js';
import { screenJsonSchema } from './screen-schema.js';

const createTestHost = leakChecked(afterEach);

const TYPE = 'visits/visit';
const plugin = {
  publisher: 'llanfair', name: 'visits', version: '1.0.0', displayName: 'Visits', description: 'For a test.', engines: { 'practice-kit': '^1.0.0' },
  contributes: {
    tools: [{ documentType: TYPE, displayName: 'Visits', schema: './schema.json', screen: './screen.json' }],
    checks: [{ id: 'V-M01', documentType: TYPE, title: '%message.V-M01%', severity: 'nudge' }],
    prompts: [{ id: 'V-P01', documentType: TYPE, audience: 'family', text: '%prompt%' }, { id: 'V-P01', documentType: TYPE, audience: 'family', lang: 'cy', text: 'Beth welsoch chi?' }],
    localizations: [
      { languageId: 'en', translations: { title: 'Visits', heard: 'What we heard', prompt: 'What did you see?', 'message.V-M01': 'Who does this?', 'message.V-M02': 'Nothing is written yet.' } },
      { languageId: 'cy', translations: { title: 'Ymweliadau', heard: 'Beth glywson ni' } },
    ],
  },
};
const schema = {
  type: 'object', required: ['id'],
  properties: {
    id: { type: 'string' }, on: { type: 'string', pattern: '^\\d{4}$' }, aim: { type: 'string' },
    heard: { type: 'array', items: { type: 'object', properties: { place: { type: 'string' }, withIds: { type: 'array', items: { type: 'string' } } } } },
    steps: { type: 'array', items: { type: 'object' } }, scales: { type: 'array', items: { type: 'object' } },
  },
};
const heard = { kind: 'entries', path: 'heard', label: '%heard%', readers: ['parent'] };
const steps = { kind: 'steps', path: 'steps', label: 'Steps' };
const workflow = { initial: 'draft', states: { draft: { label: 'Draft', on: { READY: { target: 'ready', label: 'Ready', needs: [{ message: 'V-M02', severity: 'block', some: ['heard'] }] } } }, ready: { label: 'Ready' } } };
const screen = { title: '%title%', columns: [{ sections: [heard, steps] }], workflow };

function manifest(): PluginManifest {
  const read = readManifest(plugin, '1.0.0', { isTrusted: false });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.problems).toEqual([]);
  return read.manifest;
}
const read = (given: unknown, content: unknown = schema): DataToolResult => readDataTool(manifest(), TYPE, { schema: content, screen: given });
const said = ({ problems }: DataToolResult): string[] => problems.map(({ file, path, problem }) => `${file} ${pathText(path, file)}: ${problem}`);
const withSections = (...sections: object[]): DataToolResult => read({ ...screen, columns: [{ sections }] });
const withSteps = (on: object): DataToolResult => read({ ...screen, workflow: { ...workflow, states: { ...workflow.states, draft: { label: 'Draft', on } } } });
const pathsOf = (result: DataToolResult): string[] => (result.ok ? result.tool.screen.columns.flatMap(({ sections }) => sections).map((section) => ('path' in section ? section.path : 'facts')) : []);

describe('A tool that is data', () => {
  it('is read whole, with every word of it in each language and the kit’s keys', () => {
    const result = read(screen);
    expect(result.problems).toEqual([]);
    expect(result.ok && result.tool.wordsFor('en')).toMatchObject({ title: 'Visits', 'section.heard': 'What we heard', 'stage.draft': 'Draft', 'step.READY': 'Ready', 'prompt.V-P01': 'What did you see?', 'message.V-M01': 'Who does this?', 'message.V-M02': 'Nothing is written yet.' });
    expect(result.ok && result.tool.wordsFor('cy')).toMatchObject({ title: 'Ymweliadau', 'section.heard': 'Beth glywson ni', 'prompt.V-P01': 'Beth welsoch chi?', 'message.V-M02': 'Nothing is written yet.' });
  });

  it('is described to editors by the very schema it is read with', () => {
    const published = JSON.parse(readFileSync(new URL('../../schema/screen.schema.json', import.meta.url), 'utf8')) as unknown;
    expect(published, 'Run npm run schema in packages/plugin-host').toEqual(JSON.parse(JSON.stringify(screenJsonSchema())));
  });

  it('is read as text or as data, and what is neither is said', () => {
    expect(read(JSON.stringify(screen)).ok).toBe(true);
    expect(said(read('{'))).toEqual(['screen.json screen.json: This is not JSON. Look for a missing comma, quote or bracket.']);
    expect(said(read([]))[0]).toContain('A screen is an object');
    expect(said(read(screen, 'x'))[0]).toContain('schema.json schema.json: This is not JSON');
    for (const bad of [null, 3, true, { type: 'array' }, { type: 'object' }, { type: 'object', properties: { a: { typ: 'string' } } }]) expect(read(screen, bad).ok).toBe(false);
  });

  it('leaves out a bad section alone, and says every problem at once, in both voices', () => {
    const result = withSections(heard, { ...steps, colour: 'red' }, { kind: 'entrys', path: 'x', label: 'X' }, { kind: 'text', path: 'aim', label: ' ' });
    expect(said(result)).toEqual([
      'screen.json columns[0].sections[1].colour: This field is not known here.',
      'screen.json columns[0].sections[2].kind: A section is one of entries, steps, statement, scale, text, facts. Did you mean entries?',
      'screen.json columns[0].sections[3].label: Must not be blank.',
    ]);
    expect(pathsOf(result)).toEqual(['heard']);
    expect(result.problems[0]!.forAuthor).toContain('screen.json, columns[0].sections[1].colour');
    expect(result.problems[0]!.forAdministrator).toContain('A part of screen.json of the plugin llanfair.visits is left out.');
  });

  it('shows only what schema.json has, in a form that can be drawn', () => {
    expect(said(withSections(heard, { ...steps, path: 'stepz' }, { kind: 'text', path: 'scales', label: 'X' }, { kind: 'scale', path: 'aim', label: 'X' }, { ...heard, kind: 'statement' }))).toEqual([
      'screen.json columns[0].sections[1].path: There is no field stepz in schema.json. Did you mean steps?',
      'screen.json columns[0].sections[2].path: In schema.json the field scales is not of type string.',
      'screen.json columns[0].sections[3].path: In schema.json the field aim is not of type array.',
      'screen.json columns[0].sections[4]: The field heard is shown by a section before this one.',
    ]);
  });

  it('asks for fields that its entries have, that a person may set, and that have a name; a bad field alone is left out', () => {
    const fields = [
      { name: 'place', kind: 'text', label: 'Where' }, { name: 'saidBy', kind: 'person' }, { name: 'withIds', kind: 'people', label: 'With' },
      { name: 'plase', kind: 'text', label: 'Where' }, { name: 'recordedBy', kind: 'person', label: 'Who' }, { name: 'withIds', kind: 'text', label: 'With' }, { name: 'place', kind: 'text' }, { name: 'place', kind: 'choice', label: 'Where' }, { name: 'place', kind: 'reference', label: 'To', section: 'aim' },
    ];
    const result = withSections({ ...heard, fields });
    expect(said(result).map((one) => one.replace('screen.json columns[0].sections[0].', ''))).toEqual([
      'fields[3].name: There is no field plase in the items of heard in schema.json. Did you mean place?', 'fields[4].name: The kit writes recordedBy itself.',
      'fields[5].name: In the items of heard in schema.json the field withIds is not of type string.', 'fields[6].label: This is missing: the kit has no word for place.',
      'fields[7].options: This is missing: what there is to choose from.', 'fields[8].section: This is missing: the path of the list it points into.',
    ]);
    expect(result.ok && result.tool.screen.columns[0]!.sections[0]).toMatchObject({ fields: fields.slice(0, 3) });
  });

  it('names only checks and prompts that plugin.json contributes', () => {
    const result = withSections({ ...heard, checks: ['V-M01', 'X'], prompts: ['V-P01', 'V-P02'] });
    expect(said(result)).toEqual([`screen.json columns[0].sections[0].checks[1]: plugin.json contributes no check X for ${TYPE}.`, `screen.json columns[0].sections[0].prompts[1]: plugin.json contributes no prompt V-P02 for ${TYPE}. Did you mean V-P01?`]);
    expect(result.ok && result.tool.screen.columns[0]!.sections[0]).toMatchObject({ checks: ['V-M01'], prompts: ['V-P01'] });
  });

  it('has no way out in it: no address, picture, style or markup anywhere', () => {
    for (const way of ['href', 'src', 'url', 'icon', 'image', 'style', 'class', 'html', 'markdown', 'link', 'onclick', 'component']) {
      const result = withSections(heard, { ...steps, [way]: 'https://elsewhere.example/' });
      expect(said(result)).toEqual([`screen.json columns[0].sections[1].${way}: This field is not known here.`]);
    }
    expect(said(read({ ...screen, theme: 'x' }))).toEqual(['screen.json theme: This field is not known.']);
  });

  it('cannot reach a prototype by the name of a field', () => {
    for (const path of ['__proto__', 'constructor', 'prototype', 'a.b', 'Heard', '']) expect(pathsOf(withSections(steps, { ...heard, path }))).toEqual(['steps']);
  });

  it('has no expression in its schema that could freeze the page', () => {
    const slow = { ...schema, properties: { ...schema.properties, on: { type: 'string', pattern: '(a+)+$' } } };
    expect(said(read(screen, slow))).toEqual(['schema.json properties.on.pattern: This expression could take very long on some texts. Let no group repeat, and at most one part be without end.']);
  });

  it('says which of its words are missing in which language', () => {
    expect(said(read({ ...screen, attribution: '%nobody%' }))).toEqual(['screen.json screen.json: There is no word for %nobody% in en.', 'screen.json screen.json: There is no word for %nobody% in cy.']);
  });

  it('is refused when it has nothing to show, or a workflow that stands at no stage', () => {
    for (const bad of [{ ...screen, columns: [] }, { ...screen, columns: 3 }, { ...screen, title: '' }, { ...screen, workflow: undefined }, { ...screen, workflow: { ...workflow, initial: 'drafd' } }, { ...screen, workflow: { ...workflow, states: { ...workflow.states, ready: {} } } }]) {
      const result = read(bad);
      expect(result.ok).toBe(false);
      expect(result.problems.some(({ forAdministrator }) => forAdministrator?.includes('cannot be opened'))).toBe(true);
    }
  });
});

describe('A step that is data', () => {
  const step = { target: 'ready', label: 'Ready' };
  const stepsOf = (result: DataToolResult): string[] => (result.ok ? Object.keys(result.tool.screen.workflow.states['draft']!.on ?? {}) : []);

  it('is left out, and so cannot be taken, when anything it needs cannot be read', () => {
    const needs = [
      [{ message: 'V-M02', severity: 'block', some: ['hear'] }], [{ message: 'V-M02', severity: 'block', every: 'steps', has: ['byWhenn'] }], [{ message: 'V-M99', severity: 'block', some: ['heard'] }],
      [{ message: 'V-M02', severity: 'stop', some: ['heard'] }], [{ message: 'V-M02', severity: 'block', any: ['heard'] }], [{ message: 'V-M02', severity: 'block', every: 'aim', done: true }], [{ message: 'V-M02', severity: 'block', some: ['heard'], every: 'steps' }],
    ];
    for (const need of needs) {
      const result = withSteps({ GO: step, READY: { ...step, needs: need } });
      expect(stepsOf(result), JSON.stringify(need)).toEqual(['GO']);
      expect(result.problems.length).toBeGreaterThan(0);
    }
  });
  it('may need what the kit keeps of every step, and what schema.json describes', () => {
    expect(withSteps({ READY: { ...step, needs: [{ message: 'V-M01', severity: 'nudge', every: 'steps', has: ['who', 'byWhen'] }, { message: 'V-M02', severity: 'confirm', every: 'steps', done: true }, { message: 'V-M02', severity: 'block', every: 'heard', has: ['place'] }] } }).problems).toEqual([]);
  });
  it('is never one of the kit’s own events, goes to a stage that there is, and says what it is called', () => {
    expect(said(withSteps({ WITHDRAW: step, ready: step, OFF: { ...step, target: 'redy' }, NAMELESS: { target: 'ready' }, SHARE: { target: 'ready' } })).map((one) => one.replace('screen.json workflow.states.draft.on.', ''))).toEqual([
      'WITHDRAW: This event is the kit’s own. Give the step another name.', 'ready: A step is named in capitals: READY.', 'OFF.target: There is no stage redy. Did you mean ready?', 'NAMELESS.label: This is missing: what the step is called.',
    ]);
  });
});

describe('The document type of a tool that is data', () => {
  const result = read({ ...screen, columns: [{ sections: [{ ...heard, fields: [{ name: 'withIds', kind: 'people', label: 'With' }] }, { ...steps, readers: ['parent', 'court'] }, { kind: 'text', path: 'aim', label: 'Aim', readers: ['court'] }] }] });
  const { documentType } = result.ok ? result.tool : (undefined as never);
  const document: PracticeDocument = {
    type: TYPE, version: 1, id: 'v', lang: 'en', flags: [], stages: [], people: [{ id: 'p-ffion', name: 'Ffion Pritchard', kind: 'family' }, { id: 'p-osian', name: 'Osian Pritchard', kind: 'child' }, { id: 'w-sam', name: 'Sam Okafor', kind: 'professional' }],
    content: { id: 'v', on: '2026', aim: 'SECRET aim', hidden: 'SECRET field', heard: [{ id: 'h-1', text: 'Toast.', withIds: ['p-ffion'], recordedBy: 'w-sam' }, { id: 'h-2', text: 'SECRET', withholdFrom: ['p-ffion'] }], steps: [{ id: 's-1', text: 'Swim.', who: ['p-ffion'] }] },
  };

  it('opens what its schema describes, with what the kit adds to every entry, and refuses the rest', () => {
    expect(readDocument(document, [documentType]).ok).toBe(true);
    for (const content of [{}, { id: 'v', on: 'Monday' }, { id: 'v', aim: 3 }, { id: 'v', heard: [{ id: 'h' }] }, { id: 'v', heard: [{ id: 'h', text: 'x', place: 3 }] }, { id: 'v', steps: [{ id: 's', text: 'x', who: 'p-ffion' }] }]) {
      expect(readDocument({ ...document, content }, [documentType]), JSON.stringify(content)).toMatchObject({ ok: false, reason: 'invalid' });
    }
  });
  it('gives nothing of a section to anybody it is not for, and nothing at all to a reader that no section names', () => {
    const parent = copyFor(document, 'parent:p-ffion', documentType).copy.content;
    expect(parent).toMatchObject({ heard: [{ text: 'Toast.' }], steps: [{ text: 'Swim.' }] });
    expect(JSON.stringify(parent)).not.toContain('SECRET');
    expect(parent).not.toHaveProperty('on');
    for (const reader of ['child:p-osian', 'family-shared', 'partner:health', 'network:p-ffion', 'w-sam']) expect(copyFor(document, reader, documentType).copy.content, reader).toEqual({ id: 'item-1' });
    expect(copyFor(document, 'practitioner', documentType).copy.content).toMatchObject({ aim: 'SECRET aim' });
    expect(copyFor(document, 'court', documentType).copy.content).not.toHaveProperty('heard');
  });
});

describe('The host', () => {
  const files: Record<string, string> = { './schema.json': JSON.stringify(schema), './screen.json': JSON.stringify(screen) };
  it('reads a tool that is data without waking its plugin, once', async () => {
    let reads = 0;
    const { host } = createTestHost({ plugins: [{ manifest: plugin, readFile: async (path) => { reads += 1; return files[path]!; } }] });
    await host.start();
    expect((await host.tools.data(TYPE))?.plugin).toBe('llanfair.visits');
    await host.tools.data(TYPE);
    expect(reads).toBe(2);
    expect(host.activationLog().events.flatMap(({ plugins }) => plugins)).toEqual([]);
    expect(await host.tools.typeOf(TYPE)).toMatchObject({ type: TYPE });
    expect(host.plugins.problems).toEqual([]);
  });
  it('says what is wrong with it beside what is wrong with any plugin.json, and tries again what did not come', async () => {
    let isThere = false;
    const { host } = createTestHost({ plugins: [{ manifest: plugin, readFile: async (path) => { if (!isThere) throw new Error('offline'); return path === './screen.json' ? '{}' : files[path]!; } }] });
    await host.start();
    expect(await host.tools.data(TYPE)).toBeUndefined();
    expect(host.plugins.problems.map(({ forAuthor }) => forAuthor)).toEqual(['schema.json, schema.json: This file could not be read.']);
    isThere = true;
    expect(await host.tools.data(TYPE)).toBeUndefined();
    expect(host.plugins.problems.map(({ path }) => pathText(path))).toEqual(['title', 'columns', 'workflow', 'columns']);
  });
  it('says nothing again of what somebody has put away, whatever its plugin may read', async () => {
    const find = () => ['s-1', 's-2'].map((id) => ({ id: 'V-M01', severity: 'nudge' as const, about: [id], path: [], message: 'Who does this?' }));
    const { host } = createTestHost({ plugins: [{ manifest: { ...plugin, main: './plugin.js' }, readFile: async (path) => files[path]!, load: async () => ({ activate: ({ subscriptions }, { checks }) => { subscriptions.push(checks.registerCheck(TYPE, find)); } }) }] });
    await host.start();
    const document: PracticeDocument = { type: TYPE, version: 1, id: 'v', lang: 'en', people: [], flags: [], stages: [], content: { id: 'v' }, checkAnswers: [{ messageId: 'V-M01', about: ['s-1'], answer: 'dismissed' }] };
    expect((await host.tools.check(document, { asOf: '2026-10-05' })).map(({ about }) => about)).toEqual([['s-2']]);
  });
  it('has no tool of a plugin that is switched off', async () => {
    const { host } = createTestHost({ plugins: [{ manifest: plugin, readFile: async (path) => files[path]! }] });
    await host.start();
    await host.plugins.disable('llanfair.visits');
    expect(await host.tools.data(TYPE)).toBeUndefined();
  });
});
