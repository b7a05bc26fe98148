/** The only module of this package with a side effect: registers `<practice-family-plan>`, and what it shows and writes with from the start. It has no list of entries. */
import { PracticeFindings, PracticeSteps, PracticeTextEntry } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeFamilyPlan } from './elements/family-plan/family-plan.js';

defineElement('practice-text-entry', PracticeTextEntry);
defineElement('practice-findings', PracticeFindings);
defineElement('practice-steps', PracticeSteps);
defineElement('practice-family-plan', PracticeFamilyPlan);
