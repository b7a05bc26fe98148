/**
 * The plan as a family would put it on the fridge: a copy of its own, for anybody who comes into the kitchen
 * (DESIGN-LANGUAGE §10). No surname, no address, no code word; where the family's words hold one, the family writes the line.
 */
import { FLAG_TYPES, copyFor, withReferencesFor, type DocumentType, type PracticeDocument, type ReferenceSource } from '@practice-kit/documents';
import { childrensNames, isCurrent, personName } from '@practice-kit/practice-tool/model';
import { WALL, conferenceOf } from './conference.js';
import { documentType, type FamilyPlanDocument } from './document-type.js';
import { nextReview, planByQuestion, whoToRing } from './selectors.js';

export interface WallPage {
  readonly children: readonly string[];
  readonly on: string | undefined;
  /** `undefined`: a line that is written by hand. */
  readonly plan: readonly { readonly question: string; readonly lines: readonly (string | undefined)[] }[];
  readonly contingency: readonly { readonly if: string; readonly line: string | undefined }[];
  /** First names, to write a number beside. */
  readonly names: readonly string[];
  readonly monitor: string;
  readonly reviewOn: string | undefined;
}

/** Of the plan only, and without whatever a flag is on, whomever that flag keeps it from. */
const wallType: DocumentType = {
  ...documentType as DocumentType,
  readers: { ...documentType.readers, holds: () => ({ keep: ['plan.items.text', 'plan.contingency.if', 'plan.contingency.then', 'meeting.questions'], withoutFlagged: [...FLAG_TYPES] }) },
};

/** A question that is written in another tool is on it where that tool would show it to anybody who comes in. */
export function wallPage(stored: PracticeDocument, sources: readonly ReferenceSource[] = []): WallPage {
  const { document } = withReferencesFor(stored, WALL, sources);
  const conference = conferenceOf(document);
  const fits = fitting(document);
  const shown = (one: Lines & { readonly text: string }): string | undefined => {
    const line = lineOf(one) ?? (CODE_WORD.test(one.text) ? '' : one.text);
    return line && fits(line) ? line : undefined;
  };
  const review = nextReview(document);
  return {
    children: childrensNames(document), on: conference.meeting?.on,
    plan: planByQuestion(document).map(({ question, items }) => ({
      question: (question && shown(question)) ?? '', lines: items.filter(({ item }) => isCurrent(item)).map(({ item }) => shown(item)),
    })),
    contingency: (conference.plan?.contingency ?? []).filter(isCurrent).map((one) => {
      const line = lineOf(one);
      if (line !== undefined) return { if: '', line: fits(line) ? line : undefined };
      return fits(one.if) && fits(one.then) && !CODE_WORD.test(one.then) ? { if: one.if, line: one.then } : { if: '', line: undefined };
    }),
    names: whoToRing(document).map((id) => personName(document, id)).filter(Boolean),
    monitor: review?.monitorId ? personName(document, review.monitorId) : '', reviewOn: review?.reviewOn,
  };
}

/** Words that speak of one may say it: it is not hung up before one of the family has written the line. */
const CODE_WORD = /\b(?:code\s?word|pass\s?word|safe\s?word|gair\s+cod|cyfrinair)/iu;

interface Lines { readonly variants?: readonly { readonly forAudience: string; readonly text?: string | undefined; readonly writtenBy: string }[] | undefined }
/** What one of the family has written for the wall. */
const lineOf = ({ variants }: Lines): string | undefined => variants?.findLast(({ forAudience }) => forAudience === WALL)?.text;

const mapWords = <One extends object>(one: One, map: () => string): One => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, name === 'if' || name === 'then' ? map() : (value as unknown)])) as One;

/** Which words may hang there: those without a surname in them, and without anything a flag is on. */
function fitting(document: PracticeDocument): (words: string) => boolean {
  const { plan, ...rest } = (document as FamilyPlanDocument).content;
  const forWall = <Entry extends Lines & { readonly text: string }>({ variants, ...entry }: Entry) => ({ ...entry, text: lineOf({ variants }) ?? entry.text });
  const contingency = plan?.contingency?.map(({ variants, ...one }) => { const line = lineOf({ variants }); return line === undefined ? one : mapWords(one, () => line); });
  const content = {
    ...rest, meeting: { ...rest.meeting, questions: (rest.meeting?.questions ?? []).map(forWall) },
    plan: { ...plan, items: (plan?.items ?? []).map(forWall), ...(contingency ? { contingency } : {}) },
  };
  const { meeting, plan: left } = conferenceOf(copyFor({ ...document, content }, 'practitioner', wallType).copy);
  const words = new Set([...(meeting?.questions ?? []), ...(left?.items ?? [])].map(({ text }) => text).concat((left?.contingency ?? []).flatMap((one) => [one.if, one.then])));
  const surnames = document.people.flatMap(({ name }) => name.trim().split(/\s+/u).slice(1).slice(-1)).filter((name) => name.length > 1);
  const isNamed = (text: string): boolean => surnames.some((surname) => new RegExp(`(?<![\\p{L}\\p{N}])${surname.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(text));
  return (text) => words.has(text) && !isNamed(text);
}
