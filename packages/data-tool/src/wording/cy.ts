/** The same in Welsh. A first draft: a Welsh speaker has to review it before a family reads it. */
import type { en } from './en.js';

export const cy: Readonly<Record<keyof typeof en, string>> = {
  'stages': 'Ble mae hyn arni',
  'action.facts': 'Newid: {section}',
  'scale.read-reasons': 'Darllen y rhesymau', 'scale.ask-someone': 'Gofyn i rywun', 'scale.add': 'Ychwanegu graddfa', 'scale.none': 'Nid oes neb wedi cael cais am rif eto.',
  'scale.orderAsked': 'Yn y drefn y gofynnwyd', 'scale.whyNotLower': 'Beth sy’n ei wneud yn hynny, ac nid yn is?', 'scale.eachBelongs': 'Mae pob rhif yn perthyn i’r sawl a’i rhoddodd.',
  'scale.rather': 'Gwell gen i beidio', 'scale.notAble': 'Methu dweud', 'scale.later': 'Yn nes ymlaen', 'scale.notAsked': 'Heb ofyn',
  'scale.ask-whom': 'I bwy ydych chi’n gofyn?', 'scale.their-reason': 'Yn eu geiriau nhw: beth sy’n ei wneud yn hynny, ac nid yn is?', 'scale.joint': 'Peidiwch â gofyn i rywun am rif o flaen y person sy’n eu brifo.',
  'scale.question': 'Am beth mae’r raddfa?', 'scale.anchor0': 'Mae 0 yn golygu', 'scale.anchor10': 'Mae 10 yn golygu',
  'message.scale-needs-question': 'Ysgrifennwch am beth mae’r raddfa.',
  'message.scale-answered': 'Mae pobl wedi ateb y cwestiwn hwn fel y mae. Gofynnwch un newydd yn hytrach na’i newid.',
  'message.one-answer': 'Dywedwch ateb pwy ydyw, a rhowch un rhif o 0 i 10 neu un o’r ffyrdd o beidio ag ateb.',
  'message.copy-undecided': 'Mae’r copi hwn yn dal i sôn am rywbeth na ddylai {name} ei weld: {what}. Ysgrifennwch fersiwn ar eu cyfer, neu ei adael allan, yna rhowch gynnig arall arni.',
  'message.copy-second-person': 'Mae rhywun sydd mewn perygl wedi’i enwi yma. Gofynnwch i gydweithiwr wirio’r copi hwn cyn iddo fynd.',
};
