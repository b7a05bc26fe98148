import { wordingSuite } from '@practice-kit/practice-tool/testing';
import { describe, it } from 'vitest';
import { cy } from './cy.js';
import { en } from './en.js';

wordingSuite({ english: en, welsh: cy }, { describe, it });
