import { expect, test } from 'vitest';
import { annotate, cardShows, listShows, paintedAs, squeezed, untilPainted } from './harness/annotating.ts';
import { inEachBrowser } from './harness/in-each-browser.ts';
import { readMarks } from './harness/page-marks.ts';
import { until } from './harness/until.ts';
import { pages } from './site/catalogue.ts';
import { fill, settings } from './site/render.ts';
import { readDocument } from './site/texts.ts';

const quote = '年内实现行政村宽带上网率100%';
/** Stands in the half of the single-page site's article that comes later. */
const late = '整合社区信息资源';
const early = '推进农牧业信息化服务体系标准建设';

inEachBrowser('annotations of a document under other addresses', (stage) => {
  const mobile = 'http://m.wuhai.gov.cn/wap/2009/0312.html';
  const print = 'http://www.wuhai.gov.cn/print/2009.html';

  test('the mobile page, query noise and a print page have them too, and what is made there comes back', async () => {
    await stage.read(pages.plan2009);
    await annotate(stage, quote, 'target');

    await stage.read(`${pages.plan2009}?from=timeline&isappinstalled=0#article`);
    await untilPainted(stage.rig.page, quote, 'target');

    const { title, paragraphs } = readDocument('wuhai-2009');
    const values = {
      title,
      short: '2009年任务',
      site: '乌海市人民政府',
      source: '信息化办公室',
      date: '2009-03-12',
      body: settings.breaks(paragraphs),
      // No canonical address: what is the same is the text.
      address: '',
    };
    stage.site.put(mobile, pages.plan2009, () => fill('mobile.html', values));
    await stage.read(mobile);
    await untilPainted(stage.rig.page, quote, 'target');
    await annotate(stage, late, 'question');

    // The print page names the address it is of.
    stage.site.put(print, pages.plan2009, () =>
      fill('print.html', { ...values, address: pages.plan2009, body: settings.indent(paragraphs) }),
    );
    await stage.read(print);
    await untilPainted(stage.rig.page, quote, 'target');
    await untilPainted(stage.rig.page, late, 'question');

    await stage.read(pages.plan2009);
    await untilPainted(stage.rig.page, late, 'question');
    const panel = await stage.openPanel();
    const list = await listShows(
      panel,
      'both, found',
      (all) => all.length === 2 && all.every(({ state }) => state === 'anchored'),
    );
    expect(list.map(({ original }) => original)).toEqual([quote, late]);
  });

  test('another document of the same site has none of them', async () => {
    await stage.read(pages.plan2008);
    await stage.panelShows('the other plan', ({ title }) => title?.includes('2008'));
    await listShows(await stage.rig.panel(), 'nothing', (all) => all.length === 0);
    for (const meaning of ['target', 'question'] as const) {
      expect(await paintedAs(stage.rig.page, meaning)).toEqual([]);
    }
  });
});

inEachBrowser('annotations on a single-page site', (stage) => {
  test('they come and go with the article, and are found in what comes late', async () => {
    const { page } = stage.rig;
    await stage.read(pages.spa2009);
    await annotate(stage, early, 'measure');
    await annotate(stage, late, 'target');

    await page.click('[data-article="2008"]');
    await until('the other article', () => page.evaluate(() => document.title.includes('2008')));
    await until(
      'no annotation',
      async () => (await paintedAs(page, 'measure')).length + (await paintedAs(page, 'target')).length === 0,
    );
    const panel = await stage.openPanel();
    await stage.panelShows('the 2008 plan', ({ title }) => title?.includes('2008'));
    await listShows(panel, 'nothing', (all) => all.length === 0);

    await page.goBack();
    await untilPainted(page, early, 'measure');
    await untilPainted(page, late, 'target');
    await cardShows(panel, early, ({ state }) => state === 'anchored');
    await cardShows(panel, late, ({ state }) => state === 'anchored');
  });

  test('what has not come yet is being looked for, not lost', async () => {
    const states = new Set<string>();
    const panel = await stage.rig.panel();
    await stage.rig.goto(pages.spa2009);
    const { id } = await cardShows(panel, late, ({ state }) => {
      states.add(state);
      return state === 'anchored';
    });
    expect(id).toBeTruthy();
    expect([...states]).not.toContain('not-found');
    await untilPainted(stage.rig.page, late, 'target');
  });
});

inEachBrowser('annotations in a frame', (stage) => {
  test('text in a frame of the page is annotated, and found in it and on its own', async () => {
    const { page } = stage.rig;
    await stage.read(pages.iframe);
    const frame = await until('the frame', async () =>
      page.frames().find((each) => each.url() === pages.plan2009),
    );
    await annotate(stage, quote, 'responsibility', { frame });

    await stage.read(pages.iframe);
    const again = await until('the frame', async () =>
      page.frames().find((each) => each.url() === pages.plan2009),
    );
    await untilPainted(again, quote, 'responsibility');
    await stage.openPanel();
    await cardShows(await stage.rig.panel(), quote, ({ state }) => state === 'anchored');

    await stage.read(pages.plan2009);
    await untilPainted(page, quote, 'responsibility');
    expect(
      squeezed(
        Object.values(await readMarks(page))
          .flat()
          .join(''),
      ),
    ).toContain(quote);
  });
});
