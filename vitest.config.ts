import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Unit tests, beside the code they test. The built extension in real browsers: vitest.e2e.config.ts.
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // For busy machines; what hangs is found all the same.
    testTimeout: 20_000,
    include: ['{components,entrypoints,lib,scripts,seeds,e2e/anchoring}/**/*.test.{ts,tsx}'],
  },
});
