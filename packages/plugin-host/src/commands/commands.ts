import type { Disposable } from '@practice-kit/plugin-api';
import { isThenable, type HostClock } from '../base/clock.js';
import { copied } from '../base/copied.js';
import { NotRegistered } from '../base/not-registered.js';
import { checkAgainst } from '../manifest/json-schema.js';
import type { CommandItem } from '../manifest/contribution-schemas.js';
import { pathText } from '../manifest/plugin-problem.js';
import type { Excuse } from '../host/excuse.js';
import { Deadlines } from './deadlines.js';

/** Why a command did not run, or did not end well. The message names the command and the plugin, and no argument. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(readonly command: string, readonly reason: 'unknown' | 'arguments' | 'failed' | 'deadline' | 'stopped', message: string, options?: ErrorOptions) { super(message, options); }
}

export interface CommandsOptions {
  readonly clock: HostClock;
  readonly deadline: number;
  readonly contributed: (command: string) => CommandItem | undefined;
  /** Fires `onCommand:`; resolves when everybody is awake. */
  readonly wake: (command: string, by: string) => Promise<void>;
  readonly failed: (plugin: string, command: string, error: unknown, isLate: boolean) => void;
  /** Whether what a command failed with stands in the error: a plugin chose it, and it may be somebody's words. */
  readonly keepsCause: boolean;
  /** Why the time of this plugin does not run just now. */
  readonly excuseOf: (plugin: string) => Excuse;
  /** A command ran, for walkthroughs. */
  readonly ran: (command: string) => void;
}
export type CommandHandler = (...args: never[]) => unknown;
/** Takes the arguments as one list: the way of a command is short, and a list is handed on as it is. */
export type Run = (args: readonly unknown[]) => unknown;
interface Entry {
  readonly run: Run; readonly owner: string | undefined;
  readonly excuse: () => Excuse; readonly refuse: (error: unknown) => CommandError;
  /** Nothing stands between the caller and the handler: it was called before, and has no arguments to check. */
  isDirect: boolean;
}

/** All commands there are, and who runs them. Running one that was run before is a look-up and a call. */
export class Commands {
  readonly #entries = new Map<string, Entry>();
  readonly #deadlines: Deadlines;

  constructor(private readonly options: CommandsOptions) {
    this.#deadlines = new Deadlines(options.clock, options.deadline);
  }

  /** @throws Error when the id is blank or taken: whoever comes second is refused, not heard in place of the first. */
  registerCommand(command: string, handler: CommandHandler): Disposable {
    return this.register(command, (args) => (handler as (...args: readonly unknown[]) => unknown)(...args));
  }

  /** The same for a plugin. @throws as `registerCommand` */
  register(command: string, run: Run, owner?: string): Disposable {
    if (typeof command !== 'string' || command.trim() === '') throw new NotRegistered('A command needs an id.');
    if (this.#entries.has(command)) throw new NotRegistered('It is registered already.');
    const entry: Entry = {
      run, owner, isDirect: false, excuse: () => (owner === undefined ? undefined : this.options.excuseOf(owner)), refuse: (error) => this.#failure(command, owner, error),
    };
    this.#entries.set(command, entry);
    return { dispose: () => { if (this.#entries.get(command) === entry) this.#entries.delete(command); } };
  }

  ownerOf(command: string): string | undefined {
    return this.#entries.get(command)?.owner;
  }

  get registered(): ReadonlySet<string> {
    return new Set(this.#entries.keys());
  }

  /**
   * Wakes whoever contributes it, checks the arguments, and runs it. Whether it is enabled is for menus and keys to ask,
   * as in VS Code. Rejects with CommandError.
   */
  executeCommand<Result = unknown>(command: string, ...args: readonly unknown[]): Promise<Result> {
    const entry = this.#entries.get(command);
    if (entry?.isDirect) return this.#run(command, entry, args) as Promise<Result>;
    return this.#prepared(command, args, 'host') as Promise<Result>;
  }

  /** The same on behalf of a plugin. */
  executeFor(plugin: string, command: string, args: readonly unknown[]): Promise<unknown> {
    return this.#prepared(command, args, plugin);
  }

  async #prepared(command: string, args: readonly unknown[], by: string): Promise<unknown> {
    const waking = this.options.wake(command, by);
    if (!this.#entries.has(command)) await waking;
    const entry = this.#entries.get(command);
    if (!entry) throw new CommandError(command, 'unknown', `There is no command ${command}, or the plugin that has it could not be started.`);
    const described = this.options.contributed(command)?.args;
    if (described) checkArguments(command, described, args);
    else if (by === 'host') entry.isDirect = true;
    return this.#run(command, entry, args);
  }

  #run(command: string, entry: Entry, args: readonly unknown[]): Promise<unknown> {
    this.options.ran(command);
    try {
      const result = entry.run(args);
      if (!isThenable(result)) return Promise.resolve(entry.owner === undefined ? result : copied(result));
      return entry.owner === undefined ? Promise.resolve(result).catch((error: unknown) => Promise.reject(entry.refuse(error))) : this.#deadlines.watch(result, entry);
    } catch (error) {
      return Promise.reject(entry.refuse(error));
    }
  }

  #failure(command: string, owner: string | undefined, error: unknown): CommandError {
    const isLate = this.#deadlines.isMissed(error);
    if (error instanceof CommandError) return error;
    const isStopped = error instanceof Error && error.name === 'PluginStopped';
    // Cancelling is no failure.
    if (owner !== undefined && !isStopped && !(error instanceof Error && error.name === 'AbortError')) this.options.failed(owner, command, error, isLate);
    const whose = owner === undefined ? '' : ` of the plugin ${owner}`;
    const [reason, words] = isLate ? ['deadline', 'did not answer in time'] as const : isStopped ? ['stopped', 'was stopped'] as const : ['failed', 'failed'] as const;
    return new CommandError(command, reason, `The command ${command}${whose} ${words}.`, this.options.keepsCause || owner === undefined ? { cause: error } : undefined);
  }
}

function checkArguments(command: string, described: NonNullable<CommandItem['args']>, args: readonly unknown[]): void {
  const problems = described.flatMap(({ name, isOptional, schema }, index) =>
    (args[index] === undefined && isOptional ? [] : checkAgainst(schema, args[index], [name])).map(({ path, problem }) => `${pathText(path)} ${problem}`));
  if (args.length > described.length) problems.push(`it takes ${described.length} arguments, and was given ${args.length}`);
  if (problems.length > 0) throw new CommandError(command, 'arguments', `The command ${command} was not run: ${problems.join('; ')}.`);
}
