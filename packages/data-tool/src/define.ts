/** The only module with a side effect: registers `<practice-data-tool>`, and makes one. */
import '@practice-kit/practice-tool/define';
import { PracticeScale, PracticeStatement } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeDataTool } from './elements/data-tool/data-tool.js';

defineElement('practice-scale', PracticeScale);
defineElement('practice-statement', PracticeStatement);
defineElement('practice-data-tool', PracticeDataTool);

/** By its tag, for which a bundle may have a name of its own. Give it `data` before its document. */
export const createDataTool = (): PracticeDataTool => document.createElement('practice-data-tool') as PracticeDataTool;
