/** The only module of this package with a side effect: registers `<practice-childs-session>`, and what it shows and writes with from the start. It has no list of entries. */
import { defineElement } from '@practice-kit/elements/define';
import { PracticeSteps, PracticeTextEntry } from '@practice-kit/elements';
import { PracticeChildsSession } from './elements/childs-session/childs-session.js';

defineElement('practice-text-entry', PracticeTextEntry);
defineElement('practice-steps', PracticeSteps);
defineElement('practice-childs-session', PracticeChildsSession);
