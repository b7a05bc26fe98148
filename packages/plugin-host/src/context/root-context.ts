import type { Configuration } from '../configuration/configuration.js';
import { platformKeys, type Platform } from '../keybindings/platform.js';
import { ContextKeys } from './context-keys.js';

/** What holds of the whole screen. A list is a list, so that `reader in config.visits.readers` works; VS Code hands out its JSON text. */
export function rootContext(configuration: Configuration, platform: Platform): ContextKeys {
  const root = new ContextKeys('root', (key) => (key.startsWith('config.') ? configuration.getValue(key.slice('config.'.length)) : undefined));
  for (const [key, value] of Object.entries(platformKeys(platform))) root.set(key, value);
  return root;
}
