import { Emitter } from '../base/emitter.js';
import type { HostClock } from '../base/clock.js';
import { isNode } from '../manifest/read-json.js';
import { clauseOf } from '../when/clause-of.js';
import type { WhenClause, WhenContext } from '../when/when-clause.js';
import { KeyboardLayout } from './keyboard-layout.js';
import type { Platform } from './platform.js';
import { readChord, readChords } from './read-chords.js';

/** As it is written: by a plugin, or in a layer above. `-command` takes away what plugins bound, `^command` lets the browser have the key too, '' unbinds the key. */
export interface KeybindingRule {
  readonly command: string; readonly key?: string | undefined; readonly mac?: string | undefined; readonly linux?: string | undefined; readonly win?: string | undefined;
  readonly when?: string | undefined; readonly args?: unknown;
}
export type KeybindingLayer = 'kit' | 'plugin' | 'council' | 'team' | 'person';
/** `isOutside`: of a plugin outside the page. */
export interface LayerRules { readonly layer: KeybindingLayer; readonly plugin?: string; readonly isOutside?: boolean; readonly rules: readonly KeybindingRule[] }
const LAYERS: readonly KeybindingLayer[] = ['kit', 'plugin', 'council', 'team', 'person'];

export interface Keybinding {
  readonly chords: readonly string[]; readonly command: string; readonly args?: unknown;
  readonly layer: KeybindingLayer; readonly plugin?: string; readonly when?: string;
  /** The browser has the key too. */
  readonly letsThrough: boolean;
}
/** `clauses`: all must hold: its own, and that which says whether the command can be used. `asks`: those that a plugin wrote. */
interface Rule extends Keybinding { readonly clauses: readonly WhenClause[]; readonly asks: readonly { readonly plugin: string; readonly when: string }[] }
interface Command { readonly plugin: string; readonly enablement?: string | undefined }
/** `rule`: the very thing that was given, whatever it is: by it whoever shows the problem finds what to take away. */
export interface KeybindingProblem { readonly layer: KeybindingLayer; readonly plugin?: string | undefined; readonly index: number; readonly problem: string; readonly rule: unknown }

export type KeyResult =
  | { readonly kind: 'none' }
  /** More has to be pressed: say so, and keep the key from the page. */
  | { readonly kind: 'waiting'; readonly chords: readonly string[] }
  | { readonly kind: 'command'; readonly command: string; readonly args?: unknown; readonly letsThrough: boolean }
  /** These together are no command: say so; the key is swallowed. */
  | { readonly kind: 'no-command'; readonly chords: readonly string[] };

/** Chord mode is left after so long without a key. */
const CHORD_TIMEOUT = 5000;

/**
 * Which command a key runs. Order, low to high: plugins outside the page, kit, plugins of the page (in the registry's order, and
 * within one as listed), council, team, person. The last rule that fits decides. VS Code lets the place in a manifest decide between two plugins.
 */
export class Keybindings {
  readonly #chordChanges = new Emitter<readonly string[]>('chords');
  #rules: Rule[] = [];
  #problems: KeybindingProblem[] = [];
  /** Each of them by every name it has. */
  #pressed: (readonly string[])[] = [];
  #timer: unknown;
  readonly layout: KeyboardLayout;

  constructor(
    private readonly platform: Platform, private readonly clock: HostClock, private readonly commandOf: (command: string) => Command | undefined,
    /** May the plugin be told, by being pressed, what its clause asks? */
    private readonly mayAsk: (plugin: string, when: string) => boolean = () => true,
  ) {
    this.layout = new KeyboardLayout(platform);
  }

