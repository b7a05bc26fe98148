/** The plugin: which documents it opens and what it checks. The element comes when the first of them is opened; nothing else here needs a page. */
import type { PluginContext, PracticeApi } from '@practice-kit/plugin-api';
import { check } from './model/checks.js';
import { documentType } from './model/document-type.js';

export function activate({ subscriptions }: PluginContext, { tools, checks }: PracticeApi): void {
  subscriptions.push(
    tools.register({ tag: 'practice-childs-session', documentType, load: () => import('./define.js') }),
    checks.registerCheck(documentType.type, check),
  );
}
