/** The plugin: says which documents it opens; the element comes when the first of them is opened. */
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { documentType } from './model/document-type.js';

export function activate(context: PluginContext, practice: PracticeApi): void {
  context.subscriptions.push(practice.tools.register({ tag: '__tag__', documentType, load: () => import('./define.js') }));
}
