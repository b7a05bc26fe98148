/** The plugins that come with the kit: what each says of itself at once, its code when it is first needed. */
import childrensTools from '@practice-kit/childrens-tools/plugin.json' with { type: 'json' };
import familyGroupConference from '@practice-kit/family-group-conference/plugin.json' with { type: 'json' };
import motivationalInterviewing from '@practice-kit/motivational-interviewing/plugin.json' with { type: 'json' };
import restorativePractice from '@practice-kit/restorative-practice/plugin.json' with { type: 'json' };
import signsOfSafety from '@practice-kit/signs-of-safety/plugin.json' with { type: 'json' };
import type { PluginSource } from '@practice-kit/plugin-host';
import { workbenchPlugin } from '@practice-kit/workbench';

/** For `createHost({ plugins })`; a council's own stand after them. */
export const kitPlugins: readonly PluginSource[] = [
  workbenchPlugin,
  { origin: 'kit', manifest: signsOfSafety, load: () => import('@practice-kit/signs-of-safety/plugin') },
  { origin: 'kit', manifest: restorativePractice, load: () => import('@practice-kit/restorative-practice/plugin') },
  { origin: 'kit', manifest: familyGroupConference, load: () => import('@practice-kit/family-group-conference/plugin') },
  { origin: 'kit', manifest: motivationalInterviewing, load: () => import('@practice-kit/motivational-interviewing/plugin') },
  { origin: 'kit', manifest: childrensTools, load: () => import('@practice-kit/childrens-tools/plugin') },
];
