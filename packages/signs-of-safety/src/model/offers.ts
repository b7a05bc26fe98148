/** What a map offers to the family's other tools, to be used there by reference (WB-R01). */
import { offersOf, type Offer, type PracticeDocument } from '@practice-kit/documents';
import { mapOf } from './entries.js';

export function offers(document: PracticeDocument): Offer[] {
  const { dangerStatements, safetyGoals, bottomLines, existingStrengths } = mapOf(document);
  const of = (list: Parameters<typeof offersOf>[0], field: string, as: string): Offer[] => offersOf(list, ['content', field], { kind: 'map-item', as });
  return [
    ...of(dangerStatements, 'dangerStatements', 'danger'), ...of(safetyGoals, 'safetyGoals', 'goal'),
    ...of(bottomLines, 'bottomLines', 'bottom-line'), ...of(existingStrengths, 'existingStrengths', 'strength'),
  ];
}
