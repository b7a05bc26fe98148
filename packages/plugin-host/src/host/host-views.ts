import type { Form, FormValues, TreeItem } from '@practice-kit/plugin-api';
import { incidentOf, namedIn } from '../activation/plugin-incident.js';
import { Emitter } from '../base/emitter.js';
import { arranged, type Arrangements } from '../contributions/arranged.js';
import type { Contributed, ContributedContainer, ContributedView } from '../contributions/contribution-index.js';
import type { ViewsWelcomeItem } from '../manifest/contribution-schemas.js';
import type { WhenContext } from '../when/when-clause.js';
import type { Asking } from './asking.js';
import type { HostServices } from './host-services.js';
import { holdsFor } from './knowing.js';
import { FormData, TreeItems } from './plugin-data.js';
import { mayRun } from './session-answers.js';

const byOrder = (one: { order?: number | undefined }, other: { order?: number | undefined }): number => (one.order ?? 0) - (other.order ?? 0);

/** Trees and forms that plugins contribute, as data for the workbench to draw. */
export class HostViews {
  readonly #changes = new Emitter<string>('views');

  constructor(private readonly services: HostServices, private readonly asking: Asking, private readonly arrangements: Arrangements) {}

  /** A view has other content now: its id. */
  get onDidChange() { return this.#changes.event; }
  get listeners(): number { return this.#changes.listeners; }
  changed(view: string): void { this.#changes.fire(view); }

  containers(location: string): ContributedContainer[] {
    return arranged(this.services.index().containers.filter((container) => container.location === location).toSorted(byOrder), this.arrangements[location], ({ id }) => id);
  }

  /** Those that are to be seen here and now. */
  in(container: string, context: WhenContext = this.services.context): ContributedView[] {
    const views = [...this.services.index().views.values()].filter((view) => view.container === container && this.#holds(view, view.when, context));
    return arranged(views.toSorted(byOrder), this.arrangements[container], ({ id }) => id);
  }

  /** What an empty view says. */
  welcome(view: string, context: WhenContext = this.services.context): (Contributed<ViewsWelcomeItem> & { readonly isEnabled: boolean })[] {
    return this.services.index().welcomes.filter((item) => item.view === view && this.#holds(item, item.when, context)).map((item) => ({ ...item, isEnabled: this.#holds(item, item.enablement, context) }));
  }

  #holds({ plugin }: { readonly plugin: string }, when: string | undefined, context: WhenContext): boolean { return holdsFor(this.services.pluginOf(plugin), when, context, this.services); }

  /** Wakes the plugin. `undefined`: it has no tree, or failed; that was reported. */
  async children(view: string, parentId?: string): Promise<TreeItem[] | undefined> {
    const items = await this.#ask(view, 'tree', TreeItems, 'children', parentId) as TreeItem[] | undefined;
    return items?.map((item) => this.#allowed(view, item));
  }

  /** Pressing it runs the command in the person's name: what the plugin may not run itself is taken away, and reported. */
  #allowed(view: string, { command, ...item }: TreeItem): TreeItem {
    if (!command) return item;
    const session = this.services.providers.of('view', view).find(({ detail }) => detail === 'tree')?.session;
    if (session && mayRun(session, this.services, command.command)) return { ...item, command };
    if (session) this.services.report(incidentOf(session.id, 'refused', `In its view ${view} something was to run${namedIn(this.services.mode, this.services.index().commandOwners.keys(), command.command) || ' a command'}, which it may not run.`));
    return item;
  }

  async form(view: string): Promise<Form | undefined> {
    return await this.#ask(view, 'form', FormData, 'form') as Form | undefined;
  }

  /** False: it was not taken; that was reported. */
  async submit(view: string, values: FormValues): Promise<boolean> {
    const provider = this.services.providers.of('view', view).find(({ detail }) => detail === 'form');
    return provider !== undefined && (await this.asking.ask(provider.session, 'submit', [view, values])).ok;
  }

  dispose(): void { this.#changes.dispose(); }

  async #ask(view: string, kind: 'tree' | 'form', schema: typeof TreeItems | typeof FormData, method: string, ...args: unknown[]): Promise<unknown> {
    await this.services.fire(`onView:${view}`, 'host');
    const provider = this.services.providers.of('view', view).find(({ detail }) => detail === kind);
    const answer = provider && await this.asking.ask(provider.session, method, [view, ...args], schema, `${kind} of the view ${view}`);
    return answer?.ok ? answer.value : undefined;
  }
}
