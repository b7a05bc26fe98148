/** What a plugin may ask of the host, and what the host answers: each of them read before it is believed. */
import type { Answers } from '../channel/plugin-channel.js';
import type { HeldKind } from '../channel/plugin-start.js';
import { incidentOf, namedIn } from '../activation/plugin-incident.js';
import { isOwnKey, isOwnSettingKey } from '../context/own-keys.js';
import { PUBLIC_KEYS } from '../context/public-keys.js';
import { OF_THE_DOCUMENT } from '../context/what-is-open.js';
import { isOfThePage } from '../registry/plugin-source.js';
import { isQuickExpression } from '../base/is-quick-expression.js';
import { parseWhen } from '../when/parse-when.js';
import { DeadlineMissed, withDeadline } from '../base/clock.js';
import { lent } from '../commands/deadlines.js';
import { copied } from '../base/copied.js';
import { dataService, mayReach } from './data-services.js';
import { PAGE } from './excuse.js';
import { FieldsSaid } from './document-access.js';
import { summaryOf } from './host-documents.js';
import type { HostServices } from './host-services.js';
import { mayKnowWhatIsOpen } from './knowing.js';
import { Clause, InputArguments, logged, MessageArguments, Operations, QuickPickArguments, Report, StatusText, read } from './plugin-data.js';
import type { PluginSession } from './plugin-session.js';

const LONGEST_CONTEXT_TEXT = 256;
const MOST_CONTEXT_KEYS = 200;
const VALIDATION = 5000;
const MOST_QUESTIONS = 5;

