import { type Browser, launch, type Page as Tab } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, findBrowser } from '../scripts/browsers.ts';
import { readBaseline } from './anchoring/baseline.ts';
import { entries } from './anchoring/catalogue.ts';
import { chooseAnnotations } from './anchoring/choose.ts';
import type { InBrowser } from './anchoring/in-browser.ts';
import { readText } from './anchoring/read-text.ts';
import { setOriginal, setVariant, type VariantName } from './anchoring/variants.ts';

/*
 * The regression pages as browsers show them: with style sheets, their own parsers, and their own ranges. What is
 * recorded for the pages without a browser (anchoring/baselines) holds here too, to the character.
 */

declare const anchoring: InBrowser;

/** What the page's dress changes; what happens to the words alone is the same in every browser. */
const variants: readonly VariantName[] = [
  'reload',
  'redesign',
  'inserted',
  'typo',
  'br-p',
  'tools',
  'page-2',
  'mobile',
  'print',
  'reordered',
  'years-later',
];

/** The code under test and what drives it, as one script. */
async function bundle(): Promise<string> {
  const entry = new URL('anchoring/in-browser.ts', import.meta.url).pathname;
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundle' } },
  })) as [Rolldown.RolldownOutput];
  return output[0].code;
}

const only = process.env.E2E_BROWSER;
describe.each(browserNames.filter((name) => !only || name === only))('anchoring in %s', (name) => {
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name),
      headless: true,
      args: name === 'chromium' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox'] : [],
    });
    tab = (await browser.pages())[0]!;
    await tab.evaluate(await bundle());
  });
  afterAll(() => browser?.close());

  it.each(entries)('finds the annotations of $id where they are known to stand', async (entry) => {
    const model = readText(entry.text);
    const original = setOriginal(entry, model);
    const choices = chooseAnnotations(entry.id, original.characters);
    const shown = ({ html, frames }: typeof original) => ({ html, frames });
    const targets = await tab.evaluate((page, list) => anchoring.save(page, list), shown(original), choices);
    for (const variant of variants) {
      const version = setVariant(entry, model, variant);
      const seen = await tab.evaluate((page, list) => anchoring.find(page, list), shown(version), targets);
      expect(seen.text, `what ${variant} holds`).toBe(version.characters.map(({ char }) => char).join(''));
      expect(`${variant}: ${seen.outcomes}`).toBe(`${variant}: ${readBaseline(entry.id)?.variants[variant]}`);
    }
  });
  it.each(entries)('finds any selection on $id again after a reload', async (entry) => {
    const { html, frames } = setOriginal(entry, readText(entry.text));
    const { found, faults } = await tab.evaluate(
      (page, id) => anchoring.selectAndReload(page, id, 25),
      { html, frames },
      entry.id,
    );
    expect(faults).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });
});
