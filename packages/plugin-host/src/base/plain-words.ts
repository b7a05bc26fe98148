/**
 * Signs that nobody sees and that change what is seen: they turn a line round, hide a part of it, or make one name look like another. What joins
 * letters (in Persian, Hindi or a family of faces) stays where it joins something.
 */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]/gu;

/** Words that a plugin has the kit show in its own name: without what is not seen. Lines stay lines. */
export const plainWords = (text: string): string => text.replace(UNSEEN, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''));
