import { defineConfig } from 'vitest/config';

/** Tests that need no page. */
export default defineConfig({ test: { include: ['src/**/*.test.ts'], exclude: ['src/**/*.browser.test.ts', '**/node_modules/**'] } });
