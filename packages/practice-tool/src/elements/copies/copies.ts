/** Copies for a reader, the same over every tool: who may get one, what each thing is called, and what happens when something is pressed. */
import { html, nothing } from 'lit';
import type { Omission } from '@practice-kit/documents';
import { formatDate } from '../../model/dates.js';
import { personName, personRelation } from '../../model/people.js';
import { uncheckedIn } from '../../model/sharing.js';
import type { AnyScreen } from '../tool-screen/tool-screen.js';
import { PracticeCopyPreview, type ReaderChoice } from './copy-preview.js';
import type { CopyActionEvent, CopyReaderEvent } from './copy-preview.events.js';

export const elements = { 'practice-copy-preview': PracticeCopyPreview };

export function renderCopies(tool: AnyScreen) {
  const { t, sitting, sharesDrafts: draft } = tool;
  const readers = tool.copyReaders(readersOf(tool)).map((choice) => withNeed(tool, choice));
  const reader = sitting.reader ?? readers[0]?.key ?? '';
  const result = reader ? tool.copyFor(reader) : undefined;
  return html`<practice-dialog kind="sheet" open .heading=${t('action.copy-for')} .closeLabel=${t('close')} @practice-dialog-close=${tool.closeDialog}>
    <practice-copy-preview .tool=${tool} .readers=${readers} .reader=${reader} .result=${result} .refused=${sitting.refusal} ?draft=${draft}
      .describe=${(omission: Omission) => leftOutWords(tool, omission)}
      @practice-copy-reader=${(event: CopyReaderEvent) => tool.show({ reader: event.reader, refusal: undefined })}
      @practice-copy-action=${(event: CopyActionEvent) => act(tool, event)}>
      <div slot="sheet">${result ? tool.sheet.module?.renderSheet(result.copy, { ...tool.sheetOptions(reader), draft }) : nothing}</div>
      <div slot="ask">${result ? tool.askBefore(reader) : nothing}</div></practice-copy-preview></practice-dialog>`;
}

/** Everybody a copy could be for, as the people of the document have it. */
function readersOf(tool: AnyScreen): ReaderChoice[] {
  const { t } = tool;
  const document = tool.document!;
  const named = (id: string): { name: string; note: string } => ({ name: personName(document, id), note: personRelation(document, id) });
  const people = document.people.flatMap((person): ReaderChoice[] => {
    if (person.kind === 'family' || person.kind === 'carer') return [{ key: `parent:${person.id}`, ...named(person.id), group: 'adults' }];
    if (person.kind === 'child') return [{ key: `child:${person.id}`, ...named(person.id), group: 'children' }];
    if (person.kind === 'community') return [{ key: `network:${person.id}`, ...named(person.id), group: 'others' }];
    return [];
  });
  const partners = new Set(document.people.flatMap(({ kind, discipline }) => (kind === 'professional' && discipline && discipline !== 'social-work' ? [discipline] : [])));
  return [
    ...people,
    { key: 'family-shared', name: t('copies.family'), note: t('copies.family-note'), group: 'others' },
    ...[...partners].map((discipline): ReaderChoice => ({ key: `partner:${discipline}`, name: t(`discipline.${discipline}`), note: '', group: 'others' })),
    { key: 'court', name: t('copies.court'), note: t('copies.court-note'), group: 'others' },
  ];
}

function withNeed(tool: AnyScreen, choice: ReaderChoice): ReaderChoice {
  if (!tool.copyFor(choice.key).leftOut.some(({ unresolved }) => unresolved)) return choice;
  return { ...choice, note: [choice.note, tool.t('copies.needs-version')].filter(Boolean).join(' · ') };
}

/**
 * What is left out, for the practitioner: the entry by its first words; of an entry that stays, the part of it that goes
 * (a source, an answer, who was there).
 */
function leftOutWords(tool: AnyScreen, { about, path, personId }: Omission): string {
  const whole = tool.describe(about);
  const value = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], tool.document);
  const part = (value ?? {}) as { id?: string; personId?: string; by?: string; childId?: string; text?: string; reason?: string };
  if (part.id === about) return whole;
  const key = path.findLast((one) => typeof one === 'string') as string;
  // Whose it is before who wrote it down.
  const who = personId ?? part.personId ?? part.childId ?? part.by;
  const words = [who ? tool.personName(who) : '', typeof value === 'string' ? tool.personName(value) || asSaid(tool.language, value) : part.text ?? part.reason ?? ''].filter(Boolean).join(': ');
  const named = [tool.namedParts.includes(key) ? tool.t(`field.${key}`) : '', words].filter(Boolean).join(': ');
  if (!named) return whole;
  return about === tool.document!.id ? named : `${whole} ${named}`;
}

/** A day or an instant as it is said; anything else as it is written. */
const asSaid = (lang: string, value: string): string => (/^\d{4}-\d\d-\d\d(?:T|$)/.test(value) ? formatDate(lang, value, 'exact') : value);

function act(tool: AnyScreen, { action, reader, about = '', reason }: CopyActionEvent): void {
  const newId = tool.newId();
  switch (action) {
    case 'print': return void tool.printFor(reader, reason);
    case 'version': return tool.show({ dialog: { kind: 'version', id: about, reader, leaveOut: false }, draft: {} });
    case 'leave-out': return tool.show({ dialog: { kind: 'version', id: about, reader, leaveOut: true }, draft: {} });
    case 'prepare': return tool.attempt({ type: 'PREPARE_COPY', reader, newId });
    // Whoever has looked at the copy has read the versions in it that somebody else wrote.
    case 'check':
      checkVersions(tool, reader);
      return tool.attempt({ type: 'CHECK_COPY', reader, copyId: about });
    case 'check-versions': return checkVersions(tool, reader);
    case 'recall': return tool.attempt({ type: 'RECALL', copyId: about });
    case 'share-draft': return tool.attempt({ type: 'SHARE_AS_DRAFT', reader, reason, method: 'given', newId });
    case 'share': return tool.share(reader);
  }
}

/** The versions in this reader's copy that nobody but their writer has read yet, and somebody else wrote. */
function checkVersions(tool: AnyScreen, reader: string): void {
  for (const { about, writtenBy } of uncheckedIn(tool.copyFor(reader).versionsUsed)) {
    if (writtenBy !== tool.actor) tool.attempt({ type: 'CHECK_VERSION', id: about, reader });
  }
}
