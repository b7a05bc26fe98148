import type * as z from 'zod/mini';
import type { ScreenColumn, ScreenData, ScreenField, ScreenSection, ScreenStage, ScreenStep } from '@practice-kit/plugin-api';
import { localised, translationsOf } from '../contributions/localisation.js';
import type { JsonSchema } from '../manifest/json-schema.js';
import { meant, problemOf, type Consequence, type PluginProblem, type ProblemPath } from '../manifest/plugin-problem.js';
import type { PluginManifest } from '../manifest/read-manifest.js';
import { isNode, readJson } from '../manifest/read-json.js';
import { saidIssues } from '../manifest/zod-issues.js';
import { FitsSchema } from './fits-schema.js';
import { Column, EVENT, KINDS, SECTIONS, Stage, Step, Workflow, screenFields } from './screen-schema.js';

const FILE = 'screen.json';
const MOST = { columns: 4, sections: 40, stages: 30, steps: 20 };
/** Events that are the same in every tool: a tool does not say again when they may happen. */
const KIT_EVENTS: ReadonlySet<string> = new Set([
  'ADD', 'SET', 'SET_HEADER', 'MOVE', 'ASK', 'ANSWER', 'EDIT_OWN', 'CORRECT', 'WITHDRAW', 'DISPUTE', 'WRITE_VERSION', 'CHECK_VERSION', 'FLAG', 'USE', 'ADD_PERSON', 'SET_PERSON', 'DISMISS',
  'PREPARE_COPY', 'CHECK_COPY', 'PRINT_COPY', 'RECALL', 'SHARE_AS_DRAFT',
]);

export function readScreen(manifest: PluginManifest, documentType: string, input: unknown, schema: JsonSchema | undefined): { readonly screen?: ScreenData; readonly problems: readonly PluginProblem[] } {
  const reader = new ScreenReader(manifest, documentType, schema);
  const screen = reader.read(input);
  return { ...(screen ? { screen } : {}), problems: reader.problems };
}

class ScreenReader {
  readonly problems: PluginProblem[] = [];
  readonly #fits: FitsSchema;
  readonly #shown = new Set<string>();
  #count = 0;

  constructor(private readonly manifest: PluginManifest, private readonly documentType: string, schema: JsonSchema | undefined) {
    this.#fits = new FitsSchema(schema, (path, problem) => this.#say(path, problem));
  }

  read(input: unknown): ScreenData | undefined {
    const data = readJson(input, 'screen', '{ "title": …, "columns": […], "workflow": … }');
    if (typeof data === 'string') return this.#say([], data, 'tool-refused');
    const known = [...Object.keys(screenFields), 'columns', 'workflow'];
    for (const name of Object.keys(data)) if (!known.includes(name)) this.#say([name], `This field is not known.${meant(name, known)}`, 'field-ignored');
    const { $schema: _schema, ...fields } = Object.fromEntries(Object.entries(screenFields).map(([name, type]) => [name, this.#parse(type, data[name], [name], name === 'title' ? 'tool-refused' : 'field-ignored')]));
    const columns = this.#columns(data['columns']);
    const workflow = this.#workflow(data['workflow']);
    if (fields['title'] === undefined || columns.length === 0 || !workflow) {
      if (columns.length === 0) this.#say(['columns'], 'There is no section that can be shown.', 'tool-refused');
      return undefined;
    }
    const screen = { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), columns, workflow } as unknown as ScreenData;
    this.#wordsAreThere(screen);
    return screen;
  }

  #columns(input: unknown): ScreenColumn[] {
    return this.#list(input, ['columns'], MOST.columns).flatMap(([column, path]) => {
      const read = this.#parse(Column, column, path);
      if (!read) return [];
      const { label, sections: given } = read;
      const sections = given.flatMap((section, index) => this.#section(section, [...path, 'sections', index]));
      return sections.length > 0 ? [{ ...(label === undefined ? {} : { label }), sections }] : [];
    });
  }

