import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { baseStyles, css } from '@practice-kit/elements';
import type { Disposable } from '@practice-kit/plugin-api';
import { humanised, ConfigurationError, type ConfigurationLayer, type ConfigurationSource, type PluginHost, type RegisteredSetting, type SettingInspection } from '@practice-kit/plugin-host';
import { WORKBENCH_ID } from '../../plugin.js';
import type { LaterWords } from '../../wording/words.js';
import { fieldStyles } from '../data-form/data-form.js';
import { matchOf } from '../quick-pick/matching.js';

const LAYERS: readonly ConfigurationLayer[] = ['council', 'team', 'person'];

/** A value of a setting as it is typed; nothing for what is no text, number or yes. */
const inWords = (value: unknown): string => (['string', 'number', 'boolean'].includes(typeof value) ? String(value as string | number | boolean) : '');

/**
 * Settings, made from what plugins say about them. Each says where its value came from; what is locked says by whom.
 *
 * @summary A page of settings.
 * @status stable
 * @since 1.0.0
 */
export class PracticeSettingsEditor extends LitElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { display: block; max-inline-size: 44rem; padding: 20px 24px; }
    h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); margin-block-end: 12px; }
    h3 { font-weight: 600; margin-block: 24px 4px; }
    .setting { padding-block: 14px; border-block-start: 1px solid var(--practice-rule-soft); }
    .from { display: flex; flex-wrap: wrap; gap: 2px 18px; align-items: center; margin-block-start: 6px; }
    .problem { font-weight: 600; margin-block-start: 4px; }
  `];
  @property({ attribute: false }) host!: PluginHost;
  @property({ attribute: false }) t!: LaterWords;
  /** For whom the person at the screen may set them. */
  @property({ attribute: false }) layers: readonly ConfigurationLayer[] = ['person'];
  @state() private typed = '';
  @state() private layer: ConfigurationLayer = 'person';
  @state() private problems: ReadonlyMap<string, string> = new Map();
  #changes: Disposable | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.host) this.#listen();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.dispose();
  }
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('host')) this.#listen();
    if (changed.has('layers') && !this.layers.includes(this.layer)) this.layer = this.layers[0] ?? 'person';
  }
  #listen(): void {
    this.#changes?.dispose();
    this.#changes = this.host.configuration.onDidChange(() => this.requestUpdate());
  }

  protected override render(): TemplateResult {
    const { t } = this;
    const found = this.host.configuration.settings().filter(({ key, property: { title = '', description = '' } }) => matchOf(`${title || humanised(key)} ${description} ${key}`, this.typed))
      .toSorted((one, other) => (one.property.order ?? 0) - (other.property.order ?? 0));
    const sectionOf = ({ plugin, section = '' }: RegisteredSetting): string => (plugin === WORKBENCH_ID ? t('settings.own') : section);
    const sections = [...new Set(found.map(sectionOf))];
    return html`<h2>${t('settings')}</h2>
      <div class="field"><label>${t('settings.search')}<input type="text" autocomplete="off" .value=${this.typed} @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }}></label></div>
      ${this.layers.length > 1 ? html`<div class="field"><label>${t('settings.for')}<select @change=${(event: Event) => { this.layer = (event.target as HTMLSelectElement).value as ConfigurationLayer; }}>${this.layers.map((layer) => html`<option value=${layer} ?selected=${layer === this.layer}>${t(`settings.layer.${layer}`)}</option>`)}</select></label></div>` : nothing}
      ${sections.map((section) => html`<section aria-label=${section || t('settings')}><h3 dir="auto">${section}</h3>${found.filter((setting) => sectionOf(setting) === section).map((setting) => this.#setting(setting))}</section>`)}
      ${found.length > 0 ? nothing : html`<p class="note">${t('settings.none')}</p>`}`;
  }

  #setting(setting: RegisteredSetting): TemplateResult {
    const { t } = this;
    const { key, property } = setting;
    const seen = this.host.configuration.inspect(key)!;
    const title = property.title ?? humanised(key);
    const closed = this.#closed(seen);
    const isSetHere = Object.hasOwn(seen.values, this.layer);
    const problem = this.problems.get(key);
    return html`<div class="setting field" data-key=${key}>
      ${closed === undefined ? this.#control(setting, seen, title) : html`<p class="name" dir="auto">${title}</p>${this.#about(property.description, property.deprecationMessage)}<p>${t('settings.set-to', { value: this.#shown(setting, seen.effective) })}</p>`}
      <p class="from note">${closed || t(`settings.from.${seen.from}`)}${isSetHere && closed === undefined ? html`<button type="button" class="quietlink" @click=${() => void this.#set(key, undefined)}>${t('settings.reset', { title })}</button>` : nothing}</p>
      ${seen.problems.length > 0 ? html`<p class="note problem">${t('settings.problem', { who: this.#who(seen.problems[0]!.layer) })}</p>` : nothing}
      ${problem === undefined ? nothing : html`<p class="problem" role="alert">${problem}</p>`}</div>`;
  }

  #who(source: ConfigurationSource): string {
    return source === 'council' || source === 'team' || source === 'person' ? this.t(`settings.layer.${source}`) : this.t(`settings.from.${source}`);
  }

  /** Why it cannot be changed here; nothing: it can. */
  #closed({ lockedBy, scope }: SettingInspection): string | undefined {
    const place = LAYERS.indexOf(this.layer);
    if (lockedBy && place > LAYERS.indexOf(lockedBy)) return this.t(`settings.locked.${lockedBy}`);
    return place > LAYERS.indexOf(scope) ? this.t(`settings.scope.${scope}`) : undefined;
  }

  #about(description: string | undefined, deprecated: string | undefined): unknown {
    return html`${description ? html`<span class="note" dir="auto">${description}</span>` : nothing}${deprecated ? html`<span class="note" dir="auto">${deprecated}</span>` : nothing}`;
  }

  #control({ key, property }: RegisteredSetting, { effective }: SettingInspection, title: string): TemplateResult {
    const name = html`<span dir="auto">${title}</span>${this.#about(property.description, property.deprecationMessage)}`;
    const [type] = [property.type].flat();
    const set = (value: unknown) => void this.#set(key, value);
    if (property.enum) {
      return html`<label>${name}<select @change=${(event: Event) => set(property.enum![Number((event.target as HTMLSelectElement).value)])}>${property.enum.map((value, index) => html`<option value=${index} .selected=${live(JSON.stringify(value) === JSON.stringify(effective))}>${property.enumDescriptions?.[index] ?? inWords(value)}</option>`)}</select></label>`;
    }
    if (type === 'boolean') return html`<label class="tick"><input type="checkbox" .checked=${live(effective === true)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}><span>${name}</span></label>`;
    // What is being typed is not yet the setting: it is never written over while it is the same (so not `live`).
    if (type === 'array' && (property.items?.type ?? 'string') === 'string') {
      return html`<label>${name}<span class="note">${this.t('settings.list-hint')}</span><textarea .value=${(effective as readonly string[]).join('\n')} @change=${(event: Event) => set((event.target as HTMLTextAreaElement).value.split('\n').map((line) => line.trim()).filter(Boolean))}></textarea></label>`;
    }
    if (type === 'string' || type === 'number' || type === 'integer') {
      const isNumber = type !== 'string';
      return html`<label>${name}<input type=${isNumber ? 'number' : 'text'} step=${type === 'integer' ? '1' : 'any'} autocomplete="off" .value=${inWords(effective)} @change=${(event: Event) => { const { value } = event.target as HTMLInputElement; set(isNumber ? (value === '' ? undefined : Number(value)) : value); }}></label>`;
    }
    return html`<p class="name" dir="auto">${title}</p>${this.#about(property.description, property.deprecationMessage)}<p class="note">${this.t('settings.in-file')}</p>`;
  }

  #shown({ property }: RegisteredSetting, value: unknown): string {
    const at = property.enum?.findIndex((one) => one === value) ?? -1;
    if (at >= 0 && property.enumDescriptions?.[at]) return property.enumDescriptions[at];
    if (typeof value === 'boolean') return this.t(value ? 'settings.on' : 'settings.off');
    return Array.isArray(value) ? value.join(', ') || '–' : typeof value === 'object' ? '…' : inWords(value);
  }

  async #set(key: string, value: unknown): Promise<void> {
    const problems = new Map(this.problems);
    problems.delete(key);
    try {
      await this.host.updateConfiguration(key, value, this.layer);
    } catch (error) {
      problems.set(key, this.t(error instanceof ConfigurationError ? 'settings.refused' : 'settings.not-kept'));
    }
    this.problems = problems;
  }
}
