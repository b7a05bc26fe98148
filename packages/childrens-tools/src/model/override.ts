/** A child's "no" that somebody overrules: what an event and the record say of it together (CH-R05). */
import { said, type Circumstances } from '@practice-kit/practice-tool/model';
import type { HouseItem, ShareOverride } from './document-type.js';
import { isWholeOverride } from './readers.js';

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/**
 * What would be stored. `why` is the decision's own, now or looked at again. A `reason` that comes with a decision says why; with one that is on record already it says why the
 * child was not told first. With `isConfirmed` it answers for both where either is not said.
 */
export function overrideFrom({ event, actor, asOf }: Circumstances, item: HouseItem, { isConfirmed = false } = {}): { override: ShareOverride; isWhole: boolean } {
  const before = item.shareOverride;
  const childToldFirst = typeof event['childToldFirst'] === 'boolean' ? event['childToldFirst'] : before?.childToldFirst === true;
  const given = event.reason?.trim() ?? '';
  const why = said(event, 'why').trim() || (before?.reason ?? '').trim() || given;
  const isWhyNotTold = isConfirmed && before?.reason !== undefined && given !== '';
  const whyNotToldFirst = said(event, 'whyNotToldFirst') || before?.whyNotToldFirst || (isWhyNotTold && !childToldFirst ? given : '');
  const names = strings(event['sharedWith']);
  const text = (field: 'agreedWith' | 'howChildWasTold' | 'childSaid'): Partial<Record<typeof field, string>> => {
    const value = said(event, field) || before?.[field];
    return value ? { [field]: value } : {};
  };
  const override: ShareOverride = {
    ...before, decidedBy: said(event, 'decidedBy') || (before?.decidedBy ?? actor), ...text('agreedWith'), at: event.at ?? before?.at ?? asOf, reason: why,
    // Nobody is somebody's answer too: a “no” is given back by it.
    sharedWith: names.length > 0 || (before && Array.isArray(event['sharedWith'])) ? names : (before?.sharedWith ?? (event.reader ? [event.reader] : [])),
    childToldFirst, ...text('howChildWasTold'), ...(whyNotToldFirst ? { whyNotToldFirst } : {}), ...text('childSaid'),
  };
  return { override, isWhole: isWholeOverride(override) };
}
