import { copyFor, type DocumentType, type PracticeDocument } from '@practice-kit/documents';
import type { CheckFinding, DataTool, Disposable, ExportedCopy, ToolContribution } from '@practice-kit/plugin-api';
import { incidentOf, namedIn } from '../activation/plugin-incident.js';
import { isTrue } from '../contributions/menus.js';
import type { Contributed } from '../contributions/contribution-index.js';
import type { CheckItem, ExporterItem, PromptItem, ToolItem } from '../manifest/contribution-schemas.js';
import type { PluginProblem } from '../manifest/plugin-problem.js';
import type { DataTools } from '../screen/data-tools.js';
import type { WhenContext } from '../when/when-clause.js';
import type { Asking } from './asking.js';
import { FieldsSaid } from './document-access.js';
import type { HostServices } from './host-services.js';
import { Exported, Findings } from './plugin-data.js';
import type { PluginSession } from './plugin-session.js';

/** What plugins know about a document type: its tools, checks, prompts and exporters. */
export class HostTools {
  readonly #registered: { session: PluginSession; tool: ToolContribution }[] = [];

  constructor(private readonly services: HostServices, private readonly asking: Asking, private readonly dataTools: DataTools) {}

  /** What is wrong with tools that are data, as far as they were opened. */
  get problems(): readonly PluginProblem[] { return this.dataTools.problems; }

  all(): readonly Contributed<ToolItem>[] {
    return this.services.index().tools;
  }

  /** The tools that open a document of this type, the first of them by default. */
  for(documentType: string, context: WhenContext = this.services.context): Contributed<ToolItem>[] {
    return this.all().filter((tool) => tool.documentType === documentType && isTrue(tool.when, context));
  }

  /** Wakes whoever has the tool and has its element brought in, once. `undefined`: nobody in the page has it. */
  async load(documentType: string): Promise<{ readonly tag: string; readonly plugin: string } | undefined> {
    const found = await this.#find(documentType);
    if (!found) return undefined;
    const { session, tool } = found;
    try {
      await tool.load();
      return { tag: tool.tag, plugin: session.id };
    } catch (error) {
      this.services.report(incidentOf(session.id, 'command-failed', `The element ${tool.tag} could not be brought in.`, this.services.mode === 'production' ? undefined : error));
      return undefined;
    }
  }

  /**
   * The tool of a plugin that brings a screen instead of an element, read and checked. Nothing of the plugin is woken: its
   * documents open, and are written in, whatever becomes of it.
   */
  async data(documentType: string): Promise<DataTool | undefined> {
    await this.services.reading();
    const [first] = this.for(documentType);
    return first?.screen === undefined ? undefined : await this.dataTools.read(first);
  }

