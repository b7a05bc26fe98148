/** The icons a plugin may name, as `$(name)`. The workbench draws them beside words, never instead of them. */
export const ICONS = [
  'add', 'ask', 'back', 'book', 'calendar', 'chevron', 'clock', 'document', 'eye-crossed', 'flag', 'house', 'list', 'more', 'pencil', 'people', 'person', 'phone', 'print', 'search', 'star', 'tick',
] as const;
export type PluginIcon = (typeof ICONS)[number];

/** `$(house)` → house; nothing for a name there is no icon of. */
export function iconNamed(written: string | undefined): PluginIcon | undefined {
  return ICONS.find((name) => written === `$(${name})`);
}
