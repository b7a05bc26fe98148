/**
 * Another family, of other shapes: before birth and in Wales, two of one first name, ids in no style, fields that are missing
 * wherever they may be, and kinds, flags, visibilities and fields of a version to come (shapes.md §1, §13, §14; DP-20).
 */
import { describe, it } from 'vitest';
import { exampleSuite } from '@practice-kit/practice-tool/testing';
import llewelyn from '../fixtures/another-family.json' with { type: 'json' };
import { fromExample } from './fixtures.js';
import { check, documentType, start } from './index.js';

exampleSuite({ example: llewelyn, sectionOf: ({ map }) => map, fromExample, documentType, check, start, actor: 'w 1' }, { describe, it });
