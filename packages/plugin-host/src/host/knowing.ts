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

export type Knowing = Pick<HostServices, 'access' | 'context' | 'documents'>;

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

/** Keys that are about the very thing that a menu stands beside. */
const OF_THE_PLACE: ReadonlySet<string> = new Set(['documentType', 'entryKind']);

/**
 * A view that is shown is asked for what is in it, and a command that is pressed runs: whoever may not know what is open is not told by being
 * asked or pressed. A clause of such a plugin about that does not hold, whatever it says. `isBeside`: it stands beside a document that the
 * plugin may know of (`mayOffer`), so that only what is open besides is none of its business.
 */
export function holdsFor(plugin: RegisteredPlugin | undefined, when: string | undefined, context: WhenContext, knowing: Knowing, isBeside = false): boolean {
  return isTrue(when, context) && (!asksWhatIsOpen(when, isBeside) || (plugin !== undefined && mayKnowWhatIsOpen(plugin, knowing)));
}

/** May this plugin be told, by being pressed, what its clause asks? */
export const mayAsk = (plugin: RegisteredPlugin | undefined, when: string | undefined, knowing: Knowing): boolean => !asksWhatIsOpen(when) || (plugin !== undefined && mayKnowWhatIsOpen(plugin, knowing));

const asksWhatIsOpen = (when: string | undefined, isBeside = false): boolean =>
  when !== undefined && clauseOf(when).keys().some((key) => OF_THE_DOCUMENT.has(key) && !(isBeside && OF_THE_PLACE.has(key)));
