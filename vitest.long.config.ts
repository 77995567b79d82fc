import { defineConfig } from 'vitest/config';
import e2e from './vitest.e2e.config.ts';

/** What takes longer than `npm test` may: long waits, and many real pages. */
export default defineConfig({ test: { ...e2e.test, include: ['e2e/long/*.long.ts'] } });
