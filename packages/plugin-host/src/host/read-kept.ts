import type { Report } from '../activation/activator.js';
import { incidentOf } from '../activation/plugin-incident.js';
import type { StorageProvider, StoredValue } from '../storage/storage-provider.js';

/** One area; nothing, and a report, when it cannot be read: the host starts without it. */
export async function readKept(storage: StorageProvider, area: string, report: Report): Promise<Readonly<Record<string, StoredValue>>> {
  try {
    return await storage.read(area);
  } catch {
    report(incidentOf('practice-kit', 'state-unfit', `What is kept as "${area}" could not be read.`));
    return {};
  }
}
