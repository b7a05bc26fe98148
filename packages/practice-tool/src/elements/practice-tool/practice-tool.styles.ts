import { css } from '@practice-kit/elements';

export const toolStyles = css`
  /* The tool's own font size is its root: what a container asks in em is asked of that. */
  :host { display: block; color: var(--practice-ink); background: var(--practice-ground); font-size: var(--practice-root, 1rem); }
  .tool { padding: var(--tool-room, 0); font: 400 var(--practice-text-body)/var(--practice-line-body) var(--practice-font-plain); }
  /* Its own colours on a page of others: it has a margin of its own. */
  :host(:is([data-theme="dark"], [data-theme="light"], [data-theme="auto"])) { --tool-room: var(--practice-space-4) var(--practice-space-5); }
  slot { font-size: medium; }
  :host([hidden]) { display: none; }
  .spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .panel { background: var(--practice-paper); border: 1px solid var(--practice-rule); border-radius: var(--practice-radius-large); padding: var(--practice-space-5); }
  .notice { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--practice-space-2) var(--practice-space-4); background: var(--practice-note); border: 1.5px solid var(--practice-note-edge); border-radius: var(--practice-radius); padding: 12px 16px; margin-block-end: var(--practice-space-3); }
  .notice p { flex: 1 1 20rem; }
  @media print { .notice, .spoken { display: none; } }
`;
