/** The only module of this package with a side effect: registers `<practice-childs-session>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeChildsSession } from './elements/childs-session/childs-session.js';

defineElement('practice-childs-session', PracticeChildsSession);
