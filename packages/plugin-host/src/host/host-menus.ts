import type { Arrangements } from '../contributions/arranged.js';
import type { ContributionIndex } from '../contributions/contribution-index.js';
import { menuAt, menuCommand, type Holds, type MenuCommand, type MenuSection } from '../contributions/menus.js';
import type { RegisteredPlugin } from '../registry/plugin-registry.js';
import { reader, type WhenContext } from '../when/when-clause.js';
import { mayOffer } from './document-access.js';
import { explain, type Explainable, type Explanation } from './explain.js';
import { holdsFor, mayAsk, type Knowing } from './knowing.js';

/** What is offered here and now, and to whom a clause answers. */
export class HostMenus {
  constructor(private readonly index: () => ContributionIndex, private readonly pluginOf: (id: string) => RegisteredPlugin | undefined, private readonly knowing: () => Knowing, private readonly arrangements: Arrangements | undefined, private readonly lang: string) {}

  /** `of`: the document it stands beside. `whose`: the plugin whose finding it stands beside. */
  at(location: string, context: WhenContext, of: string | undefined, whose = ''): MenuSection[] {
    const { access, documents } = this.knowing();
    const view = location.startsWith('view/') ? this.index().views.get(String(reader(context)('view')))?.plugin : undefined;
    const place = { whose: location === 'findings/item' ? whose : view, document: of === undefined ? undefined : documents.get(of)?.document ?? null };
    return menuAt(this.index(), location, context, { lang: this.lang, arrangements: this.arrangements, mayOffer: mayOffer(access, this.pluginOf, place), holds: this.#holdsBeside(of !== undefined) });
  }

  command(id: string, context: WhenContext): MenuCommand | undefined {
    const found = this.index().commands.get(id);
    return found && menuCommand(found, context, {}, this.holds);
  }

  explain(item: Explainable, context: WhenContext): Explanation {
    const command = item.command === undefined ? undefined : this.index().commands.get(item.command);
    const plugin = item.plugin ?? command?.plugin;
    return explain({ ...item, plugin, enablement: item.enablement ?? command?.enablement }, context, (when) => plugin === undefined || this.mayAsk(plugin, when));
  }

  readonly holds: Holds = (plugin, when, context) => holdsFor(this.pluginOf(plugin), when, context, this.knowing());
  readonly mayAsk = (plugin: string, when: string | undefined): boolean => mayAsk(this.pluginOf(plugin), when, this.knowing());

  #holdsBeside(isBeside: boolean): Holds {
    return (plugin, when, context) => holdsFor(this.pluginOf(plugin), when, context, this.knowing(), isBeside);
  }
}
