/** The script-tag file: defines `<practice-childs-session>`, and gives a page's own script what it needs to keep the work. */
import '@practice-kit/childrens-tools/define';

export { PracticeChildsSession } from '@practice-kit/childrens-tools';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
