/**
 * The practice checks that can be read off stored sessions (domain.md §4.8, shapes.md §14). They notice what is missing;
 * they never grade. In a session in which a child told something, nothing is said at all (SG-03, CH-M08).
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { fill, workingDaysBetween, type Finding } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import type { ChildSession, HouseItem } from './document-type.js';
import { grownUpSounding, notReadBack, ofAnotherChild, withoutChoice, withoutPrompt } from './findings-of.js';
import { HOUSES } from './document-type.js';
import { childName, sessionsOf, untoldSince } from './selectors.js';
import { severityOf } from './severity.js';

type MessageId = 'CH-M02' | 'CH-M03' | 'CH-M06' | 'CH-M07' | 'CH-M09' | 'CH-M11';
/** More than this many working days on, the child does not know yet what happened with their page (CH-M09). */
const WORKING_DAYS_UNTOLD = 5;

export function check(document: PracticeDocument, { asOf }: { asOf: string }): Finding[] {
  const sessions = sessionsOf(document).filter((session) => !session.telling);
  const answered = new Set((document.checkAnswers ?? []).flatMap(({ messageId, about }) => about.map((id) => JSON.stringify([messageId, id]))));
  const findings: Finding[] = [];
  /** One finding about all of these that nobody has answered for yet. */
  const together = (id: MessageId, found: readonly { id: string }[], name?: string): void => {
    const about = found.map((one) => one.id).filter((one) => !answered.has(JSON.stringify([id, one])));
    const [first] = about;
    if (first === undefined) return;
    const values = name === undefined ? undefined : { name };
    findings.push({ id, severity: severityOf(id), about, path: pathTo(document, first), message: fill(en[`message.${id}`], (key) => values?.[key as 'name']), ...(values ? { values } : {}) });
  };
  // What was asked is the same question of every child; the others are said with the name of the child they are about.
  together('CH-M03', sessions.flatMap(withoutPrompt));
  for (const session of sessions) {
    const name = childName(document, session);
    together('CH-M06', withoutChoice(session), name);
    together('CH-M07', notReadBack(session), name);
    together('CH-M02', grownUpSounding(session, name), name);
    together('CH-M11', ofAnotherChild(document, session));
    const since = untoldSince(session);
    if (since !== undefined && workingDaysBetween(since, asOf) > WORKING_DAYS_UNTOLD) together('CH-M09', [session], name);
  }
  return findings;
}

function pathTo(document: PracticeDocument, id: string): (string | number)[] {
  for (const [index, session] of sessionsOf(document).entries()) {
    const at = ['content', 'sessions', index];
    if (session.id === id) return at;
    for (const house of HOUSES) {
      const place = position(session, house, id);
      if (place >= 0) return [...at, 'houses', house, place];
    }
  }
  return ['content', 'sessions'];
}
const position = (session: ChildSession, house: typeof HOUSES[number], id: string): number => (session.houses?.[house] as HouseItem[] | undefined)?.findIndex((item) => item.id === id) ?? -1;
