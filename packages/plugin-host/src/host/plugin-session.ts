/** The host's side of one plugin: answers what it asks, holds what it registers, and takes all of it away at its end. */
import type { Disposable, ExtensionMode } from '@practice-kit/plugin-api';
import { DeadlineMissed, withDeadline } from '../base/clock.js';
import { NotRegistered } from '../base/not-registered.js';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { HeldKind, MementoStart } from '../channel/plugin-start.js';
import { incidentOf, namedIn, type PluginIncident } from '../activation/plugin-incident.js';
import type { PluginRun } from '../activation/activator.js';
import { translationsOf } from '../contributions/localisation.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import type { KeptValueSchema } from '../manifest/manifest-schema.js';
import { KeptValues } from '../storage/kept-values.js';
import { answersOf } from './session-answers.js';
import type { HostServices } from './host-services.js';
import { BadData, ProgressDetails, StatusText, read } from './plugin-data.js';

const MOST_HELD = 10_000;
/** Of what stands on the screen all the time. */
const MOST_SHOWN: Partial<Record<HeldKind, number>> = { status: 3, progress: 10 };
const HELD_KINDS: ReadonlySet<string> = new Set<HeldKind>(['command', 'tree', 'form', 'check', 'exporter', 'service', 'listener', 'status', 'progress', 'tool']);

interface Held extends Disposable { readonly kind: HeldKind; readonly name: string }

export class PluginSession implements PluginRun {
  readonly id: string;
  channel: PluginChannel | undefined;
  readonly globalState: KeptValues;
  readonly caseState: KeptValues | undefined;
  readonly secrets: KeptValues;
  /** Questions of this plugin that are on the screen. */
  questions = 0;
  /** Plugins it waits for, each as often as it does: they have their own time. */
  readonly awaited: string[] = [];
  /** Those it has set: they go with it. */
  readonly contextKeys = new Set<string>();
  readonly #held = new Map<string, Held>();
  #isOver = false;

  constructor(readonly plugin: RegisteredPlugin, private readonly services: HostServices) {
    const { id, manifest } = plugin;
    this.id = id;
    const { storage, caseId } = services;
    this.globalState = new KeptValues(storage, `global/${id}`, manifest.state?.globalState);
    this.caseState = caseId() === undefined ? undefined : new KeptValues(storage, `case/${caseId()}/${id}`, manifest.state?.caseState);
    this.secrets = new KeptValues(storage, `secrets/${id}`);
  }

