/** For Storybook and anything else that serves the sources: packages are taken from their `src` by the `source` condition. */
import { defineConfig } from 'vite';

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022' },
});
