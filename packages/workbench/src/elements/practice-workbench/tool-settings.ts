import type { PluginHost } from '@practice-kit/plugin-host';
import type { ToolElement } from './tool-element.js';

/**
 * Gives a tool's element what is set of the settings that its plugin names for it (`settings` of the tool in plugin.json), each as
 * the property that the last part of the name says. Of its own plugin's settings only.
 */
export function giveSettings({ tools, configuration }: PluginHost, type: string, tool: ToolElement): void {
  const [contributed] = tools.for(type);
  for (const { key, plugin } of configuration.settings()) {
    if (plugin !== contributed?.plugin || !contributed.settings?.includes(key)) continue;
    Object.assign(tool, { [key.slice(key.lastIndexOf('.') + 1)]: configuration.getValue(key) });
  }
}
