import { test } from 'vitest';
import { allMatched } from './harness/all-matched.ts';
import { wordsOf } from './harness/annotating.ts';
import { clickNamed, named } from './harness/by-words.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { look } from './harness/look.ts';
import type { Panel } from './harness/rig.ts';
import {
  comparisonShows,
  listShowsThreads,
  shownCorrections,
  threadsIn,
} from './harness/shown-thread-places.ts';
import { entryOf, entryWith, openThread, threadShows } from './harness/shown-threads.ts';
import { goToPlace } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const programme = '巩固“电脑入农户上网工程”成果';
/** A passage with one of the longest threads. */
const long = '一是要完善市电子政务网络平台';

/** Brings it to the top of what is shown. */
const toTop = (at: Panel, selector: string) =>
  at.evaluate((wanted) => {
    document.querySelector(wanted)!.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, selector);

for (const language of ['zh-CN', 'en-US'] as const) {
  inEachBrowser(
    `threads in ${language}`,
    (stage) => {
      let panel: Panel;
      /** English is longer: it is looked at where that matters, in a narrow window. */
      const inChinese = async (at: Panel, what: string, width: number) => {
        if (language === 'zh-CN') await look(stage, at, what, width);
      };

      test('the strips, and a thread beside the page', async () => {
        const { corrections, evidence, series } = wordsOf(stage).threads;
        await stage.read(pages.part2010);
        panel = await stage.openPanel();
        await stage.panelShows('all matches', allMatched, 60_000);
        await look(stage, panel, 'strips', 320);
        await openThread(panel, programme);
        await toTop(panel, '.thread-body');
        await look(stage, panel, 'thread', 320);
        const entry = entryOf(await entryWith(panel, '年内实现行政村宽带上网率100%'));
        await clickNamed(panel, 'button', evidence.label, entry);
        await clickNamed(panel, 'button', series.table);
        await toTop(panel, '.thread-body');
        await look(stage, panel, 'thread-table', 520);
        await toTop(panel, entry);
        await look(stage, panel, 'thread-evidence', 320);
        await clickNamed(panel, 'button', corrections.label, entry);
        await clickNamed(panel, 'button', corrections.year, entry);
        await toTop(panel, entry);
        await look(stage, panel, 'thread-correct', 320);
        await clickNamed(panel, 'button', corrections.cancel, entry);
        await clickNamed(panel, 'button', corrections.apart, entry);
        await until('the undo', () => panel.evaluate(() => document.querySelector('[data-shown="true"]')));
        await openThread(panel, long);
        await toTop(panel, '.thread-body');
        await inChinese(panel, 'thread-long', 320);
      });

      test('the workbench: threads, a thread, corrections, two plans', async () => {
        const bench = await stage.rig.openWorkbench();
        await goToPlace(bench, 'corrections');
        await until('the correction', async () => (await shownCorrections(bench)).length === 1);
        await look(stage, bench, 'corrections', 320);
        await inChinese(bench, 'corrections', 1280);
        await clickNamed(bench, 'button', wordsOf(stage).workbench.threads.corrections.takeBack);
        await named(bench, {
          role: 'heading',
          name: wordsOf(stage).workbench.threads.corrections.empty.title,
        });
        await inChinese(bench, 'corrections-none', 320);

        await goToPlace(bench, 'threads');
        const list = await listShowsThreads(bench, 'the list', ({ rows }) => rows.length > 3);
        await look(stage, bench, 'threads', 320);
        await look(stage, bench, 'threads', 1280);
        await bench.click(`[data-id="${threadsIn(list)[0]!.id}"]`);
        await threadShows(bench, 'the thread');
        await inChinese(bench, 'threads-open', 1280);
        await inChinese(bench, 'threads-open', 320);
        // So narrow it covers the list.
        await bench.setWidth(320);
        await clickNamed(bench, 'button', wordsOf(stage).workbench.back);
        await bench.setWidth(1280);
        await listShowsThreads(bench, 'the list again', ({ rows }) => rows.length > 3);
        await bench.press('/');
        await bench.type('没有这样的脉络');
        await listShowsThreads(bench, 'nothing', ({ found }) => found === 0);
        await inChinese(bench, 'threads-none', 320);
        await bench.setWidth(1280);
        await bench.press('Escape');

        await goToPlace(bench, 'comparison');
        await comparisonShows(bench, 'two plans');
        await inChinese(bench, 'comparison', 1280);
        await look(stage, bench, 'comparison', 320);
        // A4 at 96 dpi.
        await inChinese(bench, 'comparison-paper', 794);
        await bench.setPaper(false);
      });
    },
    () => ({ language }),
  );
}