  #section(input: unknown, path: ProblemPath): ScreenSection[] {
    const kind = isNode(input) ? input['kind'] : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(SECTIONS, kind)) {
      this.#say([...path, 'kind'], `A section is one of ${KINDS.join(', ')}.${typeof kind === 'string' ? meant(kind, KINDS) : ''}`);
      return [];
    }
    if ((this.#count += 1) > MOST.sections) return this.#none(path, `A screen has at most ${MOST.sections} sections.`);
    // Cast: the section was checked by the schema of its own kind.
    const section = this.#parse(SECTIONS[kind as ScreenSection['kind']] as z.ZodMiniType<ScreenSection>, input, path);
    if (!section || !this.#fits.section(section, path)) return [];
    const fields = 'fields' in section && section.fields ? section.fields.filter((field, index) => this.#fits.field(section, field, [...path, 'fields', index])) : undefined;
    if (section.kind === 'facts' && fields?.length === 0) return this.#none([...path, 'fields'], 'None of these facts can be shown.');
    const paths = 'path' in section ? [section.path] : (fields ?? []).map(({ name }: ScreenField) => name);
    const again = paths.find((name) => this.#shown.has(name));
    if (again !== undefined) return this.#none(path, `The field ${again} is shown by a section before this one.`);
    for (const name of paths) this.#shown.add(name);
    return [{ ...section, ...(fields ? { fields } : {}), ...this.#named(section, path, 'checks'), ...this.#named(section, path, 'prompts') } as ScreenSection];
  }

  /** Only those that plugin.json contributes for this document type. */
  #named(section: ScreenSection, path: ProblemPath, point: 'checks' | 'prompts'): { [Point in 'checks' | 'prompts']?: string[] } {
    const ids = (this.manifest.contributes[point] as readonly { readonly id: string; readonly documentType: string }[]).filter(({ documentType }) => documentType === this.documentType).map(({ id }) => id);
    const named = section[point]?.filter((id, index) => ids.includes(id) || this.#say([...path, point, index], `plugin.json contributes no ${point.slice(0, -1)} ${id} for ${this.documentType}.${meant(id, ids)}`));
    return named ? { [point]: named } : {};
  }

  /** Its stages stand or fall together: a document may be at any of them. A step that is wrong is left out, and cannot be taken. */
  #workflow(input: unknown): ScreenData['workflow'] | undefined {
    const path = ['workflow'];
    const workflow = this.#parse(Workflow, input, path, 'tool-refused');
    if (!workflow) return undefined;
    const { initial, states } = workflow;
    const names = Object.keys(states);
    if (names.length > MOST.stages) return this.#say([...path, 'states'], `A workflow has at most ${MOST.stages} stages.`, 'tool-refused');
    if (!names.includes(initial)) return this.#say([...path, 'initial'], `There is no stage ${initial}.${meant(initial, names)}`, 'tool-refused');
    const read = names.map((name) => [name, this.#parse(Stage, states[name], [...path, 'states', name], 'tool-refused')] as const);
    if (read.some(([, stage]) => !stage)) return undefined;
    return {
      initial,
      states: Object.fromEntries(read.map(([name, stage]): [string, ScreenStage] => {
        const { on, ...rest } = stage!;
        const at = [...path, 'states', name, 'on'];
        return [name, { ...rest, ...(on ? { on: this.#steps(on, at, names) } : {}) }];
      })),
    };
  }

  #steps(on: Readonly<Record<string, unknown>>, path: ProblemPath, stages: readonly string[]): Record<string, ScreenStep> {
    return Object.fromEntries(Object.entries(on).flatMap(([type, input], index): [string, ScreenStep][] => {
      const at = [...path, type];
      if (index >= MOST.steps) return this.#none(at, `A stage has at most ${MOST.steps} steps.`);
      if (!EVENT.test(type)) return this.#none(at, 'A step is named in capitals: READY.');
      if (KIT_EVENTS.has(type)) return this.#none(at, 'This event is the kit’s own. Give the step another name.');
      const step = this.#parse(Step, input, at);
      if (!step) return [];
      if (!stages.includes(step.target)) return this.#none([...at, 'target'], `There is no stage ${step.target}.${meant(step.target, stages)}`);
      if (step.label === undefined && type !== 'SHARE') return this.#none([...at, 'label'], 'This is missing: what the step is called.');
      // A need that nobody can read is not passed over: the step goes with it.
      const areGood = (step.needs ?? []).map((one, place) => this.#fits.need(one, [...at, 'needs', place]) && this.#messageIsThere(one.message, [...at, 'needs', place, 'message']));
      return areGood.every(Boolean) ? [[type, step]] : [];
    }));
  }

  #messageIsThere(id: string, path: ProblemPath): boolean {
    const isThere = Object.hasOwn(translationsOf(this.manifest, 'en'), `message.${id}`) || this.manifest.contributes.checks.some((check) => check.id === id);
    if (!isThere) this.#say(path, `There are no words for ${id}: add "message.${id}" to the localizations.`);
    return isThere;
  }

  #wordsAreThere(screen: ScreenData): void {
    for (const lang of new Set(['en', ...this.manifest.contributes.localizations.map(({ languageId }) => languageId)])) {
      const own = this.manifest.contributes.localizations.filter(({ languageId }) => languageId === lang);
      const missing = new Set<string>();
      localised(screen, Object.assign({}, ...own.map(({ translations }) => translations)) as Record<string, string>, (key) => missing.add(key));
      for (const key of missing) this.#say([], `There is no word for %${key}% in ${lang}.`, 'works');
    }
  }

  #list(input: unknown, path: ProblemPath, most: number): (readonly [unknown, ProblemPath])[] {
    if (!Array.isArray(input)) this.#say(path, 'A list is expected here: […].', 'tool-refused');
    else if (input.length > most) this.#say(path, `There are at most ${most} here. The others are left out.`);
    return Array.isArray(input) ? input.slice(0, most).map((one: unknown, index) => [one, [...path, index]] as const) : [];
  }

  #parse<Value>(schema: z.ZodMiniType<Value>, value: unknown, path: ProblemPath, consequence: Consequence = 'item-skipped'): Value | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const { path: at, problem } of saidIssues(result.error.issues, value, path)) this.#say(at, problem, consequence);
    return undefined;
  }

  #none(path: ProblemPath, problem: string): [] {
    this.#say(path, problem);
    return [];
  }

  #say(path: ProblemPath, problem: string, consequence: Consequence = 'item-skipped'): undefined {
    this.problems.push(problemOf(this.manifest.id, path, problem, consequence, FILE));
  }
}
