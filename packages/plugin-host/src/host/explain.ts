import { clauseOf } from '../when/clause-of.js';
import type { WhenAlternative, WhenAnswer, WhenContext } from '../when/when-clause.js';

/** Anything that is contributed: a menu item, a view, a keybinding, a prompt. */
export interface Explainable { readonly plugin?: string | undefined; readonly when?: string | undefined; readonly enablement?: string | undefined; readonly command?: string | undefined }
export interface Explanation {
  readonly plugin: string | undefined;
  readonly isShown: boolean; readonly isEnabled: boolean;
  /** One sentence: what decided. */
  readonly because: string;
  /** Every alternative of the clause, with each question's answer and the values it was answered on. */
  readonly when: readonly WhenAlternative[]; readonly enablement: readonly WhenAlternative[];
}

/** Which plugin, which clause, and which values decided that somebody sees this, or does not. `mayKnow`: may the plugin know what its clause asks? */
export function explain({ plugin, when, enablement }: Explainable, context: WhenContext, mayKnow: (when: string | undefined) => boolean): Explanation {
  const [shown, enabled] = [when, enablement].map((source) => (source === undefined ? undefined : clauseOf(source)));
  const says = { isShown: shown?.evaluate(context) ?? true, isEnabled: enabled?.evaluate(context) ?? true };
  const isShown = says.isShown && mayKnow(when);
  const isEnabled = says.isEnabled && mayKnow(enablement);
  const unknowing = `because ${plugin} asks what is open, which it may not know`;
  const because = says.isShown && !isShown ? `It is not shown, ${unknowing}.` : isShown && says.isEnabled && !isEnabled ? `It is shown and cannot be used, ${unknowing}.`
    : !isShown ? `It is not shown, because ${failing(shown!.explain(context))}.`
    : !isEnabled ? `It is shown and cannot be used, because ${failing(enabled!.explain(context))}.`
      : shown ? `It is shown, because ${shown.explain(context).find(({ holds }) => holds)?.clause ?? 'true'} holds.` : 'It is always shown.';
  return { plugin, isShown, isEnabled, because, when: shown?.explain(context) ?? [], enablement: enabled?.explain(context) ?? [] };
}

function failing(alternatives: readonly WhenAlternative[]): string {
  return alternatives.map(({ answers }) => answers.filter(({ holds }) => !holds).map(saying).join(', ')).filter(Boolean).join('; and ') || 'the clause is false';
}

/** A key that nobody has set is often one that is written wrong. */
function saying({ clause, values }: WhenAnswer): string {
  const unset = Object.keys(values).filter((key) => values[key] === undefined).join(' or ');
  if (unset === '') return `${clause} does not hold`;
  return unset === clause ? `nothing has set ${unset}` : `${clause} does not hold while nothing has set ${unset}`;
}
