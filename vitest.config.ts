import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const tests = 'test.{ts,tsx}';
/** Rooms that are pure: nothing that a test does there is left for the next, so their files share one process each core. */
const pure = [`lib/{policy,threads,anchor,annotation,messages}/**/*.${tests}`];

// Unit tests, beside the code they test. The built extension in real browsers: vitest.e2e.config.ts.
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // For busy machines; what hangs is found all the same.
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [`{components,entrypoints,lib,scripts,seeds,e2e/anchoring}/**/*.${tests}`],
          exclude: pure,
        },
      },
    ],
  },
});
