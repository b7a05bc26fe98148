import { readFileSync } from 'node:fs';
import { createTestHost } from '@practice-kit/plugin-host/testing';
import type { PracticeDocument } from '@practice-kit/documents';
import { describe, expect, it } from 'vitest';
import { build } from 'vite';
import manifest from '../plugin.json' with { type: 'json' };
import { check } from './checks.js';
import { at, pritchard } from './fixtures.js';
import * as plugin from './plugin.js';

const file = async (path: string): Promise<string> => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const ids = (document: PracticeDocument, asOf = '2026-10-05') => check(document, { asOf }).map(({ id, about }) => `${id} ${about.join()}`);

describe('The practice checks', () => {
  it('__ID__-M01 asks who does a step, and by when', () => {
    expect(ids(pritchard)).toEqual(['__ID__-M01 s-2']);
  });
  it('__ID__-M06 notices a step whose day has gone by, by the host’s date', () => {
    expect(ids(pritchard, '2026-10-13')).toEqual(['__ID__-M01 s-2', '__ID__-M06 s-1']);
  });
  it('find nothing in a document of which they may read nothing', () => {
    expect(ids({ ...pritchard, content: undefined })).toEqual([]);
  });
});

describe('The plugin in the host', () => {
  async function opened(document: PracticeDocument) {
    const test = createTestHost({ sandboxed: [{ manifest, load: async () => plugin, readFile: file }], documents: [document] });
    await test.host.start();
    return { ...test, check: async () => (await test.host.tools.check(document, { asOf: '2026-10-05' })).map(({ id, about }) => [id, ...about]) };
  }

  it('sleeps while its documents are opened and written in, and wakes when they are checked', async () => {
    const { host, check: checked } = await opened(pritchard);
    expect((await host.documents.open(pritchard.id)).ok).toBe(true);
    expect(host.plugins.problems).toEqual([]);
    expect(host.plugins.all().map(({ status }) => status)).toEqual(['idle']);
    expect(await checked()).toEqual([['__ID__-M01', 's-2']]);
    expect(host.plugins.all()[0]?.status).toBe('active');
  });
  it('says nothing again of what somebody has put away', async () => {
    const { check: checked } = await opened({ ...at('draft'), checkAnswers: [{ messageId: '__ID__-M01', about: ['s-2'], answer: 'dismissed' }] });
    expect(await checked()).toEqual([]);
  });
  it('asks to read no more than it uses, says why, and writes nothing', () => {
    const { read, reasons } = manifest.permissions;
    expect(manifest.permissions).not.toHaveProperty('write');
    expect(read.filter((field) => !Object.hasOwn(reasons, field))).toEqual([]);
  });
  it('leaves nothing behind', async () => {
    const { check: checked, leaks, incidents } = await opened(pritchard);
    await checked();
    expect(await leaks()).toEqual([]);
    expect(incidents).toEqual([]);
  });
});

describe('The bundle', () => {
  it('is one module that imports nothing and asks for no network', async () => {
    const result = [await build({ logLevel: 'silent', build: { write: false } })].flat();
    const files = result.flatMap((one) => ('output' in one ? one.output : []));
    expect(files.map(({ fileName }) => fileName)).toEqual(['plugin.js']);
    const [bundle] = files;
    expect(bundle?.type === 'chunk' && [...bundle.imports, ...bundle.dynamicImports]).toEqual([]);
    expect(manifest.main).toBe('./dist/plugin.js');
    expect(bundle?.type === 'chunk' && /\bfetch\(|XMLHttpRequest|WebSocket/.test(bundle.code)).toBe(false);
  });
});
