/** The family's other documents, as what a document here may use by reference (WB-R01): for the copies this server makes. */
import { sourceFrom, type OfferingType, type ReferenceSource } from '@practice-kit/documents';
import { documentType as familyPlan, offers as planOffers } from '@practice-kit/family-group-conference/model';
import { documentType as reflection, offers as reflectionOffers } from '@practice-kit/motivational-interviewing/model';
import { documentType as assessmentMap, offers as mapOffers } from '@practice-kit/signs-of-safety/model';
import type { Database } from './database.js';

/** One row for each type of which something is used elsewhere. What the server cannot read it cannot offer, and a copy is then without it. A type names its own content; here one list has them all, so each is taken as of any content. */
const OFFERING: readonly OfferingType[] = [
  { documentType: assessmentMap as unknown as OfferingType['documentType'], offers: mapOffers },
  { documentType: familyPlan as unknown as OfferingType['documentType'], offers: planOffers },
  { documentType: reflection as unknown as OfferingType['documentType'], offers: reflectionOffers },
];

/** Whole, as the server keeps them: whose words of them go to whom is decided when a copy is made. */
export function familySources(database: Database, { id, caseId }: { readonly id: string; readonly caseId: string }): readonly ReferenceSource[] {
  return database.recordsOf(caseId).filter((record) => record.id !== id && OFFERING.some(({ documentType }) => documentType.type === record.type))
    .flatMap((record) => sourceFrom(database.document(record.id), OFFERING) ?? []);
}
