import type { Disposable } from '@practice-kit/plugin-api';
import type { PracticeWorkbench } from './practice-workbench.js';

/** What when clauses are told of the screen. */
export function tellContext({ host, tool, tabs: { active }, language, findings }: PracticeWorkbench): void {
  if (!host) return;
  const type = tool ? active?.type : undefined;
  const yes = (isSo: boolean | undefined): true | undefined => (isSo ? true : undefined);
  host.context.change(() => {
    const keys = {
      documentType: type, stage: tool?.stage || undefined, reader: tool?.reader || undefined, readonly: tool?.readonly || undefined, lang: language, online: navigator.onLine,
      tabIsOpen: yes(active !== undefined), hasFindings: yes(findings.length > 0), hasThemes: yes(host.themes().length > 0),
    };
    for (const [key, value] of Object.entries(keys)) host.context.set(key, value);
    // What they ask may be about the keys above.
    host.context.set('hasExporters', yes(type !== undefined && !tool?.reader && (host.tools.exporters(type).length > 0 || host.menu('tool/copy', undefined, active?.id).length > 0)));
  });
}

/** The screen is drawn again, and its clauses are asked again, when the connection goes or comes back. */
export function whenConnectionChanges(changed: () => void): Disposable {
  const end = new AbortController();
  for (const type of ['online', 'offline']) addEventListener(type, changed, { signal: end.signal });
  return { dispose: () => end.abort() };
}
