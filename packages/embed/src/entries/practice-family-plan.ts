/** The script-tag file: defines `<practice-family-plan>`, and gives a page's own script what it needs to keep the work. */
import '@practice-kit/family-group-conference/define';

export { PracticeFamilyPlan } from '@practice-kit/family-group-conference';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
