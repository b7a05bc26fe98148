import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '@practice-kit/workbench/define';
import { workbenchPlugin, type PracticeWorkbench } from '@practice-kit/workbench';
import { Permissions, createHost, memoryStorage, type HostOptions, type PluginHost, type PluginSource } from '@practice-kit/plugin-host';
import { memoryRecords, type RecordSummary } from '@practice-kit/documents';
import { harte } from '@practice-kit/signs-of-safety/fixtures';
import signsOfSafety from '@practice-kit/signs-of-safety/plugin.json';
import { visits } from './visits.js';

interface Arguments { options: Partial<HostOptions>; open: boolean }

const CASE = harte.case!.id;
const plugins: PluginSource[] = [
  workbenchPlugin,
  { manifest: signsOfSafety, origin: 'kit', load: () => import('@practice-kit/signs-of-safety/plugin') },
  visits,
];
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: { together: 'Together' }, cy: { together: 'Gyda’n gilydd' } };

const meta: Meta<Arguments> = {
  title: 'Workbench',
  args: { options: {}, open: true },
  argTypes: { options: { control: false }, open: { control: false } },
  render: ({ options, open }, { globals }) => {
    const lang = String(globals['language'] ?? 'en');
    const records = memoryRecords([harte]);
    const storage = memoryStorage();
    const host: PluginHost = createHost({ plugins, records, storage, caseId: CASE, lang, ...options });
    void host.start();
    const describe = ({ type }: RecordSummary) => ({ group: type === harte.type ? GROUPS[lang]!['together'] : undefined });
    const benchMade = (element?: Element): void => {
      if (!element) return;
      const bench = element as PracticeWorkbench;
      bench.style.blockSize = '100vh';
      if (open) void bench.openDocument(harte.id);
    };
    return html`<practice-workbench case-id=${CASE} actor="w-amira" heading="Mia and Jayden" lang=${lang} data-theme=${globals['theme'] === 'dark' ? 'dark' : ''} procedures-href="#procedures"
      .host=${host} .clock=${() => '2026-10-05T14:32:00+01:00'} .describe=${describe} ${ref(benchMade)}></practice-workbench>`;
  },
};
export default meta;
type Story = StoryObj<Arguments>;

const everything = (root: Document | ShadowRoot | Element): Element[] => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
async function benchIn(canvas: HTMLElement): Promise<{ bench: PracticeWorkbench; text: () => string; press: (words: string | RegExp) => Promise<void> }> {
  const bench = canvas.querySelector<PracticeWorkbench>('practice-workbench')!;
  const text = (): string => everything(bench.shadowRoot!).map((one) => [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent).join('')).join(' ');
  await waitFor(() => expect(bench.listState).toBe('here'), { timeout: 10_000 });
  return {
    bench, text,
    press: async (words) => {
      const button = await waitFor(() => {
        const found = everything(bench.shadowRoot!).find((one) => one.localName === 'button' && (typeof words === 'string' ? (one.getAttribute('aria-label') ?? one.textContent)?.trim() === words : words.test(one.textContent ?? '')));
        if (!found) throw new Error(`No button says ${String(words)}`);
        return found;
      });
      await userEvent.click(button);
    },
  };
}

/** The Harte family’s documents, the map open, and beside it what is worth a thought. */
export const HarteFamily: Story = {
  name: 'The Harte family, the map open',
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await waitFor(() => expect(bench.tool?.localName).toBe('practice-assessment-map'), { timeout: 10_000 });
    await waitFor(() => expect(bench.findings.length).toBeGreaterThan(0), { timeout: 10_000 });
  },
};

/** For the first time here: nothing is open, and first steps are offered. */
export const FirstTime: Story = { name: 'Nothing open yet', args: { open: false } };

/** One list to find a document, a heading or something to do. */
export const FindOrDo: Story = {
  name: 'Finding something to do',
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await waitFor(() => expect(bench.tool).toBeTruthy(), { timeout: 10_000 });
    void bench.run('workbench.action.showCommands');
    await waitFor(() => expect(bench.shadowRoot!.querySelector('practice-quick-pick')!.shadowRoot!.querySelector('[role="option"]')).toBeTruthy());
  },
};

/** Every setting says where it came from. The council has locked one, and set another for everybody. */
export const Settings: Story = {
  args: { open: false, options: { configuration: { council: { values: { 'visits.seenAlone': true, 'visits.daysAhead': 14 }, locked: ['visits.seenAlone'] } } } },
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await bench.run('workbench.action.openSettings');
    await waitFor(() => expect(bench.shadowRoot!.querySelector('practice-settings-editor')!.shadowRoot!.querySelector('[data-key="visits.seenAlone"]')!.textContent).toMatch(/Locked|Clowyd/));
  },
};

/** Keys for everything, each of them to be changed. */
export const Shortcuts: Story = {
  name: 'Keyboard shortcuts', args: { open: false },
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await bench.run('workbench.action.openGlobalKeybindings');
    await waitFor(() => expect(bench.shadowRoot!.querySelector('practice-shortcuts-editor')!.shadowRoot!.textContent).toContain('F1'));
  },
};

export const FirstSteps: Story = {
  name: 'First steps', args: { open: false },
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await bench.run('workbench.action.openWalkthrough');
  },
};

