import type { InputBoxOptions, MessageOptions, ProgressReport, QuickPickItem, WindowApi } from '@practice-kit/plugin-api';
import type { PluginChannel } from '../channel/plugin-channel.js';
import type { Holdings } from './holdings.js';

type Validator = NonNullable<InputBoxOptions['validateInput']>;

export function pluginWindow(channel: PluginChannel, holdings: Holdings, validators: Map<string, Validator>): WindowApi {
  let count = 0;
  const named = (kind: string): string => `${kind}-${count += 1}`;
  const message = (severity: 'information' | 'warning' | 'error') => async (text: string, ...rest: (string | MessageOptions)[]): Promise<string | undefined> => {
    const options = rest.find((one) => typeof one !== 'string') ?? {};
    return await channel.ask('window.message', [severity, text, options, rest.filter((one) => typeof one === 'string')]) as string | undefined;
  };
  return {
    showInformationMessage: message('information'),
    showWarningMessage: message('warning'),
    showErrorMessage: message('error'),
    async showQuickPick(items: readonly (string | QuickPickItem)[] | Promise<readonly (string | QuickPickItem)[]>, options: { canPickMany?: boolean } = {}) {
      const offered = await items;
      const asItems = offered.map((item) => (typeof item === 'string' ? { label: item } : item));
      // The places of what was picked: what the plugin gets back is what it offered.
      const picked = await channel.ask('window.quickPick', [asItems, options]) as number[] | undefined;
      const found = picked?.map((index) => offered[index]!);
      return (options.canPickMany ? found : found?.[0]) as never;
    },
    async showInputBox({ validateInput, ...options } = {}) {
      if (!validateInput) return await channel.ask('window.input', [options]) as string | undefined;
      const id = named('input');
      validators.set(id, validateInput);
      try {
        return await channel.ask('window.input', [options, id]) as string | undefined;
      } finally {
        validators.delete(id);
      }
    },
    async withProgress(options, task) {
      const id = named('progress');
      const held = holdings.hold('progress', id, task, options);
      try {
        return await task({ report: (value: ProgressReport) => channel.tell('window.report', [id, value]) });
      } finally {
        held.dispose();
      }
    },
    setStatusBarMessage: (text) => holdings.hold('status', named('status'), text, text),
    registerTreeDataProvider(viewId, provider) {
      const held = holdings.hold('tree', viewId, provider);
      const changes = provider.onDidChangeTreeData?.(() => channel.tell('views.changed', [viewId]));
      return { dispose: () => { changes?.dispose(); held.dispose(); } };
    },
    registerFormProvider: (viewId, provider) => holdings.hold('form', viewId, provider),
    evaluate: async (when) => await channel.ask('window.evaluate', [when]) as boolean,
  };
}
