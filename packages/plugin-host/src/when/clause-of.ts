import { remembered } from '../base/remembered.js';
import { parseWhen } from './parse-when.js';

/** `parseWhen`, once for each text: a thousand plugins say the same things. @throws WhenSyntaxError */
export const clauseOf = remembered(parseWhen);
