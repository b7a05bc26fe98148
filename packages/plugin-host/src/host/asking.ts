import type * as z from 'zod/mini';
import { errorName, incidentOf } from '../activation/plugin-incident.js';
import { isThenable } from '../base/clock.js';
import { asError } from '../channel/plugin-channel.js';
import { Deadlines } from '../commands/deadlines.js';
import type { HostServices } from './host-services.js';
import { BadData, read } from './plugin-data.js';
import type { PluginSession } from './plugin-session.js';

export type Answered = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Asks a plugin for something, in time and of the form it must have. Never rejects: what goes wrong is reported. */
export class Asking {
  readonly #deadlines: Deadlines;

  constructor(private readonly services: HostServices) {
    this.#deadlines = new Deadlines(services.clock, services.deadlines.command);
  }

  async ask(session: PluginSession, method: string, args: readonly unknown[], schema?: z.core.$ZodType, what = method): Promise<Answered> {
    const { report } = this.services;
    try {
      const answer = session.ask(method, ...args);
      const value = isThenable(answer) ? await this.#deadlines.watch(answer, { excuse: () => this.services.excuseOf(session.id), refuse: asError }) : answer;
      return { ok: true, value: schema ? read(schema, value, what) : value };
    } catch (error) {
      if (error instanceof BadData) report(incidentOf(session.id, 'bad-data', error.message, this.#shown(error)));
      else if (this.#deadlines.isMissed(error)) report(incidentOf(session.id, 'deadline-missed', `It did not give the ${what} in time.`));
      else report(incidentOf(session.id, 'command-failed', `It could not give the ${what} (${errorName(error)}).`, this.#shown(error)));
      return { ok: false };
    }
  }

  #shown(error: unknown): unknown {
    return this.services.mode === 'production' ? undefined : error;
  }
}
