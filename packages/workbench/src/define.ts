/** The only module of this package with a side effect: registers `<practice-workbench>` and its parts. */
import { PracticeDialog, PracticeFindings } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeContributedView } from './elements/contributed-view/contributed-view.js';
import { PracticeDataForm } from './elements/data-form/data-form.js';
import { PracticeInputBox } from './elements/input-box/input-box.js';
import { PracticeWorkbench } from './elements/practice-workbench/practice-workbench.js';
import { PracticePluginList } from './elements/plugin-list/plugin-list.js';
import { PracticeQuickPick } from './elements/quick-pick/quick-pick.js';
import { PracticeSettingsEditor } from './elements/settings-editor/settings-editor.js';
import { PracticeShortcutsEditor } from './elements/shortcuts-editor/shortcuts-editor.js';
import { PracticeTree } from './elements/tree/tree.js';
import { PracticeWalkthroughs } from './elements/walkthroughs/walkthroughs.js';

defineElement('practice-dialog', PracticeDialog);
defineElement('practice-findings', PracticeFindings);
defineElement('practice-tree', PracticeTree);
defineElement('practice-data-form', PracticeDataForm);
defineElement('practice-quick-pick', PracticeQuickPick);
defineElement('practice-input-box', PracticeInputBox);
defineElement('practice-contributed-view', PracticeContributedView);
defineElement('practice-settings-editor', PracticeSettingsEditor);
defineElement('practice-shortcuts-editor', PracticeShortcutsEditor);
defineElement('practice-plugin-list', PracticePluginList);
defineElement('practice-walkthroughs', PracticeWalkthroughs);
defineElement('practice-workbench', PracticeWorkbench);
