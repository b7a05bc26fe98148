/**
 * The plugin: which documents it opens, what it checks, and a copy as plain text. The element comes when the first of them
 * is opened; nothing else here needs a page.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { isCurrent, personName } from '@practice-kit/practice-tool/model';
import { check } from './model/checks.js';
import { documentType } from './model/document-type.js';
import { entriesOf, mapOf } from './model/entries.js';
import { SECTION_NAMES } from './model/sections.js';

export function activate({ subscriptions }: PluginContext, { tools, checks, documents, l10n }: PracticeApi): void {
  subscriptions.push(
    tools.register({ tag: 'practice-assessment-map', documentType, load: () => import('./define.js') }),
    checks.registerCheck(documentType.type, check),
    documents.registerExporter('signs-of-safety.text', (copy) => ({ text: plainText(copy, (key) => l10n.t(key)) })),
  );
}

/** Section by section, as the copy has it; a section with nothing in it is not named, and says nothing of what was left out. */
function plainText(copy: PracticeDocument, t: (key: string) => string): string {
  const map = mapOf(copy);
  const sections = SECTION_NAMES.map((name) => [t(`text.${name}`), entriesOf(map, name).filter(isCurrent).map(({ text }) => text)] as const);
  // Each scale by itself, each number with whose it is; not answering is said too, and is no number (domain.md §2.7).
  const scales = (map.scales ?? []).map(({ question, answers }) => [`${t('text.scales')} ${question ?? ''}`.trim(), answers.map(({ by, value, status = 'not-asked', reason }) =>
    [`${personName(copy, by)}: ${value ?? t(`text.${status}`)}`, reason].filter(Boolean).join('. '))] as const);
  const parts = [...sections, ...scales].filter(([, lines]) => lines.length > 0).map(([title, lines]) => [title, ...lines.map((line) => `- ${line}`)]);
  return [[t('tool')], ...parts].map((lines) => lines.join('\n')).join('\n\n');
}
