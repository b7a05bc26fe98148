/** Readings of a map: nothing here is stored, and nothing here combines one person's number with another's. */
import { isShown } from '@practice-kit/practice-tool/model';
import type { AssessmentMap, Danger, ExistingSafety, MapAnswer, MapScale, SafetyGoal, StatedEmpty } from './document-type.js';
import type { EmptySection } from './sections.js';

/** One worry and everything tied to it. The letter is a name, not a rank; a copy's letters come out afresh. */
export interface Thread {
  readonly letter: string;
  readonly danger: Danger;
  readonly safety: readonly ExistingSafety[];
  readonly goals: readonly SafetyGoal[];
  readonly scale: MapScale | undefined;
  readonly harmIds: readonly string[];
  readonly stepIds: readonly string[];
}

/** A, B … Z, AA. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

export function threadsOf(map: AssessmentMap): Thread[] {
  return (map.dangerStatements ?? []).filter(isShown).map((danger, index) => {
    const goals = (map.safetyGoals ?? []).filter((goal) => isShown(goal) && goal.mirrorsDangerId === danger.id);
    const goalIds = new Set(goals.map((goal) => goal.id));
    return {
      letter: letterOf(index), danger, goals,
      safety: (map.existingSafety ?? []).filter((safety) => isShown(safety) && safety.answersDangerId === danger.id),
      scale: (map.scales ?? []).find((scale) => scale.forDangerId === danger.id),
      harmIds: danger.basedOnHarmIds ?? [],
      stepIds: (map.nextSteps ?? []).filter((step) => step.goalId !== undefined && goalIds.has(step.goalId)).map((step) => step.id),
    };
  });
}

/** The latest answer of each person, in the order they were first asked. Earlier ones stay in the document: trend lines are per person. */
export function answersInOrder(scale: MapScale): MapAnswer[] {
  const latest = new Map<string, MapAnswer>();
  for (const answer of scale.answers) {
    const before = latest.get(answer.by);
    if (!before || (answer.on ?? '') >= (before.on ?? '')) latest.set(answer.by, answer);
  }
  return [...latest.values()];
}

export function statedEmpty(map: AssessmentMap, section: EmptySection): StatedEmpty | undefined {
  return map.statedEmpty?.find((said) => said.section === section);
}

export function profileOf(map: AssessmentMap): string | undefined {
  return map.termProfile === 'standard' ? undefined : map.termProfile;
}
