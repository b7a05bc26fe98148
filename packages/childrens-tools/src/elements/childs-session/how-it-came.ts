/** What was asked and who wrote it down, so that anyone can see it was not put into the child's mouth (CH-R02). */
import type { Wording } from '@practice-kit/practice-tool';
import { askedOf, type HouseItem } from '../../model/index.js';

export interface HowItCame {
  readonly t: Wording;
  readonly childId: string | undefined;
  /** What somebody is called; without it, it is not said who wrote. */
  readonly name?: (id: string) => string;
}

/** In a line; '' where nothing of it is known. */
export function howItCame({ asked, prompt, writtenBy }: HouseItem, { t, childId, name }: HowItCame): string {
  const question = askedOf({ asked, prompt }, t);
  const writer = writtenBy === undefined || !name ? '' : t(writtenBy === childId ? 'words.wrote' : 'words.written-down', { name: name(writtenBy) });
  return [question && t('words.asked', { question }), writer].filter(Boolean).join(' · ');
}
