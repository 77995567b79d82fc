import type { Page } from 'puppeteer-core';
import type { Rig } from '../../e2e/harness/rig.ts';
import { start } from '../../e2e/harness/start.ts';
import { until } from '../../e2e/harness/until.ts';
import { serve } from '../../e2e/serve.ts';
import { publishedModel } from '../published-model.ts';
import { bundle } from './bundle.ts';
import { plainSentences } from './page.ts';
import type { Plain } from './plain-in-page.ts';
import { placePlainModel } from './plain-model.ts';
import type { PlainTimes } from './plain-way.ts';
import type { Recognition } from './recognise-in-page.ts';
import { benchAddress, benchSite, plainAddress } from './site.ts';
import { expectedVisit, expectVisit } from './visit.ts';

declare const chrome: typeof import('wxt/browser').browser;
declare const plain: Plain;
declare const recognition: Recognition;

/** One visit of the page with the extension, ms since the page was parsed. */
export interface OurTimes {
  readonly recognised: number;
  readonly first: number;
  readonly last: number;
  /** Since the matches were asked for: without recognising, and without waiting for the content script to be run. */
  readonly firstMatch: number;
  readonly lastMatch: number;
  readonly passages: readonly string[];
  readonly matches: number;
}

/** A browser in which both ways read the same page, each in a window of its own. */
export interface BothWays {
  readonly version: string;
  /** Loads the page's variant and waits until all of its passages are matched. */
  visit(variant: number): Promise<OurTimes>;
  /** Ends the engine's owner; the next visit starts it anew. */
  endEngine(): Promise<void>;
  /** Recognises the page that is loaded. */
  recognise(): ReturnType<Recognition['once']>;
  /** Loads the plain way's page, runtime and model anew. Gives the ms it took. */
  loadPlain(): Promise<number>;
  plain(variant: number): Promise<PlainTimes>;
  /** What the engine's owner has in memory, in bytes. */
  memory(): Promise<EngineMemory>;
  close(): Promise<void>;
}

export interface EngineMemory {
  /** JavaScript and wasm of the engine's worker and of its partner, each by itself. */
  readonly workers: readonly number[];
  /** Of its owner, the offscreen document. */
  readonly owner: number;
}

/**
 * Starts Chromium with the built extension and opens the windows.
 * @param vectors the library's vectors, for the plain way
 */
export async function startBothWays(vectors: Float32Array): Promise<BothWays> {
  const scripts = {
    plain: await bundle('plain-in-page.ts'),
    recognition: await bundle('recognise-in-page.ts'),
  };
  const site = await serve(0, benchSite(scripts.plain, await placePlainModel(), vectors));
  const rig = await start('chromium', { port: site.port }).catch(async (error) => {
    await site.close();
    throw error;
  });
  const close = async () => {
    await rig.close();
    await site.close();
  };
  try {
    const browser = rig.page.browser();
    const window = () => browser.newPage({ type: 'window' });
    const base = await rig.background.evaluate(() => chrome.runtime.getURL('/'));
    // Any file of the package will do: it is a page of the extension that draws and asks nothing by itself.
    const ourPage = await window();
    await ourPage.goto(`${base}manifest.json`);
    const plainPage = await window();
    const tab = await tabOf(rig);
    return {
      version: await browser.version(),
      visit: async (variant) => {
        await ourPage.evaluate(expectVisit, tab);
        await rig.page.goto(benchAddress(variant));
        const visit = await ourPage.evaluate(expectedVisit);
        const parsed = await rig.page.evaluate(parsedAt);
        const { recognised, asked, first, last, passages, matches } = visit;
        return {
          recognised: recognised - parsed,
          first: first - parsed,
          last: last - parsed,
          firstMatch: first - asked,
          lastMatch: last - asked,
          passages,
          matches,
        };
      },
      endEngine: () => rig.end('engine host'),
      recognise: async () => {
        await rig.page.evaluate(scripts.recognition);
        return rig.page.evaluate(() => recognition.once());
      },
      loadPlain: async () => {
        await plainPage.goto(plainAddress(site.port));
        return plainPage.evaluate(
          (...args) => plain.load(...args),
          publishedModel.name,
          publishedModel.dimensions,
        );
      },
      plain: (variant) => plainPage.evaluate((sentences) => plain.match(sentences), plainSentences(variant)),
      memory: () => memoryOf(rig),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function tabOf(rig: Rig): Promise<number> {
  return rig.background.evaluate(async () => {
    const all = await chrome.tabs.query({});
    return all.find(({ url = '' }) => !url.startsWith('chrome-extension:'))!.id!;
  });
}

/** When the document was parsed, in ms since the epoch. */
function parsedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin + navigation!.domInteractive;
}

interface Measurement {
  readonly bytes: number;
  readonly breakdown: readonly { bytes: number; attribution: readonly { scope: string }[] }[];
}

async function memoryOf(rig: Rig): Promise<EngineMemory> {
  const target = await until('the engine', async () =>
    rig.page
      .browser()
      .targets()
      .find((each) => each.type() === 'background_page'),
  );
  const owner: Page = await target.asPage();
  const { bytes, breakdown } = await owner.evaluate(() =>
    (
      performance as unknown as { measureUserAgentSpecificMemory(): Promise<Measurement> }
    ).measureUserAgentSpecificMemory(),
  );
  const workers = breakdown
    .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
    .map((part) => part.bytes);
  return { workers, owner: bytes - workers.reduce((sum, each) => sum + each, 0) };
}
