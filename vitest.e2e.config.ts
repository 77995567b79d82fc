import { defineConfig } from 'vitest/config';

/**
 * The built extension in both browsers, one browser at a time. Nothing is tried twice. All files run in one process, one
 * after another, so that browsers can stay open between them (e2e/harness/kept-browsers.ts).
 */
export default defineConfig({
  test: {
    include: ['e2e/*.e2e.ts'],
    globalSetup: 'e2e/built.ts',
    fileParallelism: false,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    retry: 0,
  },
});
