import type { PluginHost } from '@practice-kit/plugin-host';
import type { ToolElement } from './tool-element.js';

/**
 * The element that opens documents of this type: a plugin's own; or the kit's, fetched with the first tool that is data. Nothing
 * of a plugin is waited for then: its checks are asked when the document is there, and may never answer.
 */
export async function toolElementFor(host: PluginHost, type: string): Promise<ToolElement | undefined> {
  const data = await host.tools.data(type);
  if (!data) {
    const found = await host.tools.load(type);
    return found && customElements.get(found.tag) ? window.document.createElement(found.tag) as ToolElement : undefined;
  }
  const module = await import('@practice-kit/data-tool/define').catch(() => undefined);
  return module && Object.assign(module.createDataTool(), { data, ask: host.tools.check.bind(host.tools) });
}
