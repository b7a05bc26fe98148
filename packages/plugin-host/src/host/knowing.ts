/** What a plugin is not told by the back door: that there is a document it may not know of. */
import type { PracticeDocument } from '@practice-kit/documents';
import { OF_THE_DOCUMENT } from '../context/what-is-open.js';
import { isTrue } from '../contributions/menus.js';
import { impliedEventsOf } from '../registry/activation-events.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import { clauseOf } from '../when/clause-of.js';
import type { WhenContext } from '../when/when-clause.js';
import type { DocumentAccess } from './document-access.js';
import type { HostServices } from './host-services.js';

type Knowing = Pick<HostServices, 'access' | 'context' | 'documents'>;

/** May it know of the document that is open, whose type the context has? */
export function mayKnowWhatIsOpen(plugin: RegisteredPlugin, { access, context, documents }: Knowing): boolean {
  const type = context.getValue('documentType');
  const open = documents.all().filter(({ document }) => document.type === type);
  return isOfThePage(plugin.source) || (open.length > 0 && open.every(({ document }) => access.view(plugin, document, 'list') !== undefined));
}

/** Of documents of this type, as far as that is the same for all of them: asked with one that holds nothing. */
function mayKnowOf(access: DocumentAccess, plugin: RegisteredPlugin, type: string): boolean {
  const empty: PracticeDocument = { type, version: 1, id: '', lang: '', people: [], flags: [], stages: [], content: {} };
  return access.view(plugin, empty, 'list') !== undefined;
}

/**
 * Does what happens wake it? Outside the page a plugin hears of what it brings itself, and of documents it may know of: not that somebody
 * runs another's command, nor that a document of some type is opened or in the family's workbook.
 */
export function mayHear(access: DocumentAccess, plugin: RegisteredPlugin, event: string): boolean {
  if (isOfThePage(plugin.source)) return true;
  const [kind = '', ...rest] = event.split(':');
  const name = rest.join(':');
  switch (kind) {
    case '*': case 'onStartupFinished': return true;
    case 'onTool': case 'onCheck': case 'onWorkbookContains': return mayKnowOf(access, plugin, name);
    case 'onExporter': return plugin.manifest.contributes.exporters.some(({ id, documentType }) => id === name && mayKnowOf(access, plugin, documentType));
    default: return impliedEventsOf(plugin.manifest).includes(event);
  }
}

/**
 * A view that is shown is asked for what is in it: whoever may not know what is open is not told by being asked. A clause about that does not
 * hold for such a plugin, whatever it says.
 */
export function isShown(plugin: RegisteredPlugin | undefined, when: string | undefined, context: WhenContext, knowing: Knowing): boolean {
  const asksWhatIsOpen = when !== undefined && clauseOf(when).keys().some((key) => OF_THE_DOCUMENT.has(key));
  return isTrue(when, context) && (!asksWhatIsOpen || (plugin !== undefined && mayKnowWhatIsOpen(plugin, knowing)));
}