  get isOver(): boolean { return this.#isOver; }

  async activate(): Promise<void> {
    const { manifest, source } = this.plugin;
    const { services } = this;
    const unfit = (await Promise.all([this.globalState.load(), this.caseState?.load() ?? [], this.secrets.load()])).flat();
    for (const key of unfit) services.report(incidentOf(this.id, 'state-unfit', `What it kept as "${key}" no longer fits its schema.`));
    if (this.#isOver) return;
    const runtime = source.runtime ?? services.pageRuntime;
    const channel = await runtime.connect(manifest, source, (reason) => services.closed(this, reason));
    if (this.#isOver) {
      channel.close();
      return;
    }
    this.channel = channel;
    channel.answer(answersOf(this, services));
    await channel.ask('activate', [{
      plugin: { id: this.id, version: manifest.version }, mode: services.mode satisfies ExtensionMode, lang: services.lang, translations: translationsOf(manifest, services.lang),
      globalState: startOf(this.globalState, manifest.state?.globalState), caseState: startOf(this.caseState, manifest.state?.caseState), configuration: services.configuration.valuesOf(this.id),
    }]);
  }

  async deactivate(): Promise<PluginIncident[]> {
    const incidents: PluginIncident[] = [];
    const { services } = this;
    if (this.channel && !this.#isOver) {
      const milliseconds = services.deadlines.deactivate;
      try {
        const answer = await withDeadline(Promise.resolve(this.channel.ask('deactivate', [])), 'deactivate', milliseconds, services.clock) as { failed?: boolean } | undefined;
        if (answer?.failed) incidents.push(incidentOf(this.id, 'deactivation-failed', 'Something in it failed while it was being stopped.'));
      } catch (error) {
        incidents.push(incidentOf(this.id, error instanceof DeadlineMissed ? 'deadline-missed' : 'deactivation-failed', error instanceof DeadlineMissed ? `It had not stopped after ${milliseconds / 1000} seconds.` : 'It failed while it was being stopped.'));
      }
      const left = [...this.#held.values()].map(({ kind, name }) => kind + namedIn(services.mode, this.#names, name));
      if (left.length > 0) incidents.push(incidentOf(this.id, 'leak', `It left behind: ${left.join(', ')}. What is registered belongs in context.subscriptions.`));
    }
    await Promise.all([this.globalState.flushed(), this.caseState?.flushed(), this.secrets.flushed()]);
    this.kill();
    return incidents;
  }

  kill(): void {
    this.#isOver = true;
    this.channel?.close();
    for (const held of [...this.#held.values()].toReversed()) held.dispose();
    this.#held.clear();
    for (const key of this.contextKeys) {
      this.services.context.set(key, undefined);
      this.services.keyOwners.delete(key);
    }
    this.services.ended(this);
  }

  /** What the plugin registers. What is refused is reported, and the plugin goes on: it cannot be told across a channel. */
  hold(kind: HeldKind, name: string, details: unknown): void {
    if (this.#isOver) return;
    const key = `${kind} ${name}`;
    try {
      if (typeof name !== 'string' || this.#held.has(key)) throw new NotRegistered('It is registered already.');
      if (this.#held.size >= MOST_HELD) throw new NotRegistered(`It has registered ${MOST_HELD} things.`);
      const most = MOST_SHOWN[kind];
      if (most !== undefined && [...this.#held.values()].filter((held) => held.kind === kind).length >= most) throw new NotRegistered(`It shows ${most} of these already.`);
      const disposable = this.#registered(kind, name, details);
      this.#held.set(key, { kind, name, dispose: () => disposable.dispose() });
    } catch (error) {
      this.services.report(incidentOf(this.id, 'refused', `It could not register the ${HELD_KINDS.has(kind) ? kind : 'thing'}${namedIn(this.services.mode, [...this.#names, ...this.services.index().commandOwners.keys()], name)}: ${error instanceof BadData ? error.message : error instanceof NotRegistered ? error.message : 'it is not of the form it must have.'}`));
    }
  }

  release(kind: HeldKind, name: string): void {
    const key = `${kind} ${name}`;
    this.#held.get(key)?.dispose();
    this.#held.delete(key);
  }

  holds(kind: HeldKind, name: string): boolean {
    return this.#held.has(`${kind} ${name}`);
  }

  ask(method: string, ...args: readonly unknown[]): unknown {
    return this.channel ? this.channel.ask(method, args) : Promise.reject(new Error('The plugin is not running.'));
  }

  /** What its plugin.json names, as far as it can be registered. */
  get #names(): string[] {
    const { contributes: { commands, views, exporters, tools }, services } = this.plugin.manifest;
    return [...commands.map(({ command }) => command), ...Object.values(views).flat().map(({ id }) => id), ...exporters.map(({ id }) => id), ...tools.map(({ tag, documentType }) => `${tag} ${documentType}`), ...services?.provides ?? []];
  }

  #registered(kind: HeldKind, name: string, details: unknown): Disposable {
    const { services } = this;
    switch (kind) {
      case 'command': {
        const channel = this.channel!;
        this.#mayAnswer(name);
        return services.commands.register(name, channel.direct?.('command', name) ?? ((args) => channel.ask('command', [name, ...args])), this.id);
      }
      case 'tree':
      case 'form': return services.providers.add('view', name, this, kind);
      case 'check': return services.providers.add('check', String(details), this, name);
      case 'exporter': return services.providers.add('exporter', name, this, kind);
      case 'service': return services.offers.add(name, this, details);
      case 'progress': return services.window().showProgress ? ended(services.progress.start(this.id, name, read(ProgressDetails, details, 'progress'))) : nothing;
      case 'status':
        services.window().setStatus?.(this.id, name, read(StatusText, String(details).slice(0, 200), 'text'));
        return { dispose: () => services.window().setStatus?.(this.id, name, undefined) };
      case 'tool':
        if (!isOfThePage(this.plugin.source)) throw new NotRegistered('an element cannot leave the sandbox. Its plugin.json names a screen instead.');
        return nothing;
      case 'listener': return nothing;
      default: throw new NotRegistered('There is no such thing to register.');
    }
  }

  /** Whoever presses "Save" is to reach what says "Save". @throws Error for a command that is another's. */
  #mayAnswer(command: string): void {
    const { id, plugin: { manifest, source } } = this;
    const contributor = this.services.index().commandOwners.get(command);
    if (contributor !== undefined && contributor !== id) throw new NotRegistered(`${contributor} contributes it.`);
    if (contributor === undefined && !isOfThePage(source) && !command.startsWith(`${manifest.name}.`)) throw new NotRegistered(`what its plugin.json does not contribute must begin with its name: ${manifest.name}.…`);
  }
}

const nothing: Disposable = { dispose: () => undefined };
const ended = (end: () => void): Disposable => ({ dispose: end });

function startOf(kept: KeptValues | undefined, schemas: Readonly<Record<string, KeptValueSchema>> = {}): MementoStart {
  return { entries: kept?.entries() ?? {}, versions: Object.fromEntries(Object.entries(schemas).map(([key, { version }]) => [key, version])) };
}
