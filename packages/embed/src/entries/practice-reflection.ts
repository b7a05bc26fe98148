/** The script-tag file: defines `<practice-reflection>`, and gives a page's own script what it needs to keep the work. */
import '@practice-kit/motivational-interviewing/define';

export { isPastItsDay, keptUntil, OwnersSeal, PracticeReflection, passphraseFault, sealWords, sealedRecords } from '@practice-kit/motivational-interviewing';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
