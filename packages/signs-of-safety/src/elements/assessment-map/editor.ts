/** Writing an entry of the map: the fields of its section, and what they may point at. */
import { renderEditor as renderToolEditor } from '@practice-kit/practice-tool';
import { SECTIONS, type SectionName } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';

export function renderEditor(tool: PracticeAssessmentMap) {
  const section = tool.sitting.editing!.section as SectionName;
  return renderToolEditor(tool, {
    label: tool.t(`section.${section}`), fields: SECTIONS[section].fields,
    choices: (field) => tool.choicesOf((tool.map[field.section as SectionName] ?? []) as { id: string; text: string }[], (id) => {
      const letter = tool.entryViews.threads.find((thread) => thread.danger.id === id)?.letter;
      return letter ? `${letter}: ` : '';
    }),
  });
}
