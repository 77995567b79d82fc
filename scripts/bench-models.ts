/**
 * Compares our model's speed with the published one's on 500 tasks (the seeds', then some that training learns from), in Chromium and in Firefox, both models
 * in turns in one page, and prints JSON lines: the models' sizes, and for each browser sentences a second and their ratio.
 *
 *   npm run --silent bench:models
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import * as v from 'valibot';
import { serve } from '../e2e/serve.ts';
import type { Model } from '../lib/engine/model.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { bundle } from './bench/bundle.ts';
import { ratioOf, rounded } from './bench/figures.ts';
import { modelSite } from './bench/model-site.ts';
import type { Models } from './bench/models-in-page.ts';
import { type BrowserName, browserNames, ensureBrowsers } from './browsers.ts';
import { rootFolder } from './folders.ts';
import { placeModel } from './place-model.ts';
import { publishedModel } from './published-model.ts';
import { seedPlans } from './seed-plans.ts';

declare const models: Models;

const count = 500;
/** Sentences that one model embeds before it is the other's turn. */
const turn = 25;

const print = (line: object) => console.log(JSON.stringify(line));
const bytesOf = ({ network, tokenizer }: Model) => ({
  network: network.bytes,
  tokenizer: tokenizer.bytes,
});

const programs = ensureBrowsers(browserNames);
await placeModel(policyModel);
await placeModel(publishedModel);
const ofSeeds = (await seedPlans()).flatMap(({ tasks }) => tasks.map(({ text }) => text));
const sentences = [...new Set([...ofSeeds, ...(await writtenTasks())])].slice(0, count);
const parts = Array.from({ length: Math.ceil(sentences.length / turn) }, (_, i) =>
  sentences.slice(i * turn, (i + 1) * turn),
);
print({
  sentences: sentences.length,
  characters: sentences.join('').length,
  bytes: { policy: bytesOf(policyModel), published: bytesOf(publishedModel) },
  machine: { cores: availableParallelism(), processor: cpus()[0]?.model, load: loadavg()[0] },
});
const site = await serve(0, modelSite(await bundle('models-in-page.ts')));
try {
  for (const name of browserNames) print(await compare(name));
} finally {
  await site.close();
}

async function writtenTasks(): Promise<string[]> {
  const lines = (await readFile(join(rootFolder, 'training/triplets.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => v.parse(v.object({ task: v.string() }), JSON.parse(line)).task);
}

async function compare(name: BrowserName): Promise<object> {
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: programs[name],
    args: name === 'firefox' ? [] : ['--no-sandbox'],
    // All sentences go through both models in one call.
    protocolTimeout: 0,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${site.port}/`);
    const times = await page.evaluate((some) => models.measure(some), parts);
    const of = (model: 'policy' | 'published') => times.map((each) => each[model]);
    const speed = (ms: readonly number[]) =>
      rounded((1000 * sentences.length) / ms.reduce((sum, each) => sum + each, 0));
    return {
      where: name,
      version: await browser.version(),
      sentencesASecond: { policy: speed(of('policy')), published: speed(of('published')) },
      // Of each turn, so that a slow one counts once.
      timesAsFast: ratioOf(of('published'), of('policy')),
    };
  } finally {
    await browser.close();
  }
}
