/** The only module of this package with a side effect: registers `<practice-conversation-guide>`. */
import '@practice-kit/practice-tool/define';
import { defineElement } from '@practice-kit/elements/define';
import { PracticeConversationGuide } from './elements/conversation-guide/conversation-guide.js';

defineElement('practice-conversation-guide', PracticeConversationGuide);