  async typeOf(documentType: string): Promise<DocumentType | undefined> {
    return (await this.data(documentType))?.documentType ?? (await this.#find(documentType))?.tool.documentType;
  }

  /** For plugins of the page. What plugin.json does not contribute is refused. */
  register(session: PluginSession, tool: ToolContribution): Disposable {
    const { type } = tool.documentType;
    const isContributed = session.plugin.manifest.contributes.tools.some(({ tag, documentType }) => tag === tool.tag && documentType === type);
    if (!isContributed) {
      this.services.report(incidentOf(session.id, 'refused', `It could not register the tool ${tool.tag}: its plugin.json does not contribute it for ${type}.`));
      return { dispose: () => undefined };
    }
    const own = { session, tool };
    const name = `${tool.tag} ${type}`;
    this.#registered.push(own);
    session.hold('tool', name, undefined);
    return { dispose: () => { if (this.#remove((other) => other === own)) session.release('tool', name); } };
  }

  forget(session: PluginSession): void {
    this.#remove((other) => other.session === session);
  }

  /** What the checks of all plugins find. A check that fails or is late is reported, and the others are heard. */
  async check(document: PracticeDocument, { asOf }: { asOf: string }): Promise<(CheckFinding & { readonly plugin: string })[]> {
    const { services } = this;
    const contributed = services.index().checks.filter(({ documentType }) => documentType === document.type);
    // Nobody is interrupted for what is noticed beside the work: a word stands there until somebody has time for it. Whoever may not know of the
    // document is not woken, so it is asked for what plugin.json says that it would notice.
    for (const id of new Set(contributed.map(({ plugin }) => plugin))) {
      const owner = services.pluginOf(id);
      if (owner && services.permissions.isOpen(owner) && services.access.view(owner, document, 'check', document.id) === undefined) void services.permissions.invite(owner);
    }
    await services.fire(`onCheck:${document.type}`, 'host');
    const order = services.index().checks.map(({ plugin }) => plugin);
    const providers = services.providers.of('check', document.type).toSorted((one, other) => order.indexOf(one.session.id) - order.indexOf(other.session.id) || (one.detail < other.detail ? -1 : 1));
    const found = await Promise.all(providers.map(async ({ session, detail }) => {
      const seen = this.#seen(session, document, 'check');
      const answer = seen && await this.asking.ask(session, 'check', [detail, seen, { asOf }], Findings, `findings for ${document.type}`);
      if (!answer?.ok) return [];
      return (answer.value as CheckFinding[]).filter((finding) => {
        const check = contributed.find(({ plugin, id }) => plugin === session.id && id === finding.id);
        if (!check) services.report(incidentOf(session.id, 'bad-data', `It found${namedIn(services.mode, services.index().checks.map(({ id }) => id), finding.id) || ' something'}, which its plugin.json does not contribute.`));
        return check !== undefined && isTrue(check.when, services.context);
      }).map(({ fixes = [], ...finding }) => ({ ...finding, ...(fixes.length > 0 && mayOfferFixes(session) ? { fixes } : {}), plugin: session.id }));
    }));
    // What somebody has put away stays away, and no plugin need read who put away what.
    const answered = new Set((document.checkAnswers ?? []).map(({ messageId, about }) => [messageId, ...about].join(' ')));
    return found.flat().filter(({ id, about }) => !answered.has([id, ...about].join(' ')));
  }

  checks(documentType?: string): readonly Contributed<CheckItem>[] {
    return this.services.index().checks.filter((check) => documentType === undefined || check.documentType === documentType);
  }

  /** In their order; for one audience and place where these are given. */
  prompts({ documentType, section, audience, context = this.services.context }: { documentType: string; section?: string; audience?: PromptItem['audience']; context?: WhenContext }): Contributed<PromptItem>[] {
    const base = this.services.lang.split('-')[0];
    const fits = (prompt: Contributed<PromptItem>): boolean => prompt.documentType === documentType && (section === undefined || prompt.section === section) && (audience === undefined || prompt.audience === audience) && isTrue(prompt.when, context);
    const all = this.services.index().prompts.filter(fits);
    const inLanguage = (prompt: Contributed<PromptItem>): boolean => prompt.lang === this.services.lang || prompt.lang === base;
    // In the person's language where there is one; otherwise in the one that has no language of its own.
    return all.filter((prompt) => inLanguage(prompt) || (prompt.lang === undefined && !all.some((other) => other.id === prompt.id && inLanguage(other)))).toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  }

  exporters(documentType: string, context: WhenContext = this.services.context): Contributed<ExporterItem>[] {
    return this.services.index().exporters.filter((exporter) => exporter.documentType === documentType && isTrue(exporter.when, context));
  }

  /** The host makes the copy for its reader, or hands on the one that was given (`copy`): an exporter never holds the master. */
  async export(exporterId: string, document: PracticeDocument, { reader, copy }: { reader: string; copy?: PracticeDocument }): Promise<(ExportedCopy & { readonly mediaType: string; readonly extension: string }) | undefined> {
    const { services } = this;
    const exporter = services.index().exporters.find(({ id, documentType }) => id === exporterId && documentType === document.type);
    const type = exporter && await this.typeOf(document.type);
    if (!type) return undefined;
    // Somebody wants the file: who makes it is asked about first, and woken only when it may know of the document.
    const owner = services.pluginOf(exporter!.plugin);
    if (owner) await services.permissions.ask(owner);
    await services.fire(`onExporter:${exporterId}`, 'host');
    const [provider] = services.providers.of('exporter', exporterId);
    const seen = provider && this.#seen(provider.session, copy ?? copyFor(document, reader, type).copy, 'export', document.id);
    const answer = seen && await this.asking.ask(provider.session, 'export', [exporterId, seen, { reader, lang: services.lang }], Exported, `export ${exporterId}`);
    if (!answer?.ok) return undefined;
    const { fileName, ...made } = answer.value as ExportedCopy;
    const { mediaType, extension } = exporter!;
    // Whatever it is called, it ends as plugin.json says: that is what the person's computer opens it by.
    return { ...made, ...(fileName === undefined ? {} : { fileName: fileName.endsWith(extension) ? fileName : fileName + extension }), mediaType, extension };
  }

  /** What a plugin is handed without asking, which is a reading like any other. */
  #seen({ plugin }: PluginSession, document: PracticeDocument, purpose: 'check' | 'export', of = document.id): PracticeDocument | undefined {
    const { access, audit, clock } = this.services;
    const said = new FieldsSaid();
    const seen = access.view(plugin, document, purpose, of, said.say);
    audit({ plugin: plugin.id, version: plugin.manifest.version, verb: 'read', document: of, isAllowed: seen !== undefined, at: clock.now(), ...said.of(plugin, seen !== undefined) });
    return seen;
  }

  async #find(documentType: string): Promise<{ session: PluginSession; tool: ToolContribution } | undefined> {
    await this.services.fire(`onTool:${documentType}`, 'host');
    const order = this.all().map(({ plugin }) => plugin);
    return this.#registered.filter(({ tool }) => tool.documentType.type === documentType).toSorted((one, other) => order.indexOf(one.session.id) - order.indexOf(other.session.id))[0];
  }

  #remove(isIt: (one: { session: PluginSession; tool: ToolContribution }) => boolean): boolean {
    const before = this.#registered.length;
    this.#registered.splice(0, before, ...this.#registered.filter((one) => !isIt(one)));
    return this.#registered.length < before;
  }
}

/** Pressing a fix changes the document as a person would. A plugin that may write only what it was granted offers none. */
const mayOfferFixes = ({ plugin }: PluginSession): boolean => plugin.source.runtime?.isTrusted !== false;
