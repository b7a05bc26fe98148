export { PracticeConversationGuide } from './elements/conversation-guide/conversation-guide.js';
export * from './model/index.js';
