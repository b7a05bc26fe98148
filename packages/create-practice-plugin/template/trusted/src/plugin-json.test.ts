/** plugin.json is read by the host before any of this plugin's code runs: every problem in it is found here first. */
import { readManifest } from '@practice-kit/plugin-host';
import { describe, expect, it } from 'vitest';
import manifest from '../plugin.json' with { type: 'json' };
import { documentType } from './model/index.js';

describe('plugin.json', () => {
  it('has no problems', () => {
    expect(readManifest(manifest, '__kit__', { isTrusted: __trusted__ })).toMatchObject({ ok: true, problems: [] });
  });
  it('contributes a tool for the document type of the model', () => {
    expect(manifest.contributes.tools.map((tool) => tool.documentType)).toEqual([documentType.type]);
  });
});
