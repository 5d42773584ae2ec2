import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.js';

const library = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  base: '/app/',
  plugins: [react(), compressAssets()],
  resolve: {
    // Sources, not builds: the same code that the specs see.
    alias: { '@dinnerbell/domain': library('domain'), '@dinnerbell/api-client': library('api-client') },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // An image inside CSS would need `data:`; a script inside HTML is refused by the page's policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
