import { parseWhen } from './parse-when.js';
import type { WhenClause } from './when-clause.js';

const clauses = new Map<string, WhenClause>();

/** `parseWhen`, once for each text: a thousand plugins say the same things. @throws WhenSyntaxError */
export function clauseOf(source: string): WhenClause {
  let clause = clauses.get(source);
  if (!clause) clauses.set(source, clause = parseWhen(source));
  return clause;
}
