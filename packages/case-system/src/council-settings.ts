/**
 * What the council has set for the workbench, for everybody: `council.json` beside the records, read anew for each page, so that
 * a change holds from the next page on. Workers cannot write it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CouncilSettings {
  /** By name; `workbench.pluginsOff` names the plugins that nobody has. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Settings that no worker may change. */
  readonly locked: readonly string[];
}
export const NO_SETTINGS: CouncilSettings = { values: {}, locked: [] };

/**
 * Nothing is set where there is no file. Undefined where there is one and it cannot be read: then nobody knows what the council
 * has switched off, and nothing is shown that it may have.
 */
export function readCouncilSettings(dataDirectory: string): CouncilSettings | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDirectory, 'council.json'), 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? NO_SETTINGS : undefined;
  }
  try {
    const { values = {}, locked = [], ...rest } = JSON.parse(text) as Record<string, unknown>;
    const off = isObject(values) ? values['workbench.pluginsOff'] ?? [] : undefined;
    return Object.keys(rest).length === 0 && isObject(values) && isNames(locked) && isNames(off) ? { values, locked } : undefined;
  } catch {
    return undefined;
  }
}

/** How many days a reflection is kept, where the council says so (DP-52): a whole number from 1. */
export function daysKept(settings: CouncilSettings | undefined): number | undefined {
  const days = settings?.values['reflection.keptForDays'];
  return Number.isInteger(days) && (days as number) > 0 ? days as number : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNames = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
