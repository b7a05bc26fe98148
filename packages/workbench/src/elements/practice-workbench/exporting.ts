import type { CopyRecord, PracticeDocument } from '@practice-kit/documents';
import type { MenuCommand } from '@practice-kit/plugin-host';
import type { Words } from '../../wording/words.js';
import { dayOf } from './documents-list.js';
import type { PracticeWorkbench } from './practice-workbench.js';
import { saveAs } from './save-as.js';
import type { ToolElement } from './tool-element.js';

/**
 * The ways out for a copy that plugins bring. Only what was given through the tool goes out, and exactly as it was given:
 * the tool has asked who may have it, and had it checked by a second person where somebody is at risk (domain.md §2.6).
 */
export async function takeOut(bench: PracticeWorkbench): Promise<void> {
  const { host, tool, t, window } = bench;
  const document = tool?.document;
  if (!host || !tool || typeof document !== 'object' || tool.reader) return;
  const given = newestGiven(document);
  if (given.length === 0) return window.say(t('export.none'));
  const whose = await choose(bench, 'export.for', given, (record) => ({ label: readerName(document, record.reader, tool), description: t('export.given', { when: dayOf(record.sharedAt ?? '', t) }) }));
  if (!whose) return;
  const asFile = (id: string) => async (): Promise<void> => {
    const made = await host.tools.export(id, document, { reader: whose.reader, copy: whose.held as PracticeDocument });
    if (!made) return window.say(t('export.failed'), 'warning');
    // Named after the tool: a file's name is seen where the file is not.
    saveAs(made.text, made.mediaType, made.fileName ?? `${bench.typeName(document.type)}${made.extension}`);
    window.say(t('export.made'));
  };
  const commands = host.menu('tool/copy', undefined, document.id).flatMap(({ items }) => items).filter((item): item is MenuCommand => item.kind === 'command' && item.isEnabled);
  const how = await choose(bench, 'export.how', [
    ...host.tools.exporters(document.type).map(({ id, label, description }) => ({ label, description, go: asFile(id) })),
    // Told which document, whose copy and which, by their ids: no words.
    ...commands.map(({ command, title }) => ({ label: title, description: undefined, go: () => bench.run(command, document.id, whose.reader, whose.id) })),
  ], ({ label, description }) => ({ label, description }));
  await how?.go();
}

async function choose<Item>(bench: PracticeWorkbench, title: Parameters<Words>[0], items: readonly Item[], look: (item: Item) => { label: string; description?: string | undefined }): Promise<Item | undefined> {
  const [place] = await bench.window.pick({ title: bench.t(title), items: items.map(look), isMenu: true }) ?? [];
  return place === undefined ? undefined : items[place];
}

/** What each reader holds now; what was taken back they are not given again. */
function newestGiven({ copies = [] }: PracticeDocument): CopyRecord[] {
  return [...new Map(copies.filter(({ state }) => state === 'shared').map((record) => [record.reader, record])).values()];
}

function readerName({ people }: PracticeDocument, reader: string, tool: ToolElement): string {
  const person = people.find(({ id }) => reader.endsWith(`:${id}`));
  if (person) return person.name;
  const rest = reader.slice(reader.indexOf(':') + 1);
  const key = reader.startsWith('partner:') ? `discipline.${rest}` : `reader.${reader}`;
  const said = tool.t?.(key) ?? key;
  return said === key ? rest : said;
}
