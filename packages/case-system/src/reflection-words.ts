/** What the page of a worker's own reflections says. What is said of the passphrase itself comes with the tool. Welsh awaits a Welsh speaker's review. */
import type { Language } from './words.js';

const en = {
  title: 'My reflections', about: 'Yours alone. Nobody else can open them, and nobody is told how many you have: not your manager, not the team. Whoever looks after this system can see that something locked is kept for you, and nothing that is in it.',
  choosing: 'Before you write', choose: 'Use this passphrase', show: 'Show what I type',
  opening: 'Open your reflections', passphrase: 'Your passphrase', open: 'Open', openingNow: 'Opening …', lost: 'I have lost my passphrase',
  lostAbout: 'Then nobody can open what you wrote with it: not you, not the council, not the people who made this. You can delete it and begin again. What you put on a family’s record stays there.',
  lostSure: 'I understand that what I wrote goes', lostDo: 'Delete all of it and begin again',
  start: 'Start a reflection', family: 'About a family you work with, if you like. Only you will see which.', nobody: 'No family', example: 'Start from the worked example (invented)',
  list: 'What you have written', nothing: 'Nothing yet.', untitled: 'Reflection', noDay: 'No day yet', locked: 'Locked with another passphrase', back: 'All my reflections', lock: 'Lock them now',
  gone: 'It is deleted.', lostGone: 'They are deleted.', offline: 'The case system could not be reached. Nothing is lost or changed: try again.', signedOut: 'You have been signed out. Sign in again to go on.', notYet: 'This is not saved yet, and not kept on this device. Stay here until it is.', notKept: 'It could not be kept. Nothing has been changed.', needsUnderstood: 'Tick the box above to say that you have read this.', noSecure: 'This browser cannot lock anything on this page, so nothing can be written here.',
  lineReady: 'What you chose for the record is not on a family’s record yet.', lineAbout: 'It goes there as it was said, with your name and today’s date, and it stays there.', whichFamily: 'Which family’s record?', linePut: 'Put it on the record', lineIs: 'It is on the record of {family}.', noFamily: 'You are not working with a family whose record it could go on.',
  shown: 'This system does not pass anything on. Show it to your colleague yourself, on paper or on this screen.',
  lines: 'Words put on the record', linesAbout: 'A worker chose these from their own notes, exactly as they were said. Words are not yet safety: a step that was taken and seen is written on the map as what happened.', linesBy: 'Put there by {name}, {when}',
};
export type ReflectionWord = keyof typeof en;
const cy: Record<ReflectionWord, string> = {
  title: 'Fy myfyrdodau', about: 'Eich rhai chi yn unig. Ni all neb arall eu hagor, ac ni ddywedir wrth neb faint sydd gennych: nid eich rheolwr, nid y tîm. Gall pwy bynnag sy’n gofalu am y system hon weld bod rhywbeth dan glo yn cael ei gadw i chi, ond dim o’r hyn sydd ynddo.',
  choosing: 'Cyn i chi ysgrifennu', choose: 'Defnyddio’r cyfrinymadrodd hwn', show: 'Dangos beth rydw i’n ei deipio',
  opening: 'Agor eich myfyrdodau', passphrase: 'Eich cyfrinymadrodd', open: 'Agor', openingNow: 'Yn agor …', lost: 'Rydw i wedi colli fy nghyfrinymadrodd',
  lostAbout: 'Yna ni all neb agor yr hyn a ysgrifennoch chi ag ef: nid chi, nid y cyngor, nid y bobl a wnaeth hwn. Gallwch ei ddileu a dechrau eto. Mae’r hyn a roddoch chi ar gofnod teulu yn aros yno.',
  lostSure: 'Rydw i’n deall bod yr hyn a ysgrifennais yn mynd', lostDo: 'Dileu’r cyfan a dechrau eto',
  start: 'Dechrau myfyrdod', family: 'Am deulu rydych chi’n gweithio gyda nhw, os hoffech. Dim ond chi fydd yn gweld pa un.', nobody: 'Dim teulu', example: 'Dechrau o’r enghraifft (dyfeisiedig)',
  list: 'Beth rydych chi wedi’i ysgrifennu', nothing: 'Dim byd eto.', untitled: 'Myfyrdod', noDay: 'Dim diwrnod eto', locked: 'Wedi’i gloi â chyfrinymadrodd arall', back: 'Fy holl fyfyrdodau', lock: 'Eu cloi nawr',
  gone: 'Mae wedi’i ddileu.', lostGone: 'Maen nhw wedi’u dileu.', offline: 'Nid oedd modd cyrraedd y system achosion. Does dim wedi’i golli na’i newid: rhowch gynnig arall arni.', signedOut: 'Rydych chi wedi cael eich allgofnodi. Mewngofnodwch eto i fynd ymlaen.', notYet: 'Nid yw hwn wedi’i gadw eto, ac nid yw ar y ddyfais hon. Arhoswch yma nes ei fod.', notKept: 'Nid oedd modd ei gadw. Does dim wedi’i newid.', needsUnderstood: 'Ticiwch y blwch uchod i ddweud eich bod wedi darllen hyn.', noSecure: 'Ni all y porwr hwn gloi dim ar y dudalen hon, felly ni ellir ysgrifennu dim yma.',
  lineReady: 'Nid yw’r hyn a ddewisoch chi ar gyfer y cofnod ar gofnod teulu eto.', lineAbout: 'Mae’n mynd yno fel y’i dywedwyd, gyda’ch enw a dyddiad heddiw, ac mae’n aros yno.', whichFamily: 'Cofnod pa deulu?', linePut: 'Ei roi ar y cofnod', lineIs: 'Mae ar gofnod {family}.', noFamily: 'Nid ydych chi’n gweithio gyda theulu y gallai fynd ar ei gofnod.',
  shown: 'Nid yw’r system hon yn trosglwyddo dim. Dangoswch ef i’ch cydweithiwr eich hun, ar bapur neu ar y sgrin hon.',
  lines: 'Geiriau a roddwyd ar y cofnod', linesAbout: 'Dewisodd gweithiwr y rhain o’u nodiadau eu hunain, yn union fel y’u dywedwyd. Nid yw geiriau’n ddiogelwch eto: mae cam a gymerwyd ac a welwyd yn cael ei ysgrifennu ar y map fel yr hyn a ddigwyddodd.', linesBy: 'Rhoddwyd yno gan {name}, {when}',
};

export const reflectionWords = (language: Language): Readonly<Record<ReflectionWord, string>> => (language === 'cy' ? cy : en);
