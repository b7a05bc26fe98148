import { css } from '@practice-kit/elements';

/** A picture among a child's words: as large as its place allows, on paper of its own in every theme, and nothing drawn over it. */
export const picturesStyles = css`
  .pictured { display: grid; gap: 6px; justify-items: start; min-inline-size: 0; }
  canvas.picture { display: block; max-inline-size: 100%; block-size: auto; background: #fff; border: 1px solid var(--practice-rule); border-radius: var(--practice-radius); }
  .pictured > canvas.picture { max-block-size: 26rem; cursor: zoom-in; }
  .taking { display: grid; gap: 8px; justify-items: start; margin-block-end: 8px; }
  .taking > .pictured > canvas.picture { max-block-size: 16rem; }
  .taking fieldset { display: flex; flex-wrap: wrap; gap: 0 20px; }
  .take { position: relative; min-block-size: var(--press, 44px); }
  .take:focus-within { outline: 3px solid var(--practice-focus); outline-offset: 2px; }
  .closely { --press: 56px; }
  .large { --practice-font-words: var(--practice-font-plain); --practice-text-words: 1.375rem; --practice-line-words: 2rem; display: grid; gap: 12px; padding: 16px; justify-items: center; }
  .large canvas.picture { max-block-size: calc(100dvh - 11rem); cursor: zoom-out; }
  .look { display: grid; gap: 8px; }
  @media (forced-colors: active) { .take:focus-within { outline-color: Highlight; } canvas.picture { border-color: CanvasText; } }
`;
