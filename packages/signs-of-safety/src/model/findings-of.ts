/** What is missing, each rule once: read by the checks and by the guards (shapes.md §14). */
import type { Person, PracticeDocument } from '@practice-kit/documents';
import type { AssessmentMap, Danger, NextStep } from './document-type.js';
import { children, isCurrent } from './selectors.js';

/** SOS-M05: a current danger that no current goal mirrors (SOS-R07). */
export function dangersWithoutGoal(map: AssessmentMap): Danger[] {
  const mirrored = new Set((map.safetyGoals ?? []).filter(isCurrent).map((goal) => goal.mirrorsDangerId));
  return (map.dangerStatements ?? []).filter((danger) => isCurrent(danger) && !mirrored.has(danger.id));
}

/** SOS-M09: a step not done, with no name or no date (SOS-R10). */
export function stepsNotSaid(map: AssessmentMap): NextStep[] {
  return (map.nextSteps ?? []).filter((step) => isCurrent(step) && step.status !== 'done' && (!step.who?.length || !step.byWhen));
}

/** SOS-M11: a child with no number of their own on any scale, no words of theirs referred to, and no reason why not. */
export function childrenNotAsked(document: PracticeDocument): Person[] {
  const map = document.content as AssessmentMap;
  const answered = new Set((map.scales ?? []).flatMap((scale) => scale.answers).filter((answer) => answer.value !== undefined).map((answer) => answer.by));
  const spoken = new Set((map.childrensWords ?? []).filter((words) => words.refs.length > 0 || words.whyNot).map((words) => words.childId));
  const named = document.case?.childrenIds;
  return named ? children(document).filter((child) => !answered.has(child.id) && !spoken.has(child.id)) : [];
}
