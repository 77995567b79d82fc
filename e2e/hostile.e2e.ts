import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { readMarks } from './harness/page-marks.ts';
import { passagesOf, readPanel, rowOf } from './harness/panel-contents.ts';
import type { Panel } from './harness/rig.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

interface Watched {
  stands: { from: number; ms: number }[];
}

/** Longest times in ms that a page's event loop stood still: at all, and after its HTML had been parsed. */
interface Stands {
  readonly ever: number;
  readonly parsed: number;
  /** Ms that it was watched. */
  readonly watched: number;
}

/** Writes down, in a document, how long its event loop took from task to task. */
function watch(): void {
  const watched = window as unknown as Watched;
  watched.stands = [];
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    watched.stands.push({ from: last, ms: now - last });
    last = now;
    setTimeout(() => channel.port2.postMessage(0), 1);
  };
  channel.port2.postMessage(0);
}

function seen(): Stands {
  const { stands } = window as unknown as Watched;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const longest = (some: Watched['stands']) => some.reduce((most, { ms }) => Math.max(most, ms), 0);
  const later = stands.filter(({ from }) => from >= navigation!.domContentLoadedEventEnd);
  return {
    ever: longest(stands),
    parsed: longest(later),
    watched: stands.reduce((sum, { ms }) => sum + ms, 0),
  };
}

/** Waits until the page's own work is done: two frames have been drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** The extension's API, as functions that run in the panel find it. */
declare const browser: typeof import('wxt/browser').browser | undefined;
declare const chrome: typeof import('wxt/browser').browser;

/** Listens to the page as another panel would. Gives how to read what it was told so far, besides what is in view. */
async function listen(panel: Panel): Promise<() => Promise<string[]>> {
  await panel.evaluate(async () => {
    const { tabs } = typeof browser === 'undefined' ? chrome : browser!;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const told: string[] = [];
    (window as unknown as { told: string[] }).told = told;
    tabs.connect(tab!.id!, { name: 'zhengmai:page', frameId: 0 }).onMessage.addListener((message) => {
      if (message.type !== 'in-view') told.push(message.type);
    });
  });
  const told = () => panel.evaluate(() => (window as unknown as { told: string[] }).told);
  await until('what the page last told', async () => (await told()).length);
  return told;
}

