/** The document types this case system keeps: one row for each, and everything else reads it here. */
import type { DocumentType } from '@practice-kit/documents';
import { documentType as assessmentMap, workflow as mapWorkflow } from '@practice-kit/signs-of-safety/model';
import { documentType as familyPlan, workflow as planWorkflow } from '@practice-kit/family-group-conference/model';
import { documentType as conversation, workflow as conversationWorkflow } from '@practice-kit/restorative-practice/model';
import { documentType as reflection } from '@practice-kit/motivational-interviewing/model';
import { documentType as childrensTools, workflow as childrensWorkflow } from '@practice-kit/childrens-tools/model';
import type { Word } from './words.js';

export interface Kept {
  readonly documentType: DocumentType;
  /** The tool's element; its script is the file of that name the kit publishes. */
  readonly tag: string;
  /** What a document of this type is called here. */
  readonly title: Word;
  /** A worker's own (DP-14): a family's record holds only what its owner put there, and nobody writes it as a document. */
  readonly isOwnersOwn: boolean;
  /** Attributes of the element that the council switches on, and the setting each goes by. */
  readonly switches: Readonly<Record<string, string>>;
  /** How an empty one begins, where a worker may start one on a family's page. */
  readonly begins?: { readonly stage: string; content(id: string): unknown };
}

/** The cast: a type's own content is narrower than the any-content that a list of types holds. */
const kept = (documentType: unknown, tag: string, title: Word, more: Partial<Kept> = {}): Kept => ({ documentType: documentType as DocumentType, tag, title, isOwnersOwn: false, switches: {}, ...more });

/** The first stage is the model's to say. A document with one root has its id (decision 1). */
const begins = ({ table }: { readonly table: { readonly initial: string } }, content: (id: string) => unknown = (id) => ({ id })): Pick<Kept, 'begins'> => ({ begins: { stage: table.initial, content } });

export const KEPT: readonly Kept[] = [
  kept(assessmentMap, 'practice-assessment-map', 'map', begins(mapWorkflow)),
  kept(familyPlan, 'practice-family-plan', 'plan', { ...begins(planWorkflow), switches: { 'fgdm-duty-in-force': 'family-group-conference.fgdmDutyInForce' } }),
  kept(conversation, 'practice-conversation-guide', 'conversation', begins(conversationWorkflow)),
  kept(childrensTools, 'practice-childs-session', 'childsSession', begins(childrensWorkflow, () => ({ sessions: [] }))),
  kept(reflection, 'practice-reflection', 'fromReflection', { isOwnersOwn: true }),
];
export const TYPES: readonly DocumentType[] = KEPT.map(({ documentType }) => documentType);
export const keptAs = (type: string): Kept | undefined => KEPT.find(({ documentType }) => documentType.type === type);
export const isOwnersOwn = (type: string): boolean => keptAs(type)?.isOwnersOwn === true;
