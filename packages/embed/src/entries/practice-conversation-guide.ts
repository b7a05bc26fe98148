/** The script-tag file: defines `<practice-conversation-guide>`, and gives a page's own script what it needs to keep the work. */
import '@practice-kit/restorative-practice/define';

export { PracticeConversationGuide } from '@practice-kit/restorative-practice';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
