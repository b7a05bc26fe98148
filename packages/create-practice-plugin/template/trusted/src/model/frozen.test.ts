/** What was once stored stays readable: one frozen file for every version that ever landed, never edited. */
import { documentTypeSuite } from '@practice-kit/documents/testing';
import { describe, it } from 'vitest';
import { documentType } from './document-type.js';
import versionOne from '../examples/version-1.json' with { type: 'json' };

documentTypeSuite(documentType, { migrationFixtures: {}, everyVersion: { 1: [versionOne] } }, { describe, it });
