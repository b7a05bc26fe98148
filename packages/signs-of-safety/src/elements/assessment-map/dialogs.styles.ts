import { css } from '@practice-kit/elements';

export const dialogStyles = css`
  .askform { display: grid; gap: 12px; margin-block-start: 16px; }
`;
