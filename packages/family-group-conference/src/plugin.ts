/**
 * The plugin: which documents it opens, what it checks, and a copy as plain text. The element comes when the first of them
 * is opened; nothing else here needs a page.
 */
import type { PracticeDocument } from '@practice-kit/documents';
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { personName } from '@practice-kit/practice-tool/model';
import { check } from './model/checks.js';
import { currentContingency, currentHelp, currentItems } from './model/conference.js';
import { documentType } from './model/document-type.js';

export function activate({ subscriptions }: PluginContext, { tools, checks, configuration, documents, l10n }: PracticeApi): void {
  const isDutyInForce = (): boolean => configuration.getConfiguration('family-group-conference').get('fgdmDutyInForce', false);
  subscriptions.push(
    tools.register({ tag: 'practice-family-plan', documentType, load: () => import('./define.js') }),
    checks.registerCheck(documentType.type, (document, { asOf }) => check(document, { asOf, fgdmDutyInForce: isDutyInForce() })),
    documents.registerExporter('family-group-conference.text', (copy) => ({ text: plainText(copy, (key) => l10n.t(key)) })),
  );
}

/** What the family decided, in their words and order; a part with nothing in it is not named. */
function plainText(copy: PracticeDocument, t: (key: string) => string): string {
  const names = (ids: readonly (string | undefined)[] = []): string => ids.flatMap((id) => (id === undefined ? [] : [personName(copy, id)])).join(', ');
  const line = (...parts: readonly (string | undefined)[]): string => `- ${parts.filter(Boolean).join(' · ')}`;
  const parts = {
    items: currentItems(copy).map(({ text, who, from, byWhen }) => line(text, names(who), from, byWhen)),
    helpAskedFor: currentHelp(copy).map(({ text, askedOf, byWhen }) => line(text, names([askedOf]), byWhen)),
    contingency: currentContingency(copy).map((one) => line(one.if, one.then, names(one.who))),
  };
  return [[t('tool')], ...Object.entries(parts).filter(([, lines]) => lines.length > 0).map(([name, lines]) => [t(`text.${name}`), ...lines])].map((lines) => lines.join('\n')).join('\n\n');
}
