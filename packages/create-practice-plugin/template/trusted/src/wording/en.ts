/** Every word of this tool in English. A label may say it differently to a practitioner, to the family and to a child. */
import { toolWordsEnglish } from '@practice-kit/practice-tool/model';

export const en = {
  ...toolWordsEnglish,
  'title': '__title__',
  'attribution': 'Made by __publisher__.',
  'stages': 'Where this has got to',
  'section.noticed': { practitioner: 'What was noticed', family: 'What we noticed', child: 'What we saw' },
  'section.nextSteps': { practitioner: 'Next steps', family: 'Who will do what', child: 'What happens next' },
  'stage.draft': 'Being written',
  'stage.ready': 'Ready to share',
  'stage.shared': 'Shared',
  'stage.closed': 'Finished',
  'step.READY': 'It is ready to share',
  'step.EDIT': 'Go on writing',
  'step.CLOSE': 'Finish',
  'step.REOPEN': 'Open it again',
  'message.__ID__-M01': 'Who will do this, and by when?',
  'message.__ID__-M02': 'Nothing is written yet. One line is enough.',
  'message.__ID__-M03': 'Some steps are still open. Say why it is finished all the same.',
  'message.__ID__-M04': 'Something in the copy for {name} is not decided yet: {what}.',
  'message.__ID__-M05': 'Somebody could be hurt by this copy. A second person looks at it first.',
  'message.__ID__-M06': 'The day for this has gone by. What got in the way?',
} as const;
