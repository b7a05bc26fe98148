/** What a page in a child's hands says besides, in words of its own. It comes with it. */
export const enHeld = { 'message.handed': 'This page is with the child. The worker’s word takes it back first.', 'hand.back': 'For the grown-up: your word', 'hand.take-back': 'Take it back' } as const;
