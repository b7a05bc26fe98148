import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AllowList, integrityOf, verifyBundle } from './bundle-integrity.js';

const code = 'export const activate = () => undefined; // Blodeuwedd’s plugin';
const plugin = { id: 'llanfair.visits', version: '1.2.0' };
const pinned = `sha384-${createHash('sha384').update(code).digest('base64')}`;
const refused = (allowed: AllowList, text = code): Promise<string> => verifyBundle(plugin, text, allowed).then(() => 'runs', (error: { code: string }) => error.code);
afterEach(() => { vi.unstubAllGlobals(); });

describe('A council’s list of allowed plugins', () => {
  it('pins a plugin’s code by its SHA-384, as pages pin scripts', async () => {
    expect(await integrityOf(code)).toBe(pinned);
    expect(await refused({ 'llanfair.visits': { integrity: pinned } })).toBe('runs');
  });

  it('refuses code that differs by one letter, and code that nobody allowed', async () => {
    expect(await refused({ 'llanfair.visits': { integrity: pinned } }, `${code} `)).toBe('changed');
    expect(await refused({})).toBe('not-allowed');
    expect(await refused({ 'llanfair.other': { integrity: pinned } })).toBe('not-allowed');
  });

  it('does not find on it what every object inherits', async () => {
    await expect(verifyBundle({ id: 'constructor', version: '1.0.0' }, code, {})).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('may name two hashes while a release is brought in, a version, and an administrator’s switch', async () => {
    expect(await refused({ 'llanfair.visits': { integrity: ['sha384-old', pinned] } })).toBe('runs');
    expect(await refused({ 'llanfair.visits': { integrity: pinned, version: '1.1.0' } })).toBe('wrong-version');
    expect(await refused({ 'llanfair.visits': { integrity: pinned, isOff: true } })).toBe('switched-off');
  });

  it('asks nobody: it works offline, and where hashes cannot be made nothing runs', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    expect(await refused({ 'llanfair.visits': { integrity: pinned } }, 'other')).toBe('changed');
    expect(asked).not.toHaveBeenCalled();
    vi.stubGlobal('crypto', {});
    expect(await refused({ 'llanfair.visits': { integrity: pinned } })).toBe('no-hashing');
  });
});