  /** Told while chords are being entered: what was pressed so far, or nothing. */
  get onDidChangeChords() { return this.#chordChanges.event; }
  get listeners(): number { return this.#chordChanges.listeners; }
  get problems(): readonly KeybindingProblem[] { return this.#problems; }
  /** Every rule that counts, lowest first. */
  get rules(): readonly Keybinding[] { return this.#rules; }

  /** All rules of all layers, anew. */
  set(rules: readonly LayerRules[]): void {
    this.#problems = [];
    const ordered = [...rules.filter(({ isOutside }) => isOutside), ...LAYERS.flatMap((layer) => rules.filter((one) => one.layer === layer && !one.isOutside))];
    const removals: Rule[] = [];
    const read = ordered.flatMap(({ layer, plugin, rules: own }) => own.flatMap((rule, index) => {
      const found = this.#read(rule, layer, plugin, index);
      if (!found) return [];
      if (!found.command.startsWith('-')) return [found];
      removals.push(found);
      return [];
    }));
    // A person's own rules are never taken away by a removal; only what the kit and the plugins bound.
    this.#rules = read.filter((rule) => (rule.layer !== 'kit' && rule.layer !== 'plugin') || !removals.some((removal) => removes(removal, rule)));
    this.leaveChords();
  }

  /** What these chords lead to here. `context`: the place that has the focus. */
  resolve(chords: readonly string[], context: WhenContext): KeyResult {
    return this.#resolve(chords.map((chord) => [chord]), context);
  }

  #resolve(pressed: readonly (readonly string[])[], context: WhenContext): KeyResult {
    const chords = pressed.map(([first]) => first!);
    for (const rule of this.#rules.toReversed()) {
      if (!pressed.every((names, index) => names.includes(rule.chords[index]!)) || !this.#holds(rule, context)) continue;
      if (rule.chords.length > chords.length) return { kind: 'waiting', chords };
      if (rule.command === '') return chords.length === 1 ? { kind: 'none' } : { kind: 'no-command', chords };
      return { kind: 'command', command: rule.command, letsThrough: rule.letsThrough, ...(rule.args === undefined ? {} : { args: rule.args }) };
    }
    return chords.length > 1 ? { kind: 'no-command', chords } : { kind: 'none' };
  }

  /**
   * One key was pressed: `ctrl+shift+k`, or every name it has, the one to show first (`layout.chordsOf`). Bare modifiers, and
   * keys while an input method composes, are not to be handed in.
   */
  press(key: string | readonly string[], context: WhenContext): KeyResult {
    const names = [key].flat().map(readChord).filter((name) => name !== undefined);
    if (names.length === 0) return { kind: 'none' };
    const pressed = [...this.#pressed, names];
    const result = this.#resolve(pressed, context);
    if (result.kind !== 'waiting') this.leaveChords();
    else {
      this.#pressed = pressed;
      this.clock.clearTimeout(this.#timer);
      this.#timer = this.clock.setTimeout(() => this.leaveChords(), CHORD_TIMEOUT);
      this.#chordChanges.fire(result.chords);
    }
    return result;
  }

  /** The focus was lost, or somebody thought better of it. */
  leaveChords(): void {
    this.clock.clearTimeout(this.#timer);
    if (this.#pressed.length === 0) return;
    this.#pressed = [];
    this.#chordChanges.fire([]);
  }

  /** What runs a command, the most preferred first; without those that others stand in front of. */
  lookup(command: string, context?: WhenContext): Keybinding[] {
    return this.#rules.filter((rule, index) => rule.command === command && (!context || this.#holds(rule, context))
      && !this.#rules.slice(index + 1).some((later) => shadows(later, rule))).toReversed();
  }

  dispose(): void {
    this.leaveChords();
    this.#chordChanges.dispose();
  }

  #holds({ clauses, asks }: Rule, context: WhenContext): boolean {
    return clauses.every((clause) => clause.evaluate(context)) && asks.every(({ plugin, when }) => this.mayAsk(plugin, when));
  }

  #read(rule: KeybindingRule, layer: KeybindingLayer, plugin: string | undefined, index: number): Rule | undefined {
    const say = (problem: string): undefined => void this.#problems.push({ layer, plugin, index, problem, rule });
    // What was kept on a device, or written by hand, may be anything: one bad rule does not take the others with it.
    const given: unknown = rule;
    if (!isRule(given)) return say('A keybinding is { "key", "command" }, each a text.');
    const key = given[this.platform] ?? given.key;
    const command = given.command ?? '';
    const isRemoval = command.startsWith('-');
    if (key === undefined && !isRemoval) {
      // Bound on another platform only.
      return rule.mac ?? rule.linux ?? rule.win ? undefined : say('A keybinding names a key.');
    }
    const chords = key === undefined ? [] : readChords(key);
    if (!chords) return say(`"${key}" names no key. Write ctrl+k, or ctrl+k ctrl+s.`);
    try {
      const letsThrough = command.startsWith('^');
      const runs = letsThrough ? command.slice(1) : command;
      const { plugin: owner, enablement } = this.commandOf(runs) ?? {};
      const asks = [{ plugin, when: rule.when }, { plugin: owner, when: enablement }].filter((one): one is Rule['asks'][number] => one.plugin !== undefined && one.when !== undefined);
      return {
        chords, layer, letsThrough, command: runs, asks, clauses: [rule.when, enablement].filter((source) => source !== undefined).map(clauseOf),
        ...(plugin === undefined ? {} : { plugin }), ...(rule.when === undefined ? {} : { when: rule.when }), ...(rule.args === undefined ? {} : { args: rule.args }),
      };
    } catch (error) {
      // It fails closed: the rule does not count.
      return say(error instanceof Error ? error.message : 'The clause cannot be read.');
    }
  }
}

const RULE_TEXTS = ['key', 'mac', 'linux', 'win', 'when'] as const;
/** No command at all takes the key from whatever had it, as VS Code's does. */
const isRule = (value: unknown): value is Omit<KeybindingRule, 'command'> & { readonly command?: string | null } =>
  isNode(value) && ['string', 'undefined'].includes(typeof (value['command'] ?? undefined)) && RULE_TEXTS.every((name) => ['string', 'undefined'].includes(typeof value[name]));

const startsWith = (chords: readonly string[], start: readonly string[]): boolean => start.every((chord, index) => chords[index] === chord);

function removes(removal: Rule, rule: Rule): boolean {
  if (removal.command !== `-${rule.command}` || !startsWith(rule.chords, removal.chords)) return false;
  return removal.clauses.every((clause) => clause.serialize() === 'true' || isSaid(clause, rule));
}

/** Whenever the earlier one would run, the later one is in front of it. */
function shadows(later: Rule, earlier: Rule): boolean {
  const isInFront = startsWith(later.chords, earlier.chords) || startsWith(earlier.chords, later.chords);
  if (!isInFront) return false;
  return later.clauses.every((clause) => isSaid(clause, earlier));
}

/** It holds whenever the rule does, as far as that can be told from one of its clauses. */
const isSaid = (clause: WhenClause, { clauses }: Rule): boolean => clauses.some((one) => one.implies(clause));
