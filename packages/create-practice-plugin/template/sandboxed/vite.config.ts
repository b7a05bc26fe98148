import { defineConfig } from 'vite';

/** The sandbox runs one module that imports nothing: everything the plugin needs is in it. */
export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { target: 'es2022', lib: { entry: 'src/plugin.ts', formats: ['es'], fileName: 'plugin' } },
});
