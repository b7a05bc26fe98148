/** What stands at the head of a reflection, on the screen and on paper, and where a line of it went. */
import { formatDate, type DateStyle, type Wording } from '@practice-kit/practice-tool';
import type { RecordLine, Reflection } from '../../model/index.js';

/** When and where it was, how long, and who was there, without names. */
export const factsOf = ({ on, setting, minutes, whoWasThere }: Reflection, t: Wording, lang: string, style: DateStyle = 'weekday-and-month'): string[] => [
  on ? formatDate(lang, on, style) : '', setting ? t(`setting.${setting}`) : '', minutes === undefined ? '' : t('minutes', { n: minutes }), whoWasThere ?? '',
].filter(Boolean);

/** The child's record where it is there, when, and as whose words. */
export const wentTo = ({ on, asOwnWords }: RecordLine, t: Wording, lang: string, isThere: boolean): string =>
  [isThere ? t('record.where') : '', on ? formatDate(lang, on, 'day-and-month') : '', t(asOwnWords === false ? 'record.own-account' : 'record.their-words')].filter(Boolean).join(' · ');