export function answersOf(session: PluginSession, services: HostServices): Answers {
  const { id, plugin } = session;
  const { access, audit, clock, documents } = services;
  /** While another plugin is asked, or a person, the plugin's time does not run out. */
  const waited = async <Value>(other: string, answer: Promise<Value>): Promise<Value> => {
    session.awaited.push(other);
    try {
      return await answer;
    } finally {
      session.awaited.splice(session.awaited.indexOf(other), 1);
    }
  };
  const asked = async <Value>(question: () => Promise<Value>): Promise<Value> => {
    if (session.questions >= MOST_QUESTIONS) throw new Error(`A plugin has at most ${MOST_QUESTIONS} questions and messages on the screen.`);
    session.questions += 1;
    try {
      return await question();
    } finally {
      session.questions -= 1;
    }
  };
  const entry = (verb: 'read' | 'write' | 'list', document: string, isAllowed: boolean, said = new FieldsSaid()): void => audit({ plugin: id, version: plugin.manifest.version, verb, document, isAllowed, at: clock.now(), ...(verb === 'list' ? {} : said.of(plugin, isAllowed)) });
  /** Another's command or service. A name that nobody has is the plugin's own words, and no audit's. */
  const used = (of: string, isKnown: boolean, isAllowed: boolean): void => audit({ plugin: id, version: plugin.manifest.version, verb: 'use', document: '', of: isKnown ? of : '', isAllowed, at: clock.now() });

  /** What it asks for and nobody has answered yet is asked when it first wants something. Its time does not run out meanwhile. */
  const permitted = <Value>(then: () => Value): Value | Promise<Value> => {
    if (!services.permissions.isOpen(plugin)) return then();
    session.questions += 1;
    return services.permissions.ask(plugin).finally(() => { session.questions -= 1; }).then(then);
  };
  const calledData = (service: string, method: ((...args: readonly never[]) => unknown) | undefined, args: readonly unknown[]): Promise<unknown> => {
    const isAllowed = method !== undefined && mayReach(plugin, services, service);
    used(service, true, isAllowed);
    if (!isAllowed) throw new Error(`The data service ${service} has no such method for this plugin.`);
    // What went wrong in the case system is not the plugin's to read.
    const answer = Promise.resolve().then(() => method(...copied(args) as readonly never[])).then(copied, () => { throw new Error(`The data service ${service} failed.`); });
    return withDeadline(answer, `The data service ${service}`, services.deadlines.command, clock);
  };

  const Logged = logged(plugin.manifest.logs);
  const { requires = [], optional = [] } = plugin.manifest.services ?? {};
  const uses = (service: string): boolean => [...requires, ...optional].includes(service) && services.mayUse(plugin, 'service', service);

  return {
    hold: (kind: HeldKind, name: string, details: unknown) => session.hold(kind, name, details),
    release: (kind: HeldKind, name: string) => session.release(kind, name),

    'commands.execute': (command: string, args: readonly unknown[]) => {
      if (command === 'setContext') return setContext(session, services, args);
      const owner = services.commands.ownerOf(command) ?? services.index().commandOwners.get(command) ?? PAGE;
      const isAllowed = mayRun(session, services, String(command));
      if (owner !== id) used(command, services.index().commandOwners.has(command), isAllowed);
      if (!isAllowed) throw new Error(`This plugin may not run ${String(command)}: it is not its own.`);
      const answer = services.commands.executeFor(id, String(command), args);
      // Another has its own time, and may ask a person. Its own is in its own time: else it would wait for itself for ever.
      return owner === id ? answer : waited(owner, answer);
    },
    'commands.list': (filterInternal: boolean) => commandIds(services).filter((command) => !filterInternal || !command.startsWith('_')),

    'window.message': (...args: unknown[]) => {
      const [severity, message, options, items] = read(MessageArguments, args, 'message');
      // What it gets back is what it offered, whatever could be shown of it.
      const place = async (): Promise<string | undefined> => {
        const item = await services.window().showMessage({ plugin: id, severity, message, items, ...options as object });
        return item === undefined ? undefined : (args[3] as string[])[items.indexOf(item)];
      };
      return asked(place);
    },
    'window.quickPick': async (...args: unknown[]) => {
      const [items, options] = read(QuickPickArguments, args, 'list to pick from');
      const picked = await asked(() => services.window().showQuickPick({ plugin: id, items, ...options } as never));
      return picked?.filter((index) => index in items);
    },
    'window.input': (...args: unknown[]) => {
      const [options, validator] = read(InputArguments, args.length === 1 ? [...args, undefined] : args, 'input');
      const validate = validator === undefined ? {} : { validate: (value: string) => validated(session, services, validator, value) };
      return asked(() => services.window().showInputBox({ plugin: id, ...options, ...validate }));
    },
    'window.report': (progress: string, value: unknown) => services.progress.report(id, progress, read(Report, value, 'progress') as { message?: string }),
    'window.evaluate': (source: string) => {
      // Not kept, as those of plugin.json are: there is no end to what a plugin may ask.
      const clause = parseWhen(read(Clause, source, 'clause'));
      if (!isOfThePage(plugin.source) && !clause.expressions.every(({ source: expression, flags }) => isQuickExpression(expression, flags))) throw new Error('An expression of the clause could take very long on some texts.');
      const other = clause.keys().find((key) => !PUBLIC_KEYS.has(key) && !isOwnKey(plugin, key, services.keyOwners) && !isOwnSettingKey(plugin, key, services.configuration));
      if (other !== undefined) throw new Error(`A plugin may ask about its own context keys (${plugin.manifest.name}.…) and the kit's public ones, not about ${other}.`);
      const isTold = mayKnowWhatIsOpen(plugin, services);
      if (clause.keys().some((key) => OF_THE_DOCUMENT.has(key))) for (const { document } of documents.all()) if (document.type === services.context.getValue('documentType')) entry('list', document.id, isTold);
      return clause.evaluate(isTold ? services.context : { getValue: (key) => (OF_THE_DOCUMENT.has(key) ? undefined : services.context.getValue(key)) });
    },
    'views.changed': (view: string) => { if (services.index().views.get(view)?.plugin === id) services.viewChanged(view); },

    'documents.all': () => permitted(() => documents.all().filter((one) => {
      const isAllowed = access.view(plugin, one.document, 'list') !== undefined;
      entry('list', one.document.id, isAllowed);
      return isAllowed;
    }).map(summaryOf)),
    'documents.read': (document: string) => permitted(() => {
      const found = documents.get(document)?.document;
      const said = new FieldsSaid();
      const seen = found && access.view(plugin, found, 'read', found.id, said.say);
      entry('read', String(document), seen !== undefined, said);
      return seen;
    }),
    'documents.applyEdit': (document: string, edits: unknown) => permitted(() => {
      const operations = written(() => read(Operations, edits, 'edit'), () => entry('write', String(document), false));
      const open = documents.get(document);
      const said = new FieldsSaid();
      const verdict = open && access.view(plugin, open.document, 'write', open.document.id, said.say) ? access.judge(plugin, open.document, operations as never, said.say) : { ok: false as const, reason: 'no-such-document' };
      entry('write', String(document), verdict.ok, said);
      if (!verdict.ok || !open) return verdict;
      open.endIntent();
      const applied = open.apply(operations as never);
      open.endIntent();
      return applied.ok ? { ok: true } : { ok: false, reason: applied.reason };
    }),

    'records.list': async () => {
      const caseId = services.caseId();
      const listed = !isOfThePage(plugin.source) || caseId === undefined ? undefined : await services.records?.list(caseId) ?? [];
      if (!listed) entry('list', '', false);
      for (const record of listed ?? []) entry('list', record.id, true);
      return listed ?? [];
    },
    'records.read': async (record: string) => {
      await permitted(() => undefined);
      const caseId = services.caseId();
      const listed = caseId === undefined ? [] : await services.records?.list(caseId) ?? [];
      const found = listed.some((one) => one.id === record) ? await documents.readOnly(record) : undefined;
      const said = new FieldsSaid();
      const seen = found && access.view(plugin, found, 'read', found.id, said.say);
      entry('read', String(record), seen !== undefined, said);
      return seen;
    },

    'configuration.inspect': (key: string) => {
      const found = services.configuration.inspect(key);
      return found?.plugin === id ? found : undefined;
    },
    'configuration.update': (key: string, value: unknown, layer: 'council' | 'team' | 'person') => {
      if (services.configuration.inspect(key)?.plugin !== id) throw new Error(`The plugin has no setting ${key}.`);
      if (!isOfThePage(plugin.source) && !hasRoom(services.configuration.layer('person').values, services.configuration.valuesOf(id), key, value)) throw new Error(`A plugin’s setting holds at most ${SETTINGS.one / 1024} kB, and all of them ${SETTINGS.all / 1024} kB.`);
      if (layer !== 'person') throw new Error('A plugin sets what the person at the screen may set. The council’s and the team’s settings are theirs to change.');
      return services.saveConfiguration(key, value, layer);
    },

    'state.update': (scope: 'globalState' | 'caseState', key: string, value: unknown) => {
      const kept = scope === 'globalState' ? session.globalState : session.caseState;
      if (!kept) throw new Error('No family’s workbook is open, so there is nowhere to keep it.');
      return kept.update(key, value);
    },
    'secrets.keys': () => Object.keys(session.secrets.entries()),
    'secrets.get': (key: string) => asText(Object.hasOwn(session.secrets.entries(), key) ? session.secrets.entries()[key]!.value : undefined),
    'secrets.store': async (key: string, value: unknown) => {
      if (typeof value !== 'string') throw new TypeError('A secret is a text.');
      await session.secrets.update(key, value);
      session.channel?.tell('event', ['secrets', { key }]);
    },
    'secrets.delete': async (key: string) => {
      await session.secrets.update(key, undefined);
      session.channel?.tell('event', ['secrets', { key }]);
    },

    'services.connect': async (service: string) => {
      const data = dataService(services.dataServices, service);
      if (data) {
        await permitted(() => undefined);
        used(service, true, mayReach(plugin, services, service));
        if (!mayReach(plugin, services, service)) throw new Error(`This plugin may not reach the data service ${service}: its plugin.json does not name it under permissions.services, or it was not allowed.`);
        return [...data.keys()];
      }
      used(service, services.isService(service), uses(service));
      if (!uses(service)) throw new Error(`This plugin does not use the service ${service}: its plugin.json does not say so, or it was not allowed.`);
      await services.fire(`onService:${service}`, id);
      const found = services.offers.get(service);
      if (!found) throw new Error(`Nobody provides the service ${service}.`);
      return found.methods;
    },
    'services.call': (service: string, method: string, args: readonly unknown[]) => {
      const data = dataService(services.dataServices, service);
      if (data) return calledData(service, data.get(method), args);
      const found = services.offers.get(service);
      const isThere = found !== undefined && found.methods.includes(method);
      used(service, services.isService(service), isThere && uses(service));
      if (!isThere || !uses(service)) throw new Error(`The service ${service} has no ${method} for this plugin.`);
      const answer = Promise.resolve(found.session.ask('service', service, method, args));
      return waited(found.session.id, withDeadline(answer, `The service ${service}`, services.deadlines.command, clock, lent(() => services.excuseOf(found.session.id))));
    },

    log: (level: 'info' | 'warn' | 'error', code: unknown, numbers: unknown) => {
      try {
        const [said, counted] = read(Logged, [code, numbers], 'log');
        services.log({ plugin: id, level: level === 'info' || level === 'warn' ? level : 'error', code: said, numbers: counted, at: clock.now() });
      } catch {
        services.report(incidentOf(id, 'refused', `It wanted to log${namedIn(services.mode, plugin.manifest.logs ?? [], code) || ' something'}, with its numbers: its plugin.json must name each of them under logs, and a number is a count below ten million.`));
      }
    },
  };
}

