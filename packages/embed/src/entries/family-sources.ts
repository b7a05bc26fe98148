/** For a page's own script: the family's other documents as the `sources` of a tool (WB-R01). Registers no element. */
import { followSources as follow, type FollowOptions, type OfferingType } from '@practice-kit/documents';
import { documentType as familyPlan, offers as planOffers } from '@practice-kit/family-group-conference/model';
import { documentType as reflection, offers as reflectionOffers } from '@practice-kit/motivational-interviewing/model';
import { documentType as assessmentMap, offers as mapOffers } from '@practice-kit/signs-of-safety/model';

/** The cast: a type's own content is narrower than the any-content that a list of types holds. */
const offering = (documentType: unknown, offers: OfferingType['offers']): OfferingType => ({ documentType: documentType as OfferingType['documentType'], offers });
const TYPES: readonly OfferingType[] = [offering(assessmentMap, mapOffers), offering(familyPlan, planOffers), offering(reflection, reflectionOffers)];

/** What each call answers is the tool's `sources` as they are now; the same list for as long as nothing changed. */
export const followSources = (options: Omit<FollowOptions, 'types'>): ReturnType<typeof follow> => follow({ ...options, types: TYPES });
