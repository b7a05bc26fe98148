import type { KitCommandId } from '../../plugin.js';
import type { PickItem } from '../quick-pick/quick-pick.js';
import { pluginIcon } from '../plugin-icon/plugin-icon.js';
import { lookOf } from './documents-list.js';
import { takeOut } from './exporting.js';
import { keysFor } from './menus.js';
import type { TabKind } from './open-tabs.js';
import type { Place, PracticeWorkbench } from './practice-workbench.js';
import { closeActive } from './work.js';

interface Choice { readonly item: PickItem; do(): unknown }
const PLACES: readonly Place[] = ['documents', 'work', 'beside'];

/** What the workbench's own commands do, by their id. None of them fails because nothing is open: then it does nothing. */
export function kitHandlers(bench: PracticeWorkbench): Record<KitCommandId, (...args: never[]) => unknown> {
  const page = (kind: TabKind) => async (): Promise<void> => {
    bench.place = 'work';
    await bench.tabs.open(kind);
    bench.focusPart('work');
  };
  const step = (by: number) => (): void => {
    bench.tabs.step(by);
    bench.focusPart('work');
  };
  return {
    'workbench.action.showCommands': () => choose(bench, bench.t('find'), bench.t('find.hint'), [...documents(bench), ...commands(bench), ...headings(bench)]),
    'workbench.action.quickOpen': () => choose(bench, bench.t('find.open'), bench.t('find.hint'), documents(bench)),
    'workbench.action.files.save': () => bench.tool?.session?.save().then(() => undefined),
    'undo': () => void bench.tool?.undo?.(),
    'redo': () => void bench.tool?.redo?.(),
    'workbench.action.closeActiveEditor': () => closeActive(bench),
    'workbench.action.nextEditor': step(1),
    'workbench.action.previousEditor': step(-1),
    'workbench.action.focusNextPart': () => nextPart(bench, 1),
    'workbench.action.focusPreviousPart': () => nextPart(bench, -1),
    'workbench.actions.view.problems': () => { if (!bench.isInRoom) bench.focusPart('beside'); },
    'outline.focus': () => choose(bench, bench.t('outline'), bench.t('find.hint'), headings(bench)),
    'workbench.action.openSettings': page('settings'),
    'workbench.action.openGlobalKeybindings': page('shortcuts'),
    'workbench.action.openWalkthrough': page('walkthroughs'),
    'workbench.view.extensions': page('plugins'),
    'workbench.action.exportCopy': () => takeOut(bench),
    'workbench.action.selectTheme': () => choose(bench, bench.t('colours'), '', colours(bench)),
    'notifications.clearAll': () => bench.window.clearMessages(),
  };
}

async function choose(bench: PracticeWorkbench, title: string, placeHolder: string, choices: readonly Choice[]): Promise<void> {
  const [place] = await bench.window.pick({ title, placeHolder, items: choices.map(({ item }) => item) }) ?? [];
  if (place !== undefined) await choices[place]?.do();
}

function commands(bench: PracticeWorkbench): Choice[] {
  const group = bench.t('find.do');
  return (bench.host?.menu('commandPalette') ?? []).flatMap(({ items }) => items).flatMap((entry) => (entry.kind === 'command'
    ? [{ item: { label: entry.category ? `${entry.category}: ${entry.title}` : entry.title, icon: pluginIcon(entry.icon), description: keysFor(bench, entry.command), detail: entry.description, group }, do: () => bench.run(entry.command) }] : []));
}

function documents(bench: PracticeWorkbench): Choice[] {
  return bench.summaries.map((record) => {
    const { label, note, group } = lookOf(bench, record);
    return { item: { label, description: [group, note].filter(Boolean).join(', '), group: bench.t('find.open') }, do: () => bench.openDocument(record.id) };
  });
}

function headings(bench: PracticeWorkbench): Choice[] {
  bench.lookAtHeadings();
  return bench.headings.map((heading) => ({ item: { label: heading.node.label, group: bench.t('find.here') }, do: () => bench.goTo(heading) }));
}

function colours(bench: PracticeWorkbench): Choice[] {
  const set = (id: string | undefined) => () => bench.host?.updateConfiguration('workbench.colorTheme', id, 'person').catch(() => bench.window.say(bench.t('settings.not-kept'), 'warning'));
  return [{ item: { label: bench.t('colours.page') }, do: set(undefined) }, ...(bench.host?.themes() ?? []).map(({ id, label, description }) => ({ item: { label, description }, do: set(id) }))];
}

/** Round the parts of the screen, from the one that has the keyboard. */
function nextPart(bench: PracticeWorkbench, by: number): void {
  const focused = bench.shadowRoot?.activeElement?.closest('.part');
  const at = PLACES.findIndex((place) => focused?.classList.contains(place));
  bench.focusPart(PLACES[(at < 0 ? (by > 0 ? 0 : 2) : at + by + 3) % 3]!);
}