const SETTINGS = { one: 16 * 1024, all: 128 * 1024 };
/** Settings are read by everybody at every start, and a clause may try an expression on them. */
function hasRoom(kept: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>, key: string, value: unknown): boolean {
  const sizeOf = (one: unknown): number => JSON.stringify(one)?.length ?? 0;
  const others = Object.keys(own).filter((name) => name !== key).reduce((sum, name) => sum + sizeOf(kept[name]), 0);
  return sizeOf(value) <= SETTINGS.one && others + sizeOf(value) <= SETTINGS.all;
}

function written<Value>(reading: () => Value, refused: () => void): Value {
  try {
    return reading();
  } catch (error) {
    refused();
    throw error;
  }
}

/** What is wrong with what was typed. Whoever types does not wait for a plugin that does not say: then nothing is wrong. */
async function validated(session: PluginSession, { clock, report }: HostServices, validator: string, value: string): Promise<string | undefined> {
  try {
    const problem = asText(await withDeadline(Promise.resolve(session.ask('validate', validator, value)), 'validate', VALIDATION, clock));
    return problem === undefined ? undefined : read(StatusText, problem.slice(0, 200), 'problem');
  } catch (error) {
    report(incidentOf(session.id, error instanceof DeadlineMissed ? 'deadline-missed' : 'command-failed', 'It did not say whether what was typed is right.'));
    return undefined;
  }
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 64 * 1024) : undefined);

