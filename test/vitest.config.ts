/** Tests that need no page: models, documents, the server. They run on the sources, so nothing has to be built first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/house/*.test.ts'],
    exclude: ['**/node_modules/**', 'packages/elements/**', '**/src/elements/**', '**/*.browser.test.ts'],
    testTimeout: 60_000,
  },
});
