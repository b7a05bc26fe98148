import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { memoryRecords, type PracticeDocument } from '@practice-kit/documents';
import '../../packages/data-tool/src/define.js';
import '@practice-kit/workbench/define';
import { workbenchPlugin, type PracticeWorkbench } from '@practice-kit/workbench';
import { createHost, memoryStorage, type PluginHost } from '@practice-kit/plugin-host';
import { at, check, empty, firstVisit, manifest, schema, screen, visit } from '../../packages/data-tool/src/fixtures/first-visit.js';

interface Arguments { document: PracticeDocument; reader: string; readonly: boolean; register: 'practitioner' | 'family' | 'child' }

/** In the host the checks run in the sandbox, and come when they come; so they do here. */
const ask = async (document: PracticeDocument, options: { asOf: string }) => check(document, options);
const now = (): string => '2026-10-05T10:00:00+01:00';

const meta: Meta<Arguments> = {
  title: 'Tools/A tool as data',
  args: { document: visit, reader: '', readonly: false, register: 'family' },
  argTypes: { document: { control: false }, register: { control: 'inline-radio', options: ['practitioner', 'family', 'child'] } },
  render: ({ document, reader, readonly, register }, { globals }) => html`<main><practice-data-tool lang=${String(globals['language'] ?? 'en')} actor="w-sam" register=${register}
    .data=${firstVisit} .ask=${ask} .records=${memoryRecords([document])} .etag=${'1'} .clock=${now} .document=${document} .reader=${reader} ?readonly=${readonly} procedures-href="#procedures"></practice-data-tool></main>`,
};
export default meta;
type Story = StoryObj<Arguments>;
const toolIn = (canvas: HTMLElement) => canvas.querySelector('practice-data-tool')!;

/** A council's first visit: facts, a text, entries, a statement, a scale and steps, none of them drawn by the plugin. */
export const Whole: Story = {
  name: 'A first visit, ready to share',
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(toolIn(canvasElement).findings.map(({ id }) => id)).toEqual(['FV-M01', 'FV-M07']));
    await expect(toolIn(canvasElement).stage).toBe('ready');
  },
};
export const Empty: Story = { name: 'Nothing written yet', args: { document: empty } };
export const Closed: Story = { name: 'Finished: for reading', args: { document: at('closed') } };
/** In words for children; the scale of this tool is not shown to them. */
export const ForChildren: Story = { name: 'With a child', args: { register: 'child' } };
/** What Gethin holds: no sign of where Ffion parks, nor of what is for the team and the court. */
export const ForGethin: Story = {
  name: 'The copy for Gethin',
  args: { reader: 'parent:p-gethin' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(toolIn(canvasElement).shadowRoot!.textContent).toContain('Mornings without shouting'));
    await expect(toolIn(canvasElement).shadowRoot!.textContent).not.toMatch(/chapel|for the team/);
  },
};
/** What the plugin brought, made into a copy by the kit. */
export const Copies: Story = {
  name: 'Making a copy',
  play: async ({ canvasElement }) => {
    toolIn(canvasElement).show({ dialog: { kind: 'copies' } });
    // Copies are a part that comes when it is asked for.
    await waitFor(() => expect(toolIn(canvasElement).shadowRoot!.querySelector('practice-copy-preview')?.shadowRoot?.textContent ?? '').toMatch(/Ffion/), { timeout: 10_000 });
  },
};

/** The same in the workbench, brought by a plugin in three files. */
export const InTheWorkbench: Story = {
  name: 'In the workbench',
  render: ({ document }, { globals }) => {
    const lang = String(globals['language'] ?? 'en');
    const files: Record<string, string> = { './schema.json': JSON.stringify(schema), './screen.json': JSON.stringify(screen) };
    const host: PluginHost = createHost({
      records: memoryRecords([document]), storage: memoryStorage(), lang, caseId: 'pritchard',
      plugins: [workbenchPlugin, { manifest, readFile: async (path) => files[path]!, load: async () => ({ activate: ({ subscriptions }, { checks }) => { subscriptions.push(checks.registerCheck('first-visit/visit', check)); } }) }],
    });
    void host.start();
    const benchMade = (element?: Element): void => {
      if (!element) return;
      (element as PracticeWorkbench).style.blockSize = '100vh';
      void (element as PracticeWorkbench).openDocument(document.id);
    };
    return html`<practice-workbench case-id="pritchard" actor="w-sam" heading="Osian" lang=${lang} data-theme=${globals['theme'] === 'dark' ? 'dark' : nothing} .host=${host} .clock=${now} ${ref(benchMade)}></practice-workbench>`;
  },
  play: async ({ canvasElement }) => {
    const bench = canvasElement.querySelector<PracticeWorkbench>('practice-workbench')!;
    await waitFor(() => expect(bench.tool?.localName).toBe('practice-data-tool'), { timeout: 10_000 });
    await waitFor(() => expect(bench.findings.map(({ id }) => id)).toEqual(['FV-M01', 'FV-M07']), { timeout: 10_000 });
  },
};
