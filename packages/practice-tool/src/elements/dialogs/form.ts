/** A small form over a tool: a draft in this sitting, one event when it is done. */
import { html } from 'lit';
import type { FieldSpec } from '../../model/fields.js';
import type { ToolEvent } from '../../model/workflow.js';
import type { Values } from '../../model/wording.js';
import { renderFields } from '../fields/fields.js';
import type { Draft } from '../tool-screen/sitting.js';
import type { AnyScreen } from '../tool-screen/tool-screen.js';
import type { DialogContents } from './dialog-contents.js';

export interface FormOptions {
  /** The key of its heading, and what fills that in. */
  readonly heading: string;
  readonly values?: Values;
  readonly fields: readonly FieldSpec[];
  /** The label of a field whose word is not under its own name. */
  readonly label?: (name: string) => string | undefined;
  /** What is sent when it is done. */
  readonly event: (draft: Draft) => ToolEvent;
  /** What follows when that was done. */
  readonly afterwards?: (event: ToolEvent) => void;
  /** The key of its button. */
  readonly done?: string;
}

export function form(tool: AnyScreen, { heading, values, fields, label, event, afterwards, done = 'action.save' }: FormOptions): DialogContents {
  const draft = tool.sitting.draft ?? {};
  return {
    heading: tool.t(heading, values),
    body: renderFields(fields, draft, {
      t: tool.t, people: tool.people, ...tool.fieldsAs, ...(label ? { label } : {}),
      onChange: (name, value) => tool.show({ draft: { ...draft, [name]: value } }),
    }),
    actions: html`<button slot="actions" class="button main" @click=${() => {
      const sent = event(draft);
      tool.submit(sent);
      if (!tool.sitting.refusal) afterwards?.(sent);
    }}>${tool.t(done)}</button>`,
  };
}
