/**
 * The plan as a family would put it on the fridge: a copy of its own, for anybody who comes into the kitchen
 * (DESIGN-LANGUAGE §10). No surname, no address, no code word; where the family's words hold one, the family writes the line.
 * What is left off leaves no gap, and no heading without words (domain.md §2.4): a gap tells somebody that there is something to look for.
 */
import { FLAG_TYPES, copyFor, withReferencesFor, type DocumentType, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { calledName, childrensNames, isCurrent, wholeWord } from '@practice-kit/practice-tool/model';
import { WALL, conferenceOf } from './conference.js';
import { documentType, type FamilyPlanDocument } from './document-type.js';
import { nextReview, planByQuestion, whoToRing } from './selectors.js';

export interface WallLine { readonly text: string; readonly lang?: string | undefined }
export interface WallPage {
  readonly children: readonly string[];
  readonly on: string | undefined;
  /** Without a question: what answers none, or one that is not on the page; last, and the two cannot be told apart. */
  readonly plan: readonly { readonly question: WallLine | undefined; readonly lines: readonly WallLine[] }[];
  readonly contingency: readonly { readonly if: string; readonly line: WallLine }[];
  /** First names, to write a number beside. */
  readonly names: readonly string[];
  readonly monitor: string;
  readonly reviewOn: string | undefined;
}

/** Nobody may learn from the page that these people are in the family's life. */
const HIDES_PERSON: ReadonlySet<string> = new Set(['third-party', 'anonymous-referrer', 'adoption-or-carer-identity']);

/** Of the plan only, and without whatever a flag is on, whomever that flag keeps it from. */
const wallType: DocumentType = {
  ...documentType as DocumentType,
  readers: { ...documentType.readers, holds: () => ({ keep: ['plan.items.text', 'plan.contingency.if', 'plan.contingency.then', 'meeting.questions'], withoutFlagged: [...FLAG_TYPES] }) },
};

/**
 * `notOnIt`: by id, whose words are not on it, for whoever prints it and for the screen only.
 * A question that is written in another tool is on it where that tool would show it to anybody who comes in.
 */
export function wallPage(stored: PracticeDocument, sources: readonly ReferenceSource[] = []): WallPage & { readonly notOnIt: readonly string[] } {
  const { document } = withReferencesFor(stored, WALL, sources);
  const conference = conferenceOf(document);
  const fits = fitting(document);
  const notOnIt: string[] = [];
  const off = (id: string): undefined => { notOnIt.push(id); return undefined; };
  const shown = (one: Lines & { readonly id: string; readonly text: string; readonly lang?: string | undefined }): WallLine | undefined => {
    const line = lineOf(one) ?? (CODE_WORD.test(one.text) ? undefined : { text: one.text, lang: one.lang });
    return line?.text && fits(line.text) ? line : off(one.id);
  };
  const hidden = new Set(document.flags.flatMap(({ type, about }) => (about && HIDES_PERSON.has(type) ? [about] : [])));
  const firstName = (id: string): string => (hidden.has(id) ? '' : calledName(document, id));
  const review = nextReview(document);
  const groups = planByQuestion(document).map(({ question, items }) => ({
    question: question && shown(question), lines: items.filter(({ item }) => isCurrent(item)).flatMap(({ item }) => shown(item) ?? []),
  }));
  const rest = groups.filter(({ question }) => !question).flatMap(({ lines }) => lines);
  return {
    children: childrensNames(document), on: conference.meeting?.on,
    plan: [...groups.filter(({ question }) => question), { question: undefined, lines: rest }].filter(({ lines }) => lines.length > 0),
    contingency: (conference.plan?.contingency ?? []).filter(isCurrent).flatMap((one) => {
      const line = lineOf(one);
      if (line !== undefined) return fits(line.text) ? [{ if: '', line }] : off(one.id) ?? [];
      return fits(one.if) && fits(one.then) && !CODE_WORD.test(one.then) ? [{ if: one.if, line: { text: one.then, lang: one.lang } }] : off(one.id) ?? [];
    }),
    names: whoToRing(document).map(firstName).filter(Boolean),
    monitor: firstName(review?.monitorId ?? ''), reviewOn: review?.reviewOn, notOnIt,
  };
}

/** Words that speak of one may say it: it is not hung up before one of the family has written the line. */
const CODE_WORD = /\b(?:code\s?word|pass\s?word|safe\s?word|gair\s+cod|cyfrinair)/iu;

interface Lines { readonly variants?: readonly { readonly forAudience: string; readonly text?: string | undefined; readonly lang?: string | undefined; readonly writtenBy: string }[] | undefined }
/** What one of the family has written for the wall. */
function lineOf({ variants }: Lines): WallLine | undefined {
  const line = variants?.findLast(({ forAudience }) => forAudience === WALL);
  return line?.text === undefined ? undefined : { text: line.text, lang: line.lang };
}

const mapWords = <One extends object>(one: One, map: () => string): One => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, name === 'if' || name === 'then' ? map() : (value as unknown)])) as One;

/** Which words may hang there: those without a surname in them, and without anything a flag is on. */
function fitting(document: PracticeDocument): (words: string) => boolean {
  const { plan, ...rest } = (document as FamilyPlanDocument).content;
  const forWall = <Entry extends Lines & { readonly text: string }>({ variants, ...entry }: Entry) => ({ ...entry, text: lineOf({ variants })?.text ?? entry.text });
  const contingency = plan?.contingency?.map(({ variants, ...one }) => { const line = lineOf({ variants }); return line === undefined ? one : mapWords(one, () => line.text); });
  const content = {
    ...rest, meeting: { ...rest.meeting, questions: (rest.meeting?.questions ?? []).map(forWall) },
    plan: { ...plan, items: (plan?.items ?? []).map(forWall), ...(contingency ? { contingency } : {}) },
  };
  const { meeting, plan: left } = conferenceOf(copyFor({ ...document, content }, 'practitioner', wallType).copy);
  const words = new Set([...(meeting?.questions ?? []), ...(left?.items ?? [])].map(({ text }) => text).concat((left?.contingency ?? []).flatMap((one) => [one.if, one.then])));
  const surnames = document.people.flatMap(({ name }) => name.trim().split(/\s+/u).slice(1).slice(-1)).filter((name) => name.length > 1).map((name) => wholeWord(name, 'u'));
  const isNamed = (text: string): boolean => surnames.some((surname) => surname.test(text));
  return (text) => words.has(text) && !isNamed(text);
}
