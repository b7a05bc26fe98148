import type { PracticeDocument } from '@practice-kit/documents';
import { children, personName } from '../../model/people.js';
import type { Choice } from './fields.js';

export type PeopleKind = 'anyone' | 'adults' | 'children' | 'professionals';

/** Whom a field may name, each told apart from the others. */
export function peopleToChoose(document: PracticeDocument, kind: PeopleKind): Choice[] {
  const among = { anyone: document.people, adults: document.people.filter((person) => person.kind !== 'child'), children: children(document), professionals: document.people.filter((person) => person.kind === 'professional') };
  return among[kind].map((person) => ({ value: person.id, label: personName(document, person.id) }));
}