/** Its own; another's, and the kit's, only where somebody has allowed it: they may read and send what the plugin may not. */
export function mayRun({ id, plugin }: PluginSession, { commands, index, mayUse }: HostServices, command: string): boolean {
  return (commands.ownerOf(command) ?? index().commands.get(command)?.plugin) === id || mayUse(plugin, 'command', command);
}

function commandIds({ index, commands }: HostServices): string[] {
  return [...new Set([...index().commands.keys(), ...commands.registered])].toSorted();
}

/** VS Code's way to set a context key, within the plugin's own name: two plugins never set the same one. */
function setContext(session: PluginSession, { context, keyOwners }: HostServices, [key, value]: readonly unknown[]): void {
  if (typeof key !== 'string' || !isOwnKey(session.plugin, key, keyOwners) || key.length > 128) throw new Error(`A plugin's context keys begin with its name, and no other plugin has set them: ${session.plugin.manifest.name}.…`);
  const written = JSON.stringify(value ?? null);
  if (written === undefined || written.length > LONGEST_CONTEXT_TEXT) throw new Error(`A context key holds at most ${LONGEST_CONTEXT_TEXT} characters.`);
  if (value === undefined || value === null) {
    session.contextKeys.delete(key);
    keyOwners.delete(key);
  }
  else if (session.contextKeys.size >= MOST_CONTEXT_KEYS && !session.contextKeys.has(key)) throw new Error(`A plugin sets at most ${MOST_CONTEXT_KEYS} context keys.`);
  else {
    session.contextKeys.add(key);
    keyOwners.set(key, session.id);
  }
  context.set(key, value ?? undefined);
}
