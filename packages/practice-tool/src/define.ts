/**
 * The only module of this package with a side effect: registers what a tool with lists of entries shows and writes with
 * from the start. One that has none registers what it uses itself, and its page is not sent the lists.
 * What opens over a tool is registered when it comes (`Part`).
 */
import { defineElement } from '@practice-kit/elements/define';
import { PracticeEntryList, PracticeFindings, PracticeSteps, PracticeTextEntry } from '@practice-kit/elements';

defineElement('practice-text-entry', PracticeTextEntry);
defineElement('practice-entry-list', PracticeEntryList);
defineElement('practice-findings', PracticeFindings);
defineElement('practice-steps', PracticeSteps);
