import type { DataTool, ScreenData, ScreenText } from '@practice-kit/plugin-api';
import { localised, translationsOf } from '../contributions/localisation.js';
import type { PluginProblem } from '../manifest/plugin-problem.js';
import type { PluginManifest } from '../manifest/read-manifest.js';
import { documentTypeOf, fieldsOf, pathsOf, sectionsOf } from './document-type-of.js';
import { readSchema } from './read-schema.js';
import { readScreen } from './read-screen.js';

export interface DataToolFiles {
  /** What schema.json and screen.json hold, as text or as data. */
  readonly schema: unknown;
  readonly screen: unknown;
}
export type DataToolResult =
  | { readonly ok: true; readonly tool: DataTool; readonly problems: readonly PluginProblem[] }
  | { readonly ok: false; readonly problems: readonly PluginProblem[] };

/**
 * Reads a tool that is data: screen.json and schema.json, and what they say of one another and of plugin.json. Every problem
 * is reported at once; a bad section, field or step alone is left out; the tool is refused only when it would be another tool
 * without what is wrong. Never throws.
 */
export function readDataTool(manifest: PluginManifest, documentType: string, files: DataToolFiles): DataToolResult {
  const schema = readSchema(manifest.id, files.schema);
  const { screen, problems } = readScreen(manifest, documentType, files.screen, schema.schema);
  const all = [...schema.problems, ...problems];
  if (!screen || !schema.schema) return { ok: false, problems: all };
  const known = new Map<string, Readonly<Record<string, ScreenText>>>();
  return {
    ok: true, problems: all,
    tool: {
      plugin: manifest.id, screen, documentType: documentTypeOf(documentType, screen, schema.schema),
      severities: Object.fromEntries(manifest.contributes.checks.filter((check) => check.documentType === documentType).map(({ id, severity }) => [id, severity])),
      wordsFor: (lang) => known.get(lang) ?? known.set(lang, wordsOf(manifest, documentType, screen, lang)).get(lang)!,
    },
  };
}

/** By the keys that every tool's words have, so that a council replaces them in the same way. */
function wordsOf(manifest: PluginManifest, documentType: string, screen: ScreenData, lang: string): Readonly<Record<string, ScreenText>> {
  const translations = translationsOf(manifest, lang);
  const { title, attribution, columns, workflow } = localised(screen, translations, () => undefined);
  const of = <Item extends { readonly documentType: string }>(items: readonly Item[]): Item[] => localised(items.filter((item) => item.documentType === documentType), translations, () => undefined);
  const { prompts, checks } = manifest.contributes;
  const spoken = of(prompts).filter((prompt) => prompt.lang === undefined || prompt.lang === lang).toSorted((one, other) => Number(one.lang !== undefined) - Number(other.lang !== undefined));
  const entries: (readonly [string, ScreenText | undefined])[] = [
    ['title', title], ['attribution', attribution],
    ...columns.map(({ label }, index) => [`column.${index}`, label] as const),
    ...sectionsOf({ columns } as ScreenData).flatMap((section) => {
      const [path = ''] = pathsOf(section);
      return [
        [`section.${path}`, section.label], [`hint.${path}`, section.hint], ['empty' in section ? `empty.${path}` : '', 'empty' in section ? section.empty : undefined],
        ...fieldsOf(section).flatMap(({ name, label, options = [] }) => [[`own-field.${name}`, label] as const, ...options.map((option) => [`option.${name}.${option.value}`, option.label] as const)]),
      ] as const;
    }),
    ...Object.entries(workflow.states).flatMap(([state, { label, on = {} }]) => [[`stage.${state}`, label] as const, ...Object.entries(on).map(([type, step]) => [`step.${type}`, step.label] as const)]),
    ...spoken.map(({ id, text }) => [`prompt.${id}`, text] as const),
    ...of(checks).map((check) => [`message.${check.id}`, check.title] as const),
    ...Object.entries(translations).filter(([key]) => key.startsWith('message.')),
  ];
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, ScreenText] => entry[1] !== undefined));
}
