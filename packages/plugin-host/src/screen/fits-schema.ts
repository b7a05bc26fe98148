/** What screen.json says of the content, against schema.json: each path is there, and of the form that is drawn. */
import type { ScreenField, ScreenSection, StepNeed } from '@practice-kit/plugin-api';
import type { JsonSchema } from '../manifest/json-schema.js';
import { meant, type ProblemPath } from '../manifest/plugin-problem.js';
import { KIT_FIELDS } from './content-schema.js';

type Type = NonNullable<Exclude<JsonSchema['type'], unknown[]>>;
const FORMS: Readonly<Record<ScreenField['kind'], Type>> = {
  text: 'string', date: 'string', when: 'string', number: 'number', tick: 'boolean', person: 'string', people: 'array', choice: 'string', choices: 'array', reference: 'string', references: 'array', sources: 'array',
};
/** Written by events of their own, or by nobody (DP-39). */
const NEVER_A_FIELD: ReadonlySet<string> = new Set([
  'id', 'text', 'status', 'recordedBy', 'recordedAt', 'corrects', 'correctionReason', 'withdrawn', 'variants', 'disputes', 'translations', 'ref', 'flagIds', 'sensitivity', 'withholdFrom', 'visibility', 'visibleToDisciplines', 'share', 'answers',
]);
/** The kit has words for these. */
const HAS_LABEL: ReadonlySet<string> = new Set(['who', 'byWhen', 'saidBy', 'verbatim', 'reason', 'occurredOn', 'sources']);

export class FitsSchema {
  readonly #properties: Readonly<Record<string, JsonSchema>>;

  /** Without a schema that could be read, everything fits: what is wrong with the schema is said, and is enough. */
  constructor(private readonly schema: JsonSchema | undefined, private readonly say: (path: ProblemPath, problem: string) => void) {
    this.#properties = schema?.properties ?? {};
  }

  section(section: ScreenSection, path: ProblemPath): boolean {
    if (section.kind === 'facts') return true;
    const isText = section.kind === 'text';
    return this.#isOf(this.#properties, section.path, isText ? 'string' : 'array', [...path, 'path'], 'schema.json');
  }

  /** A field of a section's objects, or of the whole. */
  field(section: ScreenSection, { name, kind, label, options, section: other }: ScreenField, path: ProblemPath): boolean {
    const isList = section.kind !== 'facts' && section.kind !== 'text';
    const items = isList ? this.#properties[section.path]?.items?.properties ?? {} : this.#properties;
    const no = (field: string, problem: string): false => {
      this.say([...path, field], problem);
      return false;
    };
    if (NEVER_A_FIELD.has(name)) return no('name', `The kit writes ${name} itself.`);
    if (label === undefined && !HAS_LABEL.has(name)) return no('label', `This is missing: the kit has no word for ${name}.`);
    if ((kind === 'choice' || kind === 'choices') && !options) return no('options', 'This is missing: what there is to choose from.');
    if ((kind === 'reference' || kind === 'references') && (other === undefined || (this.schema && this.#properties[other]?.type !== 'array'))) return no('section', 'This is missing: the path of the list it points into.');
    const isKits = isList && Object.hasOwn(KIT_FIELDS[section.kind], name);
    return isKits || this.#isOf(items, name, FORMS[kind], [...path, 'name'], isList ? `the items of ${section.path} in schema.json` : 'schema.json');
  }

  need(need: StepNeed, path: ProblemPath): boolean {
    if ('some' in need) return need.some.map((name, index) => this.#isOf(this.#properties, name, undefined, [...path, 'some', index], 'schema.json')).every(Boolean);
    const isList = this.#isOf(this.#properties, need.every, 'array', [...path, 'every'], 'schema.json');
    if (!isList || !('has' in need)) return isList;
    const items = { ...KIT_FIELDS.steps, ...this.#properties[need.every]?.items?.properties };
    return need.has.map((name, index) => this.#isThere(items, name, [...path, 'has', index], `the items of ${need.every} in schema.json`)).every(Boolean);
  }

  #isOf(properties: Readonly<Record<string, JsonSchema>>, name: string, type: Type | undefined, path: ProblemPath, where: string): boolean {
    if (!this.#isThere(properties, name, path, where)) return false;
    const found = [properties[name]?.type].flat();
    const isSo = !this.schema || type === undefined || found.includes(type) || (type === 'number' && found.includes('integer'));
    if (!isSo) this.say(path, `In ${where} the field ${name} is not of type ${type}.`);
    return isSo;
  }

  #isThere(properties: Readonly<Record<string, unknown>>, name: string, path: ProblemPath, where: string): boolean {
    const isThere = !this.schema || Object.hasOwn(properties, name);
    if (!isThere) this.say(path, `There is no field ${name} in ${where}.${meant(name, Object.keys(properties))}`);
    return isThere;
  }
}
