import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { annotate, cardShows, inCard, untilPainted, useToolbar, writeNote } from './harness/annotating.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { look, looksFolder } from './harness/look.ts';
import { selectText } from './harness/select-text.ts';
import { benchRow, goToPlace, rowsShow } from './harness/shown-workbench.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';

const approximate = '年内实现行政村宽带上网率100%';
const lost = '做好114阳光政务便民服务工程建设，进一步推进社区信息化建设';
const written = '加快推进企业信息化发展';

for (const language of ['zh-CN', 'en-US'] as const) {
  inEachBrowser(
    `annotations in ${language}`,
    (stage) => {
      test('the toolbar on the page, and the list beside it', async () => {
        await stage.read(pages.plan2009);
        await annotate(stage, approximate, 'target');
        await annotate(stage, lost, 'responsibility');
        await annotate(stage, written, 'question');
        await selectText(stage.rig.page, '抓住机遇，大力推动全市信息化与工业化融合工作');
        await until('the toolbar', () => stage.rig.toolbar());
        mkdirSync(looksFolder, { recursive: true });
        const { name } = stage.rig;
        await stage.rig.page.screenshot({ path: `${looksFolder}/${name}-${language}-toolbar.png` });
        await useToolbar(stage, 'measure');

        stage.site.put(pages.plan2009, pages.plan2009, (body) =>
          body.replace('行政村宽带上网率', '行政村宽带入户率').replace(/做好114阳光[^，]*，[^，]*，/, ''),
        );
        await stage.read(pages.plan2009);
        const panel = await stage.openPanel();
        await cardShows(panel, lost, ({ state }) => state === 'not-found');
        await panel.click(inCard(await cardShows(panel, written), '.annotation-tools button[aria-expanded]'));
        await panel.click('.tag-input');
        await panel.type('企业、融合,');
        await writeNote(panel, '**去年**也提过，见第三部分。\n- 谁来做？\n- 何时完成？');
        await cardShows(panel, written, ({ note, tags }) => note && tags.length === 2);
        await look(stage, panel, 'annotations', 320);
        await panel.click(
          inCard(await cardShows(panel, approximate), '.annotation-tools button[aria-expanded]'),
        );
        await until('the editor', () => panel.evaluate(() => document.querySelector('.note-area')));
        await look(stage, panel, 'editor', 520);
      });

      test('the workbench, and the window for one note', async () => {
        const bench = await stage.rig.openWorkbench();
        const rows = await rowsShow(bench, 'all', (all) => all.length === 4);
        const { id } = rows.find(({ note }) => note)!;
        await look(stage, bench, 'workbench', 320);
        await bench.click(benchRow(id));
        await until('the details', () => bench.evaluate(() => document.querySelector('.detail-body')));
        await look(stage, bench, 'details', 1280);
        if (language === 'zh-CN') {
          for (const place of ['safety', 'settings'] as const) {
            await goToPlace(bench, place);
            await until(place, () => bench.evaluate(() => document.querySelector('.card')));
            await look(stage, bench, place, 320);
          }
        }
        await bench.evaluate((asked) => {
          location.search = `?annotation=${encodeURIComponent(asked)}&alone`;
        }, id);
        const alone = await stage.rig.workbench('alone');
        await until('the note', () => alone.evaluate(() => document.querySelector('.note-area')));
        await look(stage, alone, 'note', 460);
        await untilPainted(stage.rig.page, written, 'question');
      });
    },
    () => ({ language }),
  );
}
