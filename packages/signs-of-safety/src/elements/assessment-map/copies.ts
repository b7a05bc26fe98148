/** The copy preview, for this map: who may get one, what each thing is called, and what happens when something is pressed. */
import { personName, personRelation } from '@practice-kit/practice-tool/model';
import { html } from 'lit';
import { printSheet, type CopyActionEvent, type CopyReaderEvent, type ReaderChoice } from '@practice-kit/practice-tool';
import { copyFor, type Omission, type PracticeDocument } from '@practice-kit/documents';
import { baseStyles } from '@practice-kit/elements';
import { documentType, type AssessmentMap } from '../../model/index.js';
import type { PracticeAssessmentMap } from './assessment-map.js';
import { renderSheet } from './sheet.js';
import { sheetStyles } from './sheet.styles.js';

export function renderCopies(tool: PracticeAssessmentMap) {
  const readers = readersOf(tool);
  const reader = tool.sitting.reader ?? readers[0]?.key ?? '';
  const result = reader ? tool.copyFor(reader) : undefined;
  const copy = result?.copy as PracticeDocument<AssessmentMap> | undefined;
  const draft = tool.stage === 'shaping';
  return html`<practice-copy-preview .tool=${tool} .readers=${readers} .reader=${reader} .result=${result} .refused=${tool.sitting.refusal} ?draft=${draft}
    .describe=${(omission: Omission) => leftOutWords(tool, omission)}
    @practice-copy-reader=${(event: CopyReaderEvent) => tool.show({ reader: event.reader, refusal: undefined })}
    @practice-copy-action=${(event: CopyActionEvent) => act(tool, event)}>
    <div slot="sheet">${copy ? renderSheet(copy, { ...tool.sheetOptions(reader), draft }) : ''}</div></practice-copy-preview>`;
}

/**
 * What is left out, for the practitioner: the entry by its first words; of an entry that stays, the part of it that goes
 * (a source, an answer, who was there).
 */
function leftOutWords(tool: PracticeAssessmentMap, { about, path, personId }: Omission): string {
  const whole = tool.describe(about);
  const value = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], tool.document);
  const part = (value ?? {}) as { id?: string; by?: string; childId?: string; text?: string; reason?: string };
  if (part.id === about) return whole;
  const key = path.findLast((one) => typeof one === 'string') as string;
  const who = personId ?? part.by ?? part.childId;
  const words = [who ? tool.personName(who) : '', typeof value === 'string' ? value : part.text ?? part.reason ?? ''].filter(Boolean).join(': ');
  const named = [PARTS.has(key) ? tool.t(`field.${key}`) : '', words].filter(Boolean).join(': ');
  if (!named) return whole;
  return about === tool.document!.id ? named : `${whole} ${named}`;
}
/** Parts of an entry that have a name of their own in the wording. */
const PARTS = new Set(['place', 'presentIds', 'contributedBeforehandIds', 'sources', 'whoIsWorried', 'childImpact', 'who', 'seenBy']);

function readersOf(tool: PracticeAssessmentMap): ReaderChoice[] {
  const { t } = tool;
  const document = tool.document!;
  const named = (id: string): { name: string; note: string } => ({ name: personName(document, id), note: personRelation(document, id) });
  const readers = document.people.flatMap((person): ReaderChoice[] => {
    if (person.kind === 'family' || person.kind === 'carer') return [{ key: `parent:${person.id}`, ...named(person.id), group: 'adults' }];
    if (person.kind === 'child') return [{ key: `child:${person.id}`, ...named(person.id), group: 'children' }];
    if (person.kind === 'community') return [{ key: `network:${person.id}`, ...named(person.id), group: 'others' }];
    return [];
  });
  const partners = [...new Set(document.people.filter((person) => person.kind === 'professional' && person.discipline && person.discipline !== 'social-work').map((person) => person.discipline!))];
  const undecided = (key: string): boolean => copyFor(document, key, documentType).leftOut.some((omission) => omission.unresolved);
  const all: ReaderChoice[] = [
    ...readers,
    { key: 'family-shared', name: t('copies.family'), note: t('copies.family-note'), group: 'others' },
    ...partners.map((discipline): ReaderChoice => ({ key: `partner:${discipline}`, name: t(`discipline.${discipline}`), note: '', group: 'others' })),
    { key: 'court', name: t('copies.court'), note: t('copies.court-note'), group: 'others' },
  ];
  return all.map((choice) => (undecided(choice.key) ? { ...choice, note: [choice.note, t('copies.needs-version')].filter(Boolean).join(' · ') } : choice));
}

function act(tool: PracticeAssessmentMap, { action, reader, about, reason }: CopyActionEvent): void {
  const newId = tool.newId();
  switch (action) {
    case 'print': {
      const copy = tool.copyFor(reader).copy as PracticeDocument<AssessmentMap>;
      printSheet(tool, renderSheet(copy, tool.sheetOptions(reader)), [baseStyles, sheetStyles], tool.t('title'));
      return;
    }
    case 'version': return tool.show({ dialog: { kind: 'version', id: about!, reader, leaveOut: false }, draft: {} });
    case 'leave-out': return tool.show({ dialog: { kind: 'version', id: about!, reader, leaveOut: true }, draft: {} });
    case 'prepare': return tool.attempt({ type: 'PREPARE_COPY', reader, newId });
    case 'check': return tool.attempt({ type: 'CHECK_COPY', reader, copyId: about! });
    case 'recall': return tool.attempt({ type: 'RECALL', copyId: about! });
    case 'share-draft': return tool.attempt({ type: 'SHARE_AS_DRAFT', reader, reason, method: 'given', newId });
    case 'share':
      // Looking at the copy is the preview; it is this reader's copy that is on the screen.
      if (tool.stage === 'ready' || tool.stage === 'shared') tool.send({ type: 'PREVIEW', reader });
      return tool.attempt({ type: 'SHARE', reader, method: 'given', newId });
  }
}
