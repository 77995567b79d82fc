import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What is expected of one page: by variant, the outcomes of its annotations as `written`, apart by spaces. */
export interface Baseline {
  /** Annotations in their order: id, characters, and their first and last ones. */
  readonly annotations: readonly string[];
  readonly variants: Readonly<Record<string, string>>;
  /** What is known not to be right (verdict.ts), by variant and annotation. Cases kept aside are counted only. */
  readonly faults: readonly string[];
}

const folder = new URL('baselines/', import.meta.url);
const fileOf = (page: string) => new URL(`${page}.json`, folder);

export function readBaseline(page: string): Baseline | undefined {
  return existsSync(fileOf(page)) ? JSON.parse(readFileSync(fileOf(page), 'utf8')) : undefined;
}

export function recordBaseline(page: string, baseline: Baseline): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(page), `${JSON.stringify(baseline, null, 2)}\n`);
}
