/**
 * The only module of this package with a side effect: registers `<practice-reflection>`, and of what tools show and write with from
 * the start (`practice-tool/define`) the two it uses. It has no list of entries, so a page is not sent one.
 */
import { PracticeFindings, PracticeTextEntry } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeReflection } from './elements/reflection/reflection.js';

defineElement('practice-text-entry', PracticeTextEntry);
defineElement('practice-findings', PracticeFindings);
defineElement('practice-reflection', PracticeReflection);
