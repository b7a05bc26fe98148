export { PracticeAssessmentMap } from './elements/assessment-map/assessment-map.js';
export * from './model/index.js';
