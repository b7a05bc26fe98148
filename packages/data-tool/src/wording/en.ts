/** What the kit itself says over a tool that is data. All else is the plugin's, or what every tool says. */
export const en = {
  'stages': 'Where this has got to',
  'action.facts': 'Change: {section}',
  'scale.read-reasons': 'Read the reasons', 'scale.ask-someone': 'Ask somebody', 'scale.add': 'Add a scale', 'scale.none': 'Nobody has been asked for a number yet.',
  'scale.orderAsked': 'In the order asked', 'scale.whyNotLower': 'What makes it that, and not lower?', 'scale.eachBelongs': 'Each number belongs to the person who gave it.',
  'scale.rather': 'Would rather not', 'scale.notAble': 'Not able to say', 'scale.later': 'Later', 'scale.notAsked': 'Not asked',
  'scale.ask-whom': 'Whom are you asking?', 'scale.their-reason': 'In their words: what makes it that, and not lower?', 'scale.joint': 'Do not ask somebody for a number in front of the person who hurts them.',
  'scale.question': 'What is the scale about?', 'scale.anchor0': '0 means', 'scale.anchor10': '10 means',
  'message.scale-needs-question': 'Write what the scale is about.',
  'message.scale-answered': 'People have answered this question as it stands. Ask a new one rather than change it.',
  'message.one-answer': 'Say whose answer it is, and give one number from 0 to 10 or one of the ways of not answering.',
  'message.copy-undecided': 'This copy still mentions something {name} must not see: {what}. Write a version for them, or leave it out, then try again.',
  'message.copy-second-person': 'Someone at risk is named here. Please ask a colleague to check this copy before it goes.',
} as const;
