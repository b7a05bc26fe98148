import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  ask: 'M2.5 3.5h11v7.5H8.2L5 13.5V11H2.5z',
  add: 'M8 3v10M3 8h10',
  'eye-crossed': 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13L13 3',
  pencil: 'M10.7 2.6l2.7 2.7L5.6 13H3v-2.6z',
  tick: 'M3 8.5l3.2 3.2L13 5',
  print: 'M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  chevron: 'M6.5 4l4 4-4 4',
  back: 'M13 8H3M7 4L3 8l4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
} as const;
export type IconName = keyof typeof PATHS | 'place-1' | 'place-2' | 'place-3';

/** An icon beside words, never instead of them. */
export function icon(name: IconName): TemplateResult {
  if (name.startsWith('place-')) return placeMark(Number(name.slice(6)));
  return html`<svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${PATHS[name as keyof typeof PATHS]} /></svg>`;
}

/** Three small bars, one filled: where on the page you are. It says nothing about how bad it is. */
function placeMark(place: number): TemplateResult {
  return html`<svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">${[1, 2, 3].map((bar) => svg`<rect x=${bar * 8 - 7.25} y="0.75" width="4.5" height="14.5" rx="1" fill=${bar === place ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.2" opacity=${bar === place ? 1 : 0.55} />`)}</svg>`;
}