/** What each plugin is, sees and brings. The council has switched one off for everybody. */
export const Plugins: Story = {
  args: { open: false, options: { configuration: { council: { values: { 'workbench.pluginsOff': ['wexmoor.visits'] } } } } },
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await bench.run('workbench.view.extensions');
    await waitFor(() => expect(bench.shadowRoot!.querySelector('practice-plugin-list')!.shadowRoot!.querySelector('[data-plugin="wexmoor.visits"]')!.textContent).toMatch(/Switched off by the council|Diffoddwyd gan y cyngor/));
  },
};

/** A plugin of others: what it asks for, what of that somebody gave it, and the way to take it back. */
export const PluginOfOthers: Story = {
  name: 'What a plugin of others was given',
  args: { open: false, options: { plugins: [...plugins, { runtime: { isTrusted: false, connect: () => { throw new Error('It has no code.'); }, guard: (options) => new Permissions(options) }, manifest: {
    publisher: 'llanfair', name: 'calendar', version: '1.2.0', displayName: 'Visits in the calendar', description: 'Puts next steps with a date into the team’s calendar.', engines: { 'practice-kit': '^1.0.0' },
    permissions: { read: ['people.name', 'map.nextSteps', 'people.dateOfBirth'], write: ['map.nextSteps'], services: ['calendar'], reasons: { 'people.name': 'To write whose visit it is.', 'people.dateOfBirth': 'To say who has a birthday.' } },
  } }], storage: given() } },
  play: async ({ canvasElement }) => {
    const { bench, press } = await benchIn(canvasElement);
    await bench.run('workbench.view.extensions');
    const section = await waitFor(() => {
      const found = bench.shadowRoot!.querySelector('practice-plugin-list')?.shadowRoot?.querySelector('[data-plugin="llanfair.calendar"]');
      if (!found) throw new Error('The list is not there yet.');
      return found;
    });
    section.querySelector('details')!.open = true;
    await waitFor(() => expect(section.textContent).toMatch(/people’s names|enwau pobl/));
    section.scrollIntoView();
    await press(/^(Take back|Cymryd yn ôl)$/);
    await waitFor(() => expect(section.textContent).toMatch(/Taken back\.|Cymerwyd yn ôl\./));
  },
};
/** Somebody said yes to an earlier version, which asked for less. */
function given(): ReturnType<typeof memoryStorage> {
  const storage = memoryStorage();
  const asked = { read: ['people.name', 'map.nextSteps'], write: ['map.nextSteps'], services: ['calendar'] };
  void storage.write('permissions', 'llanfair.calendar', { version: 1, value: { version: '1.1.0', asked, granted: asked } });
  return storage;
}

/** A plugin of the council’s brings its colours, kept readable. */
export const Colours: Story = {
  name: 'In the council’s colours', args: { options: { configuration: { council: { values: { 'workbench.colorTheme': 'wexmoor.plum' } } } } },
  play: async ({ canvasElement }) => {
    const { bench } = await benchIn(canvasElement);
    await waitFor(() => expect(bench.tool?.localName).toBe('practice-assessment-map'), { timeout: 10_000 });
    await waitFor(() => expect(getComputedStyle(bench.tool!).getPropertyValue('--practice-action')).not.toBe(''));
  },
};

/** A message of a plugin: it stands below the work until it is put away. */
export const Message: Story = {
  name: 'A message',
  play: async ({ canvasElement }) => {
    const { bench, text } = await benchIn(canvasElement);
    void bench.run('visits.plan');
    await waitFor(() => expect(text()).toContain('9 October'), { timeout: 10_000 });
  },
};

/** Somebody else's, shut away from the page: what it would look for, it may not look at before somebody said so. */
const bedtimes: PluginSource = {
  manifest: {
    publisher: 'llanfair', name: 'bedtimes', version: '1.0.0', displayName: 'Bedtimes', description: 'Notices when nobody has said how the nights are.', engines: { 'practice-kit': '^1.0.0' }, main: './plugin.js',
    permissions: { read: ['people.name', 'people.age', 'content'], write: ['content'], reasons: { content: 'To see whether the nights are spoken of.' } },
    contributes: { checks: [{ id: 'BT-M01', documentType: harte.type, title: 'The nights', severity: 'nudge' }] },
  },
  runtime: { isTrusted: false, guard: (options) => new Permissions(options), connect: () => { throw new Error('None of it runs here before somebody said yes.'); } },
};
/** A plugin of others asks, in plain words, before it sees anything; “no” is the first answer. */
export const MayIt: Story = {
  name: 'A plugin asks what it may', args: { options: { plugins: [...plugins, bedtimes] } },
  play: async ({ canvasElement }) => {
    const { bench, text, press } = await benchIn(canvasElement);
    await waitFor(() => expect(bench.findings.length).toBeGreaterThan(0), { timeout: 10_000 });
    await press(/^(?:See what it asks for|Gweld)/);
    await waitFor(() => expect(text()).toMatch(/To see whether the nights are spoken of/), { timeout: 10_000 });
  },
};

/** An administrator has taken parts away and put the others in another order. */
export const Rearranged: Story = {
  name: 'As a council has arranged it',
  args: { options: { configuration: { council: { values: { 'workbench.order': ['visits', 'findings'], 'workbench.removed': ['outline'] } } } } },
};
