import type { PluginManifest } from '../manifest/read-manifest.js';

/**
 * Every event that wakes a plugin: those it names, and those that follow from what it contributes. A plugin without code
 * has none, and counts as active where another depends on it (vscode-semantics.md §2).
 */
export function activationEventsOf(manifest: PluginManifest): readonly string[] {
  return manifest.main === undefined ? [] : [...new Set([...manifest.activationEvents ?? [], ...impliedEventsOf(manifest)])];
}

/** Those that follow from what it contributes. */
export function impliedEventsOf({ contributes, services }: PluginManifest): readonly string[] {
  const { commands, views, tools, checks, exporters, walkthroughs } = contributes;
  return [
    ...commands.map(({ command }) => `onCommand:${command}`),
    ...Object.values(views).flat().map(({ id }) => `onView:${id}`),
    ...tools.map(({ documentType }) => `onTool:${documentType}`),
    ...checks.map(({ documentType }) => `onCheck:${documentType}`),
    ...exporters.map(({ id }) => `onExporter:${id}`),
    ...walkthroughs.map(({ id }) => `onWalkthrough:${id}`),
    ...(services?.provides ?? []).map((id) => `onService:${id}`),
  ];
}
