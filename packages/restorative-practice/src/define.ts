/** The only module of this package with a side effect: registers `<practice-conversation-guide>`, and what it shows and writes with in the room. The desk brings its own. */
import { PracticeSteps, PracticeTextEntry } from '@practice-kit/elements';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeConversationGuide } from './elements/conversation-guide/conversation-guide.js';

defineElement('practice-text-entry', PracticeTextEntry);
defineElement('practice-steps', PracticeSteps);
defineElement('practice-conversation-guide', PracticeConversationGuide);
