/** What is missing, each rule once: read by the checks and by the guards (shapes.md §14). */
import type { Person, PracticeDocument } from '@practice-kit/documents';
import { children, isCurrent } from '@practice-kit/practice-tool/model';
import type { AssessmentMap, Danger, NextStep, SafetyGoal } from './document-type.js';
import { mapOf } from './entries.js';

export const currentDangers = (map: AssessmentMap): Danger[] => (map.dangerStatements ?? []).filter(isCurrent);
const currentGoals = (map: AssessmentMap): SafetyGoal[] => (map.safetyGoals ?? []).filter(isCurrent);

/** SOS-M05: a current danger that no current goal mirrors (SOS-R07). */
export function dangersWithoutGoal(map: AssessmentMap): Danger[] {
  const mirrored = new Set(currentGoals(map).map((goal) => goal.mirrorsDangerId));
  return currentDangers(map).filter((danger) => !mirrored.has(danger.id));
}

/** SOS-M06: a current goal that mirrors no danger that still stands (SOS-R07). */
export function goalsWithoutDanger(map: AssessmentMap): SafetyGoal[] {
  const dangers = new Set(currentDangers(map).map((danger) => danger.id));
  return currentGoals(map).filter((goal) => !goal.mirrorsDangerId || !dangers.has(goal.mirrorsDangerId));
}

/** SOS-R08: a current danger with no scale of its own. */
export function dangersWithoutScale(map: AssessmentMap): Danger[] {
  const scaled = new Set((map.scales ?? []).map((scale) => scale.forDangerId));
  return currentDangers(map).filter((danger) => !scaled.has(danger.id));
}

/** SOS-R10: small, with a name and a date. */
export const saysWhoAndWhen = (step: NextStep): boolean => (step.who?.length ?? 0) > 0 && Boolean(step.byWhen);

/** SOS-M11: a child with no number of their own on any scale, no words of theirs referred to, and no reason why not. */
export function childrenNotAsked(document: PracticeDocument): Person[] {
  if (!document.case?.childrenIds) return [];
  const map = mapOf(document);
  const answered = new Set((map.scales ?? []).flatMap((scale) => scale.answers).filter((answer) => answer.value !== undefined).map((answer) => answer.by));
  const spoken = new Set((map.childrensWords ?? []).filter((words) => words.refs.length > 0 || words.whyNot).map((words) => words.childId));
  return children(document).filter((child) => child.kind !== 'unborn' && !answered.has(child.id) && !spoken.has(child.id));
}
