/** The plugin's code: what it notices. What is seen, stored and decided is in screen.json and schema.json: data, which the host draws and runs. */
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { check } from './checks.js';

export function activate(context: PluginContext, practice: PracticeApi): void {
  context.subscriptions.push(practice.checks.registerCheck('__name__/record', check));
}
