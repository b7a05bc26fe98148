/** What is missing, each rule once: read by the checks and by the guards (shapes.md §14). */
import type { PracticeDocument } from '@practice-kit/documents';
import { isChild, isPerson, isProfessional } from '@practice-kit/practice-tool/model';
import type { AgreementItem, Conversation } from './document-type.js';
import { childrenOf, conversationOf, currentItems, hasFollowUpDate, isOut, preparationOf, roundsOf, skipsPast, takingPart } from './selectors.js';

/** RC-M01: never asked where there is control, or where it was found not to be suitable. */
export function isNobodysYet({ suitability }: Conversation): boolean {
  return suitability !== undefined && !suitability.someoneAcceptsTheirPart?.length && suitability.safety?.decision !== 'not-suitable'
    && !suitability.safety?.coerciveControl?.some(({ answer }) => answer === 'yes');
}
/** RC-M03: said they would take part, and nobody has asked them on their own. Worker or family. */
export const notMetAlone = (conversation: Conversation): string[] =>
  (conversation.preparation ?? []).filter((one) => one.agreedToTakePart === true && one.metAlone !== true && !isOut(one)).map(({ personId }) => personId);
/** RC-M04: everybody else has spoken, and only then the person who was hurt (RC-R06 lets the one who did it go first). */
export function harmedAskedLast(conversation: Conversation): string[] {
  const rounds = roundsOf(conversation);
  const first = rounds.findIndex(({ questionSet }) => questionSet === 'person-harmed');
  return rounds.length > 2 && first === rounds.length - 1 ? [rounds[first]!.personId] : [];
}
/** RC-M05. */
export const childrenAtConference = (document: PracticeDocument, ids: readonly string[]): string[] =>
  (conversationOf(document).form === 'formal-conference' ? childrenOf(document, ids) : []);
/** RC-M06. */
export const futureBeforePast = (conversation: Conversation): string[] => roundsOf(conversation).filter(skipsPast).map(({ personId }) => personId);
/** RC-M07, RC-M08. */
const lacksWhoOrWhen = ({ who, from, byWhen }: AgreementItem): boolean => !who?.length || !(from ?? byWhen);
export const withoutWhoOrWhen = (conversation: Conversation): AgreementItem[] => currentItems(conversation).filter(lacksWhoOrWhen);
export const withoutIfItSlips = (conversation: Conversation): AgreementItem[] => currentItems(conversation).filter((item) => !item.ifItSlips?.trim());
/** RC-M10: a child for whom somebody else agreed. */
export const signedForChildren = (document: PracticeDocument): string[] =>
  (conversationOf(document).agreement?.agreedBy ?? []).filter(({ personId, mode }) => mode === 'on-behalf' && isChild(document, personId)).map(({ personId }) => personId);
/** RC-M12. */
export const lacksFollowUp = (conversation: Conversation): boolean => conversation.outcome === 'agreed' && !hasFollowUpDate(conversation);

/** RC-M03, before people sit down: besides them, whoever takes part and has not been made ready at all (RC-R04). */
export const notAskedAlone = (conversation: Conversation): string[] =>
  [...new Set([...takingPart(conversation).filter((personId) => preparationOf(conversation, personId)?.metAlone !== true), ...notMetAlone(conversation)])];
/** Made ready, and has not said yes (RC-R01). */
export const notSaidYes = (conversation: Conversation): string[] =>
  takingPart(conversation).filter((personId) => { const prepared = preparationOf(conversation, personId); return prepared !== undefined && prepared.agreedToTakePart === undefined; });
/**
 * Of the family or its friends, would be there, and is not named among those involved: nobody is asked about them (RC-R02),
 * and nobody asks them (RC-R04). Until it is written who is there, whoever somebody brings comes.
 */
export function notNamed(document: PracticeDocument): string[] {
  const conversation = conversationOf(document);
  const { preparation = [], meeting, involvedIds = [] } = conversation;
  const present = meeting?.presentIds ?? [];
  const coming = present.length > 0 ? present : preparation.flatMap((one) => (isOut(one) ? [] : (one.bringing ?? [])));
  return [...new Set(coming)].filter((personId) => !involvedIds.includes(personId) && isPerson(document, personId) && !isProfessional(document, personId));
}
