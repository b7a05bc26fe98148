import { readFileSync } from 'node:fs';
import { memoryRecords, openSession, type PracticeDocument } from '@practice-kit/documents';
import { createTestHost } from '@practice-kit/plugin-host/testing';
import { describe, expect, it } from 'vitest';
import { build } from 'vite';
import manifest from '../plugin.json' with { type: 'json' };
import { at, empty, pritchard } from './model/fixtures.js';
import * as plugin from './plugin.js';

const now = '2026-10-05T10:00:00+01:00';

async function opened(document: PracticeDocument) {
  const test = createTestHost({ plugins: [{ manifest, load: async () => plugin }] });
  await test.host.start();
  const session = openSession(document, { records: memoryRecords([document]), now: test.clock.now, setTimeout: () => 0, clearTimeout: () => undefined });
  test.host.documents.adopt(session);
  return { ...test, session, step: (event: object) => test.host.commands.executeCommand('__name__.step', document.id, { at: now, by: 'w-sam', ...event }) };
}

describe('The plugin in the host', () => {
  it('sleeps until its command is run or its documents are checked', async () => {
    const { host } = await opened(pritchard);
    expect(host.plugins.problems).toEqual([]);
    expect(host.plugins.all().map(({ status }) => status)).toEqual(['idle']);
    expect((await host.tools.check(pritchard, { asOf: '2026-10-05' })).map(({ id, about }) => [id, ...about])).toEqual([['__ID__-M01', 's-2']]);
    expect(host.plugins.all()[0]?.status).toBe('active');
  });
  it('takes a step: the host writes down what the machine decides', async () => {
    const { session, step } = await opened(at('draft'));
    expect(await step({ type: 'READY' })).toEqual({ ok: true, stage: 'ready' });
    expect(session.document).toEqual({ ...at('draft'), stages: [{ id: 'record-1', state: 'ready' }] });
  });
  it('__ID__-M02: refuses a step with the message that says why, and nothing has changed', async () => {
    const { session, step } = await opened(empty);
    expect(await step({ type: 'READY' })).toEqual({ ok: false, messageId: '__ID__-M02', about: [] });
    expect(session.document).toEqual(empty);
    expect(session.isDirty).toBe(false);
  });
  it('leaves writing and sharing to the host, which knows who holds a copy', async () => {
    const { session, step } = await opened(at('ready'));
    for (const type of ['SHARE', 'EDIT_OWN', 'ADD']) expect(await step({ type, id: 'n-2', text: 'Nothing.' })).toMatchObject({ ok: false, messageId: 'not-a-step' });
    expect(session.isDirty).toBe(false);
  });
  it('asks to read and write no more than it uses, and says why for each', () => {
    const { read, write, reasons } = manifest.permissions;
    expect(write).toEqual(['stages']);
    expect([...read, ...write].filter((field) => !Object.hasOwn(reasons, field))).toEqual([]);
  });
  it('leaves nothing behind', async () => {
    const { step, leaks, incidents } = await opened(at('draft'));
    await step({ type: 'READY' });
    expect(await leaks()).toEqual([]);
    expect(incidents).toEqual([]);
  });
});

describe('The bundle', () => {
  it('is one module that imports nothing and asks for no network', async () => {
    const result = [await build({ logLevel: 'silent', build: { write: false } })].flat();
    const files = result.flatMap((one) => ('output' in one ? one.output : []));
    expect(files.map(({ fileName }) => fileName)).toEqual(['plugin.js']);
    const [file] = files;
    expect(file?.type === 'chunk' && [...file.imports, ...file.dynamicImports]).toEqual([]);
    expect(readFileSync(new URL('../plugin.json', import.meta.url), 'utf8')).toContain('./dist/plugin.js');
    expect(file?.type === 'chunk' && /\bfetch\(|XMLHttpRequest|WebSocket/.test(file.code)).toBe(false);
  });
});
