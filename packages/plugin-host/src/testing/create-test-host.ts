/**
 * A host without a screen, for tests of plugins: time stands still until it is told to pass, questions are answered as the
 * test says, and whatever a plugin leaves behind is found.
 */
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import type { Plugin } from '@practice-kit/plugin-api';
import type { PluginIncident } from '../activation/plugin-incident.js';
import { localChannel } from '../channel/plugin-channel.js';
import { createHost, type PluginHost } from '../host/create-host.js';
import type { HostOptions } from '../host/host-options.js';
import type { InputRequest, MessageRequest, QuickPickRequest, WindowDelegate } from '../host/window-delegate.js';
import { servePlugin } from '../plugin-side/plugin-side.js';
import type { PluginSource } from '../registry/plugin-source.js';
import { Permissions } from '../sandbox/permissions.js';
import { type FieldAccess, type Granted, permittedAccess } from '../sandbox/permitted-access.js';
import { FakeClock } from './fake-clock.js';

export { FakeClock, settled } from './fake-clock.js';

export type AskedQuestion = ({ readonly kind: 'message' } & MessageRequest) | ({ readonly kind: 'quickPick' } & QuickPickRequest) | ({ readonly kind: 'input' } & InputRequest);
/** What the person does: the item's words, the places picked, the text typed; nothing puts the question away. */
export type PersonAnswers = (question: AskedQuestion) => string | readonly number[] | undefined | Promise<string | readonly number[] | undefined>;

export interface TestHostOptions extends Omit<HostOptions, 'clock' | 'window' | 'plugins'> {
  readonly plugins?: readonly PluginSource[];
  /** Plugins that are not vouched for: they read and write what `granted` says, bring no element and run nobody else's commands. The sandbox itself needs a page. */
  readonly sandboxed?: readonly PluginSource[];
  /** What a council granted the sandboxed ones. Default: all that their plugin.json asks for. */
  readonly granted?: Granted | undefined;
  /** Nothing is granted: whoever answers is asked, as in the workbench. */
  readonly isAsked?: boolean;
  readonly answers?: PersonAnswers;
  /** Kept by the case system, for the family of `caseId`. */
  readonly documents?: readonly PracticeDocument[];
  readonly start?: string;
}
export interface TestHost {
  readonly host: PluginHost;
  readonly clock: FakeClock;
  /** Everything that was reported, in order. */
  readonly incidents: readonly PluginIncident[];
  readonly questions: readonly AskedQuestion[];
  readonly status: ReadonlyMap<string, string>;
  /** What the sandboxed plugins read and wrote, and what they were refused, field by field. */
  readonly accesses: readonly FieldAccess[];
  /** Stops everything, and says what was left: listeners, timers, and what plugins did not put into `context.subscriptions`. */
  leaks(): Promise<string[]>;
}

/** Behind the channel that it has in the page, without what the page alone has. */
const notVouchedFor = (source: PluginSource): PluginSource => ({
  ...source,
  runtime: {
    isTrusted: false,
    guard: (options) => new Permissions(options),
    connect: () => {
      const { hostSide, pluginSide } = localChannel();
      servePlugin({ channel: pluginSide, load: async () => await source.load?.() ?? {} });
      return hostSide;
    },
  },
});

export function createTestHost({ answers = () => undefined, documents, start, plugins = [], sandboxed = [], granted, isAsked = false, ...options }: TestHostOptions): TestHost {
  const clock = new FakeClock(start);
  const accesses: FieldAccess[] = [];
  const questions: AskedQuestion[] = [];
  const status = new Map<string, string>();
  const asked = async (question: AskedQuestion): Promise<never> => {
    questions.push(question);
    return await answers(question) as never;
  };
  const window: WindowDelegate = {
    showMessage: (request) => asked({ kind: 'message', ...request }),
    showQuickPick: (request) => asked({ kind: 'quickPick', ...request }),
    showInputBox: (request) => asked({ kind: 'input', ...request }),
    showProgress: ({ plugin, id, title }) => {
      const key = `${plugin} ${id}`;
      status.set(key, title);
      return { report: ({ message = title }) => status.set(key, message), end: () => status.delete(key) };
    },
    setStatus: (plugin, id, text) => void (text === undefined ? status.delete(`${plugin} ${id}`) : status.set(`${plugin} ${id}`, text)),
  };
  const records = options.records ?? (documents && memoryRecords(documents));
  const access = permittedAccess({
    audit: (entry) => accesses.push(entry), now: clock.now,
    grants: ({ manifest: { permissions: { read = [], write = [] } = {} } }) => granted ?? { read, write },
  });
  const host = createHost({ mode: 'test', platform: 'win', ...(sandboxed.length > 0 && !isAsked ? { access } : {}), ...options, plugins: [...plugins, ...sandboxed.map(notVouchedFor)], ...(records ? { records } : {}), clock, window });
  const incidents: PluginIncident[] = [];
  const listening = host.onDidReport((incident) => incidents.push(incident));
  return {
    host, clock, incidents, questions, status, accesses,
    async leaks() {
      listening.dispose();
      // Before the end, which lets go of everybody; a host that has ended has let go.
      const listeners = host.listeners();
      const ending = host.onDidReport((incident) => incidents.push(incident));
      const stopped = host.dispose();
      await clock.pass(60_000);
      await stopped;
      ending.dispose();
      const left = Object.entries(listeners).filter(([, count]) => count > 0).map(([name, count]) => `${count} still listening to ${name}`);
      const timers = clock.timers > 0 ? [`${clock.timers} timers`] : [];
      return [...incidents.filter(({ kind }) => kind === 'leak').map(({ plugin, problem }) => `${plugin}: ${problem}`), ...left, ...timers, ...[...status.keys()].map((key) => `${key} is still on the screen`)];
    },
  };
}

/**
 * `createTestHost` for a whole file of tests: after each of them, every host it made is asked what was left. A test that asks itself has been heard.
 *
 *     const createTestHost = leakChecked(afterEach);
 */
export function leakChecked(afterEach: (work: () => Promise<void>) => void): typeof createTestHost {
  const unheard = new Set<TestHost>();
  afterEach(async () => {
    const tests = [...unheard];
    unheard.clear();
    const left = (await Promise.all(tests.map((test) => test.leaks()))).flat();
    if (left.length > 0) throw new Error(`This was left behind: ${left.join('; ')}.`);
  });
  return (options) => {
    const test = createTestHost(options);
    unheard.add(test);
    return { ...test, leaks: () => { unheard.delete(test); return test.leaks(); } };
  };
}

/** A plugin for a test: a whole plugin.json around the parts that matter, and its code, if it has any. */
export function testPlugin(manifest: Record<string, unknown>, plugin?: Partial<Plugin>, more: Partial<PluginSource> = {}): PluginSource {
  const { name = 'visits', ...rest } = manifest;
  return {
    manifest: {
      publisher: 'llanfair', name, version: '1.0.0', displayName: String(name), description: 'For a test.', engines: { 'practice-kit': '^1.0.0' },
      ...(plugin ? { main: './plugin.js' } : {}), ...rest,
    },
    ...(plugin ? { load: async () => plugin } : {}), ...more,
  };
}
