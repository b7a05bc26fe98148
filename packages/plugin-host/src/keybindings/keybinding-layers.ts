import type { KeybindingLayer, KeybindingRule, LayerRules } from './keybindings.js';

/** The rules of every layer, as they are set: those that were given, and plugin by plugin what is contributed. */
export function keybindingLayers(
  given: Readonly<Partial<Record<Exclude<KeybindingLayer, 'plugin'>, readonly KeybindingRule[]>>>, contributed: readonly (KeybindingRule & { readonly plugin: string })[], isOutside: (plugin: string) => boolean,
): LayerRules[] {
  const layers = (['kit', 'council', 'team', 'person'] as const).map((layer): LayerRules => ({ layer, rules: given[layer] ?? [] }));
  const plugins = new Map<string, KeybindingRule[]>();
  for (const rule of contributed) {
    const own = plugins.get(rule.plugin);
    if (own) own.push(rule);
    else plugins.set(rule.plugin, [rule]);
  }
  return [...layers, ...[...plugins].map(([plugin, rules]): LayerRules => ({ layer: 'plugin', plugin, isOutside: isOutside(plugin), rules }))];
}
