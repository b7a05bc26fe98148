import type { FindingView } from '@practice-kit/elements';
import type { CheckFinding } from '@practice-kit/plugin-api';
import type { MenuCommand } from '@practice-kit/plugin-host';
import type { Words } from '../../wording/words.js';
import type { ToolElement } from './tool-element.js';

const ORDER = ['block', 'confirm', 'nudge'];
const SHOW = 'show';
const FIX = 'fix ';
const RUN = 'run ';
const keyOf = ({ id, about }: CheckFinding): string => `${id} ${about.join(' ')}`;

/** Those of plugins say whose they are; without it they are the tool's own. */
export type FoundBy = CheckFinding & { readonly plugin?: string };

/** What a tool's own checks found and what those of plugins did: each once, the weightiest first. */
export function together(own: readonly FoundBy[], others: readonly FoundBy[]): FoundBy[] {
  const keys = new Set(own.map(keyOf));
  return [...own, ...others.filter((finding) => !keys.has(keyOf(finding)))].toSorted((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}

/** In the tool's own words where it has them. */
export function viewOf(finding: CheckFinding, tool: ToolElement, t: Words, commands: readonly MenuCommand[] = []): FindingView {
  const own = `message.${finding.id}`;
  const said = tool.t?.(own, finding.values);
  return {
    id: keyOf(finding), severity: finding.severity, kind: t(`findings.${finding.severity}`), message: said === undefined || said === own ? finding.message : said,
    actions: [
      ...(finding.about.length > 0 && tool.goTo ? [{ id: SHOW, label: t('findings.show') }] : []),
      ...(finding.fixes ?? []).map(({ label }, index) => ({ id: `${FIX}${index}`, label })),
      ...commands.filter(({ isEnabled }) => isEnabled).map(({ command, title }) => ({ id: `${RUN}${command}`, label: title })),
    ],
  };
}

/** Does what was pressed; resolves when it is shown. A command is told which finding it is and what it is about, by their ids: no words. */
export async function act(action: string, key: string, findings: readonly CheckFinding[], tool: ToolElement, run: (command: string, ...args: readonly unknown[]) => void): Promise<void> {
  const finding = findings.find((one) => keyOf(one) === key);
  if (!finding) return;
  if (action.startsWith(RUN)) run(action.slice(RUN.length), finding.id, [...finding.about]);
  else if (action === SHOW) await tool.goTo?.(finding.about[0]!);
  else if (action.startsWith(FIX)) {
    const fix = finding.fixes?.[Number(action.slice(FIX.length))];
    if (fix) tool.send?.(fix.event);
  }
}
