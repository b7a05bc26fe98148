/**
 * What may stand under `contributes` (DESIGN.md §4.3). Every object is closed: a field that is not known is an error,
 * because a `whne` that nobody reads would show what was to be hidden.
 */
import * as z from 'zod/mini';
import { plainWords } from '../base/plain-words.js';
import { JsonSchemaSchema, jsonSchemaFields } from './json-schema.js';

const optional = <Schema extends z.core.SomeType>(schema: Schema) => z.optional(schema);
const words = (most: number) => z.string().check(z.maxLength(most), z.overwrite(plainWords));
const Text = words(2000).check(z.regex(/\S/, 'Must not be blank.'));
/** What stands on a button, in a menu, over a view. */
const Label = words(200).check(z.regex(/\S/, 'Must not be blank.'));
const About = words(2000);
const Id = z.string().check(z.regex(/^\w[\w.:/-]{0,127}$/, 'Letters, digits and . _ - : / only, beginning with a letter, a digit or _.'));
const DocumentType = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'A document type is written plugin/type, in small letters.'));
/** Icons are named, and drawn by the kit: a picture from elsewhere is a way out. */
const Icon = z.string().check(z.regex(/^\$\([a-z0-9-]+\)$/, 'Icons are named: $(name).'));
const RelativePath = z.string().check(z.regex(/^\.\/(?!.*\.\.)[\w./-]+$/, 'A path inside the plugin, beginning with ./'));
const Colour = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'A colour is written #rrggbb.'));
const LanguageTag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag, such as cy.'));
const when = { when: optional(z.string()) };

export const COMMAND_LOCATIONS = ['commandPalette', 'workbook/title', 'workbook/document', 'tool/title', 'tool/entry', 'tool/copy', 'view/title', 'view/item', 'findings/title', 'findings/item', 'outline/item', 'statusBar'] as const;
export const CONTAINER_LOCATIONS = ['sidebar', 'panel'] as const;
/** Containers of the workbench itself, into which a plugin may put its views. */
export const KIT_CONTAINERS = ['workbook', 'findings', 'outline', 'chronology', 'settings'] as const;
export const LAYERS = ['council', 'team', 'person'] as const;

const Tool = z.strictObject({
  documentType: DocumentType, displayName: Label, tag: optional(z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/, 'The name of a custom element, in small letters with a hyphen.'))),
  /** What permissions call the content of these documents: `map` for `map.nextSteps`. Of plugins of the page only. */
  section: optional(z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'One word, as a field is named.'))),
  /** Screen and document type as data, for a plugin that runs in the sandbox. */
  screen: optional(RelativePath), schema: optional(RelativePath), icon: optional(Icon), description: optional(About), ...when,
  /** Settings of this plugin that the element is given, each as the property that the last part of its name says. */
  settings: optional(z.array(Id)),
}).check(
  z.refine(({ screen, schema }) => (screen === undefined) === (schema === undefined), 'A screen and a schema belong together: name both, or neither.'),
  z.refine(({ screen, tag }) => screen === undefined || tag === undefined, 'A tool has an element (tag) or a screen, not both.'),
);
const Command = z.strictObject({
  command: Id, title: Label, shortTitle: optional(Label), category: optional(Label), description: optional(About), icon: optional(Icon), enablement: optional(z.string()),
  /** One schema for each argument, in order. Checked before the handler runs. */
  args: optional(z.array(z.strictObject({ name: Text, isOptional: optional(z.boolean()), schema: JsonSchemaSchema }))),
});
const group = { group: optional(z.string().check(z.regex(/^[^@\s]+(@-?\d+(\.\d+)?)?$/, 'A group is written name or name@order, such as 1_sharing@2.'))), ...when };
const MenuItem = z.union([
  z.strictObject({ command: Id, alt: optional(Id), ...group }),
  z.strictObject({ submenu: Id, ...group }),
]);
const Submenu = z.strictObject({ id: Id, label: Label, icon: optional(Icon) });
const Keybinding = z.strictObject({ command: Id, key: optional(Text), mac: optional(Text), linux: optional(Text), win: optional(Text), args: optional(z.json()), ...when });
const ConfigurationProperty = z.strictObject({
  ...jsonSchemaFields,
  /** The finest layer that may set it: `council` = the council alone. */
  scope: optional(z.enum(LAYERS)), order: optional(z.number()), deprecationMessage: optional(z.string()),
});
const View = z.strictObject({ id: Id, name: Label, type: optional(z.enum(['tree', 'form'])), icon: optional(Icon), contextualTitle: optional(Label), visibility: optional(z.enum(['visible', 'collapsed', 'hidden'])), order: optional(z.number()), ...when });
const ViewsContainer = z.strictObject({ id: Id, title: Label, icon: Icon, order: optional(z.number()) });
/** Plain text and commands, never links: what the kit draws for a plugin is no way out (plugin-hosts.md §3.1). */
const ViewsWelcome = z.strictObject({ view: Id, contents: Text, commands: optional(z.array(Id)), enablement: optional(z.string()), ...when });
const Prompt = z.strictObject({ id: Id, text: Text, documentType: DocumentType, section: optional(Text), audience: z.enum(['practitioner', 'family', 'child']), lang: optional(LanguageTag), order: optional(z.number()), ...when });
const Check = z.strictObject({ id: Id, documentType: DocumentType, title: Text, description: optional(About), severity: z.enum(['nudge', 'confirm', 'block']), ...when });
/** What a copy may be taken out as: text that a double click reads, and does not run. */
const FILES = { '.txt': 'text/plain', '.md': 'text/markdown', '.csv': 'text/csv', '.json': 'application/json', '.xml': 'application/xml', '.ics': 'text/calendar' } as const;
const Exporter = z.strictObject({ id: Id, label: Label, documentType: DocumentType, mediaType: z.enum(Object.values(FILES)), extension: z.enum(Object.keys(FILES) as [keyof typeof FILES]), description: optional(About), ...when }).check(
  z.refine(({ mediaType, extension }) => FILES[extension] === mediaType, 'The media type and the ending are not of the same kind of file.'),
);
const Theme = z.strictObject({ id: Id, label: Label, brand: Colour, description: optional(About) });
const Localization = z.strictObject({ languageId: LanguageTag, languageName: optional(Label), localizedLanguageName: optional(Label), needsReview: optional(z.boolean()), translations: z.record(z.string(), words(4000)) });
const Step = z.strictObject({ id: Id, title: Label, description: Text, commands: optional(z.array(Id)), completionEvents: optional(z.array(z.string().check(z.regex(/^((onCommand|onView|onTool):\S+|onContext:.+)$/, 'onCommand:id, onContext:clause, onView:id or onTool:type.')))), ...when });
const Walkthrough = z.strictObject({ id: Id, title: Label, description: Text, icon: optional(Icon), steps: z.array(Step).check(z.minLength(1)), ...when });

