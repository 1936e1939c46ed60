import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served by the api at /console/, from dist/console. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: { outDir: '../../dist/console', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
