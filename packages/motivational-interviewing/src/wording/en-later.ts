/** Words of what opens over the reflection and of its paper, in English. They come with it. */
export const enLater = {
  'share.deliberate': 'Nothing leaves this reflection unless you show it. You choose each part, and you can take it back.',
  'share.with': 'Who is it for?', 'share.role': 'As what?', 'share.names': 'There is no name in what I show', 'share.why': 'Why your manager? Say it for yourself.',
  'share.exactly': '{name} will hold exactly this. No number is in it.', 'share.do': 'Show these parts', 'share.somebody-else': 'Somebody else', 'share.new': 'Their name', 'share.add': 'Add this colleague',
  'share.maybe': 'These may be names. Only you can say. Where one is, take it out first.', 'share.none-named': 'None of these is a name',
  'message.share-maybe-named': 'There may be a name in what you show. Look at each place first.', 'message.share-as-what': 'Say as what it is shown to them: to a coach, a colleague or a manager.',
  'record.about': 'One line of theirs, exactly as you heard it. It goes on the record as something that was said. Talk is not safety: a step that was taken and seen is written there as what happened.',
  'record.who': 'Who said it? “Mum” is enough', 'record.which': 'Which line?', 'record.do': 'Put it on the record',
  'delete.about': 'Everything you wrote here goes. What you put on the record stays there. Nothing else is touched.',
  'sheet.title': 'From a reflection', 'sheet.private': 'Private to the person who wrote it',
  'seal.about': 'Your reflections are locked before they leave this page. Your council, whoever looks after the system, and its backups hold only what they cannot read.',
  'seal.no-way-back': 'There is no way back in without your passphrase. Nobody can find it out for you or set a new one: not your council, not the people who made this. If it is lost, what you wrote is lost.',
  'seal.given': 'What you show to a colleague or put on the record is stored so that they can read it. Everything else stays locked.',
  'seal.law': 'Locked does not mean outside the law: if your notes are asked for, you are the one who can open them.',
  'seal.choose': 'Choose a passphrase', 'seal.again': 'The same again', 'seal.understood': 'I understand that nobody can open these without it',
  'seal.too-short': 'Make it longer: four or five ordinary words are easy to remember.', 'seal.not-the-same': 'The two are not the same yet.', 'seal.does-not-open': 'This passphrase does not open it. Nothing has been changed.',
} as const;
