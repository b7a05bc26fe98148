import type { PracticeDocument } from '@practice-kit/documents';
import { children, personName } from '../../model/people.js';
import type { Choice, PeopleKind } from './fields.js';

/** The people of one kind, each told apart from everybody else here. */
export function peopleToChoose(document: PracticeDocument, kind: PeopleKind): Choice[] {
  const among = { anyone: document.people, adults: document.people.filter((person) => person.kind !== 'child'), children: children(document), professionals: document.people.filter((person) => person.kind === 'professional') };
  return among[kind].map((person) => ({ value: person.id, label: personName(document, person.id) }));
}
