/** Tests that need no page: models, documents, the server, the house. They run on the sources, so nothing has to be built first. */
import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    environment: 'node',
    include: ['packages/*/src/**/*.test.ts', 'test/house/**/*.test.ts', 'test/check/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'packages/elements/**', '**/src/elements/**', '**/*.browser.test.ts'],
    testTimeout: 60_000,
    // Left to itself it keeps one core free: on two, one worker did everything.
    maxWorkers: 2,
    reporters: ['default'],
  },
});
