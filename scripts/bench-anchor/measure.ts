import puppeteer from 'puppeteer-core';
import { bundle } from '../bench/bundle.ts';
import { ratioOf, spread } from '../bench/figures.ts';
import { ensureBrowsers } from '../browsers.ts';
import type { Anchoring } from './in-page.ts';
import { anchorRound, type Round } from './rounds.ts';
import { type BenchTask, benchTask } from './texts.ts';

declare const anchoring: Anchoring;

export const sizes = [10_000, 200_000];
export const counts = [10, 100, 500];

/** A place where anchoring is measured. `fresh` gives a place in which no code has run. */
export interface Where {
  readonly name: string;
  readonly version: string;
  fresh(): Promise<void>;
  round(lines: readonly string[], kept: BenchTask['kept']): Promise<Round>;
  close(): Promise<void>;
}

export async function inChromium(): Promise<Where> {
  const { chromium } = ensureBrowsers(['chromium']);
  const script = await bundle('../bench-anchor/in-page.ts');
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: true,
    pipe: true,
    args: ['--no-sandbox'],
  });
  let page = await browser.newPage();
  return {
    name: 'chromium',
    version: await browser.version(),
    fresh: async () => {
      await page.close();
      page = await browser.newPage();
      await page.evaluate(script);
    },
    round: (lines, kept) => page.evaluate((...args) => anchoring.round(...args), lines, kept),
    close: () => browser.close(),
  };
}

export const inNode = (): Where => ({
  name: 'node',
  version: process.version,
  // One process for all rounds: what the first of them takes is not measured here.
  fresh: async () => {},
  round: async (lines, kept) => anchorRound(lines, kept),
  close: async () => {},
});

/** Measures every size and count in one place, and hands over a line for each as soon as it is there. */
export async function measure(where: Where, rounds: number, print: (line: object) => void): Promise<void> {
  for (const characters of sizes) {
    for (const annotations of counts) {
      const task = benchTask(characters, annotations);
      for (const page of ['unchanged', 'changed'] as const) {
        const lines = page === 'changed' ? task.changed : task.lines;
        const first: Round[] = [];
        const again: Round[] = [];
        for (let i = 0; i < rounds; i += 1) {
          await where.fresh();
          first.push(await where.round(lines, task.kept));
          again.push(await where.round(lines, task.kept));
        }
        print({
          where: where.name,
          characters,
          annotations,
          page,
          ...(where.name === 'node' ? {} : { first: timesOf(first) }),
          again: timesOf(again),
          plain: spread(again.map(({ plain }) => plain)),
          ofPlain: ratioOf(
            again.map(({ total }) => total),
            again.map(({ plain }) => plain),
          ),
          states: again[0]!.states,
        });
      }
    }
  }
}

const timesOf = (rounds: readonly Round[]) => ({
  prepare: spread(rounds.map(({ prepare }) => prepare)),
  find: spread(rounds.map(({ find }) => find)),
  total: spread(rounds.map(({ total }) => total)),
});