inEachBrowser('bad input', (stage) => {
  test.each(['empty', 'bare'])('%s: the state that nothing was found', async (name) => {
    await stage.rig.goto(pages.hostile(name));
    await stage.openPanel();
    await stage.panelShows('the empty state', ({ notice, sections }) => notice && sections.length === 0);
  });

  test('the same text is read alike without paragraphs, in 2,000 tables, and with unseen marks in it', async () => {
    const plain = await stage.read(pages.plan2009);
    const counts: Record<string, number> = {};
    for (const name of ['no-paragraphs', 'unseen-marks', 'nested-tables', 'traditional']) {
      counts[name] = await stage.read(pages.hostile(name));
    }
    expect(counts).toEqual({
      'no-paragraphs': plain,
      'unseen-marks': plain,
      'nested-tables': plain,
      traditional: plain,
    });
  });

  test('broken HTML gives what can be read of it', async () => {
    expect(await stage.read(pages.hostile('broken'))).toBeGreaterThan(10);
  });

  test('traditional characters are matched with the simplified library', async () => {
    await stage.rig.goto(pages.hostile('traditional'));
    await stage.openPanel();
    const contents = await stage.panelShows('all matches', allMatched, 60_000);
    const broadband = passagesOf(contents).find(
      ({ text }) => text.includes('寬頻') || text.includes('寬帶'),
    )!;
    expect(broadband.years).toContain(2008);
  });

  test('unseen marks do not stand in the way of matching', async () => {
    await stage.rig.goto(pages.hostile('unseen-marks'));
    await stage.openPanel();
    const contents = await stage.panelShows('all matches', allMatched, 60_000);
    const unseen = /[\u200b-\u200f\u00ad\u2060\ufeff]/g;
    const broadband = passagesOf(contents).find(({ text }) =>
      text.replaceAll(unseen, '').includes('行政村宽带上网率'),
    )!;
    expect(broadband.years).toContain(2008);
  });

  test('text that looks like markup stays text, on the page and in the panel', async () => {
    await stage.rig.goto(pages.hostile('markup'));
    const panel = await stage.openPanel();
    const contents = await stage.panelShows('the list', ({ sections }) => sections.length);
    const first = passagesOf(contents).find(({ text }) => text.includes('<img src=x'))!;
    expect(first.text).toContain('<script>window.ran=1</script>');
    await panel.click(rowOf(first.id));
    await stage.panelShows('its tasks', ({ tasks }) => tasks.length, 60_000);
    const ran = await panel.evaluate(() => [
      'ran' in window,
      document.querySelectorAll('.passage-text :not(mark), .page-title *').length,
      document.querySelectorAll('img[src="x"]').length,
    ]);
    expect(ran).toEqual([false, 0, 0]);
    expect(await stage.rig.page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('a page that never rests is read once and keeps its marks', async () => {
    const count = await stage.read(pages.hostile('restless'));
    await stage.openPanel();
    const before = await stage.panelShows('all matches', allMatched, 60_000);
    expect(passagesOf(before)).toHaveLength(count);
    const ids = passagesOf(before).map(({ id }) => id);
    const told = await listen(await stage.rig.panel());
    const turn = () => stage.rig.page.evaluate(() => Number(document.body.dataset.turn));
    const from = await turn();
    await until('two hundred more changes', async () => (await turn()) > from + 200);
    const after = await readPanel(await stage.rig.panel());
    expect(passagesOf(after).map(({ id }) => id)).toEqual(ids);
    expect(allMatched(after)).toBe(true);
    // Passages and annotations once, as every panel that comes: of the changes nothing is told.
    expect(await told()).toEqual(['passages', 'anchors']);
    expect(Object.values(await readMarks(stage.rig.page)).flat().length).toBeGreaterThanOrEqual(count);
  });

  test('a page of 5 MB is read without standing still', async () => {
    const { page } = stage.rig;
    const { identifier } = await page.evaluateOnNewDocument(watch);
    // What the browser itself takes for it, on a site where nothing of ours runs.
    await page.goto(pages.hostileElsewhere('huge'), { timeout: 60_000 });
    await settled(page);
    const alone = await page.evaluate(seen);

    // A machine that stands still for a moment of its own does so once; what we do to a page, we do at every visit.
    const bound = alone.ever * 0.75;
    let least = Number.POSITIVE_INFINITY;
    for (let visit = 0; visit < 3 && least >= bound; visit++) {
      await page.goto(pages.hostile('huge'), { timeout: 60_000 });
      expect(await until('a number on the icon', () => stage.rig.badge(), 60_000)).toBe('999+');
      await settled(page);
      const withUs = await page.evaluate(seen);
      least = Math.min(least, withUs.parsed);
      const told = [withUs.parsed, alone.parsed, alone.ever].map(Math.round).join(', ');
      console.error(
        `${stage.rig.name}: 5 MB: longest stand with us, without us, of the browser itself: ${told} ms`,
      );
    }
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    // We never stop the page for as long as the browser itself does to parse and show it, however slow the machine:
    // with both cores taken by others it was a third of it in Chromium, half at the most.
    expect(least).toBeLessThan(bound);
  });

  test('beside a page of 5 MB the panel lists it and does what it is asked to', async () => {
    const { page } = stage.rig;
    await page.goto(pages.news);
    const panel = await stage.openPanel();
    await stage.panelShows('the empty state', ({ notice, title }) => notice && title);
    await panel.evaluate(watch);
    await page.goto(pages.hostile('huge'), { timeout: 60_000 });
    const { sections } = await stage.panelShows('the list', ({ sections }) => sections.length, 60_000);
    // Thousands of passages wait to be matched.
    const last = sections.at(-1)!.passages.at(-1)!;
    await panel.click(rowOf(last.id));
    await stage.panelShows('it open', ({ open }) => open === last.id);
    const { ever, watched } = await panel.evaluate(seen);
    // How long it stands is the machine's affair, for the engine takes every core; but not most of the time.
    expect(ever).toBeLessThan(watched / 2);
  });
});
