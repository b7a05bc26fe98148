export { PracticeChildsSession } from './elements/childs-session/childs-session.js';
export * from './model/index.js';
