/** A child's "no" that somebody overrules: what an event and the record say of it together (CH-R05). */
import type { PracticeDocument } from '@practice-kit/documents';
import { said, type Circumstances } from '@practice-kit/practice-tool/model';
import type { ChildSession, HouseItem, ShareOverride } from './document-type.js';
import { isWholeOverride } from './readers.js';
import { findItem, scaleOf, sessionsOf } from './selectors.js';

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

export interface Overrulable extends Pick<HouseItem, 'id' | 'status' | 'shareOverride' | 'earlierOverrides' | 'share'> { readonly session: ChildSession | undefined }
/** What a child said “no” about: words, or their number with all they have said to it so far. */
export function overrulable(document: PracticeDocument, id: string): Overrulable | undefined {
  const found = findItem(document, id);
  if (found) return { ...found.item, session: found.session };
  const answer = scaleOf(document, id)?.answers.at(-1);
  return answer && { ...answer, id, status: undefined, session: sessionsOf(document).find(({ scale }) => scale?.id === id) };
}

/**
 * What would be stored. `why` is the decision's own, now or looked at again. A `reason` that comes with a decision says why; with one that is on record already it says why the
 * child was not told first. With `isConfirmed` it answers for both where either is not said.
 */
export function overrideFrom({ document, event, asOf }: Circumstances, item: Overrulable, { isConfirmed = false } = {}): { override: ShareOverride; isWhole: boolean } {
  const before = item.shareOverride;
  const names = strings(event['sharedWith']);
  // Of whom the child was not told before, the child is told now: what they heard and said of others does not answer for them.
  const { childToldFirst: _told, howChildWasTold: _how, whyNotToldFirst: _why, childSaid: _said, ...decided } = before ?? {};
  const heard = names.some((name) => !before?.sharedWith.includes(name)) ? undefined : before;
  const childToldFirst = typeof event['childToldFirst'] === 'boolean' ? event['childToldFirst'] : heard?.childToldFirst === true;
  const given = event.reason?.trim() ?? '';
  const why = said(event, 'why').trim() || (before?.reason ?? '').trim() || given;
  const isWhyNotTold = isConfirmed && before?.reason !== undefined && given !== '';
  const whyNotToldFirst = said(event, 'whyNotToldFirst') || heard?.whyNotToldFirst || (isWhyNotTold && !childToldFirst ? given : '');
  const text = (field: 'agreedWith' | 'howChildWasTold' | 'childSaid'): Partial<Record<typeof field, string>> => {
    const value = said(event, field) || (field === 'agreedWith' ? before : heard)?.[field];
    return value ? { [field]: value } : {};
  };
  const override: ShareOverride = {
    // Nobody decides by being at the screen: whoever does is named.
    ...decided, decidedBy: said(event, 'decidedBy') || (before?.decidedBy ?? ''), ...text('agreedWith'), at: event.at ?? before?.at ?? asOf, reason: why,
    // Nobody is somebody's answer too: a “no” is given back by it.
    sharedWith: names.length > 0 || (before && Array.isArray(event['sharedWith'])) ? names : (before?.sharedWith ?? (event.reader ? [event.reader] : [])),
    childToldFirst, ...text('howChildWasTold'), ...(whyNotToldFirst ? { whyNotToldFirst } : {}), ...text('childSaid'),
  };
  return { override, isWhole: isWholeOverride(override, document.people) };
}
