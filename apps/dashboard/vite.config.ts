import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Every browser that runs this page reads woff2: the woff twins would only double the folder that the API serves. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@fontsource') || !id.endsWith('.css')) return null;
    return { code: code.replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null };
  },
};

export default defineConfig({
  root: here,
  plugins: [react(), woff2Only],
  resolve: { alias: { '#libs': fileURLToPath(new URL('../../libs', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/dashboard', import.meta.url)),
    emptyOutDir: true,
    // Fonts stay files of their own, so that a browser fetches only the ranges a page shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
  },
  server: {
    proxy: Object.fromEntries(['/v1', '/development'].map((path) => [path, 'http://127.0.0.1:3000'])),
  },
});
