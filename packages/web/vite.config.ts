import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './basemap/basemap-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), basemap(join(import.meta.dirname, '../../knowledge'))],
  build: { outDir: 'dist', emptyOutDir: true },
});
