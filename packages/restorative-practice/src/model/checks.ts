/**
 * The practice checks RC-M01 to RC-M12 that can be read off a conversation (domain.md §5.8, shapes.md §14).
 * They notice what is missing; they never grade.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import { fill, listedWord, personName, type Finding, type Severity } from '@practice-kit/practice-tool/model';
import { en } from '../wording/en.js';
import {
  childrenAtConference, futureBeforePast, harmedAskedLast, isNobodysYet, lacksFollowUp, notMetAlone, signedForChildren, withoutIfItSlips, withoutWhoOrWhen,
} from './findings-of.js';
import { unsafeTogether } from './joint-safety.js';
import { conversationOf, hasFollowUpDate, itemsOf, roundsOf, stageOf } from './selectors.js';

type MessageId = 'RC-M01' | 'RC-M02' | 'RC-M03' | 'RC-M04' | 'RC-M05' | 'RC-M06' | 'RC-M07' | 'RC-M08' | 'RC-M10' | 'RC-M12' | 'SG-10';
type Values = Record<string, string | number>;
type Path = readonly (string | number)[];

const SEVERITIES: Readonly<Record<string, Severity>> = { 'RC-M02': 'block', 'RC-M03': 'block', 'RC-M05': 'confirm', 'RC-M09': 'block', 'RC-M10': 'confirm', 'RC-M11': 'block' };
/** Those that stop something, and those with a reason to be given; all the others are a nudge. */
export const severityOf = (messageId: string): Severity => (Object.hasOwn(SEVERITIES, messageId) ? SEVERITIES[messageId]! : 'nudge');

/** Before anybody is prepared, or where it was found that it must not happen: nobody is being brought together. */
const APART: ReadonlySet<string> = new Set(['considering', 'suitability', 'waiting', 'not-suitable', 'stopped-for-safety']);
const BEFORE_READY: ReadonlySet<string> = new Set([...APART, 'preparing']);

export function check(document: PracticeDocument, _when?: { asOf: string }): Finding[] {
  const conversation = conversationOf(document);
  const stage = stageOf(document);
  const isAnswered = answeredIn(document);
  const found: Finding[] = [];
  /** One finding about all of these that nobody has answered for yet. */
  const together = (id: MessageId, about: readonly string[], path: Path, values?: Values): void => {
    // What stops something is mended, not put away.
    const open = severityOf(id) === 'block' ? about : about.filter((one) => !isAnswered(id, one));
    if (open.length > 0) found.push(finding(id, open, path, values));
  };
  /** One finding for each person, with their name in it. */
  const each = (id: MessageId, people: readonly string[], pathOf: (personId: string) => Path): void => {
    for (const personId of people) together(id, [personId], pathOf(personId), { name: personName(document, personId) });
  };
  const whole = (id: MessageId, path: Path, values?: Values): void => { if (!isAnswered(id)) found.push(finding(id, [], path, values)); };
  const at = (list: readonly { readonly personId: string }[] | undefined, ...path: Path) => (personId: string): Path => [...path, (list ?? []).findIndex((one) => one.personId === personId)];

  const word = listedWord(conversation.whatHappenedInOneLine ?? '');
  if (word !== undefined) whole('SG-10', ['whatHappenedInOneLine'], { word });
  if (isNobodysYet(conversation)) whole('RC-M01', ['suitability', 'someoneAcceptsTheirPart']);
  const unsafe = APART.has(stage) ? [] : unsafeTogether(document);
  if (unsafe.length > 0) found.push(finding('RC-M02', unsafe, ['suitability', 'safety']));
  if (!BEFORE_READY.has(stage)) each('RC-M03', notMetAlone(conversation), at(conversation.preparation, 'preparation'));
  each('RC-M04', harmedAskedLast(conversation), at(roundsOf(conversation), 'meeting', 'rounds'));
  each('RC-M05', childrenAtConference(document, conversation.meeting?.presentIds ?? []), () => ['meeting', 'presentIds']);
  const early = futureBeforePast(conversation);
  together('RC-M06', early, at(roundsOf(conversation), 'meeting', 'rounds')(early[0] ?? ''));
  const items = (id: 'RC-M07' | 'RC-M08', some: readonly { readonly id: string }[]): void => {
    together(id, some.map((item) => item.id), ['agreement', 'items', itemsOf(conversation).findIndex((item) => item.id === some[0]?.id)]);
  };
  items('RC-M07', withoutWhoOrWhen(conversation));
  items('RC-M08', withoutIfItSlips(conversation));
  each('RC-M10', signedForChildren(document), at(conversation.agreement?.agreedBy, 'agreement', 'agreedBy'));
  if (lacksFollowUp(conversation) || (stage === 'agreed' && !hasFollowUpDate(conversation))) whole('RC-M12', ['followUps']);
  return found;
}

/** What has been put away or answered with a reason stays so, for that one thing (domain.md §2.11). */
export function answeredIn(document: PracticeDocument): (messageId: string, about?: string) => boolean {
  const answers = document.checkAnswers ?? [];
  return (messageId, about) => answers.some((answer) => answer.messageId === messageId && (about === undefined ? answer.about.length === 0 : answer.about.includes(about)));
}

function finding(id: MessageId, about: readonly string[], path: Path, values?: Values): Finding {
  return {
    id, severity: severityOf(id), about: [...about], path: ['content', ...path],
    message: fill(en[`message.${id}`], (name) => values?.[name]?.toString()), ...(values ? { values } : {}),
  };
}

