import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, css } from '@practice-kit/elements';
import { DisposableStore } from '@practice-kit/plugin-api';
import type { ConfigurationLayer, PluginHost, PluginInfo, PluginProblem } from '@practice-kit/plugin-host';
import { WORKBENCH_ID } from '../../plugin.js';
import { type LaterWord, type LaterWords, unfilled } from '../../wording/words.js';
import { saveAs } from '../practice-workbench/save-as.js';
import { renderMaySee } from './may-see.js';

const OFF = 'workbench.pluginsOff';
/** Something it brings, and what is said about it. */
interface Brought { readonly name: string; readonly about?: string | undefined }

/**
 * The plugins there are: what each is, what it sees, what it brings, how it is doing, and a switch. What the council has
 * switched off cannot be switched on here.
 *
 * @summary A page of plugins.
 * @status stable
 * @since 1.0.0
 */
export class PracticePluginList extends LitElement {
  static override styles = [baseStyles, css`
    :host { display: block; max-inline-size: 44rem; padding: 20px 24px; }
    h2, h3 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); overflow-wrap: anywhere; }
    h3 { font-size: var(--practice-text-lead); }
    h4 { font-weight: 600; margin-block-start: 10px; }
    .note + section { margin-block-start: 16px; }
    section { padding-block: 18px; border-block-start: 1px solid var(--practice-rule-soft); }
    section > * + * { margin-block-start: 4px; }
    .acts { display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; margin-block-start: 10px; }
    summary { display: list-item; min-block-size: 32px; cursor: pointer; color: var(--practice-link); font-weight: 600; }
    ul { padding-inline-start: 20px; list-style: disc; }
    details > p:not(.verb, .acts), details > ul { margin-block-start: 6px; }
    details > .verb + ul { margin-block-start: 0; }
    .state { font-weight: 600; }
    .verb { margin-block-start: 6px; }
    li .quietlink { margin-inline-start: 6px; }
  `];
  @property({ attribute: false }) host!: PluginHost;
  @property({ attribute: false }) t!: LaterWords;
  /** For whom the person at the screen may set things. */
  @property({ attribute: false }) layers: readonly ConfigurationLayer[] = ['person'];
  @state() private failed = '';
  @state() private takenBack = '';
  #held: DisposableStore | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.host) this.#listen();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#held?.dispose();
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host')) this.#listen();
  }
  #listen(): void {
    this.#held?.dispose();
    this.#held = new DisposableStore();
    for (const event of [this.host.plugins.onDidChange, this.host.permissions.onDidChange, this.host.onDidReport]) this.#held.add(event(() => this.requestUpdate()));
  }

  protected override render(): TemplateResult {
    const { t, host } = this;
    // What only its author can know to be a slip is nothing to anybody else.
    const problems = host.plugins.problems.filter(({ forAdministrator }) => this.#isAuthors || forAdministrator !== undefined);
    return html`<h2>${t('plugins')}</h2><p class="note">${t('plugins.about')}</p>${host.plugins.all().map((plugin) => this.#plugin(plugin, problems))}
      <section><button type="button" class="button" @click=${() => saveAs(JSON.stringify(host.activationLog(), null, 2), 'application/json', 'plugins.json')}>${t('plugins.log')}</button><p class="note">${t('plugins.log-about')}</p></section>`;
  }

  #plugin(plugin: PluginInfo, all: readonly PluginProblem[]): TemplateResult {
    const { t, host } = this;
    const { id, displayName: title, description, version, publisher } = plugin;
    const kinds = new Set(host.incidents.filter((incident) => incident.plugin === id).map(({ kind }) => kind));
    const problems = all.filter((problem) => problem.plugin === id);
    return html`<section aria-label=${title} data-plugin=${id}><h3 dir="auto">${title}</h3><p dir="auto">${description}</p><p class="note">${t('plugins.by', { version, publisher })}</p>
      <p class="state" role="status">${this.#state(plugin)}</p>
      ${kinds.size > 0 ? html`<h4>${t('plugins.happened')}</h4><ul>${[...kinds].map((kind) => html`<li>${t(`incident.${kind}`)}</li>`)}</ul>` : nothing}
      ${id === WORKBENCH_ID ? nothing : html`${this.#may(plugin)}${this.#brings(plugin)}`}
      ${problems.length > 0 ? html`<h4>${t(this.#isAuthors ? 'plugins.problems-author' : 'plugins.problems')}</h4><ul lang="en">${problems.map(({ forAdministrator, forAuthor }) => html`<li dir="auto">${this.#isAuthors ? forAuthor : forAdministrator}</li>`)}</ul>` : nothing}
      ${id === WORKBENCH_ID ? nothing : html`<p class="acts">${this.#switches(plugin)}</p>`}
      ${this.failed === id ? html`<p role="alert">${t('plugins.failed')}</p>` : nothing}</section>`;
  }

  get #isAuthors(): boolean { return this.host.mode === 'development'; }

  #state({ id, status, isOffForAll, isEnabled }: PluginInfo): string {
    const { t } = this;
    if (id === WORKBENCH_ID) return t('plugins.always');
    if (isOffForAll) return t('plugins.off-for-all');
    return t(isEnabled && status === 'off' ? 'plugins.state.waits' : `plugins.state.${isEnabled ? status : 'off'}`);
  }

  #switches(plugin: PluginInfo): unknown {
    const { host } = this;
    const { id, isEnabled, isOffForAll, status } = plugin;
    const mayForAll = this.layers.includes('council');
    const setForAll = (isOff: boolean) => () => {
      const off = host.configuration.layer('council').values[OFF];
      const others = [off].flat().filter((one) => typeof one === 'string' && one !== id);
      return host.updateConfiguration(OFF, isOff ? [...others, id] : others, 'council');
    };
    return html`${isOffForAll ? nothing : this.#act(plugin, isEnabled ? 'off' : 'on', () => (isEnabled ? host.plugins.disable(id) : host.plugins.enable(id)))}
      ${status === 'failed' && isEnabled ? this.#act(plugin, 'again', () => host.plugins.reload(id)) : nothing}
      ${mayForAll ? this.#act(plugin, isOffForAll ? 'all-on' : 'all-off', setForAll(!isOffForAll)) : nothing}`;
  }

  #act({ id, displayName: title }: PluginInfo, name: 'on' | 'off' | 'again' | 'all-on' | 'all-off', act: () => Promise<unknown>): TemplateResult {
    return html`<button type="button" class=${name === 'all-off' || name === 'all-on' ? 'quietlink' : 'button'} aria-label=${this.t(`plugins.${name}-one`, { title })} @click=${() => void this.#run(id, act)}>${this.t(`plugins.${name}`)}</button>`;
  }

  async #run(id: string, act: () => Promise<unknown>): Promise<void> {
    this.failed = '';
    try {
      await act();
    } catch {
      this.failed = id;
    }
  }

  #may(plugin: PluginInfo): TemplateResult {
    const { id } = plugin;
    /** What was pressed is gone from where it stood: the keyboard stays with the plugin. */
    const act = async (change: () => Promise<unknown>): Promise<void> => {
      const before = this.#had(id);
      await this.#run(id, change);
      this.takenBack = this.#had(id) < before ? id : '';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`[data-plugin="${CSS.escape(id)}"] summary`)?.focus();
    };
    return renderMaySee(plugin, { host: this.host, t: this.t, act: (change) => void act(change), wasTakenBack: this.takenBack === id });
  }
  #had(id: string): number {
    const { granted } = this.host.plugins.all().find((plugin) => plugin.id === id)!;
    return granted.read.length + granted.write.length + granted.services.length;
  }

  #brings(plugin: PluginInfo): TemplateResult {
    const { t, host } = this;
    const own = <Item extends { readonly plugin: string }>(items: readonly Item[]): Item[] => items.filter((item) => item.plugin === plugin.id);
    const types = [...new Set(host.tools.all().map(({ documentType }) => documentType))];
    const lists: Partial<Record<LaterWord, readonly Brought[]>> = {
      'plugins.tools': own(host.tools.all()).map(({ displayName, description }) => ({ name: displayName, about: description })), 'plugins.checks': own(host.tools.checks()).map(({ title, description }) => ({ name: unfilled(title), about: description })),
      'plugins.exporters': types.flatMap((type) => own(host.tools.exporters(type)).map(({ label, description }) => ({ name: label, about: description }))),
      'plugins.commands': own(host.menu('commandPalette').flatMap(({ items }) => items)).map((item) => ({ name: item.title, about: item.kind === 'command' ? item.description : undefined })),
      'plugins.languages': own(host.languages()).map(({ name, needsReview }) => ({ name, about: needsReview ? t('plugins.needs-review') : undefined })),
    };
    const shown = Object.entries(lists).filter(([, items]) => items.length > 0);
    const prompts = types.flatMap((documentType) => own(host.tools.prompts({ documentType }))).length;
    return html`<details><summary aria-label=${t('plugins.brings-one', { title: plugin.displayName })}>${t('plugins.brings')}</summary>
      ${shown.map(([word, items]) => html`<h4>${t(word as LaterWord)}</h4><ul>${items.map(({ name, about }) => html`<li dir="auto">${name}${about ? html` <span class="note">${about}</span>` : nothing}</li>`)}</ul>`)}${prompts > 0 ? html`<p>${t('plugins.prompts', { count: prompts })}</p>` : nothing}
      ${shown.length === 0 && prompts === 0 ? html`<p class="note">${t('plugins.nothing')}</p>` : nothing}</details>`;
  }
}
