/** The only module of this package with a side effect when `defineElements()` is called: registers the primitives. */
import { PracticeDialog } from './dialog/dialog.js';
import { PracticeEntryList } from './entry-list/entry-list.js';
import { PracticeFindings } from './findings/findings.js';
import { PracticePrompt } from './prompt/prompt.js';
import { PracticeScale } from './scale/scale.js';
import { PracticeStatement } from './statement/statement.js';
import { PracticeSteps } from './steps/steps.js';
import { PracticeTextEntry } from './text-entry/text-entry.js';

/** Registers a tag once. Another copy of the kit on the page may have it already: that one stays, and is told of. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const found = customElements.get(tag);
  if (!found) customElements.define(tag, element);
  // A page's developer reads this; it holds a tag and nothing else.
  // oxlint-disable-next-line no-console
  else if (found !== element) console.warn(`Practice Kit: <${tag}> is already defined on this page, by another copy. That one is used.`);
}

export function defineElements(): void {
  defineElement('practice-text-entry', PracticeTextEntry);
  defineElement('practice-findings', PracticeFindings);
  defineElement('practice-entry-list', PracticeEntryList);
  defineElement('practice-statement', PracticeStatement);
  defineElement('practice-scale', PracticeScale);
  defineElement('practice-dialog', PracticeDialog);
  defineElement('practice-prompt', PracticePrompt);
  defineElement('practice-steps', PracticeSteps);
}
