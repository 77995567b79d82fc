/**
 * Measures a page of about 100 passages in Chromium and in Node, our way and the plain way in turns, and prints JSON
 * lines: the page, the package, one line a place, and a summary. docs/speed.md says what the fields mean.
 *
 *   npm run --silent bench
 *   npm run --silent bench -- --rounds 9
 *
 * E2E_BUILDS names a folder of builds to measure; otherwise the extension is built and packed first.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { builds } from '../e2e/harness/start.ts';
import { measureChromium } from './bench/measure-chromium.ts';
import { measureNode } from './bench/measure-node.ts';
import { packageSize } from './bench/package-size.ts';
import { plainSentences } from './bench/page.ts';
import { plainLibrary } from './bench/plain-library.ts';
import { ensureBrowsers } from './browsers.ts';

const say = (line: string) => console.error(line);
const print = (line: object) => console.log(JSON.stringify(line));

try {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1 && rounds < 50)) throw new Error('--rounds takes a number from 1 to 49.');
  ensureBrowsers(['chromium']);
  if (process.env.E2E_BUILDS) await import('./build-assets.ts');
  else pack();

  const sentences = plainSentences(1);
  const countOf = (some: typeof sentences) => ({
    sentences: some.length,
    characters: some.reduce((sum, { text }) => sum + text.length, 0),
  });
  print({
    page: 'wuhai-2008',
    all: countOf(sentences),
    article: countOf(sentences.filter(({ isArticle }) => isArticle)),
    machine: { cores: availableParallelism(), processor: cpus()[0]?.model, load: loadavg()[0] },
  });
  print({ package: packageSize(dirname(builds.chromium)) });
  const vectors = await plainLibrary();
  const chromium = await measureChromium(vectors, rounds, say);
  print(chromium);
  const node = await measureNode(rounds, say);
  print(node);
  print({
    summary: {
      chromium: {
        recognition: chromium.recognition.alone.median,
        firstOfPlain: chromium.firstOfPlain.median,
        lastOfPlain: chromium.lastOfPlain.median,
      },
      node: { firstOfPlain: node.firstOfPlain.median, lastOfPlain: node.lastOfPlain.median },
      wanted: { recognition: 50, firstOfPlain: 0.2, lastOfPlain: 0.2 },
    },
  });
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Builds and packs the extension for Chrome; what the build says is not for stdout. */
function pack(): void {
  say('Building and packing the extension for Chrome');
  const { status } = spawnSync('npx', ['--no-install', 'wxt', 'zip'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The extension could not be built.');
}
