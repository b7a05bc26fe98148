/** Whose language the meeting is not in, while nobody is found to interpret: an interpreter is ordinary (domain.md §2.1, §6.2). */
import type { PracticeDocument } from '@practice-kit/documents';
import { COMING, conferenceOf, meetingOf } from './conference.js';

/** "Welsh" and "Welsh as it is spoken in Patagonia" are one language for this. */
const spoken = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/** Those who come, each with their language; nobody, once somebody interprets. */
export function withoutInterpreter(document: PracticeDocument): { readonly personId: string; readonly language: string }[] {
  const { language = document.lang, interpreterId } = meetingOf(document);
  if (interpreterId) return [];
  const coming = new Set((conferenceOf(document).preparation ?? []).filter(({ outcome }) => COMING.has(outcome)).map(({ personId }) => personId));
  return document.people.flatMap((person) => (coming.has(person.id) && person.language && spoken(person.language) !== spoken(language) ? [{ personId: person.id, language: person.language }] : []));
}

/** The meeting is in another language than these words, and nobody is named who interprets for those who do not speak it. */
export function isInterpreterUnsaid(document: PracticeDocument): boolean {
  const { language, interpreterId } = meetingOf(document);
  return language !== undefined && !interpreterId && spoken(language) !== spoken(document.lang);
}
