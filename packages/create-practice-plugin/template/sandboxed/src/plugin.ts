/** The plugin: what it decides. What is seen is in screen.json, what is stored in schema.json: data, which the host draws and checks. */
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import type { ToolEvent } from '@practice-kit/practice-tool/model';
import { check, documentType, start } from './model/index.js';

export type Answer = { ok: true; stage: string } | { ok: false; messageId: string; about: readonly string[] };

/** The steps are the plugin's. Writing, correcting and sharing are the host's: it knows who holds a copy, and the plugin does not. */
const STEPS: ReadonlySet<string> = new Set(['READY', 'EDIT', 'CLOSE', 'REOPEN']);

export function activate(context: PluginContext, practice: PracticeApi): void {
  /** `at`: the host's clock. The machine says whether it may happen; the host, which owns the document, writes it down. */
  async function step(id: string, event: ToolEvent & { readonly at: string }): Promise<Answer> {
    if (!STEPS.has(event.type)) return { ok: false, messageId: 'not-a-step', about: [] };
    const document = await practice.documents.read(id);
    if (!document) return { ok: false, messageId: 'no-such-document', about: [] };
    const verdict = start(document, { asOf: event.at.slice(0, 10), ...(event.by ? { actor: event.by } : {}) }).can(event);
    if (!verdict.ok) return { ok: false, messageId: verdict.messageId, about: verdict.about };
    const written = await practice.documents.applyEdit(id, verdict.operations);
    return written.ok ? { ok: true, stage: verdict.stage } : { ok: false, messageId: written.reason, about: [] };
  }

  context.subscriptions.push(
    practice.commands.registerCommand('__name__.step', step),
    practice.checks.registerCheck(documentType.type, check),
  );
}
