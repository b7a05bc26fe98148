/** A child's number in words. Apart from how words came: a page in the room needs this, and that only later. */
import type { Wording } from '@practice-kit/practice-tool';
import type { Answer } from '@practice-kit/documents';

/** Their number with its word, or how they did not answer. */
export const saidOfScale = ({ value, status = 'not-asked', face: word }: Answer, t: Wording): string => (value === undefined ? t(`silence.${status}`) : word ? `${value}: ${word}` : String(value));
