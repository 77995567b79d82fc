import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The gallery: every state of the panel, without a browser extension around it. No part of the product. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../../public',
  cacheDir: '../../.cache/gallery',
  server: { fs: { allow: ['../..'] } },
  plugins: [preact()],
});
