export { PracticeFamilyPlan } from './elements/family-plan/family-plan.js';
export * from './model/index.js';
