/** Screen, schema and words are data: what they say of one another is checked here, before any host draws it. */
import { checkAgainst, type JsonSchema } from '@practice-kit/plugin-host';
import { readDocument } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import manifest from '../plugin.json' with { type: 'json' };
import schema from '../schema.json' with { type: 'json' };
import screen from '../screen.json' with { type: 'json' };
import { empty, pritchard } from './model/fixtures.js';
import { SECTIONS, documentType } from './model/index.js';

const properties: Readonly<Record<string, JsonSchema>> = schema.properties as Record<string, JsonSchema>;
const sections = screen.columns.flatMap((column) => column.sections);

describe('screen.json', () => {
  it('shows every section of the document, each at a path that the schema has', () => {
    expect(sections.map(({ path }) => path)).toEqual([...SECTIONS]);
    expect(sections.filter(({ path }) => properties[path]?.type !== 'array')).toEqual([]);
  });
});

describe('schema.json', () => {
  it('takes what the document type takes, and refuses what it refuses', () => {
    for (const { content } of [pritchard, empty]) expect(checkAgainst(schema as JsonSchema, content)).toEqual([]);
    for (const content of [{}, { id: 'r', noticed: 'text' }, { id: 'r', nextSteps: [{ id: 's' }] }, { id: 'r', noticed: [{ id: 'n', text: 1 }] }]) {
      expect(checkAgainst(schema as JsonSchema, content).length).toBeGreaterThan(0);
      expect(readDocument({ ...pritchard, content }, [documentType]).ok).toBe(false);
    }
  });
});

describe('The words of plugin.json', () => {
  const [english, welsh] = manifest.contributes.localizations.map(({ translations }) => translations);
  it('are there for every key that it and the screen name, in both languages', () => {
    const asked = [...JSON.stringify([manifest, screen]).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((key) => !(key! in english!) || !(key! in welsh!))).toEqual([]);
    expect(Object.keys(welsh!).toSorted()).toEqual(Object.keys(english!).toSorted());
  });
});
