/** What a plugin asks for, and what of it it was given: what was given can be taken back where it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { describePermissions, permissionWords, type PermissionLine, type PermissionVerb, type PluginHost, type PluginInfo } from '@practice-kit/plugin-host';
import type { LaterWords } from '../../wording/words.js';

const VERBS = ['read', 'write', 'service'] as const;
/** As an answer has them. */
const GRANTED = { read: 'read', write: 'write', service: 'services' } as const satisfies Record<PermissionVerb, string>;

interface Asked {
  readonly host: PluginHost;
  readonly t: LaterWords;
  /** Does it, and says when that did not work. */
  readonly act: (change: () => Promise<unknown>) => void;
  readonly wasTakenBack: boolean;
}

export function renderMaySee(plugin: PluginInfo, asked: Asked): TemplateResult {
  const { host: { lang }, t } = asked;
  const { lines } = describePermissions(plugin);
  return html`<details><summary aria-label=${t('plugins.may-one', { title: plugin.displayName })}>${t('plugins.may')}</summary><p>${t(plugin.isTrusted ? 'plugins.trusted' : 'plugins.apart')}</p>
    ${lines.length === 0 ? html`<p>${permissionWords(lang, 'heading.nothing')}</p>` : plugin.isTrusted ? byVerb(lines, (verb) => permissionWords(lang, `heading.${verb}`), (line) => said(line, lang)) : given(plugin, lines, asked)}
    ${plugin.isTrusted ? nothing : html`<p>${permissionWords(lang, 'always.no-network')}</p>`}</details>`;
}

function given(plugin: PluginInfo, lines: readonly PermissionLine[], { host, t, act, wasTakenBack }: Asked): TemplateResult {
  const { id, displayName: title, decidedBy, granted } = plugin;
  const { lang, permissions } = host;
  const has = ({ verb, field }: PermissionLine): boolean => granted[GRANTED[verb]].includes(field);
  const [had, others] = [lines.filter(has), lines.filter((line) => !has(line))];
  const isTheirs = decidedBy === 'person';
  const takeBack = (line?: PermissionLine) => () => act(() => permissions.takeBack(id, line && { verb: GRANTED[line.verb], field: line.field }));
  const one = (line: PermissionLine): TemplateResult => html`${said(line, lang)}${isTheirs ? html` <button type="button" class="quietlink" aria-label=${t('plugins.take-back-one', { what: permissionWords(lang, line.key, line.values) })} @click=${takeBack(line)}>${t('plugins.take-back')}</button>` : nothing}`;
  // Whoever keeps the answers elsewhere has them there: what is asked for is all that is known here.
  if (decidedBy === 'page') return html`<p>${t('plugins.decided.page')}</p>${byVerb(lines, (verb) => t(`plugins.wants.${verb}`), (line) => said(line, lang))}`;
  return html`<p>${t(`plugins.decided.${decidedBy}`)}</p>
    <h4>${t('plugins.given')}</h4>${had.length === 0 ? html`<p>${t('plugins.given-nothing')}</p>` : byVerb(had, (verb) => permissionWords(lang, `heading.${verb}`), one)}
    ${others.length === 0 ? nothing : html`<h4>${t('plugins.not-given')}</h4>${byVerb(others, (verb) => t(`plugins.wants.${verb}`), (line) => said(line, lang))}`}
    <p role="status">${wasTakenBack ? t('plugins.taken-back') : ''}</p>
    ${isTheirs ? html`<p class="acts">${had.length > 1 ? html`<button type="button" class="button" aria-label=${t('plugins.take-back-all-one', { title })} @click=${takeBack()}>${t('plugins.take-back-all')}</button>` : nothing}<button type="button" class="button" @click=${() => act(() => permissions.forget(id))}>${permissionWords(lang, 'ask.again')}</button></p>
      ${had.length > 0 ? html`<p class="note">${t('plugins.take-back-about')}</p>` : nothing}` : nothing}`;
}

const said = ({ key, values, reason }: PermissionLine, lang: string): TemplateResult => html`${permissionWords(lang, key, values)}${reason ? html`<span class="note" dir="auto"> ${reason}</span>` : nothing}`;

function byVerb(lines: readonly PermissionLine[], heading: (verb: PermissionVerb) => string, one: (line: PermissionLine) => TemplateResult): readonly (TemplateResult | typeof nothing)[] {
  return VERBS.map((verb) => {
    const own = lines.filter((line) => line.verb === verb);
    return own.length === 0 ? nothing : html`<p class="verb">${heading(verb)}</p><ul>${own.map((line) => html`<li>${one(line)}</li>`)}</ul>`;
  });
}