/** How the items of a point are kept: a list · a list in each of the places that are keys · one object · named values. */
export interface Point { readonly form: 'list' | 'places' | 'configuration' | 'values'; readonly item: z.ZodMiniType; readonly places?: readonly string[]; readonly title: string; /** Of the parts of an item of which a bad one alone is left out. */ readonly depth?: number }

export const POINTS = {
  tools: { form: 'list', item: Tool, title: 'Which element opens which document type' },
  commands: { form: 'list', item: Command, title: 'What a person can have done' },
  menus: { form: 'places', item: MenuItem, places: COMMAND_LOCATIONS, title: 'Where commands are shown' },
  submenus: { form: 'list', item: Submenu, title: 'Menus within menus' },
  keybindings: { form: 'list', item: Keybinding, title: 'Keyboard shortcuts' },
  configuration: { form: 'configuration', item: ConfigurationProperty, title: 'Settings' },
  configurationDefaults: { form: 'values', item: z.json() as unknown as z.ZodMiniType, title: 'Other defaults for settings' },
  views: { form: 'places', item: View, title: 'Trees and forms beside the work' },
  viewsContainers: { form: 'places', item: ViewsContainer, places: CONTAINER_LOCATIONS, title: 'Groups of views' },
  viewsWelcome: { form: 'list', item: ViewsWelcome, title: 'What an empty view says' },
  prompts: { form: 'list', item: Prompt, title: 'Questions that help a conversation on' },
  checks: { form: 'list', item: Check, title: 'Practice checks' },
  exporters: { form: 'list', item: Exporter, title: 'Ways out for a copy' },
  themes: { form: 'list', item: Theme, title: 'Council colours' },
  localizations: { form: 'list', item: Localization, title: 'Words in another language', depth: 2 },
  walkthroughs: { form: 'list', item: Walkthrough, title: 'First steps' },
} as const satisfies Record<string, Point>;

export type ToolItem = z.infer<typeof Tool>;
export type CommandItem = z.infer<typeof Command>;
export type MenuItemContribution = z.infer<typeof MenuItem>;
export type SubmenuItem = z.infer<typeof Submenu>;
export type KeybindingItem = z.infer<typeof Keybinding>;
export type ConfigurationProperty = z.infer<typeof ConfigurationProperty>;
export interface ConfigurationItem { title?: string | undefined; order?: number | undefined; properties: Record<string, ConfigurationProperty> }
export type ViewItem = z.infer<typeof View>;
export type ViewsContainerItem = z.infer<typeof ViewsContainer>;
export type ViewsWelcomeItem = z.infer<typeof ViewsWelcome>;
export type PromptItem = z.infer<typeof Prompt>;
export type CheckItem = z.infer<typeof Check>;
export type ExporterItem = z.infer<typeof Exporter>;
export type ThemeItem = z.infer<typeof Theme>;
export type LocalizationItem = z.infer<typeof Localization>;
export type WalkthroughItem = z.infer<typeof Walkthrough>;

/** What is left of `contributes` after reading: whole items only, with the place each had in the file. */
export interface Contributions {
  tools: ToolItem[]; commands: CommandItem[]; menus: Record<string, MenuItemContribution[]>; submenus: SubmenuItem[]; keybindings: KeybindingItem[];
  configuration: ConfigurationItem[]; configurationDefaults: Record<string, unknown>;
  views: Record<string, ViewItem[]>; viewsContainers: Record<string, ViewsContainerItem[]>; viewsWelcome: ViewsWelcomeItem[];
  prompts: PromptItem[]; checks: CheckItem[]; exporters: ExporterItem[]; themes: ThemeItem[]; localizations: LocalizationItem[]; walkthroughs: WalkthroughItem[];
}

/** `contributes` as one schema, for the published JSON Schema. */
export function contributesSchema(): z.ZodMiniType {
  const configuration = z.strictObject({ title: optional(z.string()), order: optional(z.number()), properties: z.record(z.string(), ConfigurationProperty) });
  const whole = ({ form, item, places }: Point): z.ZodMiniType => {
    if (form === 'list') return z.array(item);
    if (form === 'values') return z.record(z.string(), item);
    if (form === 'configuration') return z.union([configuration, z.array(configuration)]);
    // A submenu's own id is a place too, and a container's own id.
    return places === CONTAINER_LOCATIONS ? z.partialRecord(z.enum(places as never), z.array(item)) : z.record(z.string(), z.array(item));
  };
  return z.strictObject(Object.fromEntries(Object.entries(POINTS as Record<string, Point>).map(([name, point]) => [name, optional(whole(point)).check(z.describe(point.title))])));
}
