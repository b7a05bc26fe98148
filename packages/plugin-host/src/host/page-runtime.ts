import type { Disposable, ToolContribution } from '@practice-kit/plugin-api';
import { localChannel } from '../channel/plugin-channel.js';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginRuntime } from '../registry/plugin-source.js';

/** In the page, behind the same channel as everywhere else; and with elements, which no other place can bring. */
export function pageRuntime(registerTool: (plugin: string, tool: ToolContribution) => Disposable): PluginRuntime {
  return {
    isTrusted: true,
    connect: ({ id }, source) => {
      const { hostSide, pluginSide } = localChannel();
      servePlugin({ channel: pluginSide, load: async () => await source.load?.() ?? {}, registerTool: (tool) => registerTool(id, tool) });
      return hostSide;
    },
  };
}
