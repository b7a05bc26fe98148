/**
 * The script-tag file: defines `<practice-workbench>`, brings the host and the kit's plugins, and gives a page's own script
 * what it needs to put them together. A tool comes when its first document is opened.
 */
import '@practice-kit/workbench/define';

export { PracticeWorkbench, workbenchPlugin } from '@practice-kit/workbench';
export { createHost, memoryStorage, textStorage } from '@practice-kit/plugin-host';
export { browserBackups, httpRecords, memoryBackups, memoryRecords } from '@practice-kit/documents';
export { kitPlugins } from '../parts/kit-plugins.js';
export { personsStorage } from '../parts/persons-storage.js';
