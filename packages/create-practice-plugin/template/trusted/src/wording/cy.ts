/** Every word of this tool in Welsh. A first draft: a Welsh speaker has to review it before a family reads it. */
import { toolWordsWelsh, type Catalogue } from '@practice-kit/practice-tool/model';
import type { en } from './en.js';

export const cy: Readonly<Record<keyof typeof en, Catalogue[string]>> = {
  ...toolWordsWelsh,
  'title': '__title__',
  'attribution': 'Gwnaed gan __publisher__.',
  'stages': 'Ble mae hyn arni',
  'section.noticed': { practitioner: 'Yr hyn a sylwyd', family: 'Beth sylwon ni', child: 'Beth welson ni' },
  'section.nextSteps': { practitioner: 'Y camau nesaf', family: 'Pwy fydd yn gwneud beth', child: 'Beth sy’n digwydd nesaf' },
  'stage.draft': 'Yn cael ei ysgrifennu',
  'stage.ready': 'Yn barod i’w rannu',
  'stage.shared': 'Wedi’i rannu',
  'stage.closed': 'Wedi gorffen',
  'step.READY': 'Mae’n barod i’w rannu',
  'step.EDIT': 'Dal ati i ysgrifennu',
  'step.CLOSE': 'Gorffen',
  'step.REOPEN': 'Ei agor eto',
  'message.__ID__-M01': 'Pwy fydd yn gwneud hyn, ac erbyn pryd?',
  'message.__ID__-M02': 'Does dim wedi’i ysgrifennu eto. Mae un llinell yn ddigon.',
  'message.__ID__-M03': 'Mae rhai camau heb eu gwneud. Dywedwch pam mae’n cael ei orffen er hynny.',
  'message.__ID__-M04': 'Mae rhywbeth yn y copi i {name} heb ei benderfynu eto: {what}.',
  'message.__ID__-M05': 'Gallai rhywun gael niwed o’r copi hwn. Bydd ail berson yn edrych arno yn gyntaf.',
  'message.__ID__-M06': 'Mae’r diwrnod ar gyfer hyn wedi mynd heibio. Beth oedd yn y ffordd?',
};
