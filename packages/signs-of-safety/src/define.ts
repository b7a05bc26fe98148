/** The only module of this package with a side effect: registers `<practice-assessment-map>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeAssessmentMap } from './elements/assessment-map/assessment-map.js';

defineElement('practice-assessment-map', PracticeAssessmentMap);
