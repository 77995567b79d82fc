import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hash } from './random.ts';
import type { Outcome } from './truth.ts';

/** What is expected of one page: by variant, the outcomes of its annotations as `written`, apart by spaces. */
export interface Baseline {
  /** Annotations in their order: id, characters, and their first and last ones. */
  readonly annotations: readonly string[];
  readonly variants: Readonly<Record<string, string>>;
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

const letters = { anchored: 'A', approximate: 'P', 'not-found': '-', pending: '?' };

/**
 * An outcome in short: A (anchored) or P (approximate) with the first character, the number of characters, and a hash of
 * what stands there; `-` for not found. Characters are counted in document order, blanks left out.
 */
export function written({ state, place }: Outcome, text: string): string {
  if (!place) return letters[state];
  const { from, to } = place;
  return `${letters[state]}${from}+${to - from}:${hash(text.slice(from, to)).toString(36)}`;
}
