/** The only module of this package with a side effect: registers `<practice-family-plan>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeFamilyPlan } from './elements/family-plan/family-plan.js';

defineElement('practice-family-plan', PracticeFamilyPlan);
