/** The only module of this package with a side effect: registers `<practice-workbench>` and its parts. Its own pages bring theirs. */
import { PracticeDialog, PracticeFindings } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeContributedView } from './elements/contributed-view/contributed-view.js';
import { PracticeDataForm } from './elements/data-form/data-form.js';
import { PracticeInputBox } from './elements/input-box/input-box.js';
import { PracticeWorkbench } from './elements/practice-workbench/practice-workbench.js';
import { PracticeQuickPick } from './elements/quick-pick/quick-pick.js';
import { PracticeTree } from './elements/tree/tree.js';

defineElement('practice-dialog', PracticeDialog);
defineElement('practice-findings', PracticeFindings);
defineElement('practice-tree', PracticeTree);
defineElement('practice-data-form', PracticeDataForm);
defineElement('practice-quick-pick', PracticeQuickPick);
defineElement('practice-input-box', PracticeInputBox);
defineElement('practice-contributed-view', PracticeContributedView);
defineElement('practice-workbench', PracticeWorkbench);
