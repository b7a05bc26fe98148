/** What the checks and the guards look for, once (domain.md §4.8, shapes.md §14). */
import type { PracticeDocument } from '@practice-kit/documents';
import { personName } from '@practice-kit/practice-tool/model';
import type { ChildSession, HouseItem } from './document-type.js';
import { houseItemsOf, isChilds, isStanding, isWords } from './selectors.js';

/** Standing in a house of a session in which nobody told anything: after that every nudge is silent (SG-03, CH-M08). */
const looked = (session: ChildSession | undefined): HouseItem[] => (session && !session.telling ? houseItemsOf(session).filter(isStanding) : []);
const spoken = (session: ChildSession | undefined): HouseItem[] => looked(session).filter((item) => isWords(item) && isChilds(item));

/** CH-M03: it does not say what was asked, by a prompt or in the worker's own words. */
export const withoutPrompt = (session: ChildSession | undefined): HouseItem[] => spoken(session).filter(({ prompt, asked }) => !prompt && !asked?.trim());
/** CH-M06: the child has not been asked who may see it. */
export const withoutChoice = (session: ChildSession | undefined): HouseItem[] => looked(session).filter(({ share }) => !share?.length);
/** CH-M07: written down by somebody else and not read back. */
export const notReadBack = (session: ChildSession | undefined): HouseItem[] => spoken(session).filter(({ writtenBy, readBackToChild }) => writtenBy !== session?.childId && readBackToChild !== true);
/** CH-M11: a brother's or a sister's words on this child's page: they wrote them, or it says that they say so (“Mali: …”). */
export function isAnothers(document: PracticeDocument, session: ChildSession | undefined, { writtenBy, text = '' }: Pick<HouseItem, 'writtenBy' | 'text'>): boolean {
  if (session === undefined) return false;
  const others = document.people.filter(({ id, kind }) => kind === 'child' && id !== session.childId);
  const first = text.trim().toLocaleLowerCase();
  return others.some(({ id }) => {
    const name = personName(document, id).toLocaleLowerCase();
    return id === writtenBy || (name !== '' && [': ', ' says ', ' said '].some((says) => first.startsWith(name + says)));
  });
}
export const ofAnotherChild = (document: PracticeDocument, session: ChildSession): HouseItem[] => spoken(session).filter((item) => isAnothers(document, session, item));
/** CH-M10: what a worker wrote, in what a child will read. */
export const grownUpWords = (session: ChildSession): HouseItem[] => looked(session).filter((item) => !isChilds(item) || item.describedByWorker?.trim());

/** What reports say and children do not. Ours: a setting; a teenager may well say one of them, and then it stands. */
const REPORT = /\b(?:appear(?:s|ed)?\s+to|present(?:s|ed)\s+as|(?:stat|report|disclos|indicat)(?:es|ed)\s+that|disclosed|in\s+relation\s+to|regarding|due\s+to|inappropriate(?:ly)?|dysregulat\w*|emotional(?:ly)?\s+(?:harm\w*|abus\w*|available|unavailable|wellbeing)|domestic\s+(?:abuse|violence|incident)s?|safeguarding|attachment|neglect(?:ed|ful)?|volatile|coping\s+strateg\w+|parental|supervised\s+contact)\b/iu;
/** CH-M02: reads like a grown-up's words; or speaks of the child by name, as somebody else would. */
export function soundsGrownUp(text: string, name: string): boolean {
  if (REPORT.test(text)) return true;
  const said = name && text.trim().toLocaleLowerCase().startsWith(`${name.toLocaleLowerCase()} `) ? text.trim().slice(name.length + 1) : '';
  return /^(?:says?|said|feels?|felt|thinks|thought|told|was|is|has|wants|wanted|enjoys|likes|misses|worries)\b/iu.test(said);
}
export const grownUpSounding = (session: ChildSession, name: string): HouseItem[] => spoken(session).filter((item) => !item.corrects && soundsGrownUp(item.text ?? '', name));
