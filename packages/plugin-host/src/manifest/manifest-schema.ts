import * as z from 'zod/mini';
import { plainWords } from '../base/plain-words.js';
import { contributesSchema } from './contribution-schemas.js';
import { JsonSchemaSchema } from './json-schema.js';
import { isRange, isVersion } from './version-range.js';

const optional = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(schema);
const Name = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Small letters, digits and hyphens.'));
const PluginId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*\.[a-z0-9][a-z0-9-]*$/, 'A plugin is named publisher.name.'));
const Version = z.string().check(z.refine(isVersion, 'A version is written 1.2.3.'));
const Range = z.string().check(z.refine(isRange, 'A range is written ^1.0.0, ~1.2.0, >=1.0.0 or 1.2.3.'));
const Token = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\/[A-Za-z0-9-]+$/, 'A service is named publisher.name/service.'));

/** The events that may wake a plugin; each with what may follow the colon. */
export const ACTIVATION_EVENTS: Readonly<Record<string, 'none' | 'argument'>> = {
  '*': 'none', onStartupFinished: 'none', onCommand: 'argument', onView: 'argument', onTool: 'argument', onCheck: 'argument', onExporter: 'argument',
  onWalkthrough: 'argument', onService: 'argument', onWorkbookContains: 'argument',
};
export function isActivationEvent(event: string): boolean {
  const colon = event.indexOf(':');
  const [name, argument] = colon < 0 ? [event, ''] : [event.slice(0, colon), event.slice(colon + 1)];
  const kind = Object.hasOwn(ACTIVATION_EVENTS, name) ? ACTIVATION_EVENTS[name] : undefined;
  return kind === 'none' ? colon < 0 : kind === 'argument' && argument.trim() === argument && argument !== '';
}

/** Parts of every document (DESIGN.md §4.1) that a plugin may ask for. Its `type`, `version`, `id` and `fictional` it is always told. */
export const PERMISSION_ROOTS = ['type', 'lang', 'case', 'people', 'flags', 'stages', 'checkAnswers', 'copies', 'content'] as const;
/** What a document is, how far the work is (a workflow's guards decide that), and who was given what of it, is nobody's to change but the kit's. */
const NEVER_WRITTEN = /^(?:type|stages|copies)(?:\.|$)/;
/**
 * Field by field and verb by verb: `people.name`, `content.nextSteps`, `map.nextSteps`. The first word is one of the parts, or
 * what a tool's plugin.json calls its documents' content (`tools[].section`): the registry knows these. `*` alone is never enough.
 */
const FieldPath = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(?:\.(?:[A-Za-z][A-Za-z0-9]*|\*))*$/, 'A field is written people.name or map.nextSteps.'));
const Permissions = z.strictObject({
  read: optional(z.array(FieldPath)),
  write: optional(z.array(FieldPath.check(z.refine((field) => !NEVER_WRITTEN.test(field), 'This is the kit’s own to write: the type, the stages, and the record of copies.')))),
  /** Named data services of the case system. There is no network. */
  services: optional(z.array(Name)),
  /** Why, for the people who are asked: by field or service. */
  reasons: optional(z.record(z.string(), z.string().check(z.maxLength(500), z.overwrite(plainWords)))),
});
const LogName = z.string().check(z.regex(/^[a-z0-9][a-zA-Z0-9.-]{0,59}$/, 'A code is letters, digits, points and hyphens, such as import-failed.'));
const KeptValue = z.strictObject({ version: z.int().check(z.minimum(1)), schema: JsonSchemaSchema });

/** The whole of plugin.json but `contributes`, field by field, so that one bad field is one problem. */
export const manifestFields = {
  $schema: optional(z.string()),
  publisher: Name, name: Name, version: Version, displayName: z.string().check(z.maxLength(100), z.overwrite(plainWords), z.regex(/\S/, 'Must not be blank.')), description: z.string().check(z.maxLength(2000), z.overwrite(plainWords)),
  engines: z.strictObject({ 'practice-kit': Range }),
  main: optional(z.string().check(z.regex(/^\.\/(?!.*\.\.)[\w./-]+\.m?js$/, 'A module inside the plugin, such as ./plugin.js'))),
  activationEvents: optional(z.array(z.string().check(z.refine(isActivationEvent, 'Not an activation event of this host.')))),
  permissions: optional(Permissions),
  /** Plugins that are activated before this one. */
  pluginDependencies: optional(z.array(PluginId)),
  services: optional(z.strictObject({ provides: optional(z.array(Token)), requires: optional(z.array(Token)), optional: optional(z.array(Token)) })),
  /** Values the plugin keeps, by key: a version and what they must look like. */
  state: optional(z.strictObject({ globalState: optional(z.record(z.string(), KeptValue)), caseState: optional(z.record(z.string(), KeptValue)) })),
  /** The codes it logs, and the names of the numbers beside them: what is named before a family's words were met holds none of them. */
  logs: optional(z.array(LogName)),
  license: optional(z.string()), author: optional(z.string()), homepage: optional(z.string()), keywords: optional(z.array(z.string())),
} as const;

const Whole = z.strictObject(manifestFields);
export type ManifestFields = z.infer<typeof Whole>;
export type PluginPermissions = z.infer<typeof Permissions>;
export type KeptValueSchema = z.infer<typeof KeptValue>;

/** The published JSON Schema, for editors: made from the very schemas the host reads with. */
export function manifestJsonSchema(): Record<string, unknown> {
  const whole = z.strictObject({ ...manifestFields, contributes: optional(contributesSchema()) });
  const { $schema, ...rest } = z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
  return { $schema, $id: 'https://practice-kit.example/schemas/plugin.schema.json', title: 'plugin.json: the manifest of a Practice Kit plugin', ...rest };
}
