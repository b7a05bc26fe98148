import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { baseStyles, css, type PracticeDialog } from '@practice-kit/elements';
import type { Keybinding, KeybindingProblem, KeybindingRule, MenuCommand, PluginHost } from '@practice-kit/plugin-host';
import { WORKBENCH_ID } from '../../plugin.js';
import type { LaterWords } from '../../wording/words.js';
import { fieldStyles } from '../data-form/data-form.js';
import { chordsOf } from '../practice-workbench/chord-of.js';
import { matchOf } from '../quick-pick/matching.js';

/**
 * Every command and the keys that run it. A person's own come before all others, and can be taken back.
 *
 * @summary Keyboard shortcuts, and changing them.
 * @status stable
 * @since 1.0.0
 */
export class PracticeShortcutsEditor extends LitElement {
  static override styles = [baseStyles, fieldStyles, css`
    :host { display: block; max-inline-size: 56rem; padding: 20px 24px; container-type: inline-size; }
    h2 { font: 400 var(--practice-text-heading)/var(--practice-line-heading) var(--practice-font-words); margin-block-end: 8px; }
    .field { max-inline-size: 24rem; margin-block-start: 12px; }
    table { inline-size: 100%; border-collapse: collapse; }
    th { text-align: start; font-size: var(--practice-text-note); color: var(--practice-ink-quiet); font-weight: 400; }
    th, td { padding: 8px 12px 8px 0; border-block-end: 1px solid var(--practice-rule-soft); vertical-align: top; overflow-wrap: anywhere; }
    kbd { font: 600 var(--practice-text-note)/var(--practice-line-note) var(--practice-font-plain); }
    td .acts { display: flex; flex-wrap: wrap; gap: 0 18px; }
    .pressed { display: block; inline-size: 100%; min-block-size: 56px; padding: 12px; text-align: center; font: 600 1.25rem/1.5 var(--practice-font-plain); color: inherit; background: var(--practice-paper-raised); border: 1.5px solid var(--practice-edge); border-radius: var(--practice-radius); }
    .problems { margin-block-start: 24px; }
    h3 { font-size: inherit; font-weight: 600; }
    @container (max-width: 34em) { thead { display: none; } table, tbody, tr, td { display: block; } td { border: 0; padding-block: 2px; } tr { padding-block: 8px; border-block-end: 1px solid var(--practice-rule-soft); } }
  `];
  @property({ attribute: false }) host!: PluginHost;
  @property({ attribute: false }) t!: LaterWords;
  @state() private typed = '';
  @state() private changing: MenuCommand | undefined;
  @state() private pressed: readonly string[] = [];
  @query('practice-dialog') private readonly dialog!: PracticeDialog;

