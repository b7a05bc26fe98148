/** The only module of this package with a side effect: registers `<practice-assessment-map>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeScale, PracticeStatement } from '@practice-kit/elements';
import { PracticeAssessmentMap } from './elements/assessment-map/assessment-map.js';

defineElement('practice-statement', PracticeStatement);
defineElement('practice-scale', PracticeScale);
defineElement('practice-assessment-map', PracticeAssessmentMap);
