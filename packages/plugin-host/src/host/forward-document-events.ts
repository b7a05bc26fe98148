import type { HostServices } from './host-services.js';
import type { PluginSession } from './plugin-session.js';

/** Tells those plugins that listen, and that may know of the document. A document that is closed is known to those of the page only. */
export function forwardDocumentEvents({ documents, access, audit, clock }: Pick<HostServices, 'documents' | 'access' | 'audit' | 'clock'>, sessions: ReadonlyMap<string, PluginSession>): void {
  /** Who was told of which: once is enough to know. */
  const told = new WeakMap<PluginSession, Set<string>>();
  const sources = { documentOpened: documents.onDidOpen, documentChanged: documents.onDidChange, documentClosed: documents.onDidClose };
  for (const [event, source] of Object.entries(sources)) {
    source((document) => {
      const open = documents.get(document.id)?.document;
      for (const session of sessions.values()) {
        const mayKnow = open ? access.view(session.plugin, open, 'list') !== undefined : session.plugin.source.runtime?.isTrusted !== false;
        if (!mayKnow || !session.holds('listener', event)) continue;
        const known = told.get(session) ?? new Set();
        told.set(session, known);
        if (!known.has(document.id)) audit({ plugin: session.id, version: session.plugin.manifest.version, verb: 'list', document: document.id, isAllowed: true, at: clock.now() });
        known.add(document.id);
        session.channel?.tell('event', [event, document]);
      }
    });
  }
}