  get #commands(): MenuCommand[] {
    const { host } = this;
    const all = new Map<string, MenuCommand>();
    const ids = [...host.menu('commandPalette', { getValue: () => true }).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'command' ? [item.command] : []))), ...host.keybindings.rules.map(({ command }) => command), ...this.host.personKeybindings.map(commandOf)];
    for (const id of ids) {
      const command = id === undefined ? undefined : host.command(id);
      if (command) all.set(command.command, command);
    }
    return [...all.values()];
  }

  protected override render(): TemplateResult {
    const { t, host } = this;
    const found = this.#commands.filter(({ title, command }) => matchOf(`${title} ${host.keybindings.lookup(command).map(({ chords }) => this.#text(chords)).join(' ')}`, this.typed));
    return html`<h2>${t('shortcuts')}</h2><p class="note">${t('shortcuts.about')}</p>
      <div class="field"><label>${t('shortcuts.search')}<input type="text" autocomplete="off" .value=${this.typed} @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }}></label></div>
      ${found.length === 0 ? html`<p class="note">${t('shortcuts.none')}</p>` : html`<table aria-label=${t('shortcuts')}><thead><tr><th scope="col">${t('shortcuts.what')}</th><th scope="col">${t('shortcuts.keys')}</th><th scope="col">${t('shortcuts.from')}</th><td></td></tr></thead><tbody>${found.map((command) => this.#row(command))}</tbody></table>`}
      ${this.#problems()}${this.#dialog()}`;
  }

  /** Those that plugins bring are told with the plugin. The person's own can be taken away here. */
  #problems(): TemplateResult | typeof nothing {
    const { t } = this;
    const problems = this.host.keybindings.problems.flatMap(({ layer, ...problem }) => (layer === 'plugin' ? [] : [{ layer, ...problem }]));
    return problems.length === 0 ? nothing : html`<section class="problems"><h3>${t('shortcuts.problems')}</h3><ul>${problems.map((one) => { const which = t('shortcuts.problem', { who: t(`shortcuts.layer.${one.layer}`), number: one.index + 1 }); return html`<li>${which}: <span lang="en" dir="auto">${one.problem}</span>${this.#isOwn(one) ? html` <button type="button" class="quietlink" aria-label=${t('shortcuts.take-away', { which })} @click=${() => void this.#takeAway(one)}>${t('shortcuts.take-away-short')}</button>` : nothing}</li>`; })}</ul></section>`;
  }

  /** Not one that the page gives everybody. */
  #isOwn({ layer, rule }: Pick<KeybindingProblem, 'layer' | 'rule'>): boolean { return layer === 'person' && this.host.personKeybindings.includes(rule); }

  async #takeAway({ rule }: Pick<KeybindingProblem, 'rule'>): Promise<void> {
    await this.#keep(this.host.personKeybindings.filter((one) => one !== rule));
    await this.updateComplete;
    // What was pressed is gone: the keyboard goes to the next one, or back to the beginning.
    (this.renderRoot.querySelector<HTMLElement>('.problems button') ?? this.renderRoot.querySelector<HTMLElement>('input'))?.focus();
  }

  #row(command: MenuCommand): TemplateResult {
    const { t, host } = this;
    const rules = host.keybindings.lookup(command.command);
    const isOwn = host.personKeybindings.some((rule) => commandOf(rule) === command.command);
    return html`<tr><td dir="auto">${command.title}</td><td>${rules.length === 0 ? html`<span class="quiet">${t('shortcuts.none-set')}</span>` : rules.map(({ chords }) => html`<div><kbd>${this.#text(chords)}</kbd></div>`)}</td>
      <td class="quiet">${isOwn ? t('shortcuts.layer.person') : rules[0] ? this.#from(rules[0]) : ''}</td>
      <td><div class="acts"><button type="button" class="quietlink" aria-label=${t('shortcuts.change', { title: command.title })} @click=${() => this.#change(command)}>${t('shortcuts.change-short')}</button>
      ${isOwn ? html`<button type="button" class="quietlink" aria-label=${t('shortcuts.reset', { title: command.title })} @click=${() => void this.#keep(this.#others(command.command))}>${t('shortcuts.reset-short')}</button>` : nothing}</div></td></tr>`;
  }

  #text(chords: readonly string[]): string { return this.host.keybindings.layout.textOf(chords); }

  #from({ layer, plugin }: Keybinding): string {
    const name = layer === 'plugin' && plugin !== WORKBENCH_ID ? this.host.plugins.all().find(({ id }) => id === plugin)?.displayName : undefined;
    return name ?? this.t(`shortcuts.layer.${layer === 'plugin' ? 'kit' : layer}`);
  }

  #dialog(): TemplateResult {
    const { t, changing, pressed } = this;
    const title = changing?.title ?? '';
    const taken = pressed.length > 0 ? this.host.keybindings.rules.filter(({ chords, command }) => command !== changing?.command && chords.join(' ') === pressed.join(' ')).map(({ command }) => this.host.command(command)?.title ?? command) : [];
    return html`<practice-dialog heading=${t('shortcuts.press', { title })} closeLabel=${t('pick.cancel')} .open=${changing !== undefined} @practice-dialog-close=${() => { this.changing = undefined; }}>
      ${changing ? html`<p class="note" id="hint">${t('shortcuts.press-hint')}</p>
      <input class="pressed" aria-label=${t('shortcuts.pressed')} aria-describedby="hint" readonly .value=${this.#text(pressed)} @keydown=${this.#onKey}>
      <p role="status">${taken.length > 0 ? t('shortcuts.taken', { title: taken.join(', ') }) : ''}</p>` : nothing}
      <button type="button" slot="actions" class="button main" @click=${() => this.#use()}>${t('shortcuts.use')}</button>
      <button type="button" slot="actions" class="button" @click=${() => this.#use(true)}>${t('shortcuts.remove')}</button></practice-dialog>`;
  }

  #change(command: MenuCommand): void {
    this.changing = command;
    this.pressed = [];
    void this.updateComplete.then(() => this.dialog.updateComplete).then(() => this.renderRoot.querySelector<HTMLElement>('.pressed')?.focus());
  }

  /** Up to two, one after the other. Tab, Enter and Escape stay what they are: nobody is caught in the field. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const [chord] = chordsOf(event, this.host.keybindings.layout) ?? [];
    if (chord === undefined || ['tab', 'shift+tab', 'enter', 'escape'].includes(chord)) return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'backspace') this.pressed = [];
    else this.pressed = this.pressed.length === 1 && !this.pressed.includes(chord) ? [...this.pressed, chord] : [chord];
  };

  #use(none = false): void {
    const { changing, pressed } = this;
    if (!changing || (!none && pressed.length === 0)) return;
    const removals = this.host.keybindings.rules.filter(({ command, layer }) => command === changing.command && (layer === 'kit' || layer === 'plugin')).map(({ chords }): KeybindingRule => ({ command: `-${changing.command}`, key: chords.join(' ') }));
    const kept = this.host.personKeybindings.filter((rule) => commandOf(rule) === changing.command && written(rule).startsWith('-'));
    void this.#keep([...this.#others(changing.command), ...kept, ...removals, ...(none ? [] : [{ command: changing.command, key: pressed.join(' ') }])]);
    this.changing = undefined;
  }

  #others(id: string): unknown[] {
    return this.host.personKeybindings.filter((rule) => commandOf(rule) !== id);
  }

  async #keep(rules: readonly unknown[]): Promise<void> {
    // What cannot be read is kept as it is, until somebody takes it away: the host reads each of them before it believes it.
    await this.host.setPersonKeybindings(rules as readonly KeybindingRule[]).catch(() => undefined);
    this.requestUpdate();
  }
}

/** What stands there as its command; what was written by hand may have none. */
const written = (rule: unknown): string => (typeof rule === 'object' && rule !== null && 'command' in rule && typeof rule.command === 'string' ? rule.command : '');
const commandOf = (rule: unknown): string | undefined => written(rule).replace(/^-/, '') || undefined;
