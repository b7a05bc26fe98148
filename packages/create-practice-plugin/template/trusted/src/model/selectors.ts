/** Readings of a record: nothing here is stored. */
import type { Item, PracticeDocument } from '@practice-kit/documents';
import { isCurrent } from '@practice-kit/practice-tool/model';
import { SECTIONS, type SectionName, type Step, type __Name__ } from './document-type.js';

export const recordOf = (document: PracticeDocument): __Name__ => document.content as __Name__;
export const isSection = (name: string): name is SectionName => (SECTIONS as readonly string[]).includes(name);
export const entriesOf = (document: PracticeDocument, section: SectionName): readonly Item[] => recordOf(document)[section] as Item[] | undefined ?? [];
export const sectionOf = (document: PracticeDocument, id: string): SectionName | undefined => SECTIONS.find((section) => entriesOf(document, section).some((entry) => entry.id === id));

export function entryOf(document: PracticeDocument, id: string): Item | undefined {
  return SECTIONS.flatMap((section) => entriesOf(document, section)).find((entry) => entry.id === id);
}

/** What is still to be done. */
export const openSteps = (document: PracticeDocument): Step[] => (recordOf(document).nextSteps ?? []).filter((step) => isCurrent(step) && step.status !== 'done');
/** A step is small, with a name and a date. */
export const saysWhoAndWhen = (step: Step): boolean => (step.who?.length ?? 0) > 0 && Boolean(step.byWhen);
