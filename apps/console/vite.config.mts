import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served by the api at /console/, from dist/console. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    ...{ outDir: '../../dist/console', emptyOutDir: true, chunkSizeWarningLimit: 900 },
    // What the first screen needs comes in two files, not in sixty; libraries change more seldom.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
