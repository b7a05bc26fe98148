/** What a family's plan offers to their other tools, to be used there by reference (WB-R01): in the family's own words. */
import { offersOf, type Item, type Offer, type PracticeDocument } from '@practice-kit/documents';
import { conferenceOf } from './conference.js';

export function offers(document: PracticeDocument): Offer[] {
  const { items, helpAskedFor } = conferenceOf(document).plan ?? {};
  const of = (list: readonly object[] | undefined, field: string): Offer[] => offersOf(list as readonly Item[] | undefined, ['content', 'plan', field], { kind: 'plan-item', as: 'step' });
  return [...of(items, 'items'), ...of(helpAskedFor, 'helpAskedFor')];
}
