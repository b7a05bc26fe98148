import type { EntryMenus } from '@practice-kit/plugin-api';
import type { WhenContext } from '@practice-kit/plugin-host';
import { within } from '../contributed-view/contributed-view.js';
import { askMenu, sectionsAt } from './menus.js';
import type { PracticeWorkbench } from './practice-workbench.js';

/**
 * What plugins offer to do with an entry of the tool that is seen (`tool/entry`). Its commands are told the record and the
 * entry, by id. Several people looking at the screen are offered nothing.
 */
class EntryMenuKeeper {
  #menus: EntryMenus | undefined;
  /** What the tool was told, by kind. */
  #told = new Map<string, boolean>();
  #of = '';

  constructor(private readonly bench: PracticeWorkbench) {}

  /** The same object while the same is offered for whatever the tool has asked about. */
  get now(): EntryMenus {
    const { bench } = this;
    const label = bench.t('menu.more');
    const id = bench.tabs.active?.id ?? '';
    if (this.#menus?.label === label && this.#of === id && [...this.#told].every(([kind, isOffered]) => this.#offers(kind) === isOffered)) return this.#menus;
    this.#told = new Map();
    this.#of = id;
    return this.#menus = {
      label,
      offers: (kind) => {
        const isOffered = this.#told.get(kind) ?? this.#offers(kind);
        this.#told.set(kind, isOffered);
        return isOffered;
      },
      ask: ({ id: entry, kind }, called) => void askMenu(bench, 'tool/entry', { context: contextOf(bench, kind), about: called, of: [id, entry], document: id }),
    };
  }

  #offers(kind: string): boolean {
    const { bench } = this;
    return !bench.isInRoom && sectionsAt(bench, 'tool/entry', { context: contextOf(bench, kind), document: bench.tabs.active?.id }).length > 0;
  }
}

const contextOf = ({ host }: PracticeWorkbench, entryKind: string): WhenContext | undefined => host && within(host, { entryKind });

const keepers = new WeakMap<PracticeWorkbench, EntryMenuKeeper>();
/** Before the tool is drawn: what it may put beside its entries now. */
export function giveEntryMenus(bench: PracticeWorkbench): void {
  const { tool } = bench;
  if (!tool) return;
  const keeper = keepers.get(bench) ?? new EntryMenuKeeper(bench);
  keepers.set(bench, keeper);
  tool.entryMenus = keeper.now;
}
