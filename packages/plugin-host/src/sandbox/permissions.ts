import { incidentOf } from '../activation/plugin-incident.js';
import { Emitter } from '../base/emitter.js';
import type { DocumentAccess } from '../host/document-access.js';
import { AREA, NOTHING, type DecidedBy, type GuardOptions, type Permitted, type PluginGuard } from '../host/plugin-guard.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { isOfThePage } from '../registry/plugin-source.js';
import type { StoredValue } from '../storage/storage-provider.js';
import { permittedAccess } from './permitted-access.js';

/** What somebody answered: for which version, what that asked for, and what of it was granted. */
interface Answer { readonly version: string; readonly asked: Permitted; readonly granted: Permitted }

const VERBS = ['read', 'write', 'services'] as const;

/**
 * What plugins outside the page may see, change and use. Nothing, until somebody said so: whoever is at the screen when it is first wanted, or
 * an administrator for all. A new version that asks for more is asked about again, as a difference; until then it has what it had.
 */
export class Permissions implements PluginGuard {
  readonly access: DocumentAccess;
  readonly #answers = new Map<string, Answer>();
  readonly #asking = new Map<string, Promise<void>>();
  /** Closed without an answer: not asked again in this sitting. */
  readonly #putAway = new Set<string>();
  readonly #changes = new Emitter<string>('permissions');
  readonly #losses = new Emitter<string>('permissions taken back');
  readonly #invited = new Set<string>();

  constructor(private readonly options: GuardOptions) {
    this.access = permittedAccess({ grants: (plugin) => this.granted(plugin), isSound: options.isSound, now: options.now, who: options.who });
  }

  get onDidChange() { return this.#changes.event; }
  get onDidTakeBack() { return this.#losses.event; }
  dispose(): void {
    this.#changes.dispose();
    this.#losses.dispose();
  }

  /** What cannot be read is no answer. */
  load(kept: Readonly<Record<string, StoredValue>>): void {
    for (const [id, { value }] of Object.entries(kept)) if (isAnswer(value)) this.#answers.set(id, value);
  }

  granted(plugin: RegisteredPlugin): Permitted {
    const asked = askedBy(plugin);
    if (isOfThePage(plugin.source)) return asked;
    return both(asked, { ...NOTHING, ...this.options.administrator?.(plugin) ?? this.#answers.get(plugin.id)?.granted });
  }

  decidedBy(plugin: RegisteredPlugin): DecidedBy {
    if (isOfThePage(plugin.source) || this.options.isThePages) return 'page';
    return this.options.administrator?.(plugin) ? 'administrator' : this.#answers.has(plugin.id) ? 'person' : 'nobody';
  }

  isOpen(plugin: RegisteredPlugin): boolean {
    if (this.options.isThePages || isOfThePage(plugin.source) || this.#putAway.has(plugin.id) || this.options.administrator?.(plugin)) return false;
    const before = this.#answers.get(plugin.id)?.asked ?? NOTHING;
    const asked = askedBy(plugin);
    return VERBS.some((verb) => asked[verb].some((one) => !before[verb].includes(one)));
  }

  ask(plugin: RegisteredPlugin): Promise<void> {
    if (!this.isOpen(plugin)) return Promise.resolve();
    const { id } = plugin;
    let asking = this.#asking.get(id);
    if (!asking) this.#asking.set(id, asking = this.#ask(plugin).catch(() => undefined).finally(() => this.#asking.delete(id)));
    return asking;
  }

  async invite(plugin: RegisteredPlugin): Promise<void> {
    if (this.#invited.has(plugin.id)) return;
    this.#invited.add(plugin.id);
    const isWanted = await import('./ask-permission.js').then(({ isLookedAt }) => isLookedAt(this.options.window(), this.options.lang, plugin)).catch(() => false);
    if (isWanted) await this.ask(plugin);
  }

  async forget(id: string): Promise<void> {
    this.#answers.delete(id);
    this.#putAway.delete(id);
    this.#lost(id);
    await this.options.storage.write(AREA, id, undefined);
  }

  async takeBack(id: string, only?: { readonly verb: keyof Permitted; readonly field: string }): Promise<void> {
    const before = this.#answers.get(id);
    if (!before) return;
    const left = (verb: keyof Permitted): readonly string[] => (only ? before.granted[verb].filter((one) => verb !== only.verb || one !== only.field) : []);
    this.#answers.set(id, { ...before, granted: { read: left('read'), write: left('write'), services: left('services') } });
    this.#lost(id);
    await this.#keep(id);
  }

  #lost(id: string): void {
    this.#changes.fire(id);
    this.#losses.fire(id);
  }

  async #keep(id: string): Promise<void> {
    try {
      await this.options.storage.write(AREA, id, { version: 1, value: this.#answers.get(id) });
    } catch {
      this.options.report(incidentOf(id, 'state-unfit', 'What somebody answered about its permissions could not be kept, and is what it was before next time.'));
    }
  }

  async #ask(plugin: RegisteredPlugin): Promise<void> {
    const { id, manifest: { version } } = plugin;
    const asked = askedBy(plugin);
    const before = this.#answers.get(id);
    // With all its words, which are not needed before.
    const { askPermission } = await import('./ask-permission.js');
    const isYes = await askPermission(this.options.window(), this.options.lang, plugin, before && { version: before.version, permissions: mutable(before.asked) });
    if (isYes === undefined) {
      this.#putAway.add(id);
      return;
    }
    // A yes is to what was asked: what an earlier no was said to stays as it is.
    const isGiven = (verb: (typeof VERBS)[number]) => (one: string): boolean => (before?.asked[verb].includes(one) ? before.granted[verb].includes(one) : isYes);
    const answer: Answer = { version, asked, granted: { read: asked.read.filter(isGiven('read')), write: asked.write.filter(isGiven('write')), services: asked.services.filter(isGiven('services')) } };
    this.#answers.set(id, answer);
    this.#changes.fire(id);
    await this.#keep(id);
  }
}

const mutable = ({ read, write, services }: Permitted) => ({ read: [...read], write: [...write], services: [...services] });
const askedBy = ({ manifest: { permissions = {} } }: RegisteredPlugin): Permitted => ({ read: permissions.read ?? [], write: permissions.write ?? [], services: permissions.services ?? [] });
const both = (asked: Permitted, given: Permitted): Permitted => {
  const of = (verb: (typeof VERBS)[number]): string[] => asked[verb].filter((one) => given[verb].includes(one));
  return { read: of('read'), write: of('write'), services: of('services') };
};
const isPermitted = (value: unknown): boolean => typeof value === 'object' && value !== null && VERBS.every((verb) => Array.isArray((value as Record<string, unknown>)[verb]));
const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'asked' in value && isPermitted(value.asked) && 'granted' in value && isPermitted(value.granted);
