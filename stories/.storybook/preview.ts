import type { Decorator, Preview } from '@storybook/web-components-vite';
import { brandTheme, declarations, pageThemes } from '@practice-kit/themes';

/** Themes, density and reading face for whatever a story shows, from the toolbar. */
const page = new CSSStyleSheet();
page.replaceSync(`${pageThemes.replaceAll('[data-theme', ':root[data-theme').replaceAll('[data-density', ':root[data-density').replaceAll('[data-reading', ':root[data-reading')}
:root[data-theme="hollin-bay"]{${declarations(brandTheme('#ff6a13').tokens)}}
:root[data-theme="kelderby"]{${declarations(brandTheme('#c8102e').tokens)}}
main { padding: 24px min(32px, 2vw); }
body { background: var(--practice-ground, #f4f3ee); color: var(--practice-ink, #142227); }`);
document.adoptedStyleSheets.push(page);

const withSurroundings: Decorator = (story, { globals }) => {
  const { dataset } = document.documentElement;
  dataset['theme'] = String(globals['theme'] ?? 'light');
  dataset['reading'] = String(globals['reading'] ?? 'words');
  document.documentElement.lang = String(globals['language'] ?? 'en');
  return story();
};

const preview: Preview = {
  decorators: [withSurroundings],
  parameters: { layout: 'fullscreen', options: { storySort: { order: ['Where to start', 'Tools', ['Assessment map', 'Children’s tools', 'Conversation guide', 'Family plan', 'Reflection'], 'Workbench', 'Elements'] } }, a11y: { test: 'error' }, controls: { expanded: true } },
  initialGlobals: { theme: 'light', language: 'en', reading: 'words' },
  globalTypes: {
    theme: { description: 'Theme', toolbar: { title: 'Theme', items: [{ value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'hollin-bay', title: 'An orange council' }, { value: 'kelderby', title: 'A red council' }] } },
    language: { description: 'Language', toolbar: { title: 'Language', items: [{ value: 'en', title: 'English' }, { value: 'cy', title: 'Cymraeg' }] } },
    reading: { description: 'Reading face', toolbar: { title: 'Reading face', items: [{ value: 'words', title: 'Book face' }, { value: 'plain', title: 'Plain face' }] } },
  },
};
export default preview;
