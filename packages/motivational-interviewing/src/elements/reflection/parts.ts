/** Before and after, in the practitioner's own words: read first, and written where they are open. Nothing in them is asked for. */
import { html, nothing } from 'lit';
import { formatDate } from '@practice-kit/practice-tool';
import { holding, INFORMATION_SPECS, isWritten, MOMENT_SPECS, PARTS, PART_SPECS, type PartName, type Share } from '../../model/index.js';
import type { PracticeReflection } from './reflection.js';

type Fields = Readonly<Record<string, unknown>>;

/** One part: its fields open for writing, or what is written in them. */
export function renderPart(tool: PracticeReflection, part: PartName, isWriting: boolean) {
  return html`<div class="part" data-part=${part}>${isWriting ? renderWriting(tool, part) : renderReading(tool, part)}</div>`;
}

const fieldsOf = (tool: PracticeReflection, part: PartName): Fields => (tool.reflection[part] ?? {}) as Fields;

function renderWriting(tool: PracticeReflection, part: PartName) {
  const { t } = tool;
  const fields = fieldsOf(tool, part);
  // Where the conversation went is written as it goes, and not ticked.
  const specs = PART_SPECS[part].filter(({ name }) => name !== 'processesVisited');
  const nested = part === 'during' ? ['informationGiven', INFORMATION_SPECS] as const : part === 'after' ? ['momentIWouldTakeBack', MOMENT_SPECS] as const : undefined;
  const values = nested ? (fields[nested[0]] ?? {}) as Fields : {};
  return html`${part === 'during' ? html`<h2 class="minor">${t('field.processesVisited')}</h2>${tool.writing.module?.renderProcesses(tool)}` : nothing}
    ${tool.renderFields(specs, fields, (name, value) => tool.setPart(part, name, value), undefined)}
    ${nested ? html`<h2 class="minor">${t(`field.${nested[0]}`)}</h2>${tool.renderFields(nested[1], values, (name, value) => tool.setPart(part, nested[0], withField(values, name, value)), undefined)}` : nothing}${renderHeldParts(tool, part)}`;
}

function withField(values: Fields, name: string, value: unknown): Fields | undefined {
  const { [name]: _old, ...rest } = values;
  const next = value === undefined ? rest : { ...rest, [name]: value };
  return Object.keys(next).length > 0 ? next : undefined;
}

const READ: Readonly<Record<PartName, readonly string[]>> = {
  before: PART_SPECS.before.map(({ name }) => name),
  during: ['processesVisited', 'informationGiven', 'summaryGiven'],
  // The one thing to try stands above everything.
  after: ['whatIAmPleasedWith', 'whatIWouldDoAgain', 'momentIWouldTakeBack', 'whoseVoiceArguedForChange', 'wasIClearAboutTheWorry', 'didIKeepTheChildInMind', 'whatMightTheParentSayIGotRight'],
};

function renderReading(tool: PracticeReflection, part: PartName) {
  const fields = fieldsOf(tool, part);
  return READ[part].filter((name) => isWritten(fields[name])).map((name) => renderOne(tool, part, name, fields[name]));
}

function renderOne(tool: PracticeReflection, part: PartName, name: string, value: unknown) {
  return html`<div class="one" data-anchor=${`${part}.${name}`} tabindex="-1"><h2 class="minor">${tool.t(`field.${name}`)}</h2>${renderValue(tool, part, name, value)}${renderHolders(tool, part, name)}</div>`;
}

/** Who has this in their hands, and since when as it was then: what is written meanwhile is not theirs. */
export const renderHolders = (tool: PracticeReflection, part: PartName, name: string) => holding(tool.reflection, part, name).map(({ share, isOlder }) =>
  html`<p class="note">${tool.t(isOlder ? 'share.holds-older' : 'share.holds', whoAndWhen(tool, share))}</p>`);
const whoAndWhen = (tool: PracticeReflection, { withId, on }: Share) => ({ name: tool.personName(withId), date: formatDate(tool.language, on, 'day-and-month') });

/** The same for a whole part that is being written. */
function renderHeldParts(tool: PracticeReflection, part: PartName) {
  const names = new Map<Share, string[]>();
  for (const name of PARTS[part]) for (const { share } of holding(tool.reflection, part, name)) names.set(share, [...names.get(share) ?? [], tool.t(`field.${name}`)]);
  return [...names].map(([share, parts]) => html`<p class="note">${tool.t('share.holds-parts', { ...whoAndWhen(tool, share), parts: parts.join(' · ') })}</p>`);
}

export function renderValue({ t }: Pick<PracticeReflection, 't'>, part: PartName, name: string, value: unknown): unknown {
  const spec = [...PART_SPECS[part], ...INFORMATION_SPECS, ...MOMENT_SPECS].find((one) => one.name === name);
  if (Array.isArray(value)) return html`<p>${value.map((one) => t(`${spec?.words ?? name}.${String(one)}`)).join(' → ')}</p>`;
  if (value !== null && typeof value === 'object') {
    return html`<dl class="nested">${Object.entries(value).filter(([, one]) => isWritten(one)).map(([key, one]) => html`<div><dt class="note">${t(`field.${key}`)}</dt><dd class=${typeof one === 'boolean' ? '' : 'words'} dir="auto">${typeof one === 'boolean' ? t(one ? 'answer.yes' : 'answer.no') : one}</dd></div>`)}</dl>`;
  }
  if (spec?.kind === 'choice') { const words = t(`${spec.words ?? name}.${String(value)}`); return html`<p>${words.startsWith(`${spec.words ?? name}.`) ? String(value) : words}</p>`; }
  if (typeof value === 'boolean') return html`<p>${t(value ? 'answer.yes' : 'answer.no')}</p>`;
  return html`<p class="words" dir="auto">${value}</p>`;
}
