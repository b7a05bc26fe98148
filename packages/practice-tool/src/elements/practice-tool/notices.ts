/** What a person must know about their work being kept, said plainly above it. Nothing here blocks the work. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../model/dates.js';
import type { PracticeTool } from './practice-tool.js';
import { NOBODY_KEEPS } from './session-keeper.js';

const KNOWN_REASONS = ['not-allowed', 'invalid', 'too-large', 'signed-out'];

export function renderNotices(tool: PracticeTool): unknown {
  const { session } = tool;
  if (!session) return nothing;
  return html`${restored(tool)}${kept(tool)}${saving(tool)}`;
}

function notice(words: string, actions: unknown = nothing) {
  return html`<div class="notice" role="group" aria-label=${words}><p>${words}</p>${actions}</div>`;
}

function restored(tool: PracticeTool) {
  const { restoredFrom } = tool.restored;
  if (!restoredFrom) return nothing;
  return notice(
    tool.t('backup.restored', { when: formatInstant(tool.language, restoredFrom) }),
    html`<button class="quietlink" @click=${tool.restored.keep}>${tool.t('backup.restored.keep')}</button>
      <button class="quietlink" @click=${tool.restored.leave}>${tool.t('backup.restored.leave')}</button>`,
  );
}

function kept(tool: PracticeTool) {
  const state = tool.session!.backupState;
  return state.kind === 'failed' ? notice(tool.t(`backup.${state.reason}`)) : nothing;
}

function saving(tool: PracticeTool) {
  const state = tool.session!.saveState;
  if (state.kind === 'conflict') {
    return notice(tool.t('save.conflict'), html`<button class="button" @click=${() => tool.lookAtConflict()}>${tool.t('save.conflict.look')}</button>`);
  }
  if (state.kind !== 'refused' || state.reason === NOBODY_KEEPS) return nothing;
  const reason = KNOWN_REASONS.includes(state.reason) ? state.reason : 'other';
  return notice(
    tool.t('save.refused', { reason: tool.t(`save.reason.${reason}`) }),
    html`<button class="quietlink" @click=${() => void tool.save()}>${tool.t('save.now')}</button>`,
  );
}

/** The quiet line at the foot: whether everything is kept. */
export function saveLine(tool: PracticeTool): string {
  const { saveState, backupState } = tool.session!;
  const time = (instant: string) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  const onDevice = backupState.kind === 'kept' ? `. ${tool.t('save.kept')}` : '';
  switch (saveState.kind) {
    case 'saved': return saveState.at ? tool.t('save.saved-at', { time: time(saveState.at) }) : tool.t('save.saved');
    case 'saving': return tool.t('save.saving');
    case 'waiting': return tool.t('save.waiting', { time: time(saveState.retryAt) }) + onDevice;
    default: return tool.t('save.unsaved') + onDevice;
  }
}
