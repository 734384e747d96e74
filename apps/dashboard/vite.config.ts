import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

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

/**
 * The page's own files for where there is no line (technician/service-worker.ts registers it). Answers of the API are never
 * among them: what a person may see is kept by the room itself, under that person's name, and goes when the person leaves.
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest: {
    name: 'Redress',
    short_name: 'Redress',
    start_url: '/jobs',
    display: 'standalone',
    background_color: '#f6f7f9',
    theme_color: '#1f5fbf',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  workbox: {
    globPatterns: ['index.html', 'favicon.svg', 'assets/*.{js,css}'],
    // charts are for rooms that need figures from the server anyway
    globIgnores: ['**/*echarts*', '**/*heat*', '**/*door*'],
    maximumFileSizeToCacheInBytes: 3 * 1_024 * 1_024,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/(v1|development|docs|livez|readyz|metrics|h|q)(\/|$)/],
    cleanupOutdatedCaches: true,
    // a range of the Chinese font is fetched when a page shows it, and stays
    runtimeCaching: [
      {
        urlPattern: /\/assets\/[^/]+\.woff2$/,
        handler: 'CacheFirst',
        options: { cacheName: 'fonts', expiration: { maxEntries: 200 } },
      },
    ],
  },
});

export default defineConfig({
  root: here,
  plugins: [react(), woff2Only, offline],
  resolve: { alias: { '#libs': fileURLToPath(new URL('../../libs', import.meta.url)) } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/dashboard', import.meta.url)),
    emptyOutDir: true,
    // the pages without a login are a bundle of their own: no framework, a few kilobytes
    rollupOptions: { input: ['index.html', 'door.html'].map((page) => `${here}${page}`) },
    // Fonts stay files of their own, so that a browser fetches only the ranges a page shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
  },
  server: {
    proxy: Object.fromEntries(['/v1', '/development'].map((path) => [path, 'http://127.0.0.1:3000'])),
  },
});
