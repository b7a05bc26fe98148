/** The script-tag file: defines `<practice-assessment-map>`, and gives a page's own script what it needs to keep the work. */
import '@practice-kit/signs-of-safety/define';

export { PracticeAssessmentMap } from '@practice-kit/signs-of-safety';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
