export { PracticeChildsSession } from './elements/childs-session/childs-session.js';
export { fromFile as pictureFromFile, type FromFile as PictureFromFile } from './elements/pictures/from-file.js';
export * from './model/index.js';
