import type { DocumentAccess } from './document-access.js';
import type { HostDocuments } from './host-documents.js';
import type { PluginSession } from './plugin-session.js';

/** Tells those plugins that listen, and that may know of the document. A document that is closed is known to those of the page only. */
export function forwardDocumentEvents(documents: HostDocuments, access: DocumentAccess, sessions: ReadonlyMap<string, PluginSession>): void {
  const sources = { documentOpened: documents.onDidOpen, documentChanged: documents.onDidChange, documentClosed: documents.onDidClose };
  for (const [event, source] of Object.entries(sources)) {
    source((document) => {
      const open = documents.get(document.id)?.document;
      for (const session of sessions.values()) {
        const mayKnow = open ? access.view(session.plugin, open, 'list') !== undefined : session.plugin.source.runtime?.isTrusted !== false;
        if (mayKnow && session.holds('listener', event)) session.channel?.tell('event', [event, document]);
      }
    });
  }
}
