/** Screen, schema and words are data: what they say of one another is checked here, before any host draws it. */
import { readDocument } from '@practice-kit/documents';
import { documentTypeSuite } from '@practice-kit/documents/testing';
import { describe, expect, it } from 'vitest';
import manifest from '../plugin.json' with { type: 'json' };
import versionOne from './examples/version-1.json' with { type: 'json' };
import { empty, pritchard } from './fixtures.js';
import { problems, tool } from './tool.js';

describe('plugin.json, schema.json and screen.json', () => {
  it('have no problems', () => {
    expect(problems).toEqual([]);
  });
  it('take the examples, and refuse what is not of their form', () => {
    for (const document of [pritchard, empty]) expect(readDocument(document, [tool.documentType]).ok).toBe(true);
    for (const content of [{}, { id: 'r', noticed: 'text' }, { id: 'r', nextSteps: [{ id: 's' }] }, { id: 'r', noticed: [{ id: 'n', text: 1 }] }]) {
      expect(readDocument({ ...pritchard, content }, [tool.documentType]).ok).toBe(false);
    }
  });
});

/** What was once stored stays readable: one frozen file for every version that ever landed, never edited. */
documentTypeSuite(tool.documentType, { migrationFixtures: {}, everyVersion: { 1: [versionOne] } }, { describe, it });

describe('The words', () => {
  const [english, welsh] = manifest.contributes.localizations.map(({ translations }) => translations as Record<string, string>);
  it('are all there in Welsh', () => {
    expect(Object.keys(welsh!).toSorted()).toEqual(Object.keys(english!).toSorted());
  });
  it('are never the English ones passed off as Welsh, but for the name of the tool', () => {
    expect(Object.entries(english!).filter(([key, words]) => key !== 'title' && words === welsh![key]).map(([key]) => key)).toEqual([]);
  });
});
