import type { Contributed, ContributionIndex } from '../contributions/contribution-index.js';
import type { ContextChange } from '../context/context-keys.js';
import { isTrue } from '../contributions/menus.js';
import type { WalkthroughItem } from '../manifest/contribution-schemas.js';
import type { StorageProvider } from '../storage/storage-provider.js';
import { clauseOf } from '../when/clause-of.js';
import type { WhenContext } from '../when/when-clause.js';

export interface WalkthroughStep { readonly id: string; readonly title: string; readonly description: string; readonly commands: readonly string[]; readonly isDone: boolean }
export interface Walkthrough { readonly id: string; readonly plugin: string; readonly title: string; readonly description: string; readonly icon?: string | undefined; readonly steps: readonly WalkthroughStep[] }

/** Where it is kept how far somebody has come. */
export const AREA = 'walkthroughs';

export const ON_CONTEXT = 'onContext:';

/** First steps, and how far the person has come. */
export class Walkthroughs {
  readonly #done = new Set<string>();
  #isLoaded = false;
  readonly #shown = new Set<string>();

  constructor(
    private readonly index: () => ContributionIndex, private readonly storage: StorageProvider, private readonly context: WhenContext, private readonly wake: (event: string) => void,
    /** Does a clause of this plugin hold? */
    private readonly holds: (plugin: string, when: string | undefined, context: WhenContext) => boolean,
  ) {}

  load(kept: Readonly<Record<string, unknown>>): void {
    for (const step of Object.keys(kept)) this.#done.add(step);
    this.#isLoaded = true;
    this.contextChanged();
  }

  /** Steps that wait for a clause (`onContext:`): done once it holds. `change`: what is another value now; nothing: it may be anything. */
  contextChanged(change?: ContextChange): void {
    // Not before it is known what is done already.
    if (!this.#isLoaded) return;
    for (const { id, steps } of this.index().walkthroughs) {
      for (const step of steps) {
        const holds = step.completionEvents?.some((event) => event.startsWith(ON_CONTEXT) && (!change || change.affects(clauseOf(event.slice(ON_CONTEXT.length)).keys())) && isTrue(event.slice(ON_CONTEXT.length), this.context));
        if (holds) void this.finish(id, step.id);
      }
    }
  }

  all(context: WhenContext = this.context): Walkthrough[] {
    return this.index().walkthroughs.filter(({ plugin, when }) => this.holds(plugin, when, context)).map(({ id, plugin, title, description, icon, steps }) => ({
      id, plugin, title, description, ...(icon === undefined ? {} : { icon }),
      steps: steps.filter(({ when }) => this.holds(plugin, when, context)).map((step) => ({ id: step.id, title: step.title, description: step.description, commands: step.commands ?? [], isDone: this.#done.has(`${id}/${step.id}`) })),
    }));
  }

  /** Somebody looks at it: whoever waits for that is woken, once. */
  shown(walkthrough: string): void {
    if (this.#shown.has(walkthrough)) return;
    this.#shown.add(walkthrough);
    this.wake(`onWalkthrough:${walkthrough}`);
  }

  /** `onCommand:…`, `onView:…`, `onTool:…`: whatever step waits for it is done. */
  async happened(event: string): Promise<void> {
    await Promise.all(this.index().walkthroughs.flatMap((walkthrough: Contributed<WalkthroughItem>) => walkthrough.steps.filter(({ completionEvents }) => completionEvents?.includes(event)).map((step) => this.finish(walkthrough.id, step.id))));
  }

  async finish(walkthrough: string, step: string): Promise<void> {
    const name = `${walkthrough}/${step}`;
    if (this.#done.has(name)) return;
    this.#done.add(name);
    // That it was not written down is no reason to stop anybody.
    await this.storage.write(AREA, name, { version: 1, value: true }).catch(() => undefined);
  }

  /** Is anything waiting for events of this kind? Spares the command path a search. */
  waitsFor(kind: string): boolean {
    return this.index().walkthroughs.some(({ steps }) => steps.some(({ completionEvents }) => completionEvents?.some((event) => event.startsWith(kind))));
  }
}
